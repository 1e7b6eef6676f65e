//! The sheets of a workbook: XLSX, XLSB, XLS, ODS.
//!
//! Values are read as they were stored last; no formula is computed, no macro run, no link followed.

mod cell;
mod marks;
mod ods;
mod placed;
mod xls;
mod xlsb;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{
    DataRef, Dimensions, Error, Ods, Reader, Sheet, SheetVisible, Sheets, Xls, Xlsb, Xlsx,
};

use super::file::Opened;
use super::grid::{Formula, Joined};
use super::refusal::Refusal;
use super::unpacked;
use super::written::{Container, Oddity, Written};
use cell::Shown;
use marks::Marks;
use placed::Placed;

/// The sheets of a workbook, in its order; those without any text are told of but empty.
///
/// # Errors
/// The workbook is damaged, locked, or unpacked too large.
pub fn sheets(file: &str, bytes: &[u8]) -> Result<Vec<Opened>, Refusal> {
    if bytes.starts_with(b"PK") {
        unpacked::bounded(bytes)?;
    }
    let mut workbook = opened(bytes).map_err(|error| refusal(bytes, &error))?;
    let listed: Vec<_> = workbook.sheets_metadata().to_vec();
    let container = match workbook {
        Sheets::Xls(_) => Container::Xls,
        Sheets::Xlsx(_) => Container::Xlsx,
        Sheets::Xlsb(_) => Container::Xlsb,
        Sheets::Ods(_) => Container::Ods,
    };
    let mut marks = marks(&workbook, bytes, &listed);
    let mut sheets = Vec::new();
    for sheet in listed {
        let mut marks = marks.remove(&sheet.name).unwrap_or_default();
        if marks.has_unknown {
            return Err(Refusal::Damaged("cells in the short form of XLSB".to_owned()));
        }
        let Some(placed) = placed(&mut workbook, &sheet.name, &mut marks)? else { continue };
        let mut written = Written { container, ..Written::default() };
        if sheet.visible != SheetVisible::Visible {
            written.meet(Oddity::HiddenSheet, 0);
        }
        if placed.is_empty() {
            written.meet(Oddity::EmptySheet, 0);
        }
        for formula in &marks.uncomputed {
            let line = u32::try_from(formula.row + 1).unwrap_or(0);
            written.meet(Oddity::NeverComputed, line);
        }
        let mut grid = placed.into_grid(file, &sheet.name)?;
        let merged = match &mut workbook {
            Sheets::Xlsx(xlsx) => xlsx.merge_cells_by_sheet_name(&sheet.name).ok(),
            Sheets::Xls(xls) => xls.merge_cells_by_sheet_name(&sheet.name).ok(),
            Sheets::Xlsb(_) | Sheets::Ods(_) => None,
        };
        grid.joined = merged.unwrap_or_default().iter().map(joined).collect();
        grid.joined.append(&mut marks.joined);
        grid.uncomputed = marks.uncomputed;
        sheets.push(Opened { grid, written });
    }
    if sheets.is_empty() { Err(Refusal::NothingInside) } else { Ok(sheets) }
}

/// What is said of the cells of each sheet, by its name, where the reader of their values does not say it.
fn marks(
    workbook: &Sheets<Cursor<&[u8]>>,
    bytes: &[u8],
    listed: &[Sheet],
) -> BTreeMap<String, Marks> {
    match workbook {
        Sheets::Xlsx(_) => BTreeMap::new(),
        Sheets::Xlsb(_) => xlsb::marks(bytes),
        Sheets::Ods(_) => ods::marks(bytes),
        Sheets::Xls(_) => {
            let names = listed.iter().map(|sheet| sheet.name.clone());
            names.zip(xls::marks(bytes)).collect()
        }
    }
}

