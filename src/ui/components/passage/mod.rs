//! Every number opens its source: the passage of a document, or the row of a data file.

mod around;
pub mod dialog;
mod row;

use leptos::prelude::*;

use crate::model::cell::ReadFrom;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::place::Place;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::doubts::{Doubt, use_doubts};
use crate::words::audit::labels::AuditLabels;
use crate::words::passage::labels::PassageLabels;

/// The source in view; `None` when none is open.
#[derive(Clone, Copy)]
pub struct Passage(RwSignal<Option<ReadFrom>>);

/// Makes sources openable from anywhere below.
pub fn provide_passage() -> Passage {
    let passage = Passage(RwSignal::new(None));
    provide_context(passage);
    passage
}

impl Passage {
    /// Whether a source has been opened.
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }
}

/// A figure that opens the passage it was read from.
pub fn sourced(text: String, place: &Place) -> AnyView {
    opening(text, ReadFrom::Passage(place.clone()))
}

/// A score of a table: it opens its passage where a document prints it, else its row of the data file.
pub fn scored(
    text: String,
    edition: &Edition,
    unit: UnitIdx,
    domain: Option<&DomainId>,
) -> AnyView {
    opening(text, edition.read_from(unit, domain))
}

/// A figure that opens what it was read from.
pub fn opening(text: String, opened: ReadFrom) -> AnyView {
    let passage = expect_context::<Passage>();
    let language = use_address().language();
    let words = PassageLabels::of(language);
    let open = match opened {
        ReadFrom::Passage(_) => words.open,
        ReadFrom::Row(_) => words.open_row,
    };
    let of = opened.clone();
    view! {
        <button type="button" class="figure" aria-haspopup="dialog" on:click=move |_| passage.0.set(Some(opened.clone()))>
            {text}{move || mark(&of, language)}<span class="visually-hidden">", "{open}</span>
        </button>
    }
    .into_any()
}

/// The mark of a doubt. It alone is drawn anew when doubts have been found: a reader may stand on the figure.
fn mark(of: &ReadFrom, language: Language) -> AnyView {
    let doubts = use_doubts().of(of);
    if doubts.is_empty() {
        return ().into_any();
    }
    if !doubts.iter().any(Doubt::is_marked) {
        return ().into_any();
    }
    let marked = AuditLabels::of(language).marked;
    view! { <span class="doubt-mark" aria-hidden="true">"?"</span><span class="visually-hidden">", "{marked}</span> }
        .into_any()
}
