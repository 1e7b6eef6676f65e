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
use crate::analysis::forms::Sheet;
use crate::analysis::forms::breakdown::breakdowns;
use crate::analysis::forms::course::course;
use crate::analysis::forms::steps::processes;
use crate::model::form::Indicator;
use crate::words::indicators::labels::IndicatorsLabels;
use composition::composition;
use over_time::over_time;
use process::process;
use setting::Setting;

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
    let section = |heading: &'static str, rule: &'static str, figures: Vec<AnyView>| {
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
        {section(words.processes, words.process_rule, stepped)}
        {section(words.courses, words.course_rule, moving)}
        {section(words.breakdowns, words.breakdown_rule, divided)}
    }
    .into_any()
}
