//! A sheet as it is taken away: a head for every column, one value a column, as CSV, as plain text and as HTML.
//!
//! CSV is UTF-8 with a byte order mark (Excel needs it to read Vietnamese), after RFC 4180: comma, CRLF, quotes where
//! needed. Numbers have a decimal point whatever the language of the page. Beside a column whose cells are printed in
//! words stands what is printed, beside one with empty cells why they are empty.

use csv::{Terminator, WriterBuilder};

use super::harmless::{escaped, harmless};
use super::sheet::{Cell, Column, Kind, Sheet, Stand, Value};

/// The heads of the columns that stand beside others, in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// As it is printed.
    pub printed: &'static str,
    /// Why it is empty.
    pub why: &'static str,
}

/// What a column of the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Words,
    /// Numbers and blanks.
    Numbers,
}

/// A table of texts as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flat {
    /// The head of every column, each once.
    pub heads: Vec<String>,
    /// What each holds.
    pub holds: Vec<Holds>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<String>>,
}

/// Which part of a cell a column of the file takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Value,
    Printed,
    Why,
}

/// The sheet with every column a file needs.
pub fn flat(sheet: &Sheet, beside: Beside) -> Flat {
    let mut parts: Vec<(usize, Part)> = Vec::new();
    let (mut heads, mut holds) = (Vec::new(), Vec::new());
    for (place, column) in sheet.columns.iter().enumerate() {
        let cells = || sheet.rows.iter().filter_map(move |row| row.cells.get(place));
        let says_nothing = |cell: &Cell| match &cell.value {
            Value::Absent(why) => why.is_empty(),
            Value::Text(text) => text.is_empty(),
            Value::Number(_) => false,
        };
        // What has no column of its own on the page is left out where it says nothing.
        if column.stand != Stand::Own && cells().all(says_nothing) {
            continue;
        }
        let numbers = column.kind == Kind::Numbers
            && cells().all(|cell| !matches!(cell.value, Value::Text(_)) || cell.printed.is_some());
        let is_said =
            |cell: &Cell| cell.printed.as_ref().is_some_and(|text| *text != value(cell, numbers));
        for (part, needed) in [
            (Part::Value, true),
            (Part::Printed, cells().any(is_said)),
            (Part::Why, cells().any(|cell| cell.why_absent().is_some())),
        ] {
            if needed {
                parts.push((place, part));
                heads.push(head(column, part, beside, &heads));
                holds.push(if numbers && part == Part::Value {
                    Holds::Numbers
                } else {
                    Holds::Words
                });
            }
        }
    }
    let text = |cell: &Cell, part: Part, place: usize| match part {
        Part::Value => value(cell, sheet.columns[place].kind == Kind::Numbers),
        Part::Printed => harmless(cell.printed.as_deref().unwrap_or_default()),
        Part::Why => harmless(cell.why_absent().unwrap_or_default()),
    };
    let row = |cells: &[Cell]| {
        let written = parts.iter().map(|(place, part)| {
            cells.get(*place).map_or_else(String::new, |cell| text(cell, *part, *place))
        });
        written.collect()
    };
    Flat { rows: sheet.rows.iter().map(|line| row(&line.cells)).collect(), heads, holds }
}

/// The value of a cell: a number as it is, words made harmless. In a column of numbers what is printed in words is no
/// value; it stands in the column beside.
fn value(cell: &Cell, numbers: bool) -> String {
    match &cell.value {
        Value::Number(number) => number.to_string(),
        Value::Text(_) if numbers && cell.printed.is_some() => String::new(),
        Value::Text(text) => harmless(text),
        Value::Absent(_) => String::new(),
    }
}

/// A head that no column before has.
fn head(column: &Column, part: Part, beside: Beside, known: &[String]) -> String {
    let own = harmless(&column.head);
    let head = match part {
        Part::Value => own,
        Part::Printed => format!("{own} ({})", beside.printed),
        Part::Why => format!("{own} ({})", beside.why),
    };
    let again = |count: usize| format!("{head} ({count})");
    if !known.contains(&head) {
        return head;
    }
    (2..).map(again).find(|head| !known.contains(head)).unwrap_or(head)
}

