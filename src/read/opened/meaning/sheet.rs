//! Which text stands in which row and column of a table, whether its units lie in rows or in columns?

use super::choices::Choices;
use super::figures::At;
use super::lead::Lead;
use super::table::Table;
use super::vocabulary::folded;
use super::without_header::without_header;
use super::words::{BLANK, Gathering, Word, Words};
use crate::read::opened::turns::Turns;

/// A table as it is read: units in rows, whatever way it lies in its file.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The table.
    pub table: &'a Table,
    /// Its place among the tables.
    pub place: usize,
    /// The rows of the header, from above.
    pub header: Vec<usize>,
    /// The rows of the body.
    pub body: Vec<usize>,
    /// How many columns.
    pub width: usize,
    /// How the first cells of its rows stand to those of its header.
    pub lead: Lead,
    /// Of a table that was turned: the rows of the grid that are its columns.
    pub lines: Option<Vec<usize>>,
    /// Of such a table, what each column stands under by its number: `1.1` under `1`.
    pub under: Vec<Vec<&'a str>>,
    /// By column, the first and last rows of cells that are joined over several.
    pub spans: Vec<Vec<(usize, usize)>>,
    /// What stands in its columns.
    pub words: Vec<Words<'a>>,
}

impl<'a> Sheet<'a> {
    /// A table as it lies in its file, with the header the reader chose.
    pub async fn of(table: &'a Table, place: usize, choices: &Choices, turns: &Turns) -> Self {
        let (grid, frame) = (&table.grid, &table.frame);
        let (header, body) = match choices.header {
            None if frame.header.is_empty() => without_header(table),
            None => (frame.header.clone(), frame.body.clone()),
            Some((first, count)) => {
                let end = frame.notes.first().copied().unwrap_or(grid.len());
                let is_blank = |row: &usize| grid.row(*row).all(|cell| cell.trim().is_empty());
                let body = (first + count..end).filter(|row| !is_blank(row));
                ((first..first + count).filter(|row| *row < grid.len()).collect(), body.collect())
            }
        };
        let rows = header.iter().chain(&body);
        let lead = Lead::of(table, &header, &body);
        let width = rows.map(|row| grid.width(*row)).max().unwrap_or(0) + lead.added();
        let mut words = Vec::from_iter((0..width).map(|_| Gathering::new(grid.len())));
        for row in 0..grid.len() {
            turns.spend(width).await;
            turns.done(row);
            let mut cells = grid.cells_from_left(row);
            match lead {
                Lead::NoCorner if header.contains(&row) => words[0].push(""),
                Lead::Keys(keys) => {
                    // What stands behind the keys in the header, `\time`, is about the columns.
                    let first = cells.next().unwrap_or("").split('\\').next().unwrap_or("");
                    let mut parts = first.splitn(keys, ',');
                    words[..keys].iter_mut().for_each(|key| key.push(parts.next().unwrap_or("")));
                    let rest = words[keys..].iter_mut();
                    rest.for_each(|column| column.push(cells.next().unwrap_or("")));
                    continue;
                }
                Lead::Under | Lead::NoCorner => {}
            }
            let from = usize::from(lead == Lead::NoCorner && header.contains(&row));
            let rest = words[from..].iter_mut();
            rest.for_each(|column| column.push(cells.next().unwrap_or("")));
        }
        let mut words: Vec<Words<'a>> = words.into_iter().map(Gathering::done).collect();
        let body = with_continued(table, lead, body, &mut words);
        let (under, spans) = (Vec::new(), spans(table, width));
        Self { table, place, header, body, width, lead, lines: None, under, spans, words }
    }

    /// Whether it was turned.
    pub fn is_turned(&self) -> bool {
        self.lines.is_some()
    }

