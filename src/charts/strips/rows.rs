//! The data of the strips, and the room their texts take.

use super::super::text::{label_px, widest_px};
use crate::model::unit::UnitIdx;

/// A unit on a strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Whose it is.
    pub unit: UnitIdx,
    /// Its score.
    pub value: f64,
    /// What is said of it.
    pub spoken: String,
    /// Its colour in [`super::super::palette::SERIES`], where it is pointed out.
    pub colour: Option<usize>,
}

/// A domain.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// In the order in which they are walked.
    pub dots: Vec<Dot>,
    /// The worst score and the best, or lowest and highest, with their texts: the ends of the scale.
    pub ends: [(f64, String); 2],
    /// The middle of all units.
    pub median: Option<f64>,
    /// Between which scores the middle half of all units lies, where there are too many for a dot each.
    pub middle_half: Option<(f64, f64)>,
    /// What stands at the end of the row, in the colours of whom it is said.
    pub aside: Vec<(String, usize)>,
    /// Why there are no dots.
    pub empty: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Strips {
    /// In drawing order.
    pub rows: Vec<Row>,
}

/// The room the texts at the end of the rows take.
pub(super) fn aside_px(strips: &Strips) -> f64 {
    let texts = strips.rows.iter().flat_map(|row| &row.aside);
    texts.map(|(text, _)| label_px(text, true)).fold(0.0, f64::max)
}

/// The room the texts at the ends of the scales take, at the left and at the right.
pub(super) fn ends_px(strips: &Strips) -> [f64; 2] {
    [0, 1].map(|end| widest_px(strips.rows.iter().map(|row| row.ends[end].1.as_str())))
}
