use super::*;
use proptest::prelude::*;

/// Writes every row down as `line:cell|cell`.
#[derive(Default)]
struct Notes(Vec<String>);

impl Notes {
    fn note(&mut self, record: &Record<'_>) {
        self.0.push(format!("{}:{}", record.line, record.cells().collect::<Vec<_>>().join("|")));
    }
}

impl Sink for Notes {
    fn header(&mut self, header: &Record<'_>, _: &mut Vec<Problem>) -> Result<(), Fault> {
        self.note(header);
        Ok(())
    }
    fn row(&mut self, row: &Record<'_>, _: &mut Vec<Problem>) {
        self.note(row);
    }
}

fn read(bytes: &[u8], step: usize) -> (Vec<String>, Vec<Problem>) {
    let (mut notes, mut problems) = (Notes::default(), Vec::new());
    let mut records = Records::new("t.csv");
    for chunk in bytes.chunks(step.max(1)) {
        records.push(chunk, &mut notes, &mut problems);
    }
    records.finish(&mut notes, &mut problems);
    (notes.0, problems)
}

fn check(text: &str, rows: &[&str], faults: &[(Option<u64>, Fault)]) {
    for step in [1, 7, 100_000] {
        let (found, problems) = read(text.as_bytes(), step);
        assert_eq!(found, rows, "in steps of {step}");
        let found: Vec<_> =
            problems.into_iter().map(|problem| (problem.line, problem.fault)).collect();
        assert_eq!(found, faults, "in steps of {step}");
    }
}

