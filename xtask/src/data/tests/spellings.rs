//! Every spelling of a published file finds one province at a time.

use std::collections::BTreeMap;

use super::super::units::{Unit, spellings};
use super::{published, units};

#[test]
fn every_spelling_of_a_source_names_one_province_of_its_time() {
    let units = units();
    let written = |unit: &Unit, spelling: &str| {
        unit.name == spelling || unit.name_en == spelling || unit.aliases.contains(spelling)
    };
    let mut found = BTreeMap::new();
    for (spelling, day) in spellings::all(&published()).unwrap() {
        let named: Vec<&str> = units
            .list
            .iter()
            .filter(|unit| unit.lives_on(day) && written(unit, &spelling))
            .map(|unit| unit.id.as_str())
            .collect();
        assert!(named.len() <= 1, "{spelling} on {day}: {named:?}");
        if let [unit] = named[..] {
            found
                .entry(day)
                .or_insert_with(std::collections::BTreeSet::new)
                .insert(unit.to_owned());
        }
    }
    let counts: BTreeMap<&str, usize> =
        found.into_iter().map(|(day, units)| (day, units.len())).collect();
    let all = [
        ("2008-01-01", 64), // the PCI file, with Hà Tây
        ("2009-01-01", 63), // the PCI sheet of 2009
        ("2012-01-01", 63), // the PCI sheet of 2012
        ("2016-01-01", 63), // the PAPI files
        ("2022-01-01", 63), // DTI
        ("2023-01-01", 63), // DTI
        ("2024-01-01", 63), // DTI
        ("2024-12-31", 63), // the codebook and the official list
        ("2025-07-01", 34), // DTI and the official list after the mergers
    ];
    assert_eq!(counts, BTreeMap::from(all));
}

#[test]
fn no_text_names_two_provinces_that_live_together() {
    let units = units();
    for unit in &units.list {
        for text in [&unit.name, &unit.name_en].into_iter().chain(&unit.aliases) {
            let day = if unit.to.is_empty() { "2025-07-01" } else { unit.to };
            assert_eq!(units.named(text, day).map(|found| &found.id), Some(&unit.id), "{text}");
        }
    }
}

#[test]
fn short_codes_are_no_aliases() {
    let aliases: Vec<String> = units().list.iter().flat_map(|unit| unit.aliases.clone()).collect();
    assert!(!aliases.iter().any(|alias| ["VPHUC", "HNOI", "HCM"].contains(&alias.as_str())));
    for printed in
        ["Tỉnh Hoà Bình", "Hoà Bình", "Thành phố Hồ Chí Minh", "TP HCM", "TPHCM", "BRVT", "Bắc Cạn"]
    {
        assert!(aliases.iter().any(|alias| alias == printed), "{printed}");
    }
}
