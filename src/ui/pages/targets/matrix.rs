//! Who answers for what: the targets of indices against the bodies, the lead marked where the document names one.

use leptos::prelude::*;

use crate::analysis::duties::{Role, bodies, role};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::model::target::{Body, Target};
use crate::ui::components::data_table::DataTable;
use crate::ui::figures::plan::aims::Aims;
use crate::ui::figures::plan::source::source_note;
use crate::words::targets::labels::TargetsLabels;

fn named(aims: &Aims) -> (Vec<&Target>, Vec<&Body>) {
    let targets: Vec<&Target> = aims.rows.iter().map(|row| &row.target).collect();
    let bodies = bodies(&aims.documents, &targets);
    (targets, bodies)
}

/// Whether an index target names a body.
pub fn is_named(aims: &Aims) -> bool {
    !named(aims).1.is_empty()
}

/// The table, and how to read it.
pub fn matrix(aims: &Aims) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let (targets, bodies) = named(aims);
    view! {
        <p class="rule">{words.matrix_note}</p>
        <DataTable sheet=sheet(aims, &targets, &bodies) class="matrix" sources=vec![source_note(aims)]/>
    }
    .into_any()
}

/// A row a target, a column a body.
fn sheet(aims: &Aims, targets: &[&Target], bodies: &[&Body]) -> Sheet {
    let words = TargetsLabels::of(aims.language);
    let named = bodies.iter().map(|body| {
        Column::words(body.name.text(aims.language)).in_language(aims.language_of(&body.name))
    });
    let part = |target: &Target, body: &Body| match role(target, body) {
        Some(Role::Lead) => {
            Cell::text(words.lead).shown_as(format!("★ {}", words.lead)).of_class("lead")
        }
        Some(Role::Responsible) => {
            Cell::text(words.responsible).shown_as(format!("● {}", words.responsible))
        }
        None => Cell::absent(words.no_part),
    };
    let line = |target: &&Target| {
        let parts = bodies.iter().map(|body| part(target, body));
        Row::from(std::iter::once(aims.text(&target.name)).chain(parts).collect::<Vec<Cell>>())
    };
    Sheet {
        title: words.matrix.to_owned(),
        columns: std::iter::once(Column::name(words.what)).chain(named).collect(),
        rows: targets.iter().map(line).collect(),
    }
}
