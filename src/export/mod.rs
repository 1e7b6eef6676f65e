//! What a reader takes away: a table as CSV, a picture, a citation, all of it in one archive.
//!
//! Every text here may come from a published file and is hostile: in a spreadsheet it must not become a formula, in a
//! picture not a script, in a file name not a path.

pub mod archive;
pub mod as_printed;
pub mod citation;
pub mod file_name;
pub mod flat;
pub mod harmless;
pub mod metadata;
pub mod package;
pub mod picture;
pub mod sheet;
pub mod source_note;
