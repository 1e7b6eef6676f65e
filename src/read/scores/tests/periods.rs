//! Periods as publishers write them, in one file.

use super::*;

/// The periods of a file that holds several, in the order of time, and how many rows of it are not read.
fn check(periods: &str, expected: &str, lost: usize) {
    let mut publication = Publication::default();
    for (table, text) in [
        ("units", "unit,name,level\n01,Made-up One,province\n02,Made-up Two,province\n"),
        ("indices", "index,name,max,best\nx,X,20,highest\n"),
    ] {
        let bytes = text.as_bytes();
        crate::read::tables::read(&mut publication, table, table, bytes, &mut Vec::new());
    }
    let index = publication.indices[0].clone();
    let (id, path) = (index.id.clone(), "all.csv".to_owned());
    let part = ScorePart { index: id, path, period: None, source: None, population: None };
    for header in ["period,unit,total", "period,unit,score"] {
        let rows = periods.split('|').map(|period| format!("{period},01,7\n"));
        let csv = format!("{header}\n{}", rows.collect::<String>());
        let mut scores = Scores::new(&publication, &index, &part);
        scores.push(csv.as_bytes());
        let (editions, problems) = scores.finish();
        let found: Vec<String> = editions.iter().map(|one| one.period.to_string()).collect();
        assert_eq!((found.join(" ").as_str(), problems.len()), (expected, lost), "{problems:?}");
    }
}

#[test]
fn every_spelling_is_one_period_in_the_order_of_time() {
    check(
        "2024-q3|FY2024|2023/24|Q1.2024|2024M03|2022/2023|2015 - 17|2016-17",
        "2016/2017 2015/2017 2022/2023 2024-03 2024-Q1 2023/2024 2024-Q3 FY2024",
        0,
    );
}

#[test]
fn a_spelling_with_two_meanings_is_what_the_file_makes_of_it() {
    check("2010-11|2011-12|2012-13", "2010/2011 2011/2012 2012/2013", 0);
    check("2011-11|2011-12|2012-02", "2011-11 2011-12 2012-02", 0);
}

// A total may be as large as the domains of its own period are together; here the second domain ends with 2020.
#[test]
fn the_largest_total_is_that_of_the_period_of_the_row() {
    let mut publication = Publication::default();
    for (table, text) in [
        ("units", "unit,name,level\n01,Made-up One,province\n02,Made-up Two,province\n"),
        ("indices", "index,name,best,total\nx,X,highest,sum\n"),
        ("domains", "index,domain,name,max,to\nx,A,A,10,\nx,B,B,10,2020\n"),
    ] {
        let bytes = text.as_bytes();
        crate::read::tables::read(&mut publication, table, table, bytes, &mut Vec::new());
    }
    let index = publication.indices[0].clone();
    let (id, path) = (index.id.clone(), "all.csv".to_owned());
    let part = ScorePart { index: id, path, period: None, source: None, population: None };
    let mut scores = Scores::new(&publication, &index, &part);
    scores.push(b"period,unit,total\n2020,01,15\n2024,01,15\n2020,02,15\n");
    let told = scores.finish().1.into_iter();
    let told: Vec<Option<u64>> = told
        .filter(|problem| matches!(problem.fault, Fault::AboveMax { .. }))
        .map(|problem| problem.line)
        .collect();
    assert_eq!(told, [Some(3)]);
}
