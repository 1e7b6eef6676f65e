//! Printed figures as columns of a table: the figure itself, what stands beside it, further figures of the same cell.

use super::figures::{counting, rank};
use crate::analysis::forms::moment::Moment;
use crate::export::sheet::{Cell, Column, Stand, Value};
use crate::model::cell::ReadFrom;
use crate::model::form::{Indicator, Kind};
use crate::model::language::{Language, Name};
use crate::model::observation::{Absence, Observation};
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::places;

/// Columns with their cells, row by row.
#[derive(Debug, Default)]
pub struct Block {
    /// The columns.
    pub columns: Vec<Column>,
    /// The cells of every row, as many as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Block {
    /// One column more.
    pub fn push(&mut self, column: Column, cells: impl IntoIterator<Item = Cell>) {
        let first = self.columns.is_empty();
        self.columns.push(column);
        for (place, cell) in cells.into_iter().enumerate() {
            match self.rows.get_mut(place) {
                Some(row) if !first => row.push(cell),
                _ => self.rows.push(vec![cell]),
            }
        }
    }

    /// The columns of another block behind its own.
    pub fn append(&mut self, other: Self) {
        if self.columns.is_empty() {
            *self = other;
            return;
        }
        self.columns.extend(other.columns);
        for (row, more) in self.rows.iter_mut().zip(other.rows) {
            row.extend(more);
        }
    }
}

/// What a row prints in one cell.
pub type Printed<'a> = (&'a Indicator, Vec<&'a Observation>);

/// What a document says beside a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Detail {
    /// The words a printed code stands for.
    Meaning,
    /// Since when it counts.
    Counting,
    /// Its rank.
    Rank,
    /// Among how many.
    RankOf,
    /// On what it rests.
    Basis,
    /// Where and when, of a figure printed elsewhere.
    Place,
    /// When, of a figure printed elsewhere.
    When,
    /// Its time, where it is not that of the column.
    OtherThan(Moment),
    /// What a reader should know.
    Note,
}

impl Detail {
    fn column(self, language: Language) -> Column {
        let words = IndicatorsLabels::of(language);
        match self {
            Self::Meaning => Column::words(words.meaning).standing(Stand::Note),
            Self::Counting => Column::words(words.counted).standing(Stand::Chip),
            Self::Rank => Column::numbers(words.rank).standing(Stand::Chip),
            Self::RankOf => Column::numbers(words.of).file_only(),
            Self::Basis => Column::words(words.basis).standing(Stand::Chip),
            Self::Place => Column::words(words.place).standing(Stand::Note),
            Self::When => Column::words(words.period).file_only(),
            Self::OtherThan(_) => Column::words(words.period).standing(Stand::Note),
            Self::Note => Column::words(words.note).standing(Stand::Note),
        }
    }

    fn cell(self, row: &Indicator, found: &Observation, language: Language) -> Cell {
        let moment = || sentences::moment(Moment::of(found), language);
        let cell = match self {
            Self::Meaning => meaning(row, found).map(|meaning| {
                let printed_as = IndicatorsLabels::of(language).printed_as;
                let shown = format!("{printed_as} {}", found.place.printed.trim());
                Cell::text(meaning).shown_as(shown)
            }),
            Self::Counting => counting(found, language).map(Cell::text),
            Self::Rank => found
                .rank
                .zip(rank(found, language))
                .map(|(rank, shown)| Cell::number(f64::from(rank.rank), shown)),
            Self::RankOf => {
                let of = found.rank.and_then(|rank| rank.of);
                of.map(|of| Cell::number(f64::from(of), of.to_string()))
            }
            Self::Basis => (!found.basis.is_empty())
                .then(|| Cell::text(found.basis.as_str()).in_language(Some("vi"))),
            Self::Place => {
                let place = places::at(&found.place, language);
                let shown = format!("{place}, {}", moment());
                Some(Cell::text(place).shown_as(shown))
            }
            Self::When => Some(Cell::text(moment())),
            Self::OtherThan(column) => (Moment::of(found) != column).then(|| Cell::text(moment())),
            Self::Note => (!found.note.vi.is_empty()).then(|| named(&found.note, language)),
        };
        cell.unwrap_or_else(Cell::blank)
    }
}

/// A text of a document, in the reader's language where it has been rendered.
pub fn named(name: &Name, language: Language) -> Cell {
    Cell::text(name.text(language)).in_language(name.lang(language))
}

/// The words a printed code stands for.
fn meaning<'a>(row: &'a Indicator, found: &Observation) -> Option<&'a str> {
    let coded = row.kind == Kind::Code && found.value.is_ok();
    row.meaning(found.place.printed.trim()).filter(|_| coded)
}

/// What stands in place of a figure whose printed cell is blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// A dash; the table says what it means.
    Dash,
    /// Words.
    Words,
}

/// A figure as printed, which opens its passage. A blank under a heading is no missing figure.
pub fn figure(row: &Indicator, found: &Observation, blank: Blank, language: Language) -> Cell {
    let words = IndicatorsLabels::of(language);
    let printed = found.place.printed.trim();
    let cell = match (found.value, blank) {
        (Err(Absence::Blank), _) if row.kind == Kind::Heading => return Cell::blank(),
        (Err(Absence::Blank), Blank::Dash) => Cell::absent(words.blank),
        (Err(Absence::Blank), Blank::Words) => Cell::absent_in_words(words.blank),
        (value, _) => {
            let shown = meaning(row, found).unwrap_or(printed);
            let spoken = shown.chars().any(char::is_alphabetic);
            let spoken = spoken.then_some("vi");
            Cell::printed(printed, value.ok()).shown_as(shown).in_language(spoken)
        }
    };
    cell.opening(ReadFrom::Passage(found.place.clone()))
}

/// What stands beside figures; a column only where it is said of one of them. `head` is that of the figures.
pub fn beside(
    head: &str,
    rows: &[Option<(&Indicator, &Observation)>],
    details: &[Detail],
    language: Language,
) -> Block {
    let mut block = Block::default();
    for detail in details {
        let cells = rows.iter().map(|row| {
            row.map_or_else(Cell::blank, |(row, found)| detail.cell(row, found, language))
        });
        let cells: Vec<Cell> = cells.collect();
        if cells.iter().any(|cell| cell.value != Value::Absent(String::new())) {
            let column = detail.column(language);
            let own = match head {
                "" => column.head.clone(),
                head => format!("{head}: {}", column.head),
            };
            block.push(Column { head: own, ..column }, cells);
        }
    }
    block
}

/// The figures of one column of the page: the first, those that stand in the same cell, and what is said of each.
pub fn printed(
    column: &Column,
    rows: &[Printed<'_>],
    details: &[Detail],
    further: fn(Column) -> Column,
    (blank, language): (Blank, Language),
) -> Block {
    let most = rows.iter().map(|(_, found)| found.len()).max().unwrap_or(0);
    let mut block = Block::default();
    for place in 0..most.max(1) {
        let found: Vec<Option<(&Indicator, &Observation)>> =
            rows.iter().map(|(row, found)| found.get(place).map(|found| (*row, *found))).collect();
        let column = match place {
            0 => column.clone(),
            _ => further(Column {
                head: format!("{} ({})", column.head, place + 1),
                ..column.clone()
            }),
        };
        let head = column.head.clone();
        let cells = found.iter().map(|found| {
            found.map_or_else(Cell::blank, |(row, found)| figure(row, found, blank, language))
        });
        block.push(column, cells);
        block.append(beside(&head, &found, details, language));
    }
    block
}
