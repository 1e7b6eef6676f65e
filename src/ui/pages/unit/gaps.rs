//! The targets of indices as a table: what was reached, what is wanted, and what is still lacking.

use super::cells::{of_unit, printed, rank};
use super::subject::Subject;
use crate::analysis::plan::{Row, totals_first};
use crate::export::sheet::{self, Cell, Column, Sheet};
use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::labels::SharedLabels;
use crate::words::targets::labels::{TargetsLabels, outcome};
use crate::words::targets::sentences;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::of_period;

/// A row a target: totals first, then the domains, the largest gap first.
pub fn sheet(subject: &Subject, rows: &[Row]) -> Sheet {
    let language = subject.language;
    let (words, labels) = (UnitLabels::of(language), SharedLabels::of(language));
    let known = rows.iter().find_map(Row::result);
    let result = known.map_or_else(
        || words.result.to_owned(),
        |known| of_period(words.result, known.period, language),
    );
    let target = rows.first().map_or_else(
        || words.target.to_owned(),
        |row| of_period(words.target, row.target.period, language),
    );
    // The heads name the period of the first row; a file may be sorted, and says it in every row.
    let of = |head: &str, what: &str| format!("{head}: {}", what.to_lowercase());
    // What was reached stands where the page tells of the table it is from.
    let reached = [
        Column::numbers(result),
        Column::numbers(of(words.result, labels.rank)).beside(),
        Column::numbers(of(words.result, labels.rank_of)).beside(),
    ];
    let told =
        rows.iter().all(|row| row.result().is_none_or(|known| is_told(subject, row, known.period)));
    let [result, result_rank, result_of] =
        if told { reached.map(Column::file_only) } else { reached };
    let columns = vec![
        Column::name(labels.domain),
        result,
        result_rank,
        result_of,
        Column::words(of(words.result, labels.period)).file_only(),
        Column::numbers(target),
        Column::numbers(of(words.target, labels.rank)).beside(),
        Column::numbers(of(words.target, labels.rank_of)).file_only(),
        Column::words(of(words.target, labels.period)).file_only(),
        Column::words(words.measure).file_only(),
        Column::numbers(words.gap),
        Column::words(TargetsLabels::of(language).verdict).beside(),
    ];
    let rows = totals_first(rows).into_iter().map(|row| line(row, language)).collect();
    of_unit(subject, Sheet { title: words.gap_note.to_owned(), columns, rows })
}

/// Whether the page shows the table a result is from, with the scores of its domains.
fn is_told(subject: &Subject, row: &Row, period: Period) -> bool {
    let mut listed = subject.listed();
    listed.any(|latest| {
        row.target.index.as_ref() == Some(&latest.view.index.id) && latest.view.period == period
    })
}

fn line(row: &Row, language: Language) -> sheet::Row {
    let (target, result) = (&row.target, row.result());
    let lead = format!(", {} ", UnitLabels::of(language).target_rank);
    let detail = result.and_then(|known| known.detail.as_ref());
    let reached = detail
        .and_then(|detail| detail.place.as_ref())
        .map_or_else(Cell::blank, |place| printed(place, result.and_then(|known| known.points())));
    let ranked = detail.and_then(|detail| detail.rank);
    let [reached_rank, reached_of] =
        rank(ranked, detail.and_then(|detail| detail.rank_place.as_ref()));
    let [wanted_rank, wanted_of] = rank(target.rank, target.rank_place.as_ref());
    let since = result.map(|known| format::period(known.period, language));
    let [gap, verdict] = standing(row, language);
    vec![
        Cell::text(target.name.text(language)),
        reached,
        reached_rank.led_by(lead.as_str()),
        reached_of,
        since.map_or_else(Cell::blank, Cell::text),
        printed(&target.place, target.value),
        wanted_rank.led_by(lead),
        wanted_of,
        Cell::text(format::period(target.period, language)),
        Cell::text(target.measure.as_str()),
        gap,
        verdict,
    ]
    .into()
}

/// What is lacking, as long as the target's period has no result; then whether it was reached.
fn standing(row: &Row, language: Language) -> [Cell; 2] {
    match (row.outcome, row.gap.zip(row.target.value)) {
        (Some(found), _) => {
            [Cell::blank(), Cell::text(outcome(found, TargetsLabels::of(language)))]
        }
        (None, Some((gap, value))) => {
            [Cell::derived(gap.points, sentences::gap(gap, value, language)), Cell::blank()]
        }
        (None, None) => [Cell::blank(), Cell::blank()],
    }
}
