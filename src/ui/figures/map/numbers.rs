//! The numbers of a map as a table: those of the ranking, and the class each unit is coloured by.

use crate::analysis::classes::Classes;
use crate::export::sheet::{Cell, Column, Sheet};
use crate::model::language::Language;
use crate::ui::figures::ranking::numbers_of_all;
use crate::ui::in_view::Standing;
use crate::words::map::labels::MapLabels;
use crate::words::map::sentences;

/// The table.
pub fn sheet(standing: &Standing, classes: &Classes, title: String, language: Language) -> Sheet {
    let mut sheet = numbers_of_all(standing, title, language);
    sheet.columns.push(Column::words(MapLabels::of(language).class));
    let ranked = standing.ranking.rows.iter().map(|row| classes.of(row.unit));
    let of_rows = ranked.chain(standing.ranking.not_ranked.iter().map(|_| None));
    for (row, class) in sheet.rows.iter_mut().zip(of_rows) {
        let class = class.and_then(|place| classes.list.get(place));
        let text =
            class.map_or_else(Cell::blank, |class| Cell::text(sentences::class(class, language)));
        row.cells.push(text);
    }
    sheet
}
