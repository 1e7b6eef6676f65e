//! What bodies are to do: targets of measures by level, and tasks by body.

use leptos::prelude::*;

use super::Aims;
use super::table::{self, Rows, cell, list, span};
use crate::analysis::duties::{by_scope, observed, tasks as tasks_of};
use crate::format;
use crate::model::remark::Remark;
use crate::model::target::Target;
use crate::ui::components::passage::sourced;
use crate::words::passage::labels::PassageLabels;
use crate::words::targets::labels::{TargetsLabels, outcome, scope};

/// The names of bodies, the lead marked.
pub fn named(aims: &Aims, bodies: &[String], lead: Option<&String>) -> Vec<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let mut parts = Vec::new();
    for (place, id) in bodies.iter().enumerate() {
        if place > 0 {
            parts.push("; ".into_any());
        }
        let body = aims.documents.body(id);
        parts.push(body.map_or_else(|| id.clone().into_any(), |body| aims.said(&body.name)));
        if lead == Some(id) {
            parts.push(span("lead", format!(" ({})", words.lead)));
        }
    }
    if parts.is_empty() {
        parts.push(span("of", words.no_body.to_owned()));
    }
    parts
}

/// The section of measure targets; nothing when there are none.
pub fn measures(aims: &Aims) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let targets: Vec<&Target> = aims.targets.iter().collect();
    let groups = by_scope(&targets);
    let all = || groups.iter().flat_map(|(_, group)| group);
    all().next()?;
    let judged = all().any(|target| observed(&aims.documents, target).is_some());
    let mut heads = vec![words.what, words.level, words.due, words.bodies];
    heads.extend(judged.then_some(words.result));
    let rows = groups.iter().map(|(level, group)| Rows {
        head: Some(scope(level, aims.language)),
        rows: group.iter().map(|target| line(target, aims, judged)).collect(),
    });
    let heads = heads.into_iter().map(IntoAny::into_any).collect();
    let measures = table::table("measures", words.measures.to_owned(), heads, rows.collect());
    Some(table::section(words.measures, vec![measures]))
}

fn line(target: &Target, aims: &Aims, judged: bool) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let mut head = vec![aims.said(&target.name)];
    head.extend(aims.domain_name(target).map(|name| span("of", format!(" · {name}"))));
    head.push(view! { <span class="note">{aims.said(&target.note)}</span> }.into_any());
    let mut level = vec![sourced(target.place.printed.clone(), &target.place)];
    if target.value.is_none() {
        level.push(span("of", format!(" ({})", words.no_number)));
    }
    let due = format::period(target.period, aims.language);
    let mut cells = vec![
        cell("", level),
        cell("", vec![due.into_any()]),
        cell("", named(aims, &target.responsible, target.lead.as_ref())),
    ];
    if judged {
        cells.push(cell("", result(target, aims)));
    }
    table::row(None, head, cells)
}

fn result(target: &Target, aims: &Aims) -> Vec<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let Some((found, judged)) = observed(&aims.documents, target) else {
        return vec![span("of", words.no_result.to_owned())];
    };
    let until = found.as_of.map(|day| format!(" ({})", format::date(day, aims.language)));
    let said = judged.map(|found| format!(": {}", outcome(found, words)));
    let after = until.into_iter().chain(said).collect::<String>();
    vec![sourced(found.place.printed.clone(), &found.place), after.into_any()]
}

/// The section of tasks, one fold a body; nothing when the document sets none.
pub fn tasks(aims: &Aims) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let groups =
        tasks_of(&aims.documents, &aims.source.id).into_iter().filter_map(|(to, tasks)| {
            let shown = |task: &&Remark| aims.domain.is_none() || aims.domain == task.domain;
            let lines: Vec<AnyView> =
                tasks.into_iter().filter(shown).map(|task| task_line(task, aims)).collect();
            if lines.is_empty() {
                return None;
            }
            let mut head = if to.is_empty() {
                vec![words.everybody.into_any()]
            } else {
                named(aims, to, None)
            };
            head.push(format!(" ({})", lines.len()).into_any());
            let lines = list("", lines);
            Some(
                view! { <details class="tasks"><summary>{head.into_any()}</summary>{lines}</details> }
                    .into_any(),
            )
        });
    let groups: Vec<AnyView> = groups.collect();
    (!groups.is_empty()).then(|| table::section(words.tasks, groups))
}

fn task_line(task: &Remark, aims: &Aims) -> AnyView {
    let (words, labels) = (TargetsLabels::of(aims.language), PassageLabels::of(aims.language));
    let place = &task.place;
    let at = format!("{} {}, {} {}", labels.section, place.section, words.line, place.lines.0);
    view! { <span lang="vi">{place.printed.clone()}" "</span>{sourced(at, place)} }.into_any()
}
