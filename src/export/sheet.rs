//! A table as a reader sees it, written as CSV for spreadsheets and for programs.
//!
//! UTF-8 with a byte order mark (Excel needs it to read Vietnamese), RFC 4180: comma, CRLF, quotes where needed.
//! Numbers have a decimal point whatever the language of the page.

use crate::charts::text::is_hidden;
use crate::model::language::Language;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number, written with a decimal point.
    Number(String),
}

impl Cell {
    /// A number when the text is one, words otherwise.
    pub fn number_or_text(text: &str) -> Self {
        let plain = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'e' | b'E');
        let is_number =
            !text.is_empty() && text.bytes().all(plain) && text.parse().is_ok_and(f64::is_finite);
        if is_number { Self::Number(text.to_owned()) } else { Self::Text(text.to_owned()) }
    }

    /// A cell as a page displays it: a number of the page's language becomes a number, anything else stays words.
    pub fn displayed(text: &str, language: Language) -> Self {
        let (thousands, point) = match language {
            Language::Vi => ('.', ','),
            Language::En => (',', '.'),
        };
        let body = text.strip_prefix(['−', '+', '-']).unwrap_or(text);
        let (whole, fraction) = body.split_once(point).unwrap_or((body, ""));
        let digits =
            |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut groups = whole.split(thousands);
        let first = groups.next().unwrap_or("");
        let grouped = digits(first)
            && (whole.find(thousands).is_none() || first.len() <= 3)
            && groups.all(|group| group.len() == 3 && digits(group));
        // A leading zero is printed as it is ("07"): the words of a document, not a number of the page.
        let led = first.len() > 1 && first.starts_with('0');
        let split = body.contains(point);
        if !grouped || led || (split && !digits(fraction)) {
            return Self::Text(text.to_owned());
        }
        let sign = if text.starts_with(['−', '-']) { "-" } else { "" };
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        let tail = if split { format!(".{fraction}") } else { String::new() };
        Self::Number(format!("{sign}{whole}{tail}"))
    }

    fn written(&self) -> String {
        match self {
            Self::Number(number) => number.clone(),
            Self::Text(text) => harmless(text),
        }
    }
}

/// A table with one row of column names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows; each as long as the header or shorter.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The table as CSV.
    pub fn csv(&self) -> Vec<u8> {
        // Memory takes whatever is written: there is no failure to tell.
        self.write_csv("\u{feff}".into()).unwrap_or_default()
    }

    fn write_csv(&self, start: Vec<u8>) -> Result<Vec<u8>, csv::Error> {
        // Rows are filled up to the header, but may be longer.
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(start);
        writer.write_record(self.header.iter().map(|name| harmless(name)))?;
        for row in &self.rows {
            let mut cells: Vec<String> = row.iter().map(Cell::written).collect();
            cells.resize(self.header.len().max(cells.len()), String::new());
            writer.write_record(&cells)?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    /// The table as plain text for the clipboard: a tab between cells, a line a row.
    pub fn tabbed(&self) -> String {
        let flat = |text: &str| harmless(text).replace(['\t', '\r', '\n'], " ");
        let header: Vec<String> = self.header.iter().map(|name| flat(name)).collect();
        let rows = self.rows.iter().map(|row| {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| match cell {
                    Cell::Number(number) => number.clone(),
                    Cell::Text(text) => flat(text),
                })
                .collect();
            cells.join("\t")
        });
        [header.join("\t")].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }

    /// The table as HTML for the clipboard.
    pub fn html(&self) -> String {
        let mut text = String::from("<table><thead><tr>");
        for name in &self.header {
            text += &format!("<th>{}</th>", escaped(&harmless(name)));
        }
        text += "</tr></thead><tbody>";
        for row in &self.rows {
            text += "<tr>";
            for cell in row {
                text += &format!("<td>{}</td>", escaped(&cell.written()));
            }
            text += "</tr>";
        }
        text + "</tbody></table>"
    }
}

