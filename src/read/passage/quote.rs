//! The words around a figure, as a reader checks them: its sentence, or its row of the printed table.

use super::{cell_of, joined, occurrence};
use crate::model::place::Place;

/// A stretch of quoted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether it is the figure itself.
    pub is_figure: bool,
}

/// What stands around a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quote {
    /// Its sentence.
    Sentence(Vec<Part>),
    /// The cells of its row.
    Row(Vec<Part>),
}

/// The quotation of a place; `None` when its text does not stand there.
pub fn quote(text: &str, place: &Place) -> Option<Quote> {
    let (line, _) = joined(text, place)?;
    if let Some(cell) = place.cell {
        let (from, to) = cell_of(&line, Some(cell))?;
        occurrence(&line[from..to], place)?;
        let cells = (1u16..).zip(line.split('\t')).map(|(number, content)| Part {
            text: content.trim().to_owned(),
            is_figure: number == cell,
        });
        return Some(Quote::Row(cells.collect()));
    }
    let found = occurrence(&line, place)?;
    let from = sentence_start(&line[..found.start]);
    let to = found.end + sentence_end(&line[found.end..]);
    let part = |text: &str, is_figure| Part { text: text.replace('\t', " · "), is_figure };
    let parts = [
        part(line[from..found.start].trim_start(), false),
        part(&line[found.clone()], true),
        part(line[found.end..to].trim_end(), false),
    ];
    Some(Quote::Sentence(parts.into_iter().filter(|part| !part.text.is_empty()).collect()))
}

/// Where the sentence begins that `before` breaks off in.
fn sentence_start(before: &str) -> usize {
    before
        .match_indices(". ")
        .map(|(at, stop)| at + stop.len())
        .filter(|at| opens(&before[*at..]))
        .last()
        .unwrap_or(0)
}

/// How much of `after` belongs to the sentence it goes on with.
fn sentence_end(after: &str) -> usize {
    let stops = after.match_indices(". ").find(|(at, stop)| opens(&after[at + stop.len()..]));
    stops.map_or(after.len(), |(at, _)| at + 1)
}

/// Whether a text can be the beginning of a sentence: `10. 849` and `TP. hcm` are none.
fn opens(text: &str) -> bool {
    text.chars().next().is_none_or(char::is_uppercase)
}
