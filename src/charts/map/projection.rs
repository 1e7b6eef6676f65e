//! Degrees become pixels: equirectangular, true to scale along the middle latitude, fitted into a box.
//!
//! At the scale of a country no reader sees the difference to other projections, and areas of a map are not measured here.

use crate::model::boundaries::Position;

/// A frame in degrees, and where its places lie in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// The western and the northern edge. Measure: degrees.
    west: f64,
    north: f64,
    /// How much shorter a degree to the east is than one to the north.
    narrowing: f64,
    /// Measure: px a degree to the north.
    scale: f64,
    left: f64,
    top: f64,
    /// What is added to western longitudes where the places lie on both sides of the date line. Measure: degrees.
    turn: f64,
    /// The size of the frame. Measure: px.
    pub size: (f64, f64),
}

impl Projection {
    /// The largest that shows all places within a box; `None` without places.
    pub fn fit<'a>(
        places: impl Iterator<Item = &'a Position> + Clone,
        (left, top): (f64, f64),
        (width, height): (f64, f64),
    ) -> Option<Self> {
        const WHOLE_TURN: f64 = 360.0;
        let ends = |values: &mut dyn Iterator<Item = f64>| {
            values.fold(None, |ends: Option<(f64, f64)>, at| {
                Some(ends.map_or((at, at), |(low, high)| (low.min(at), high.max(at))))
            })
        };
        let (south, north) = ends(&mut places.clone().map(|place| place[1]))?;
        let plain = ends(&mut places.clone().map(|place| place[0]))?;
        let turned = |lon: f64| if lon < 0.0 { lon + WHOLE_TURN } else { lon };
        let around = ends(&mut places.clone().map(|place| turned(place[0])))?;
        let is_split =
            plain.1 - plain.0 > WHOLE_TURN / 2.0 && around.1 - around.0 < plain.1 - plain.0;
        let ((west, east), turn) = if is_split { (around, WHOLE_TURN) } else { (plain, 0.0) };
        let narrowing = ((south + north) / 2.0).to_radians().cos().max(0.05);
        // A frame of one place has some size.
        let across = ((east - west) * narrowing).max(1e-6);
        let down = (north - south).max(1e-6);
        let scale = (width / across).min(height / down);
        let size = (across * scale, down * scale);
        Some(Self { west, north, narrowing, scale, left, top, turn, size })
    }

    /// The top left corner of the frame. Measure: px.
    pub fn at_corner(&self) -> (f64, f64) {
        (self.left, self.top)
    }

    /// The same, moved.
    pub fn moved(self, (right, down): (f64, f64)) -> Self {
        Self { left: self.left + right, top: self.top + down, ..self }
    }

    /// Where a place lies. Measure: px.
    pub fn at(&self, [lon, lat]: Position) -> (f64, f64) {
        let lon = if lon < 0.0 { lon + self.turn } else { lon };
        (
            self.left + (lon - self.west) * self.narrowing * self.scale,
            self.top + (self.north - lat) * self.scale,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_lies_in_the_box_and_one_side_is_filled() {
        let places = [[102.1, 23.4], [109.5, 8.5], [105.0, 16.0]];
        let fitted = Projection::fit(places.iter(), (10.0, 20.0), (300.0, 600.0)).unwrap();
        for place in places {
            let (x, y) = fitted.at(place);
            assert!((9.9..=310.1).contains(&x) && (19.9..=620.1).contains(&y), "{x} {y}");
        }
        assert!((fitted.size.0 - 300.0).abs() < 1e-6 || (fitted.size.1 - 600.0).abs() < 1e-6);
        assert_eq!(Projection::fit([].iter(), (0.0, 0.0), (1.0, 1.0)), None);
    }

    #[test]
    fn a_country_on_both_sides_of_the_date_line_is_one() {
        let fiji = [[177.0, -18.0], [-179.0, -17.0]];
        let fitted = Projection::fit(fiji.iter(), (0.0, 0.0), (400.0, 400.0)).unwrap();
        assert!(fitted.at(fiji[0]).0 < fitted.at(fiji[1]).0);
        assert!((fitted.at(fiji[1]).0 - fitted.size.0).abs() < 1e-6);
    }

    #[test]
    fn one_place_is_finite() {
        let fitted = Projection::fit([[105.0, 21.0]].iter(), (0.0, 0.0), (100.0, 100.0)).unwrap();
        let (x, y) = fitted.at([105.0, 21.0]);
        assert!(x.is_finite() && y.is_finite());
    }
}
