//! A map: each unit in the shade of its class, what is not published hatched, islands far away in boxes of their own.
//!
//! The shapes are SVG paths written here: plotters has no shape with a hole, and none between whole pixels. Texts are its.

pub mod islands;
mod outline;
mod projection;

use crate::model::boundaries::Polygon;
use crate::model::unit::UnitIdx;

use super::canvas::draw;
use super::palette::{INK, MUTED, PAPER};
use super::picture::{ChartError, Mark, Picture, finite};
use super::tones::{BORDER, Paint};
use islands::{Column, Islands};
use outline::{Line, hatching, lines, path};
use projection::Projection;

/// A map is not higher than this.
const MOST_HEIGHT_PX: f64 = 600.0;
/// Room for outlines at the edges.
const MARGIN_PX: f64 = 4.0;
/// A smaller picture shows nothing.
const LEAST_PX: u32 = 80;
/// A narrower map has thinner outlines.
const SMALL_PX: u32 = 300;
/// Between two strokes of a hatching.
const HATCHING_PX: f64 = 6.0;

/// A unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Whose it is.
    pub unit: UnitIdx,
    /// Its shape, in degrees; never empty.
    pub polygons: Vec<Polygon>,
    /// What fills it.
    pub paint: Paint,
    /// What is said of it.
    pub spoken: String,
    /// Whether it is outlined.
    pub chosen: bool,
}

/// The data of the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// The units of the table, in the order in which they are walked.
    pub areas: Vec<Area>,
    /// The shapes of units that the table does not list.
    pub unlisted: Vec<Vec<Polygon>>,
    /// Islands in boxes, from north to south.
    pub islands: Vec<Islands>,
}

/// Draws the map.
pub fn svg(map: &Map, width_px: u32) -> Result<Picture, ChartError> {
    if map.areas.is_empty() {
        return Err(ChartError::Nothing);
    }
    if width_px < LEAST_PX {
        return Err(ChartError::TooSmall(width_px, LEAST_PX));
    }
    let polygons =
        || map.areas.iter().flat_map(|area| &area.polygons).chain(map.unlisted.iter().flatten());
    let places = || polygons().flatten().flatten();
    finite(places().flatten().copied())?;
    let width = f64::from(width_px) - 2.0 * MARGIN_PX;
    let column_px = Column::width_px(&map.islands, width);
    let room = (width - column_px, MOST_HEIGHT_PX);
    let on = Projection::fit(places(), (MARGIN_PX, MARGIN_PX), room).ok_or(ChartError::Nothing)?;
    // What the boxes leave of the width lies on both sides.
    let on = on.moved((((room.0 - on.size.0) / 2.0).max(0.0), 0.0));
    let column = Column::beside(&map.islands, &on, column_px);
    let height_px = (on.size.1.max(column.bottom_px) + 2.0 * MARGIN_PX).ceil() as u32;
    let mut shapes = String::new();
    for shape in &map.unlisted {
        shapes.push_str(&drawn(&lines(shape, &on), Paint::Unlisted));
    }
    let outlines: Vec<Vec<Line>> =
        map.areas.iter().map(|area| lines(&area.polygons, &on)).collect();
    for (area, outline) in map.areas.iter().zip(&outlines) {
        shapes.push_str(&drawn(outline, area.paint));
    }
    shapes.push_str(&column.shapes());
    for (_, outline) in map.areas.iter().zip(&outlines).filter(|(area, _)| area.chosen) {
        let line_px = if width_px < SMALL_PX { 1.5 } else { 2.5 };
        shapes.push_str(&stroked(outline, PAPER, 2.0 * line_px));
        shapes.push_str(&stroked(outline, INK, line_px));
    }
    let texts = draw((width_px, height_px), |canvas| column.texts(canvas))?;
    let mark = |(area, outline): (&Area, Vec<Line>)| {
        let boxes = column.outlines(area.unit);
        Mark::outlined(outline.into_iter().chain(boxes).collect(), area.unit, &area.spoken)
    };
    let marks = map.areas.iter().zip(outlines).map(mark).collect();
    Ok(Picture { svg: beneath(&texts, &shapes), width_px, height_px, marks })
}

/// A picture of texts with shapes put under them.
fn beneath(texts: &str, shapes: &str) -> String {
    let (head, rest) = texts.split_once('>').unwrap_or((texts, ""));
    format!("{head}>\n{shapes}{}", rest.trim_start_matches('\n'))
}

/// A filled shape with its border, hatched where nothing is published.
fn drawn(outline: &[Line], paint: Paint) -> String {
    let mut shape = format!(
        "<path d=\"{}\" fill=\"{}\" fill-rule=\"evenodd\" stroke=\"{BORDER}\" stroke-width=\"0.7\" stroke-linejoin=\"round\"/>\n",
        path(outline),
        paint.ground()
    );
    let strokes = match paint {
        Paint::NotPublished => hatching(outline, HATCHING_PX),
        Paint::Tone(_) | Paint::Unlisted => String::new(),
    };
    if !strokes.is_empty() {
        shape.push_str(&format!(
            "<path d=\"{strokes}\" fill=\"none\" stroke=\"{MUTED}\" stroke-width=\"1\"/>\n"
        ));
    }
    shape
}

fn stroked(outline: &[Line], colour: &str, width_px: f64) -> String {
    format!(
        "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width_px}\" stroke-linejoin=\"round\"/>\n",
        path(outline)
    )
}

#[cfg(test)]
mod tests;
