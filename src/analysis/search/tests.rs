use proptest::prelude::*;

use super::*;
use crate::analysis::example;

fn units() -> Units {
    let names = [
        "Lai Châu",
        "Huyện Sìn Hồ",
        "Hạ Hòa",
        "Hà Nội",
        "Quan Sơn",
        "Bà Rịa - Vũng Tàu",
        "Quận 1",
        "TP. Hà Giang",
        "Xã Hồ Thầu",
        "Thạch Hà",
    ];
    let mut units = Units::default();
    for (place, name) in names.iter().enumerate() {
        units.add(example::unit(&format!("{}", place + 10), name)).unwrap();
    }
    units
}

/// How well a unit fits a query, 0 best.
fn matches(unit: &Unit, query: &str) -> Option<u8> {
    let query = Query::new(query);
    place(&query.kinds, (unit, &[]), &query.readings).map(|(_, _, place)| place)
}

fn check(query: &str, expected: &[&str]) {
    let units = units();
    let found: Vec<&str> =
        search(&units, &Spellings::default(), &Names::of(&units, &Spellings::default()), query)
            .into_iter()
            .map(|idx| units.get(idx).name.vi.as_str())
            .collect();
    assert_eq!(found, expected, "{query}");
}

#[test]
fn sin_ho_without_marks_finds_it() {
    for query in [
        "sin ho",
        "SIN HO",
        "Sìn Hồ",
        "huyen sin ho",
        "huyện Sìn Hồ",
        "Si\u{300}n Ho\u{302}\u{300}",
        "11",
    ] {
        check(query, &["Huyện Sìn Hồ"]);
    }
}

#[test]
fn exact_marks_win() {
    let inside = ["Lai Châu", "Xã Hồ Thầu"];
    check("ha", &[&["Hạ Hòa", "Hà Nội", "TP. Hà Giang", "Thạch Hà"][..], &inside].concat());
    check("hà", &[&["Hà Nội", "TP. Hà Giang", "Thạch Hà", "Hạ Hòa"][..], &inside].concat());
    check("Hạ Hoà", &["Hạ Hòa"]);
    let unit = example::unit("1", "Hà");
    assert_eq!((matches(&unit, "hà"), matches(&unit, "ha")), (Some(0), Some(1)));
}

#[test]
fn a_name_that_only_looks_like_a_kind_keeps_its_words() {
    check("quan s", &["Quan Sơn", "Huyện Sìn Hồ"]);
    check("quan 1", &["Quận 1"]);
    assert_eq!(fold("Quận Quan Sơn"), "quan son");
}

#[test]
fn an_apostrophe_may_be_any_or_none() {
    for (name, queries) in [
        ("Ea H’Leo", ["ea h'leo", "Ea H’Leo", "ea hleo", "ea h leo"]),
        ("Đăk R'Lấp", ["dak rlap", "đăk r’lấp", "dak r'lap", "dak r lap"]),
    ] {
        let mut units = units();
        let unit = units.add(example::unit("77", name)).unwrap();
        let names = Names::of(&units, &Spellings::default());
        for query in queries {
            let found = search(&units, &Spellings::default(), &names, query);
            assert_eq!(found, [unit], "{query}");
        }
    }
}

#[test]
fn an_unfinished_word_keeps_its_marks() {
    check("hồ th", &["Xã Hồ Thầu"]);
    check("vũng t", &["Bà Rịa - Vũng Tàu"]);
}

#[test]
fn places_in_order() {
    let unit = example::unit("99", "Bà Rịa – Vũng Tàu");
    let places =
        ["Bà Rịa-Vũng Tàu", "ba ria vung tau", "ba r", "vung", "ung", "99", "9", "hue", " - "];
    let found: Vec<_> = places.iter().map(|query| matches(&unit, query)).collect();
    assert_eq!(found, [Some(0), Some(1), Some(2), Some(3), Some(4), Some(0), Some(2), None, None]);
}

#[test]
fn kinds_are_dropped_in_every_spelling() {
    for text in
        ["Thành phố Đà Nẵng", "TP. Đà Nẵng", "TP.Đà Nẵng", "tp Đà  Nẵng", "THÀNH PHỐ ĐÀ NẴNG"]
    {
        assert_eq!(fold(text), "da nang");
    }
    assert_eq!(fold("Xã"), "xa", "something remains");
}

#[test]
fn a_tone_without_a_vowel_says_nothing() {
    assert_eq!(fold("\u{300}tp xã"), fold("tp xã"));
    assert_eq!(fold("tp\u{300} xã"), fold("tp xã"));
}

proptest! {
    #[test]
    fn what_fits_closely_fits_folded_and_is_found(name in "(xã |Thị trấn |Quận |TP\\. )?[A-Ca-c0-2àáđôơ]{1,4}( [A-Ca-càđô1]{1,3}){0,2}", query in "(xa |thị trấn |quan )?[A-Ca-c0-2àáđôơ]{0,3} ?[a-càđ1]{0,2}") {
        let mut units = units();
        let unit = units.add(example::unit("77", &name)).unwrap();
        let names = Names::of(&units, &Spellings::default());
        let closely = matches(units.get(unit), &query).is_some();
        prop_assert_eq!(Query::new(&query).fits(&names, unit), closely);
        prop_assert_eq!(search(&units, &Spellings::default(), &names, &query).contains(&unit), closely);
        // Best first by the closest look at every unit.
        let query = Query::new(&query);
        let mut all: Vec<_> = units
            .iter()
            .filter_map(|(unit, found)| Some((place(&query.kinds, (found, &[]), &query.readings)?, unit)))
            .collect();
        all.sort();
        let all: Vec<UnitIdx> = all.into_iter().map(|(_, unit)| unit).collect();
        let text = query.readings.first().map_or(String::new(), |reading| reading.folded.clone());
        if query.readings.len() == 1 && !query.readings[0].words.iter().any(Word::has_marks) {
            prop_assert_eq!(search(&units, &Spellings::default(), &names, &text), all);
        }
    }

    #[test]
    fn folding_twice_changes_nothing_more(text in "([ -~À-ỹ\u{300}-\u{36f}]|xã |tp |Quận |thị ){0,12}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
