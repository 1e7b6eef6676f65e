//! What is found in the full official lists: every unit of the nation by its name, however it is typed.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chiso::analysis::listing::{Filter, Wanted};
use chiso::analysis::search::catalogue::{Catalogue, Thing};
use chiso::analysis::search::fit::{Extent, Fit, How};
use chiso::analysis::search::hits;
use chiso::analysis::search::names::Names;
use chiso::analysis::search::query::Query;
use chiso::model::publication::Publication;
use chiso::model::spelling::words;
use chiso::model::spellings::Spellings;
use chiso::model::unit::{Unit, UnitIdx, Units};
use proptest::prelude::*;
use shipped::{documents, edition, index, publication, spellings, with_register};
use unicode_normalization::UnicodeNormalization;

/// Nothing can fit better.
const BEST: Fit =
    Fit { reading: 0, how: How::AsWritten, is_unmarked: false, extent: Extent::Whole };

struct Nation {
    publication: Publication,
    catalogue: Catalogue,
}

static NATION: LazyLock<Nation> = LazyLock::new(|| {
    let publication = with_register();
    let mut catalogue = Catalogue::default();
    assert!(catalogue.grow(&publication, &spellings(&publication), usize::MAX));
    Nation { publication, catalogue }
});

fn units(query: &str) -> Vec<UnitIdx> {
    let found = NATION.catalogue.find(&NATION.publication, query).into_iter();
    let unit = |thing| if let Thing::Unit(unit) = thing { Some(unit) } else { None };
    found.filter_map(unit).collect()
}

/// The first units that are found, by their codes.
fn check(query: &str, expected: &[&str]) {
    let found = units(query).into_iter().take(expected.len());
    let codes: Vec<&str> =
        found.map(|unit| NATION.publication.units.get(unit).code.as_str()).collect();
    assert_eq!(codes, expected, "{query}");
}

/// The text without marks.
fn bare(text: &str) -> String {
    let plain = text.replace('đ', "d").replace('Đ', "D");
    plain.nfd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).collect()
}

#[test]
fn the_register_has_every_commune_of_the_official_lists() {
    let of_level = |id: &str, lives: bool| {
        let units = NATION.publication.units.iter();
        units.filter(|(_, unit)| unit.level.id() == id && unit.to.is_none() == lives).count()
    };
    assert_eq!([of_level("commune", false), of_level("commune", true)], [10_598, 3_321]);
    // Those of 2023, of which one lives on as a district no longer can.
    assert_eq!(of_level("district", false), 705);
}

#[test]
fn no_unit_of_the_register_stands_in_the_package_and_each_has_its_parent_there() {
    let package = publication().units;
    for (unit, of_register) in NATION.publication.units.iter().skip(package.len()) {
        assert!(package.find(of_register.code.as_str()).is_none(), "{}", of_register.code);
        let parent = NATION.publication.units.parent(unit).unwrap();
        assert!(parent.place() < package.len(), "{}", of_register.code);
    }
}

/// An entry's fit does not depend on what else there is, so whoever fits as well as anything can has only equals before
/// itself.
#[test]
fn every_official_name_fits_as_well_as_anything_can_with_and_without_marks_composed_or_not() {
    let mut seen = BTreeSet::new();
    for (_, unit) in NATION.publication.units.iter() {
        for name in std::iter::once(&unit.name.vi).chain(&unit.aliases) {
            if !seen.insert(name.clone()) {
                continue;
            }
            let alone = alone(unit);
            let typed: [String; 4] =
                [name.nfc().collect(), name.nfd().collect(), bare(name), name.to_uppercase()];
            assert_eq!(words(&typed[0]), words(&typed[1]), "{name}");
            for typed in typed {
                let found = hits(&alone, &Query::new(&typed));
                assert_eq!(found.first().map(|hit| hit.fit), Some(BEST), "{typed}");
            }
        }
    }
    assert!(seen.len() > 10_000, "{}", seen.len());
}

fn alone(unit: &Unit) -> Names {
    let mut units = Units::default();
    units.add(unit.clone()).unwrap();
    Names::of(&units, &Spellings::default())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// The same in the whole list: before a unit stand only units of the very name.
    #[test]
    fn a_name_of_the_full_list_finds_itself_first_among_equals(place in 0usize..14_000, form in 0usize..3) {
        let unit = NATION.publication.units.at(place).unwrap();
        let name = &NATION.publication.units.get(unit).name.vi;
        let typed = [name.clone(), name.nfd().collect(), bare(name)][form].clone();
        let found = hits(NATION.catalogue.names(), &Query::new(&typed));
        let own = found.iter().find(|hit| hit.entry == place).unwrap();
        prop_assert_eq!(own.fit, found[0].fit);
        prop_assert_eq!(own.fit, BEST);
    }
}

