//! Where is the middle of a unit: the centre of gravity of its shapes, each by its area.

use crate::model::boundaries::{Boundaries, Position, Ring};
use crate::model::unit::UnitIdx;

/// The centre of the shapes of these units, in degrees; `None` where there is none.
///
/// By the formula for the centroid of a polygon, its holes taken out; where nothing is enclosed, the mean of the places.
pub fn centre(boundaries: &Boundaries, units: &[UnitIdx]) -> Option<Position> {
    let polygons = || units.iter().flat_map(|unit| boundaries.shape(*unit));
    let (mut area, mut moment) = (0.0, [0.0, 0.0]);
    for polygon in polygons() {
        for (place, ring) in polygon.iter().enumerate() {
            let (own, [x, y]) = moments(ring);
            // However a ring turns: the first encloses, the others are holes.
            let sign = if (own > 0.0) == (place == 0) { 1.0 } else { -1.0 };
            area += sign * own;
            moment = [moment[0] + sign * x, moment[1] + sign * y];
        }
    }
    if area > 0.0 {
        return Some(moment.map(|along| along / area));
    }
    let places: Vec<Position> = polygons().flatten().flatten().copied().collect();
    let mean =
        |axis: usize| places.iter().map(|place| place[axis]).sum::<f64>() / places.len() as f64;
    (!places.is_empty()).then(|| [mean(0), mean(1)])
}

/// The signed area of a ring and its first moments, taken from its first place so that little is lost of small rings.
fn moments(ring: &Ring) -> (f64, [f64; 2]) {
    let Some(&[west, south]) = ring.first() else { return (0.0, [0.0, 0.0]) };
    let from_first = |[lon, lat]: Position| [lon - west, lat - south];
    let next = ring.iter().skip(1).chain(ring.first());
    let (mut area, mut moment) = (0.0, [0.0, 0.0]);
    for (one, other) in ring.iter().zip(next) {
        let ([x, y], [to_x, to_y]) = (from_first(*one), from_first(*other));
        let cross = (x * to_y - to_x * y) / 2.0;
        area += cross;
        moment = [moment[0] + (x + to_x) / 3.0 * cross, moment[1] + (y + to_y) / 3.0 * cross];
    }
    (area, [moment[0] + west * area, moment[1] + south * area])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;

    fn check(polygons: Vec<Vec<Ring>>, expected: Option<Position>) {
        let unit = example::at(&example::publication(""), "A");
        let mut boundaries = Boundaries::default();
        boundaries.add(unit, polygons);
        let found = centre(&boundaries, &[unit]);
        let near = |one: Position, other: Position| {
            one.iter().zip(other).all(|(one, other)| (one - other).abs() < 1e-9)
        };
        assert!(
            found == expected || found.zip(expected).is_some_and(|(one, other)| near(one, other)),
            "{found:?}"
        );
    }

    fn square(west: f64, south: f64, side: f64) -> Ring {
        vec![
            [west, south],
            [west + side, south],
            [west + side, south + side],
            [west, south + side],
            [west, south],
        ]
    }

    #[test]
    fn a_square_has_its_centre_in_its_middle_whichever_way_it_turns() {
        check(vec![vec![square(104.0, 20.0, 2.0)]], Some([105.0, 21.0]));
        let turned = square(104.0, 20.0, 2.0).into_iter().rev().collect();
        check(vec![vec![turned]], Some([105.0, 21.0]));
    }

    #[test]
    fn a_large_part_pulls_more_than_a_small_one_and_a_hole_not_at_all() {
        check(vec![vec![square(0.0, 0.0, 2.0)], vec![square(9.0, 0.0, 1.0)]], Some([2.7, 0.9]));
        check(
            vec![vec![square(0.0, 0.0, 4.0), square(2.0, 0.0, 2.0)]],
            Some([5.0 / 3.0, 7.0 / 3.0]),
        );
    }

    #[test]
    fn a_shape_without_area_has_the_middle_of_its_places() {
        check(vec![vec![vec![[1.0, 1.0], [3.0, 1.0], [2.0, 1.0]]]], Some([2.0, 1.0]));
        check(Vec::new(), None);
    }
}
