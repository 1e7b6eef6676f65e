//! A table as it is read, for its publisher to see and to copy: commas between the cells, a point before the decimals,
//! periods and codes written out.
//!
//! Only what has one plain reading is written anew; every other cell stays as it stands in the file.

use super::number::{Reading, Style, has_decimal_comma, reading};
use super::problem::{Fault, Problem};
use super::records::Records;
use super::records::sink::{Record, Sink};
use super::scores::codes::meant;
use crate::model::period::spelling::{Readings, settle};
use crate::model::unit::Units;

/// The header and the rows.
#[derive(Default)]
struct Lines(Vec<Vec<String>>);

impl Sink for Lines {
    fn header(&mut self, header: &Record<'_>, _: &mut Vec<Problem>) -> Result<(), Fault> {
        let known = |name: &str| match name.to_lowercase().as_str() {
            column @ ("period" | "unit" | "total") => column.to_owned(),
            _ => name.to_owned(),
        };
        self.0.push(header.cells().map(|cell| known(cell.trim())).collect());
        Ok(())
    }

    fn row(&mut self, row: &Record<'_>, _: &mut Vec<Problem>) {
        self.0.push(row.cells().map(|cell| cell.trim().to_owned()).collect());
    }
}

/// The header of a table and its rows, as they are read; besides what could not be read of it as a table.
pub fn rewritten(file: &str, bytes: &[u8], units: &Units) -> (Vec<Vec<String>>, Vec<Problem>) {
    let (mut records, mut lines, mut problems) = (Records::new(file), Lines::default(), Vec::new());
    records.push(bytes, &mut lines, &mut problems);
    records.finish(&mut lines, &mut problems);
    let mut rows = lines.0;
    leave_out_blank_columns(&mut rows);
    if let Some((header, rows)) = rows.split_first_mut() {
        let place = |name: &str| header.iter().position(|column| column == name);
        let (unit, period) = (place("unit"), place("period"));
        if let Some(column) = unit {
            write_codes(rows, column, units);
        }
        if let Some(column) = period {
            write_periods(rows, column);
        }
        let figures: Vec<usize> =
            (0..header.len()).filter(|at| ![unit, period].contains(&Some(*at))).collect();
        write_decimals(rows, &figures);
    }
    (rows, problems)
}

/// What a spreadsheet leaves behind: columns with neither a name nor a cell.
fn leave_out_blank_columns(rows: &mut [Vec<String>]) {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let is_blank = |at: &usize| rows.iter().all(|row| row.get(*at).is_none_or(String::is_empty));
    for at in (0..width).filter(is_blank).collect::<Vec<_>>().into_iter().rev() {
        rows.iter_mut().filter(|row| at < row.len()).for_each(|row| drop(row.remove(at)));
    }
}

fn write_codes(rows: &mut [Vec<String>], column: usize, units: &Units) {
    let known = rows.iter().filter_map(|row| row.get(column));
    let known = known.filter(|code| units.find(code).is_some());
    let longest = known.map(|code| code.len()).max().unwrap_or(0);
    for code in rows.iter_mut().filter_map(|row| row.get_mut(column)) {
        if units.find(code).is_none()
            && let Some(unit) = meant(units, code, longest)
        {
            *code = units.get(unit).code.to_string();
        }
    }
}

fn write_periods(rows: &mut [Vec<String>], column: usize) {
    let read = |row: &Vec<String>| row.get(column).and_then(|text| Readings::of(text));
    let readings: Vec<Option<Readings>> = rows.iter().map(read).collect();
    let settled = settle(&readings.iter().copied().flatten().collect::<Vec<_>>());
    let readable = rows.iter_mut().zip(readings).filter(|(_, readings)| readings.is_some());
    for ((row, _), period) in readable.zip(settled) {
        row[column] = period.to_string();
    }
}

fn write_decimals(rows: &mut [Vec<String>], columns: &[usize]) {
    let is_number = |text: &str, style| matches!(reading(text, style), Reading::Number(_));
    let shows = |text: &String| has_decimal_comma(text) && is_number(text, Style::Unknown);
    let cells = |row: &Vec<String>| columns.iter().filter_map(|at| row.get(*at)).any(shows);
    let style = if rows.iter().any(cells) { Style::Comma } else { Style::Unknown };
    for row in rows {
        for at in columns {
            let Some(text) = row.get_mut(*at) else { continue };
            // The digits stay as printed: only the marks between them change.
            let plain = if has_decimal_comma(text) {
                text.replace('.', "").replace(',', ".")
            } else if text.contains(',') {
                text.replace(',', "")
            } else if text.matches('.').count() > 1 {
                text.replace('.', "")
            } else {
                continue;
            };
            if is_number(text, style) && reading(text, style) == reading(&plain, Style::Unknown) {
                *text = plain;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::publication::Publication;
    use crate::read::tables;

    fn check(bytes: &[u8], expected: &str) {
        let mut publication = Publication::default();
        let units = b"unit,name,level\n01,A,district\n02,B,district\n05,C,district\n";
        tables::read(&mut publication, "units", "units.csv", units, &mut Vec::new());
        let (rows, problems) = rewritten("made-up.csv", bytes, &publication.units);
        let written: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
        assert_eq!(written.join("\n"), expected);
        let lost: Vec<&Problem> =
            problems.iter().filter(|one| !one.fault.keeps_the_figure()).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn separators_decimals_periods_and_codes_are_written_as_they_are_read() {
        check(
            "sep=;\r\nPeriod;Unit;D1;D2;\r\nQ1.2024;1;8,30;1.007,20;\r\n2024-q1;02;7;7,5 (p);\r\n"
                .as_bytes(),
            "period,unit,D1,D2\n2024-Q1,01,8.30,1007.20\n2024-Q1,02,7,7,5 (p)",
        );
    }

    #[test]
    fn what_has_no_plain_reading_stays_as_it_is() {
        let table = "period,unit,D1,note\nsoon,9,..,\"An Bình, Bình Minh\"\n2023/24,05,1e-400,x";
        check(
            table.as_bytes(),
            "period,unit,D1,note\nsoon,9,..,An Bình, Bình Minh\n2023/2024,05,1e-400,x",
        );
    }

    #[test]
    fn another_encoding_with_a_mark_is_read() {
        let table = "period\tunit\tD1\n2024\t５\t9,1\n";
        let bytes: Vec<u8> = std::iter::once(0xFEFF_u16)
            .chain(table.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        check(&bytes, "period,unit,D1\n2024,05,9.1");
    }
}
