//! The tables of a web page, of what a spreadsheet puts on the clipboard, and of workbooks that are pages by another name.
//!
//! Of a page only its rows and cells matter, so its tags are read one after the other and no document is built: a
//! browser's parser would weigh more than the rest of the reader together.

mod tags;

use super::grid::{Grid, Joined};
use super::refusal::Refusal;
use tags::{Piece, Pieces};

/// A cell reaches over so many rows and columns at most.
const MOST_SPAN: usize = 1000;

/// So many blank cells that others reach over are written in all; past that each cell is one.
const MOST_REACHED: usize = 10_000_000;

/// Whether a text is a page with a table: it begins with a tag of pages, and has a row.
pub fn is_page(text: &str) -> bool {
    const STARTS: [&str; 12] = [
        "<!doctype",
        "<html",
        "<table",
        "<meta",
        "<head",
        "<style",
        "<body",
        "<div",
        "<?xml",
        "<tr",
        "<google-sheets",
        "<span",
    ];
    let mut start = text.trim_start();
    // A remark before a page says no more than one before a table.
    while let Some((_, rest)) = start.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
        start = rest.trim_start();
    }
    let begins =
        |tag: &&str| start.get(..tag.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(tag));
    STARTS.iter().any(begins)
}

/// The tables of a page that have any text. A table within a cell of another is text of that cell.
///
/// # Errors
/// There is none.
pub fn tables(file: &str, text: &str) -> Result<Vec<Grid>, Refusal> {
    let mut tables = Vec::new();
    let mut table: Option<Table> = None;
    let mut depth = 0usize;
    let mut above = Above::default();
    for piece in Pieces::of(text) {
        match piece {
            Piece::Open { name: "table", .. } => {
                depth += 1;
                if depth == 1 {
                    let mut new = Table::new(file, tables.len());
                    above.take().iter().for_each(|text| new.title(text));
                    table = Some(new);
                }
            }
            Piece::Close("table") => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    tables.extend(table.take().and_then(Table::into_grid));
                }
            }
            piece if depth == 0 && above.takes(&piece) => {}
            piece => {
                // On the clipboard rows may stand alone.
                let is_row = matches!(piece, Piece::Open { name: "tr", .. });
                let inner = table.get_or_insert_with(|| Table::new(file, 0));
                if depth <= 1 || !is_row {
                    inner.take(&piece, depth);
                }
            }
        }
    }
    tables.extend(table.and_then(Table::into_grid));
    match tables.is_empty() {
        true => Err(Refusal::NoTable("HTML")),
        false => Ok(tables),
    }
}

/// What stands above a table on its page: the last headings and paragraphs.
#[derive(Default)]
struct Above {
    texts: Vec<String>,
    is_open: bool,
}

/// So many of them are kept.
const MOST_ABOVE: usize = 2;

impl Above {
    /// Takes a piece outside of all tables; whether it was of this.
    fn takes(&mut self, piece: &Piece<'_>) -> bool {
        const TAGS: [&str; 5] = ["h1", "h2", "h3", "h4", "p"];
        match piece {
            Piece::Open { name, .. } if TAGS.contains(name) => {
                self.texts.retain(|text| !text.trim().is_empty());
                let more = (self.texts.len() + 1).saturating_sub(MOST_ABOVE);
                self.texts.drain(..more);
                self.texts.push(String::new());
                self.is_open = true;
            }
            Piece::Close(name) if TAGS.contains(name) => self.is_open = false,
            Piece::Text(text) if self.is_open => {
                if let Some(last) = self.texts.last_mut() {
                    tags::append(last, text);
                }
            }
            _ => return false,
        }
        true
    }

    fn take(&mut self) -> Vec<String> {
        self.is_open = false;
        std::mem::take(&mut self.texts)
    }
}

/// A table in the course of being read.
struct Table {
    grid: Grid,
    row: Vec<String>,
    cell: Option<String>,
    caption: Option<String>,
    span: (usize, usize),
    /// Of each column, how many further rows a cell above reaches into it.
    taken: Vec<usize>,
    /// How many cells others have reached over.
    reached: usize,
    has_text: bool,
    is_open: bool,
}

impl Table {
    fn new(file: &str, number: usize) -> Self {
        let sheet = (number > 0).then(|| (number + 1).to_string());
        Self {
            grid: Grid::new(file, sheet.as_deref()),
            row: Vec::new(),
            cell: None,
            caption: None,
            span: (1, 1),
            taken: Vec::new(),
            reached: 0,
            has_text: false,
            is_open: false,
        }
    }

