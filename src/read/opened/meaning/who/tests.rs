//! Names as tables write them, and the units they mean.

use super::*;
use crate::model::publication::Publication;
use crate::read::tables;

const UNITS: &str = "unit,name,level,parent,from,to,aliases\n\
    01,Hà Nội,province,,,,Thành phố Hà Nội\n02,Hà Giang,province,,,2025-06-30,Tỉnh Hà Giang\n\
    93,Hậu Giang,province,,,2025-06-30,\n48,Đà Nẵng,province,,,,\n79,Hồ Chí Minh,province,,,,\n\
    77,Bà Rịa - Vũng Tàu,province,,,2025-06-30,\n46,Thừa Thiên Huế,province,,,,\n66,Đắk Lắk,province,,,,\n\
    08,Tuyên Quang,province,,,2025-06-30,\n08-2025,Tuyên Quang,province,,2025-07-01,,\n\
    00001,Hà Giang,commune,02,,,\n106,Sìn Hồ,district,08,,2025-06-30,Huyện Sìn Hồ\n";

fn placed(names: &[&str], when: Option<u16>) -> String {
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    tables::read(&mut publication, "units", "units.csv", UNITS.as_bytes(), &mut problems);
    assert_eq!(problems, []);
    let known = Known::new(&publication.units, &Spellings::default());
    let names: Vec<(&str, Option<&str>)> = names.iter().map(|name| (*name, None)).collect();
    let found: Vec<Candidates> = names.iter().map(|(name, _)| known.candidates(name)).collect();
    let found: Vec<&Candidates> = found.iter().collect();
    let codes = known.place(&names, &found, when.map(Period::year), None);
    let code =
        |unit: Option<UnitIdx>| unit.map_or("-", |unit| publication.units.get(unit).code.as_str());
    codes.into_iter().map(code).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_unit_is_found_however_its_name_is_written() {
    assert_eq!(placed(&["TP. Đà Nẵng", "Tỉnh Hà Giang", "Ha Noi"], None), "48 02 01");
    assert_eq!(placed(&["TP.HCM", "BRVT", "TT- Huế"], None), "79 77 46");
    assert_eq!(placed(&["Ba Ria - Vung Tau", "Ho Chi Minh City", "Đắc Lắc"], None), "77 79 66");
    assert_eq!(placed(&["HNOI", "DNANG", "TTHUE"], None), "01 48 46");
    assert_eq!(placed(&["Hanoi", "Danang", "Daklak"], None), "01 48 66");
}

#[test]
fn what_may_be_two_units_is_none() {
    assert_eq!(placed(&["HGIANG", "HNOI", "DNANG", "TTHUE", "BRVT"], None), "- 01 48 46 77");
}

#[test]
fn a_code_given_twice_is_that_of_the_time_of_the_others() {
    assert_eq!(placed(&["Tuyên Quang", "Hà Giang", "Hà Nội"], Some(2024)), "08 02 01");
    assert_eq!(placed(&["Tuyên Quang", "Đà Nẵng", "Hà Nội"], Some(2026)), "08-2025 48 01");
    assert_eq!(placed(&["Tuyên Quang", "Đà Nẵng", "Hà Nội"], Some(2020)), "08 48 01");
}

#[test]
fn names_of_anything_else_are_left_alone() {
    assert_eq!(
        placed(&["Sở Tài chính", "Sở Tư pháp", "Hà Nội", "Công ty nước", "Sở Y tế"], None),
        "- - - - -"
    );
}
