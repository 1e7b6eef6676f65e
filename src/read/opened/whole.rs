//! Every table of a file, whatever kind of file it is: for who has all code at hand, as the command has.

use super::archive;
use super::choices::Choices;
use super::file::{Content, Opened, open};
use super::refusal::Refusal;
use super::turns::{Turns, at_once};
use super::workbook;

/// All tables of a file: of a text one, of a workbook its sheets, of a zip those of its files. A zip within a zip is not
/// opened.
///
/// # Errors
/// Nothing can be read of it. Of a zip the files that hold no table are passed over as long as one does.
pub fn tables(file: &str, bytes: &[u8], choices: &Choices) -> Result<Vec<Opened>, Refusal> {
    match at_once(open(file, bytes, choices, &Turns::whole()))? {
        Content::Tables(tables) => return Ok(tables),
        Content::Workbook => return workbook::sheets(file, bytes),
        Content::Archive => {}
    }
    let (mut tables, mut refused) = (Vec::new(), None);
    for found in archive::members(bytes)? {
        match member(&found.name, &found.bytes, choices) {
            Ok(read) => tables.extend(read),
            Err(refusal) => refused = refused.or(Some(refusal)),
        }
    }
    match (tables.is_empty(), refused) {
        (true, Some(refusal)) => Err(refusal),
        (true, None) => Err(Refusal::NothingInside),
        (false, _) => Ok(tables),
    }
}

fn member(file: &str, bytes: &[u8], choices: &Choices) -> Result<Vec<Opened>, Refusal> {
    match at_once(open(file, bytes, choices, &Turns::whole()))? {
        Content::Tables(tables) => Ok(tables),
        Content::Workbook => workbook::sheets(file, bytes),
        Content::Archive => Err(Refusal::NothingInside),
    }
}
