//! What a scatter is drawn of.

use crate::charts::axes::NumberAxis;
use crate::charts::ticks;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;

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
    /// The language of the numbers on the axes.
    pub language: Language,
}

impl Axis {
    pub(super) fn labelled(&self, most: usize) -> Vec<f64> {
        ticks::round(self.span.0, self.span.1, most)
    }

    pub(super) fn numbers(&self, labelled: Vec<f64>) -> NumberAxis {
        NumberAxis::new(self.span.0..self.span.1, labelled)
    }
}

/// The point on the axes.
pub(super) fn at(spot: &Spot) -> (f64, f64) {
    (spot.x, spot.y)
}
