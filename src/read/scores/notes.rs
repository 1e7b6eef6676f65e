//! Rows that hold words in place of a unit and its scores: what a spreadsheet says below its table. They are notes, and
//! no rows of units that could not be placed.

use crate::model::period::spelling::Readings;
use crate::model::publication::ScorePart;
use crate::model::summary_row::is_summary;
use crate::model::unit::Units;
use crate::read::problem::{Fault, Problem, quoted};
use crate::read::records::sink::Record;

/// What a note begins with.
const LEADS: [&str; 14] = [
    "nguồn",
    "ghi chú",
    "chú thích",
    "chú ý",
    "lưu ý",
    "đơn vị tính",
    "người lập",
    "source",
    "sources",
    "data source",
    "note",
    "notes",
    "footnote",
    "footnotes",
];

/// Where the columns of a table of scores stand.
pub struct Places {
    /// The period, where the table has a column for it.
    pub period: Option<usize>,
    /// The unit.
    pub unit: usize,
    /// The scores.
    pub scores: Vec<usize>,
}

/// The notes of a file.
#[derive(Default)]
pub struct Notes {
    first: Option<(u64, String)>,
    rows: usize,
}

impl Notes {
    /// Takes a row that is a note. Whether it is one.
    pub fn take(&mut self, row: &Record<'_>, places: &Places, units: &Units) -> bool {
        let Some(words) = note(row, places, units) else { return false };
        self.first.get_or_insert_with(|| (row.line, quoted(words)));
        self.rows += 1;
        true
    }

    /// Tells them, once for the file.
    pub fn tell(self, part: &ScorePart) -> Option<Problem> {
        let (line, first) = self.first?;
        let fault = Fault::NoteRows { rows: self.rows, first };
        Some(Problem::new(&part.path, Some(line), None, fault))
    }
}

/// The words a note begins with; `None` where a row is none.
fn note<'r>(row: &Record<'r>, places: &Places, units: &Units) -> Option<&'r str> {
    let words = row.cells().map(str::trim).find(|cell| !cell.is_empty())?;
    let at = |place: usize| row.get(place).unwrap_or("").trim();
    let code = at(places.unit);
    if units.find(code).is_some() || is_summary(code) {
        return None;
    }
    if begins_as_note(code) {
        return Some(code);
    }
    let is_words = words.contains(char::is_alphabetic) && words.contains([' ', ':']);
    let is_without_figures = places.scores.iter().all(|place| at(*place).is_empty());
    // A row of a period is one of a unit, however the unit is written.
    let is_of_no_period = places.period.is_some_and(|place| Readings::of(at(place)).is_none());
    let is_note = begins_as_note(words) || (is_words && is_without_figures && is_of_no_period);
    is_note.then_some(words)
}

fn begins_as_note(words: &str) -> bool {
    let words = words.trim_start_matches(['*', '(', '-', ' ']).to_lowercase();
    LEADS.iter().any(|lead| {
        words
            .strip_prefix(lead)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([':', ' ', ')', '.']))
    })
}
