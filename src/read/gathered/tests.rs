use super::*;
use crate::read::problem::Expected;

fn problem(file: &str, line: u64, column: &str, fault: Fault) -> Problem {
    Problem::new(file, Some(line), Some(column), fault)
}

fn bad(line: u64, found: &str) -> Problem {
    let fault = Fault::BadCell { found: found.into(), expected: Expected::Number };
    problem("s.csv", line, "C1", fault)
}

fn unknown(file: &str, line: u64, found: &str, table: &'static str) -> Problem {
    problem(file, line, "unit", Fault::Unknown { found: found.into(), table })
}

fn row(table: &'static str, file: &str, line: u64, code: Option<&str>) -> Lost {
    let code = code.map(str::to_owned);
    Lost { line: Some(line), code, ..Lost::file(table, file) }
}

#[test]
fn one_sign_in_one_column_is_told_once_with_its_count_and_lines() {
    let problems: Vec<Problem> =
        (2..40).map(|line| bad(line, if line % 2 == 0 { ".." } else { "x" })).collect();
    let kinds = gather(&problems, &[]);
    assert_eq!(kinds.len(), 2);
    assert_eq!((kinds[0].count, &kinds[0].lines[..3]), (19, &[2, 4, 6][..]));
    assert_eq!(kinds[1].first.fault.found(), Some("x"));
}

#[test]
fn many_different_texts_of_one_column_are_one_kind() {
    let problems: Vec<Problem> = (2..40).map(|line| bad(line, &format!("t{line}"))).collect();
    let kinds = gather(&problems, &[]);
    assert_eq!(kinds.len(), 1);
    assert_eq!((kinds[0].count, kinds[0].others.len(), kinds[0].lines.len()), (38, 37, 38));
}

#[test]
fn what_was_counted_while_reading_stays_counted() {
    let problems = [bad(2, ".."), Problem { times: 100, ..bad(300, "..") }];
    let kinds = gather(&problems, &[]);
    assert_eq!((kinds.len(), kinds[0].count, &kinds[0].lines[..]), (1, 101, &[2, 300][..]));
}

#[test]
fn who_refers_to_a_refused_row_is_counted_under_it() {
    let refused = problem(
        "indices.csv",
        2,
        "best",
        Fault::BadCell { found: String::new(), expected: Expected::Best },
    );
    let mut problems: Vec<Problem> =
        (2..11).map(|line| unknown("domains.csv", line, "thu", "indices")).collect();
    // A unit nobody lost is told by itself; what refers to a refused domain follows from the index at last.
    problems.extend([
        refused,
        unknown("s.csv", 2, "07", "units"),
        unknown("s.csv", 1, "D1", "domains"),
    ]);
    let lost = [
        row("indices", "indices.csv", 2, Some("thu")),
        row("domains", "domains.csv", 2, Some("D1")),
    ];
    let kinds = gather(&problems, &lost);
    assert_eq!(kinds.len(), 2);
    assert_eq!((kinds[0].first.file.as_str(), kinds[0].followers), ("indices.csv", 10));
    assert_eq!((kinds[1].first.fault.found(), kinds[1].followers), (Some("07"), 0));
}

#[test]
fn a_file_that_is_not_there_is_the_cause_of_all_that_refer_to_it() {
    let absent = Problem::new("units.csv", None, None, Fault::NotFound(404));
    let mut problems = vec![absent];
    problems.extend((2..122).map(|line| unknown("s.csv", line, &format!("{line:02}"), "units")));
    let kinds = gather(&problems, &[Lost::file("units", "units.csv")]);
    assert_eq!((kinds.len(), kinds[0].followers), (1, 120));
}

#[test]
fn a_row_without_a_code_accounts_for_one_that_is_missed_and_for_no_more() {
    let cells = problem("units.csv", 4, "", Fault::CellCount { found: 4, expected: 3 });
    let lost = [row("units", "units.csv", 4, None)];
    let one =
        [cells.clone(), unknown("a.csv", 4, "03", "units"), unknown("b.csv", 9, "03", "units")];
    assert_eq!(gather(&one, &lost)[0].followers, 2);
    let two = [cells, unknown("a.csv", 4, "03", "units"), unknown("a.csv", 5, "9x", "units")];
    assert_eq!(gather(&two, &lost).len(), 3);
}
