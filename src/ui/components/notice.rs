//! What could not be loaded or read, said once, with what still works.
//!
//! Most packages have nothing to tell: gathering the faults and their words lies in a part of its own.

use std::sync::Arc;

use leptos::prelude::*;

use crate::format;
use crate::model::documents::Documents;
use crate::model::publication::Publication;
use crate::read::gathered::{Gathered, gather};
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::in_view::{InView, in_view};
use crate::ui::library::documents::use_shelf;
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::gathered::message;
use crate::words::labels::SharedLabels;

/// At most so many kinds of problems stand open; the others are a press away.
const OPEN: usize = 3;

/// Progress of what is loaded, and what could not be read of it.
#[component]
pub fn Notices() -> impl IntoView {
    let (library, address) = (use_library(), use_address());
    let words = move || SharedLabels::of(address.language());
    let has_problems = Memo::new(move |_| library.problems.with(|problems| !problems.is_empty()));
    let busy = busy();
    view! {
        <div class="progress" role="status" aria-live="polite">
            {move || busy.get().then(|| view! {
                <progress aria-label=words().loading></progress>
                <span>{words().loading}" … "{move || format::bytes(library.received.get(), address.language())}</span>
            }).or_nothing()}
        </div>
        {move || has_problems.get().then(|| deferred(whole())).or_nothing()}
    }
}

/// Whether something is under way.
fn busy() -> Memo<bool> {
    let library = use_library();
    Memo::new(move |_| {
        let has_data = library.publication.with(|found: &Option<Arc<Publication>>| found.is_some());
        let lost = library
            .problems
            .with(|problems| problems.iter().any(|problem| !problem.fault.keeps_the_figure()));
        let is_absent = library.own.with(|own| *own == Some(None));
        library.waiting.with(|waiting| !waiting.is_empty()) || (!has_data && !lost && !is_absent)
    })
}

part! { notice:
    fn whole() -> AnyView {
        told()
    }
}

/// The problems, and below them the doubts.
fn told() -> AnyView {
    let (library, address) = (use_library(), use_address());
    let words = move || SharedLabels::of(address.language());
    let gathered = Memo::new(move |_| {
        library.problems.with(|problems| library.lost.with(|lost| gather(problems, lost)))
    });
    let busy = busy();
    let found = move |doubts: bool| {
        let mut kinds = gathered.get();
        kinds.retain(|kind| kind.first.fault.keeps_the_figure() == doubts);
        kinds
    };
    let list = move |kinds: Vec<Gathered>| {
        let language = address.language();
        let items = |kinds: &[Gathered]| {
            let item = |kind: &Gathered| view! { <li>{message(kind, language)}</li> };
            view! { <ul>{kinds.iter().map(item).collect_any()}</ul> }.into_any()
        };
        let (open, folded) = kinds.split_at(OPEN.min(kinds.len()));
        view! {
            {items(open)}
            {(!folded.is_empty()).then(|| view! {
                <details>
                    <summary>{words().and_more}": "{folded.len()}</summary>
                    {items(folded)}
                </details>
            }).or_nothing()}
        }
    };
    let shows = shows_something();
    view! {
        {move || {
            let found = found(false);
            (!found.is_empty()).then(|| {
                let can_retry = found.iter().any(|kind| kind.first.fault.may_pass());
                view! {
                    <div class="notice" role="alert">
                        <p><strong>{words().problems}</strong></p>
                        {list(found)}
                        {(!busy.get()).then(|| view! {
                            <p>{if shows.get() { words().still_shown } else { words().nothing_to_show }}</p>
                        }).or_nothing()}
                        {can_retry.then(|| view! {
                            <button type="button" on:click=move |_| library.retry()>{words().retry}</button>
                        }).or_nothing()}
                    </div>
                }
            }).or_nothing()
        }}
        {move || {
            let found = found(true);
            (!found.is_empty()).then(|| view! {
                <div class="notice doubt" role="note">
                    <p><strong>{words().doubts}</strong></p>
                    {list(found)}
                </div>
            }).or_nothing()
        }}
    }
    .into_any()
}

/// Whether there are figures on the page: those of its index and period, or of a document.
fn shows_something() -> Memo<bool> {
    let (library, address, shelf) = (use_library(), use_address(), use_shelf());
    let view = in_view();
    Memo::new(move |_| match address.page.get() {
        Some(Page::Rankings | Page::Domains | Page::Compare) => view.with(|view| {
            let edition =
                |view: &InView| library.edition(&view.index.id, view.period, view.level.as_ref());
            view.as_ref().and_then(edition).is_some()
        }),
        _ => {
            library.editions.with(|editions| !editions.is_empty())
                || shelf.documents.with(|documents| **documents != Documents::default())
        }
    })
}
