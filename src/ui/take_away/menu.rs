//! The choices themselves.

use leptos::html::Details;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files;
use super::shown::{Shown, address};
use crate::export::archive::zip;
use crate::export::citation::{Cited, citation};
use crate::export::file_name::file_name;
use crate::export::metadata::{Described, datapackage};
use crate::export::sheet::escaped;
use crate::format;
use crate::model::date::Date;
use crate::model::language::Language;
use crate::ui::address::use_address;
use crate::ui::fetch::next_turn;
use crate::ui::seen::use_seen;
use crate::ui::turns::all_done;
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
    Citation,
    Embed,
}

/// The buttons, the citation and the code to embed.
pub fn menu(place: NodeRef<Details>) -> AnyView {
    let language = use_address().language();
    let words = TakeAwayLabels::of(language);
    let (told, seen) = (RwSignal::new(String::new()), use_seen());
    let Some(shown) = place.get_untracked().and_then(|details| Shown::around(&details, language))
    else {
        return view! { <p>{words.nothing}</p> }.into_any();
    };
    let cited = cited(&shown, &seen.hash().unwrap_or_default());
    let code = embed_code(&shown.title());
    let shown = StoredValue::new_local(shown);
    let act = move |take: Take| {
        told.set(format!("{}…", words.working));
        spawn_local(async move {
            // The browser shows the words before the work begins.
            drop(wasm_bindgen_futures::JsFuture::from(next_turn()).await);
            // Rows and pictures that still wait for their turn belong to what is taken.
            all_done().await;
            let tell = |done: usize, all: usize| {
                told.try_set(format!("{}: {done}/{all}…", words.working));
            };
            let outcome = run(take, shown, language, seen.hash(), &tell).await;
            told.try_set(match outcome {
                Some(Done::Copied) => words.copied.to_owned(),
                Some(Done::Saved(name)) => format!("{}: {name}", words.saved),
                None => words.refused.to_owned(),
            });
        });
    };
    let (has_table, has_picture) =
        shown.with_value(|shown| (shown.has_table(), shown.picture(&[]).is_some()));
    let button = move |label: &'static str, take: Take| {
        view! { <button type="button" on:click=move |_| act(take)>{label}</button> }.into_any()
    };
    let mut buttons: Vec<AnyView> = Vec::new();
    if has_table {
        buttons.push(button(words.csv, Take::Csv));
        buttons.push(button(words.copy_table, Take::Table));
    }
    if has_picture {
        buttons.push(button(words.png, Take::Png));
        buttons.push(button(words.svg, Take::Svg));
    }
    buttons.push(button(words.zip, Take::Zip));
    buttons.push(
        view! { <button type="button" on:click=move |_| drop(window().print())>{words.print}</button> }
            .into_any(),
    );
    buttons.push(button(words.copy_link, Take::Link));
    if files::can_share() {
        buttons.push(button(words.share, Take::Share));
    }
    view! {
        <div class="buttons">{buttons}</div>
        <p role="status" class="told">{move || told.get()}</p>
        <p><strong>{words.citation}</strong>": "<cite>{cited}</cite>" "{button(words.copy_citation, Take::Citation)}</p>
        <p><strong>{words.embed}</strong>": "<code>{code}</code>" "{button(words.copy_embed, Take::Embed)}</p>
    }
    .into_any()
}

enum Done {
    Copied,
    Saved(String),
}

/// The address with the hash of the figures it shows, so that a later reader is told when they have changed.
fn with_hash(address: &str, hash: Option<String>) -> String {
    let separator = if address.contains('?') { '&' } else { '?' };
    match hash.filter(|_| !address.contains("data=")) {
        Some(hash) => format!("{address}{separator}data={hash}"),
        None => address.to_owned(),
    }
}

