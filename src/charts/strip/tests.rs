use super::super::sample;
use super::*;

fn strip(count: usize) -> Strip {
    let dot = |(place, unit): (usize, UnitIdx)| Dot {
        unit,
        value: 39.0 + ((place * 37) % 90) as f64 / 10.0,
        spoken: format!("{}, {place}", sample::NAMES[place % sample::NAMES.len()]),
        named: (place % 25 == 3)
            .then(|| (sample::NAMES[place % sample::NAMES.len()].to_owned(), place % 5)),
    };
    Strip {
        dots: sample::units(count).into_iter().enumerate().map(dot).collect(),
        low: 39.0,
        high: 48.0,
        ticks: [40.0, 44.0, 48.0].map(|tick| (tick, format!("{tick}"))).to_vec(),
        median: Some((43.4, "trung vị 43,4".to_owned())),
    }
}

#[test]
fn a_strip_with_names_and_a_median() {
    insta::assert_snapshot!("strip", svg(&strip(63), 640).unwrap().svg);
}

#[test]
fn a_nation_is_drawn_in_columns() {
    let picture = svg(&strip(1200), 640).unwrap();
    insta::assert_snapshot!("strip_of_many", picture.svg);
    assert_eq!(picture.marks.len(), 1200);
}

#[test]
fn no_dot_covers_another_as_long_as_there_is_room() {
    for width in [320, 640, 1200] {
        let picture = svg(&strip(63), width).unwrap();
        let apart = |one: &Mark, other: &Mark| {
            (one.x_px - other.x_px).abs() > 2.0 * REACH_PX - 1e-9
                || (one.y_px - other.y_px).abs() > 2.0 * REACH_PX - 1e-9
                || one.x_px == other.x_px
        };
        for (place, mark) in picture.marks.iter().enumerate() {
            assert!(picture.marks[place + 1..].iter().all(|other| apart(mark, other)));
            assert!(mark.y_px + mark.height_px <= f64::from(picture.height_px));
        }
    }
}

#[test]
fn marks_are_walked_in_the_order_of_the_dots() {
    let strip = strip(50);
    let walked: Vec<UnitIdx> =
        svg(&strip, 400).unwrap().marks.iter().map(|mark| mark.unit).collect();
    assert_eq!(walked, strip.dots.iter().map(|dot| dot.unit).collect::<Vec<_>>());
}

#[test]
fn equal_values_and_hostile_names_are_drawn() {
    let mut strip = strip(5);
    strip.dots.iter_mut().for_each(|dot| {
        dot.value = 41.0;
        dot.spoken = sample::HOSTILE.to_owned();
        dot.named = Some((sample::HOSTILE.to_owned(), 0));
    });
    (strip.low, strip.high) = (41.0, 41.0);
    sample::assert_harmless(&svg(&strip, 360).unwrap());
}

#[test]
fn what_no_scale_can_show_is_refused() {
    let mut strip = strip(3);
    strip.dots[1].value = f64::NAN;
    assert_eq!(svg(&strip, 400), Err(ChartError::NotFinite));
    strip.dots.clear();
    assert_eq!(svg(&strip, 400), Err(ChartError::Nothing));
}