    /// The text of a cell without spaces around it and marks nobody sees.
    pub fn cell(&self, row: usize, column: usize) -> &'a str {
        self.words.get(column).map_or("", |words| words.text(row))
    }

    /// The number of a cell's text among those of its column.
    pub fn word(&self, row: usize, column: usize) -> Word {
        self.words.get(column).map_or(BLANK, |words| words.word(row))
    }

    /// The different texts of a column, by their numbers.
    pub fn texts(&self, column: usize) -> &[&'a str] {
        self.words.get(column).map_or(&[""], Words::texts)
    }

    /// Which of a column's texts stand in these rows, by their numbers.
    pub fn stands(&self, rows: impl Iterator<Item = usize>, column: usize) -> Vec<bool> {
        let mut stands = vec![false; self.texts(column).len()];
        rows.for_each(|row| stands[self.word(row, column) as usize] = true);
        stands
    }

    /// Where a cell stands in the grid.
    pub fn at(&self, row: usize, column: usize) -> At {
        let (row, column) = match &self.lines {
            None => (row, column.saturating_sub(self.lead.added())),
            Some(lines) => (lines.get(column).copied().unwrap_or(usize::MAX), row),
        };
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        At { table: number(self.place), row: number(row), column: number(column) }
    }

    /// The line of a row in the file; of a turned table, that of its header.
    pub fn line(&self, row: usize) -> u32 {
        self.table.grid.line(self.at(row, 0).row as usize)
    }

    /// Whether a cell is part of a joined one that begins above it.
    pub fn is_joined(&self, row: usize, column: usize) -> bool {
        self.top(row, column) != row
    }

    /// The row where the text of a cell stands: its own, or the first of those it is joined with.
    pub fn top(&self, row: usize, column: usize) -> usize {
        let own = self.spans.get(column).map_or(&[][..], Vec::as_slice);
        let before = own.partition_point(|(first, _)| *first < row);
        let around = own[..before].last().filter(|(_, last)| row <= *last);
        around.map_or(row, |(first, _)| *first)
    }

    /// The file.
    pub fn file(&self) -> &'a str {
        &self.table.grid.file
    }

    /// The text of a header's cell, that of the joined cells it is part of included.
    fn headed(&self, row: usize, column: usize) -> (&'a str, Joint) {
        if self.lines.is_none() {
            let within = |range: (usize, usize), at: usize| range.0 <= at && at <= range.1;
            let joined = self.table.grid.joined.iter();
            let mut around =
                joined.filter(|one| within(one.rows, row) && within(one.columns, column));
            if let Some(one) = around.next() {
                return (self.cell(one.rows.0, one.columns.0), Joint::Joined);
            }
        }
        (self.cell(row, column), Joint::Alone)
    }

    /// What stands above every column, from above; a text over several columns stands above each.
    pub fn heads(&self, rows: &[usize]) -> Vec<Vec<String>> {
        let mut paths: Vec<Vec<String>> = vec![Vec::new(); self.width];
        let mut open: Vec<String> = vec![String::new(); self.width];
        for (place, row) in rows.iter().enumerate() {
            let below = &rows[place + 1..];
            let has_below =
                |column: usize| below.iter().any(|row| !self.headed(*row, column).0.is_empty());
            let mut left: Option<usize> = None;
            let mut texts: Vec<String> = Vec::with_capacity(self.width);
            for column in 0..self.width {
                let (text, joint) = self.headed(*row, column);
                if !text.is_empty() {
                    left = (joint == Joint::Alone).then_some(column);
                    texts.push(tidy(text));
                    continue;
                }
                // A text spreads to the right over columns that have a text of their own below, as its own has.
                let spreads = left.filter(|from| {
                    has_below(column) && has_below(*from) && open[*from] == open[column]
                });
                texts.push(spreads.map_or(String::new(), |from| texts[from].clone()));
            }
            for (column, text) in texts.into_iter().enumerate() {
                let path = &mut paths[column];
                if !text.is_empty() && path.last().is_none_or(|last| folded(last) != folded(&text))
                {
                    path.push(text.clone());
                }
                open[column].push('\n');
                open[column].push_str(&text);
            }
        }
        for (path, under) in paths.iter_mut().zip(&self.under) {
            path.splice(..0, under.iter().map(|text| tidy(text)));
        }
        paths
    }
}

/// The rows of cells that are joined over several, by column.
fn spans(table: &Table, width: usize) -> Vec<Vec<(usize, usize)>> {
    // A rectangle may be said to cover all of a sheet.
    const MOST: usize = 1_000_000;
    let mut spans = vec![Vec::new(); width];
    let mut count = 0;
    for one in table.grid.joined.iter().filter(|one| one.rows.0 < one.rows.1) {
        for own in spans.iter_mut().take(one.columns.1.saturating_add(1)).skip(one.columns.0) {
            count += 1;
            if count < MOST {
                own.push(one.rows);
            }
        }
    }
    spans.iter_mut().for_each(|own: &mut Vec<(usize, usize)>| own.sort_unstable());
    spans
}

/// The body without the rows that names go on in, each of these names in one.
fn with_continued<'a>(
    table: &'a Table,
    lead: Lead,
    mut body: Vec<usize>,
    words: &mut [Words<'a>],
) -> Vec<usize> {
    for one in &table.frame.continued {
        body.retain(|row| !one.rest.contains(row));
        if let Some(column) = words.get_mut(one.column + lead.added()) {
            column.set(one.row, &one.name);
        }
    }
    body
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Joined,
    Alone,
}

/// A header's text with single spaces.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opened::frame::Frame;
    use crate::read::opened::grid::Grid;
    use crate::read::opened::turns::at_once;

    #[test]
    fn a_text_over_several_columns_stands_above_each() {
        let mut grid = Grid::new("a.csv", None);
        assert!(grid.push(1, ["TT", "Tỉnh", "A", "", "B", ""]));
        assert!(grid.push(2, ["", "", "Điểm", "Hạng", "Điểm", "Hạng"]));
        let frame = Frame { header: vec![0, 1], ..Frame::default() };
        let table = Table { grid, frame };
        let sheet = at_once(Sheet::of(&table, 0, &Choices::default(), &Turns::whole()));
        let heads: Vec<String> =
            sheet.heads(&sheet.header).iter().map(|path| path.join("/")).collect();
        assert_eq!(heads, ["TT", "Tỉnh", "A/Điểm", "A/Hạng", "B/Điểm", "B/Hạng"]);
    }
}
