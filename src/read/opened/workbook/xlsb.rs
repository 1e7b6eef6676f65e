//! How the cells of a binary workbook are shown: each names its style, whose number format says so.
//!
//! The records are those of \[MS-XLSB\], "Excel (.xlsb) Binary File Format", section 2.3 and 2.4.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::cell::{Shown, format_of};
use super::marks::Marks;
use crate::read::opened::grid::Joined;

const BRT_ROW_HDR: u16 = 0;
const BRT_CELL_RK: u16 = 2;
const BRT_CELL_REAL: u16 = 5;
const BRT_FMLA_NUM: u16 = 9;
const BRT_SHORT_BLANK: u16 = 12;
const BRT_SHORT_ISST: u16 = 18;
const BRT_FMT: u16 = 44;
const BRT_XF: u16 = 47;
const BRT_BUNDLE_SH: u16 = 156;
const BRT_MERGE_CELL: u16 = 176;
const BRT_BEGIN_CELL_XFS: u16 = 617;
const BRT_END_CELL_XFS: u16 = 618;

/// The marks of every sheet, by its name. What cannot be read here, the values' own reader refuses.
pub fn marks(bytes: &[u8]) -> BTreeMap<String, Marks> {
    let mut found = BTreeMap::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return found };
    let mut member = |name: &str| {
        let mut bytes = Vec::new();
        archive.by_name(name).ok()?.read_to_end(&mut bytes).ok().map(|_| bytes)
    };
    let shown = member("xl/styles.bin").map(|styles| shown(&styles)).unwrap_or_default();
    let related = member("xl/_rels/workbook.bin.rels").unwrap_or_default();
    let related = String::from_utf8_lossy(&related).into_owned();
    for (name, relation) in sheets(&member("xl/workbook.bin").unwrap_or_default()) {
        let Some(path) = target(&related, &relation) else { continue };
        let path = path.trim_start_matches('/');
        let sheet = member(&format!("xl/{path}")).or_else(|| member(path));
        if let Some(sheet) = sheet {
            found.insert(name, of_sheet(&sheet, &shown));
        }
    }
    found
}

/// The records of a part: the kind of each, and what is in it.
fn records(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (kind, length) = (packed(&mut rest, 2)?, packed(&mut rest, 4)?);
        let (record, after) = rest.split_at_checked(length as usize)?;
        rest = after;
        Some((u16::try_from(kind).ok()?, record))
    })
}

/// A number in at most so many bytes of seven bits, the lowest first.
fn packed(rest: &mut &[u8], most: u32) -> Option<u32> {
    let mut number = 0u32;
    for place in 0..most {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        number |= u32::from(byte & 0x7F) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

fn u16_at(record: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(record.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(record: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(record.get(at..at + 4)?.try_into().ok()?))
}

/// A text with its length before it, and the place behind it.
fn text_at(record: &[u8], at: usize) -> Option<(String, usize)> {
    let end = (u32_at(record, at)? as usize).checked_mul(2)?.checked_add(at + 4)?;
    let units = record.get(at + 4..end)?.chunks_exact(2);
    let units: Vec<u16> = units.map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
    Some((String::from_utf16_lossy(&units), end))
}

/// How numbers of each style are shown.
fn shown(styles: &[u8]) -> Vec<Shown> {
    let (mut formats, mut shown, mut are_cells) = (BTreeMap::new(), Vec::new(), false);
    for (kind, record) in records(styles) {
        match kind {
            BRT_FMT => {
                if let (Some(id), Some((format, _))) = (u16_at(record, 0), text_at(record, 2)) {
                    formats.insert(id, format);
                }
            }
            BRT_BEGIN_CELL_XFS => are_cells = true,
            BRT_END_CELL_XFS => are_cells = false,
            BRT_XF if are_cells => {
                let id = u16_at(record, 2).unwrap_or(0);
                shown.push(format_of(id, formats.get(&id).map(String::as_str)));
            }
            _ => {}
        }
    }
    shown
}

/// The sheets of a workbook: the name of each, and what its part is called by.
fn sheets(workbook: &[u8]) -> Vec<(String, String)> {
    let own = records(workbook).filter(|(kind, _)| *kind == BRT_BUNDLE_SH);
    own.filter_map(|(_, record)| {
        let (relation, end) = text_at(record, 8)?;
        Some((text_at(record, end)?.0, relation))
    })
    .collect()
}

/// The part a relation leads to.
fn target(related: &str, relation: &str) -> Option<String> {
    let mut reader = Reader::from_str(related);
    loop {
        match reader.read_event().ok()? {
            Event::Empty(tag) | Event::Start(tag) => {
                let value = |name: &str| {
                    let attribute = tag.try_get_attribute(name).ok().flatten()?;
                    unescape(&attribute.value).ok().map(Cow::into_owned)
                };
                if value("Id").as_deref() == Some(relation) {
                    return value("Target");
                }
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn of_sheet(sheet: &[u8], shown: &[Shown]) -> Marks {
    let (mut marks, mut row) = (Marks::default(), 0);
    for (kind, record) in records(sheet) {
        match kind {
            BRT_ROW_HDR => row = u32_at(record, 0).unwrap_or(row),
            BRT_CELL_RK | BRT_CELL_REAL | BRT_FMLA_NUM => {
                let (column, style) = (u32_at(record, 0), u32_at(record, 4));
                let style = style.map_or(0, |style| (style & 0x00FF_FFFF) as usize);
                if let (Some(column), Some(Shown::Percent)) = (column, shown.get(style)) {
                    marks.percent((row, row), (column, column));
                }
            }
            // Cells without their column, which some programs write: the reader of values passes over them.
            BRT_SHORT_BLANK..=BRT_SHORT_ISST => marks.has_unknown |= kind != BRT_SHORT_BLANK,
            BRT_MERGE_CELL => {
                let place = |at: usize| u32_at(record, at).map(|place| place as usize);
                if let (Some(top), Some(bottom), Some(left), Some(right)) =
                    (place(0), place(4), place(8), place(12))
                {
                    marks.joined.push(Joined { rows: (top, bottom), columns: (left, right) });
                }
            }
            _ => {}
        }
    }
    marks.sort();
    marks
}
