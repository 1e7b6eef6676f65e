//! What a document says beside a printed figure, and the label of its row.

use leptos::prelude::*;

use crate::format;
use crate::model::among::Among;
use crate::model::form::Indicator;
use crate::model::language::{Language, Name};
use crate::model::observation::{Counting, Observation};
use crate::model::tie::Tie;
use crate::ui::any_view::CollectAny;
use crate::words::indicators::labels::IndicatorsLabels;

/// Since when a figure counts, where the document says so.
pub fn counting(found: &Observation, language: Language) -> Option<&'static str> {
    let words = IndicatorsLabels::of(language);
    found.counting.map(|counting| match counting {
        Counting::Cumulative => words.cumulative,
        Counting::InPeriod => words.in_period,
    })
}

/// The rank of a figure in words: `hạng 4/12`.
pub fn rank(found: &Observation, language: Language) -> Option<String> {
    found.rank.map(|rank| {
        let place = usize::try_from(rank.rank).unwrap_or(0);
        let text = match rank.of.and_then(|of| usize::try_from(of).ok()) {
            Some(of) => format::places::rank_of(place, Tie::Alone, Among::all(of), language),
            None => format::places::rank(place, Tie::Alone, language),
        };
        format!("{} {text}", IndicatorsLabels::of(language).rank)
    })
}

/// What is said of a figure in a word: since when it counts, its rank, on what it rests.
pub fn chips(found: &Observation, language: Language) -> AnyView {
    let basis = (!found.basis.is_empty()).then(|| {
        let basis = found.basis.clone();
        view! { " "<span class="chip" lang="vi">{basis}</span> }
    });
    let plain = counting(found, language).map(str::to_owned).into_iter();
    let plain = plain.chain(rank(found, language));
    let plain = plain.map(|text| view! { " "<span class="chip">{text}</span> });
    view! { {plain.collect_any()}{basis} }.into_any()
}

/// A note, where there is one.
pub fn note(note: &Name, language: Language) -> AnyView {
    let text = note.text(language).to_owned();
    if text.is_empty() {
        return ().into_any();
    }
    view! { <small class="note" lang=note.lang(language)>{text}</small> }.into_any()
}

/// The label of a row, in the reader's language where it has been rendered.
pub fn label(row: &Indicator, language: Language) -> AnyView {
    let text = row.name.text(language).to_owned();
    view! { <span lang=row.name.lang(language)>{text}</span> }.into_any()
}
