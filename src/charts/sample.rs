//! Data for tests: units, and names that try to be more than text.

use crate::model::breaks::Known;
use crate::model::language::{Language, Name};
use crate::model::level::Level;
use crate::model::mark::Flags;
use crate::model::unit::{Unit, UnitCode, UnitIdx, Units};

use super::bars::{Bar, Bars};
use super::heat::{Heat, HeatCell, HeatRow};
use super::lines::series::{BreakLine, Crossing, Lines, Point, Series};
use super::picture::Picture;

/// A name that tries to be markup and to reverse what follows.
pub const HOSTILE: &str = "<img src=x onerror=alert(1)>\u{202e}\"'&\u{0}</text>";
/// Provinces of different lengths.
pub const NAMES: [&str; 6] =
    ["Hà Nội", "Bà Rịa – Vũng Tàu", "TP. Hồ Chí Minh", "Thừa Thiên Huế", "Cà Mau", "Bắc Kạn"];

/// As many units as asked for.
pub fn units(count: usize) -> Vec<UnitIdx> {
    let mut units = Units::default();
    (0..count).map(|place| units.add(unit(place)).unwrap()).collect()
}

fn unit(place: usize) -> Unit {
    Unit {
        code: UnitCode::new(&format!("U{place}")).unwrap(),
        name: Name::new(NAMES[place % NAMES.len()]),
        level: Level::known("province"),
        parent: None,
        from: None,
        to: None,
        successors: Vec::new(),
        aliases: Vec::new(),
        printed: None,
    }
}

/// Bars falling from 47 of 80 points; every name of [`NAMES`] in turn, the fourth chosen.
pub fn bars(count: usize) -> Bars {
    let bar = |(place, unit): (usize, UnitIdx)| {
        let value = 47.0 - 12.0 * place as f64 / count as f64;
        let label = NAMES[place % NAMES.len()].to_owned();
        let text = format!("{value:.2}").replace('.', ",");
        let spoken = format!("{label}: {text}");
        Bar { unit, label, value, text, spoken, chosen: place == 3 }
    };
    Bars {
        bars: units(count).into_iter().enumerate().map(bar).collect(),
        start: 0.0,
        end: 80.0,
        end_text: "tối đa 80".to_owned(),
        mean: Some((42.1, "trung bình 42,10".to_owned())),
        missing: vec!["Bình Dương".to_owned()],
        missing_text: "không công bố".to_owned(),
    }
}

/// Panics if a published name became markup, a style, or turns the direction of what follows.
pub fn assert_harmless(picture: &Picture) {
    for forbidden in ["<img", "style=", "\u{202e}", "\u{0}", "</text></text>"] {
        assert!(!picture.svg.contains(forbidden), "{forbidden:?} in {}", picture.svg);
    }
    assert_eq!(picture.svg.matches("<text").count(), picture.svg.matches("</text>").count());
    assert!(picture.marks.iter().all(|mark| !mark.spoken.contains(['\u{202e}', '\u{0}'])));
}

/// Shares rising from cell to cell; the second cell of the second row missing, the third row chosen.
pub fn heat(rows: usize, columns: usize) -> Heat {
    let cell = |row: usize, column: usize| {
        let share = ((row * columns + column) as f64 * 0.137) % 1.0;
        let text = format!("{:.2}", share * 10.0).replace('.', ",");
        let spoken = format!("{row}, {column}: {text}");
        match (row, column) {
            (1, 1) => HeatCell { share: None, text: "–".to_owned(), spoken },
            _ => HeatCell { share: Some(share), text, spoken },
        }
    };
    let row = |(row, unit): (usize, UnitIdx)| HeatRow {
        unit,
        label: NAMES[row % NAMES.len()].to_owned(),
        cells: (0..columns).map(|column| cell(row, column)).collect(),
        chosen: row == 2,
    };
    Heat {
        heads: (1..=columns).map(|head| head.to_string()).collect(),
        rows: units(rows).into_iter().enumerate().map(row).collect(),
    }
}

/// Lines from 2011 on between 30 and 50, crowded at the end: a break before the fourth period, in every second
/// series a gap in the fifth, the second series chosen, the range of the field behind.
pub fn lines(periods: usize, series: usize) -> Lines {
    let one = |(place, unit): (usize, UnitIdx)| {
        let label = NAMES[place % NAMES.len()].to_owned();
        let point = |period: usize| {
            let swing = ((period * 7 + place * 5) % 9) as f64 - 4.0;
            let value =
                40.0 + place as f64 * 0.4 + swing * (periods - 1 - period) as f64 / periods as f64;
            let flags = Flags::default();
            Point {
                period,
                value,
                flags,
                spoken: format!("{label}, {}: {value:.2}", 2011 + period),
            }
        };
        let drawn = (0..periods).filter(|period| place % 2 == 1 || *period != 4);
        let points: Vec<Point> = drawn.map(point).collect();
        let runs = points.chunk_by(|one, next| next.period == one.period + 1 && next.period != 3);
        let runs = runs.map(<[Point]>::to_vec).collect();
        Series { unit, label, colour: place, runs, chosen: place == 1 }
    };
    Lines {
        periods: (0..periods).map(|period| (2011 + period).to_string()).collect(),
        series: units(series).into_iter().enumerate().map(one).collect(),
        lengths: Vec::new(),
        context: vec![
            (0..periods).map(|period| (period, 33.0, 40.0 + (period % 3) as f64, 48.0)).collect(),
        ],
        breaks: vec![BreakLine {
            period: 3,
            known: Known::Published,
            crossing: Crossing::Stop,
            label: "cách tính mới".to_owned(),
        }],
        low: 30.0,
        high: 50.0,
        inverted: false,
        language: Language::Vi,
    }
}
