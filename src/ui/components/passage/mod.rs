//! Every number opens its source: the passage of a document, or the row of a data file.

pub mod dialog;

use leptos::prelude::*;

use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::place::Place;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::doubts::{Doubt, use_doubts};
use crate::words::audit::labels::AuditLabels;
use crate::words::passage::labels::PassageLabels;

/// Whose score, of what, and when. `None` for the total.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreOf {
    /// The index.
    pub index: IndexId,
    /// The period.
    pub period: Period,
    /// The unit.
    pub unit: UnitIdx,
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
}

/// What a figure was read from.
#[derive(Clone, Debug)]
pub enum Opened {
    /// A document prints it there.
    Passage(Place),
    /// A table of scores has it.
    Score(ScoreOf),
}

impl Opened {
    /// What is doubtful about the figure.
    fn doubts(&self) -> Vec<Doubt> {
        match self {
            Self::Passage(place) => use_doubts().at(place),
            Self::Score(score) => use_doubts().of_score(score),
        }
    }
}

/// The source in view; `None` when none is open.
#[derive(Clone, Copy)]
pub struct Passage(RwSignal<Option<Opened>>);

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
    opening(text, Opened::Passage(place.clone()))
}

/// A score of a table: it opens its passage where a document prints it, else its row of the data file.
pub fn scored(
    text: String,
    edition: &Edition,
    unit: UnitIdx,
    domain: Option<&DomainId>,
) -> AnyView {
    let place = edition.detail(unit, domain).and_then(|detail| detail.place.as_ref());
    opening(
        text,
        match place {
            Some(place) => Opened::Passage(place.clone()),
            None => Opened::Score(ScoreOf {
                index: edition.index.clone(),
                period: edition.period,
                unit,
                domain: domain.cloned(),
            }),
        },
    )
}

/// A figure that opens its row of the data file.
pub fn of_file(text: String, score: ScoreOf) -> AnyView {
    opening(text, Opened::Score(score))
}

fn opening(text: String, opened: Opened) -> AnyView {
    let passage = expect_context::<Passage>();
    let language = use_address().language();
    let words = PassageLabels::of(language);
    let open = match opened {
        Opened::Passage(_) => words.open,
        Opened::Score(_) => words.open_row,
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
fn mark(of: &Opened, language: Language) -> AnyView {
    let doubts = of.doubts();
    if doubts.is_empty() {
        return ().into_any();
    }
    // What is taken away takes its doubts along.
    let said: Vec<&str> = doubts.iter().map(|doubt| doubt.text(language)).collect();
    let said = said.join("\n");
    if !doubts.iter().any(Doubt::is_marked) {
        return view! { <span hidden data-doubt=said></span> }.into_any();
    }
    let marked = AuditLabels::of(language).marked;
    view! { <span class="doubt-mark" aria-hidden="true" data-doubt=said>"?"</span><span class="visually-hidden">", "{marked}</span> }
        .into_any()
}
