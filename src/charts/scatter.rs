//! Two indices against each other: a point a unit, the chosen ones with markers of their own, as many names as have room.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::marker::marker;
use super::palette::{BAR, INK, MUTED, RULE, series};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, widest_px, width_px};

const FOOTER_PX: f64 = 40.0;
const HEADER_PX: f64 = 22.0;
const REACH_PX: f64 = 7.0;
const NAME_PX: f64 = 14.0;

/// A unit with a value in both.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// The unit.
    pub unit: UnitIdx,
    /// Its name.
    pub label: String,
    /// Its value in the first.
    pub x: f64,
    /// Its value in the second.
    pub y: f64,
    /// The colour and marker of a chosen one.
    pub chosen: Option<usize>,
    /// What is said of it.
    pub spoken: String,
}

/// One direction of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What it measures.
    pub title: String,
    /// Its ends.
    pub span: (f64, f64),
    /// Values on it with their texts.
    pub ticks: Vec<(f64, String)>,
    /// The mean of the points.
    pub mean: f64,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// In reading order.
    pub spots: Vec<Spot>,
    /// Left to right.
    pub across: Axis,
    /// Bottom to top.
    pub up: Axis,
}

/// The places of both axes.
struct Plane {
    x: Scale,
    y: Scale,
}

impl Plane {
    fn at(&self, spot: &Spot) -> (f64, f64) {
        (self.x.at(spot.x), self.y.at(spot.y))
    }
}

/// Draws the points.
pub fn svg(scatter: &Scatter, (width_px, height_px): (u32, u32)) -> Result<Picture, ChartError> {
    let (across, up) = (&scatter.across, &scatter.up);
    if scatter.spots.is_empty() {
        return Err(ChartError::Nothing);
    }
    let ends = [across, up].map(|axis| [axis.span.0, axis.span.1, axis.mean]);
    finite(scatter.spots.iter().flat_map(|spot| [spot.x, spot.y]).chain(ends.concat()))?;
    let (width, height) = (f64::from(width_px), f64::from(height_px));
    let left = widest_px(up.ticks.iter().map(|(_, text)| text.as_str())).min(width * 0.2) + 12.0;
    let (right, bottom) = (width - 14.0, height - FOOTER_PX);
    if right - left < 80.0 || bottom - HEADER_PX < 80.0 {
        return Err(ChartError::TooSmall(width_px, height_px));
    }
    let plane = Plane {
        x: Scale { low: across.span.0, high: across.span.1, from: left.round() + 8.0, to: right },
        y: Scale { low: up.span.0, high: up.span.1, from: bottom - 8.0, to: HEADER_PX + 8.0 },
    };
    let svg = draw((width_px, height_px), |canvas| {
        frame(canvas, scatter, &plane, [left.round(), HEADER_PX, right, bottom])?;
        for spot in scatter.spots.iter().filter(|spot| spot.chosen.is_none()) {
            canvas.circle(plane.at(spot), 4, BAR, true)?;
        }
        for spot in &scatter.spots {
            if let Some(colour) = spot.chosen {
                marker(canvas, colour, plane.at(spot))?;
            }
        }
        names(canvas, scatter, &plane, [left + 2.0, HEADER_PX, right, bottom])
    })?;
    let mark = |spot: &Spot| {
        let (x, y) = plane.at(spot);
        Mark::new([x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX], spot.unit, &spot.spoken)
    };
    let marks = scatter.spots.iter().map(mark).collect();
    Ok(Picture { svg, width_px, height_px, marks })
}

/// The axes with their titles, and the means of the points as thin lines.
fn frame(
    canvas: &Canvas,
    scatter: &Scatter,
    plane: &Plane,
    [left, top, right, bottom]: [f64; 4],
) -> Result<(), ChartError> {
    for (tick, text) in &scatter.up.ticks {
        let y = plane.y.at(*tick);
        canvas.line([(left, y), (right, y)], RULE, 1)?;
        canvas.text((left - 5.0, y), Anchor::End, &shorten(text, left - 5.0), MUTED)?;
    }
    for (tick, text) in &scatter.across.ticks {
        let x = plane.x.at(*tick);
        canvas.line([(x, bottom), (x, bottom + 5.0)], RULE, 1)?;
        canvas.text((x, bottom + 13.0), Anchor::Middle, text, MUTED)?;
    }
    canvas.line([(left, top), (left, bottom), (right, bottom)], MUTED, 1)?;
    let (x, y) = (plane.x.at(scatter.across.mean), plane.y.at(scatter.up.mean));
    canvas.dashed(x, [top, bottom], MUTED)?;
    let mut dash = left;
    while dash < right {
        canvas.line([(dash, y), ((dash + 4.0).min(right), y)], MUTED, 1)?;
        dash += 7.0;
    }
    canvas.text((2.0, 9.0), Anchor::Start, &shorten(&scatter.up.title, right), INK)?;
    canvas.text((right, bottom + 31.0), Anchor::End, &shorten(&scatter.across.title, right), INK)
}

