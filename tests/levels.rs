//! Made-up packages whose tables hold units of several levels, sums among them, and codes given again.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::ranking;
use chiso::model::edition::Edition;
use chiso::model::language::Language;
use chiso::model::publication::{Publication, ScorePart};
use chiso::read::problem::Problem;
use chiso::read::scores::Scores;
use chiso::read::tables;
use chiso::words::problems::problem;

const INDEX: &str = "index,name,max,best,total\nthu,Thử,30,highest,sum\n";
const DOMAINS: &str = "index,domain,name,max\nthu,D1,Một,10\nthu,D2,Hai,10\nthu,D3,Ba,10\n";

fn publication(units: &str, levels: &str) -> (Publication, Vec<Problem>) {
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    let tables = [("levels", levels), ("units", units), ("indices", INDEX), ("domains", DOMAINS)];
    for (table, text) in tables.into_iter().filter(|(_, text)| !text.is_empty()) {
        let file = format!("{table}.csv");
        tables::read(&mut publication, table, &file, text.as_bytes(), &mut problems);
    }
    (publication, problems)
}

fn editions(publication: &Publication, scores: &str) -> (Vec<Edition>, Vec<String>) {
    let index = &publication.indices[0];
    let part = ScorePart {
        index: index.id.clone(),
        path: "scores.csv".into(),
        period: None,
        source: None,
        population: None,
    };
    let mut reading = Scores::new(publication, index, &part);
    reading.push(scores.as_bytes());
    let (editions, problems) = reading.finish();
    let editions = editions.into_iter().map(|edition| derive(publication, index, edition));
    (editions.collect(), problems.iter().map(|found| problem(found, Language::En)).collect())
}

/// Period, level and order of every edition: `2024 district: 02 1/2, 01 2/2`.
fn order(publication: &Publication, editions: &[Edition]) -> Vec<String> {
    let index = &publication.indices[0];
    let said = |edition: &Edition| {
        let ranking = ranking(index.best, edition, None);
        let rows = ranking.rows.iter().map(|row| {
            let code = &publication.units.get(row.unit).code;
            format!("{code} {}/{}", row.rank, ranking.of())
        });
        let level = edition.level(&publication.units).unwrap();
        format!("{} {level}: {}", edition.period, rows.collect::<Vec<_>>().join(", "))
    };
    editions.iter().map(said).collect()
}

const SUMS: &str = "period,unit,D1,D2,D3\n2024,99,10,10,10\n2024,01,8,7,6\n2024,02,9,7,6\n\
    2024,Trung bình,8.5,7,6\n2024,Cả nước,7,7,6\n2024,00,7,7,7\n2024,,7,7,7\n";
const UNITS: &str = "unit,name,level,parent\n00,Toàn vùng,country,\n99,Giả Định,province,\n\
    01,An Bình,district,99\n02,Bình Minh,district,99\n";

#[test]
fn a_province_is_not_ranked_among_its_districts_and_sums_are_kept_apart_by_name() {
    let (publication, problems) = publication(UNITS, "");
    assert_eq!(problems, []);
    let (editions, told) = editions(&publication, SUMS);
    assert_eq!(
        order(&publication, &editions),
        ["2024 district: 02 1/2, 01 2/2", "2024 province: 99 1/1"]
    );
    assert_eq!(
        told,
        [
            "scores.csv, line 5, column “unit”: 4 summary rows kept apart, not ranked: Trung bình, Cả nước, Toàn vùng."
        ]
    );
    // The mean is that of the districts.
    let mean = ranking(publication.indices[0].best, &editions[0], None).summary.unwrap().mean;
    assert_eq!(mean, 21.5);
}

#[test]
fn a_long_table_is_taken_apart_by_level_as_a_wide_one_is() {
    let (publication, _) = publication(UNITS, "");
    let long =
        "period,unit,domain,score\n2024,01,,21\n2024,99,,30\n2024,Average,,20\n2024,02,,22\n";
    let (editions, told) = editions(&publication, long);
    assert_eq!(
        order(&publication, &editions),
        ["2024 district: 02 1/2, 01 2/2", "2024 province: 99 1/1"]
    );
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("1 summary row kept apart, not ranked: Average"), "{told:?}");
}

#[test]
fn a_score_under_a_code_given_again_is_told_with_the_unit_meant_and_never_placed() {
    let units = "unit,name,level,from,to,successors,code\n\
        26740,Bến Cũ,commune,,2025-06-30,26740-2025,26740\n\
        26743,Cầu Cũ,commune,,2025-06-30,26740-2025,26743\n\
        26740-2025,Sông Mới,commune,2025-07-01,,,26740\n26746,Đồi Giữ,commune,,,,26746\n";
    let (publication, problems) = publication(units, "");
    assert_eq!(problems, []);
    let scores = "period,unit,D1,D2,D3\n2025,26740,8,8,8\n2025,26746,6,6,7\n\
        2026,26740,9,9,9\n2026,26746,6,7,7\n2026,26740-2025,5,5,5\n2023,26740-2025,4,4,4\n";
    let (editions, told) = editions(&publication, scores);
    assert_eq!(
        order(&publication, &editions),
        [
            "2023 commune: 26740-2025 1/1",
            "2025 commune: 26740 1/2, 26746 2/2",
            "2026 commune: 26746 1/2, 26740-2025 2/2",
        ]
    );
    assert_eq!(
        told,
        [
            "scores.csv, line 4, column “unit”: “26740 2026”: Bến Cũ ended on 30 June 2025; the row is not used; perhaps Sông Mới (26740-2025) is meant."
        ]
    );
}

#[test]
fn any_word_is_a_level_and_one_without_a_name_is_told_once() {
    let units = "unit,name,level\nE1,Leeds,LTLA\nE2,York,LTLA\nE3,Hull,block\nE4,Ryde,Tỉnh\n";
    let (publication, problems) =
        publication(units, "level,name,name_en,order\nLTLA,Địa hạt,Local authority,1\n");
    assert_eq!(publication.units.len(), 4);
    let told: Vec<String> = problems.iter().map(|found| problem(found, Language::En)).collect();
    assert_eq!(
        told,
        [
            "units.csv, line 4, column “level”: the level “block” has no name; shown as written. Name it in the table “levels” (level, name, name_en)."
        ]
    );
}

#[test]
fn a_circle_of_parents_is_told_and_costs_no_unit() {
    let units = "unit,name,level,parent\nSG,Singapore,country,NO\nNO,Norway,country,SG\n";
    let (publication, problems) = publication(units, "");
    assert_eq!(publication.units.len(), 2);
    assert_eq!(problems.len(), 1);
    assert!(problem(&problems[0], Language::En).contains("NO → SG → NO"), "{problems:?}");
}
