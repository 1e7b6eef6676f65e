//! What a document says beside a printed figure, and the label of its row.

use leptos::prelude::*;

use super::names::lang_of;
use crate::format;
use crate::model::among::Among;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::model::observation::{Counting, Observation};
use crate::model::place::Place;
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
            Some(of) => format::rank_of(place, Tie::Alone, Among::all(of), language),
            None => format::rank(place, Tie::Alone),
        };
        format!("{} {text}", IndicatorsLabels::of(language).rank)
    })
}

/// What is said of a figure in a word: since when it counts, its rank, on what it rests.
pub fn chips(found: &Observation, language: Language) -> AnyView {
    let basis = (!found.basis.is_empty()).then(|| {
        let basis = found.basis.clone();
        view! { " "<span class="chip" lang=lang_of(false, language)>{basis}</span> }
    });
    let plain = counting(found, language).map(str::to_owned).into_iter();
    let plain = plain.chain(rank(found, language));
    let plain = plain.map(|text| view! { " "<span class="chip">{text}</span> });
    view! { {plain.collect_any()}{basis} }.into_any()
}

/// A note, where there is one.
pub fn note(text: &str, translated: bool, language: Language) -> AnyView {
    if text.is_empty() {
        return ().into_any();
    }
    let text = text.to_owned();
    view! { <small class="note" lang=lang_of(translated, language)>{text}</small> }.into_any()
}

/// Section and line of a place.
pub fn place_text(place: &Place, language: Language) -> String {
    let words = IndicatorsLabels::of(language);
    let (first, last) = place.lines;
    let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let section = if place.section.is_empty() {
        String::new()
    } else {
        format!("{} {}, ", words.section, place.section)
    };
    format!("{section}{} {lines}", words.line)
}

/// The label of a row, in the reader's language where it has been rendered.
pub fn label(row: &Indicator, language: Language) -> AnyView {
    let text = row.name.text(language).to_owned();
    view! { <span lang=lang_of(row.name.en.is_some(), language)>{text}</span> }.into_any()
}
