//! The districts and communes against the published lists.

use std::collections::{BTreeMap, BTreeSet};

use super::super::tests::{output, published, rows, units};
use super::communes::{MERGED, PUBLISHING, SPELLED};
use super::lifetimes::{AFTER, BEFORE};
use super::{PATHS, Unit};

/// The different cells of a column of a published list, in the rows that fit.
fn listed(
    file: &str,
    column: &str,
    fits: impl Fn(&BTreeMap<String, String>) -> bool,
) -> BTreeSet<String> {
    let text = published().text(file).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize().map(|row| row.unwrap());
    let fitting = rows.filter(|row: &BTreeMap<String, String>| fits(row));
    fitting.map(|row| row[column].clone()).filter(|cell| !cell.is_empty()).collect()
}

fn ids(units: &[Unit]) -> BTreeSet<String> {
    units.iter().map(|unit| unit.id.clone()).collect()
}

fn unit(id: &str) -> &'static Unit {
    let units = units();
    let all = units.list.iter().chain(&units.districts).chain(&units.communes);
    all.into_iter().find(|unit| unit.id == id).unwrap_or_else(|| panic!("{id}"))
}

#[test]
fn every_district_of_the_list_is_there_once() {
    let districts = &units().districts;
    assert_eq!(districts.len(), 705);
    assert_eq!(ids(districts), listed(BEFORE, "district_code", |_| true));
}

#[test]
fn a_publishing_district_has_the_communes_of_the_list() {
    let communes = |district: &str| -> Vec<&Unit> {
        units().communes.iter().filter(|unit| unit.parent == district).collect()
    };
    let counts = PUBLISHING.map(|district| communes(district).len());
    assert_eq!(counts, [19, 22, 17, 29, 30], "{PUBLISHING:?}");
    for district in PUBLISHING {
        let found: BTreeSet<String> =
            communes(district).into_iter().map(|unit| unit.id.clone()).collect();
        let row_of = |row: &BTreeMap<String, String>| row["district_code"] == district;
        assert_eq!(found, listed(BEFORE, "commune_code", row_of));
    }
    let after = units().communes.iter().filter(|unit| unit.to.is_empty());
    assert_eq!(after.count(), 41);
}

#[test]
fn every_parent_stands_in_an_earlier_file() {
    let mut above = BTreeSet::new();
    for path in PATHS {
        let rows = rows(output(), path);
        for row in &rows {
            let known = above.contains(&row["parent"]);
            assert!(known != (row["level"] == "province"), "{path}: {row:?}");
        }
        above.extend(rows.into_iter().map(|row| row["unit"].clone()));
    }
}

#[test]
fn no_identity_is_given_twice() {
    let all: Vec<String> =
        PATHS.iter().flat_map(|path| rows(output(), path)).map(|row| row["unit"].clone()).collect();
    assert_eq!(BTreeSet::from_iter(&all).len(), all.len());
}

#[test]
fn every_successor_exists_when_the_unit_has_ended() {
    for ended in units().districts.iter().chain(&units().communes) {
        assert_eq!(ended.to.is_empty(), ended.successors.is_empty(), "{}", ended.id);
        for successor in ended.successors.iter().map(|id| unit(id)) {
            assert!(successor.to.is_empty() && successor.lives_on("2025-07-01"), "{}", ended.id);
        }
    }
}

#[test]
fn every_commune_after_succeeds_a_commune_and_is_named_as_the_list_has_it() {
    let successors: BTreeSet<&String> =
        units().communes.iter().flat_map(|unit| &unit.successors).collect();
    for commune in units().communes.iter().filter(|unit| unit.to.is_empty()) {
        assert!(successors.contains(&commune.id), "{}", commune.id);
        let row_of = |row: &BTreeMap<String, String>| row["commune_code"] == commune.code;
        let full = listed(AFTER, "commune_name", row_of);
        assert!(full.is_subset(&commune.aliases), "{full:?} {:?}", commune.aliases);
        assert_eq!(
            listed(AFTER, "province_code", row_of),
            BTreeSet::from([unit(&commune.parent).code.clone()])
        );
    }
}

#[test]
fn a_district_keeps_its_province_or_follows_it() {
    let of = |id: &str| (unit(id).parent.as_str(), unit(id).successors.join("|"));
    assert_eq!(of("119"), ("14", "14".to_owned()), "Thuận Châu stays with Sơn La");
    assert_eq!(of("239"), ("25", "25-2025".to_owned()), "Thanh Thủy follows Phú Thọ");
    assert_eq!(of("474"), ("46", "46-2025".to_owned()), "Huế follows Thừa Thiên Huế");
}

#[test]
fn no_two_units_of_one_parent_and_level_share_a_name() {
    let (districts, communes) = (&units().districts, &units().communes);
    let all = districts.iter().chain(communes);
    let names: BTreeSet<_> = all.map(|unit| (unit.level, &unit.parent, &unit.name)).collect();
    assert_eq!(names.len(), districts.len() + communes.len());
    assert_eq!(unit("119").name, "Thuận Châu");
    assert!(unit("119").aliases.contains("Huyện Thuận Châu"));
    assert_eq!((unit("760").name.as_str(), unit("760").aliases.len()), ("Quận 1", 0));
    assert_eq!(unit("873").name, "Huyện Cao Lãnh");
    assert_eq!((unit("03742").name.as_str(), unit("03727").name.as_str()), ("É Tòng", "Mường É"));
}

#[test]
fn a_commune_goes_where_the_mapping_says() {
    let went = |id: &str| unit(id).successors.join("|");
    assert_eq!(went("03760"), "03760-2025", "Mường Bám, whose territory did not change");
    assert_eq!(went("03391"), "03388-2025", "Lả Nhì Thàng went to a commune outside its district");
    assert_eq!(went("03748"), "03721-2025", "Phổng Lăng, over Phổng Ly");
    for (code, name) in SPELLED {
        let bare = name.trim_start_matches("Xã ");
        assert!(unit(code).aliases.contains(bare), "{name}");
    }
    for (code, _) in SPELLED.iter().chain(&MERGED) {
        assert!(PUBLISHING.contains(&unit(code).parent.as_str()), "{code}");
    }
}