#[test]
fn a_citizen_finds_a_place_as_it_is_typed() {
    check("phong tho", &["109", "03549", "03549-2025"]);
    check("thi tran phong tho", &["03549"]);
    check("tt phong tho", &["03549"]);
    check("huyen phong tho", &["109"]);
    check("sin ho", &["108", "03478", "03478-2025"]);
    check("bac can", &["06", "058"]);
    check("Bắc Cạn", &["06", "058"]);
    check("dak lak", &["66", "66-2025"]);
    check("daklak", &["66", "66-2025"]);
    check("Đắc Lắc", &["66", "66-2025"]);
    check("hoa binh", &["17"]);
    check("Hoà Bình", &["17"]);
    check("mi tho", &["815"]);
    check("xa muong so", &["03589"]);
    check("phuong ben nghe", &["26740"]);
    check("q1", &["760"]);
}

#[test]
fn abbreviations_are_first_letters_of_the_names() {
    check("hn", &["01", "35"]);
    check("tp hcm", &["79", "79-2025"]);
    check("hcm", &["79", "79-2025"]);
    check("TPHCM", &["79", "79-2025"]);
    check("BRVT", &["77"]);
    check("br-vt", &["77"]);
    check("TT-Huế", &["46"]);
    check("tth", &["46"]);
    check("hp", &["31", "31-2025"]);
}

#[test]
fn an_old_or_another_name_leads_to_the_unit_of_today() {
    let units = &NATION.publication.units;
    let first = |query| self::units(query)[0];
    let ha_tay = first("ha tay");
    assert_eq!(units.get(ha_tay).name.vi, "Hà Tây");
    let successors: Vec<&str> =
        units.successors(ha_tay).into_iter().map(|unit| units.get(unit).name.vi.as_str()).collect();
    assert_eq!(successors, ["Hà Nội"]);
    check("sai gon", &["79", "79-2025", "26740-2025"]);
}

#[test]
fn one_typing_error_a_word_is_understood() {
    check("phogn tho", &["109"]);
    check("sim ho", &["108"]);
    check("thuan chua", &["119"]);
    check("daklka", &["66"]);
    check("lai chao", &["12"]);
}

#[test]
fn what_follows_the_name_tells_namesakes_apart() {
    check("tan lap thai nguyen", &["05464"]);
    let units = &NATION.publication.units;
    for unit in self::units("chau thanh, ben tre") {
        let above = units.above(unit);
        assert!(above.iter().any(|above| units.get(*above).name.vi == "Bến Tre"));
    }
}

#[test]
fn indices_domains_documents_and_rows_of_forms_are_found_too() {
    let nation = &*NATION;
    let first = |query| nation.catalogue.find(&nation.publication, query).into_iter().next();
    assert!(matches!(first("papi"), Some(Thing::Index(id)) if id.as_str() == "papi"));
    assert!(matches!(first("kiem soat tham nhung"), Some(Thing::Domain(..))));
    let documents = documents(&nation.publication);
    let mut catalogue = nation.catalogue.clone();
    catalogue.add_rows(&documents, nation.publication.units.find("119"));
    let found = catalogue.find(&nation.publication, "hồ sơ");
    assert!(found.iter().any(|thing| matches!(thing, Thing::Indicator(_))));
    assert!(
        catalogue
            .find(&nation.publication, "bao cao")
            .iter()
            .any(|thing| matches!(thing, Thing::Document(_)))
    );
}

/// The field above a table finds in it what the search of every page finds of it.
#[test]
fn the_fields_of_the_pages_find_the_same_units() {
    let package = publication();
    let names = Names::of(&package.units, &spellings(&package));
    let papi = edition(&package, index(&package, "papi"), 2024);
    let pci = edition(&package, index(&package, "pci"), 2008);
    for query in [
        "phong tho",
        "sin ho",
        "ha tay",
        "sai gon",
        "daklak",
        "dak lak",
        "Đắc Lắc",
        "bac can",
        "hn",
        "tp hcm",
        "hcm",
        "brvt",
        "TT-Huế",
        "tt hue",
        "Hoà Bình",
        "hòa bình",
        "tinh lai chau",
        "thanh pho can tho",
        "lau chau",
        "01",
        "q1",
        "thi tran phong tho",
    ] {
        let wanted = Wanted { query: query.to_owned(), ..Wanted::default() };
        let everywhere = units(query);
        for table in [&papi, &pci] {
            let found = hits(&names, &Query::new(query));
            let filter = Filter::new(&package, Some(&found), &wanted, &table.units);
            let of_table: BTreeSet<UnitIdx> =
                table.units.iter().copied().filter(|unit| filter.passes(*unit)).collect();
            let of_search: BTreeSet<UnitIdx> =
                everywhere.iter().copied().filter(|unit| table.units.contains(unit)).collect();
            assert_eq!(of_table, of_search, "{query} in {} {}", table.index, table.period);
        }
    }
}
