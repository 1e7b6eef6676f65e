//! What stands in each column, before it is known what it means?

use super::artful::{is_artful, looks_like_code};
use super::choices::{ColumnAt, Role};
use super::dated::dated;
use super::dates::{of_days, of_months};
use super::families::{are_indices, are_of_families, are_of_parts};
use super::header_words::Says;
use super::lead::Lead;
use super::measures::are_measures;
use super::numbers::seen::Seen;
use super::over::with_over;
use super::second_language::second_language;
use super::sheet::Sheet;
use super::stated::parted;
use super::vocabulary::{says, year};
use super::when::reading;
use super::words::{BLANK, Table, Word};
use crate::read::opened::turns::Turns;

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its place, from 0.
    pub place: usize,
    /// What stands above it, from above.
    pub path: Vec<String>,
    /// The same in the other language, where the header has a row of it.
    pub other: Option<String>,
    /// The largest possible scores that texts above it state, each with its text.
    pub stated: Vec<(String, f64)>,
    /// What its last header says.
    pub says: Option<Says>,
    /// How its numbers are written.
    pub seen: Seen,
    /// How many different texts stand in it.
    pub distinct: usize,
    /// Texts that look like codes: no spaces, no marks, letters with digits or all large.
    pub codes: usize,
    /// Texts with letters that only Vietnamese has.
    pub marked: usize,
    /// Texts that name a period.
    pub periods: usize,
    /// Texts that a program writes for itself: addresses, marks of a page, formulas.
    pub artful: usize,
    /// What it holds.
    pub role: Role,
}

impl Column {
    /// What stands above it, joined.
    pub fn head(&self) -> String {
        self.path.join(" / ")
    }

    /// Its last header.
    pub fn own(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// For a report.
    pub fn named(&self) -> ColumnAt {
        ColumnAt { place: self.place, header: self.head(), role: self.role }
    }

    /// Whether numbers stand in it.
    pub fn is_numeric(&self) -> bool {
        let numbers = self.seen.numbers();
        numbers > 0 && numbers * 10 >= (self.seen.filled - self.seen.signs) * 6
    }

    /// Whether words stand in it.
    pub fn is_text(&self) -> bool {
        self.seen.texts > 0 && !self.is_numeric()
    }

    /// Whether its texts are codes.
    pub fn is_code(&self) -> bool {
        self.is_text()
            && self.codes * 10 >= self.seen.filled * 9
            && self.distinct * 2 > self.seen.filled
    }

    /// Whether every filled cell names a period, of which at least one has a year.
    pub fn is_period(&self) -> bool {
        self.seen.filled > 0 && self.periods * 10 >= self.seen.filled * 9
    }

    /// Whether whole numbers stand in it, those with marks of thousands of one kind among them: `29,199`.
    pub fn is_grouped(&self) -> bool {
        let seen = &self.seen;
        let by_commas = seen.comma_or_groups + seen.comma_groups;
        let by_points = seen.point_or_groups + seen.point_groups;
        let grouped = seen.whole() + seen.halves + by_commas.max(by_points);
        self.is_numeric() && grouped * 10 >= seen.numbers() * 9
    }

    /// Whether whole numbers stand in it, halves of ranks that are shared included.
    pub fn is_whole(&self) -> bool {
        let whole = self.seen.whole() + self.seen.of;
        self.is_numeric() && (whole + self.seen.halves) * 10 >= self.seen.numbers() * 9
    }
}

/// The rows of a header, by what they are.
#[derive(Clone, Debug, Default)]
pub struct HeaderRows {
    /// Rows of words.
    pub texts: Vec<usize>,
    /// A row of the largest possible scores.
    pub maxima: Option<usize>,
    /// Rows that number the columns.
    pub numbers: Vec<usize>,
    /// A row of the units of measure.
    pub measures: Option<usize>,
}

/// Tells the rows of the header apart.
pub fn header_rows(sheet: &Sheet<'_>) -> HeaderRows {
    let mut rows = HeaderRows::default();
    for row in &sheet.header {
        match numbers_of(sheet, *row) {
            RowOf::ColumnNumbers => rows.numbers.push(*row),
            RowOf::Numbers => rows.maxima = Some(*row),
            RowOf::Words => rows.texts.push(*row),
        }
    }
    if let [.., above, last] = rows.texts[..]
        && are_measures(sheet, above, last)
    {
        rows.measures = rows.texts.pop();
    }
    // A table whose only header is numbers has no other.
    if rows.texts.is_empty() {
        rows = HeaderRows { texts: sheet.header.clone(), ..HeaderRows::default() };
    }
    rows
}

/// What a row among headers is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// It counts the columns: 1, 2, 3 or (1), (2), 3=1+2.
    ColumnNumbers,
    /// It has numbers, with words for them at most.
    Numbers,
    /// It has words.
    Words,
}

