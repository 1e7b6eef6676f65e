//! Scales, ranks, totals and what is said of them, from the bytes of a package to the sentence: synthetic packages,
//! made up for these tests.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "scales/package.rs"]
mod package;

use chiso::audit::finding::Grade;
use package::Package;

const PARTS: &str = "index,domain,name,max\nx,D1,Institutions,10\nx,D2,Procedures,10\n";

/// Two scores, and three numbers that stand for none.
const STANDING_FOR_NONE: [&str; 6] =
    ["unit,total", "01,72.5", "02,77.9", "03,999", "04,-99", "05,-1"];

fn index(columns: &str) -> String {
    let (head, row) = columns.split_once('\n').unwrap();
    format!("index,name,best,{head}\nx,Trial,highest,{row}\n")
}

#[test]
fn a_number_that_stands_for_none_is_named_and_nobody_is_ranked_by_it() {
    let package = Package::of(&index("max\n100"), PARTS, &STANDING_FOR_NONE);
    assert_eq!(
        package.answer(None),
        "Bình Minh comes first with 77.90; An Bình comes last of 2 units with 72.50. 3 not ranked, because the \
         published number lies outside the scale: Đông Sơn (999), Ea Hiu (−99) and Yên Thuỷ (−1)."
    );
    assert_eq!(package.spread(None), "2 units, from 72.50 to 77.90; mean 75.20 of at most 100.");
}

#[test]
fn a_spread_says_how_many_rows_of_the_table_it_is_of() {
    let rows = ["unit,total", "01,72.5", "02,77.9", "98,1", "99,2"];
    let package = Package::of(&index("max\n100"), PARTS, &rows);
    assert_eq!(
        package.spread(None),
        "2 units (2 of 4 rows placed), from 72.50 to 77.90; mean 75.20 of at most 100."
    );
}

#[test]
fn every_number_outside_its_scale_is_a_doubt() {
    let package = Package::of(&index("max\n100"), PARTS, &STANDING_FOR_NONE);
    let findings = package.findings();
    let values: Vec<_> = findings.iter().map(|finding| finding.figures[0].value).collect();
    assert_eq!(values, [Some(999.0), Some(-99.0), Some(-1.0)]);
}

#[test]
fn scores_below_zero_are_ranked_where_no_minimum_is_stated() {
    let balances = ["unit,total", "01,0.41", "02,-1.37", "03,-1", "04,0.2", "05,0"];
    let package = Package::of(&index("decimals\n2"), PARTS, &balances);
    assert_eq!(
        package.answer(None),
        "An Bình comes first with 0.41; Bình Minh comes last of 5 units with −1.37."
    );
    // A maximum alone accuses no balance: not every negative figure is a sign for none.
    let package = Package::of(&index("max\n10"), PARTS, &balances);
    assert_eq!(
        package.answer(None),
        "An Bình comes first with 0.41; Bình Minh comes last of 5 units with −1.37."
    );
    let package = Package::of(&index("max,min\n10,-1.2"), PARTS, &balances);
    assert!(
        package.answer(None).ends_with("outside the scale: Bình Minh (−1.37)."),
        "{}",
        package.answer(None)
    );
}

#[test]
fn points_taken_away_are_summed_and_never_doubted() {
    let parts =
        "index,domain,name,max\nx,D1,Institutions,10\nx,D2,Procedures,10\nx,D3,Deductions,0\n";
    let rows = ["unit,D1,D2,D3", "01,8.3,7.1,-2.5", "02,7.2,7.6,0", "03,1,0.5,-3", "04,5.5,8.2,"];
    let package = Package::of(&index("max,total\n20,sum"), parts, &rows);
    assert_eq!(package.problems, []);
    assert_eq!(package.column(None), "12.9 14.8 -1.5 PartMissing");
    assert_eq!(
        package.answer(Some("D3")),
        "Bình Minh comes first with 0.00; Đông Sơn comes last of 3 units with −3.00. 1 not ranked, for lack of published scores: Ea Hiu."
    );
    let parts = "index,domain,name,max,min\nx,D1,Institutions,10,\nx,D2,Procedures,10,\nx,D3,Deductions,0,-2\n";
    let package = Package::of(&index("max,total\n20,sum"), parts, &rows);
    assert_eq!(package.problems, []);
    assert_eq!(package.column(None), "PartMissing 14.8 PartMissing PartMissing");
}

