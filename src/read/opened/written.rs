//! How a file is written, and what was met in it that a clean table has not: everything a report says of the reading.

use encoding_rs::Encoding;

use super::dialect::Dialect;
use super::line_ends::LineEnds;

/// How a table is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What it stands in.
    pub container: Container,
    /// How bytes stand for letters; `None` in a workbook, which leaves no choice.
    pub encoding: Option<&'static Encoding>,
    /// What separates and quotes cells; `None` in a workbook and a page.
    pub dialect: Option<Dialect>,
    /// What ends a line; `None` in a workbook and a page.
    pub line_ends: Option<LineEnds>,
    /// What was met, one of a kind.
    pub met: Vec<Met>,
}

/// What a table stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Container {
    /// A text file.
    #[default]
    Text,
    /// A web page, or what a spreadsheet puts on the clipboard.
    Page,
    /// Excel since 2007.
    Xlsx,
    /// Excel since 2007, binary.
    Xlsb,
    /// Excel before 2007.
    Xls,
    /// An open document.
    Ods,
}

/// Something met in a file, with the first lines it was met on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// What it is.
    pub oddity: Oddity,
    /// How many times.
    pub times: usize,
    /// The first lines it was met on, from 1; none where it is the whole file's.
    pub lines: Vec<u32>,
}

/// What a clean table has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A byte order mark.
    ByteOrderMark,
    /// A first line `sep=;` that names the delimiter.
    SeparatorLine,
    /// Bytes of zero, which are no text.
    NulBytes,
    /// Bytes that stand for nothing in the encoding; read as the sign for what cannot be read.
    UnreadableBytes,
    /// A quote in the middle of a cell, kept as a character of it.
    StrayQuote,
    /// A quote that opens a cell and is closed nowhere, kept as a character; the lines after it are rows.
    UnclosedQuote,
    /// A quote that would have swallowed rows, kept as a character; the lines are rows.
    SwallowedRows,
    /// A row written with another delimiter, quote or escape than the rest.
    OtherwiseWritten,
    /// Lines without any text.
    BlankLine,
    /// Lines that begin with `#`.
    Comment,
    /// No line end behind the last row.
    NoLastLineEnd,
    /// Rows set apart by the sign U+001E.
    RowMarks,
    /// Columns set apart by spaces, as for a printer.
    SpacedColumns,
    /// Every line is quoted whole, cells and all.
    QuotedLines,
    /// Cells stand in the quotes of print.
    PrintedQuotes,
    /// Text typed in a TCVN3 (ABC) font, which shows Vietnamese only in that font.
    Tcvn3Font,
    /// Text typed in a VNI font, which shows Vietnamese only in that font.
    VniFont,
    /// The sheet is hidden in its workbook.
    HiddenSheet,
    /// Other sheets of the workbook are hidden, and were not read.
    HiddenSheets,
    /// The sheet has no cell with text.
    EmptySheet,
    /// A formula that nobody computed: its cell is blank.
    NeverComputed,
}

/// So many lines of each oddity are kept.
const KEPT_LINES: usize = 5;

impl Written {
    /// The name of the encoding.
    pub fn encoding_name(&self) -> Option<&'static str> {
        self.encoding.map(Encoding::name)
    }

    /// Takes note of an oddity on a line; 0 where it is on none.
    pub fn meet(&mut self, oddity: Oddity, line: u32) {
        self.meet_times(oddity, line, 1);
    }

    /// Takes note of an oddity met so many times, first on this line; 0 where it is on none.
    pub fn meet_times(&mut self, oddity: Oddity, line: u32, times: usize) {
        if times == 0 {
            return;
        }
        let lines = (line > 0).then_some(line);
        match self.met.iter_mut().find(|met| met.oddity == oddity) {
            Some(met) => {
                met.times += times;
                met.lines.extend(lines.filter(|_| met.lines.len() < KEPT_LINES));
            }
            None => self.met.push(Met { oddity, times, lines: lines.into_iter().collect() }),
        }
    }
}
