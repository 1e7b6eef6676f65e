//! DTI: totals of 2022–2024 on the 63 provinces, and of 2024 on the 34.
//!
//! The two maps are two indices, so that provinces of different maps never stand in one ranking.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::fault::Fault;
use super::scores::{Scores, first_day};
use super::table::Published;
use super::units::Units;

/// The index on the 63 provinces.
pub const INDEX: &str = "dti";
/// The index on the 34 provinces.
pub const INDEX_34: &str = "dti-34";
/// The identity of the source of both.
pub const SOURCE: &str = "dti-2022-2024";
/// A day on which the 34 provinces existed.
const DAY_34: &str = "2025-07-01";

/// A province in the file. The number is kept as the file spells it.
#[derive(Deserialize)]
struct Entry {
    province: String,
    pdti: Box<RawValue>,
}

/// The 63 provinces, oldest year first.
pub fn read(published: &Published, units: &Units) -> Result<Vec<Scores>, Fault> {
    let files = [
        (2022, "dti_2022_map.json"),
        (2023, "dti_2023_map.json"),
        (2024, "dti_2024_63_tinh_map.json"),
    ];
    files
        .map(|(year, file)| read_file(published, units, INDEX, year, file, &first_day(year)))
        .into_iter()
        .collect()
}

/// The 34 provinces.
pub fn read_34(published: &Published, units: &Units) -> Result<Scores, Fault> {
    read_file(published, units, INDEX_34, 2024, "dti_2024_34_tinh_map.json", DAY_34)
}

fn read_file(
    published: &Published,
    units: &Units,
    index: &'static str,
    year: u16,
    file: &str,
    day: &str,
) -> Result<Scores, Fault> {
    let path = format!("dti/{file}");
    let name = Published::name(&path);
    let entries: Vec<Entry> =
        serde_json::from_str(&published.text(&path)?).map_err(|error| Fault {
            row: u64::try_from(error.line()).ok(),
            ..Fault::of_file(&name, &error, "a list of objects with province and pdti")
        })?;
    let mut scores = Scores::new(index, SOURCE, year, vec!["total"]);
    for (place, entry) in (1_u64..).zip(entries) {
        let fault = |column: &str, found: &str, expected: &str| Fault {
            row: Some(place),
            column: column.to_owned(),
            ..Fault::of_file(&name, found, expected)
        };
        let printed = entry.pdti.get();
        if !printed.parse::<f64>().is_ok_and(|value| (0.0..=1.0).contains(&value)) {
            return Err(fault("pdti", printed, "a number from 0 to 1"));
        }
        let unit = units.named(&entry.province, day);
        let unit =
            unit.ok_or_else(|| fault("province", &entry.province, "a province of the day"))?;
        if scores.rows.insert(unit.id.clone(), vec![printed.to_owned()]).is_some() {
            return Err(fault("province", &entry.province, "each province once"));
        }
    }
    Ok(scores)
}

/// How far the figures of the 34 lie from the plain mean of the provinces each was made of, at most.
///
/// **Measure:** index points. A province without a predecessor of its own is compared with itself.
pub fn distance_from_mean(units: &Units, before: &Scores, after: &Scores) -> f64 {
    let value =
        |scores: &Scores, id: &str| -> Option<f64> { scores.rows.get(id)?.first()?.parse().ok() };
    let distance = |id: &String| {
        let parts = units.list.iter().filter(|unit| unit.successors.contains(id));
        let values: Vec<f64> = parts.filter_map(|unit| value(before, &unit.id)).collect();
        let mean = if values.is_empty() {
            value(before, id)?
        } else {
            values.iter().sum::<f64>() / values.len() as f64
        };
        Some((value(after, id)? - mean).abs())
    };
    after.rows.keys().filter_map(distance).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{published, units};
    use super::*;

    #[test]
    fn each_table_has_all_provinces_of_its_map() {
        let years = read(&published(), units()).unwrap();
        assert_eq!(years.iter().map(|scores| scores.rows.len()).collect::<Vec<_>>(), [63, 63, 63]);
        assert_eq!(read_34(&published(), units()).unwrap().rows.len(), 34);
    }

    #[test]
    fn a_new_province_has_the_mean_of_the_provinces_it_was_made_of() {
        let years = read(&published(), units()).unwrap();
        let after = read_34(&published(), units()).unwrap();
        // Half a unit of the last printed decimal, and a little more for TP. Hồ Chí Minh, printed 0.777.
        assert!(distance_from_mean(units(), &years[2], &after) < 0.000_07);
    }

    #[test]
    fn numbers_are_copied_as_they_are_spelled() {
        let years = read(&published(), units()).unwrap();
        assert_eq!(years[1].rows["48"], ["0.834"], "Đà Nẵng 2023");
    }
}