async fn run(
    take: Take,
    shown: StoredValue<Shown, LocalStorage>,
    language: Language,
    hash: Option<String>,
    tell: &dyn Fn(usize, usize),
) -> Option<Done> {
    let shown = shown.try_with_value(Clone::clone)?;
    let (title, edition) = (shown.title(), hash.as_deref().unwrap_or_default());
    let cited = cited(&shown, edition);
    let sheet = match take {
        Take::Csv | Take::Table | Take::Zip => shown.sheet(tell).await,
        _ => None,
    };
    let picture = || shown.picture(&foot(&shown, language));
    let saved = |name: String, kind: &str, bytes: &[u8]| {
        files::save(&name, kind, bytes).then_some(Done::Saved(name))
    };
    let copied = |done: bool| done.then_some(Done::Copied);
    match take {
        Take::Csv => saved(file_name(&title, "csv"), "text/csv;charset=utf-8", &sheet?.csv()),
        Take::Svg => saved(
            file_name(&title, "svg"),
            "image/svg+xml;charset=utf-8",
            picture()?.svg.as_bytes(),
        ),
        Take::Png => {
            let name = file_name(&title, "png");
            let made = files::png(&picture()?).await?;
            files::save_blob(&name, &made).then_some(Done::Saved(name))
        }
        Take::Table => {
            let sheet = sheet?;
            copied(files::copy(&sheet.tabbed(), Some(&sheet.html())).await)
        }
        Take::Zip => {
            let mut content: Vec<(String, Vec<u8>)> = Vec::new();
            if let Some(sheet) = &sheet {
                content.push((file_name(&title, "csv"), sheet.csv()));
            }
            let sheets: Vec<_> =
                sheet.iter().map(|sheet| (file_name(&title, "csv"), sheet)).collect();
            let described = datapackage(
                &Described {
                    title: &title,
                    sources: &shown.sources(),
                    address: &address(),
                    taken: &today().to_string(),
                    edition,
                    doubts: &shown.doubts(),
                    citation: &cited,
                },
                &sheets,
            );
            content.push(("datapackage.json".to_owned(), described.into_bytes()));
            content.push(("citation.txt".to_owned(), format!("{cited}\n").into_bytes()));
            if let Some(picture) = picture() {
                if let Some(made) = files::png(&picture).await
                    && let Some(bytes) = files::bytes_of(&made).await
                {
                    content.push((file_name(&title, "png"), bytes));
                }
                content.push((file_name(&title, "svg"), picture.svg.into_bytes()));
            }
            saved(file_name(&title, "zip"), "application/zip", &zip(&content).ok()?)
        }
        Take::Link => copied(files::copy(&with_hash(&address(), hash), None).await),
        Take::Share => copied(files::share(&title, &address()).await),
        Take::Citation => copied(files::copy(&cited, None).await),
        Take::Embed => copied(files::copy(&embed_code(&title), None).await),
    }
}

/// The lines under a taken picture.
fn foot(shown: &Shown, language: Language) -> Vec<String> {
    let words: &TakeAwayLabels = TakeAwayLabels::of(language);
    let mut lines = shown.sources();
    lines.push(format!("{} {}. {}", words.taken_on, format::date(today(), language), address()));
    lines
}

/// The citation in both languages, the reader's first.
fn cited(shown: &Shown, edition: &str) -> String {
    let language = use_language();
    let title = shown.title();
    let source = shown.sources().into_iter().next().unwrap_or_default();
    let cite = |language| {
        citation(
            &Cited { title: &title, source: None, address: &address(), accessed: today(), edition },
            language,
        )
    };
    let other = match language {
        Language::Vi => Language::En,
        Language::En => Language::Vi,
    };
    format!("{source} {} / {}", cite(language), cite(other)).trim().to_owned()
}

fn use_language() -> Language {
    let tag = document().document_element().and_then(|root| root.get_attribute("lang"));
    tag.as_deref().and_then(Language::from_tag).unwrap_or_default()
}

fn today() -> Date {
    let now = js_sys::Date::new_0();
    let day = Date::new(
        u16::try_from(now.get_full_year()).unwrap_or(0),
        u8::try_from(now.get_month() + 1).unwrap_or(1),
        u8::try_from(now.get_date()).unwrap_or(1),
    );
    day.unwrap_or_else(Date::first)
}

/// The code that puts the view on another page.
fn embed_code(title: &str) -> String {
    let address = address();
    let separator = if address.contains('?') { '&' } else { '?' };
    let framed = escaped(&format!("{address}{separator}embed=1"));
    let title = escaped(title);
    format!(
        "<iframe src=\"{framed}\" title=\"{title}\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>"
    )
}
