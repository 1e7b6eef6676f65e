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
        }
    }
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
