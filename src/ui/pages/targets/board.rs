//! The goals of a programme as a board: thresholds, who judges, and the judgement as printed; those not met first.

use leptos::prelude::*;

use super::duties::named;
use crate::analysis::duties::Board;
use crate::model::target::{Goal, Status, Target};
use crate::ui::any_view::CollectAny;
use crate::ui::components::passage::sourced;
use crate::ui::figures::plan::aims::Aims;
use crate::words::targets::labels::{TargetsLabels, scope};

/// The section; nothing for a document without goals.
pub fn section(aims: &Aims, board: &Board<'_>) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    if board.goals.is_empty() {
        return None;
    }
    let cards = board.goals.iter().map(|(goal, thresholds)| card(aims, goal, thresholds));
    Some(
        view! {
            <section>
                <h2>{words.board}</h2>
                <p class="rule">{words.board_note}</p>
                <ul class="board">{cards.collect_any()}</ul>
            </section>
        }
        .into_any(),
    )
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
    view! {
        <li class=class>
            <p class="status"><span aria-hidden="true">{sign}</span>{goal.code.clone()}" "{sourced(status, &goal.place)}</p>
            <p>{aims.said(&goal.text)}</p>
            <p>{words.thresholds}": "</p>
            {listed(aims, thresholds)}
            <p class="of">{words.judged_by}": "{named(aims, &goal.bodies)}</p>
        </li>
    }
    .into_any()
}

/// The thresholds of a goal, each with the level it is set for.
fn listed(aims: &Aims, thresholds: &[&Target]) -> AnyView {
    if thresholds.is_empty() {
        let none = TargetsLabels::of(aims.language).no_threshold;
        return view! { <span class="of">{none}</span> }.into_any();
    }
    let line = |target: &&Target| {
        let level = match target.scope.as_str() {
            "" => String::new(),
            level => format!(" · {}", scope(&aims.publication.units, level, aims.language)),
        };
        let value = sourced(target.place.printed.clone(), &target.place);
        view! { <li>{value}" "{aims.said(&target.name)}{level}</li> }
    };
    view! { <ul>{thresholds.iter().map(line).collect_any()}</ul> }.into_any()
}
