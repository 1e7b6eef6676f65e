//! PCI against itself: two files, two published sheets, and the weights found from it.

use std::collections::BTreeMap;

use super::super::scores::Scores;
use super::super::tests::{published, units};
use super::{Pci, read, totals, weights};

fn pci() -> Pci {
    read(&published(), units()).unwrap()
}

fn year(years: &[Scores], year: u16) -> &Scores {
    years.iter().find(|scores| scores.year == year).unwrap()
}

fn values<'a>(scores: &'a Scores, unit: &str) -> BTreeMap<&'a str, f64> {
    let values = scores.rows[unit].iter().map(|value| value.parse().unwrap());
    scores.columns.iter().copied().zip(values).collect()
}

#[test]
fn both_files_print_the_same_totals_for_2016() {
    let (detailed, later) = (pci().years, totals::all(&published(), units()).unwrap());
    let (detailed, later) = (year(&detailed, 2016), year(&later, 2016));
    assert_eq!(later.rows.len(), 63);
    for unit in later.rows.keys() {
        let distance = (values(detailed, unit)["total"] - values(later, unit)["total"]).abs();
        // The later file rounds to two decimals; the detailed one carries the noise of 32-bit numbers.
        assert!(distance < 0.005 + 1e-5, "{unit}: {distance}");
    }
}

#[test]
fn the_weights_meet_every_published_total() {
    for scores in pci().years {
        let Some(method) = weights::in_year(scores.year) else { continue };
        for unit in scores.rows.keys() {
            let values = values(&scores, unit);
            let sum: f64 = method.weights.iter().map(|(id, weight)| weight * values[id]).sum();
            let above = values["total"] - sum;
            // The sub-indices are printed with 5 or 6 decimals and their weights add up to 10; 2011 is the exception
            // that the source's note names, its totals printed with two decimals.
            let expected = if scores.year == 2011 { -0.005..0.555 } else { -2e-5..2e-5 };
            assert!(expected.contains(&above), "{} {unit}: {above}", scores.year);
        }
    }
}

#[test]
fn the_weights_of_a_method_add_up_to_ten() {
    for method in &weights::METHODS {
        assert_eq!(
            method.weights.iter().map(|(_, weight)| weight).sum::<f64>(),
            10.0,
            "{}",
            method.first
        );
    }
}

#[test]
fn the_year_without_names_is_left_out() {
    let pci = pci();
    assert_eq!(pci.unnamed, (50, 63));
    let years: Vec<u16> = pci.years.iter().map(|scores| scores.year).collect();
    assert_eq!(years, (2005..=2022).filter(|year| *year != 2013).collect::<Vec<_>>());
    let counts: Vec<usize> = pci.years[..5].iter().map(|scores| scores.rows.len()).collect();
    assert_eq!(counts, [42, 64, 64, 64, 63], "42 provinces in 2005, Hà Tây until 2008");
}

/// The sub-indices of the sheets of 2009 and 2012 and the total, in the order they are printed.
const COLUMNS: [&str; 10] = [
    "entry",
    "land",
    "transparency",
    "time",
    "informal",
    "proactive",
    "support",
    "labor",
    "legal",
    "total",
];

#[test]
fn scores_of_2009_are_those_of_the_published_sheet() {
    let pci = pci();
    let mut n_provinces = 0;
    for row in sheet("pci/PCI_2009__Tong_Hop.rawsheet.csv") {
        let Some(unit) = row.get(2).and_then(|name| units().named(name, "2009-01-01")) else {
            continue;
        };
        let ours = values(year(&pci.years, 2009), &unit.id);
        for (column, printed) in COLUMNS.iter().zip(row.iter().skip(3)) {
            assert_eq!(ours[column], printed.parse::<f64>().unwrap(), "{} {column}", unit.name);
        }
        n_provinces += 1;
    }
    assert_eq!(n_provinces, 63);
}

#[test]
fn scores_of_2012_are_those_of_the_published_sheet() {
    let pci = pci();
    let mut n_values = 0;
    // Each column of scores stands beside its own column of names, sorted by score.
    for row in sheet("pci/PCI_2012__Tong_hop.rawsheet.csv") {
        if row.get(0).is_none_or(|number| number.parse::<u32>().is_err()) {
            continue;
        }
        for (place, column) in COLUMNS.iter().enumerate() {
            let unit = units().named(&row[1 + 2 * place], "2012-01-01").unwrap();
            let printed: f64 = row[2 + 2 * place].parse().unwrap();
            assert_eq!(
                values(year(&pci.years, 2012), &unit.id)[column],
                printed,
                "{} {column}",
                unit.name
            );
            n_values += 1;
        }
    }
    assert_eq!(n_values, 63 * COLUMNS.len());
}

fn sheet(file: &str) -> Vec<csv::StringRecord> {
    let text = published().text(file).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(Result::unwrap).collect()
}
