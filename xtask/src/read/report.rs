//! How a table was read, in words.

use std::fmt::Write;

use chiso::read::opened::dialect::{Escape, Quote};
use chiso::read::opened::frame::reason::Reason;
use chiso::read::opened::line_ends::LineEnds;
use chiso::read::opened::written::{Container, Met, Oddity};

use super::Table;

/// The report of a table, a line a fact.
pub fn text(table: &Table) -> String {
    let (grid, written, frame) = (&table.opened.grid, &table.opened.written, &table.frame);
    let mut lines = vec![match written.container {
        Container::Text => "text".to_owned(),
        Container::Page => "HTML".to_owned(),
        Container::Xlsx => "XLSX workbook".to_owned(),
        Container::Xlsb => "XLSB workbook".to_owned(),
        Container::Xls => "XLS workbook".to_owned(),
        Container::Ods => "ODS workbook".to_owned(),
    }];
    lines.extend(written.encoding.map(|encoding| format!("encoding {}", encoding.name())));
    if let Some(dialect) = &written.dialect {
        let quote = match dialect.quote {
            Quote::Sign(sign) => format!("quote {}", char::from(sign)),
            Quote::None => "no quotes".to_owned(),
        };
        let escape = match dialect.escape {
            Escape::Doubled => "doubled".to_owned(),
            Escape::Sign(sign) => format!("escaped with {:?}", char::from(sign)),
            Escape::None => "not escaped".to_owned(),
        };
        lines.push(format!("delimiter {:?}, {quote} ({escape})", dialect.delimiter));
    }
    lines.extend(written.line_ends.as_ref().map(line_ends));
    lines.extend(written.met.iter().map(met));
    lines.push(format!(
        "header: {}; rows: {}; columns: {}",
        places(table, &frame.header),
        frame.body.len(),
        frame.columns(grid)
    ));
    lines.extend(frame.reasons.iter().map(|reason| why(table, *reason)));
    for (what, rows) in [("above the table", &frame.titles), ("below the table", &frame.notes)] {
        if !rows.is_empty() {
            lines.push(format!("{what}, left out: {}", places(table, rows)));
        }
    }
    let uneven = frame.uneven(grid);
    for (what, rows) in [("too few cells", &uneven.short), ("too many cells", &uneven.long)] {
        if !rows.is_empty() {
            lines.push(format!("{} rows with {what}: {}", rows.len(), places(table, rows)));
        }
    }
    for (first, last) in &frame.others {
        lines.push(format!(
            "another table, not read: lines {}–{}",
            grid.line(*first),
            grid.line(*last)
        ));
    }
    let mut text = grid
        .sheet
        .as_ref()
        .map_or(format!("{}\n", grid.file), |sheet| format!("{}, {sheet}\n", grid.file));
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
    text
}

fn line_ends(ends: &LineEnds) -> String {
    let kinds = [
        ("LF", ends.line_feed),
        ("CR LF", ends.both),
        ("CR", ends.carriage_return),
        ("CR CR LF", ends.doubled),
    ];
    let found = kinds.iter().filter(|(_, count)| *count > 0);
    let found: Vec<String> = found.map(|(name, count)| format!("{name} ({count})")).collect();
    format!("line ends: {}", if found.is_empty() { "none".to_owned() } else { found.join(", ") })
}

fn met(met: &Met) -> String {
    let what = match met.oddity {
        Oddity::ByteOrderMark => "byte order mark",
        Oddity::SeparatorLine => "a line that names the delimiter",
        Oddity::NulBytes => "NUL bytes",
        Oddity::UnreadableBytes => "bytes that cannot be read in this encoding",
        Oddity::StrayQuote => "rows with a stray quote, kept as a character",
        Oddity::UnclosedQuote => "rows with a quote that is never closed, kept as a character",
        Oddity::SwallowedRows => {
            "rows with a stray quote that would have swallowed others, kept as a character"
        }
        Oddity::OtherwiseWritten => "rows with another delimiter, quote or escape than the rest",
        Oddity::BlankLine => "blank lines",
        Oddity::Comment => "comments",
        Oddity::NoLastLineEnd => "no line end behind the last row",
        Oddity::QuotedLines => "every line quoted whole",
        Oddity::PrintedQuotes => "cells in the quotes of print",
        Oddity::RowMarks => "rows set apart by U+001E",
        Oddity::SpacedColumns => "columns set apart by spaces",
        Oddity::Tcvn3Font => "typed in a TCVN3 (ABC) font",
        Oddity::VniFont => "typed in a VNI font",
        Oddity::HiddenSheet => "hidden sheet",
        Oddity::HiddenSheets => "hidden sheets, not read",
        Oddity::EmptySheet => "empty sheet",
        Oddity::NeverComputed => "formulas that were never computed, their cells blank",
    };
    let lines: Vec<String> = met.lines.iter().map(u32::to_string).collect();
    match lines.is_empty() {
        true => what.to_owned(),
        false => format!(
            "{what}: {} (lines {}{})",
            met.times,
            lines.join(", "),
            if met.times > lines.len() { " …" } else { "" }
        ),
    }
}

fn why(table: &Table, reason: Reason) -> String {
    let line = |row: usize| table.opened.grid.line(row);
    match reason {
        Reason::WordsOverNumbers { columns } => {
            format!("the header has words over numbers in {columns} columns")
        }
        Reason::HeaderByCustom => {
            "nothing tells the first row from the others; taken for the header".to_owned()
        }
        Reason::NoCorner => "the header has no cell over the first column".to_owned(),
        Reason::FirstRowLikeBody => "the first row is like those below: no header".to_owned(),
        Reason::Spanning { row } => {
            format!("line {} of the header names groups of columns", line(row))
        }
        Reason::ColumnNumbers { row } => {
            format!("line {} of the header numbers the columns", line(row))
        }
        Reason::Maxima { row } => {
            format!("line {} of the header names the highest values", line(row))
        }
        Reason::Chosen => "as you said".to_owned(),
    }
}

/// The first lines that rows stand on.
fn places(table: &Table, rows: &[usize]) -> String {
    let shown: Vec<String> =
        rows.iter().take(5).map(|row| table.opened.grid.line(*row).to_string()).collect();
    match rows.len() {
        0 => "none".to_owned(),
        1 => format!("line {}", shown.join("")),
        count => format!("lines {}{}", shown.join(", "), if count > 5 { " …" } else { "" }),
    }
}