#[test]
fn a_row_knows_the_line_it_begins_on() {
    check("a,b\n\n1,2\r\n\"x\ny\",3\n4,5", &["1:a|b", "3:1|2", "4:x\ny|3", "6:4|5"], &[]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_header() {
    check("\u{feff}a,b\n1,2\n", &["1:a|b", "2:1|2"], &[]);
}

#[test]
fn a_row_with_another_number_of_cells_is_named_and_the_rest_is_read() {
    let fault = Fault::CellCount { found: 3, expected: 2 };
    check("a,b\n1,2,3\n4,5\n", &["1:a|b", "3:4|5"], &[(Some(2), fault)]);
}

#[test]
fn a_file_that_ends_inside_a_row_is_truncated() {
    check("a,b\n1,2\n3", &["1:a|b", "2:1|2"], &[(Some(3), Fault::Truncated)]);
}

#[test]
fn a_web_page_an_empty_file_and_another_encoding_are_told_apart() {
    check("<!DOCTYPE html>\n<p>404", &[], &[(None, Fault::WebPage)]);
    check("", &[], &[(None, Fault::Empty)]);
    check(" \n\n", &[], &[(None, Fault::Empty)]);
    let (_, problems) = read(b"a,b\nH\xE0 N\xF4i,1\n", 3);
    assert_eq!((problems[0].line, &problems[0].fault), (Some(2), &Fault::NotUtf8(None)));
}

#[test]
fn another_encoding_costs_only_a_table_that_needs_its_words() {
    struct Codes(Notes);
    impl Sink for Codes {
        fn header(&mut self, header: &Record<'_>, told: &mut Vec<Problem>) -> Result<(), Fault> {
            self.0.header(header, told)
        }
        fn row(&mut self, row: &Record<'_>, told: &mut Vec<Problem>) {
            self.0.row(row, told);
        }
        fn needs(&self) -> Needs {
            Needs::Codes
        }
    }
    let (mut codes, mut problems) = (Codes(Notes::default()), Vec::new());
    let mut records = Records::new("t.csv");
    records.push(b"unit,name,A\n01,H\xE0 N\xF4i,7\n", &mut codes, &mut problems);
    records.finish(&mut codes, &mut problems);
    assert_eq!(codes.0.0, ["1:unit|name|A", "2:01|H? N?i|7"]);
    assert_eq!(problems[0].fault, Fault::ReadAs(Manner::OtherEncoding));
}

fn read_as(manner: Manner) -> (Option<u64>, Fault) {
    (None, Fault::ReadAs(manner))
}

#[test]
fn a_file_in_utf_16_is_read_and_told() {
    for step in [1, 3, 100_000] {
        for (mark, bytes) in [
            ([0xFF, 0xFE], u16::to_le_bytes as fn(u16) -> [u8; 2]),
            ([0xFE, 0xFF], u16::to_be_bytes),
        ] {
            let text = "unit,name\r\n01,Hà Nội\r\n".encode_utf16().flat_map(bytes);
            let (found, problems) = read(&[&mark[..], &text.collect::<Vec<u8>>()].concat(), step);
            assert_eq!(found, ["1:unit|name", "2:01|Hà Nội"]);
            assert_eq!(problems[0].fault, Fault::ReadAs(Manner::Utf16));
        }
    }
}

#[test]
fn a_file_is_text_in_whatever_encoding_it_is_read() {
    let utf16: Vec<u8> = "\u{feff}01,Hà Nội".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text(&utf16), "\u{feff}01,Hà Nội");
    assert_eq!(text("01,Hà Nội".as_bytes()), "01,Hà Nội");
}

#[test]
fn lines_may_end_with_a_carriage_return_alone() {
    check("a,b\r1,2\r\r3,4\r", &["1:a|b", "2:1|2", "4:3|4"], &[read_as(Manner::CarriageReturns)]);
}

#[test]
fn a_line_that_names_the_separator_is_counted_and_passed_over() {
    check(
        "\u{feff}sep=;\r\na;b\r\n1,5;2\r\n",
        &["2:a|b", "3:1,5|2"],
        &[read_as(Manner::SeparatorLine), read_as(Manner::Separator(';'))],
    );
}

#[test]
fn what_a_spreadsheet_leaves_behind_the_last_column_and_row_is_passed_over() {
    check("a,b,,\n1,2,,\n3,4,\n5,6,,,,\n,,,\n,\n", &["1:a|b", "2:1|2", "3:3|4", "4:5|6"], &[]);
    check("a,b\n1,2,\n3,,\n", &["1:a|b", "2:1|2", "3:3|"], &[]);
}

#[test]
fn rows_inside_a_cell_are_told_by_their_cells() {
    let swallowed = |last, rows| (Some(2), Fault::Swallowed { last, rows });
    check(
        "a,b,c,d\n1,2,3,\"x\n4,5,6,\n7,8,9,y \"\n10,11,12,\n",
        &["1:a|b|c|d", "2:1|2|3|x", "3:4|5|6|", "4:7|8|9|y ", "5:10|11|12|"],
        &[swallowed(4, Swallowed::ReadAgain)],
    );
    // The quote stands before a number and is never closed.
    check(
        "a,b,c,d\n1,\"2,3,\n4,5,6,7",
        &["1:a|b|c|d", "2:1|2|3|", "3:4|5|6|7"],
        &[swallowed(3, Swallowed::ReadAgain)],
    );
    check(
        "a,b,c,d\n1,2,3,\"two lines\nof, a remark\"\n",
        &["1:a|b|c|d", "2:1|2|3|two lines\nof, a remark"],
        &[],
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(
        bytes in proptest::collection::vec(any::<u8>(), 0..900), step in 1usize..700,
    ) {
        prop_assert_eq!(read(&bytes, step), read(&bytes, usize::MAX));
    }

    #[test]
    fn how_the_bytes_arrive_changes_nothing(
        text in "[a-c\",;\t\n\r đ]{0,900}", step in 1usize..700,
    ) {
        prop_assert_eq!(read(text.as_bytes(), step), read(text.as_bytes(), usize::MAX));
    }

    #[test]
    fn a_written_table_reads_back(rows in proptest::collection::vec(
        proptest::collection::vec("[a-z][a-z\",\n ẠđỢ]{0,7}", 3), 1..40,
    )) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &rows { writer.write_record(row).unwrap(); }
        let (found, problems) = read(&writer.into_inner().unwrap(), 11);
        prop_assert!(problems.is_empty());
        let cells: Vec<String> = rows.iter().map(|row| row.join("|")).collect();
        let found: Vec<String> =
            found.iter().filter_map(|row| row.split_once(':')).map(|(_, cells)| cells.to_owned()).collect();
        prop_assert_eq!(found, cells);
    }
}
