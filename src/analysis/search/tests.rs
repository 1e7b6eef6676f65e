use proptest::prelude::*;

use super::fit::{Extent, Fit, How};
use super::*;
use crate::analysis::example;
use crate::model::level::Level;
use crate::model::spellings::Spellings;
use crate::model::unit::UnitCode;

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
        "Đắk Lắk",
        "Bắc Kạn",
        "Pleiku",
        "Thừa Thiên Huế",
    ];
    let mut units = Units::default();
    for (place, name) in names.iter().enumerate() {
        units.add(example::unit(&format!("{}", place + 10), name)).unwrap();
    }
    units
}

fn names(units: &Units) -> Names {
    Names::of(units, &Spellings::default())
}

/// How well a unit fits a query.
fn fit(name: &str, query: &str) -> Option<Fit> {
    let mut units = Units::default();
    units.add(example::unit("99", name)).unwrap();
    hits(&names(&units), &Query::new(query)).first().map(|hit| hit.fit)
}

fn check(query: &str, expected: &[&str]) {
    let units = units();
    let found = search(&units, &names(&units), query);
    let found: Vec<&str> = found.into_iter().map(|idx| units.get(idx).name.vi.as_str()).collect();
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
        "h sin ho",
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
    let unmarked = |query| fit("Hà", query).map(|fit| fit.is_unmarked);
    assert_eq!(
        [unmarked("hà"), unmarked("ha"), unmarked("hạ")],
        [Some(false), Some(false), Some(true)]
    );
}

#[test]
fn a_name_that_only_looks_like_a_kind_keeps_its_words() {
    check("quan s", &["Quan Sơn", "Huyện Sìn Hồ"]);
    assert_eq!(fold("Quận Quan Sơn"), "quan son");
}

#[test]
fn a_kind_may_be_its_first_letter_and_stays_before_a_number() {
    for query in ["quan 1", "Quận 1", "q 1", "q.1", "q1", "Q1"] {
        check(query, &["Quận 1"]);
    }
}

#[test]
fn first_letters_stand_for_a_whole_name() {
    check("hn", &["Hà Nội"]);
    check("brvt", &["Bà Rịa - Vũng Tàu"]);
    check("br-vt", &["Bà Rịa - Vũng Tàu"]);
    check("tt hue", &["Thừa Thiên Huế"]);
    check("tp hg", &["TP. Hà Giang"]);
    assert_eq!(fit("Hội An", "ha").map(|fit| fit.how), Some(How::Initials));
    assert_eq!(fit("Bà Rịa - Vũng Tàu", "vt"), None);
}

#[test]
fn what_spelling_varies_is_the_same() {
    check("bac can", &["Bắc Kạn"]);
    check("Bắc Cạn", &["Bắc Kạn"]);
    check("dac lac", &["Đắk Lắk"]);
    check("dac l", &["Đắk Lắk"]);
}

#[test]
fn words_may_be_written_as_one_and_one_as_several() {
    for query in ["daklak", "daclac", "dakl", "đắklắk"] {
        check(query, &["Đắk Lắk"]);
    }
    check("plei ku", &["Pleiku"]);
    check("sinho", &["Huyện Sìn Hồ"]);
    check("laichau", &["Lai Châu"]);
}

#[test]
fn in_quotation_marks_every_letter_is_meant() {
    check("\"ha\"", &["Hạ Hòa", "Hà Nội", "Lai Châu", "TP. Hà Giang", "Xã Hồ Thầu", "Thạch Hà"]);
    check("“Hà g”", &["TP. Hà Giang"]);
    check("\"huyen s\"", &["Huyện Sìn Hồ"]);
    check("\"daklak\"", &[]);
    check("\"\"", &[]);
}

#[test]
fn one_typing_error_a_word_is_understood_when_nothing_fits_as_typed() {
    for query in ["sim ho", "isn ho", "sinn ho"] {
        check(query, &["Huyện Sìn Hồ"]);
    }
    check("lau chau", &["Lai Châu"]);
    check("dakalk", &["Đắk Lắk"]);
    check("lai xxxx", &[]);
    assert_eq!(fit("Lai Châu", "lau chai").map(|fit| fit.how), Some(How::WithErrors));
}

