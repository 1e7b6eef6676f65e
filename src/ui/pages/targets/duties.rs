//! What bodies are to do: the tasks a document sets, by body.

use leptos::prelude::*;

use crate::analysis::duties::tasks as tasks_of;
use crate::model::remark::Remark;
use crate::ui::any_view::CollectAny;
use crate::ui::components::passage::sourced;
use crate::ui::figures::plan::aims::Aims;
use crate::words::places;
use crate::words::targets::labels::TargetsLabels;

/// The names of bodies.
pub fn named(aims: &Aims, bodies: &[String]) -> AnyView {
    if bodies.is_empty() {
        let none = TargetsLabels::of(aims.language).no_body;
        return view! { <span class="of">{none}</span> }.into_any();
    }
    let name = |(place, id): (usize, &String)| {
        let gap = if place > 0 { "; " } else { "" };
        let body = aims.documents.body(id);
        let name = body.map_or_else(|| id.clone().into_any(), |body| aims.said(&body.name));
        view! { {gap}{name} }
    };
    bodies.iter().enumerate().map(name).collect_any()
}

/// The section of tasks, one fold a body; nothing when the document sets none.
pub fn tasks(aims: &Aims) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let groups = tasks_of(&aims.documents, &aims.source.id).into_iter();
    let groups = groups.filter_map(|(to, tasks)| {
        let in_view = |task: &&Remark| aims.domain.is_none() || aims.domain == task.domain;
        let tasks: Vec<&Remark> = tasks.into_iter().filter(in_view).collect();
        (!tasks.is_empty()).then(|| fold(aims, to, &tasks))
    });
    let groups: Vec<AnyView> = groups.collect();
    (!groups.is_empty())
        .then(|| view! { <section><h2>{words.tasks}</h2>{groups}</section> }.into_any())
}

fn fold(aims: &Aims, to: &[String], tasks: &[&Remark]) -> AnyView {
    let head = match to {
        [] => TargetsLabels::of(aims.language).everybody.into_any(),
        _ => named(aims, to),
    };
    let lines = tasks.iter().map(|task| line(task, aims)).collect_any();
    view! {
        <details class="tasks">
            <summary>{head}" ("{tasks.len()}")"</summary>
            <ul>{lines}</ul>
        </details>
    }
    .into_any()
}

fn line(task: &Remark, aims: &Aims) -> AnyView {
    let place = &task.place;
    let at = places::at(place, aims.language);
    view! { <li><span lang="vi">{place.printed.clone()}" "</span>{sourced(at, place)}</li> }
        .into_any()
}
