//! Wide tables as they are really written: signs, commas, lost zeros, what a spreadsheet leaves.

use super::*;
use crate::model::mark::Flag;
use crate::read::particulars::{LikelyCode, Manner, Swallowed};

#[test]
fn a_decimal_comma_is_read_as_what_it_is_and_told_once() {
    let found = check(
        "unit,A,B\n01,\"7,20\",\"8,5\"\n02,\"1,234\",7.6\n",
        "7.2 8.5 / 1.234 7.6",
        &[(None, None)],
    );
    assert_eq!(found[0].fault, Fault::ReadAs(Manner::DecimalComma));
    let found = check("unit,A\n01,\"1,234\"\n", "Unreadable", &[(Some(2), Some("A"))]);
    assert_eq!(found[0].fault, Fault::TwoReadings { found: "1,234".into() });
}

#[test]
fn a_table_of_semicolons_is_read_as_one() {
    let found = check("\u{feff}\"unit\";\"A\"\r\n01;8,10\r\n", "8.1", &[(None, None); 2]);
    assert_eq!(found[0].fault, Fault::ReadAs(Manner::Separator(';')));
}

#[test]
fn an_odd_column_costs_only_itself() {
    let found = check(
        "Period,Unit,name,a,Z,A,,\n2024,01,Hà Nội,5,9,6,,\n,,,,,,,\n2024,02,Hà Giang,7,9,6,,\n",
        "5 / 7",
        &[(Some(1), None), (Some(1), None)],
    );
    assert_eq!(found[0].fault, Fault::UnknownColumn("Z".into()));
    assert_eq!(found[1].fault, Fault::RepeatedColumn("A".into()));
}

#[test]
fn a_head_without_rows_is_told() {
    assert_eq!(check("period,unit,A\n", "", &[(None, None)])[0].fault, Fault::NoRows);
}

#[test]
fn rows_that_a_quote_swallowed_are_read_again() {
    let found =
        check("unit,A,B,note\n01,1,2,\"theo QĐ\n02,3,4,xem \"\n", "1 2 / 3 4", &[(Some(2), None)]);
    assert_eq!(found[0].fault, Fault::Swallowed { last: 3, rows: Swallowed::ReadAgain });
    let found =
        check("unit,A,B,note\n01,1,2,\"theo QĐ, số 5\n02,3,4,xem \"\n", "", &[(Some(2), None)]);
    assert_eq!(found[0].fault, Fault::Swallowed { last: 3, rows: Swallowed::Lost });
    check("unit,A,B,note\n01,1,2,\"hai\ndòng, có phẩy\"\n02,3,4,\n", "1 2 / 3 4", &[]);
}

#[test]
fn rows_repeated_word_for_word_are_told_and_count_once() {
    let told = [(Some(3), Some("unit")), (Some(4), Some("unit"))];
    let found = check("unit,A\n01,1\n 01 ,1\n\"01\t\",1\n", "1", &told);
    assert!(found.iter().all(|problem| problem.fault == Fault::SameRow));
}

#[test]
fn codes_that_lost_their_zeros_are_told_together_with_the_units_meant_and_place_nobody() {
    let found = check("unit,A\n1,1\n02,2\n２,3\n", "2", &[(Some(2), Some("unit"))]);
    let likely = |found: &str, code: &str, name: &str| LikelyCode {
        found: found.into(),
        code: code.into(),
        name: name.into(),
    };
    let codes = vec![likely("1", "01", "Hà Nội"), likely("２", "02", "Hà Giang")];
    assert_eq!((&found[0].fault, found[0].times), (&Fault::LikelyCodes(codes), 2));
}