/// A text that a spreadsheet shows rather than runs: one that begins like a formula gets a leading apostrophe.
///
/// Marks that turn the direction of writing or hide text are left out.
pub fn harmless(text: &str) -> String {
    let text: String = text.chars().filter(|&c| !is_hidden(c)).collect();
    let first = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']).chars().next();
    let starts = matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    );
    if starts { format!("'{text}") } else { text }
}

/// A text inside HTML or XML.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\'' => safe += "&#39;",
            // Neither format allows other control characters.
            c if c.is_control() => safe.push(' '),
            c if is_hidden(c) => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let rows =
            rows.iter().map(|row| row.iter().map(|text| Cell::number_or_text(text)).collect());
        Sheet { header: vec!["Đơn vị".into(), "Điểm".into()], rows: rows.collect() }
    }

    #[test]
    fn a_formula_becomes_a_text_and_a_negative_number_stays_a_number() {
        let csv = sheet(&[&["=cmd()", "-2.94"], &["+84", "@x"], &["\ttab", " =1"]]).csv();
        let text = String::from_utf8(csv).unwrap();
        assert_eq!(text, "\u{feff}Đơn vị,Điểm\r\n'=cmd(),-2.94\r\n'+84,'@x\r\n'\ttab,' =1\r\n");
    }

    #[test]
    fn a_row_of_one_blank_cell_is_still_a_row() {
        let cell = |text: &str| vec![Cell::Text(text.into())];
        let sheet = Sheet { header: vec!["a".into()], rows: vec![cell(""), cell("x")] };
        assert_eq!(String::from_utf8(sheet.csv()).unwrap(), "\u{feff}a\r\n\"\"\r\nx\r\n");
    }

    #[test]
    fn a_row_has_as_many_cells_as_the_header() {
        let text = String::from_utf8(sheet(&[&["A"], &[]]).csv()).unwrap();
        assert_eq!(text, "\u{feff}Đơn vị,Điểm\r\nA,\r\n,\r\n");
    }

    #[test]
    fn spaces_at_the_ends_of_a_cell_are_part_of_it() {
        let text = String::from_utf8(sheet(&[&[" A ", "b, \"c\"\n"]]).csv()).unwrap();
        assert_eq!(text, "\u{feff}Đơn vị,Điểm\r\n A ,\"b, \"\"c\"\"\n\"\r\n");
    }

    #[test]
    fn a_displayed_number_is_a_number_in_either_language() {
        let check = |text: &str, language, expected: &str| {
            assert_eq!(Cell::displayed(text, language), Cell::number_or_text(expected), "{text}");
        };
        check("47,82", Language::Vi, "47.82");
        check("1.234.567,5", Language::Vi, "1234567.5");
        check("−2,94", Language::Vi, "-2.94");
        check("+8.11", Language::En, "8.11");
        check("1,234", Language::En, "1234");
        for text in ["07", "40/40/122", "trên 23", "", "12.34", "=3", "−", "1,", "85 %"] {
            assert_eq!(Cell::displayed(text, Language::Vi), Cell::Text(text.into()), "{text}");
        }
    }

    #[test]
    fn a_hostile_name_stays_text_in_html() {
        let html = sheet(&[&["<img onerror=x>", "1"]]).html();
        assert!(html.contains("<td>&lt;img onerror=x&gt;</td><td>1</td>"), "{html}");
    }

    #[test]
    fn a_line_break_does_not_break_the_row_on_the_clipboard() {
        assert_eq!(sheet(&[&["a\nb\tc", "1"]]).tabbed(), "Đơn vị\tĐiểm\na b c\t1");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(cells in prop::collection::vec("[^\\x00]{0,12}", 1..12)) {
            let rows: Vec<Vec<Cell>> = cells.iter().map(|cell| vec![Cell::number_or_text(cell), Cell::Text("x".into())]).collect();
            let sheet = Sheet { header: vec!["a".into(), "b".into()], rows };
            let csv = sheet.csv();
            let mut reader = csv::Reader::from_reader(csv.strip_prefix("\u{feff}".as_bytes()).unwrap());
            let read: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
            let expected: Vec<String> = cells.iter().map(|cell| Cell::number_or_text(cell).written()).collect();
            prop_assert_eq!(read, expected);
        }
    }
}
