//! Tables as publishers really write them, through the reader, the sums and the answer: made-up units and figures.
#![allow(clippy::unwrap_used, missing_docs)]

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::{Ranking, ranking};
use chiso::model::edition::Edition;
use chiso::model::language::Language;
use chiso::model::missing::Missing;
use chiso::model::publication::{Publication, ScorePart};
use chiso::read::problem::Problem;
use chiso::read::scores::Scores;
use chiso::read::tables;
use chiso::words::answers::table_answer;
use chiso::words::results;
use proptest::prelude::*;

const NAMES: [&str; 5] = ["An Bình", "Bình Minh", "Đông Sơn", "Ea Hiu", "Yên Thuỷ"];

fn publication() -> Publication {
    let mut units = "unit,name,level\n".to_owned();
    (1..).zip(NAMES).for_each(|(code, name)| units.push_str(&format!("0{code},{name},district\n")));
    let indices = "index,name,max,best,decimals,total\nthu,Thử,30,highest,2,sum\n";
    let domains = "index,domain,name,max\nthu,D1,Một,10\nthu,D2,Hai,10\nthu,D3,Ba,10\n";
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    for (table, text) in [("units", units.as_str()), ("indices", indices), ("domains", domains)] {
        tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
    }
    assert_eq!(problems, []);
    publication
}

fn read(publication: &Publication, bytes: &[u8]) -> (Vec<Edition>, Vec<Problem>) {
    let index = &publication.indices[0];
    let period = "2024".parse().ok();
    let (id, path) = (index.id.clone(), "2024.csv".to_owned());
    let part = ScorePart { index: id, path, period, source: None, population: None };
    let mut scores = Scores::new(publication, index, &part);
    bytes.chunks(7).for_each(|step| scores.push(step));
    let (editions, problems) = scores.finish();
    let derived = editions.into_iter().map(|edition| derive(publication, index, edition));
    (derived.collect(), problems)
}

fn totals(publication: &Publication, edition: &Edition) -> Ranking {
    ranking(publication.indices[0].best, edition, None)
}

/// The answer to a file of scores, in English.
fn answer(text: &str) -> String {
    let publication = publication();
    let (editions, _) = read(&publication, text.as_bytes());
    let name = |unit| publication.units.get(unit).name.vi.clone();
    table_answer(&totals(&publication, &editions[0]), name, 2, Language::En)
}

#[test]
fn a_table_of_which_rows_could_not_be_placed_calls_nobody_first_or_last() {
    let said = answer("unit,D1,D2,D3\n1,8,7,6\n2,7,7,6\n3,9,5,7\n04,6,6,8\n 05 ,5,8,4\n");
    assert!(said.starts_with("2 of 5 rows placed"), "{said}");
    assert!(!said.contains("comes first") && !said.contains("comes last"), "{said}");
}

#[test]
fn rows_a_quote_has_swallowed_are_ranked_like_the_others() {
    let said = answer(
        "period,unit,D1,D2,D3,note\n2024,01,8.3,7.1,6.6,\n2024,02,7.2,7.6,6.4,\"theo QĐ\n\
         2024,03,9.1,5.2,7.2,\n2024,04,6.0,6.6,8.7,xem \"\n2024,05,5.5,8.2,4.4,\n",
    );
    assert!(said.contains("comes last of 5 units"), "{said}");
}

#[test]
fn rows_that_cannot_be_told_apart_are_no_complete_table() {
    let said = answer("unit,D1,D2,D3,note\n01,8,7,6,\n02,7,7,6,\"a, b\n03,9,5,7,\n04,6,6,8,\"\n");
    assert!(said.starts_with("1 of 4 rows placed"), "{said}");
}

#[test]
fn a_unit_whose_row_may_be_among_the_unread_is_not_called_unpublished() {
    let publication = publication();
    let of = |text: &str, code: &str| {
        let (editions, _) = read(&publication, text.as_bytes());
        editions[0].cell(publication.units.find(code).unwrap(), None)
    };
    assert_eq!(of("unit,D1,D2,D3\n1,8,7,6\n02,7,7,6\n", "01"), Err(Missing::NotPlaced));
    assert_eq!(of("unit,D1,D2,D3\n01,8,7,6\n02,7,7,6\n", "03"), Err(Missing::NotPublished));
}

#[test]
fn a_sum_has_the_flags_of_its_parts_and_no_sign_becomes_a_number() {
    let publication = publication();
    let text = "unit,D1,D2,D3\n01,9.1 b,5.2 (p),7.2*\n02,c,c,c\n03,..,7.1,6.6\n04,<5,1,1\n";
    let (editions, problems) = read(&publication, text.as_bytes());
    assert_eq!(problems, []);
    let edition = &editions[0];
    let total = |row: usize| edition.cell(edition.units[row], None);
    assert_eq!(total(0).unwrap().points(), 21.5);
    let flags = edition.mark(edition.units[0], None).unwrap().flags;
    let said = results::flags(flags, Language::En);
    assert_eq!(said, "break in series, provisional, marked by the publisher");
    assert_eq!(total(1), Err(Missing::Suppressed));
    assert_eq!((total(2), total(3)), (Err(Missing::PartMissing), Err(Missing::PartMissing)));
    let found = totals(&publication, edition);
    assert_eq!((found.of(), found.not_ranked.len()), (1, 3));
}

/// The healthy table: row by row its cells.
fn healthy() -> Vec<Vec<String>> {
    let row = |unit: usize| {
        let score = |domain: usize| format!("{}.{}", (unit * 3 + domain * 2) % 10, unit + domain);
        std::iter::once(format!("0{unit}")).chain((1..=3).map(score)).collect()
    };
    let header = ["unit", "D1", "D2", "D3"].map(str::to_owned).to_vec();
    std::iter::once(header).chain((1..=5).map(row)).collect()
}

fn written(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join(",") + "\n").collect()
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_reading_fail(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read(&publication(), &bytes);
        read(&publication(), &[b"unit,D1,D2\n01,", bytes.as_slice()].concat());
    }

    #[test]
    fn a_damaged_cell_costs_only_what_depends_on_it(
        unit in 1usize..=5, domain in 1usize..=3, text in "[^\",\r\n]{0,12}",
    ) {
        let publication = publication();
        let (whole, _) = read(&publication, written(&healthy()).as_bytes());
        let mut rows = healthy();
        rows[unit][domain] = text.clone();
        // A second table in the text would be another damage.
        prop_assume!(!text.contains([';', '\t', '|']));
        let (damaged, _) = read(&publication, written(&rows).as_bytes());
        let (whole, damaged) = (&whole[0], &damaged[0]);
        prop_assert_eq!(&whole.units, &damaged.units);
        for (row, listed) in whole.units.iter().enumerate() {
            for column in &whole.columns {
                let place = column.domain.as_ref().map(|id| id.as_str().to_owned());
                let depends = row + 1 == unit && place.is_none_or(|id| id == format!("D{domain}"));
                if !depends {
                    let found = damaged.cell(*listed, column.domain.as_ref());
                    prop_assert_eq!(found, column.cells[row]);
                }
            }
        }
    }
}
