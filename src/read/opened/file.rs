//! A file a reader opens: what kind of file it is, and the table in it when it is a text.

use super::choices::Choices;
use super::detect;
use super::encoding;
use super::fixed;
use super::fonts;
use super::grid::Grid;
use super::page;
use super::quoted_lines::{straightened, unquoted};
use super::refusal::Refusal;
use super::row_marks;
use super::rows;
use super::turns::{Doing, Turns};
use super::written::{Container, Oddity, Written};

/// A table and how it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Its cells.
    pub grid: Grid,
    /// How it is written.
    pub written: Written,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Tables: one in a text, perhaps several in a page.
    Tables(Vec<Opened>),
    /// A workbook: `workbook::sheets` reads it.
    Workbook,
    /// A zip of files: `archive::members` unpacks it.
    Archive,
}

/// Opens a file that has arrived whole, a piece at a time. What is no text is only named: the code for it is large, and
/// most files are text.
///
/// # Errors
/// It is no table, or too large.
pub async fn open(
    file: &str,
    bytes: &[u8],
    choices: &Choices,
    turns: &Turns,
) -> Result<Content, Refusal> {
    match signature(bytes) {
        Some(Signature::OldOffice) => return Ok(Content::Workbook),
        Some(Signature::Zip) if is_office(bytes) => return Ok(Content::Workbook),
        Some(Signature::Zip) => return Ok(Content::Archive),
        Some(Signature::NoTable(name)) => return Err(Refusal::NoTable(name)),
        None => {}
    }
    turns.begin(Doing::Cells, bytes.len());
    let mut written = Written::default();
    let text = encoding::decode(bytes, choices.encoding, &mut written, turns).await;
    // A mark of the order of bytes that a program wrote before another's.
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control()).is_empty() {
        return Err(Refusal::Empty);
    }
    if page::is_page(&text) {
        written.container = Container::Page;
        let opened = |grid| Opened { grid, written: written.clone() };
        let tables = page::tables(file, &text)?;
        return Ok(Content::Tables(tables.into_iter().map(opened).collect()));
    }
    let mut choices = choices.clone();
    let mut from = (0, 1);
    if let Some((delimiter, end)) = separator_line(&text) {
        written.meet(Oddity::SeparatorLine, 1);
        choices.delimiter = choices.delimiter.or(Some(delimiter.to_owned()));
        from = (end, 2);
    }
    let mut text = text;
    if let Some(lines) = row_marks::by_lines(&text) {
        written.meet(Oddity::RowMarks, 0);
        text = lines;
    }
    if let Some(plain) = unquoted(&text) {
        written.meet(Oddity::QuotedLines, 1);
        text = plain;
    }
    if let Some(straight) = straightened(&text) {
        written.meet(Oddity::PrintedQuotes, 1);
        text = straight;
    }
    if let Some(font) = fonts::font(&text) {
        written.meet(font, 0);
    }
    if choices.delimiter.is_none()
        && let Some(tabbed) = fixed::tabbed(&text)
    {
        written.meet(Oddity::SpacedColumns, 0);
        choices.delimiter = Some("\t".to_owned());
        text = tabbed;
    }
    if choices.delimiter.is_none() && has_joined_keys(&text[from.0..]) {
        choices.delimiter = Some("\t".to_owned());
    }
    let dialect = detect::detect(&text[from.0..], &choices, turns).await;
    let mut grid = Grid::new(file, None);
    rows::read(text, from, &dialect, &mut grid, &mut written, turns).await?;
    written.dialect = Some(dialect);
    Ok(Content::Tables(vec![Opened { grid, written }]))
}

/// The delimiter that a first line `sep=;` names, and where the next line begins.
fn separator_line(text: &str) -> Option<(&str, usize)> {
    let end = super::line_ends::next(text.as_bytes(), 0);
    let line = &text[..end];
    let named = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="))?;
    let delimiter = line.get(named.len()..)?;
    let is_one = !delimiter.is_empty() && delimiter.len() <= 2 && delimiter.is_ascii();
    let next = end + super::line_ends::length(&text.as_bytes()[end..]);
    is_one.then_some((delimiter, next))
}

/// Whether the first line joins the names of keys over the first column, as offices of statistics write what is parted by
/// tabs: `unit,sex,geo\time`. The commas of the keys are then as regular as the tabs.
fn has_joined_keys(text: &str) -> bool {
    let line = &text[..super::line_ends::next(text.as_bytes(), 0)];
    line.split_once('\t').is_some_and(|(first, _)| first.contains(',') && first.contains('\\'))
}

enum Signature {
    Zip,
    OldOffice,
    NoTable(&'static str),
}

fn signature(bytes: &[u8]) -> Option<Signature> {
    const NO_TABLES: [(&[u8], &str); 9] = [
        (b"%PDF-", "PDF"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1F\x8B", "gzip"),
        (b"Rar!", "RAR"),
        (b"7z\xBC\xAF", "7z"),
        (b"SQLite format 3", "SQLite"),
        (b"PAR1", "Parquet"),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(Signature::Zip);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Some(Signature::OldOffice);
    }
    let found = NO_TABLES.iter().find(|(start, _)| bytes.starts_with(start));
    found.map(|(_, name)| Signature::NoTable(name))
}

/// Whether a zip is a workbook, by the names of its first and last members: no archive of tables has such.
fn is_office(bytes: &[u8]) -> bool {
    let near = 1 << 16;
    let parts = [&bytes[..bytes.len().min(near)], &bytes[bytes.len().saturating_sub(near)..]];
    let names: [&[u8]; 4] = [
        b"[Content_Types].xml",
        b"xl/workbook",
        b"opendocument.spreadsheet",
        b"META-INF/manifest.xml",
    ];
    parts.iter().any(|part| names.iter().any(|name| memchr::memmem::find(part, name).is_some()))
}
