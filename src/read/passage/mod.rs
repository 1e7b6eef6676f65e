//! The passage a figure was read from: where its printed text stands in the document.

pub mod file_row;
pub mod quote;
pub mod table;

use std::ops::Range;

use crate::model::place::Place;

/// Where the text of a place stands: a line, from 1, and the bytes in it. Several lines when the text runs over the end
/// of one. `None` when it does not stand there; a blank cell is found as an empty range.
///
/// A text that runs over several lines is compared with those lines joined by one space, blank lines left out: page
/// ends break paragraphs.
pub fn find(text: &str, place: &Place) -> Option<Vec<(u32, Range<usize>)>> {
    let (joined, starts) = joined(text, place)?;
    let (from, to) = cell_of(&joined, place.cell)?;
    let found = occurrence(&joined[from..to], place)?;
    Some(split(&starts, from + found.start..from + found.end))
}

/// A line's number, where it begins in the joined text, and how many bytes of margin it lost.
type Start = (u32, usize, usize);

/// The lines of a place as one text, and where each line begins in it and in itself once its margin is gone.
fn joined(text: &str, place: &Place) -> Option<(String, Vec<Start>)> {
    let (first, last) = place.lines;
    let lines: Vec<(u32, &str)> = (1u32..)
        .zip(text.split('\n'))
        .skip_while(|(number, _)| *number < first)
        .take_while(|(number, _)| *number <= last)
        .map(|(number, line)| (number, line.trim_end_matches('\r')))
        .collect();
    if lines.is_empty() {
        return None;
    }
    let mut joined = String::new();
    let mut starts = Vec::new();
    for (number, line) in &lines {
        let (kept, margin) = if lines.len() == 1 {
            (*line, 0)
        } else {
            (line.trim(), line.len() - line.trim_start().len())
        };
        if lines.len() > 1 && kept.is_empty() {
            continue;
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        starts.push((*number, joined.len(), margin));
        joined.push_str(kept);
    }
    Some((joined, starts))
}

/// The bytes of a printed table's cell; of the whole text when no cell is named.
fn cell_of(text: &str, cell: Option<u16>) -> Option<(usize, usize)> {
    let Some(cell) = cell else { return Some((0, text.len())) };
    let mut from = 0;
    for (number, content) in (1..).zip(text.split('\t')) {
        if number == cell {
            return Some((from, from + content.len()));
        }
        from += content.len() + 1;
    }
    None
}

fn occurrence(text: &str, place: &Place) -> Option<Range<usize>> {
    if place.printed.is_empty() {
        return text.trim().is_empty().then_some(0..0);
    }
    let whole = |start: &usize| !inside_a_number(text, *start, start + place.printed.len());
    // Occurrences may overlap, so each next one is sought a character further on.
    let starts = text.char_indices().map(|(at, _)| at);
    let start = starts
        .filter(|at| text[*at..].starts_with(&place.printed))
        .filter(whole)
        .nth(usize::from(place.nth.max(1)) - 1)?;
    Some(start..start + place.printed.len())
}

/// Whether a range begins or ends within a longer number: `12` in `3.12` or in `120`.
fn inside_a_number(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let point = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at)).is_some_and(|byte| matches!(byte, b'.' | b','))
    };
    let before = start.checked_sub(1);
    let begins =
        digit(Some(start)) && (digit(before) || (point(before) && digit(start.checked_sub(2))));
    let ends = digit(end.checked_sub(1))
        && (digit(Some(end)) || (point(Some(end)) && digit(Some(end + 1))));
    begins || ends
}

/// A range of the joined text as ranges of its lines.
fn split(starts: &[Start], range: Range<usize>) -> Vec<(u32, Range<usize>)> {
    let mut found = Vec::new();
    for (place, &(number, start, margin)) in starts.iter().enumerate() {
        let end = starts.get(place + 1).map_or(usize::MAX, |next| next.1 - 1);
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to || (range.is_empty() && (start..=end).contains(&range.start)) {
            found.push((number, from - start + margin..to.max(from) - start + margin));
        }
        if range.is_empty() && !found.is_empty() {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests;
