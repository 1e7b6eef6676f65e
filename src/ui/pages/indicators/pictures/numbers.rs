//! The numbers behind a picture as a table; each opens its passage.

use super::super::details::{Blank, Block, Detail, Printed, printed};
use super::names::{line_name, name_of, plain};
use crate::analysis::forms::breakdown::{Breakdown, Fit, Line};
use crate::export::sheet::{Cell, Column, Sheet, Stand};
use crate::model::language::Language;
use crate::words::indicators::labels::IndicatorsLabels;

/// What is said of figures that stand in a picture: in the file only.
const DETAILS: [Detail; 3] = [Detail::Counting, Detail::Basis, Detail::Note];

/// The printed figures of a column of a picture's table; several of one cell stand one behind the other.
pub(super) fn figures(head: &str, rows: &[Printed<'_>], language: Language) -> Block {
    let after = |column: Column| column.standing(Stand::After);
    let column = Column::numbers(head);
    let mut block = printed(&column, rows, &DETAILS, after, (Blank::Words, language));
    for column in &mut block.columns {
        if !matches!(column.stand, Stand::Own | Stand::After) {
            column.stand = Stand::FileOnly;
        }
    }
    for row in &mut block.rows {
        for (column, cell) in block.columns.iter().zip(row) {
            *cell = match column.stand {
                Stand::After => cell.clone().led_by(" / "),
                Stand::Own if cell.shown.is_empty() => {
                    Cell::absent_in_words(IndicatorsLabels::of(language).blank)
                }
                _ => continue,
            };
        }
    }
    block
}

/// All printed numbers of a breakdown, and the total of every line.
pub(super) fn numbers(breakdown: &Breakdown<'_>, title: String, language: Language) -> Sheet {
    let words = IndicatorsLabels::of(language);
    let lines = &breakdown.lines;
    let mut block = Block::default();
    block.push(
        Column::name(words.period),
        lines.iter().map(|line| Cell::text(line_name(line, language))),
    );
    for (place, part) in breakdown.parts.iter().enumerate() {
        let found = lines.iter().map(|line| line.parts.get(place).cloned().unwrap_or_default());
        let rows: Vec<Printed<'_>> = found.map(|found| (*part, found)).collect();
        block.append(figures(&name_of(part, language), &rows, language));
    }
    let totals = lines.iter().map(|line| total(breakdown, line, language));
    let (totals, from): (Vec<Cell>, Vec<Cell>) = totals.unzip();
    block.push(Column::numbers(words.total), totals);
    block.push(Column::words(words.total_from).file_only(), from);
    sheet(title, block)
}

/// The total of a line, and where it is taken from.
fn total(breakdown: &Breakdown<'_>, line: &Line<'_>, language: Language) -> (Cell, Cell) {
    let words = IndicatorsLabels::of(language);
    match (breakdown.fit(line), line.printed) {
        (_, Some(total)) => {
            (Cell::number(total, plain(total, language)), Cell::text(words.as_printed))
        }
        (Fit::Derived, None) => {
            let shown = format!("{} ({})", plain(line.sum(), language), words.derived_total);
            (Cell::derived(line.sum(), shown), Cell::text(words.derived_total))
        }
        _ => (Cell::absent(words.no_total), Cell::blank()),
    }
}

/// A block as a table.
pub(super) fn sheet(title: String, block: Block) -> Sheet {
    Sheet { title, columns: block.columns, rows: block.rows.into_iter().map(Into::into).collect() }
}