/// A workbook by what is in it; its name says nothing. Each kind is tried alone, so that an error says what is wrong.
fn opened(bytes: &[u8]) -> Result<Sheets<Cursor<&[u8]>>, Error> {
    let file = Cursor::new(bytes);
    let has = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if !bytes.starts_with(b"PK") {
        Ok(Sheets::Xls(Xls::new(file)?))
    } else if has(b"xl/workbook.bin") {
        Ok(Sheets::Xlsb(Xlsb::new(file)?))
    } else if has(b"opendocument.spreadsheet") {
        Ok(Sheets::Ods(Ods::new(file)?))
    } else {
        Ok(Sheets::Xlsx(Xlsx::new(file)?))
    }
}

/// The cells of a sheet; `None` of what is no sheet of cells, such as a chart.
fn placed(
    workbook: &mut Sheets<Cursor<&[u8]>>,
    name: &str,
    marks: &mut Marks,
) -> Result<Option<Placed>, Refusal> {
    let mut placed = Placed::default();
    let shown = |marks: &Marks, cell| match marks.is_percent(cell) {
        true => Shown::Percent,
        false => Shown::AsItIs,
    };
    match workbook {
        // Cell by cell: as a rectangle, two cells in opposite corners would take all memory.
        Sheets::Xlsx(xlsx) => {
            let Ok(mut cells) = xlsx.worksheet_cells_reader(name) else { return Ok(None) };
            let styles = cells.styles().to_vec();
            let percents: Vec<Shown> = styles.iter().map(Shown::of).collect();
            let mut has_blank = false;
            while let Some((cell, style)) =
                cells.next_cell_with_style_id().map_err(|error| damaged(&error))?
            {
                let shown = percents.get(style).copied().unwrap_or_default();
                has_blank |= matches!(cell.get_value(), DataRef::Empty);
                placed.put(cell.get_position(), &cell.get_value().clone().into(), shown);
            }
            drop(cells);
            if has_blank {
                marks.uncomputed = uncomputed(xlsx, name)?;
            }
        }
        Sheets::Xlsb(xlsb) => {
            let Ok(mut cells) = xlsb.worksheet_cells_reader(name) else { return Ok(None) };
            while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
                let at = cell.get_position();
                placed.put(at, &cell.get_value().clone().into(), shown(marks, at));
            }
        }
        Sheets::Xls(_) | Sheets::Ods(_) => {
            let Ok(range) = workbook.worksheet_range(name) else { return Ok(None) };
            let (row, column) = range.start().unwrap_or((0, 0));
            for (below, right, value) in range.used_cells() {
                let at = |first: u32, further: usize| {
                    first.saturating_add(u32::try_from(further).unwrap_or(u32::MAX))
                };
                let at = (at(row, below), at(column, right));
                placed.put(at, value, shown(marks, at));
            }
        }
    }
    Ok(Some(placed))
}

/// The formulas of a sheet that have no value: programs that write workbooks leave computing to the spreadsheet.
fn uncomputed(xlsx: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Formula>, Refusal> {
    let mut found = Vec::new();
    let Ok(mut cells) = xlsx.worksheet_cells_reader(name) else { return Ok(found) };
    while let Some(cell) = cells.next_cell_with_formula().map_err(|error| damaged(&error))? {
        if let (DataRef::Empty, Some(formula)) = (&cell.value, cell.formula) {
            let (row, column) = (cell.pos.0 as usize, cell.pos.1 as usize);
            found.push(Formula { row, column, text: format!("={formula}") });
        }
    }
    Ok(found)
}

fn damaged(error: &dyn std::fmt::Display) -> Refusal {
    Refusal::Damaged(error.to_string())
}

fn joined(rectangle: &Dimensions) -> Joined {
    Joined {
        rows: (rectangle.start.0 as usize, rectangle.end.0 as usize),
        columns: (rectangle.start.1 as usize, rectangle.end.1 as usize),
    }
}

/// Why a workbook cannot be opened. A locked one is an encrypted stream in the old container.
fn refusal(bytes: &[u8], error: &Error) -> Refusal {
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if memchr::memmem::find(bytes, &encrypted).is_some() || error.to_string().contains("assword") {
        return Refusal::Locked;
    }
    Refusal::Damaged(error.to_string())
}

#[cfg(test)]
mod tests;
