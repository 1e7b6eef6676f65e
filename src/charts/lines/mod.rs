//! Trend lines: how values move over the periods, never across a gap or a change of method.

pub(super) mod ends;
mod frame;
mod notes;
mod runs;
pub mod series;

use plotters::element::{PathElement, Polygon};
use plotters::series::LineSeries;

use crate::model::unit::UnitIdx;

use series::{Crossing, Lines, Point, Series, at};

use super::axes::{Chart, place};
use super::canvas::{Canvas, draw, fill, stroke};
use super::marker::marker;
use super::palette::{BAR, MUTED, series};
use super::picture::{ChartError, Mark, Picture};
use frame::Frame;
use runs::split;

/// Half the side of a point's mark.
const REACH_PX: f64 = 10.0;

/// The radius of the ring around a figure with a flag.
const FLAG_PX: u32 = 8;

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

/// The range of the whole field as a band, its middle as a thin line.
fn context(canvas: &Canvas, chart: &mut Chart, lines: &Lines) -> Result<(), ChartError> {
    for run in lines.context.iter().flat_map(|run| split(run, |(period, ..)| *period, lines)) {
        let along = |pick: fn(&(usize, f64, f64, f64)) -> f64| {
            run.iter().map(move |field| (field.0 as f64, pick(field)))
        };
        let (lows, highs) = (along(|field| field.1), along(|field| field.3));
        if run.len() > 1 {
            let band: Vec<(f64, f64)> = highs.chain(lows.rev()).collect();
            chart.draw_series([Polygon::new(band, fill(BAR, 0.3))])?;
            let middle: Vec<(f64, f64)> = along(|field| field.2).collect();
            polyline(canvas, chart, lines, &middle, (MUTED, 1))?;
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
    let style = (series(one.colour), if one.chosen { 3 } else { 2 });
    for run in one.runs.iter().flat_map(|run| split(run, |point| point.period, lines)) {
        if run.len() > 1 {
            let points: Vec<(f64, f64)> = run.iter().map(at).collect();
            polyline(canvas, chart, lines, &points, style)?;
        }
        for point in run {
            marker(canvas, one.colour, place(chart, at(point)))?;
            if !point.flags.is_empty() {
                canvas.circle(place(chart, at(point)), FLAG_PX, MUTED, false)?;
            }
        }
    }
    Ok(())
}

/// A line through points of one run, dashed where it passes a change of method that is only suspected.
fn polyline(
    canvas: &Canvas,
    chart: &mut Chart,
    lines: &Lines,
    points: &[(f64, f64)],
    (hex, width_px): (&'static str, u32),
) -> Result<(), ChartError> {
    let suspected = |one: &(f64, f64), next: &(f64, f64)| {
        lines.crosses(one.0 as usize, next.0 as usize, Crossing::Dashed)
    };
    for solid in points.chunk_by(|one, next| !suspected(one, next)).filter(|run| run.len() > 1) {
        chart.draw_series(LineSeries::new(solid.iter().copied(), stroke(hex, width_px)))?;
    }
    for pair in points.windows(2) {
        if let [one, next] = pair
            && suspected(one, next)
        {
            canvas.dashes([place(chart, *one), place(chart, *next)], hex, width_px)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