#[test]
fn what_cannot_be_read_of_a_table_costs_only_what_depends_on_it() {
    let parts = "index,domain,parent,name,max\nx,D1,,Institutions,ten\nx,D2,Z,Procedures,10\n";
    let rows = ["unit,total,D1", "01,8.3,7.1", "02,7.2,7.6"];
    let package = Package::of(&index("max,total\n20,sum"), parts, &rows);
    assert_eq!(package.faults(), "domains 2 max; domains 3 parent");
    assert_eq!(package.column(Some("D1")), "7.1 7.6");
    // A sum of the nodes that are left would be another number than the index's total.
    let package = Package::of(&index("max,total\n20,sum"), parts, &["unit,D1", "01,8.3", "02,7.2"]);
    assert_eq!(package.column(None), "none");
    let package = Package::of(
        "index,name,best,max\nx,,up,much\n",
        PARTS,
        &["unit,total", "01,8.3", "02,7.2"],
    );
    assert_eq!(package.faults(), "indices 2 name; indices 2 best; indices 2 max");
    assert_eq!(
        package.answer(None),
        "An Bình highest with 8.30; Bình Minh lowest of 2 units with 7.20."
    );
}

#[test]
fn blank_totals_are_summed_where_every_part_is_there() {
    let rows = ["unit,total,D1,D2", "01,,8.3,7.1", "02,,7.2,"];
    let package = Package::of(&index("max,total\n20,sum"), PARTS, &rows);
    assert_eq!(package.column(None), "15.4 PartMissing");
}

#[test]
fn weights_are_shares_or_make_no_total() {
    let parts = |weights: [&str; 2]| {
        format!(
            "index,domain,name,max,weight\nx,D1,A,10,{}\nx,D2,B,10,{}\n",
            weights[0], weights[1]
        )
    };
    let total = |weights, rows: &[&str]| {
        Package::of(&index("max,total\n10,weighted"), &parts(weights), rows).column(None)
    };
    let rows = ["unit,D1,D2", "01,8,6", "02,7.2,"];
    assert_eq!(total(["60", "40"], &rows), "7.2 PartMissing");
    assert_eq!(total(["0.6", "0.4"], &rows), "7.2 PartMissing");
    assert_eq!(total(["60", "35"], &rows), "none");
    let told = |weights| {
        let package = Package::of(&index("max,total\n10,weighted"), &parts(weights), &rows);
        package.doubts
    };
    assert_eq!(
        told(["60", "35"]),
        ["the weights of “x” add up to 95, neither 1 nor 100: no total is made of them"]
    );
    assert_eq!(
        told(["60", ""]),
        ["“D2” has no weight that can be read: no weighted total is made"]
    );
    assert_eq!(told(["60", "40"]), [""; 0]);
}

#[test]
fn all_who_share_a_place_are_named_or_counted() {
    let answer = |rows: &[&str]| Package::of(&index("max\n100"), PARTS, rows).answer(None);
    assert_eq!(answer(&["unit,total", "01,72.5"]), "Only one unit has a score: An Bình, 72.50.");
    assert_eq!(answer(&["unit,total", "01,7", "02,7"]), "All 2 units have the same score: 7.00.");
    assert_eq!(
        answer(&["unit,total", "01,7", "02,7", "03,5"]),
        "An Bình and Bình Minh share the first place with 7.00; Đông Sơn comes last of 3 units with 5.00."
    );
    assert_eq!(
        answer(&["unit,total", "01,7", "02,5", "03,5", "04,5", "05,5"]),
        "An Bình comes first with 7.00; 4 units share the last place of 5 units with 5.00."
    );
}

