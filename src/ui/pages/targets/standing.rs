//! Where a unit stands and what it wants to reach, row by row: results, targets, ranks, gaps.

use leptos::prelude::*;

use crate::analysis::plan::{Known, Row};
use crate::export::sheet::{self, Cell, Column, Sheet, Stand};
use crate::model::cell::ReadFrom;
use crate::model::observation::PrintedRank;
use crate::model::place::Place;
use crate::ui::components::data_table::DataTable;
use crate::ui::figures::plan::aims::Aims;
use crate::ui::figures::plan::rows::{at, before, due, gap, groups, name, place_of};
use crate::ui::figures::plan::source::source_note;
use crate::words::moves::places;
use crate::words::targets::labels::{TargetsLabels, outcome};

/// Whether results of the targets' period are known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Results {
    Known,
    None,
}

/// The table.
pub fn table(aims: &Aims) -> AnyView {
    view! { <DataTable sheet=sheet(aims) class="plan" sources=vec![source_note(aims)]/> }.into_any()
}

fn sheet(aims: &Aims) -> Sheet {
    let words = TargetsLabels::of(aims.language);
    let results = match aims.rows.iter().any(|row| row.after.is_some()) {
        true => Results::Known,
        false => Results::None,
    };
    let derived = |word: &str| format!("{word} ({})", words.derived);
    let mut columns = vec![
        Column::words(words.group).standing(Stand::Over),
        Column::name(words.what),
        Column::numbers(at(words.result, before(aims), aims)),
        Column::numbers(at(words.target, due(aims), aims)),
        Column::numbers(words.rank_now).headed(words.rank).of_class("ranks"),
        Column::numbers(words.rank_of).beside(),
        Column::numbers(words.rank_wanted).standing(Stand::After),
        Column::numbers(words.places_up).beside(),
        Column::numbers(derived(words.gap)).of_class("derived"),
        Column::words(words.needed).file_only(),
    ];
    if results == Results::Known {
        columns.extend([
            Column::numbers(at(words.result, due(aims), aims)),
            Column::words(derived(words.verdict)).of_class("derived"),
        ]);
    }
    let rows = groups(aims).into_iter().flat_map(|(group, rows)| {
        rows.into_iter().map(|row| line(&group, row, aims, results)).collect::<Vec<_>>()
    });
    Sheet { title: at(words.plan, due(aims), aims), columns, rows: rows.collect() }
}

fn line(group: &str, row: &Row, aims: &Aims, results: Results) -> sheet::Row {
    let words = TargetsLabels::of(aims.language);
    let needed = gap(row, aims).unwrap_or_default();
    let mut cells = vec![
        Cell::text(group),
        Cell::text(name(row, aims)),
        result(row.before.as_ref(), aims),
        printed(&row.target.place, row.target.value),
    ];
    cells.extend(ranks(row, aims));
    cells.push(row.gap.map_or_else(Cell::blank, |gap| Cell::derived(gap.points, needed.as_str())));
    cells.push(Cell::text(needed));
    if results == Results::Known {
        cells.push(result(row.after.as_ref(), aims));
        cells.push(row.outcome.map_or_else(
            || Cell::absent_in_words(words.no_result),
            |found| Cell::text(outcome(found, words)),
        ));
    }
    cells.into()
}

/// A printed text that opens its passage.
fn printed(place: &Place, value: Option<f64>) -> Cell {
    Cell::printed(place.printed.clone(), value).opening(ReadFrom::Passage(place.clone()))
}

fn result(known: Option<&Known>, aims: &Aims) -> Cell {
    match (place_of(known), known) {
        (Some(place), Some(known)) => printed(place, known.points()),
        _ => Cell::absent_in_words(TargetsLabels::of(aims.language).no_result),
    }
}

/// `8/8 → 7`, and how many places up that is.
fn ranks(row: &Row, aims: &Aims) -> [Cell; 4] {
    let detail = row.before.as_ref().and_then(|known| known.detail.as_ref());
    let now = detail.and_then(|detail| detail.rank.zip(detail.rank_place.as_ref()));
    let wanted = row.target.rank.zip(row.target.rank_place.as_ref());
    let cell = |(rank, place): (PrintedRank, &Place)| printed(place, Some(f64::from(rank.rank)));
    // A table prints the rank alone, a text "8/8".
    let of = now.and_then(|(rank, place)| {
        let bare = place.printed == rank.rank.to_string();
        let of = rank.of?;
        let shown = if bare { format!("/{of}") } else { String::new() };
        Some(Cell::number(f64::from(of), shown))
    });
    let up = now.zip(wanted).map(|((now, _), (wanted, _))| {
        let up = i64::from(now.rank) - i64::from(wanted.rank);
        Cell::number(
            f64::from(now.rank) - f64::from(wanted.rank),
            format!(" ({})", places(up, aims.language)),
        )
    });
    [now.map(cell), of, wanted.map(cell).map(|cell| cell.led_by(" → ")), up]
        .map(|cell| cell.unwrap_or_else(Cell::blank))
}
