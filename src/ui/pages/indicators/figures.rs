//! A printed figure: its text, which opens its passage, and what the document says beside it.

use leptos::prelude::*;

use super::lang_of;
use crate::analysis::forms::moment::Moment;
use crate::format;
use crate::model::form::{Indicator, Kind};
use crate::model::language::Language;
use crate::model::observation::{Absence, Counting, Observation};
use crate::model::place::Place;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::sourced;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;

/// A text of the document that opens its passage.
pub fn quoted(text: &str, place: &Place, language: Language) -> AnyView {
    let lang = text.chars().any(char::is_alphabetic).then(|| lang_of(false, language)).flatten();
    view! { <span lang=lang>{sourced(text.to_owned(), place)}</span> }.into_any()
}

/// The figure of a cell, as printed. In a table of several columns a blank cell is a dash.
pub fn in_cell(
    found: &Observation,
    row: &Indicator,
    (column, several): (Moment, bool),
    language: Language,
) -> AnyView {
    let words = IndicatorsLabels::of(language);
    let place = &found.place;
    let printed = place.printed.trim();
    let figure = match (found.value, row.kind) {
        (Err(Absence::Blank), _) if several => {
            view! { <span class="visually-hidden">{words.blank}": "</span>{sourced("–".to_owned(), place)} }.into_any()
        }
        (Err(Absence::Blank), _) => sourced(words.blank.to_owned(), place),
        (Ok(_), Kind::Code) => match row.meaning(printed) {
            Some(meaning) => view! {
                {quoted(meaning, place, language)}
                <small class="note">{words.printed_as}" "{printed.to_owned()}</small>
            }
            .into_any(),
            None => quoted(printed, place, language),
        },
        _ => quoted(printed, place, language),
    };
    let moment = Moment::of(found);
    let own = (moment != column).then(|| sentences::moment(moment, language));
    view! {
        <div class="printed">
            {figure}
            {chips(found, language)}
            {own.map(|own| view! { <small class="note">{own}</small> }).or_nothing()}
            {note(found.note.text(language), found.note.en.is_some(), language)}
        </div>
    }
    .into_any()
}

/// What is said of a figure in a word: since when it counts, its rank, on what it rests.
pub fn chips(found: &Observation, language: Language) -> AnyView {
    let words = IndicatorsLabels::of(language);
    let counting = found.counting.map(|counting| match counting {
        Counting::Cumulative => words.cumulative,
        Counting::InPeriod => words.in_period,
    });
    let rank = found.rank.map(|rank| {
        let place = usize::try_from(rank.rank).unwrap_or(0);
        let text = match rank.of.and_then(|of| usize::try_from(of).ok()) {
            Some(of) => format::rank_of(place, false, of, language),
            None => format::rank(place, false),
        };
        format!("{} {text}", words.rank)
    });
    let basis = (!found.basis.is_empty()).then(|| {
        let basis = found.basis.clone();
        view! { " "<span class="chip" lang=lang_of(false, language)>{basis}</span> }
    });
    let plain = counting.map(str::to_owned).into_iter().chain(rank);
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
