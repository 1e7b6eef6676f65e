//! The numbers behind a picture as a table; each opens its passage.

use leptos::prelude::*;

use super::super::lang_of;
use super::composition::line_name;
use super::{name_of, plain};
use crate::analysis::forms::breakdown::{Breakdown, Fit};
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::model::place::Place;
use crate::ui::components::passage::sourced;
use crate::words::indicators::labels::IndicatorsLabels;

/// Rows of numbers: the head of each, its cells with the places they were printed at.
pub(super) type Numbers = Vec<(String, Vec<(String, Option<Place>)>)>;

/// All printed numbers of a breakdown, and the total of every line.
pub(super) fn numbers(breakdown: &Breakdown<'_>, language: Language) -> (Vec<String>, Numbers) {
    let words = IndicatorsLabels::of(language);
    let mut heads: Vec<String> =
        breakdown.parts.iter().map(|part| name_of(part, language)).collect();
    heads.push(words.total.to_owned());
    let rows = breakdown.lines.iter().map(|line| {
        let mut cells: Vec<(String, Option<Place>)> =
            line.parts.iter().map(|found| cell_of(found, language)).collect();
        let total = match (breakdown.fit(line), line.printed) {
            (_, Some(total)) => plain(total, language),
            (Fit::Derived, None) => {
                format!("{} ({})", plain(line.sum(), language), words.derived_total)
            }
            _ => "–".to_owned(),
        };
        cells.push((total, None));
        (line_name(line, language), cells)
    });
    (heads, rows.collect())
}

/// The printed texts of a cell; the blank one where there is none.
pub(super) fn cell_of(found: &[&Observation], language: Language) -> (String, Option<Place>) {
    match found {
        [] => (IndicatorsLabels::of(language).blank.to_owned(), None),
        [only] => (only.place.printed.trim().to_owned(), Some(only.place.clone())),
        [first, ..] => {
            let texts: Vec<&str> = found.iter().map(|found| found.place.printed.trim()).collect();
            (texts.join(" / "), Some(first.place.clone()))
        }
    }
}

/// The table.
pub(super) fn numbers_table(
    caption: &str,
    first: &'static str,
    heads: &[String],
    rows: &Numbers,
    language: Language,
) -> impl IntoView + use<> {
    let cell = |(text, place): &(String, Option<Place>)| {
        match place {
        None => view! { <td class="number">{text.clone()}</td> }.into_any(),
        Some(place) => {
            view! { <td class="number" lang=lang_of(false, language)>{sourced(text.clone(), place)}</td> }.into_any()
        }
    }
    };
    let rows = rows.iter().map(|(head, cells)| {
        let cells: Vec<AnyView> = cells.iter().map(cell).collect();
        view! { <tr><th scope="row">{head.clone()}</th>{cells}</tr> }.into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let heads: Vec<AnyView> =
        heads.iter().map(|head| view! { <th scope="col">{head.clone()}</th> }.into_any()).collect();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=caption.to_owned()>
            <table>
                <caption>{caption.to_owned()}</caption>
                <thead><tr><th scope="col">{first}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
