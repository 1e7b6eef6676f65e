//! The dialog: the document, the section, the sentence or the row with the figure marked; or the row of the data file.

use leptos::html;
use leptos::prelude::*;

use super::Passage;
use super::around::{close, doubts, marked};
use super::row::row;
use crate::analysis::forms::made::made;
use crate::model::cell::ReadFrom;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::read::passage::quote::{Quote, quote};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::CollectAny;
use crate::ui::library::documents::{Shelf, use_shelf};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::capital::capitalised;
use crate::words::left_blank::as_filled;
use crate::words::passage::labels::PassageLabels;
use crate::words::passage::sentences::made_of_rows;
use crate::words::places;

/// The dialog that shows the passage in view, once its code is here: most readers never open one.
pub fn passage_dialog() -> AnyView {
    deferred(whole())
}

part! { unit:
    fn whole() -> AnyView {
        dialog()
    }
}

fn dialog() -> AnyView {
    let passage = expect_context::<Passage>();
    let address = use_address();
    let (library, shelf) = (use_library(), use_shelf());
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        match (passage.is_open(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            // Another page has been opened from it.
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let content = move || {
        let opened = passage.0.get()?;
        let publication = library.publication.get()?;
        let words = PassageLabels::of(address.language());
        Some(match &opened {
            ReadFrom::Passage(place) => {
                let source = publication.source(&place.source)?;
                content(source, place, shelf, words)
            }
            ReadFrom::Row(score) => row(&publication, score, shelf, words)?,
        })
    };
    view! {
        <dialog
            class="passage"
            aria-labelledby="passage-heading"
            node_ref=element
            on:close=move |_| passage.0.set(None)
        >
            {move || content()}
        </dialog>
    }
    .into_any()
}

fn content(source: &Source, place: &Place, shelf: Shelf, words: &'static PassageLabels) -> AnyView {
    let language = use_address().language();
    let or_blank = |text: &str| as_filled(text, words.left_blank);
    let document = source.document.as_ref();
    let about = document.map(|_| {
        let passage = expect_context::<Passage>();
        let reader = use_address().selection.with_untracked(Selection::reader);
        let front = Selection { source: Some(source.id.0.clone()), ..reader };
        view! { <a href=href(Page::Indicators, &front) on:click=move |_| passage.0.set(None)>{words.about_document}</a> }
    });
    let facts = document.map(|document| {
        view! {
            <p class="facts">
                {words.number}" "{or_blank(&document.number)}" · "{words.date}" "{or_blank(&document.date)}
            </p>
        }
    });
    let file = document.map(|document| document.text.clone()).unwrap_or_default();
    shelf.need_text(&file);
    let quoted = shelf.texts.with(|texts| texts.get(&file).map(|text| quote(text, place)));
    let quoted = match quoted {
        None => view! { <p role="status">{words.loading}"…"</p> }.into_any(),
        Some(None) => view! { <p role="alert">{words.not_found}</p> }.into_any(),
        Some(Some(found)) => quotation(found, words),
    };
    let documents = shelf.documents.get();
    let made = made(&documents, place);
    let made =
        made.iter().map(|found| view! { <p class="made">{made_of_rows(found, language)}</p> });
    let made = made.collect_any();
    let at = capitalised(&places::at(place, language));
    view! {
        <h2 id="passage-heading">{words.heading}</h2>
        <p><strong>{source.title.text(language).to_owned()}</strong>" — "{source.publisher.clone()}". "{about}</p>
        {facts}
        <p class="facts">{at}</p>
        {quoted}
        {made}
        {doubts(&ReadFrom::Passage(place.clone()), language)}
        {close(&file, words.whole_text, words)}
    }
    .into_any()
}

fn quotation(found: Quote, words: &'static PassageLabels) -> AnyView {
    match found {
        Quote::Sentence(parts) => {
            let parts = parts.into_iter().map(|part| marked(part, words)).collect_any();
            view! { <blockquote lang="vi">{parts}</blockquote> }.into_any()
        }
        Quote::Row(cells) => {
            let cells = cells.into_iter().map(|cell| view! { <td>{marked(cell, words)}</td> });
            let cells = cells.collect_any();
            view! { <div class="scroll" tabindex="0" role="group" aria-label=words.heading><table lang="vi"><tbody><tr>{cells}</tr></tbody></table></div> }.into_any()
        }
    }
}
