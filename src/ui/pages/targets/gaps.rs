//! How far every row is from its target, farthest first.

use leptos::prelude::*;

use super::aims::Aims;
use super::rows::{gap, name};
use super::source::source_note;
use crate::analysis::plan::{Need, Row, by_gap};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::ui::components::data_table::DataTable;
use crate::words::targets::labels::TargetsLabels;

/// The table under the rule of its reckoning.
pub fn table(aims: &Aims) -> AnyView {
    view! {
        <p class="rule">{TargetsLabels::of(aims.language).gaps_rule}</p>
        <DataTable sheet=sheet(aims) class="gaps" sources=vec![source_note(aims)]/>
    }
    .into_any()
}

fn sheet(aims: &Aims) -> Sheet {
    let words = TargetsLabels::of(aims.language);
    let ranked = by_gap(&aims.rows);
    let size = |row: &Row| row.gap.map_or(0.0, |gap| gap.points.abs() / row.max.unwrap_or(1.0));
    let largest = ranked.iter().map(|row| size(row)).fold(0.0, f64::max);
    let percent = ranked.iter().all(|row| row.target.measure == "%");
    let unit = if percent { format!(", {}", words.percentage_points) } else { String::new() };
    let line = |(place, row): (usize, &&Row)| {
        let needed = gap(row, aims).unwrap_or_default();
        let open = row.gap.is_some_and(|gap| gap.need != Need::Nothing) && largest > 0.0;
        let points =
            row.gap.map_or_else(Cell::blank, |gap| Cell::derived(gap.points, needed.as_str()));
        let points = if open { points.with_bar(size(row) / largest) } else { points };
        let place = place + 1;
        vec![
            Cell::count(place, place.to_string()),
            Cell::text(name(row, aims)),
            points,
            Cell::text(needed),
        ]
        .into()
    };
    Sheet {
        title: words.gaps.to_owned(),
        columns: vec![
            Column::numbers("#"),
            Column::name(words.what),
            Column::numbers(format!("{} ({}{unit})", words.gap, words.derived)).of_class("derived"),
            Column::words(words.needed).file_only(),
        ],
        rows: ranked.iter().enumerate().map(line).collect(),
    }
}
