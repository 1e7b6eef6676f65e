//! The tables of a web page, of what a spreadsheet puts on the clipboard, and of workbooks that are pages by another name.

use super::file::Opened;
use super::refusal::Refusal;
use super::written::Written;

/// Whether a text is a page.
pub fn is_page(text: &str) -> bool {
    text.trim_start().starts_with("<")
}

/// The tables of a page.
pub fn tables(_file: &str, _text: &str, _written: &Written) -> Result<Vec<Opened>, Refusal> {
    Err(Refusal::NothingInside)
}