    /// Writes what stands above a table into a line of its own.
    fn title(&mut self, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            let line = u32::try_from(self.grid.len() + 1).unwrap_or(0);
            self.grid.push(line, [text.as_str()]);
        }
    }

    fn take(&mut self, piece: &Piece<'_>, depth: usize) {
        match piece {
            Piece::Open { name: "caption", .. } => self.caption = Some(String::new()),
            Piece::Close("caption") => {
                let caption = self.caption.take().unwrap_or_default();
                self.title(&caption);
            }
            Piece::Text(text) if self.caption.is_some() => {
                if let Some(caption) = &mut self.caption {
                    tags::append(caption, text);
                }
            }
            Piece::Open { name: "tr", .. } => {
                self.end_row();
                self.is_open = true;
            }
            Piece::Close("tr") => self.end_row(),
            Piece::Open { name: "td" | "th", attributes } if depth <= 1 => {
                self.end_cell();
                self.is_open = true;
                self.span =
                    (tags::number(attributes, "rowspan"), tags::number(attributes, "colspan"));
                self.cell = Some(String::new());
            }
            Piece::Close("td" | "th") if depth <= 1 => self.end_cell(),
            Piece::Open { name: "br" | "p" | "div" | "li", .. } => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.trim().is_empty()) {
                    cell.push('\n');
                }
            }
            Piece::Text(text) => {
                if let Some(cell) = &mut self.cell {
                    tags::append(cell, text);
                }
            }
            Piece::Open { .. } | Piece::Close(_) => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        self.pass_taken();
        let text = cell.trim_matches([' ', '\n', '\t', '\r']).to_owned();
        self.has_text |= !text.is_empty();
        let most = if self.reached > MOST_REACHED { 1 } else { MOST_SPAN };
        let (rows, columns) = (self.span.0.min(most), self.span.1.min(most));
        self.reached += rows * columns - 1;
        let (row, first) = (self.grid.len(), self.row.len());
        if rows > 1 || columns > 1 {
            self.grid.joined.push(Joined {
                rows: (row, row + rows - 1),
                columns: (first, first + columns - 1),
            });
        }
        if self.taken.len() < first + columns {
            self.taken.resize(first + columns, 0);
        }
        self.taken[first..first + columns].fill(rows - 1);
        self.row.push(text);
        self.row.extend((1..columns).map(|_| String::new()));
    }

    /// Leaves blank what a cell above reaches into.
    fn pass_taken(&mut self) {
        while let Some(rows) = self.taken.get_mut(self.row.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            self.row.push(String::new());
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        if !self.is_open {
            return;
        }
        self.pass_taken();
        let line = u32::try_from(self.grid.len() + 1).unwrap_or(0);
        self.grid.push(line, self.row.iter().map(String::as_str));
        self.row.clear();
        self.is_open = false;
    }

    fn into_grid(mut self) -> Option<Grid> {
        self.end_row();
        self.has_text.then_some(self.grid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_rows_and_cells() {
        let text = "<html><style>td {x}</style><table border=1><tr><th rowspan=2>T&ecirc;n<th colspan='2'>\u{110}iểm
            </tr><tr><td>a</td><td>b<br>c</td></tr>\n<tr><td>Huế &amp; Vinh</td><td> 1,5 </td><td></td></table>";
        let found = tables("made-up.xls", text).unwrap();
        let grid = &found[0];
        let rows: Vec<Vec<&str>> = (0..grid.len()).map(|row| grid.row(row).collect()).collect();
        assert_eq!(
            rows,
            [vec!["Tên", "Điểm", ""], vec!["", "a", "b\nc"], vec!["Huế & Vinh", "1,5", ""]]
        );
        assert_eq!(grid.joined.len(), 2);
        assert!(tables("x", "<html><p>404").is_err());
    }

    #[test]
    fn what_stands_above_a_table_is_its_first_line() {
        let rows = "<tr><th>Tên<th>Điểm<tr><td>Huế<td>1,5";
        for text in [
            format!("<html><h1>Báo</h1><h3>Bảng PGI <b>năm 2024</b></h3><table>{rows}</table>"),
            format!("<html><p>Tin</p><table><caption>Bảng PGI năm 2024</caption>{rows}</table>"),
        ] {
            let found = tables("made-up.html", &text).unwrap();
            let lines: Vec<Vec<&str>> =
                (0..found[0].len()).map(|row| found[0].row(row).collect()).collect();
            assert!(lines.contains(&vec!["Bảng PGI năm 2024"]), "{lines:?}");
            assert_eq!(lines.last().unwrap(), &["Huế", "1,5"]);
        }
    }
}
