//! Which rows stand apart from the units of a table: sums of them, parts of one, the signatures below?

use super::aggregates::is_aggregate;
use super::choices::Role;
use super::columns::Column;
use super::header_words::Says;
use super::levels::begins_as_unit;
use super::looked::Looked;
use super::rank_text::rank_of;
use super::row_words::{is_count, is_of_all, is_quantile};
use super::sheet::Sheet;
use super::vocabulary::{begins_with, folded};
use super::words::BLANK;
use crate::model::summary_row::is_summary_name;

/// What rows are told apart by.
pub struct Apart {
    unit: usize,
    code: Option<usize>,
    number: Option<usize>,
    ranks: Vec<usize>,
    /// Columns of words that may name a sum beside the column of names, and those that may where that is blank.
    beside: Vec<usize>,
    instead: Vec<usize>,
    is_numbered: bool,
    /// Whether groups of countries stand among the units, and units among them.
    has_aggregates: bool,
    /// Whether rows describe the columns, as a program of statistics does.
    is_described: bool,
}

impl Apart {
    /// For a table of these columns; `words` are those that hold no figures.
    pub fn of(sheet: &Sheet<'_>, columns: &[Column], unit: usize, words: &[usize]) -> Self {
        let with = |role: Role| columns.iter().filter(move |column| column.role == role);
        let first = |role: Role| with(role).map(|column| column.place).next();
        let number = first(Role::RowNumber);
        let counts = number.map(|number| {
            sheet.body.iter().filter(|row| is_count(sheet.cell(**row, number))).count()
        });
        // What stands in every row, `TOTAL` under `age`, says nothing of one of them.
        let is_rating = |column: &usize| columns[*column].says == Some(Says::Note);
        let telling = |column: &usize| {
            *column == unit || (columns[*column].distinct != 1 && !is_rating(column))
        };
        let instead: Vec<usize> = words.iter().copied().filter(telling).collect();
        // A rating beside a name, or where its unit lies, says nothing of the row: `Trung bình`, `OECD`.
        let names_rows = |column: &Column| match column.role {
            Role::RowNumber | Role::Code | Role::OtherName => true,
            Role::Note => column.place < unit,
            _ => column.place == unit,
        };
        let beside = instead.iter().copied().filter(|place| names_rows(&columns[*place]));
        Self {
            unit,
            code: first(Role::Code),
            number,
            ranks: with(Role::Rank).map(|column| column.place).collect(),
            beside: beside.collect(),
            instead,
            has_aggregates: has_aggregates(sheet, unit),
            is_described: sheet.texts(unit).iter().any(|text| matches!(*text, "mean" | "std")),
            is_numbered: counts.is_some_and(|counts| counts * 2 > sheet.body.len()),
        }
    }

    /// Whether most rows have a number of their own.
    pub fn is_numbered(&self) -> bool {
        self.is_numbered
    }

    /// Whether a row has a number of its own.
    pub fn is_counted(&self, sheet: &Sheet<'_>, row: usize) -> bool {
        self.number.is_some_and(|number| is_count(sheet.cell(row, number)))
    }

    /// Whether the words of a row name a sum, a mean or an end of the others.
    pub fn is_summary(&self, sheet: &Sheet<'_>, looked: &mut Looked<'_, '_>, row: usize) -> bool {
        if self.code.is_some_and(|code| is_of_all(sheet.cell(row, code))) {
            return true;
        }
        let unit = sheet.cell(row, self.unit);
        let columns = if unit.is_empty() { &self.instead } else { &self.beside };
        if self.has_aggregates && looked.says(row, self.unit).aggregate {
            return true;
        }
        if self.is_described && is_quantile(unit) {
            return true;
        }
        let names_one = columns.iter().any(|column| looked.says(row, *column).summary);
        // A place of such a name is ranked as others are: there is a commune Trung Bình.
        let is_place = |looked: &mut Looked<'_, '_>| {
            looked.says(row, self.unit).summary
                && self.has_rank(sheet, row)
                && (self.is_counted(sheet, row) || !is_summary_name(unit))
        };
        names_one && !is_place(looked)
    }

