//! Pictures with a number on either axis: plotters' charts, in the colours of the palette.
//!
//! Their labels stand on the left and below. plotters places those by an anchor; what stands on the right, captions
//! and legends it would measure, in a browser by adding elements to the page.

use std::ops::Range;

use plotters::backend::SVGBackend;
use plotters::chart::{ChartContext, LabelAreaPosition, MeshStyle};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::coord::types::RangedCoordf64;
use plotters::style::FontStyle;

use super::canvas::{lettering, stroke};
use super::palette::{MUTED, RULE};

/// The marks of the labels on the left and below. plotters writes a label twice as far from its axis. Measure: px.
const TICKS_PX: [i32; 2] = [3, 4];
/// The room beside the axis that a label on the left does not have. Measure: px.
pub(super) const LEFT_GAP_PX: f64 = 2.0 * TICKS_PX[0] as f64 + 2.0;

/// A chart of numbers.
pub(super) type Chart<'a> = ChartContext<'a, SVGBackend<'a>, Cartesian2d<NumberAxis, NumberAxis>>;

/// An axis that keeps every value in the picture: one outside its ends lies at the nearer end.
#[derive(Clone)]
pub(super) struct NumberAxis {
    numbers: RangedCoordf64,
    labelled: Vec<f64>,
}

impl NumberAxis {
    /// The axis from one end to the other, which may be the lower one; the mesh and the labels are at `labelled`.
    pub(super) fn new(ends: Range<f64>, labelled: Vec<f64>) -> Self {
        // plotters has no place for the values of an axis without length.
        let ends = if ends.start == ends.end { ends.start - 0.5..ends.end + 0.5 } else { ends };
        Self { numbers: ends.into(), labelled }
    }
}

impl Ranged for NumberAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, ends_px: (i32, i32)) -> i32 {
        let Range { start, end } = self.numbers.range();
        self.numbers.map(&value.max(start.min(end)).min(start.max(end)), ends_px)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        // Light points are those between labels.
        if hint.weight().allow_light_points() { Vec::new() } else { self.labelled.clone() }
    }

    fn range(&self) -> Range<f64> {
        self.numbers.range()
    }
}

impl ValueFormatter<f64> for NumberAxis {
    fn format(value: &f64) -> String {
        RangedCoordf64::format(value)
    }
}

/// Where a point lies, in pixels from the top left of the picture.
pub(super) fn place(chart: &Chart, at: (f64, f64)) -> (f64, f64) {
    let (x, y) = chart.backend_coord(&at);
    (x.into(), y.into())
}

/// The mesh all charts begin with: a thin line across at every label on the left.
pub(super) fn mesh<'a, 'b>(
    chart: &'b mut Chart<'a>,
) -> MeshStyle<'a, 'b, NumberAxis, NumberAxis, SVGBackend<'a>> {
    let mut mesh = chart.configure_mesh();
    mesh.disable_x_mesh()
        .bold_line_style(stroke(RULE, 1))
        .axis_style(stroke(RULE, 1))
        .label_style(lettering(MUTED, FontStyle::Normal))
        .set_tick_mark_size(LabelAreaPosition::Left, TICKS_PX[0])
        .set_tick_mark_size(LabelAreaPosition::Bottom, TICKS_PX[1]);
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_outside_the_axis_stays_in_the_picture() {
        let axis = NumberAxis::new(10.0..80.0, Vec::new());
        assert_eq!([9.0, 45.0, 81.0].map(|value| axis.map(&value, (20, 120))), [20, 70, 120]);
    }

    #[test]
    fn an_axis_may_run_backwards() {
        let axis = NumberAxis::new(3.0..1.0, Vec::new());
        assert_eq!([0.0, 1.0, 4.0].map(|value| axis.map(&value, (20, 120))), [120, 120, 20]);
    }

    #[test]
    fn one_value_alone_lies_in_the_middle() {
        let axis = NumberAxis::new(5.0..5.0, Vec::new());
        assert_eq!(axis.map(&5.0, (120, 20)), 70);
    }
}
