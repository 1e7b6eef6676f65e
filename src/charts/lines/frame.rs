//! What stands around the lines: the scale, the periods, the changes of method.

use super::super::canvas::{Anchor, Canvas};
use super::super::palette::{MUTED, RULE};
use super::super::picture::ChartError;
use super::super::scale::Scale;
use super::super::text::{label_px, shorten, widest_px};
use super::Lines;
use super::notes::{self, Note};

/// From this width on the names stand at the right ends of the lines.
const ENDS_FROM_PX: u32 = 520;
const FOOTER_PX: f64 = 24.0;

/// Where the picture's parts lie.
pub(super) struct Frame {
    across: Scale,
    down: Scale,
    /// Top of the plot; above it stand the labels of the breaks.
    pub top: f64,
    /// Bottom of the plot.
    pub bottom: f64,
    /// Where the end labels start and how wide they may be; `None` when they are left out.
    pub ends: Option<(f64, f64)>,
    notes: Vec<Note>,
}

impl Frame {
    pub(super) fn new(
        lines: &Lines,
        (width_px, height_px): (u32, u32),
    ) -> Result<Self, ChartError> {
        let (width, height) = (f64::from(width_px), f64::from(height_px));
        let labels = lines.series.iter().map(|series| label_px(&series.label, series.chosen));
        let labels = labels.fold(0.0, f64::max).min(width * 0.25);
        let ends = (width_px >= ENDS_FROM_PX && labels > 0.0).then_some((width - labels, labels));
        let ticks = widest_px(lines.ticks.iter().map(|(_, text)| text.as_str())).min(width * 0.2);
        // The first and the last period's text are centred under the line's ends: they need half their width.
        let half =
            |text: Option<&String>| text.map_or(0.0, |text| widest_px([text.as_str()]) / 2.0);
        let from = (ticks + 14.0).max(half(lines.periods.first())).round();
        let to = ends
            .map_or(width - half(lines.periods.last()).max(8.0), |(start, _)| start - 20.0)
            .round();
        let last = lines.periods.len().saturating_sub(1) as f64;
        let across = Scale { low: 0.0, high: last, from, to };
        let notes = notes::place(lines, across, width);
        let rows = notes.iter().map(|note| note.at.1 + 8.0).fold(0.0, f64::max);
        let (top, bottom) = (rows + 10.0, height - FOOTER_PX);
        if to - from < 40.0 || bottom - top < 40.0 {
            return Err(ChartError::TooSmall(width_px, height_px));
        }
        let (low_at, high_at) = if lines.inverted { (top, bottom) } else { (bottom, top) };
        let down = Scale { low: lines.low, high: lines.high, from: low_at, to: high_at };
        Ok(Self { across, down, top, bottom, ends, notes })
    }

    /// The place of a value in a period.
    pub(super) fn at(&self, period: usize, value: f64) -> (f64, f64) {
        (self.across.at(period as f64), self.down.at(value))
    }

    pub(super) fn draw(&self, canvas: &Canvas, lines: &Lines) -> Result<(), ChartError> {
        let (left, right) = (self.across.from, self.across.to);
        let mut free_to = f64::INFINITY;
        let mut ticks: Vec<(f64, &str)> =
            lines.ticks.iter().map(|(tick, text)| (self.down.at(*tick), text.as_str())).collect();
        ticks.sort_by(|one, next| next.0.total_cmp(&one.0));
        for (y, text) in ticks.into_iter().filter(|(y, _)| (self.top..=self.bottom).contains(y)) {
            canvas.line([(left - 6.0, y), (right + 6.0, y)], RULE, 1)?;
            if y + 7.0 <= free_to {
                canvas.text((left - 10.0, y), Anchor::End, &shorten(text, left - 10.0), MUTED)?;
                free_to = y - 7.0;
            }
        }
        self.periods(canvas, lines)?;
        self.notes.iter().try_for_each(|note| {
            canvas.dashed(note.line, [note.at.1 - 7.0, self.bottom], MUTED)?;
            canvas.text(note.at, note.anchor, &note.text, MUTED)
        })
    }

    /// The texts of the periods, from the last backwards as many as have room.
    fn periods(&self, canvas: &Canvas, lines: &Lines) -> Result<(), ChartError> {
        let count = lines.periods.len();
        let room = (self.across.to - self.across.from) / (count.max(2) - 1) as f64;
        let step = ((widest_px(lines.periods.iter().map(String::as_str)) + 8.0) / room)
            .ceil()
            .max(1.0) as usize;
        for (period, text) in lines.periods.iter().enumerate().rev().step_by(step) {
            let x = self.across.at(period as f64);
            canvas.line([(x, self.bottom), (x, self.bottom + 4.0)], RULE, 1)?;
            canvas.text((x, self.bottom + 14.0), Anchor::Middle, text, MUTED)?;
        }
        Ok(())
    }
}
