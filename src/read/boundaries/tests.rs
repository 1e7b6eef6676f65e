use proptest::prelude::*;

use super::*;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::unit::{Unit, UnitCode};
use crate::words::problems::what;

const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[105,20],[106,20],[106,21],[105,20]]]}"#;

/// `code name parent`, one a line.
fn units(lines: &str) -> Units {
    let mut units = Units::default();
    for line in lines.lines() {
        let mut words = line.split(", ");
        let code = UnitCode::new(words.next().unwrap()).unwrap();
        let name = Name::new(words.next().unwrap());
        let parent = words.next().and_then(UnitCode::new);
        let level = Level::known(if parent.is_some() { "district" } else { "province" });
        let (from, to, successors, aliases, printed) = (None, None, vec![], vec![], None);
        units
            .add(Unit { code, name, level, parent, from, to, successors, aliases, printed })
            .unwrap();
    }
    units
}

fn vietnam() -> Units {
    units(
        "01, Hà Nội\n02, Hà Giang\n10, An Giang\n11, An Giang\n001, Châu Thành, 01\n002, Châu Thành, 02",
    )
}

fn read(text: &str) -> (Boundaries, Vec<String>) {
    let (units, mut boundaries, mut problems) = (vietnam(), Boundaries::default(), Vec::new());
    if let Some(mut reading) = Reading::begin(&units, "b.geojson", text.as_bytes(), &mut problems) {
        while !reading.step(&units, &mut boundaries, 1, &mut problems) {}
    }
    let told = problems.iter().map(|problem| what(&problem.fault, Language::En)).collect();
    (boundaries, told)
}

fn feature(properties: &str, geometry: &str) -> String {
    format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#)
}

fn collection(features: &[String]) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

/// Whose shape a square with these properties becomes, or what is wrong.
fn check(properties: &str, expected: &str) {
    let (boundaries, told) = read(&collection(&[feature(properties, SQUARE)]));
    let units = vietnam();
    let mut codes: Vec<String> =
        boundaries.units().map(|unit| units.get(unit).code.to_string()).collect();
    codes.extend(told);
    assert_eq!(codes, [expected], "{properties}");
}

