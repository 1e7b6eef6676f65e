//! A strip a domain: every unit a dot on the domain's own scale, the chosen ones large, the median as a tick.
//!
//! Each scale is as long as the page is wide, from the worst end of the domain on the left to its best on the right: what
//! is read is a place among all, not a share of a maximum. Where there are more units than dots can be told apart, the
//! middle half of them is a bar and all of them a line.

use super::canvas::{Anchor, Canvas, draw};
use super::marker::marker;
use super::palette::{BAR, INK, MEAN, MUTED, RULE, series};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::lines;
use layout::{HALF_PX, LINE_PX, Layout};
use rows::{Row, Strips};

mod layout;
pub mod rows;

/// More dots than these on a strip are not told apart: their middle half is drawn in their place.
pub const MOST_DOTS: usize = 150;
/// Half the side of a dot.
const REACH_PX: f64 = 3.5;
/// How far dots that lie upon each other are moved apart, up and down.
const APART_PX: f64 = 3.0;

/// Draws the strips.
pub fn svg(strips: &Strips, width_px: u32) -> Result<Picture, ChartError> {
    if strips.rows.is_empty() {
        return Err(ChartError::Nothing);
    }
    let numbers = |row: &Row| {
        let dots = row.dots.iter().map(|dot| dot.value);
        let half = row.middle_half.map(|(from, to)| [from, to]).into_iter().flatten();
        let ends = row.ends.iter().map(|(end, _)| *end);
        dots.chain(ends).chain(row.median).chain(half).collect::<Vec<_>>()
    };
    finite(strips.rows.iter().flat_map(numbers))?;
    let layout = Layout::new(strips, f64::from(width_px))?;
    let mut marks = Vec::new();
    let svg = draw((width_px, layout.height_px), |canvas| {
        for (row, place) in strips.rows.iter().zip(&layout.rows) {
            draw_row(canvas, row, &layout, *place, &mut marks)?;
        }
        Ok(())
    })?;
    Ok(Picture { svg, width_px, height_px: layout.height_px, marks })
}

fn draw_row(
    canvas: &Canvas,
    row: &Row,
    layout: &Layout,
    (top, height): (f64, f64),
    marks: &mut Vec<Mark>,
) -> Result<(), ChartError> {
    let named = lines(&row.label, layout.label_px, 2);
    let first = layout.first_line(top, height, named.len());
    for (line, text) in named.iter().enumerate() {
        canvas.text((0.0, first + LINE_PX * line as f64), Anchor::Start, text, INK)?;
    }
    let middle = layout.middle(top, height, named.len());
    if row.dots.is_empty() {
        return canvas.text((layout.from, middle), Anchor::Start, &row.empty, MUTED);
    }
    let [(low, low_text), (high, high_text)] = &row.ends;
    let scale = Scale { low: *low, high: *high, from: layout.from, to: layout.to };
    canvas.line([(layout.from, middle), (layout.to, middle)], RULE, 1)?;
    if layout.has_ends {
        let gap = REACH_PX + 6.0;
        canvas.text((layout.from - gap, middle), Anchor::End, low_text, MUTED)?;
        canvas.text((layout.to + gap, middle), Anchor::Start, high_text, MUTED)?;
    }
    if let Some((from, to)) = row.middle_half {
        let (from, to) = (scale.at(from), scale.at(to));
        let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.0));
        canvas.rect([left, middle - 5.0, right, middle + 5.0], BAR)?;
    }
    let places = places(row, scale, middle);
    for (dot, at) in row.dots.iter().zip(&places) {
        if dot.colour.is_none() {
            canvas.circle(*at, 3, BAR, true)?;
        }
    }
    if let Some(median) = row.median {
        let x = scale.at(median);
        canvas.line([(x, middle - HALF_PX), (x, middle + HALF_PX)], MEAN, 2)?;
    }
    for (dot, at) in row.dots.iter().zip(&places) {
        if let Some(colour) = dot.colour {
            marker(canvas, colour, *at)?;
        }
        let [left, right] = [at.0 - REACH_PX, at.0 + REACH_PX];
        let edges = [left, at.1 - REACH_PX, right, at.1 + REACH_PX];
        marks.push(Mark::new(edges, dot.unit, &dot.spoken));
    }
    let first = middle - LINE_PX * (row.aside.len().saturating_sub(1)) as f64 / 2.0;
    for (line, (text, colour)) in row.aside.iter().enumerate() {
        let at = (layout.aside, first + LINE_PX * line as f64);
        canvas.bold(at, Anchor::Start, text, series(*colour))?;
    }
    Ok(())
}

/// Where the dots lie: those that would cover each other are moved up and down by turns.
fn places(row: &Row, scale: Scale, middle: f64) -> Vec<(f64, f64)> {
    const LANES: [f64; 5] = [0.0, -1.0, 1.0, -2.0, 2.0];
    let mut order: Vec<usize> = (0..row.dots.len()).collect();
    let mut places = vec![(0.0, middle); row.dots.len()];
    let mut ends = [f64::NEG_INFINITY; LANES.len()];
    let at = |place: usize| scale.at(row.dots[place].value);
    order.sort_by(|one, next| at(*one).total_cmp(&at(*next)));
    for place in order {
        let x = at(place);
        let free = ends.iter().position(|end| *end <= x - REACH_PX).unwrap_or(0);
        ends[free] = x + REACH_PX;
        let is_named = row.dots[place].colour.is_some();
        places[place] = (x, if is_named { middle } else { middle + APART_PX * LANES[free] });
    }
    places
}

#[cfg(test)]
mod tests;
