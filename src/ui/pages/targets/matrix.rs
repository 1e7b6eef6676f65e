//! Who answers for what: the targets of indices against the bodies, the lead marked where the document names one.

use leptos::prelude::*;

use super::Aims;
use super::table::{self, Rows, cell, span};
use crate::analysis::duties::{Role, bodies, role};
use crate::analysis::plan::Row;
use crate::model::target::{Body, Target};
use crate::words::targets::labels::TargetsLabels;

/// The section; nothing when no index target names a body.
pub fn section(aims: &Aims) -> Option<AnyView> {
    let words = TargetsLabels::of(aims.language);
    let targets: Vec<&Target> = aims.rows.iter().map(|row| &row.target).collect();
    let bodies = bodies(&aims.documents, &targets);
    if bodies.is_empty() {
        return None;
    }
    let named = bodies.iter().map(|body| aims.said(&body.name));
    let heads = std::iter::once(words.what.into_any()).chain(named).collect();
    let rows = aims.rows.iter().map(|row| line(row, &bodies, aims)).collect();
    let note = table::paragraph("rule", vec![words.matrix_note.into_any()]);
    let groups = vec![Rows { head: None, rows }];
    let matrix = table::table("matrix", words.matrix.to_owned(), heads, groups);
    Some(table::section(words.matrix, vec![note, matrix]))
}

fn line(row: &Row, bodies: &[&Body], aims: &Aims) -> AnyView {
    let words = TargetsLabels::of(aims.language);
    let part = |body: &&Body| match role(&row.target, body) {
        Some(Role::Lead) => cell("lead", vec![format!("★ {}", words.lead).into_any()]),
        Some(Role::Responsible) => cell("", vec![format!("● {}", words.responsible).into_any()]),
        None => {
            let unnamed = span("visually-hidden", words.no_part.to_owned());
            let dash = view! { <span aria-hidden="true">"–"</span> }.into_any();
            cell("none", vec![dash, unnamed])
        }
    };
    table::row(None, vec![aims.said(&row.target.name)], bodies.iter().map(part).collect())
}