/// What a row among headers is.
pub fn numbers_of(sheet: &Sheet<'_>, row: usize) -> RowOf {
    let cells: Vec<&str> = (0..sheet.width)
        .map(|column| sheet.cell(row, column))
        .filter(|cell| !cell.is_empty())
        .collect();
    let plain = |cell: &str| {
        let inner = cell.split('=').next().unwrap_or(cell).trim();
        let inner = inner.trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
        inner.trim().replace(',', ".").parse::<f64>().ok()
    };
    let numbers: Vec<f64> = cells.iter().filter_map(|cell| plain(cell)).collect();
    if numbers.len() < 2 || cells.iter().all(|cell| year(cell).is_some()) {
        return RowOf::Words;
    }
    let letters =
        cells.iter().filter(|cell| cell.chars().count() == 1 && plain(cell).is_none()).count();
    let counts = numbers.windows(2).filter(|pair| (pair[1] - pair[0] - 1.0).abs() < 1e-9).count();
    if numbers.len() >= 3 && counts + 1 == numbers.len() && numbers.len() + letters == cells.len() {
        return RowOf::ColumnNumbers;
    }
    let years = numbers.iter().filter(|n| (1900.0..2100.0).contains(*n)).count();
    match cells.len() - numbers.len() {
        0..=2 if years < numbers.len() => RowOf::Numbers,
        _ => RowOf::Words,
    }
}

/// So many rows show what stands in a column, or up to twice as many.
const LOOKED_AT: usize = 4000;

/// Of so many rows, each how-manieth is looked at.
fn step(rows: usize) -> usize {
    (rows / LOOKED_AT).max(1)
}

/// How many of so many rows are looked at to say what stands in a column.
pub fn looked_at(rows: usize) -> usize {
    rows.div_ceil(step(rows))
}

/// The columns of a table, as the rows of its body fill them.
pub async fn columns(sheet: &Sheet<'_>, header: &[usize], turns: &Turns) -> Vec<Column> {
    let rows = &sheet.body;
    let mut paths = dated(sheet, sheet.heads(header));
    let others = second_language(sheet, header, &mut paths);
    let step = step(rows.len());
    let mut found: Vec<Column> = Vec::new();
    for (place, path) in paths.into_iter().enumerate() {
        turns.spend(4 * rows.len() / step).await;
        let mut column = Column {
            place,
            path: Vec::new(),
            stated: Vec::new(),
            other: others.get(place).cloned().flatten(),
            says: None,
            seen: Seen::default(),
            distinct: 0,
            codes: 0,
            marked: 0,
            periods: 0,
            artful: 0,
            role: Role::Ignored,
        };
        for text in path {
            let (text, max) = parted(without_echo(&text));
            column.stated.extend(max.map(|max| (text.clone(), max)));
            column.path.push(text);
        }
        column.says = says(column.own());
        let mut times: Table<Word, usize> = Table::default();
        let mut words = Vec::new();
        for row in rows.iter().step_by(step) {
            let word = sheet.word(*row, place);
            let times = times.entry(word).or_default();
            if *times == 0 && word != BLANK {
                words.push((word, sheet.cell(*row, place)));
            }
            *times += 1;
        }
        column.distinct = words.len();
        for (word, text) in words.iter().copied() {
            let times = times.get(&word).copied().unwrap_or(0);
            column.seen.note(text, times);
            column.codes += times * usize::from(looks_like_code(text));
            column.marked += times * usize::from(!text.is_ascii());
            column.periods += times * usize::from(reading(text).is_some());
            column.artful += times * usize::from(is_artful(text));
        }
        if column.periods < column.seen.filled && is_of_days(&column, &words) {
            column.periods = column.seen.filled;
        }
        column.says = of_key(sheet, &column);
        column.says = with_over(&column.path, column.says);
        found.push(column);
    }
    let heads: Vec<&str> = found.iter().map(Column::own).collect();
    let are_of_families = are_of_families(&heads);
    let are_indices = are_indices(&heads);
    let said: Vec<(&str, Option<Says>)> = found
        .iter()
        .map(|column| (column.own(), column.says.filter(|_| column.seen.numbers() > 0)))
        .collect();
    let are_of_parts = are_of_parts(&said);
    let of_others = are_of_families.into_iter().zip(are_of_parts);
    for (column, (is_of_family, is_of_part)) in found.iter_mut().zip(of_others) {
        let is_one = is_of_family || is_of_part || are_indices;
        column.says = column.says.filter(|says| !(is_one && *says == Says::Total));
    }
    found
}

/// Whether the texts of a column are days under a word for them, or months.
fn is_of_days(column: &Column, words: &[(Word, &str)]) -> bool {
    let texts = || words.iter().map(|(_, text)| *text).collect::<Vec<&str>>();
    let begins =
        words.first().is_some_and(|(_, text)| text.starts_with(|c: char| c.is_ascii_digit()));
    begins
        && (column.says == Some(Says::Period) && of_days(&texts()).is_some()
            || of_months(&texts()).is_some())
}

/// What the header of a key says that is joined with others in a first cell: the last is of the places, and the others tell
/// apart what is measured where they differ.
fn of_key(sheet: &Sheet<'_>, column: &Column) -> Option<Says> {
    let Lead::Keys(keys) = sheet.lead else { return column.says };
    match column.place + 1 {
        place if place > keys => column.says,
        place if place == keys => Some(Says::Unit),
        _ if column.distinct > 1 => Some(Says::Domain),
        _ => Some(Says::Note),
    }
}

/// A year that a header says twice, once: `2019 [YR2019]`.
fn without_echo(text: &str) -> &str {
    let said = text.split_once(" [YR").filter(|(own, again)| again.strip_suffix(']') == Some(own));
    said.map_or(text, |(own, _)| own)
}
