//! The choices themselves.

use crate::ui::host::begin;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;

use super::files;
use super::taken::Taken;
use super::written::{Embedded, Written, address};
use crate::export::archive::zip;
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::ui::doubts::{Doubts, use_doubts};
use crate::ui::library::seen::use_seen;
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::ui::pace::queue::all_done;
use crate::ui::pace::waits::next_turn;
use crate::words::take_away::labels::TakeAwayLabels;

/// What a press of a button takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Take {
    Csv,
    Svg,
    Png,
    Table,
    Zip,
    Link,
    Share,
    Pictured,
    Citation,
    Embed(Embedded),
}

/// What came of it.
enum Done {
    Copied,
    Saved(String),
}

/// The choices, once their code is here.
pub fn take_away_menu(taken: Taken) -> AnyView {
    deferred(whole(taken))
}

part! { take_away:
    fn whole(taken: Taken) -> AnyView {
        menu(taken)
    }
}

/// The buttons, the citation and the code to embed.
fn menu(taken: Taken) -> AnyView {
    let (chosen, seen) = (use_address(), use_seen());
    let language = chosen.language();
    let (labels, doubts) = (TakeAwayLabels::of(language), use_doubts());
    let edition = seen.hash().unwrap_or_default();
    let told = RwSignal::new(String::new());
    let has_picture = taken.picture.as_ref().is_some_and(|drawn| drawn().is_some());
    let has_table = taken.sheet.is_some();
    let written = Written { taken, language, edition, chosen, seen, library: use_library() };
    let cited = written.cited();
    let mut codes = vec![(labels.embed, Embedded::AsNow, written.embed_code(Embedded::AsNow))];
    let newest = written.embed_code(Embedded::Newest);
    if codes.iter().all(|(.., code)| *code != newest) {
        codes.push((labels.embed_newest, Embedded::Newest, newest));
    }
    let written = StoredValue::new(written);
    // Who makes a table may ask for what stands on every page: the work belongs to the page the menu is on.
    let owner = Owner::current().unwrap_or_default();
    let act = move |take: Take| {
        told.set(format!("{}…", labels.working));
        let work = async move {
            // The browser shows the words before the work begins, and pictures that wait for their turn belong to it.
            next_turn().await;
            all_done().await;
            let Some(written) = written.try_get_value() else { return };
            let outcome = run(take, &written, doubts).await;
            told.try_set(match outcome {
                Some(Done::Copied) => labels.copied.to_owned(),
                Some(Done::Saved(name)) => format!("{}: {name}", labels.saved),
                None => labels.refused.to_owned(),
            });
        };
        begin(owner.with(|| ScopedFuture::new_untracked(work)));
    };
    let act = StoredValue::new_local(act);
    let button = move |label: &'static str, take: Take| {
        view! { <button type="button" on:click=move |_| act.with_value(|act| act(take))>{label}</button> }.into_any()
    };
    let mut buttons: Vec<AnyView> = Vec::new();
    if has_table {
        buttons.push(button(labels.csv, Take::Csv));
        buttons.push(button(labels.copy_table, Take::Table));
    }
    if has_picture {
        buttons.push(button(labels.png, Take::Png));
        buttons.push(button(labels.svg, Take::Svg));
    }
    buttons.push(button(labels.zip, Take::Zip));
    buttons.push(
        view! { <button type="button" on:click=move |_| drop(window().print())>{labels.print}</button> }
            .into_any(),
    );
    buttons.push(button(labels.copy_link, Take::Link));
    if written.with_value(Written::pictured).is_some() {
        buttons.push(button(labels.copy_pictured, Take::Pictured));
    }
    if files::can_share() {
        buttons.push(button(labels.share, Take::Share));
    }
    view! {
        <div class="buttons">{buttons}</div>
        <p role="status" class="told">{move || told.get()}</p>
        <p><strong>{labels.citation}</strong>": "<cite>{cited}</cite>" "{button(labels.copy_citation, Take::Citation)}</p>
        {codes.into_iter().map(|(label, edition, code)| view! {
            <p><strong>{label}</strong>": "<code>{code}</code>" "{button(labels.copy_embed, Take::Embed(edition))}</p>
        }).collect_any()}
    }
    .into_any()
}

async fn run(take: Take, written: &Written, doubts: Doubts) -> Option<Done> {
    let copied = |done: bool| done.then_some(Done::Copied);
    match take {
        Take::Csv => {
            let table = written.flat(&written.sheet()?).csv().ok()?;
            saved(written.name("csv"), "text/csv;charset=utf-8", &table)
        }
        Take::Svg => {
            let picture = written.picture()?;
            saved(written.name("svg"), "image/svg+xml;charset=utf-8", picture.svg.as_bytes())
        }
        Take::Png => {
            let made = files::png(&written.picture()?).await?;
            files::save(&written.name("png"), &made).then(|| Done::Saved(written.name("png")))
        }
        Take::Table => {
            let table = written.flat(&written.sheet()?);
            copied(files::copy(&table.tabbed(), Some(&table.html())).await)
        }
        Take::Zip => {
            saved(written.name("zip"), "application/zip", &archive(written, doubts).await?)
        }
        Take::Link => copied(files::copy(&written.link(), None).await),
        Take::Pictured => copied(files::copy(&written.pictured()?, None).await),
        Take::Share => copied(files::share(&written.taken.title, &address()).await),
        Take::Citation => copied(files::copy(&written.cited(), None).await),
        Take::Embed(edition) => copied(files::copy(&written.embed_code(edition), None).await),
    }
}

fn saved(name: String, kind: &str, bytes: &[u8]) -> Option<Done> {
    files::save(&name, &files::blob(bytes, kind)).then_some(Done::Saved(name))
}

/// Table, picture, metadata and citation in one file.
async fn archive(written: &Written, doubts: Doubts) -> Option<Vec<u8>> {
    let sheet = written.sheet();
    let table = sheet.as_ref().map(|sheet| written.flat(sheet));
    let mut content: Vec<(String, Vec<u8>)> = Vec::new();
    if let Some(table) = &table {
        content.push((written.name("csv"), table.csv().ok()?));
    }
    let described = written.described(sheet.as_ref(), table.as_ref(), doubts);
    content.push(("datapackage.json".to_owned(), described.into_bytes()));
    content.push(("citation.txt".to_owned(), format!("{}\n", written.cited()).into_bytes()));
    if let Some(picture) = written.picture() {
        if let Some(made) = files::png(&picture).await
            && let Some(bytes) = files::bytes_of(&made).await
        {
            content.push((written.name("png"), bytes));
        }
        content.push((written.name("svg"), picture.svg.into_bytes()));
    }
    zip(&content).ok()
}
