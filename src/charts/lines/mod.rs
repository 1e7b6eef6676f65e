//! Trend lines: how values move over the periods, never across a gap or a change of method.

pub(super) mod ends;
mod frame;
mod notes;
mod runs;

use crate::model::unit::UnitIdx;

use super::canvas::{Canvas, draw};
use super::marker::marker;
use super::palette::{BAR, MUTED, series};
use super::picture::{ChartError, Mark, Picture, finite};
use frame::Frame;
use runs::split;

/// Half the side of a point's mark.
const REACH_PX: f64 = 10.0;

/// A value in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its place in [`Lines::periods`]; a place beyond them is not drawn.
    pub period: usize,
    /// The value.
    pub value: f64,
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
    /// Its colour and marker in [`super::palette::SERIES`].
    pub colour: usize,
    /// A gap or a break ends a run: no line crosses it. A run of one point is a dot.
    pub runs: Vec<Vec<Point>>,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// A change of method, drawn between `period - 1` and `period`.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakLine {
    /// The first period of the new method.
    pub period: usize,
    /// What is written beside it.
    pub label: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// The texts under the horizontal axis.
    pub periods: Vec<String>,
    /// In the order of the legend.
    pub series: Vec<Series>,
    /// The whole field: period, low, middle, high.
    pub context: Vec<(usize, f64, f64, f64)>,
    /// Changes of method.
    pub breaks: Vec<BreakLine>,
    /// The lower end of the scale.
    pub low: f64,
    /// The upper end of the scale.
    pub high: f64,
    /// Values on the vertical axis with their texts.
    pub ticks: Vec<(f64, String)>,
    /// Whether the lower end of the scale is on top, as for ranks.
    pub inverted: bool,
}

impl Lines {
    fn check(&self) -> Result<(), ChartError> {
        let points = || self.series.iter().flat_map(|series| series.runs.iter().flatten());
        if self.periods.is_empty() || (points().next().is_none() && self.context.is_empty()) {
            return Err(ChartError::Nothing);
        }
        let context = self.context.iter().flat_map(|&(_, low, middle, high)| [low, middle, high]);
        let ticks = self.ticks.iter().map(|(tick, _)| *tick);
        finite(
            points()
                .map(|point| point.value)
                .chain(context)
                .chain(ticks)
                .chain([self.low, self.high]),
        )
    }
}

/// Draws the lines. Under 520 px of width the names are left to the HTML legend.
pub fn svg(lines: &Lines, size: (u32, u32)) -> Result<Picture, ChartError> {
    lines.check()?;
    let frame = Frame::new(lines, size)?;
    let (chosen, others): (Vec<&Series>, Vec<&Series>) =
        lines.series.iter().partition(|series| series.chosen);
    let svg = draw(size, |canvas| {
        context(canvas, lines, &frame)?;
        frame.draw(canvas, lines)?;
        others
            .iter()
            .chain(&chosen)
            .try_for_each(|series| draw_series(canvas, lines, series, &frame))?;
        ends::draw(canvas, lines, &frame)
    })?;
    let mark = |unit: UnitIdx, point: &Point| {
        let (x, y) = frame.at(point.period, point.value);
        Mark::new([x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX], unit, &point.spoken)
    };
    let points = lines.series.iter().flat_map(|series| {
        let drawn = series.runs.iter().flatten().filter(|point| point.period < lines.periods.len());
        drawn.map(|point| (series.unit, point))
    });
    let marks = points.map(|(unit, point)| mark(unit, point)).collect();
    Ok(Picture { svg, width_px: size.0, height_px: size.1, marks })
}

/// The range of the whole field as a band, its middle as a thin line.
fn context(canvas: &Canvas, lines: &Lines, frame: &Frame) -> Result<(), ChartError> {
    for run in split(&lines.context, |(period, ..)| *period, lines) {
        let place = |pick: fn(&(usize, f64, f64, f64)) -> f64| {
            run.iter().map(move |at| frame.at(at.0, pick(at)))
        };
        let (lows, highs) = (place(|at| at.1), place(|at| at.3));
        match run {
            [(period, low, middle, high)] => {
                let ends = [frame.at(*period, *low), frame.at(*period, *high)];
                canvas.line(ends, BAR, 3)?;
                let (x, y) = frame.at(*period, *middle);
                canvas.line([(x - 4.0, y), (x + 4.0, y)], MUTED, 1)?;
            }
            _ => {
                canvas.shape(highs.chain(lows.rev()), BAR, 0.3)?;
                canvas.line(place(|at| at.2), MUTED, 1)?;
            }
        }
    }
    Ok(())
}

fn draw_series(
    canvas: &Canvas,
    lines: &Lines,
    one: &Series,
    frame: &Frame,
) -> Result<(), ChartError> {
    let width = if one.chosen { 3 } else { 2 };
    for run in one.runs.iter().flat_map(|run| split(run, |point| point.period, lines)) {
        let places = run.iter().map(|point| frame.at(point.period, point.value));
        if run.len() > 1 {
            canvas.line(places.clone(), series(one.colour), width)?;
        }
        places.into_iter().try_for_each(|place| marker(canvas, one.colour, place))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
