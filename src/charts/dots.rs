//! Dots: one row a domain, one mark a unit, the mean as a tick. Marks that would cover each other stand in lanes.

use crate::model::order::Order;
use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::marker::marker;
use super::palette::{BAR, INK, MUTED, RULE, series};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, width_px};

const LABEL_PX: f64 = 20.0;
/// The line of what is written beside a name, where both have no room in one line.
const ASIDE_PX: f64 = 15.0;
const LANE_PX: f64 = 13.0;
const GAP_PX: f64 = 10.0;
const FOOTER_PX: f64 = 22.0;
/// Half the side of a mark; marks nearer than twice this stand in different lanes.
const REACH_PX: f64 = 6.5;
/// How far the line of a bound reaches.
const BOUND_PX: f64 = 18.0;

/// What is known of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The value itself.
    Exactly,
    /// Only that it is above.
    Above,
    /// Only that it is below.
    Below,
}

/// The value of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Whose it is.
    pub unit: UnitIdx,
    /// Its colour and marker in [`super::palette::SERIES`].
    pub colour: usize,
    /// Its place on the scale.
    pub value: f64,
    /// Whether it is exact or a bound.
    pub known: Known,
    /// What is said of it.
    pub spoken: String,
}

/// One domain.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// The name above the row.
    pub label: String,
    /// One dot a unit that has a value.
    pub dots: Vec<Dot>,
    /// The mean of the whole field.
    pub mean: Option<f64>,
    /// Written beside the name: who has no value, or how far the others are apart.
    pub aside: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// In drawing order.
    pub rows: Vec<DotRow>,
    /// Where the scale starts.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// Values on the scale with their texts.
    pub ticks: Vec<(f64, String)>,
}

impl Dots {
    fn check(&self) -> Result<(), ChartError> {
        if self.rows.is_empty() {
            return Err(ChartError::Nothing);
        }
        let values =
            self.rows.iter().flat_map(|row| row.dots.iter().map(|dot| dot.value).chain(row.mean));
        let ticks = self.ticks.iter().map(|(tick, _)| *tick);
        finite(values.chain(ticks).chain([self.low, self.high]))
    }
}

/// Whether what is written beside a name needs a line of its own.
fn is_stacked(row: &DotRow, width: f64) -> bool {
    !row.aside.is_empty() && width_px(&row.label) + width_px(&row.aside) + 20.0 > width
}

/// A row with the lanes of its dots.
struct Placed<'a> {
    row: &'a DotRow,
    /// Whether what is written beside its name stands below it.
    stacked: bool,
    /// Top of the first lane.
    top: f64,
    lanes: usize,
    /// Each dot with its place, from left to right.
    dots: Vec<(&'a Dot, f64, f64)>,
}

impl Placed<'_> {
    fn bottom(&self) -> f64 {
        self.top + LANE_PX * self.lanes as f64
    }
}

fn placed<'a>(dots: &'a Dots, (scale, width): (Scale, f64)) -> Vec<Placed<'a>> {
    let mut top = 4.0;
    let mut rows = Vec::new();
    for row in &dots.rows {
        let stacked = is_stacked(row, width);
        top += LABEL_PX + if stacked { ASIDE_PX } else { 0.0 };
        let mut sorted: Vec<&Dot> = row.dots.iter().collect();
        sorted.arrange_by(|one, next| one.value.total_cmp(&next.value));
        let mut ends: Vec<f64> = Vec::new();
        let placed = sorted.into_iter().map(|dot| {
            let x = scale.at(dot.value);
            let free = ends.iter().position(|end| *end <= x - REACH_PX);
            let lane = free.unwrap_or(ends.len());
            let end = x + REACH_PX + if dot.known == Known::Above { BOUND_PX } else { 0.0 };
            if lane == ends.len() {
                ends.push(end)
            } else {
                ends[lane] = end
            }
            (dot, x, top + LANE_PX * (lane as f64 + 0.5))
        });
        let placed = placed.collect();
        let lanes = ends.len().max(1);
        rows.push(Placed { row, stacked, top, lanes, dots: placed });
        top += LANE_PX * lanes as f64 + GAP_PX;
    }
    rows
}

/// Draws the dots.
pub fn svg(dots: &Dots, width_px: u32) -> Result<Picture, ChartError> {
    dots.check()?;
    if width_px < 120 {
        return Err(ChartError::TooSmall(width_px, LABEL_PX as u32));
    }
    let width = f64::from(width_px);
    let scale = Scale { low: dots.low, high: dots.high, from: 16.0, to: width - 20.0 };
    let rows = placed(dots, (scale, width));
    let foot = rows.last().map_or(0.0, Placed::bottom) + 6.0;
    let height_px = (foot + FOOTER_PX) as u32;
    let svg = draw((width_px, height_px), |canvas| {
        axis(canvas, dots, (scale, foot))?;
        rows.iter().try_for_each(|row| draw_row(canvas, row, (scale, width)))
    })?;
    let mark = |&(dot, x, y): &(&Dot, f64, f64)| {
        Mark::new([x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX], dot.unit, &dot.spoken)
    };
    let marks = rows.iter().flat_map(|row| row.dots.iter().map(mark)).collect();
    Ok(Picture { svg, width_px, height_px, marks })
}

/// The scale, once under all rows.
fn axis(canvas: &Canvas, dots: &Dots, (scale, foot): (Scale, f64)) -> Result<(), ChartError> {
    for (tick, text) in &dots.ticks {
        let x = scale.at(*tick);
        canvas.line([(x, foot), (x, foot + 5.0)], RULE, 1)?;
        let half = width_px(text) / 2.0;
        let x = x.clamp(half + 1.0, scale.to + 19.0 - half);
        canvas.text((x, foot + 14.0), Anchor::Middle, text, MUTED)?;
    }
    Ok(())
}

