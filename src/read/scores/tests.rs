use super::*;
use crate::model::period::Period;
use crate::read::problem::{Expected, Fault};

fn check(csv: &str, cells: &str, problems: &[(Option<u64>, Option<&str>)]) -> Vec<Problem> {
    let mut publication = Publication::default();
    let mut none = Vec::new();
    for (table, text) in [
        ("units", "unit,name,level\n01,Hà Nội,province\n02,Hà Giang,province\n"),
        ("indices", "index,name,max,best\nx,X,20,highest\n"),
        ("domains", "index,domain,name,max,to\nx,A,A,10,\nx,B,B,10,2020\n"),
    ] {
        super::super::tables::read(&mut publication, table, table, text.as_bytes(), &mut none);
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
    let (editions, found) = scores.finish();
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
    let found = check(
        "period,unit,A\n2024,01,\"8,5\"\n2024,02,7\n",
        "Unreadable / 7",
        &[(Some(2), Some("A"))],
    );
    let fault = Fault::BadCell { found: "8,5".into(), expected: Expected::Number };
    assert_eq!(found[0].fault, fault);
}

#[test]
fn what_is_no_finite_number_is_refused_with_its_place() {
    for cell in [
        "1e309", "-1e309", "NaN", "-nan", "inf", "-inf", "+Inf", "infinity", "0x10", "1_000",
        "1 000", "١٢", "１２", "1.2.3", "--1", "1e", "e5", ".", "-", "8.5%", "n/a",
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
fn an_unknown_unit_costs_its_row_and_an_unknown_node_the_table() {
    check("unit,A\n99,1\n02,2\n", "2", &[(Some(2), Some("unit"))]);
    let found = check("unit,Z\n01,1\n", "", &[(Some(1), None)]);
    assert_eq!(found[0].fault, Fault::Unknown { found: "Z".into(), table: "domains" });
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

const LONG: &str =
    "index,period,unit,domain,stage,score,bound,rank,rank_of,printed,printed_rank,source,at\n";

/// The editions of a long table, as `unit node cell rank` of each score.
fn check_long(rows: &str, expected: &str, problems: &[(Option<u64>, Option<&str>)]) -> Edition {
    let mut publication = Publication::default();
    let mut none = Vec::new();
    for (table, text) in [
        ("units", "unit,name,level\n01,A,district\n02,B,district\n"),
        ("indices", "index,name,max,best\nx,X,100,highest\n"),
        ("domains", "index,domain,name,max\nx,D1,D1,10\nx,D2,D2,10\n"),
        ("sources", "source,title\ndoc,Document\n"),
    ] {
        super::super::tables::read(&mut publication, table, table, text.as_bytes(), &mut none);
    }
    let part = ScorePart {
        index: publication.indices[0].id.clone(),
        path: "2023.csv".into(),
        period: Some(Period::year(2023)),
        source: None,
        population: Some(17),
    };
    let mut scores = Scores::new(&publication, &publication.indices[0], &part);
    for chunk in format!("{LONG}{rows}").as_bytes().chunks(7) {
        scores.push(chunk);
    }
    let (mut editions, found) = scores.finish();
    let places: Vec<_> =
        found.iter().map(|problem| (problem.line, problem.column.as_deref())).collect();
    assert_eq!(places, problems);
    let edition = editions.pop().unwrap();
    let mut written = Vec::new();
    for unit in &edition.units {
        for column in &edition.columns {
            let node = column.domain.as_ref();
            let cell = match edition.cell(*unit, node) {
                Ok(score) => score.points().to_string(),
                Err(why) => format!("{why:?}"),
            };
            let rank = edition.detail(*unit, node).and_then(|detail| detail.rank);
            let rank = rank.map_or(String::new(), |rank| format!(" {}", rank.rank));
            let node = node.map_or("total", |node| node.as_str());
            written.push(format!("{} {node} {cell}{rank}", publication.units.get(*unit).code));
        }
    }
    assert_eq!(written.join("; "), expected);
    edition
}

#[test]
fn a_long_table_keeps_bounds_ranks_and_places() {
    let edition = check_long(
        "x,2023,01,,,59.62,,8,8,\"59,62%\",8,doc,I L11\nx,2023,02,D1,,9,>,,,trên 9,,doc,I L12\n",
        "01 total 59.62 8; 01 D1 NotPublished; 02 total NotPublished; 02 D1 BoundOnly",
        &[],
    );
    assert_eq!(edition.population, Some(17));
    let bound = edition.bound(edition.units[1], edition.columns[1].domain.as_ref()).unwrap();
    assert_eq!((bound.operator.sign(), bound.value), (">", 9.0));
    let place = edition.detail(edition.units[0], None).unwrap().place.clone().unwrap();
    assert_eq!((place.at().as_str(), place.printed.as_str()), ("I L11", "59,62%"));
}

#[test]
fn stages_before_publication_stand_apart() {
    let rows =
        "x,2023,01,D1,self,9.5,,,,,,,\nx,2023,01,D1,round1,8,,,,,,,\nx,2023,01,D1,,8.5,,,,,,,\n";
    let edition = check_long(rows, "01 D1 8.5", &[]);
    let staged: Vec<_> =
        edition.staged.iter().map(|staged| (staged.stage.id(), staged.score.points())).collect();
    assert_eq!(staged, [("self", 9.5), ("round1", 8.0)]);
}

#[test]
fn a_score_that_names_what_nobody_knows_is_refused() {
    check_long(
        "y,2023,01,D1,,1,,,,,,,\nx,2022,01,D1,,1,,,,,,,\nx,2023,09,D1,,1,,,,,,,\nx,2023,01,D9,,1,,,,,,,\n\
         x,2023,01,D1,final,1,,,,,,,\nx,2023,01,D1,,1,≥,,,,,,\nx,2023,01,D1,,một,,,,,,,\nx,2023,01,D2,,1,,,,1,,no,I L1\n\
         x,2023,02,D1,,3,,,,,,,\nx,2023,02,D1,,4,,,,,,,\n",
        "02 D1 3",
        &[
            (Some(2), Some("index")),
            (Some(3), Some("period")),
            (Some(4), Some("unit")),
            (Some(5), Some("domain")),
            (Some(6), Some("stage")),
            (Some(7), Some("bound")),
            (Some(8), Some("score")),
            (Some(9), Some("source")),
            (Some(11), Some("unit")),
        ],
    );
}