#[test]
fn an_edition_knows_how_many_rows_could_not_be_placed() {
    let check = |csv: &str, placed: usize, unplaced: usize| {
        let edition = &read(csv).0[0];
        assert_eq!((edition.units.len(), edition.unplaced), (placed, unplaced), "{csv}");
    };
    check("unit,A\n01,1\n02,2\n", 2, 0);
    check("unit,A\n1,1\n02,2\n", 1, 1);
    // The row is of a unit that has one already.
    check("unit,A\n1,1\n01,1\n02,2\n", 2, 0);
    check("unit,A\n77,1\n77,1\n88,2\n01,5\n", 1, 2);
    check("unit,A\n1,1\n2,2\n", 0, 2);
    check("unit,A,B\n01,1,2\n02,2\n", 1, 1);
}

#[test]
fn known_signs_and_flags_are_no_problem() {
    check("unit,A,B\n01,..,c\n02,9.1 b,<5\n", "NotAvailable Suppressed / 9.1 BoundOnly", &[]);
}

#[test]
fn a_number_of_too_many_digits_is_told_and_kept_as_printed() {
    let found = check(
        "unit,A,B\n01,1e-400,0.12345678901234567890123456789012345\n",
        "TooSmall 0.12345678901234568",
        &[(Some(2), Some("A")), (Some(2), Some("B"))],
    );
    assert!(found.iter().all(|problem| problem.fault.keeps_the_figure()));
}

#[test]
fn a_flag_and_a_bound_stand_beside_their_cell_with_the_printed_text() {
    let edition = &read("unit,A,B\n01,9.1 b,7\n02,<5,7.2*\n").0[0];
    let mark = |row: usize, column: usize| {
        edition.mark(edition.units[row], edition.columns[column].domain.as_ref())
    };
    let break_of = mark(0, 0).unwrap();
    assert_eq!(
        (&*break_of.printed, break_of.flags.iter().collect::<Vec<_>>()),
        ("9.1 b", vec![Flag::Break])
    );
    assert_eq!(mark(0, 1), None);
    let bound = edition.bound(edition.units[1], edition.columns[0].domain.as_ref()).unwrap();
    assert_eq!((bound.operator.sign(), bound.value), ("<", 5.0));
    assert_eq!(mark(1, 1).unwrap().flags.iter().collect::<Vec<_>>(), [Flag::Marked]);
}

#[test]
fn words_below_a_table_are_notes_and_no_rows_that_could_not_be_placed() {
    let check = |csv: &str, unplaced: usize, told: &str| {
        let (editions, problems) = read(csv);
        assert_eq!(
            editions.iter().map(|one| one.unplaced).collect::<Vec<_>>(),
            [unplaced],
            "{csv}"
        );
        let said = problems.iter().map(|found| match &found.fault {
            Fault::NoteRows { rows, first } => {
                format!("{} note {rows} {first}", found.line.unwrap())
            }
            other => format!("{} {}", found.line.unwrap(), other.found().unwrap_or("")),
        });
        assert_eq!(said.collect::<Vec<_>>().join("; "), told, "{csv}");
    };
    let table = "period,unit,A\n2024,01,1\n2024,02,2\n";
    check(&format!("{table}Nguồn: Sở Nội vụ,,\n"), 0, "4 note 1 Nguồn: Sở Nội vụ");
    check(&format!("{table},,\nGhi chú\nSố liệu tính đến 31/12\n"), 0, "5 note 2 Ghi chú");
    check(
        &format!("{table}Source: the office, 2024\n* Note: of all,,\n"),
        0,
        "4 note 2 Source: the office",
    );
    check(&format!("{table},Ghi chú: số liệu sơ bộ,\n"), 0, "4 note 1 Ghi chú: số liệu sơ bộ");
    check(&format!("{table}2024,Ghi chú: số liệu sơ bộ,\n"), 0, "4 note 1 Ghi chú: số liệu sơ bộ");
    // A row of a period is a row of a unit, and so is one with a figure.
    check(&format!("{table}2024,Huyện Lạ,\n"), 1, "4 Huyện Lạ");
    check(&format!("{table}2024,77,5\n"), 1, "4 77");
}
