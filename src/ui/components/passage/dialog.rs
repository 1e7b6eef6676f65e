//! The dialog: the document, the section, the sentence or the row with the figure marked; or the row of the data file.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::Passage;
use crate::audit::figure::Figure;
use crate::model::cell::{ReadFrom, ScoreOf};
use crate::model::domain::Domain;
use crate::model::language::Language;
use crate::model::place::Place;
use crate::model::publication::Publication;
use crate::model::source::Source;
use crate::read::passage::file_row::{FileRow, file_row};
use crate::read::passage::quote::{Part, Quote, quote};
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::doubts::use_doubts;
use crate::ui::library::documents::{Shelf, use_shelf};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::audit::labels::AuditLabels;
use crate::words::passage::labels::PassageLabels;

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
        if let (Some(dialog), true) = (element.get(), passage.is_open())
            && !dialog.open()
        {
            drop(dialog.show_modal());
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
    let or_blank =
        |text: &str| if text.is_empty() { words.left_blank.to_owned() } else { text.to_owned() };
    let document = source.document.as_ref();
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
    let (first, last) = place.lines;
    let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let section =
        (!place.section.is_empty()).then(|| format!("{} {}, ", words.section, place.section));
    view! {
        <h2 id="passage-heading">{words.heading}</h2>
        <p><strong>{source.title.text(language).to_owned()}</strong>" — "{source.publisher.clone()}</p>
        {facts}
        <p class="facts">{section}{words.line}" "{lines}</p>
        {quoted}
        {doubts(&ReadFrom::Passage(place.clone()), language)}
        {close(&file, words.whole_text, words)}
    }
    .into_any()
}

fn close(file: &str, whole: &'static str, words: &'static PassageLabels) -> AnyView {
    view! {
        <form method="dialog">
            <button>{words.close}</button>
            <a href=use_library().file_address(file) rel="external">{whole}</a>
        </form>
    }
    .into_any()
}

/// A score in its row of the data file; `None` when its table is not here.
fn row(
    publication: &Arc<Publication>,
    score: &ScoreOf,
    shelf: Shelf,
    words: &'static PassageLabels,
) -> Option<AnyView> {
    let language = use_address().language();
    let editions = use_library().editions.get();
    let edition = editions.iter().find(|edition| {
        edition.index == score.index
            && edition.period == score.period
            && edition.row(score.unit).is_some()
    })?;
    let index = publication.index(&score.index)?;
    let source = edition.source_of(score.unit).or(index.source.as_ref());
    let source = source.and_then(|id| publication.source(id));
    let told = source.map(|source| {
        let title = source.title.text(language).to_owned();
        let attribution = source.attribution.text(language).to_owned();
        view! { <p><strong>{title}</strong>" — "{attribution}". "{source.licence.clone()}</p> }
    });
    let unit = use_library().name(publication, &score.index, score.unit, language);
    let figure = Figure::score(edition, score.unit, score.domain.as_ref());
    let (file, line) = (figure.row.file, figure.row.line);
    shelf.need_text(&file);
    // A total may be the sum of domains that are sums themselves: all below it that the file has.
    let tree = publication.tree(&score.index);
    let above = |node: &Domain| node.parent.as_ref().and_then(|id| tree.get(id));
    let below = |node: &&Domain| match &score.domain {
        Some(top) => std::iter::successors(above(node), |node| above(node)).any(|up| up.id == *top),
        None => true,
    };
    let parts: Vec<String> = tree.iter().filter(below).map(|node| node.id.to_string()).collect();
    let row = |text: &Arc<str>| file_row(text, line, &figure.column, &parts);
    let read = shelf.texts.with(|texts| texts.get(&file).map(row));
    let quoted = match read {
        None => view! { <p role="status">{words.loading}"…"</p> }.into_any(),
        Some(None) => view! { <p role="alert">{words.not_found}</p> }.into_any(),
        Some(Some(found)) => cells(found, words),
    };
    Some(view! {
        <h2 id="passage-heading">{words.row_heading}</h2>
        {told.or_nothing()}
        <p class="facts">{unit}": "{file.clone()}", "{words.line}" "{line}", "{words.column}" "{figure.column.clone()}</p>
        {quoted}
        {doubts(&ReadFrom::Row(score.clone()), language)}
        {close(&file, words.whole_file, words)}
    }
    .into_any())
}

/// The row under its header; a figure the file does not have is said to be calculated.
fn cells(found: FileRow, words: &'static PassageLabels) -> AnyView {
    let calculated = found.is_calculated;
    // The figure may stand far to the right.
    let place = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        request_animation_frame(move || {
            if let Some(first) = place.query_selector("mark").ok().flatten() {
                let left =
                    first.get_bounding_client_rect().x() - place.get_bounding_client_rect().x();
                place.set_scroll_left(left as i32 - place.client_width() / 2);
            }
        });
    });
    let heads = found.header.into_iter().map(|name| view! { <th scope="col">{name}</th> });
    let heads = heads.collect_any();
    let cells = found.cells.into_iter().map(|part| view! { <td>{marked(part, words)}</td> });
    let cells = cells.collect_any();
    view! {
        {calculated.then(|| view! { <p class="remark" role="note">{words.calculated}</p> }).or_nothing()}
        <div class="scroll" node_ref=place tabindex="0" role="group" aria-label=words.row_heading>
            <table><thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table>
        </div>
    }
    .into_any()
}

/// What is doubtful about the figure, with the arithmetic.
fn doubts(opened: &ReadFrom, language: Language) -> AnyView {
    let found = use_doubts().of(opened);
    if found.is_empty() {
        return ().into_any();
    }
    let lines = found
        .iter()
        .map(|doubt| view! { <li>{doubt.text(language).to_owned()}</li> })
        .collect_any();
    view! {
        <div class="doubt" role="note">
            <p><strong>{AuditLabels::of(language).about_this}</strong></p>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

fn marked(part: Part, words: &'static PassageLabels) -> AnyView {
    let blank = part.is_figure && part.text.is_empty();
    let text = if blank { words.blank_cell.to_owned() } else { part.text };
    if part.is_figure {
        view! { <mark>{text}</mark> }.into_any()
    } else {
        view! { <span>{text}</span> }.into_any()
    }
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
