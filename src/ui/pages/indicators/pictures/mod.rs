//! What the numbers of a form can be drawn as: processes, courses over time, compositions of rows and their parts.
//!
//! Which rows are drawn is decided by a stated rule, never by which row it is.

mod composition;
mod legend;
mod names;
mod numbers;
mod over_time;
mod process;
mod setting;

use leptos::prelude::*;

use super::asked::InHand;
use super::printed::source_note;
use crate::analysis::forms::breakdown::breakdowns;
use crate::analysis::forms::course::course;
use crate::analysis::forms::steps::processes;
use crate::analysis::forms::{Sheet, SheetRow};
use crate::model::documents::Documents;
use crate::model::form::{Indicator, IndicatorId};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::spans::Spans;
use composition::composition;
use over_time::over_time;
use process::process;
use setting::Setting;

/// Whether anything of a form can be drawn.
pub fn are_any(documents: &Documents, sheet: &Sheet<'_>) -> bool {
    !breakdowns(documents, sheet).is_empty()
        || sheet.rows.iter().any(|row| course(row, &sheet.columns).is_some())
        || !processes(sheet).is_empty()
}

/// The places of the rows of the first picture of a form: its first process, else its first composition, else its
/// first course.
pub fn first(documents: &Documents, sheet: &Sheet<'_>) -> Vec<usize> {
    let place = |id: &IndicatorId| sheet.rows.iter().position(|row| row.indicator.id == *id);
    if let Some(steps) = processes(sheet).first() {
        return steps.iter().filter_map(|step| place(&step.row.id)).collect();
    }
    if let Some(breakdown) = breakdowns(documents, sheet).first() {
        return place(&breakdown.whole.id).into_iter().collect();
    }
    let moves = |row: &SheetRow<'_>| course(row, &sheet.columns).is_some();
    sheet.rows.iter().position(moves).into_iter().collect()
}

/// The pictures of the rows that are kept.
pub fn pictures(hand: &InHand, sheet: &Sheet<'_>, kept: &[usize]) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let Some(unit) = hand.unit() else { return ().into_any() };
    let setting = Setting { unit, language, source: source_note(hand, sheet.form) };
    let rows = || kept.iter().filter_map(|place| sheet.rows.get(*place));
    let is_kept = |row: &Indicator| rows().any(|kept| kept.indicator.id == row.id);
    let divided: Vec<AnyView> = breakdowns(&hand.documents, sheet)
        .iter()
        .filter(|breakdown| is_kept(breakdown.whole))
        .map(|breakdown| composition(breakdown, &setting))
        .collect();
    let moving: Vec<AnyView> = rows()
        .filter_map(|row| Some((row.indicator, course(row, &sheet.columns)?)))
        .map(|(row, steps)| over_time(row, &steps, &setting))
        .collect();
    let stepped: Vec<AnyView> = processes(sheet)
        .iter()
        .filter(|steps| steps.iter().any(|step| is_kept(step.row)))
        .map(|steps| process(steps, &setting))
        .collect();
    let section = |heading: &'static str, rule: String, figures: Vec<AnyView>| {
        (!figures.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{heading}</h2>
                    <p class="rule">{rule}</p>
                    <div class="multiples wide">{figures}</div>
                </section>
            }
        })
    };
    view! {
        {section(words.processes, words.process_rule.to_owned(), stepped)}
        {section(words.courses, Spans::of(&sheet.periods()).said(words.course_rule, language), moving)}
        {section(words.breakdowns, words.breakdown_rule.to_owned(), divided)}
    }
    .into_any()
}
