//! Cells as they are written, and the numbers they say.

use super::*;

fn read(cells: &[&str]) -> (String, Why) {
    let mut seen = Seen::default();
    cells.iter().for_each(|cell| seen.note(cell, 1));
    let (written, why) = written(&seen, decimal(&seen));
    let said = cells.iter().map(|cell| match said(cell, written, &[]) {
        Said::Number(value) => value.to_string(),
        other => format!("{other:?}"),
    });
    (said.collect::<Vec<_>>().join(" "), why)
}

fn check(cells: &[&str], expected: &str, why: Why) {
    assert_eq!(read(cells), (expected.to_owned(), why), "{cells:?}");
}

#[test]
fn the_cells_of_a_column_show_how_it_is_written() {
    check(&["8,30", "1,234"], "8.3 1.234", Why::Shown);
    check(&["1.234,5", "1.234", "987"], "1234.5 1234 987", Why::Shown);
    check(&["1,234.5", "1,234"], "1234.5 1234", Why::Shown);
    check(&["1.234", "2.5"], "1.234 2.5", Why::Shown);
    check(&["1.290", "987", "1.004"], "1290 987 1004", Why::Open);
    check(&["1.290", "1.304"], "1.29 1.304", Why::Shown);
    check(&["1,290", "1,304"], "1.29 1.304", Why::Open);
    check(&["1 234", "12 345,5"], "1234 12345.5", Why::Plain);
}

#[test]
fn signs_and_words_around_a_number_are_no_part_of_it() {
    check(
        &["85,3%", ".826", "=3", "(1,2)", "7 điểm", "..", "12.5 b", "6.4 e", ": c"],
        "85.3 0.826 3 -1.2 7 Absent(NotAvailable) 12.5 6.4 Absent(Suppressed)",
        Why::Plain,
    );
    check(&["01 (0,727)"], "RankAndNumber(1.0, 0.727)", Why::Plain);
    check(&["14/17"], "Of(14.0, 17.0)", Why::Plain);
    check(&["dưới 5", "<5"], "Absent(BoundOnly) Absent(BoundOnly)", Why::Plain);
}
