//! Every identity that a table uses is one that another table has.

use std::collections::{BTreeMap, BTreeSet};

use super::{output, rows, units};

#[test]
fn every_scored_unit_existed_in_its_period() {
    let output = output();
    let units: BTreeMap<String, BTreeMap<String, String>> = ["provinces", "districts", "communes"]
        .iter()
        .flat_map(|level| rows(output, &format!("units/{level}.csv")))
        .map(|row| (row["unit"].clone(), row))
        .collect();
    for path in output.files.keys().filter(|path| path.starts_with("scores/")) {
        for row in rows(output, path) {
            let unit = units.get(&row["unit"]).unwrap_or_else(|| panic!("{path}: {}", row["unit"]));
            // The figures of the 34 provinces were computed for a map that came after the year they speak of.
            let day = if path.starts_with("scores/dti-34/") {
                "2025-07-01"
            } else {
                &format!("{}-01-01", row["period"])
            };
            let alive = unit["from"].as_str() <= day
                && (unit["to"].is_empty() || day <= unit["to"].as_str());
            assert!(alive, "{path}: {} {}", row["unit"], unit["name"]);
        }
    }
}

#[test]
fn there_are_63_provinces_before_and_34_after_the_mergers() {
    let units = units();
    let alive = |day: &str| units.list.iter().filter(|unit| unit.lives_on(day)).count();
    assert_eq!(alive("2008-07-31"), 64, "with Hà Tây");
    assert_eq!(alive("2024-12-31"), 63);
    assert_eq!(alive("2025-01-01"), 63, "Huế follows Thừa Thiên Huế without a gap");
    assert_eq!(alive("2025-07-01"), 34);
}

#[test]
fn ten_provinces_keep_their_identity_through_the_mergers() {
    let units = units();
    let kept = |unit: &&super::super::units::Unit| {
        unit.lives_on("2024-12-31") && unit.lives_on("2025-07-01")
    };
    let names: Vec<&str> = units.list.iter().filter(kept).map(|unit| unit.name.as_str()).collect();
    let ten =
        "Hà Nội|Cao Bằng|Điện Biên|Lai Châu|Sơn La|Lạng Sơn|Quảng Ninh|Thanh Hóa|Nghệ An|Hà Tĩnh";
    assert_eq!(names.join("|"), ten);
}

#[test]
fn a_province_that_ended_has_one_successor_that_lives() {
    let units = units();
    for unit in units.list.iter().filter(|unit| !unit.to.is_empty()) {
        let lives =
            |id: &String| units.list.iter().any(|other| other.id == *id && other.to.is_empty());
        assert!(unit.successors.len() == 1 && unit.successors.iter().all(lives), "{}", unit.name);
    }
    let of = |id: &str| {
        units.list.iter().find(|unit| unit.id == id).map(|unit| unit.successors.join("|")).unwrap()
    };
    assert_eq!([of("24"), of("27"), of("28"), of("46")], ["24-2025", "24-2025", "01", "46-2025"]);
}

#[test]
fn every_column_is_a_domain_of_its_year() {
    let output = output();
    let domains = rows(output, "domains.csv");
    for path in output.files.keys().filter(|path| path.starts_with("scores/")) {
        let (index, year) =
            path["scores/".len()..].trim_end_matches(".csv").split_once('/').unwrap();
        let applies = |column: &str| {
            domains.iter().any(|domain| {
                let (from, to) = (domain["from"].as_str(), domain["to"].as_str());
                domain["index"] == index
                    && domain["domain"] == column
                    && from <= year
                    && (to.is_empty() || year <= to)
            })
        };
        let rows = rows(output, path);
        // A long table names the domain of each value in a cell.
        if rows[0].contains_key("score") {
            for row in rows {
                let domain = row["domain"].as_str();
                assert!(domain.is_empty() || applies(domain), "{path}: {domain}");
            }
            continue;
        }
        for column in rows[0].keys() {
            let known = ["period", "unit", "total"].contains(&column.as_str()) || applies(column);
            assert!(known, "{path}: {column}");
        }
    }
}

#[test]
fn indices_domains_breaks_and_sources_refer_to_each_other() {
    let output = output();
    let ids = |path: &str, column: &str| -> BTreeSet<String> {
        rows(output, path).into_iter().map(|row| row[column].clone()).collect()
    };
    assert!(ids("domains.csv", "index").is_subset(&ids("indices.csv", "index")));
    assert!(ids("breaks.csv", "index").is_subset(&ids("indices.csv", "index")));
    assert!(ids("indices.csv", "source").is_subset(&ids("sources.csv", "source")));
    let mut domains = ids("domains.csv", "domain");
    domains.insert(String::new());
    assert!(ids("domains.csv", "parent").is_subset(&domains));
    assert!(ids("breaks.csv", "domain").is_subset(&domains));
}