/// The names of the chosen, then of the others, each where it covers neither a name nor a point.
fn names(
    canvas: &Canvas,
    scatter: &Scatter,
    plane: &Plane,
    [left, top, right, bottom]: [f64; 4],
) -> Result<(), ChartError> {
    let mut taken: Vec<[f64; 4]> = scatter
        .spots
        .iter()
        .map(|spot| {
            let (x, y) = plane.at(spot);
            [x - 5.0, y - 5.0, x + 5.0, y + 5.0]
        })
        .collect();
    let (chosen, others): (Vec<&Spot>, Vec<&Spot>) =
        scatter.spots.iter().partition(|spot| spot.chosen.is_some());
    for spot in chosen.into_iter().chain(others) {
        let room = width_px(&super::text::clean(&spot.label)) * 1.08;
        let (x, y) = plane.at(spot);
        let half = NAME_PX / 2.0;
        let places = [
            ([x + 8.0, y - half, x + 8.0 + room, y + half], Anchor::Start, (x + 8.0, y)),
            ([x - 8.0 - room, y - half, x - 8.0, y + half], Anchor::End, (x - 8.0, y)),
            ([x - room / 2.0, y - 21.0, x + room / 2.0, y - 7.0], Anchor::Middle, (x, y - 14.0)),
            ([x - room / 2.0, y + 7.0, x + room / 2.0, y + 21.0], Anchor::Middle, (x, y + 14.0)),
        ];
        let inside =
            |[l, t, r, b]: &[f64; 4]| *l >= left && *t >= top && *r <= right && *b <= bottom;
        let free = |one: &[f64; 4]| {
            taken.iter().all(|other| {
                one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]
            })
        };
        let Some((edges, anchor, at)) = places.into_iter().find(|(e, ..)| inside(e) && free(e))
        else {
            continue;
        };
        taken.push(edges);
        match spot.chosen {
            Some(colour) => canvas.bold(at, anchor, &spot.label, series(colour))?,
            None => canvas.text(at, anchor, &spot.label, MUTED)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn scatter(count: usize) -> Scatter {
        let spot = |(place, unit): (usize, UnitIdx)| {
            let label = sample::NAMES[place % sample::NAMES.len()].to_owned();
            let (x, y) = (40.0 + ((place * 7) % 11) as f64, 60.0 + ((place * 5) % 13) as f64);
            let spoken = format!("{label}: {x}, {y}");
            Spot { unit, label, x, y, chosen: (place < 2).then_some(place), spoken }
        };
        let axis = |title: &str, low: f64, high: f64| Axis {
            title: title.to_owned(),
            span: (low, high),
            ticks: vec![(low, low.to_string()), (high, high.to_string())],
            mean: f64::midpoint(low, high),
        };
        Scatter {
            spots: sample::units(count).into_iter().enumerate().map(spot).collect(),
            across: axis("PAPI 2022", 38.0, 52.0),
            up: axis("PCI 2022", 58.0, 74.0),
        }
    }

    #[test]
    fn points_with_two_chosen() {
        insta::assert_snapshot!("scatter", svg(&scatter(6), (420, 300)).unwrap().svg);
    }

    #[test]
    fn every_point_has_a_mark_and_the_chosen_are_named() {
        for width in [320, 1100] {
            let picture = svg(&scatter(61), (width, 440)).unwrap();
            assert_eq!(picture.marks.len(), 61);
            assert!(picture.svg.contains("font-weight=\"bold\""), "{}", picture.svg);
        }
        assert_eq!(svg(&scatter(0), (400, 300)), Err(ChartError::Nothing));
        assert!(matches!(svg(&scatter(2), (90, 300)), Err(ChartError::TooSmall(..))));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut some = scatter(3);
        some.spots[0].label = sample::HOSTILE.to_owned();
        some.spots[0].spoken = sample::HOSTILE.to_owned();
        some.across.title = sample::HOSTILE.to_owned();
        some.up.ticks[0].1 = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&some, (1400, 400)).unwrap());
    }
}
