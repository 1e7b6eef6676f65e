//! Every number opens its source: the document, the section, the sentence or the row with the figure marked.

use leptos::html;
use leptos::prelude::*;

use crate::model::language::Language;
use crate::model::place::Place;
use crate::model::source::Source;
use crate::read::passage::quote::{Part, Quote, quote};
use crate::ui::address::use_address;
use crate::ui::doubts::{Doubt, use_doubts};
use crate::ui::erased::{CollectAny, OrNothing};
use crate::ui::load::use_library;
use crate::ui::shelf::use_shelf;
use crate::ui::site;
use crate::words::audit_page;
use crate::words::passage::{Words, words};

/// The passage in view; `None` when none is open.
#[derive(Clone, Copy)]
pub struct Passage(RwSignal<Option<Place>>);

/// Makes passages openable from anywhere below.
pub fn provide_passage() -> Passage {
    let passage = Passage(RwSignal::new(None));
    provide_context(passage);
    passage
}

impl Passage {
    /// Whether a passage has been opened.
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }
}

/// A figure that opens the passage it was read from.
pub fn sourced(text: String, place: &Place) -> AnyView {
    let (passage, place) = (expect_context::<Passage>(), place.clone());
    let language = use_address().language();
    let open = words(language).open;
    // Read here, so that the view around the figure is drawn anew when doubts have been found.
    let doubts = use_doubts().at(&place);
    let doubted = doubts.iter().any(Doubt::is_marked);
    // What is taken away takes its doubts along.
    let said: Vec<&str> = doubts.iter().map(|doubt| doubt.text(language)).collect();
    let said = (!said.is_empty()).then(|| said.join("\n"));
    let class = if doubted { "figure doubted" } else { "figure" };
    let mark = doubted.then(|| {
        let marked = audit_page::words(language).marked;
        view! { <span class="doubt-mark" aria-hidden="true">"?"</span><span class="visually-hidden">", "{marked}</span> }
    });
    view! {
        <button type="button" class=class data-doubt=said aria-haspopup="dialog" on:click=move |_| passage.0.set(Some(place.clone()))>
            {text}{mark.or_nothing()}<span class="visually-hidden">", "{open}</span>
        </button>
    }
    .into_any()
}

/// The dialog that shows the passage in view.
pub fn dialog() -> AnyView {
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
        let place = passage.0.get()?;
        let publication = library.publication.get()?;
        let source = publication.source(&place.source)?.clone();
        let words = words(address.language());
        Some(content(&source, &place, shelf, words))
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

fn content(
    source: &Source,
    place: &Place,
    shelf: crate::ui::shelf::Shelf,
    words: &'static Words,
) -> AnyView {
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
        {doubts_at(place, language)}
        <form method="dialog">
            <button>{words.close}</button>
            <a href=site::data_file(&file) rel="external">{words.whole_text}</a>
        </form>
    }
    .into_any()
}

/// What is doubtful about the figure, with the arithmetic.
fn doubts_at(place: &Place, language: Language) -> AnyView {
    let found = use_doubts().at(place);
    if found.is_empty() {
        return ().into_any();
    }
    let lines = found
        .iter()
        .map(|doubt| view! { <li>{doubt.text(language).to_owned()}</li> })
        .collect_any();
    view! {
        <div class="doubt" role="note">
            <p><strong>{audit_page::words(language).about_this}</strong></p>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

fn quotation(found: Quote, words: &'static Words) -> AnyView {
    let marked = |part: Part| {
        let text = if part.is_figure && part.text.is_empty() {
            words.blank_cell.to_owned()
        } else {
            part.text
        };
        if part.is_figure {
            view! { <mark>{text}</mark> }.into_any()
        } else {
            view! { <span>{text}</span> }.into_any()
        }
    };
    match found {
        Quote::Sentence(parts) => {
            let parts = parts.into_iter().map(marked).collect_view();
            view! { <blockquote lang="vi">{parts}</blockquote> }.into_any()
        }
        Quote::Row(cells) => {
            let cells =
                cells.into_iter().map(|cell| view! { <td>{marked(cell)}</td> }).collect_view();
            view! { <div class="scroll" tabindex="0" role="group" aria-label=words.heading><table lang="vi"><tbody><tr>{cells}</tr></tbody></table></div> }.into_any()
        }
    }
}
