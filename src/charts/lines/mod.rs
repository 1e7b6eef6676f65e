//! Trend lines: how values move over the periods, never across a gap or a change of method.

pub(super) mod ends;
mod frame;
mod notes;
mod runs;

use plotters::element::{PathElement, Polygon};
use plotters::series::LineSeries;

use crate::model::language::Language;
use crate::model::unit::UnitIdx;

use super::axes::{Chart, place};
use super::canvas::{Canvas, draw, fill, stroke};
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
    /// Whether the lower end of the scale is on top, as for ranks.
    pub inverted: bool,
    /// The language of the numbers on the scale.
    pub language: Language,
}

impl Lines {
    fn check(&self) -> Result<(), ChartError> {
        let points = || self.series.iter().flat_map(|series| series.runs.iter().flatten());
        if self.periods.is_empty() || (points().next().is_none() && self.context.is_empty()) {
            return Err(ChartError::Nothing);
        }
        let context = self.context.iter().flat_map(|&(_, low, middle, high)| [low, middle, high]);
        let points = points().map(|point| point.value);
        finite(points.chain(context).chain([self.low, self.high]))
    }
}

/// Draws the lines. Under 520 px of width the names are left to the HTML legend.
pub fn svg(lines: &Lines, size: (u32, u32)) -> Result<Picture, ChartError> {
    lines.check()?;
    let frame = Frame::new(lines, size)?;
    let (chosen, others): (Vec<&Series>, Vec<&Series>) =
        lines.series.iter().partition(|series| series.chosen);
    let mut marks = Vec::new();
    let svg = draw(size, |canvas| {
        let mut chart = frame.chart(canvas, lines)?;
        context(canvas, &mut chart, lines)?;
        frame.draw(canvas, &mut chart, lines)?;
        for series in others.iter().chain(&chosen) {
            draw_series(canvas, &mut chart, lines, series)?;
        }
        ends::draw(canvas, &chart, lines, &frame)?;
        marks = marks_of(&chart, lines);
        Ok(())
    })?;
    Ok(Picture { svg, width_px: size.0, height_px: size.1, marks })
}

fn marks_of(chart: &Chart, lines: &Lines) -> Vec<Mark> {
    let mark = |unit: UnitIdx, point: &Point| {
        let (x, y) = place(chart, at(point));
        Mark::new([x - REACH_PX, y - REACH_PX, x + REACH_PX, y + REACH_PX], unit, &point.spoken)
    };
    let points = lines.series.iter().flat_map(|series| {
        let drawn = series.runs.iter().flatten().filter(|point| point.period < lines.periods.len());
        drawn.map(|point| (series.unit, point))
    });
    points.map(|(unit, point)| mark(unit, point)).collect()
}

/// The point on the axes.
fn at(point: &Point) -> (f64, f64) {
    (point.period as f64, point.value)
}

/// The range of the whole field as a band, its middle as a thin line.
fn context(canvas: &Canvas, chart: &mut Chart, lines: &Lines) -> Result<(), ChartError> {
    for run in split(&lines.context, |(period, ..)| *period, lines) {
        let along = |pick: fn(&(usize, f64, f64, f64)) -> f64| {
            run.iter().map(move |field| (field.0 as f64, pick(field)))
        };
        let (lows, highs) = (along(|field| field.1), along(|field| field.3));
        if run.len() > 1 {
            let band: Vec<(f64, f64)> = highs.chain(lows.rev()).collect();
            chart.draw_series([Polygon::new(band, fill(BAR, 0.3))])?;
            chart.draw_series(LineSeries::new(along(|field| field.2), stroke(MUTED, 1)))?;
        } else {
            let range: Vec<(f64, f64)> = lows.chain(highs).collect();
            chart.draw_series([PathElement::new(range, stroke(BAR, 3))])?;
            for (x, y) in along(|field| field.2).map(|middle| place(chart, middle)) {
                canvas.line([(x - 4.0, y), (x + 4.0, y)], MUTED, 1)?;
            }
        }
    }
    Ok(())
}

fn draw_series(
    canvas: &Canvas,
    chart: &mut Chart,
    lines: &Lines,
    one: &Series,
) -> Result<(), ChartError> {
    let style = stroke(series(one.colour), if one.chosen { 3 } else { 2 });
    for run in one.runs.iter().flat_map(|run| split(run, |point| point.period, lines)) {
        if run.len() > 1 {
            chart.draw_series(LineSeries::new(run.iter().map(at), style))?;
        }
        for point in run {
            marker(canvas, one.colour, place(chart, at(point)))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
