//! What lines are drawn of.

use crate::charts::picture::{ChartError, finite};
use crate::model::breaks::Known;
use crate::model::language::Language;
use crate::model::mark::Flags;
use crate::model::unit::UnitIdx;

/// A value in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its place in [`Lines::periods`]; a place beyond them is not drawn.
    pub period: usize,
    /// The value.
    pub value: f64,
    /// What its publisher says of it: a figure with a flag is ringed.
    pub flags: Flags,
    /// What is said of it.
    pub spoken: String,
}

/// The values of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Whose they are.
    pub unit: UnitIdx,
    /// The name at the right end.
    pub label: String,
    /// Its colour and marker in `charts::palette::SERIES`.
    pub colour: usize,
    /// A gap or a break ends a run: no line crosses it. A run of one point is a dot.
    pub runs: Vec<Vec<Point>>,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// How lines pass a change of method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crossing {
    /// They stop: scores are not compared across it.
    Stop,
    /// They go on dashed: it is only suspected.
    Dashed,
    /// They go on: what is drawn does not depend on the method.
    Plain,
}

/// A change of method, drawn between `period - 1` and `period`.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakLine {
    /// The first period of the new method.
    pub period: usize,
    /// Whether it is published, drawn as a solid line, or suspected, drawn dotted.
    pub known: Known,
    /// How lines pass it.
    pub crossing: Crossing,
    /// What is written beside it.
    pub label: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// The texts under the horizontal axis.
    pub periods: Vec<String>,
    /// A number for the length of each period: years are joined to years over a half year between them. Empty where all
    /// are as long.
    pub lengths: Vec<usize>,
    /// In the order of the legend.
    pub series: Vec<Series>,
    /// The whole field: period, low, middle, high; a gap or a break ends a run.
    pub context: Vec<Vec<(usize, f64, f64, f64)>>,
    /// Changes of method.
    pub breaks: Vec<BreakLine>,
    /// The lower end of the scale.
    pub low: f64,
    /// The upper end of the scale.
    pub high: f64,
    /// Whether the lower end of the scale is on top, as for ranks.
    pub inverted: bool,
    /// The language of the numbers on the scale.
    pub language: Language,
}

impl Lines {
    pub(super) fn check(&self) -> Result<(), ChartError> {
        let points = || self.series.iter().flat_map(|series| series.runs.iter().flatten());
        if self.periods.is_empty() || (points().next().is_none() && self.context.is_empty()) {
            return Err(ChartError::Nothing);
        }
        let context = self.context.iter().flatten();
        let context = context.flat_map(|&(_, low, middle, high)| [low, middle, high]);
        let points = points().map(|point| point.value);
        finite(points.chain(context).chain([self.low, self.high]))
    }
}

/// The point on the axes.
pub(super) fn at(point: &Point) -> (f64, f64) {
    (point.period as f64, point.value)
}
