//! What every chart returns: the SVG text and the places in it a reader can stand on.

use crate::model::unit::UnitIdx;

use super::text::clean;

/// A drawn picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The SVG element, without title, legend, styles or background.
    pub svg: String,
    /// Its width.
    pub width_px: u32,
    /// Its height.
    pub height_px: u32,
    /// Its focusable places, in reading order.
    pub marks: Vec<Mark>,
}

/// A focusable place of the picture, in pixels from its top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Left edge.
    pub x_px: f64,
    /// Top edge.
    pub y_px: f64,
    /// Width.
    pub width_px: f64,
    /// Height.
    pub height_px: f64,
    /// The unit it stands for.
    pub unit: UnitIdx,
    /// What is said of it.
    pub spoken: String,
    /// Its outline, closed lines in pixels from the top left, holes among them; none where it is a rectangle.
    pub outline: Vec<Vec<(f64, f64)>>,
}

impl Mark {
    /// A mark from its left, top, right and bottom edge.
    pub(super) fn new([left, top, right, bottom]: [f64; 4], unit: UnitIdx, spoken: &str) -> Self {
        Self {
            x_px: left,
            y_px: top,
            width_px: right - left,
            height_px: bottom - top,
            unit,
            spoken: clean(spoken),
            outline: Vec::new(),
        }
    }

    /// A mark of any outline.
    pub(super) fn outlined(outline: Vec<Vec<(f64, f64)>>, unit: UnitIdx, spoken: &str) -> Self {
        let points = || outline.iter().flatten();
        let low = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::INFINITY, f64::min);
        let high = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::NEG_INFINITY, f64::max);
        let edges = [low(|at| at.0), low(|at| at.1), high(|at| at.0), high(|at| at.1)];
        Self { outline, ..Self::new(edges, unit, spoken) }
    }

    /// Whether a place lies in it.
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        let (right, down) = (x - self.x_px, y - self.y_px);
        let is_near =
            right >= 0.0 && down >= 0.0 && right <= self.width_px && down <= self.height_px;
        is_near && (self.outline.is_empty() || is_inside(&self.outline, (x, y)))
    }

    /// A line around it as an SVG of the size of its picture, for a page to lay over that; `None` where it is a rectangle.
    pub fn ring(&self, picture: &Picture) -> Option<String> {
        let (width, height) = (picture.width_px, picture.height_px);
        self.path().map(|path| {
            format!(
                "<svg viewBox=\"0 0 {width} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\
                 <path class=\"under\" d=\"{path}\"/><path d=\"{path}\"/></svg>"
            )
        })
    }

    /// Its outline as the data of an SVG path; `None` where it is a rectangle.
    fn path(&self) -> Option<String> {
        let point = |(place, (x, y)): (usize, &(f64, f64))| {
            format!("{}{x} {y}", if place == 0 { 'M' } else { 'L' })
        };
        let line = |line: &Vec<(f64, f64)>| -> String {
            line.iter().enumerate().map(point).chain(["Z".to_owned()]).collect()
        };
        (!self.outline.is_empty()).then(|| self.outline.iter().map(line).collect())
    }
}

impl Picture {
    /// The mark at a place, in pixels from the top left; the last drawn where several lie upon one another.
    pub fn mark_at(&self, place: (f64, f64)) -> Option<usize> {
        self.marks.iter().rposition(|mark| mark.holds(place))
    }
}

/// Whether a line from a place to the right crosses the outline an odd number of times.
fn is_inside(outline: &[Vec<(f64, f64)>], (x, y): (f64, f64)) -> bool {
    let crosses = |(one, other): (&(f64, f64), &(f64, f64))| {
        (one.1 <= y) != (other.1 <= y)
            && x < one.0 + (other.0 - one.0) * (y - one.1) / (other.1 - one.1)
    };
    let crossings = outline.iter().map(|line| {
        let next = line.iter().skip(1).chain(line.first());
        line.iter().zip(next).filter(|pair| crosses(*pair)).count()
    });
    crossings.sum::<usize>() % 2 == 1
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error, Clone, PartialEq)]
pub enum ChartError {
    /// There is neither a value nor a missing one to draw.
    #[error("nothing to draw")]
    Nothing,
    /// A value or an end of the scale is infinite or not a number.
    #[error("a value is not a finite number")]
    NotFinite,
    /// The picture is too small to hold its own margins.
    #[error("{0} × {1} px is too small for the picture")]
    TooSmall(u32, u32),
    /// The drawing library failed.
    #[error("the drawing library failed: {0}")]
    Backend(String),
}

/// Fails unless all numbers are finite.
pub(super) fn finite(numbers: impl IntoIterator<Item = f64>) -> Result<(), ChartError> {
    if numbers.into_iter().all(f64::is_finite) { Ok(()) } else { Err(ChartError::NotFinite) }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_place_belongs_to_the_outline_it_lies_in_and_not_to_the_box_around_it() {
        let units = sample::units(2);
        let triangle = vec![(0.0, 0.0), (10.0, 0.0), (0.0, 10.0)];
        let square = [6.0, 6.0, 10.0, 10.0];
        let marks =
            vec![Mark::new(square, units[1], ""), Mark::outlined(vec![triangle], units[0], "")];
        let picture = Picture { svg: String::new(), width_px: 10, height_px: 10, marks };
        assert_eq!(picture.mark_at((1.0, 1.0)), Some(1));
        assert_eq!(picture.mark_at((8.0, 8.0)), Some(0));
        assert_eq!(picture.mark_at((5.0, 5.5)), None);
        assert_eq!(picture.marks[1].path().as_deref(), Some("M0 0L10 0L0 10Z"));
    }
}
