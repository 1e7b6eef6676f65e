//! The sheets of a workbook: XLSX, XLSB, XLS, ODS.
//!
//! Values are read as they were stored last; no formula is computed, no macro run, no link followed.

mod cell;
mod placed;

use std::io::Cursor;

use calamine::{Dimensions, Error, Ods, Reader, SheetVisible, Sheets, Xls, Xlsb, Xlsx};

use super::file::Opened;
use super::grid::Joined;
use super::refusal::Refusal;
use super::unpacked;
use super::written::{Container, Oddity, Written};
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
    let mut sheets = Vec::new();
    for sheet in listed {
        let Some(placed) = placed(&mut workbook, &sheet.name)? else { continue };
        let mut written = Written { container, ..Written::default() };
        if sheet.visible != SheetVisible::Visible {
            written.meet(Oddity::HiddenSheet, 0);
        }
        if placed.is_empty() {
            written.meet(Oddity::EmptySheet, 0);
        }
        let mut grid = placed.into_grid(file, &sheet.name)?;
        let merged = match &mut workbook {
            Sheets::Xlsx(xlsx) => xlsx.merge_cells_by_sheet_name(&sheet.name).ok(),
            Sheets::Xls(xls) => xls.merge_cells_by_sheet_name(&sheet.name).ok(),
            Sheets::Xlsb(_) | Sheets::Ods(_) => None,
        };
        grid.joined = merged.unwrap_or_default().iter().map(joined).collect();
        sheets.push(Opened { grid, written });
    }
    if sheets.is_empty() { Err(Refusal::NothingInside) } else { Ok(sheets) }
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
fn placed(workbook: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Result<Option<Placed>, Refusal> {
    let damaged = |error: &dyn std::fmt::Display| Refusal::Damaged(error.to_string());
    let mut placed = Placed::default();
    match workbook {
        // Cell by cell: as a rectangle, two cells in opposite corners would take all memory.
        Sheets::Xlsx(xlsx) => {
            let Ok(mut cells) = xlsx.worksheet_cells_reader(name) else { return Ok(None) };
            while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
                placed.put(cell.get_position(), &cell.get_value().clone().into());
            }
        }
        Sheets::Xlsb(xlsb) => {
            let Ok(mut cells) = xlsb.worksheet_cells_reader(name) else { return Ok(None) };
            while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
                placed.put(cell.get_position(), &cell.get_value().clone().into());
            }
        }
        Sheets::Xls(_) | Sheets::Ods(_) => {
            let Ok(range) = workbook.worksheet_range(name) else { return Ok(None) };
            let (row, column) = range.start().unwrap_or((0, 0));
            for (below, right, value) in range.used_cells() {
                let at = |first: u32, further: usize| {
                    first.saturating_add(u32::try_from(further).unwrap_or(u32::MAX))
                };
                placed.put((at(row, below), at(column, right)), value);
            }
        }
    }
    Ok(Some(placed))
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
