//! Ranked horizontal bars: who has how much, against the mean and the whole scale.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, BAR, INK, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{self, shorten, widest_px, width_px};

/// Height of a row.
pub const ROW_PX: u32 = 22;
const HEADER_PX: f64 = 38.0;
const FOOTER_PX: f64 = 20.0;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Whose it is.
    pub unit: UnitIdx,
    /// The name on the left.
    pub label: String,
    /// Its length on the scale.
    pub value: f64,
    /// The value as written on the right.
    pub text: String,
    /// What is said of it.
    pub spoken: String,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// In drawing order.
    pub bars: Vec<Bar>,
    /// Where the scale starts.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// What is written at its end.
    pub end_text: String,
    /// The mean, with its label.
    pub mean: Option<(f64, String)>,
    /// Names without a value, drawn after the bars.
    pub missing: Vec<String>,
    /// What stands in place of their bars.
    pub missing_text: String,
}

impl Bars {
    /// Fails when there is nothing to draw, or a number no scale can show.
    pub(super) fn check(&self) -> Result<(), ChartError> {
        if self.bars.is_empty() && self.missing.is_empty() {
            return Err(ChartError::Nothing);
        }
        let mean = self.mean.iter().map(|(mean, _)| *mean);
        finite(self.bars.iter().map(|bar| bar.value).chain(mean).chain([self.start, self.end]))
    }

    /// The mean and its label, unless there is no bar to set against it.
    pub(super) fn drawn_mean(&self) -> Option<&(f64, String)> {
        self.mean.as_ref().filter(|_| !self.bars.is_empty())
    }
}

/// Where the columns of the picture lie.
struct Layout {
    label_px: f64,
    width_px: f64,
    scale: Scale,
}

impl Layout {
    fn new(bars: &Bars, width_px: u32) -> Result<Self, ChartError> {
        let width = f64::from(width_px);
        let labels = bars.bars.iter().map(|bar| text::label_px(&bar.label, bar.chosen));
        let missing = widest_px(bars.missing.iter().map(String::as_str));
        let label_px = labels.fold(missing, f64::max).min(width * 0.36);
        let values_px = widest_px(bars.bars.iter().map(|bar| bar.text.as_str())).min(width * 0.3);
        let (from, to) = ((label_px + 8.0).round(), (width - values_px - 8.0).round());
        if to - from < 40.0 {
            return Err(ChartError::TooSmall(width_px, ROW_PX));
        }
        Ok(Self {
            label_px,
            width_px: width,
            scale: Scale { low: bars.start, high: bars.end, from, to },
        })
    }
}

/// Draws the bars.
pub fn svg(bars: &Bars, width_px: u32) -> Result<Picture, ChartError> {
    bars.check()?;
    let layout = Layout::new(bars, width_px)?;
    let row = f64::from(ROW_PX);
    let foot = HEADER_PX + row * (bars.bars.len() + bars.missing.len()) as f64;
    let height_px = (foot + FOOTER_PX) as u32;
    let mean_at = bars.mean.as_ref().map(|(mean, _)| layout.scale.at(*mean));
    let top_of = |place: usize| HEADER_PX + row * place as f64;
    let svg = draw((width_px, height_px), |canvas| {
        axis(canvas, bars, layout.scale, foot)?;
        for (place, bar) in bars.bars.iter().enumerate() {
            draw_bar(canvas, bar, &layout, (top_of(place), mean_at))?;
        }
        let rows = (bars.bars.len()..).map(|place| top_of(place) + row / 2.0);
        for (label, middle) in bars.missing.iter().zip(rows) {
            let Layout { label_px, width_px, scale } = layout;
            canvas.text((label_px, middle), Anchor::End, &shorten(label, label_px), MUTED)?;
            let text = shorten(&bars.missing_text, width_px - scale.from);
            canvas.text((scale.from + 4.0, middle), Anchor::Start, &text, MUTED)?;
        }
        mean(canvas, bars, &layout, top_of(bars.bars.len()))
    })?;
    let mark = |(place, bar): (usize, &Bar)| {
        let top = top_of(place);
        Mark::new([0.0, top, layout.width_px, top + row], bar.unit, &bar.spoken)
    };
    Ok(Picture {
        svg,
        width_px,
        height_px,
        marks: bars.bars.iter().enumerate().map(mark).collect(),
    })
}

/// The ends of the scale as lines, labelled above and below.
fn axis(canvas: &Canvas, bars: &Bars, scale: Scale, foot: f64) -> Result<(), ChartError> {
    for x in [scale.from, scale.to] {
        canvas.line([(x, HEADER_PX - 3.0), (x, foot + 3.0)], RULE, 1)?;
    }
    let zero = scale.at(0.0);
    // Zero is marked where bars lie on both sides of it.
    if scale.from < zero && zero < scale.to {
        canvas.line([(zero, HEADER_PX - 3.0), (zero, foot + 3.0)], MUTED, 1)?;
    }
    for y in [HEADER_PX - 11.0, foot + 11.0] {
        let half = width_px("0") / 2.0;
        let text = shorten(&bars.end_text, scale.to - scale.from - 24.0);
        let end_from = scale.to - width_px(&text);
        if zero + half + 4.0 < end_from {
            let anchor = if zero > scale.from { Anchor::Middle } else { Anchor::Start };
            canvas.text((zero, y), anchor, "0", MUTED)?;
        }
        canvas.text((scale.to, y), Anchor::End, &text, MUTED)?;
    }
    Ok(())
}