/// Rows as CSV, whatever their lengths.
///
/// # Errors
/// Never: memory does not fail. The crate cannot know.
pub fn written<R>(rows: impl Iterator<Item = R>) -> Result<Vec<u8>, csv::Error>
where
    R: IntoIterator<Item: AsRef<[u8]>>,
{
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

impl Flat {
    /// As CSV.
    ///
    /// # Errors
    /// Never: memory does not fail. The crate cannot know.
    pub fn csv(&self) -> Result<Vec<u8>, csv::Error> {
        written(std::iter::once(&self.heads).chain(&self.rows))
    }

    /// As plain text for the clipboard: a tab between cells, a line a row.
    pub fn tabbed(&self) -> String {
        let line = |cells: &[String]| {
            let cells: Vec<String> =
                cells.iter().map(|cell| cell.replace(['\t', '\r', '\n'], " ")).collect();
            cells.join("\t")
        };
        let lines = std::iter::once(&self.heads).chain(&self.rows).map(|cells| line(cells));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// As HTML for the clipboard.
    pub fn html(&self) -> String {
        let cells = |tag: &str, cells: &[String]| {
            let cell = |text: &String| format!("<{tag}>{}</{tag}>", escaped(text));
            format!("<tr>{}</tr>", cells.iter().map(cell).collect::<String>())
        };
        let rows: String = self.rows.iter().map(|row| cells("td", row)).collect();
        format!("<table><thead>{}</thead><tbody>{rows}</tbody></table>", cells("th", &self.heads))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BESIDE: Beside = Beside { printed: "như in", why: "vì sao trống" };

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet {
            title: "T".to_owned(),
            columns: vec![Column::name("Đơn vị"), Column::numbers("Điểm")],
            rows: rows.into_iter().map(Into::into).collect(),
        }
    }

    fn check(rows: Vec<Vec<Cell>>, expected: &str) {
        let csv = flat(&sheet(rows), BESIDE).csv().unwrap();
        assert_eq!(String::from_utf8(csv).unwrap(), format!("\u{feff}{expected}"));
    }

    #[test]
    fn a_number_keeps_every_published_digit() {
        check(
            vec![vec![Cell::text("A"), Cell::number(47.823_456_789, "47,82")]],
            "Đơn vị,Điểm\r\nA,47.823456789\r\n",
        );
    }

    #[test]
    fn a_derived_number_has_no_noise() {
        check(
            vec![vec![Cell::text("A"), Cell::derived(0.1 + 0.2, "0,30")]],
            "Đơn vị,Điểm\r\nA,0.3\r\n",
        );
    }

    #[test]
    fn what_is_printed_in_words_stands_beside_the_number() {
        check(
            vec![
                vec![Cell::text("A"), Cell::printed("trên 23", None)],
                vec![Cell::text("B"), Cell::printed("21,5", Some(21.5))],
            ],
            "Đơn vị,Điểm,Điểm (như in)\r\nA,,trên 23\r\nB,21.5,\"21,5\"\r\n",
        );
    }

    #[test]
    fn a_printed_text_that_holds_no_number_says_so() {
        let relative = Cell::printed("cao hơn năm 2023", None).without_number("không in con số");
        check(
            vec![vec![Cell::text("A"), relative]],
            "Đơn vị,Điểm,Điểm (như in),Điểm (vì sao trống)\r\nA,,cao hơn năm 2023,không in con số\r\n",
        );
    }

    #[test]
    fn an_empty_cell_says_why() {
        check(
            vec![
                vec![Cell::text("A"), Cell::absent("chưa công bố")],
                vec![Cell::text("B"), Cell::blank()],
            ],
            "Đơn vị,Điểm,Điểm (vì sao trống)\r\nA,,chưa công bố\r\nB,,\r\n",
        );
    }

    #[test]
    fn a_formula_becomes_a_text_and_a_negative_number_stays_a_number() {
        check(
            vec![
                vec![Cell::text("=cmd()"), Cell::number(-2.94, "−2,94")],
                vec![Cell::text("+84"), Cell::blank()],
            ],
            "Đơn vị,Điểm\r\n'=cmd(),-2.94\r\n'+84,\r\n",
        );
    }

    #[test]
    fn a_column_without_a_place_of_its_own_that_says_nothing_is_left_out() {
        let mut found = sheet(vec![vec![Cell::text("A"), Cell::number(1.0, "1"), Cell::blank()]]);
        found.columns.push(Column::words("Thuộc").file_only());
        assert_eq!(flat(&found, BESIDE).heads, ["Đơn vị", "Điểm"]);
    }

    #[test]
    fn every_head_is_there_once() {
        let mut twice = sheet(Vec::new());
        twice.columns.push(Column::numbers("Điểm"));
        assert_eq!(flat(&twice, BESIDE).heads, ["Đơn vị", "Điểm", "Điểm (2)"]);
    }

    #[test]
    fn a_hostile_name_stays_text_in_html_and_a_line_break_does_not_break_a_row() {
        let found = flat(
            &sheet(vec![vec![Cell::text("<img onerror=x>\nb\tc"), Cell::number(1.0, "1")]]),
            BESIDE,
        );
        assert!(
            found.html().contains("<td>&lt;img onerror=x&gt; b c</td><td>1</td>"),
            "{}",
            found.html()
        );
        assert_eq!(found.tabbed(), "Đơn vị\tĐiểm\n<img onerror=x> b c\t1");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(cells in prop::collection::vec("[^\\x00]{0,12}", 1..12)) {
            let rows = cells.iter().map(|cell| vec![Cell::text(cell.as_str()), Cell::number(1.0, "1")]).collect();
            let csv = flat(&sheet(rows), BESIDE).csv().unwrap();
            let mut reader = csv::Reader::from_reader(csv.strip_prefix("\u{feff}".as_bytes()).unwrap());
            let read: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
            let expected: Vec<String> = cells.iter().map(|cell| harmless(cell)).collect();
            prop_assert_eq!(read, expected);
        }
    }
}
