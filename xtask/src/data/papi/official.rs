//! PAPI against the official figures of 2011–2016, and against published totals of 2024.

use std::collections::BTreeMap;

use super::super::scores::{Scores, first_day};
use super::super::tests::{published, units};
use super::{domains, read};

const FILE: &str = "papi/official-2011-2016/papi_2011_2016.csv";

/// Official column → what the converter calls it. A dimension's columns are its sum.
const SUB_DIMENSIONS: [(&str, &str); 23] = [
    ("papi_participation_knowledge", "SC11"),
    ("papi_participation_opportunities", "SC12"),
    ("papi_participation_elections", "SC13"),
    ("papi_participation_contributions", "SC14"),
    ("papi_transparency_povertylists", "SC22"),
    ("papi_transparency_budgetexpenditure", "SC23"),
    ("papi_transparency_landuse", "SC24"),
    ("papi_accountability_interaction", "SC31"),
    ("papi_accountability_responsive", "SC32"),
    ("papi_accountability_inspection", "SC3A"),
    ("papi_accountability_investment", "SC3B"),
    ("papi_corruption_public", "SC41"),
    ("papi_corruption_service", "SC42"),
    ("papi_corruption_employment", "SC43"),
    ("papi_corruption_willingness", "SC44"),
    ("papi_procedures_certification", "SC51"),
    ("papi_procedures_construction", "SC52"),
    ("papi_procedures_landuse", "SC53"),
    ("papi_procedures_personal", "SC54"),
    ("papi_service_health", "SC61"),
    ("papi_service_primary", "SC62"),
    ("papi_service_infrastructure", "SC63"),
    ("papi_service_law", "SC64"),
];

const DIMENSIONS: [(&str, &str); 6] = [
    ("papi_participation", "C01"),
    ("papi_transparency", "C02"),
    ("papi_accountability", "C03"),
    ("papi_corruption", "C04"),
    ("papi_procedures", "C05"),
    ("papi_service", "C06"),
];

/// Both files print the same value, one of them with fewer digits: at least 9 decimals, or 7 significant digits of
/// values below 10 in both.
const SAME_VALUE: f64 = 1e-9;
/// The official sums are of values before rounding; rounded to 7 significant digits, four parts and their sum lie at
/// most 5 × 0.5e-6 from each other, and all 22 parts and the total at most 23 × 0.5e-6.
const SAME_DIMENSION: f64 = 2.5e-6;
const SAME_TOTAL: f64 = 11.5e-6;

fn years() -> Vec<Scores> {
    read(&published(), units(), &domains::tree()).unwrap()
}

/// The published values of a province below a node; `None` when one of them is blank.
fn sum(scores: &Scores, unit: &str, dimensions: &[&str]) -> Option<f64> {
    let tree = domains::tree();
    let below = |column: &str| {
        let node = tree.iter().find(|node| node.id == column);
        node.is_some_and(|node| dimensions.contains(&node.parent))
    };
    let values = scores.columns.iter().zip(&scores.rows[unit]).filter(|(column, _)| below(column));
    values.map(|(_, value)| value.parse::<f64>().ok()).sum()
}

/// Calls `check` with every row of the official file: scores of its year, province, column → value.
fn each_official_row(check: impl Fn(&Scores, &str, &dyn Fn(&str) -> Option<f64>)) {
    let (years, units) = (years(), units());
    let mut n_rows = 0;
    for row in published().table(FILE).unwrap().rows() {
        let year: u16 = row.text("year").unwrap().parse().unwrap();
        let scores = years.iter().find(|scores| scores.year == year).unwrap();
        let unit = units.named(row.text("prov").unwrap(), &first_day(year)).unwrap();
        check(scores, &unit.id, &|column| row.number(column).unwrap());
        n_rows += 1;
    }
    assert_eq!(n_rows, 6 * 63);
}

#[test]
fn every_sub_dimension_of_2011_to_2016_is_the_official_one() {
    each_official_row(|scores, unit, official| {
        for (column, domain) in SUB_DIMENSIONS {
            let place = scores.columns.iter().position(|id| *id == domain);
            let ours = place.and_then(|place| scores.rows[unit][place].parse::<f64>().ok());
            let same = match (ours, official(column)) {
                (Some(ours), Some(official)) => (ours - official).abs() <= SAME_VALUE,
                (ours, official) => ours == official,
            };
            assert!(same, "{domain} {} {unit}: {ours:?} {:?}", scores.year, official(column));
        }
    });
}

#[test]
fn sums_of_2011_to_2016_are_the_official_dimensions_and_totals() {
    each_official_row(|scores, unit, official| {
        let check = |ours: Option<f64>, official: Option<f64>, tolerance: f64, what: &str| match (
            ours, official,
        ) {
            (Some(ours), Some(official)) => {
                let message = format!("{what} {} {unit}: {ours} {official}", scores.year);
                assert!((ours - official).abs() <= tolerance, "{message}");
            }
            (ours, official) => assert_eq!(ours, official, "{what} {} {unit}", scores.year),
        };
        for (column, dimension) in DIMENSIONS {
            check(sum(scores, unit, &[dimension]), official(column), SAME_DIMENSION, dimension);
        }
        let all = DIMENSIONS.map(|(_, dimension)| dimension);
        // Where nothing is published the compilation prints a sum of no parts, 0, for the total.
        let official_total = official("papi_unweighted").filter(|total| *total != 0.0);
        check(sum(scores, unit, &all), official_total, SAME_TOTAL, "total");
    });
}

#[test]
fn totals_of_2024_rank_quang_ninh_first_and_kien_giang_last() {
    let (years, units) = (years(), units());
    let scores = years.iter().find(|scores| scores.year == 2024).unwrap();
    let dimensions = ["C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08"];
    let mut totals = BTreeMap::new();
    let mut missing = Vec::new();
    for unit in scores.rows.keys() {
        let name = &units.coded(unit, "2024-01-01").unwrap().name;
        match sum(scores, unit, &dimensions) {
            // Hundredths of a point, the precision of the publication.
            Some(total) => drop(totals.insert((total * 100.0).round() as u32, name.clone())),
            None => missing.push(name.clone()),
        }
    }
    let ranked: Vec<(u32, &str)> =
        totals.iter().rev().map(|(total, name)| (*total, name.as_str())).collect();
    assert_eq!(ranked[..3], [(4782, "Quảng Ninh"), (4735, "Tây Ninh"), (4713, "Bình Thuận")]);
    assert_eq!(ranked.last(), Some(&(3991, "Kiên Giang")));
    assert_eq!(missing, ["Vĩnh Phúc", "Tiền Giang"]);
    assert_eq!(scores.rows.len() - missing.len(), 61);
}
