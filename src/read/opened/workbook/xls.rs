//! How the cells of an old workbook are shown: each names its style, whose number format says so.
//!
//! The records are those of \[MS-XLS\], "Excel Binary File Format (.xls) Structure", section 2.4.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::cell::{Shown, format_of};
use super::marks::Marks;

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00BD;
const XF: u16 = 0x00E0;
const NUMBER: u16 = 0x0203;
const RK: u16 = 0x027E;
const FORMAT: u16 = 0x041E;

/// The marks of every sheet, in the order of the workbook. What cannot be read here, the values' own reader refuses.
pub fn marks(bytes: &[u8]) -> Vec<Marks> {
    let Some(stream) = stream(bytes) else { return Vec::new() };
    let (mut formats, mut styles, mut begins) = (BTreeMap::new(), Vec::new(), Vec::new());
    for (kind, record) in records(&stream) {
        match kind {
            BOUND_SHEET => begins.extend(u32_at(record, 0)),
            FORMAT => {
                if let (Some(id), Some(format)) = (u16_at(record, 0), format_at(record)) {
                    formats.insert(id, format);
                }
            }
            XF => styles.push(u16_at(record, 2).unwrap_or(0)),
            END => break,
            _ => {}
        }
    }
    let shown: Vec<Shown> =
        styles.iter().map(|id| format_of(*id, formats.get(id).map(String::as_str))).collect();
    let sheet = |begin: u32| stream.get(begin as usize..).unwrap_or(&[]);
    begins.into_iter().map(|begin| of_sheet(sheet(begin), &shown)).collect()
}

/// The stream of records within the container.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    // Some programs leave out the sectors that their table of sectors lists as free.
    const LISTED: usize = 512 * 128;
    let whole = 512 + bytes.len().saturating_sub(512).next_multiple_of(LISTED);
    let mut padded = bytes.to_vec();
    padded.resize(whole, 0);
    let mut container = cfb::CompoundFile::open(Cursor::new(padded)).ok()?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| container.is_stream(name))?;
    let mut stream = Vec::new();
    container.open_stream(name).ok()?.read_to_end(&mut stream).ok()?;
    Some(stream)
}

/// The records: the kind of each, and what is in it.
fn records(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(rest, 0)?, u16_at(rest, 2)?);
        let record = rest.get(4..4 + usize::from(length))?;
        rest = rest.get(4 + usize::from(length)..)?;
        Some((kind, record))
    })
}

fn u16_at(record: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(record.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(record: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(record.get(at..at + 4)?.try_into().ok()?))
}

/// The text of a format: since 1997 with two bytes of length and one that says how wide its letters are, before with one.
fn format_at(record: &[u8]) -> Option<String> {
    let length = usize::from(u16_at(record, 2)?);
    let since_1997 = match record.get(4)? {
        0 if record.len() == 5 + length => Some(record[5..].to_vec()),
        1 if record.len() == 5 + 2 * length => {
            Some(record[5..].chunks_exact(2).map(|two| two[0]).collect())
        }
        _ => None,
    };
    let text = since_1997.or_else(|| record.get(3..).map(<[u8]>::to_vec))?;
    Some(text.into_iter().map(char::from).collect())
}

fn of_sheet(stream: &[u8], shown: &[Shown]) -> Marks {
    let mut marks = Marks::default();
    // A chart within the sheet has records of its own, and an end.
    for (kind, record) in records(stream) {
        let (Some(row), Some(column)) = (u16_at(record, 0), u16_at(record, 2)) else {
            if kind == END {
                break;
            }
            continue;
        };
        let mut take = |column: u16, style: Option<u16>| {
            let shown = style.and_then(|style| shown.get(usize::from(style)));
            if shown == Some(&Shown::Percent) {
                let (row, column) = (u32::from(row), u32::from(column));
                marks.percent((row, row), (column, column));
            }
        };
        match kind {
            NUMBER | RK | FORMULA => take(column, u16_at(record, 4)),
            MUL_RK => {
                // A style and a number for each cell, and the last column behind them.
                let cells = record.get(4..record.len().saturating_sub(2)).unwrap_or(&[]);
                for (place, cell) in (column..).zip(cells.chunks_exact(6)) {
                    take(place, u16_at(cell, 0));
                }
            }
            _ => {}
        }
    }
    marks.sort();
    marks
}
