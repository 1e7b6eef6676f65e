//! The same table with rows for columns, where its units stand in columns.

use std::collections::BTreeSet;

use super::columns::HeaderRows;
use super::lead::Lead;
use super::sheet::Sheet;
use super::words::{Table, Words};
use crate::read::opened::turns::Turns;

impl<'a> Sheet<'a> {
    /// Header and rows become columns, the column of names becomes the header.
    pub async fn turned(&self, names: usize, header: &HeaderRows, turns: &Turns) -> Self {
        let over = self.over_names(names, header);
        let figures = header.maxima.iter().chain(&self.body);
        let lines: Vec<usize> = over.iter().chain(figures).copied().collect();
        let mut words = Vec::with_capacity(lines.len());
        for line in &lines {
            turns.spend(self.width).await;
            let is_upper = over.len() > 1 && over.first() == Some(line);
            let cell = |column: usize| match (is_upper, over[..] == [*line]) {
                (true, _) => self.spread(*line, over[1], column),
                (_, true) => self.lowest(header, column),
                _ => self.cell(*line, column),
            };
            words.push(Words::of((0..self.width).map(cell)));
        }
        Self {
            header: vec![names],
            body: (names + 1..self.width).collect(),
            width: lines.len(),
            under: self.numbered(names, &lines),
            lines: Some(lines),
            spans: Vec::new(),
            lead: Lead::Under,
            words,
            ..*self
        }
    }

    /// Of a table that was turned, the row of one column alone, under this name, and that of its maxima.
    pub fn of_one(self, name: &'a str, score: usize, max: Option<usize>) -> Self {
        let rows = self.words.first().map_or(0, Words::rows);
        let text = |row: usize| if row == score { name } else { self.cell(row, 0) };
        let names = Words::of((0..rows).map(text));
        let mut words = self.words.clone();
        words[0] = names;
        Self { body: max.into_iter().chain([score]).collect(), words, ..self }
    }

    /// Of a table whose columns were years and that was turned, the name of whom it is before each year.
    pub fn of_one_over_years(self, name: &'a str) -> Self {
        let head = self.header.first().copied().unwrap_or(0);
        let rows = self.words.first().map_or(0, Words::rows);
        let years = (0..rows).map(|row| if row == head { "Năm" } else { self.cell(row, 0) });
        let names = Words::of((0..rows).map(|row| if row == head { "" } else { name }));
        let mut words = vec![names, Words::of(years)];
        words.extend(self.words.iter().skip(1).cloned());
        let line = self.lines.iter().flatten().next().copied();
        let lines = self.lines.map(|lines| line.into_iter().chain(lines).collect());
        let under = std::iter::once(Vec::new()).chain(self.under).collect();
        Self { width: self.width + 1, words, lines, under, ..self }
    }

    /// The rows of the header that name the units: its last; with the one above it where several units have one name in it,
    /// `Tự chấm | Thẩm định` under each.
    fn over_names(&self, names: usize, header: &HeaderRows) -> Vec<usize> {
        let Some((last, above)) = header.texts.split_last() else {
            return Vec::from_iter(self.header.last().copied());
        };
        // Names may stand over their codes and regions: `Afghanistan` over `AFG` over `Asia`.
        if let Some(first) = header.texts.iter().position(|row| self.names_each(*row, names))
            && first + 1 < header.texts.len()
        {
            return header.texts[first..].to_vec();
        }
        let named = || (names + 1..self.width).map(|column| self.cell(*last, column));
        let mut own: Vec<&str> = named().filter(|name| !name.is_empty()).collect();
        let count = own.len();
        own.sort_unstable();
        own.dedup();
        let above = above.last().filter(|_| own.len() < count);
        above.into_iter().chain([last]).copied().collect()
    }

    /// Whether a row of the header has a name of its own for every column, and no code.
    fn names_each(&self, row: usize, names: usize) -> bool {
        let texts: Vec<&str> =
            (names + 1..self.width).map(|column| self.cell(row, column)).collect();
        let different: BTreeSet<&str> = texts.iter().copied().collect();
        let is_code =
            |text: &&str| text.len() < 5 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        texts.len() > 2
            && different.len() == texts.len()
            && !different.contains("")
            && !texts.iter().all(is_code)
    }

    /// The text of a header's cell, or of the one to its left that stands over it too.
    fn spread(&self, row: usize, below: usize, column: usize) -> &'a str {
        let has_below = |column: usize| !self.cell(below, column).is_empty();
        // So far a text spreads at most.
        const FAR: usize = 64;
        let near = column.saturating_sub(FAR)..=column;
        let own = near.rev().find(|left| !self.cell(row, *left).is_empty());
        let from = own.filter(|left| *left == column || (has_below(column) && has_below(*left)));
        from.map_or("", |left| self.cell(row, left))
    }

    /// The lowest text over a column.
    fn lowest(&self, header: &HeaderRows, column: usize) -> &'a str {
        let texts = header.texts.iter().rev().map(|row| self.cell(*row, column));
        texts.clone().find(|text| !text.is_empty()).unwrap_or("")
    }

    /// What each line stands under by the numbers before its name.
    fn numbered(&self, names: usize, lines: &[usize]) -> Vec<Vec<&'a str>> {
        let number = |line: usize, column: usize| {
            let text = self.cell(line, column).trim_end_matches('.');
            let is_number =
                |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            text.split('.').all(is_number).then_some(text)
        };
        let is_nested = |column: &usize| {
            let numbers = || lines.iter().filter_map(|line| number(*line, *column));
            let parts = numbers().filter(|text| text.contains('.')).count();
            parts > 1 && parts < numbers().count()
        };
        let Some(column) = (0..names).find(is_nested) else { return Vec::new() };
        let mut named: Table<&str, Vec<&'a str>> = Table::default();
        let mut under = Vec::with_capacity(lines.len());
        for line in lines {
            let own = number(*line, column);
            let over = own.and_then(|own| named.get(own.rsplit_once('.')?.0)).cloned();
            let over = over.unwrap_or_default();
            if let Some(own) = own {
                let path = over.iter().copied().chain([self.cell(*line, names)]);
                let path = path.filter(|name| !name.is_empty()).collect();
                named.insert(own, path);
            }
            under.push(over);
        }
        under
    }
}
