//! A shape as lines of pixels: as many points as a screen can show, and neighbours keep one border.

use std::fmt::Write as _;

use crate::model::boundaries::Polygon;

use super::projection::Projection;

/// A closed line. Measure: px.
pub type Line = Vec<(f64, f64)>;

/// Points are moved to a grid as fine as this, each by itself: so a border is the same from both its sides.
const GRID_PX: f64 = 0.5;

/// Half the side of what stands in place of a shape too small to be seen.
const LEAST_PX: f64 = 1.0;

/// The rings of a shape. What is smaller than a point is left out, unless it is all of the shape.
pub fn lines<'a>(polygons: impl IntoIterator<Item = &'a Polygon>, on: &Projection) -> Vec<Line> {
    let snapped =
        |(x, y): (f64, f64)| ((x / GRID_PX).round() * GRID_PX, (y / GRID_PX).round() * GRID_PX);
    let mut first = None;
    let mut lines = Vec::new();
    for ring in polygons.into_iter().flatten() {
        let mut line: Line = ring.iter().map(|place| snapped(on.at(*place))).collect();
        first = first.or(line.first().copied());
        line.dedup();
        if line.len() > 1 && line.first() == line.last() {
            line.pop();
        }
        if line.len() > 2 {
            lines.push(line);
        }
    }
    if let (true, Some((x, y))) = (lines.is_empty(), first) {
        let (left, right, top, bottom) = (x - LEAST_PX, x + LEAST_PX, y - LEAST_PX, y + LEAST_PX);
        lines.push(vec![(left, top), (right, top), (right, bottom), (left, bottom)]);
    }
    lines
}

/// The lines as the data of an SVG path.
pub fn path(lines: &[Line]) -> String {
    let mut data = String::new();
    for line in lines {
        for (place, (x, y)) in line.iter().enumerate() {
            let step = if place == 0 { 'M' } else { 'L' };
            let _ = write!(data, "{step}{x} {y}");
        }
        data.push('Z');
    }
    data
}

/// Slanted strokes inside the lines, what lies in a hole left out, as the data of an SVG path.
///
/// Each stroke is a line x + y = c; where it crosses the outline it begins and ends by turns.
pub fn hatching(lines: &[Line], apart_px: f64) -> String {
    let points = || lines.iter().flatten().map(|(x, y)| x + y);
    let (low, high) = points()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)));
    let mut data = String::new();
    let mut at = (low / apart_px).floor() * apart_px + apart_px;
    while at < high {
        let mut crossings: Vec<(f64, f64)> =
            lines.iter().flat_map(|line| crossings(line, at)).collect();
        crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
        for stroke in crossings.chunks_exact(2) {
            let ((from_x, from_y), (to_x, to_y)) = (stroke[0], stroke[1]);
            let _ = write!(data, "M{from_x:.1} {from_y:.1}L{to_x:.1} {to_y:.1}");
        }
        at += apart_px;
    }
    data
}

/// Where the stroke x + y = c crosses a closed line.
fn crossings(line: &Line, at: f64) -> impl Iterator<Item = (f64, f64)> + '_ {
    let next = line.iter().skip(1).chain(line.first());
    line.iter().zip(next).filter_map(move |(one, other)| {
        let (from, to) = (one.0 + one.1, other.0 + other.1);
        // A point on the stroke belongs to one of its two lines.
        let crosses = (from <= at) != (to <= at);
        let along = (at - from) / (to - from);
        crosses.then_some((one.0 + (other.0 - one.0) * along, one.1 + (other.1 - one.1) * along))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: [(f64, f64); 4] = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];

    #[test]
    fn a_hatching_stays_inside_and_out_of_holes() {
        assert_eq!(hatching(&[SQUARE.to_vec()], 10.0), "M0.0 10.0L10.0 0.0");
        let hole = vec![(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0)];
        assert_eq!(hatching(&[SQUARE.to_vec(), hole], 10.0), "M0.0 10.0L4.0 6.0M6.0 4.0L10.0 0.0");
    }

    #[test]
    fn two_neighbours_keep_one_border_and_nothing_vanishes() {
        let border = [[1.0, 0.0], [1.013, 0.4], [1.011, 0.41], [1.0, 1.0]];
        let west = [&[[0.0, 0.0]][..], &border, &[[0.0, 1.0]]].concat();
        let mut back = border.to_vec();
        back.reverse();
        let east = [&[[2.0, 1.0]][..], &back, &[[2.0, 0.0]]].concat();
        let on =
            Projection::fit([[0.0, 0.0], [2.0, 1.0]].iter(), (0.0, 0.0), (20.0, 10.0)).unwrap();
        let [west, east] = [west, east].map(|ring| lines(&[vec![ring]], &on).remove(0));
        let shared = west.iter().filter(|point| east.contains(point)).count();
        assert_eq!(shared, 3, "{west:?} {east:?}");
        let speck = vec![vec![[1.0, 1.0], [1.0001, 1.0], [1.0, 1.0001]]];
        assert_eq!(lines(&[speck], &on)[0].len(), 4);
    }
}
