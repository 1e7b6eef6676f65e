//! Tables split over files are one table, whichever file arrives first.

use super::*;
use crate::model::publication::ScorePart;
use crate::read::scores::Scores;
use crate::read::tables;

const UNITS: &str = "unit,name,level,parent\n99,Giả Định,province,\n98,Giả Tưởng,province,\n\
    01,An Bình,district,99\n02,Bình Minh,district,99\n03,Cẩm Sơn,district,98\n";
const INDEX: &str = "index,name,max,best,total\nx,Thử,20,highest,as published\n";
const DOMAINS: &str = "index,domain,name,max\nx,D1,Một,10\nx,D2,Hai,10\n";

/// The joined editions, and what is told: the files arrive in the order of `arrival`.
fn check(files: &[(&str, &str)], arrival: &[usize], expected: &str, told: &[&str]) {
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    for (table, text) in [("units", UNITS), ("indices", INDEX), ("domains", DOMAINS)] {
        tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
    }
    assert_eq!(problems, []);
    let part = |(path, _): &(&str, &str)| ScorePart {
        index: publication.indices[0].id.clone(),
        path: (*path).to_owned(),
        period: None,
        source: None,
        population: None,
    };
    publication.parts = files.iter().map(part).collect();
    let mut editions = Vec::new();
    for place in arrival {
        let index = &publication.indices[0];
        let mut scores = Scores::new(&publication, index, &publication.parts[*place]);
        scores.push(files[*place].1.as_bytes());
        editions.extend(scores.finish().0.into_iter().map(Arc::new));
    }
    let written = |edition: &Arc<Edition>| {
        let rows = edition.units.iter().enumerate().map(|(row, unit)| {
            let cells = edition.columns.iter().map(|column| match column.cells[row] {
                Ok(score) => score.points().to_string(),
                Err(why) => format!("{why:?}"),
            });
            let code = &publication.units.get(*unit).code;
            let (file, line) = (edition.file_of(*unit), edition.lines[row]);
            format!("{code}={} {file}:{line}", cells.collect::<Vec<_>>().join("/"))
        });
        let rows = rows.collect::<Vec<_>>().join(", ");
        format!("{}+{} {rows}", edition.period, edition.unplaced)
    };
    let found = joined(&publication, editions, &mut problems);
    assert_eq!(found.iter().map(written).collect::<Vec<_>>().join("; "), expected);
    let said = |problem: &Problem| {
        let Fault::Unit(fault) = &problem.fault else { panic!("{problem:?}") };
        let UnitFault::InTwoFiles { found, file, line } = &**fault else { panic!("{problem:?}") };
        format!("{}:{} {found} in {file}:{line}", problem.file, problem.line.unwrap())
    };
    assert_eq!(problems.iter().map(said).collect::<Vec<_>>(), told);
}

#[test]
fn files_of_different_units_are_one_table_in_the_order_of_the_package() {
    let files = [
        ("a.csv", "period,unit,total\n2024,01,7\n2024,02,9\n"),
        ("b.csv", "period,unit,total\n2024,03,8\n"),
    ];
    let expected = "2024+0 01=7 a.csv:2, 02=9 a.csv:3, 03=8 b.csv:2";
    check(&files, &[0, 1], expected, &[]);
    check(&files, &[1, 0], expected, &[]);
}

#[test]
fn a_unit_in_two_files_is_told_and_its_first_row_is_kept() {
    let files = [
        ("a.csv", "period,unit,total\n2024,01,7\n"),
        ("b.csv", "period,unit,total\n2024,03,8\n2024,01,5\n"),
    ];
    let told = ["b.csv:3 01 2024 in a.csv:2"];
    check(&files, &[1, 0], "2024+0 01=7 a.csv:2, 03=8 b.csv:2", &told);
}

#[test]
fn other_periods_and_other_levels_stay_apart() {
    let files = [
        ("a.csv", "period,unit,total\n2023,01,6\n2024,01,7\n2024,99,7\n"),
        ("b.csv", "period,unit,total\n2024,03,8\n2024,98,8\n"),
    ];
    let expected = "2023+0 01=6 a.csv:2; 2024+0 01=7 a.csv:3, 03=8 b.csv:2; \
        2024+0 99=7 a.csv:4, 98=8 b.csv:3";
    check(&files, &[0, 1], expected, &[]);
}

#[test]
fn a_column_that_one_file_lacks_is_not_published_for_its_units() {
    let files =
        [("a.csv", "period,unit,D1\n2024,01,7\n"), ("b.csv", "period,unit,D2,D1\n2024,03,8,4\n")];
    let expected = "2024+0 01=7/NotPublished a.csv:2, 03=4/8 b.csv:2";
    check(&files, &[0, 1], expected, &[]);
}

#[test]
fn rows_that_could_not_be_placed_are_those_of_the_whole_table() {
    let files = [
        ("a.csv", "period,unit,total\n2024,01,7\n2024,77,1\n"),
        ("b.csv", "period,unit,total\n2024,88,8\n2024,89,8\n"),
    ];
    check(&files, &[1, 0], "2024+3 01=7 a.csv:2", &[]);
}
