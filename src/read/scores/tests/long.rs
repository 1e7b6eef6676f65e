//! Long tables.

use super::*;
use crate::model::edition::Edition;

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
        crate::read::tables::read(&mut publication, table, table, text.as_bytes(), &mut none);
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
            (Some(5), Some("domain")),
            (Some(6), Some("stage")),
            (Some(7), Some("bound")),
            (Some(8), Some("score")),
            (Some(9), Some("source")),
            (Some(11), Some("unit")),
            (Some(4), Some("unit")),
        ],
    );
}

#[test]
fn a_sign_a_flag_and_a_lost_zero_are_read_as_in_a_wide_table() {
    let edition = check_long(
        "x,2023,01,D1,,9.1 b,,,,,,,\nx,2023,01,D2,,c,,,,,,,\nx,2023,2,D1,,5,,,,,,,\n",
        "01 D1 9.1; 01 D2 Suppressed",
        &[(Some(4), Some("unit"))],
    );
    assert_eq!(edition.unplaced, 1);
    let domain = edition.columns[0].domain.as_ref();
    assert!(edition.mark(edition.units[0], domain).is_some());
}
