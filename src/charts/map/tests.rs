use super::super::sample;
use super::*;

fn square(west: f64, south: f64) -> Polygon {
    vec![vec![
        [west, south],
        [west + 1.0, south],
        [west + 1.0, south + 1.0],
        [west, south + 1.0],
        [west, south],
    ]]
}

/// Three units side by side, the second not published, the third chosen; one that is not listed; a box of islands.
fn map() -> Map {
    let units = sample::units(3);
    let paints = [Paint::Tone(1.0), Paint::NotPublished, Paint::Tone(0.0)];
    let area = |(place, unit): (usize, &UnitIdx)| Area {
        unit: *unit,
        polygons: vec![square(105.0 + place as f64, 16.0)],
        paint: paints[place],
        spoken: sample::NAMES[place].to_owned(),
        chosen: place == 2,
    };
    Map {
        areas: units.iter().enumerate().map(area).collect(),
        unlisted: vec![vec![square(105.0, 15.0)]],
        islands: vec![Islands {
            unit: units[0],
            name: "Hoàng Sa".to_owned(),
            belongs_to: "Đà Nẵng".to_owned(),
            islets: vec![[111.6, 16.5], [112.7, 16.7]],
            paint: Paint::Tone(1.0),
        }],
    }
}

#[test]
fn a_map_with_a_hatched_unit_and_islands_in_a_box() {
    insta::assert_snapshot!("map", svg(&map(), 360).unwrap().svg);
}

#[test]
fn a_place_in_a_unit_or_in_the_box_of_its_islands_is_its_mark() {
    let picture = svg(&map(), 360).unwrap();
    assert_eq!(picture.marks.len(), 3, "what is not listed is not walked");
    let middle = |mark: &Mark| (mark.x_px + 5.0, mark.y_px + 5.0);
    assert_eq!(picture.mark_at(middle(&picture.marks[1])), Some(1));
    assert_eq!(picture.mark_at((350.0, 40.0)), Some(0), "the box");
}

#[test]
fn a_shape_with_a_hole_lets_what_lies_in_it_be_seen() {
    let mut map = map();
    let hole = vec![[105.3, 16.3], [105.7, 16.3], [105.7, 16.7], [105.3, 16.7]];
    map.areas[0].polygons[0].push(hole);
    let picture = svg(&map, 360).unwrap();
    assert!(picture.svg.contains("fill-rule=\"evenodd\""));
    let mark = &picture.marks[0];
    let middle = (
        mark.outline[0][0].0 / 2.0 + mark.outline[0][2].0 / 2.0,
        mark.outline[0][0].1 / 2.0 + mark.outline[0][2].1 / 2.0,
    );
    assert_eq!(picture.mark_at(middle), None);
}

#[test]
fn a_hostile_name_stays_text() {
    let mut map = map();
    map.areas[0].spoken = sample::HOSTILE.to_owned();
    map.islands[0].name = sample::HOSTILE.to_owned();
    map.islands[0].belongs_to = sample::HOSTILE.to_owned();
    sample::assert_harmless(&svg(&map, 900).unwrap());
}

#[test]
fn nothing_and_too_little_room_are_no_picture() {
    assert_eq!(svg(&Map::default(), 360), Err(ChartError::Nothing));
    assert_eq!(svg(&map(), 40), Err(ChartError::TooSmall(40, LEAST_PX)));
    let mut strange = map();
    strange.areas[0].polygons[0][0][0] = [f64::NAN, 1.0];
    assert_eq!(svg(&strange, 360), Err(ChartError::NotFinite));
}

#[test]
fn at_any_width_everything_lies_in_the_picture() {
    for width_px in [80, 160, 360, 480, 1100] {
        let picture = svg(&map(), width_px).unwrap();
        let width = f64::from(picture.width_px);
        for mark in &picture.marks {
            assert!(
                mark.x_px >= 0.0 && mark.x_px + mark.width_px <= width + 0.5,
                "{width_px}: {mark:?}"
            );
            assert!(mark.y_px + mark.height_px <= f64::from(picture.height_px) + 0.5, "{width_px}");
        }
    }
}