#[test]
fn parts_that_do_not_add_up_are_rounding_where_rounding_explains_it() {
    let parts = "index,domain,name,max\nx,D1,A,40\nx,D2,B,40\nx,D3,C,40\n";
    let rows = [
        "unit,total,D1,D2,D3",
        "01,54,13.4,20.4,20.4",
        "02,55,13,20,21",
        "03,52,13,20,22",
        "04,6,2,2,2",
        "05,2.4,0.8,1.6,0",
    ];
    let package = Package::of(&index("max\n100"), parts, &rows);
    let findings = package.findings();
    let told: Vec<_> = findings.iter().map(|found| (found.figures[0].value, found.grade)).collect();
    let rounding = |whole| (Some(whole), Grade::Rounding);
    assert_eq!(told, [rounding(54.0), rounding(55.0), (Some(52.0), Grade::Doubtful)]);
}

#[test]
fn a_domain_of_which_low_is_good_is_ranked_and_called_so() {
    let parts = "index,domain,name,max,best\nx,D1,A,10,\nx,D2,Share of late files,10,lowest\n";
    let rows = ["unit,total,D1,D2", "01,8,8,0.4", "02,7,7,9.8", "03,6,6,0"];
    let package = Package::of(&index("max\n20"), parts, &rows);
    assert_eq!(
        package.answer(Some("D2")),
        "Đông Sơn comes first with 0.00; Bình Minh comes last of 3 units with 9.80. A low score is good."
    );
    assert!(package.answer(Some("D1")).starts_with("An Bình comes first with 8.00"));
}

#[test]
fn who_is_not_ranked_is_named_with_the_reason() {
    let answer = |rows: &[&str]| Package::of(&index("max\n100"), PARTS, rows).answer(None);
    let ends = "An Bình comes first with 7.00; Bình Minh comes last of 2 units with 5.00.";
    let silent = answer(&["unit,total", "01,7", "02,5", "03,"]);
    assert_eq!(silent, format!("{ends} 1 not ranked, for lack of published scores: Đông Sơn."));
    let unread = answer(&["unit,total", "01,7", "02,5", "03,?!"]);
    let why = "the cell cannot be read as a number";
    assert_eq!(unread, format!("{ends} 1 without a score to rank: Đông Sơn ({why})."));
}

#[test]
fn scores_that_print_alike_and_stand_apart_are_told_apart() {
    let rows = ["unit,total", "01,47.824", "02,47.821", "03,47.82", "04,47.82", "05,40"];
    let package = Package::of(&index("max\n100"), PARTS, &rows);
    assert_eq!(
        package.answer(None),
        "An Bình comes first with 47.824; Yên Thuỷ comes last of 5 units with 40.000. Ranked by the scores in full, \
         as published; the table shows 3 decimals, because with 2 some that differ look alike."
    );
    let parts = ["unit,D1,D2", "01,0.1,0.2", "02,0.3,0", "03,0.15,0.15"];
    let package = Package::of(&index("max,total\n20,sum"), PARTS, &parts);
    assert_eq!(package.answer(None), "All 3 units have the same score: 0.30.");
}

#[test]
fn whole_numbers_are_exact_in_a_table_whose_rows_add_up_to_the_last_place() {
    let domains =
        "index,domain,name,max\nx,D1,Institutions,10\nx,D2,Procedures,10\nx,D3,Finance,10\n";
    // As in a list of departments: one column of whole numbers only, one row a whole point too high.
    let rows = [
        "unit,total,D1,D2,D3",
        "01,5.5,1.5,2,2",
        "02,4.34,1.34,2,1",
        "03,5.34,.34,2,2",
        "04,6.75,1.75,3,2",
        "05,3.5,0.5,1,2",
    ];
    let package = Package::of(&index("max,total\n30,sum"), domains, &rows);
    let findings = package.findings();
    let told: Vec<_> = findings.iter().map(|found| (found.figures[0].value, found.grade)).collect();
    assert_eq!(told, [(Some(5.34), Grade::Impossible)]);
}
