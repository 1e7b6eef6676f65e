//! Tables as they are published, and what they mean.

mod abroad;
mod across;
mod annexes;
mod awkward;
mod beside;
mod corrected;
mod further;
mod limits;
mod numbering;
mod offices;
mod published;
mod stacked;
mod worded;

use super::example::table;
use super::figures::Value;
use super::left_out::Reason;
use super::*;
use crate::model::index::{Best, Total};
use crate::model::publication::Publication;
use crate::model::spellings::Spellings;
use crate::read::tables;

/// The figures of a meaning, a line each: unit, period, domain, score, rank.
fn long(meaning: &Meaning) -> Vec<String> {
    let line = |value: &Value| {
        let unit = &meaning.units[value.unit as usize].printed;
        let period = meaning.periods[value.period as usize]
            .map_or("?".to_owned(), |period| period.to_string());
        let node = value.node.map_or("", |node| meaning.nodes[node as usize].name.vi.as_str());
        let score =
            value.cell.map_or_else(|why| format!("{why:?}"), |score| score.points().to_string());
        let rank = value.rank.map_or(String::new(), |rank| format!(" #{rank}"));
        format!("{unit} {period} {node} {score}{rank}")
    };
    meaning.values.iter().map(line).collect()
}

fn publication() -> Publication {
    let mut publication = Publication::default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/units/");
    for file in ["provinces.csv", "districts.csv"] {
        let bytes = std::fs::read(format!("{folder}{file}")).unwrap();
        tables::read(&mut publication, "units", file, &bytes, &mut Vec::new());
    }
    publication
}

fn meaning(tables: &[Table]) -> Meaning {
    let publication = publication();
    understand(tables, &Choices::default(), &Known::new(&publication.units, &Spellings::default()))
}

fn check(file: &str, header: usize, text: &str, expected: &[&str]) -> Meaning {
    let found = meaning(&[table(file, header, text)]);
    assert_eq!(long(&found), expected, "{:#?}", found.report);
    found
}

#[test]
fn a_plain_table_is_units_domains_and_a_total() {
    let found = check(
        "cchc-2021.csv",
        1,
        "TT|Cơ quan|Chỉ số 1|Chỉ số 2|Tổng điểm\n1|Sở A|1,5|2|3,5\n2|Sở B|1|2,25|3,25\n3|Sở C|1|1|2\n4|Sở D|0,5|1|1,5",
        &[
            "Sở A 2021 Chỉ số 1 1.5",
            "Sở A 2021 Chỉ số 2 2",
            "Sở A 2021  3.5",
            "Sở B 2021 Chỉ số 1 1",
            "Sở B 2021 Chỉ số 2 2.25",
            "Sở B 2021  3.25",
            "Sở C 2021 Chỉ số 1 1",
            "Sở C 2021 Chỉ số 2 1",
            "Sở C 2021  2",
            "Sở D 2021 Chỉ số 1 0.5",
            "Sở D 2021 Chỉ số 2 1",
            "Sở D 2021  1.5",
        ],
    );
    assert_eq!((found.total, found.units[0].level.id()), (Total::Sum, "department"));
}
