//! Texts of published files made harmless where they are taken to: a spreadsheet, or a page.

use crate::model::hidden::is_hidden;

/// A text that a spreadsheet shows rather than runs: one that begins like a formula gets a leading apostrophe.
///
/// Marks that turn the direction of writing or hide text are left out.
pub fn harmless(text: &str) -> String {
    let text: String = text.chars().filter(|&c| !is_hidden(c)).collect();
    let first = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let starts = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    );
    if starts { format!("'{text}") } else { text }
}

/// A text inside HTML or XML.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            // Neither format allows other control characters.
            c if c.is_control() => safe.push(' '),
            c if is_hidden(c) => {}
            c => safe.push(c),
        }
    }
    safe
}
