//! What the reader says otherwise is read so, and nothing else changes.

use std::collections::BTreeMap;

use super::super::choices::{OfTable, Role, RowIs, TableIs};
use super::super::report::{Found, Sureness, What};
use super::*;

fn corrected(tables: &[Table], choices: &Choices) -> Meaning {
    let publication = publication();
    understand(tables, choices, &Known::new(&publication.units, &Spellings::default()))
}

fn of(place: usize, own: OfTable) -> Choices {
    Choices { tables: BTreeMap::from([(place, own)]), ..Choices::default() }
}

fn columns(roles: &[(usize, Role)]) -> OfTable {
    OfTable { columns: roles.iter().copied().collect(), ..OfTable::default() }
}

#[test]
fn each_table_of_several_has_its_own_period_columns_and_header() {
    let tables = [
        table("a.csv", 1, "Tên|Điểm\nSở A|15\nSở B|12\nSở C|11"),
        table("b.csv", 1, "Số|Tên|Điểm\n7|Sở A|14\n9|Sở B|13\n4|Sở C|12"),
    ];
    let mut choices = of(0, OfTable { period: "2022".parse().ok(), ..OfTable::default() });
    let own = OfTable { period: "2023".parse().ok(), ..columns(&[(0, Role::Ignored)]) };
    choices.tables.insert(1, own);
    let found = corrected(&tables, &choices);
    assert_eq!(
        long(&found),
        [
            "Sở A 2022  15",
            "Sở B 2022  12",
            "Sở C 2022  11",
            "Sở A 2023  14",
            "Sở B 2023  13",
            "Sở C 2023  12",
        ]
    );
    assert_eq!(found.report.tables.len(), 2);
}

#[test]
fn a_table_that_is_left_out_says_nothing_and_is_told() {
    let tables = [
        table("a.xlsx", 1, "Tên|Điểm\nSở A|15\nSở B|12\nSở C|11").named("Kết quả 2023"),
        table("a.xlsx", 1, "Tên|Nhân sự\nSở A|40\nSở B|30\nSở C|20").named("Nhân sự"),
    ];
    let choices = of(1, OfTable { is: TableIs::LeftOut, ..OfTable::default() });
    let found = corrected(&tables, &choices);
    assert_eq!(long(&found).len(), 3);
    assert_eq!(found.report.tables.len(), 1);
    let told = found.report.aside.iter().find(|aside| aside.text == "Nhân sự").unwrap();
    assert_eq!(told.reason, Reason::Chosen);
}

#[test]
fn a_column_that_is_no_total_is_a_domain() {
    let text = "Tên|Tổng điểm|Thể chế\nSở A|15|5\nSở B|12|4\nSở C|11|3";
    let found = corrected(&[table("a-2023.csv", 1, text)], &of(0, columns(&[(1, Role::Score)])));
    assert_eq!(long(&found)[0], "Sở A 2023 Tổng điểm 15");
    // A total that follows from its parts is refused as well.
    let text = "Tên|Một|Hai|Ba\nSở A|1|2|3\nSở B|2|3|5\nSở C|4|3|7\nSở D|1|1|2";
    let guessed = corrected(&[table("a-2023.csv", 1, text)], &Choices::default());
    let role = |found: &Meaning| found.report.tables[0].columns[3].role;
    assert_eq!((long(&guessed)[2].as_str(), role(&guessed)), ("Sở A 2023  3", Role::Total));
    let found = corrected(&[table("a-2023.csv", 1, text)], &of(0, columns(&[(3, Role::Score)])));
    assert_eq!((long(&found)[2].as_str(), role(&found)), ("Sở A 2023 Ba 3", Role::Score));
}

#[test]
fn what_one_column_can_hold_only_the_last_chosen_holds() {
    let text = "Sở|Giám đốc|Điểm\nSở A|Bà X|15\nSở B|Ông Y|12\nSở C|Bà Z|11";
    let found = meaning(&[table("a-2023.csv", 1, text)]);
    let mut own = OfTable::default();
    let all = &found.report.tables[0].columns;
    own.give(&all[1], Role::Unit, all);
    let found = corrected(&[table("a-2023.csv", 1, text)], &of(0, own.clone()));
    assert_eq!(long(&found)[0], "Bà X 2023  15");
    let all = &found.report.tables[0].columns;
    own.give(&all[0], Role::Unit, all);
    let found = corrected(&[table("a-2023.csv", 1, text)], &of(0, own));
    assert_eq!((long(&found)[0].as_str(), &found.units[0].other), ("Sở A 2023  15", &None));
    // Totals of two years stand beside one another.
    let text = "Sở|Điểm 2022|Điểm 2023\nSở A|15|14\nSở B|12|11";
    let all = &meaning(&[table("a.csv", 1, text)]).report.tables[0].columns;
    let mut own = OfTable::default();
    own.give(&all[1], Role::Total, all);
    own.give(&all[2], Role::Total, all);
    assert_eq!(own.columns.get(&1), Some(&Role::Total));
}