/// A bar between its name and its value. The value steps behind the lines of the mean and of the scale's end where
/// they would cross it.
fn draw_bar(
    canvas: &Canvas,
    bar: &Bar,
    layout: &Layout,
    (top, mean_at): (f64, Option<f64>),
) -> Result<(), ChartError> {
    let Layout { label_px, width_px: width, scale } = *layout;
    let middle = top + f64::from(ROW_PX) / 2.0;
    let (zero, end, room) = (scale.at(0.0), scale.at(bar.value), width_px(&bar.text));
    // A value that takes away lies before zero; it is written behind.
    let [start, end] = [zero.min(end), zero.max(end)];
    let mut after = end;
    for line in mean_at.into_iter().chain([scale.to]) {
        if (after..after + room + 8.0).contains(&line) {
            after = line;
        }
    }
    let text = shorten(&bar.text, width - after - 4.0);
    let (name, value) = ((label_px, middle), (after + 4.0, middle));
    let label = shorten(&bar.label, label_px);
    if bar.chosen {
        canvas.rect([start, top + 4.0, end, top + 18.0], ACCENT)?;
        canvas.bold(name, Anchor::End, &label, ACCENT)?;
        canvas.bold(value, Anchor::Start, &text, ACCENT)
    } else {
        canvas.rect([start, top + 4.0, end, top + 18.0], BAR)?;
        canvas.text(name, Anchor::End, &label, INK)?;
        canvas.text(value, Anchor::Start, &text, INK)
    }
}

/// The mean, through all bars, its label on top and inside the picture.
fn mean(canvas: &Canvas, bars: &Bars, layout: &Layout, bottom: f64) -> Result<(), ChartError> {
    let Some((mean, label)) = bars.drawn_mean() else { return Ok(()) };
    let x = layout.scale.at(*mean);
    // Not through what is written of the scale's end.
    let end_from = layout.scale.to - width_px(&bars.end_text) - 4.0;
    let top = if x > end_from { HEADER_PX - 3.0 } else { 17.0 };
    canvas.line([(x, top), (x, bottom - 3.0)], MEAN, 1)?;
    let label = shorten(label, layout.width_px - 4.0);
    let half = width_px(&label) / 2.0;
    if x - half < 2.0 {
        canvas.text((2.0, 9.0), Anchor::Start, &label, MEAN)
    } else if x + half > layout.width_px - 2.0 {
        canvas.text((layout.width_px - 2.0, 9.0), Anchor::End, &label, MEAN)
    } else {
        canvas.text((x, 9.0), Anchor::Middle, &label, MEAN)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn bars_with_mean_and_missing() {
        insta::assert_snapshot!("bars", svg(&sample::bars(5), 480).unwrap().svg);
    }

    #[test]
    fn points_taken_away_lie_before_zero() {
        let mut bars = sample::bars(3);
        (bars.start, bars.end, bars.end_text) = (-20.0, 20.0, "tối đa 20".to_owned());
        (bars.bars[0].value, bars.bars[1].value, bars.bars[2].value) = (12.0, 0.0, -8.0);
        (bars.mean, bars.missing) = (None, Vec::new());
        insta::assert_snapshot!("bars_on_both_sides_of_zero", svg(&bars, 480).unwrap().svg);
    }

    #[test]
    fn every_bar_has_a_mark() {
        let bars = sample::bars(63);
        for width in [320, 1100] {
            let picture = svg(&bars, width).unwrap();
            assert_eq!(picture.marks.len(), 63);
            assert!(picture.marks.iter().zip(&bars.bars).all(|(mark, bar)| mark.unit == bar.unit));
            let inside = |mark: &Mark| mark.y_px + mark.height_px <= f64::from(picture.height_px);
            assert!(picture.marks.iter().all(inside));
        }
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut bars = sample::bars(2);
        bars.bars[0].label = sample::HOSTILE.to_owned();
        bars.bars[0].spoken = sample::HOSTILE.to_owned();
        bars.missing = vec![sample::HOSTILE.to_owned()];
        let picture = svg(&bars, 1100).unwrap();
        sample::assert_harmless(&picture);
        assert!(picture.svg.contains("&lt;img"), "{}", picture.svg);
    }

    #[test]
    fn a_value_no_scale_can_show_is_refused() {
        let mut bars = sample::bars(2);
        bars.bars[0].value = f64::NAN;
        assert_eq!(svg(&bars, 400), Err(ChartError::NotFinite));
        bars.bars.clear();
        bars.missing.clear();
        assert_eq!(svg(&bars, 400), Err(ChartError::Nothing));
        assert!(matches!(svg(&sample::bars(2), 60), Err(ChartError::TooSmall(..))));
    }
}
