//! The results of the indices whose whole table is published, as cards and as a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::cards::cards;
use super::ranked::{ranked, sheet};
use super::sources;
use super::subject::Subject;
use crate::export::source_note::SourceNote;
use crate::model::period::Period;
use crate::ui::any_view::CollectAny;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_line;
use crate::words::ends;
use crate::words::labels::SharedLabels;
use crate::words::spans::Spans;
use crate::words::unit::labels::UnitLabels;

/// The results: a card each, and as a table; `None` where nothing is ranked.
pub fn results(subject: &Arc<Subject>) -> Option<AnyView> {
    let ranked = ranked(subject);
    if ranked.is_empty() {
        return None;
    }
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let sources: Vec<SourceNote> =
        ranked.iter().map(|result| sources::of_table(&result.latest, language)).collect();
    let source_lines = sources.iter().map(source_line).collect_any();
    let rule = ends::verdict_rule(subject.good_end(), language);
    let periods: Vec<Period> =
        ranked.iter().flat_map(|result| result.latest.view.periods.iter().copied()).collect();
    let rule = Spans::of(&periods).said(rule, language);
    let labels = SharedLabels::of(language);
    Some(
        view! {
            {cards(subject, &ranked)}
            <details class="on-paper">
                <summary>{labels.as_table}</summary>
                <DataTable sheet=sheet(subject, &ranked) taken_as=subject.titled(words.results) sources=sources/>
            </details>
            <div class="foot">
                {source_lines}
                <details class="rule screen"><summary>{labels.how_made}</summary><p>{rule}</p></details>
            </div>
        }
        .into_any(),
    )
}