fn draw_row(
    canvas: &Canvas,
    placed: &Placed,
    (scale, width): (Scale, f64),
) -> Result<(), ChartError> {
    let (top, bottom) = (placed.top, placed.bottom());
    let name = shorten(&placed.row.label, width - 4.0);
    let aside = shorten(&placed.row.aside, width - 4.0);
    let above = if placed.stacked { ASIDE_PX } else { 0.0 };
    canvas.text((2.0, top - 9.0 - above), Anchor::Start, &name, INK)?;
    let (x, anchor) =
        if placed.stacked { (2.0, Anchor::Start) } else { (width - 2.0, Anchor::End) };
    canvas.text((x, top - 9.0), anchor, &aside, MUTED)?;
    for lane in 0..placed.lanes {
        let y = top + LANE_PX * (lane as f64 + 0.5);
        canvas.line([(scale.from, y), (scale.to, y)], RULE, 1)?;
    }
    let exact = placed.dots.iter().filter(|(dot, ..)| dot.known == Known::Exactly);
    let reach = exact.fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), &(_, x, _)| {
        (from.min(x), to.max(x))
    });
    if reach.0 < reach.1 {
        let y = top + LANE_PX / 2.0;
        canvas.line([(reach.0, y), (reach.1, y)], BAR, 4)?;
    }
    if let Some(mean) = placed.row.mean {
        let x = scale.at(mean);
        canvas.line([(x, top - 2.0), (x, bottom + 2.0)], INK, 2)?;
    }
    for &(dot, x, y) in &placed.dots {
        let hex = series(dot.colour);
        let ends = match dot.known {
            Known::Exactly => None,
            Known::Above => Some((x + BOUND_PX, 4.0)),
            Known::Below => Some((x - BOUND_PX, -4.0)),
        };
        if let Some((end, back)) = ends {
            canvas.line([(x, y), (end, y)], hex, 2)?;
            canvas.line([(end - back, y - 4.0), (end, y), (end - back, y + 4.0)], hex, 2)?;
        }
        marker(canvas, dot.colour, (x, y))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// Rows of as many units, the first two on the same place in every row, the last missing in the second row and only
    /// a bound in the third.
    fn dots(rows: usize, units: usize) -> Dots {
        let row = |row: usize| {
            let dot = |(place, unit): (usize, UnitIdx)| Dot {
                unit,
                colour: place,
                value: 20.0 + 8.0 * place.max(1) as f64 + 3.0 * row as f64,
                known: if row == 2 && place == units - 1 { Known::Above } else { Known::Exactly },
                spoken: format!("{}, {row}", sample::NAMES[place % sample::NAMES.len()]),
            };
            let all = sample::units(units).into_iter().enumerate().map(dot);
            let shown = if row == 1 { units - 1 } else { units };
            let missing = if row == 1 { "chưa công bố: Cà Mau" } else { "" };
            DotRow {
                label: format!("Lĩnh vực {}", row + 1),
                dots: all.take(shown).collect(),
                mean: (row != 2).then_some(30.0),
                aside: missing.to_owned(),
            }
        };
        let ticks = [0.0, 50.0, 100.0].map(|tick| (tick, format!("{tick} %")));
        Dots { rows: (0..rows).map(row).collect(), low: 0.0, high: 100.0, ticks: ticks.to_vec() }
    }

    #[test]
    fn dots_with_mean_missing_and_bound() {
        insta::assert_snapshot!("dots", svg(&dots(3, 3), 420).unwrap().svg);
    }

    #[test]
    fn every_dot_has_a_mark_that_no_other_covers() {
        let picture = svg(&dots(8, 10), 320).unwrap();
        assert_eq!(picture.marks.len(), 79);
        let apart = |one: &Mark, other: &Mark| {
            (one.x_px - other.x_px).abs() >= 2.0 * REACH_PX - 1e-9
                || (one.y_px - other.y_px).abs() >= LANE_PX - 1e-9
        };
        for (place, mark) in picture.marks.iter().enumerate() {
            assert!(picture.marks[place + 1..].iter().all(|other| apart(mark, other)), "{place}");
            assert!(mark.y_px + mark.height_px <= f64::from(picture.height_px));
        }
    }

    /// The gap beside the longest name of PAPI's dimensions, on a phone.
    #[test]
    fn a_gap_is_read_whole_on_a_phone() {
        let mut dots = dots(1, 2);
        dots.rows[0].label = "Kiểm soát tham nhũng trong khu vực công".to_owned();
        dots.rows[0].aside = "chênh 1,25 điểm".to_owned();
        assert!(!svg(&dots, 328).unwrap().svg.contains('…'));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut dots = dots(2, 2);
        dots.rows[0].label = sample::HOSTILE.to_owned();
        dots.rows[0].aside = sample::HOSTILE.to_owned();
        dots.rows[0].dots[0].spoken = sample::HOSTILE.to_owned();
        dots.ticks[0].1 = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&dots, 1100).unwrap());
    }

    #[test]
    fn a_value_no_scale_can_show_is_refused() {
        let mut some = dots(1, 2);
        some.rows[0].dots[0].value = f64::INFINITY;
        assert_eq!(svg(&some, 400), Err(ChartError::NotFinite));
        assert_eq!(svg(&dots(0, 0), 400), Err(ChartError::Nothing));
        assert!(matches!(svg(&dots(1, 2), 60), Err(ChartError::TooSmall(..))));
    }
}