    /// Whether the words of a row name the largest possible scores.
    pub fn names_maxima(&self, sheet: &Sheet<'_>, looked: &mut Looked<'_, '_>, row: usize) -> bool {
        let mut filled = self.instead.iter().filter(|column| sheet.word(row, **column) != BLANK);
        filled.any(|column| looked.says(row, *column).maximum)
    }

    /// Whether a row has neither the number nor the rank that the rows of units have, and no name of one.
    pub fn is_uncounted(&self, sheet: &Sheet<'_>, row: usize) -> bool {
        self.is_numbered
            && !self.ranks.is_empty()
            && self.number.is_some_and(|number| sheet.word(row, number) == BLANK)
            && is_phrase(sheet.cell(row, self.unit))
            && !self.ranks.iter().any(|rank| sheet.is_joined(row, *rank))
            && !self.has_rank(sheet, row)
    }

    /// Whether a row is part of the unit above: a line stands before its name, and it has neither number nor rank.
    pub fn is_part(&self, sheet: &Sheet<'_>, row: usize) -> bool {
        let unit = sheet.cell(row, self.unit);
        let is_listed = ["- ", "– ", "+ ", "• "].iter().any(|sign| unit.starts_with(sign));
        let Some(number) = self.number.filter(|_| is_listed) else { return false };
        let is_unit = || begins_as_unit(unit.trim_start_matches(|c: char| !c.is_alphabetic()));
        sheet.word(row, number) == BLANK && !self.has_rank(sheet, row) && !is_unit()
    }

    fn has_rank(&self, sheet: &Sheet<'_>, row: usize) -> bool {
        self.ranks.iter().any(|rank| rank_of(sheet.cell(row, *rank)).is_some())
    }
}

/// Whether some of the names are those of groups of countries, and most are not.
fn has_aggregates(sheet: &Sheet<'_>, unit: usize) -> bool {
    let names = sheet.texts(unit);
    // A table of more names than there are countries and years has no need to be looked through.
    const MOST: usize = 5000;
    let found = names.iter().take(MOST).filter(|name| is_aggregate(&folded(name))).count();
    found > 0 && found * 5 < names.len() * 2
}

/// Whether a text is several words, all small but the first: `Mặt bằng các xã`. Names of units have capitals, or a word for
/// what they are.
fn is_phrase(text: &str) -> bool {
    let mut others = text.split_whitespace().skip(1).peekable();
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    others.peek().is_some() && others.all(is_small) && !begins_as_unit(text)
}

/// How those who sign a table are named, folded.
const SIGNING: [&str; 12] = [
    "noi nhan",
    "nguoi lap",
    "tm ubnd",
    "tm uy ban",
    "chu tich",
    "kt chu tich",
    "pho chu tich",
    "giam doc",
    "thu truong",
    "nguoi tong hop",
    "ky ten",
    "thu ky",
];

/// So many of the last rows may be those of who signs.
const SIGNED: usize = 12;

/// Where in the body the rows begin that no more than sign it; its length where there are none.
pub fn signed(
    sheet: &Sheet<'_>,
    apart: &Apart,
    looked: &mut Looked<'_, '_>,
    values: &[usize],
) -> usize {
    let body = &sheet.body;
    let from = body.len().saturating_sub(SIGNED);
    let last = body[from..]
        .iter()
        .rposition(|row| values.iter().any(|column| looked.is_figure(*row, *column)));
    let tail = last.map_or(from, |last| from + last + 1);
    let signs = |text: &str| {
        let words = folded(text);
        SIGNING.iter().any(|open| begins_with(&words, open))
    };
    // Who has a number of the list stands in it.
    let begins = |row: &usize| {
        !apart.is_counted(sheet, *row)
            && (0..sheet.width).any(|column| signs(sheet.cell(*row, column)))
    };
    body[tail..].iter().position(begins).map_or(body.len(), |at| tail + at)
}
