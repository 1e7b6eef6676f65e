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
    fn header(&mut self, header: &Record<'_>) -> Result<(), Fault> {
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
    let utf16: Vec<u8> = "a,b".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (_, problems) = read(&[&[0xFF, 0xFE], utf16.as_slice()].concat(), 3);
    assert_eq!(problems[0].fault, Fault::NotUtf8(Some("UTF-16")));
    let (_, problems) = read(b"a,b\nH\xE0 N\xF4i,1\n", 3);
    assert_eq!((problems[0].line, &problems[0].fault), (Some(2), &Fault::NotUtf8(None)));
}

proptest! {
    #[test]
    fn how_the_bytes_arrive_changes_nothing(
        text in "[a-c\",\n\r đ]{0,900}", step in 1usize..700,
    ) {
        prop_assert_eq!(read(text.as_bytes(), step), read(text.as_bytes(), usize::MAX));
    }

    #[test]
    fn a_written_table_reads_back(rows in proptest::collection::vec(
        proptest::collection::vec("[a-z\",\n ẠđỢ]{1,8}", 3), 1..40,
    )) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &rows { writer.write_record(row).unwrap(); }
        let (found, problems) = read(&writer.into_inner().unwrap(), 11);
        prop_assume!(!rows[0][0].trim_start().starts_with('<'));
        prop_assert!(problems.is_empty());
        let cells: Vec<String> = rows.iter().map(|row| row.join("|")).collect();
        let found: Vec<String> =
            found.iter().filter_map(|row| row.split_once(':')).map(|(_, cells)| cells.to_owned()).collect();
        prop_assert_eq!(found, cells);
    }
}
