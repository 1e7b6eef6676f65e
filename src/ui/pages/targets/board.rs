//! The goals of a programme as a board: thresholds, who judges, and the judgement as printed; those not met first.

use leptos::prelude::*;

use super::Aims;
use super::duties::named;
use super::table::{self, list, paragraph, span};
use crate::analysis::duties::Board;
use crate::model::target::{Goal, Status, Target};
use crate::ui::any_view::CollectAny;
use crate::ui::components::passage::sourced;
use crate::words::targets::labels::{TargetsLabels, scope};

/// The section; nothing for a document without goals.
pub fn section(aims: &Aims, board: &Board<'_>) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let cards = board.goals.iter().map(|(goal, thresholds)| card(aims, goal, thresholds));
    let cards = cards.collect_any();
    let board_note = paragraph("rule", vec![words.board_note.into_any()]);
    let cards = view! { <ul class="board">{cards}</ul> }.into_any();
    (!board.goals.is_empty()).then(|| table::section(words.board, vec![board_note, cards]))
}

fn card(aims: &Aims, goal: &Goal, thresholds: &[&Target]) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let (class, sign) = match goal.status {
        Some(Status::Met) => ("met", "✓ "),
        Some(Status::NotMet) => ("not-met", "✗ "),
        None => ("", "? "),
    };
    let status = match goal.printed_status.as_str() {
        "" => words.not_judged.to_owned(),
        printed => printed.to_owned(),
    };
    let sign = view! { <span aria-hidden="true">{sign}</span> }.into_any();
    let code = format!("{} ", goal.code).into_any();
    let head = paragraph("status", vec![sign, code, sourced(status, &goal.place)]);
    let line = |target: &&Target| {
        let level = match target.scope.as_str() {
            "" => String::new(),
            level => format!(" · {}", scope(level, aims.language)),
        };
        let value = sourced(target.place.printed.clone(), &target.place);
        view! { {value}" "{aims.said(&target.name)}{level} }.into_any()
    };
    let listed = match thresholds {
        [] => span("of", words.no_threshold.to_owned()),
        _ => list("", thresholds.iter().map(line).collect()),
    };
    let mut judges = vec![format!("{}: ", words.judged_by).into_any()];
    judges.extend(named(aims, &goal.bodies, None));
    let text = paragraph("", vec![aims.said(&goal.text)]);
    let thresholds = paragraph("", vec![format!("{}: ", words.thresholds).into_any()]);
    let parts = vec![head, text, thresholds, listed, paragraph("of", judges)];
    view! { <li class=class>{parts.into_any()}</li> }.into_any()
}
