mod long;
mod periods;
mod written;

use super::*;
use crate::model::period::Period;
use crate::read::problem::{Expected, Fault};

fn read(csv: &str) -> Finished {
    let mut publication = Publication::default();
    let mut none = Vec::new();
    for (table, text) in [
        ("units", "unit,name,level\n01,Hà Nội,province\n02,Hà Giang,province\n"),
        ("indices", "index,name,max,best\nx,X,20,highest\n"),
        ("domains", "index,domain,name,max,to\nx,A,A,10,\nx,B,B,10,2020\n"),
    ] {
        crate::read::tables::read(&mut publication, table, table, text.as_bytes(), &mut none);
    }
    assert_eq!(none, []);
    let part = ScorePart {
        index: publication.indices[0].id.clone(),
        path: "2024.csv".into(),
        period: Some(Period::year(2024)),
        source: None,
        population: None,
    };
    let mut scores = Scores::new(&publication, &publication.indices[0], &part);
    for chunk in csv.as_bytes().chunks(5) {
        scores.push(chunk);
    }
    scores.finish()
}

fn check(csv: &str, cells: &str, problems: &[(Option<u64>, Option<&str>)]) -> Vec<Problem> {
    let (editions, found) = read(csv);
    let written: Vec<String> = editions
        .iter()
        .flat_map(|edition| (0..edition.units.len()).map(move |row| (edition, row)))
        .map(|(edition, row)| {
            let cells: Vec<String> = edition
                .columns
                .iter()
                .map(|column| match column.cells[row] {
                    Ok(score) => score.points().to_string(),
                    Err(missing) => format!("{missing:?}"),
                })
                .collect();
            cells.join(" ")
        })
        .collect();
    assert_eq!(written.join(" / "), cells);
    let places: Vec<_> =
        found.iter().map(|problem| (problem.line, problem.column.as_deref())).collect();
    assert_eq!(places, problems);
    found
}

#[test]
fn blank_is_not_published_and_never_zero() {
    check("period,unit,A,B\n2024,01,0,\n2024,02,,3\n", "0 NotApplicable / NotPublished 3", &[]);
}

#[test]
fn a_text_in_a_number_cell_is_named_and_the_rest_of_the_row_is_kept() {
    let found =
        check("period,unit,A\n2024,01,tám\n2024,02,7\n", "Unreadable / 7", &[(Some(2), Some("A"))]);
    let fault = Fault::BadCell { found: "tám".into(), expected: Expected::Number };
    assert_eq!(found[0].fault, fault);
}

#[test]
fn what_is_no_finite_number_is_refused_with_its_place() {
    for cell in [
        "1e309", "-1e309", "NaN", "-nan", "inf", "-inf", "+Inf", "infinity", "0x10", "1_000",
        "1 000", "١٢", "１２", "1.2.3", "--1", "1e", "e5", "8.5%",
    ] {
        let found =
            check(&format!("unit,A\n02,7\n01,{cell}\n"), "7 / Unreadable", &[(Some(3), Some("A"))]);
        let fault = Fault::BadCell { found: cell.into(), expected: Expected::Number };
        assert_eq!((found[0].file.as_str(), &found[0].fault), ("2024.csv", &fault));
    }
}

#[test]
fn a_unit_stands_once_in_a_period() {
    let found = check("unit,A\n01,1\n01,2\n", "1", &[(Some(3), Some("unit"))]);
    assert_eq!(found[0].fault, Fault::Repeated { first_line: Some(2), found: "01 2024".into() });
}

#[test]
fn an_unknown_unit_costs_its_row() {
    check("unit,A\n99,1\n02,2\n", "2", &[(Some(2), Some("unit"))]);
}

#[test]
fn a_score_above_its_maximum_is_kept_and_doubted() {
    let found = check("unit,A\n01,10.5\n", "AboveScale(Score(10.5))", &[(Some(2), Some("A"))]);
    assert!(found[0].fault.keeps_the_figure());
}

#[test]
fn a_period_other_than_the_files_is_refused() {
    check("period,unit,A\n2023,01,1\n2024,02,2\n", "2", &[(Some(2), Some("period"))]);
}
