//! What are the texts of a column, each looked at once however many rows have it?

use super::aggregates::is_aggregate;
use super::numbers::{Said, Written, said};
use super::row_words::{is_maximum, is_region, is_summary_text};
use super::sheet::Sheet;
use super::vocabulary::folded;

/// What the texts of each column have been found to be.
pub struct Looked<'s, 'a> {
    sheet: &'s Sheet<'a>,
    figures: Vec<Vec<Option<bool>>>,
    says: Vec<Vec<Option<Says>>>,
}

impl<'s, 'a> Looked<'s, 'a> {
    /// Nothing yet.
    pub fn new(sheet: &'s Sheet<'a>) -> Self {
        let (figures, says) = (vec![Vec::new(); sheet.width], vec![Vec::new(); sheet.width]);
        Self { sheet, figures, says }
    }

    /// Whether a cell is a figure.
    pub fn is_figure(&mut self, row: usize, column: usize) -> bool {
        let sheet = self.sheet;
        once(&mut self.figures, sheet, row, column, is_figure).unwrap_or(false)
    }

    /// What a cell names besides units.
    pub fn says(&mut self, row: usize, column: usize) -> Says {
        once(&mut self.says, self.sheet, row, column, Says::of).unwrap_or_default()
    }
}

/// What is found of a cell's text; it is looked for once.
fn once<T: Copy>(
    found: &mut [Vec<Option<T>>],
    sheet: &Sheet<'_>,
    row: usize,
    column: usize,
    find: fn(&str) -> T,
) -> Option<T> {
    let own = found.get_mut(column)?;
    if own.is_empty() {
        own.resize(sheet.texts(column).len(), None);
    }
    let found = own.get_mut(sheet.word(row, column) as usize)?;
    Some(*found.get_or_insert_with(|| find(sheet.cell(row, column))))
}

/// What a text names besides units.
#[derive(Clone, Copy, Debug, Default)]
pub struct Says {
    /// The largest possible scores.
    pub maximum: bool,
    /// A sum, a mean or an end of the others.
    pub summary: bool,
    /// A region that units are grouped by.
    pub region: bool,
    /// A group of countries.
    pub aggregate: bool,
}

impl Says {
    fn of(text: &str) -> Self {
        if !text.contains(char::is_alphabetic) {
            return Self::default();
        }
        // `CẢ NƯỚC - WHOLE COUNTRY` says it in two languages.
        if let Some((one, other)) = text.split_once(" - ").or_else(|| text.split_once(" – ")) {
            let parts = [folded(one), folded(other)];
            let summary = parts.iter().all(|part| is_of_country(part));
            let region = parts.iter().any(|part| is_region(part));
            if summary || region {
                return Self { summary, region, ..Self::default() };
            }
        }
        let words = folded(text);
        Self {
            maximum: is_maximum(&words),
            summary: is_summary_text(text, &words),
            region: is_region(&words),
            aggregate: is_aggregate(&words),
        }
    }
}

/// Whether a text is the whole country in one of two languages.
fn is_of_country(words: &str) -> bool {
    matches!(words, "ca nuoc" | "whole country" | "toan quoc" | "tong so" | "total")
}

fn is_figure(text: &str) -> bool {
    matches!(
        said(text, Written::default(), &[]),
        Said::Number(_) | Said::RankAndNumber(..) | Said::Of(..) | Said::TwoReadings
    )
}
