//! A table of the reader's own: taken, read with a report of how, and shown like any publication.

mod choosing;
mod columns;
mod controls;
mod correcting;
mod finding;
mod known;
mod opening;
mod questions;
mod ranked;
mod report;
mod result;
mod rows;
mod shown;
mod take;
mod taking;
mod understood;
mod workbook;

use crate::ui::host::{IN_BROWSER, begin};
use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::format;
use crate::state::page::Page;
use crate::state::selection::{Package, Selection};
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::page::PageFrame;
use crate::ui::library::{own, use_library};
use crate::ui::pace::deferred::{deferred, or_missing};
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::open::labels::OpenLabels;
use crate::words::open::written;
use crate::words::opened::labels::reading_step;
use crate::words::problems;
use opening::{Opening, Stage};
use shown::shown;
use take::take;
use taking::{MOST_BYTES, Refused};
use understood::Unreadable;

/// The page that opens a table; its code comes when it is opened.
pub struct OpenPage;

impl LazyRoute for OpenPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { open:
    fn whole() -> AnyView {
        page()
    }
}

fn page() -> AnyView {
    let (address, library) = (use_address(), use_library());
    let opening = Opening::begin();
    let labels = move || OpenLabels::of(address.language());
    let named = address.selection.with_untracked(|selection| selection.file.clone());
    match named.filter(|_| opening.understood.with_untracked(Option::is_none)) {
        Some(file) => opening.take(move |course, received| async move {
            taking::fetch(&file, &course, received).await.map(|taken| vec![taken])
        }),
        None if library.package == Package::Own && opening.is_empty() => opening.restore(),
        None => {}
    }
    // With nothing under way, this is all there is to paint.
    watch(move || {
        let is_still = !matches!(opening.stage.get(), Stage::Receiving | Stage::Reading);
        if is_still && !opening.shows_result() {
            mark_when_painted();
        }
    });
    let title = move || {
        opening.understood.with(|understood| {
            let names = understood.as_ref().map(|understood| understood.names());
            let Some(names) = names else { return labels().title.to_owned() };
            let of = opening.found.with(|found| found.as_ref().map(|found| found.of.clone()));
            of.map_or(names.clone(), |of| format!("{names}: {of}"))
        })
    };
    let finding =
        move || opening.found.with(|found| found.as_ref().map(|found| found.sentence.clone()));
    let has_understood = Memo::new(move |_| opening.understood.with(Option::is_some));
    view! {
        <PageFrame title=Signal::derive(title) finding=Signal::derive(finding)>
            <p class="private">
                {move || (!has_understood.get()).then(|| format!("{} ", labels().lead))}
                <strong>{move || labels().private}</strong>
            </p>
            {take(opening)}
            {kept_before(opening)}
            {move || stage(opening)}
            {move || has_understood.get().then(|| deferred(shown(opening))).or_nothing()}
        </PageFrame>
    }
    .into_any()
}

/// The way back to a table that an earlier visit left here, on a page that has none.
fn kept_before(opening: Opening) -> AnyView {
    let address = use_address();
    let name = RwSignal::new(None::<String>);
    if IN_BROWSER && use_library().package == Package::Published {
        begin(async move {
            let found = own::find().await;
            name.try_set(found.map(|own| own.name()).filter(|name| !name.is_empty()));
        });
    }
    let is_bare = move || matches!(opening.stage.get(), Stage::Idle | Stage::Refused(_));
    (move || {
        let name = name.get().filter(|_| is_bare())?;
        let language = address.language();
        let own = Selection { package: Package::Own, language, ..Selection::default() };
        Some(view! {
            <p>{OpenLabels::of(language).kept_before}": "<a href=href(Page::Open, &own)>{name}</a></p>
        })
    })
    .into_any()
}

/// How far it is, and why it went no further.
fn stage(opening: Opening) -> AnyView {
    let language = use_address().language();
    let labels = OpenLabels::of(language);
    let under_way = |words: &'static str, so_far: Signal<String>, share: Signal<Option<f64>>| {
        let value = move || share.get().map(|share| share.to_string());
        view! {
            <div class="progress" role="status">
                <progress aria-label=words value=value></progress>
                <span>{words}</span>" "<span aria-hidden="true">{so_far}</span>" "
                <button type="button" on:click=move |_| opening.stop()>{labels.cancel}</button>
            </div>
        }
        .into_any()
    };
    let refused = |why: String| view! { <p class="notice" role="alert">{why}</p> }.into_any();
    match opening.stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Receiving => {
            let so_far = move || format::bytes(opening.received.get(), language);
            under_way(labels.receiving, Signal::derive(so_far), Signal::stored(None))
        }
        Stage::Reading => {
            let progress = opening.progress;
            let so_far = move || reading_step(progress.get().doing, language).to_owned();
            let share = move || progress.get().share();
            under_way(labels.reading, Signal::derive(so_far), Signal::derive(share))
        }
        Stage::Refused(why) => match why {
            Refused::Stopped => ().into_any(),
            Refused::TooLarge(bytes) => refused(format!(
                "{}: {} > {}.",
                labels.too_large,
                format::bytes(bytes, language),
                format::bytes(MOST_BYTES, language)
            )),
            Refused::NotHandedOver(name) => refused(format!("{}: {name}.", labels.not_received)),
            Refused::Elsewhere(address) => refused(format!("{address}: {}", labels.elsewhere)),
            Refused::NotFetched(name, fault) => refused(format!(
                "{}: {name}. {}",
                labels.not_fetched,
                problems::what(&fault, language)
            )),
        },
        Stage::Unreadable(Unreadable::File(name, why)) => {
            refused(written::refusal(&name, &why, language))
        }
        Stage::Unreadable(Unreadable::Stopped) => ().into_any(),
        Stage::Unreadable(Unreadable::Code) => or_missing(Err(crate::ui::pace::part::Missing)),
    }
}