#[test]
fn a_feature_belongs_to_the_unit_its_properties_tell_from_all_others() {
    check(r#"{"unit":"01"}"#, "01");
    check(r#"{"code":"02","name":"whatever"}"#, "02");
    check(r#"{"code":"no such","name":"ha giang"}"#, "02");
    check(r#"{"name":"Châu Thành","parent":"02"}"#, "002");
    check(r#"{"name":"Chau Thanh","parent":"Hà Nội"}"#, "001");
    check(
        r#"{"unit":"99"}"#,
        "feature 1 (“99”): “99” is not in the table “units”; not drawn on the map",
    );
    check(
        r#"{"name":"Châu Thành"}"#,
        "feature 1 (“Châu Thành”): “Châu Thành” is not in the table “units”; not drawn on the map",
    );
    check(
        r#"{"name":"An Giang"}"#,
        "feature 1 (“An Giang”): “An Giang” is the name of several units (10, 11); expected the property “unit”; not drawn on the map",
    );
    check(
        "{}",
        "feature 1: names no unit; expected its code in the property “unit”; not drawn on the map",
    );
    check(
        "null",
        "feature 1: names no unit; expected its code in the property “unit”; not drawn on the map",
    );
}

#[test]
fn a_unit_may_have_several_features_and_heights_are_passed_over() {
    let high = r#"{"type":"MultiPolygon","coordinates":[[[[1,2,99],[3,2,99],[3,4,99]]]]}"#;
    let (boundaries, told) = read(&collection(&[
        feature(r#"{"unit":"01"}"#, SQUARE),
        feature(r#"{"unit":"01"}"#, high),
    ]));
    assert!(told.is_empty(), "{told:?}");
    let unit = boundaries.units().next().unwrap();
    assert_eq!(boundaries.shape(unit).len(), 2);
    assert_eq!(boundaries.shape(unit)[1][0], [[1.0, 2.0], [3.0, 2.0], [3.0, 4.0]]);
}

#[test]
fn islands_in_a_box_of_their_own_are_points() {
    let points = r#"{"type":"MultiPoint","coordinates":[[111.6,16.5],[112.3,16.8]]}"#;
    let properties = r#"{"unit":"01","inset":"Hoàng Sa","inset_en":"Paracels"}"#;
    let (boundaries, told) = read(&collection(&[feature(properties, points)]));
    assert!(told.is_empty() && boundaries.is_empty(), "{told:?}");
    assert_eq!(boundaries.insets[0].name, Name::bilingual("Hoàng Sa", "Paracels"));
    assert_eq!(boundaries.insets[0].islets.len(), 2);
}

#[test]
fn a_geometry_that_encloses_nothing_costs_its_feature_alone() {
    let wrong = |geometry: &str| {
        let features = [feature(r#"{"unit":"01"}"#, geometry), feature(r#"{"unit":"02"}"#, SQUARE)];
        let (boundaries, told) = read(&collection(&features));
        assert_eq!(boundaries.units().count(), 1, "{geometry}");
        told.join("; ")
    };
    insta::assert_snapshot!(wrong("null"), @"feature 1 (“01”): found the geometry “null”; expected a “Polygon” or a “MultiPolygon”");
    insta::assert_snapshot!(wrong(r#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#), @"feature 1 (“01”): found the geometry “LineString”; expected a “Polygon” or a “MultiPolygon”");
    insta::assert_snapshot!(wrong(r#"{"type":"Point","coordinates":[1,2]}"#), @"feature 1 (“01”): found the geometry “Point”; expected a “Polygon” or a “MultiPolygon”");
    insta::assert_snapshot!(wrong(r#"{"type":"Polygon","coordinates":[[1,2],[3,4]]}"#), @"feature 1 (“01”): the “coordinates” are not nested as the geometry says; expected rings of pairs of numbers");
    insta::assert_snapshot!(wrong(r#"{"type":"Polygon","coordinates":[[[582123.5,2325000],[582124,2325000],[582124,2325001]]]}"#), @"feature 1 (“01”): found the place “582123.5, 2325000”; expected degrees east and north (WGS 84): convert them from the projection they are in");
    insta::assert_snapshot!(wrong(r#"{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4]]],[]]}"#), @"feature 1 (“01”): encloses nothing; expected a ring of three places at least");
}

#[test]
fn what_is_no_collection_of_features_is_named_for_what_it_is() {
    let told = |text: &str| {
        let (boundaries, told) = read(text);
        assert!(boundaries.is_empty());
        told.join("; ")
    };
    insta::assert_snapshot!(told(r#"{"type":"Topology","objects":{}}"#), @"found “Topology”; expected a GeoJSON “FeatureCollection” with a list of “features”");
    insta::assert_snapshot!(told("[]"), @"found “?”; expected a GeoJSON “FeatureCollection” with a list of “features”");
    insta::assert_snapshot!(told(r#"{"type":"FeatureCollection","features":[{"#), @"the JSON ends here: the rest and its closing brackets are missing");
    insta::assert_snapshot!(told("<!doctype html>"), @"the host answered a web page; expected a CSV or JSON file");
    insta::assert_snapshot!(told(""), @"the file is empty; expected a table with a header");
    insta::assert_snapshot!(told(r#"{"features":[7,"x",{"geometry":null}]}"#), @"feature 1: no “Feature”; expected “properties” and “geometry”; feature 2: no “Feature”; expected “properties” and “geometry”; feature 3: names no unit; expected its code in the property “unit”; not drawn on the map");
}

#[test]
fn a_very_deep_file_is_refused_and_not_followed() {
    let deep = format!(r#"{{"features":[{}]}}"#, "[".repeat(200_000));
    let (boundaries, told) = read(&deep);
    assert!(boundaries.is_empty() && told.len() == 1, "{told:?}");
    let closed =
        format!(r#"{{"type":"Polygon","coordinates":{}{}}}"#, "[".repeat(5000), "]".repeat(5000));
    let (boundaries, told) = read(&collection(&[feature(r#"{"unit":"01"}"#, &closed)]));
    assert!(boundaries.is_empty() && told.len() == 1, "{told:?}");
}

#[test]
fn features_past_the_most_places_are_counted_out() {
    let units = vietnam();
    let (mut boundaries, mut problems) = (Boundaries::default(), Vec::new());
    let text = collection(&[feature(r#"{"unit":"01"}"#, SQUARE)]);
    let mut reading = Reading::begin(&units, "b", text.as_bytes(), &mut problems).unwrap();
    reading.places = MOST_PLACES - 3;
    assert!(reading.step(&units, &mut boundaries, 9, &mut problems));
    assert!(boundaries.is_empty());
    assert!(matches!(&problems[0].fault, Fault::Feature(fault) if fault.wrong == Wrong::TooMuch));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in ".{0,200}", inside in ".{0,60}") {
        read(&text);
        read(&collection(&[feature(&inside, &text)]));
        read(&collection(&[feature(r#"{"unit":"01"}"#, &inside)]));
    }

    #[test]
    fn whole_shapes_are_read_as_written(places in prop::collection::vec((-1440i32..1440, -720i32..720), 3..40)) {
        let ring: Vec<Position> = places.iter().map(|(lon, lat)| [f64::from(*lon) / 8.0, f64::from(*lat) / 8.0]).collect();
        let geometry = serde_json::json!({"type": "Polygon", "coordinates": [ring]}).to_string();
        let (boundaries, told) = read(&collection(&[feature(r#"{"unit":"01"}"#, &geometry)]));
        prop_assert!(told.is_empty(), "{:?}", told);
        let unit = boundaries.units().next().unwrap();
        prop_assert_eq!(&boundaries.shape(unit)[0][0], &ring);
    }
}