#[test]
fn what_follows_a_whole_name_tells_where_it_lies() {
    let mut units = Units::default();
    let mut add = |code: &str, name: &str, parent: &str| {
        let level = Level::known(if parent.is_empty() { "province" } else { "commune" });
        let parent = UnitCode::new(parent);
        units.add(crate::model::unit::Unit { level, parent, ..example::unit(code, name) }).unwrap();
    };
    add("1", "Thái Nguyên", "");
    add("2", "Lào Cai", "");
    add("3", "Tân Lập", "1");
    add("4", "Tân Lập", "2");
    let check = |query: &str, expected: &[&str]| {
        let found = search(&units, &names(&units), query).into_iter();
        let found: Vec<&str> = found.map(|unit| units.get(unit).code.as_str()).collect();
        assert_eq!(found, expected, "{query}");
    };
    check("tan lap", &["3", "4"]);
    check("tan lap, lao cai", &["4"]);
    check("Tân Lập tỉnh Thái Ng", &["3"]);
    check("tan lap ha noi", &[]);
}

#[test]
fn an_apostrophe_may_be_any_or_none() {
    for (name, queries) in [
        ("Ea H’Leo", ["ea h'leo", "Ea H’Leo", "ea hleo", "ea h leo"]),
        ("Đăk R'Lấp", ["dak rlap", "đăk r’lấp", "dak r'lap", "dak r lap"]),
    ] {
        let mut units = units();
        let unit = units.add(example::unit("77", name)).unwrap();
        for query in queries {
            assert_eq!(search(&units, &names(&units), query), [unit], "{query}");
        }
    }
}

#[test]
fn an_unfinished_word_keeps_its_marks() {
    check("hồ th", &["Xã Hồ Thầu"]);
    check("vũng t", &["Bà Rịa - Vũng Tàu"]);
}

#[test]
fn the_more_of_a_name_the_better() {
    let queries =
        ["Bà Rịa-Vũng Tàu", "ba ria vung tau", "ba r", "vung", "ung", "99", "9", "hue", " - "];
    let extents = queries.map(|query| fit("Bà Rịa – Vũng Tàu", query).map(|fit| fit.extent));
    let (whole, start) = (Some(Extent::Whole), Some(Extent::Start));
    let (later, inside) = (Some(Extent::LaterWord), Some(Extent::Inside));
    assert_eq!(extents, [whole, whole, start, later, inside, whole, start, None, None]);
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
    /// Whatever else there is, nothing stands before a name that was typed as it is written but its equals.
    #[test]
    fn a_name_finds_itself_first_among_equals(name in "(xã |Thị trấn |Quận |TP\\. )?[A-Ca-c0-2àáđôơ]{1,4}( [A-Ca-càđô1]{1,3}){0,2}") {
        let mut units = units();
        let unit = units.add(example::unit("77", &name)).unwrap();
        let found = hits(&names(&units), &Query::new(&name));
        let own = found.iter().find(|hit| hit.entry == unit.place()).unwrap();
        prop_assert_eq!(own.fit, found[0].fit);
        prop_assert_eq!(own.fit.extent, Extent::Whole);
    }

    /// A query never fails, and finds nothing twice.
    #[test]
    fn every_text_may_be_typed(text in "([ -~À-ỹ\u{300}-\u{36f}]|xã |tp |Quận |thị |ha |lai){0,12}") {
        let units = units();
        let mut found = search(&units, &names(&units), &text);
        let count = found.len();
        found.sort();
        found.dedup();
        prop_assert_eq!(found.len(), count);
    }

    #[test]
    fn folding_twice_changes_nothing_more(text in "([ -~À-ỹ\u{300}-\u{36f}]|xã |tp |Quận |thị ){0,12}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
