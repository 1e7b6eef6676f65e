//! What stands around the lines: the scale, the periods, the changes of method.

use plotters::chart::ChartBuilder;
use plotters::coord::ranged1d::Ranged;

use super::super::axes::{Chart, LEFT_GAP_PX, NumberAxis, mesh};
use super::super::canvas::Canvas;
use super::super::palette::MUTED;
use super::super::picture::ChartError;
use super::super::text::{clean, label_px, shorten, widest_px};
use super::super::ticks;
use super::notes::{self, Note};
use super::series::Lines;
use crate::model::breaks::Known;

/// From this width on the names stand at the right ends of the lines.
const ENDS_FROM_PX: u32 = 520;
const FOOTER_PX: i32 = 24;
/// From the ends of the axis to the first and the last period: room for a marker.
const EDGE_PX: f64 = 6.0;
/// The room a label takes downwards.
const LABEL_PX: f64 = 14.0;
/// The most labels of the scale.
const MOST_LABELS: usize = 6;

/// Where the picture's parts lie, in whole pixels.
pub(super) struct Frame {
    across: NumberAxis,
    left: i32,
    right: i32,
    /// Top of the plot; above it stand the labels of the breaks.
    pub top: i32,
    /// Bottom of the plot.
    pub bottom: i32,
    /// The width of the picture.
    width: i32,
    /// Where the end labels start and how wide they may be; `None` when they are left out.
    pub ends: Option<(f64, f64)>,
    notes: Vec<Note>,
}

impl Frame {
    pub(super) fn new(
        lines: &Lines,
        (width_px, height_px): (u32, u32),
    ) -> Result<Self, ChartError> {
        let width = f64::from(width_px);
        let names = lines.series.iter().map(|series| label_px(&series.label, series.chosen));
        let names = names.fold(0.0, f64::max).min(width * 0.32);
        let ends = (width_px >= ENDS_FROM_PX && names > 0.0).then_some((width - names, names));
        let scale: Vec<String> = lines.scale().iter().map(|value| lines.written(*value)).collect();
        let scale = widest_px(scale.iter().map(String::as_str)).min(width * 0.2);
        // The first and the last period's text are centred under the line's ends: they need half their width.
        let half =
            |text: Option<&String>| text.map_or(0.0, |text| widest_px([text.as_str()]) / 2.0);
        let from = (scale + LEFT_GAP_PX + EDGE_PX).ceil().max(half(lines.periods.first()));
        let to =
            ends.map_or(width - half(lines.periods.last()).max(8.0), |(start, _)| start - 20.0);
        let (left, right) = ((from - EDGE_PX).round() as i32, (to + EDGE_PX).round() as i32);
        let across = periods(lines, to - from);
        let notes = notes::place(lines, |at| across.map(&at, (left, right)).into(), width);
        let rows = notes.iter().map(|note| note.at.1 + 8.0).fold(0.0, f64::max);
        let (top, bottom) = (rows.round() as i32 + 10, height_px as i32 - FOOTER_PX - 1);
        if right - left < 40 || bottom - top < 40 {
            return Err(ChartError::TooSmall(width_px, height_px));
        }
        Ok(Self { across, left, right, top, bottom, width: width_px as i32, ends, notes })
    }

    /// The chart with its axes, still without any line.
    pub(super) fn chart<'a>(
        &self,
        canvas: &Canvas<'a>,
        lines: &Lines,
    ) -> Result<Chart<'a>, ChartError> {
        let apart = LABEL_PX / f64::from(self.bottom - self.top) * (lines.high - lines.low);
        let mut scale: Vec<f64> = lines.scale();
        scale.dedup_by(|next, kept| *next - *kept < apart);
        let ends = if lines.inverted { lines.high..lines.low } else { lines.low..lines.high };
        let chart = ChartBuilder::on(canvas.area())
            .margin_top(self.top)
            .margin_right(self.width - self.right - 1)
            .x_label_area_size(FOOTER_PX)
            .y_label_area_size(self.left)
            .build_cartesian_2d(self.across.clone(), NumberAxis::new(ends, scale))?;
        Ok(chart)
    }

    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        chart: &mut Chart,
        lines: &Lines,
    ) -> Result<(), ChartError> {
        let period = |at: &f64| lines.periods.get(*at as usize).map_or(String::new(), |p| clean(p));
        let room = f64::from(self.left) - LEFT_GAP_PX;
        mesh(chart)
            .x_label_formatter(&period)
            .y_label_formatter(&|value| shorten(&lines.written(*value), room))
            .draw()?;
        self.notes.iter().try_for_each(|note| {
            let ends = [note.at.1 - 7.0, self.bottom.into()];
            match note.known {
                Known::Published => canvas.line(ends.map(|y| (note.line, y)), MUTED, 1)?,
                Known::Suspected => canvas.dotted(note.line, ends, MUTED)?,
            }
            canvas.text(note.at, note.anchor, &note.text, MUTED)
        })
    }
}

/// The axis of the periods; of their texts, from the last backwards, as many as have room.
fn periods(lines: &Lines, room_px: f64) -> NumberAxis {
    let last = lines.periods.len().saturating_sub(1);
    if last == 0 {
        return NumberAxis::new(0.0..0.0, vec![0.0]);
    }
    let period_px = room_px / last as f64;
    let text_px = widest_px(lines.periods.iter().map(String::as_str)) + 8.0;
    let step = (text_px / period_px).ceil().max(1.0) as usize;
    let labelled = (0..=last).rev().step_by(step).map(|period| period as f64).collect();
    let edge = EDGE_PX / period_px;
    NumberAxis::new(-edge..last as f64 + edge, labelled)
}

impl Lines {
    /// The labelled values, upwards. Ranks are whole, and the best is always among them.
    fn scale(&self) -> Vec<f64> {
        let mut scale = ticks::round(self.low, self.high, MOST_LABELS);
        if self.inverted {
            scale.retain(|rank| *rank > self.low && rank.fract() == 0.0);
            scale.insert(0, self.low);
        }
        scale
    }

    fn written(&self, value: f64) -> String {
        ticks::label(value, self.language)
    }
}
