use super::super::sample;
use super::rows::Dot;
use super::*;
use crate::model::unit::UnitIdx;

fn row(count: usize, label: &str) -> Row {
    let dot = |(place, unit): (usize, UnitIdx)| Dot {
        unit,
        value: 3.0 + ((place * 37) % 90) as f64 / 30.0,
        spoken: format!("{}, {place}", sample::NAMES[place % sample::NAMES.len()]),
        colour: (place == 7).then_some(0),
    };
    Row {
        label: label.to_owned(),
        dots: sample::units(count).into_iter().enumerate().map(dot).collect(),
        ends: [(3.0, "3,00".to_owned()), (6.0, "6,00".to_owned())],
        median: Some(4.5),
        middle_half: None,
        aside: vec![("4,90 · 17/63".to_owned(), 0)],
        empty: "không có số liệu".to_owned(),
    }
}

fn strips(count: usize) -> Strips {
    let names = ["Tham gia của người dân ở cấp cơ sở", "Quản trị điện tử", sample::HOSTILE];
    Strips { rows: names.map(|name| row(count, name)).to_vec() }
}

#[test]
fn a_strip_a_domain() {
    insta::assert_snapshot!("strips", svg(&strips(63), 900).unwrap().svg);
    insta::assert_snapshot!("strips_on_a_phone", svg(&strips(63), 330).unwrap().svg);
}

#[test]
fn the_middle_half_of_a_nation_is_drawn_in_place_of_its_dots() {
    let mut nation = strips(3);
    nation.rows.iter_mut().for_each(|row| row.middle_half = Some((5.1, 3.9)));
    insta::assert_snapshot!("strips_of_many", svg(&nation, 900).unwrap().svg);
    nation.rows[0].middle_half = Some((f64::INFINITY, 1.0));
    assert_eq!(svg(&nation, 900), Err(ChartError::NotFinite));
}

#[test]
fn every_mark_lies_in_the_picture_at_any_width() {
    for width in [260, 330, 640, 1248] {
        let picture = svg(&strips(63), width).unwrap();
        for mark in &picture.marks {
            assert!(mark.x_px >= 0.0 && mark.x_px + mark.width_px <= f64::from(width), "{width}");
            assert!(mark.y_px + mark.height_px <= f64::from(picture.height_px), "{width}");
        }
    }
}

#[test]
fn a_scale_that_runs_backwards_has_its_best_end_on_the_right_too() {
    let mut backwards = strips(9);
    backwards.rows.iter_mut().for_each(|row| row.ends.reverse());
    let x = |strips: &Strips| svg(strips, 900).unwrap().marks[1].x_px + REACH_PX;
    let (one, other) = (x(&strips(9)), x(&backwards));
    let layout = Layout::new(&backwards, 900.0).unwrap();
    assert!((one + other - layout.from - layout.to).abs() < 1e-6);
}

#[test]
fn a_domain_without_figures_says_so_and_equal_scores_are_drawn() {
    let mut few = strips(3);
    few.rows[0].dots.clear();
    few.rows[1].ends = [(4.0, "4".to_owned()), (4.0, "4".to_owned())];
    few.rows[1].dots.iter_mut().for_each(|dot| dot.value = 4.0);
    let picture = svg(&few, 900).unwrap();
    assert!(picture.svg.contains("không có số liệu"));
    assert_eq!(picture.marks.len(), 6);
    few.rows[1].dots[0].value = f64::NAN;
    assert_eq!(svg(&few, 900), Err(ChartError::NotFinite));
    assert_eq!(svg(&Strips { rows: Vec::new() }, 900), Err(ChartError::Nothing));
    assert!(matches!(svg(&strips(3), 60), Err(ChartError::TooSmall(..))));
}