#[test]
fn of_a_long_table_the_reader_says_which_domain_is_the_whole() {
    let rows = |unit: &str, scores: [u8; 3]| {
        format!(
            "{unit}|x1|{}|2021\n{unit}|x2|{}|2021\n{unit}|tot|{}|2021\n",
            scores[0], scores[1], scores[2]
        )
    };
    let text = format!(
        "ent|itm|val|year\n{}{}{}",
        rows("Nơi A", [10, 20, 30]),
        rows("Nơi B", [15, 25, 40]),
        rows("Nơi C", [11, 12, 23])
    );
    let tables = [table("a.csv", 1, &text)];
    let guess = |found: &Meaning| found.report.guess(What::Total).unwrap().clone();
    let found = meaning(&tables);
    assert_eq!(guess(&found).found, Found::Nothing);
    assert_eq!(guess(&found).alternatives.len(), 3);
    let choices = of(0, OfTable { total: Some("tot".to_owned()), ..OfTable::default() });
    let found = corrected(&tables, &choices);
    assert_eq!(long(&found)[2], "Nơi A 2021  30");
    assert_eq!(guess(&found).sureness, Sureness::Chosen);
}

#[test]
fn rows_are_left_out_and_kept_as_the_reader_says() {
    let text = "Tên|Điểm 2023\nNơi A|15\nNơi B|12\nTỉ lệ trả lời|11\nTrung bình|12";
    let tables = [table("a.csv", 1, text)];
    let mut choices = Choices::default();
    choices.rows.insert("Tỉ lệ trả lời".to_owned(), RowIs::Aside);
    choices.rows.insert("Trung bình".to_owned(), RowIs::Unit);
    let found = corrected(&tables, &choices);
    assert_eq!(long(&found), ["Nơi A 2023  15", "Nơi B 2023  12", "Trung bình 2023  12"]);
    let told = &found.report.tables[0].aside;
    assert_eq!(told, &[("Tỉ lệ trả lời".to_owned(), Reason::Chosen)]);
    let guessed = meaning(&tables);
    assert_eq!(guessed.report.tables[0].aside, [("Trung bình".to_owned(), Reason::SummaryRow)]);
}

#[test]
fn a_column_the_reader_takes_for_groups_names_no_domains() {
    let text =
        "County|Township|Score 2023\nA|Union|70\nB|Union|55\nC|Union|81\nA|Salem|66\nB|Salem|77";
    let own = columns(&[(0, Role::Group), (1, Role::Unit)]);
    let found = corrected(&[table("a.csv", 1, text)], &of(0, own));
    assert_eq!(found.units.len(), 5);
    let groups: Vec<Option<&str>> = found.units.iter().map(|unit| unit.group.as_deref()).collect();
    assert_eq!(groups[..2], [Some("A"), Some("B")]);
}

#[test]
fn numbers_that_programs_write_for_none_are_asked_about_and_none() {
    let text =
        "Tên|Điểm 2023|Mạng\nNơi A|55,5|25,5\nNơi B|9999|-99\nNơi C|61|33\nNơi D|48|20\nNơi E|*|21";
    let tables = [table("a.csv", 1, text)];
    let found = meaning(&tables);
    assert_eq!(long(&found)[2..4], ["Nơi B 2023  NotAvailable", "Nơi B 2023 Mạng NotAvailable"]);
    let guess = found.report.guess(What::Missing).unwrap();
    let signs = ["9999", "-99", "*"].map(str::to_owned).to_vec();
    assert_eq!((&guess.found, guess.sureness), (&Found::Signs(signs), Sureness::Open));
    // They are numbers where the reader says so.
    let choices = Choices { missing: Some(Vec::new()), ..Choices::default() };
    assert_eq!(long(&corrected(&tables, &choices))[2], "Nơi B 2023  9999");
}

#[test]
fn a_table_may_have_no_header_though_a_name_stands_for_its_first_row() {
    let text = "Nơi A,81.5,-\nNơi B,70.1,5\nNơi C,66.2,4\nNơi D,59.9,7\n";
    let found = super::awkward::read("bang.csv", text);
    assert_eq!(found.units.len(), 4);
    assert_eq!(found.report.tables[0].header, Vec::<usize>::new());
}

#[test]
fn marks_that_may_part_thousands_can_be_said_to_part_decimals_or_not() {
    let found = super::awkward::read(
        "bang.csv",
        "Town;Score 2024\nFakeone;1.290\nFaketwo;2.345\nFakethree;1.905\n",
    );
    assert!(found.report.guess(What::Decimal).is_some());
    let guess = found.report.guess(What::Layout).unwrap();
    assert_eq!(guess.found, Found::Layout(choices::Layout::Wide));
}
