//! A small multiple: thin columns from best to worst, to see where the chosen ones stand in the whole field.

use super::bars::{Bar, Bars};
use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, BAR, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture};
use super::scale::Scale;
use super::text::{shorten, width_px};

const HEADER_PX: f64 = 20.0;

/// Where the columns stand.
struct Layout {
    slots: usize,
    width_px: f64,
    heights: Scale,
}

impl Layout {
    /// Left and right edge of a slot.
    fn slot(&self, place: usize) -> [f64; 2] {
        let edge = |place: usize| (self.width_px * place as f64 / self.slots as f64).round();
        [edge(place), edge(place + 1)]
    }

    /// Left and right edge of the column in a slot, with a gap where there is room for one.
    fn column(&self, place: usize) -> [f64; 2] {
        let [left, right] = self.slot(place);
        [left, if right - left >= 3.0 { right - 1.0 } else { right }]
    }
}

/// Draws the columns.
pub fn svg(bars: &Bars, width_px: u32, height_px: u32) -> Result<Picture, ChartError> {
    bars.check()?;
    if width_px < 60 || height_px < 50 {
        return Err(ChartError::TooSmall(width_px, height_px));
    }
    let (width, height) = (f64::from(width_px), f64::from(height_px));
    let heights = Scale { low: bars.start, high: bars.end, from: height - 2.0, to: HEADER_PX };
    let layout = Layout { slots: bars.bars.len() + bars.missing.len(), width_px: width, heights };
    let svg = draw((width_px, height_px), |canvas| {
        for y in [heights.from, heights.to] {
            canvas.line([(0.0, y), (width, y)], RULE, 1)?;
        }
        for (place, bar) in bars.bars.iter().enumerate() {
            let [left, right] = layout.column(place);
            let colour = if bar.chosen { ACCENT } else { BAR };
            canvas.rect([left, heights.at(bar.value), right, heights.from], colour)?;
        }
        for place in bars.bars.len()..layout.slots {
            let [left, right] = layout.column(place);
            canvas.rect([left, heights.from - 3.0, right, heights.from], RULE)?;
        }
        header(canvas, bars, &layout)?;
        chosen_values(canvas, bars, &layout)
    })?;
    let mark = |(place, bar): (usize, &Bar)| {
        let [left, right] = layout.slot(place);
        Mark::new([left, 0.0, right, height], bar.unit, &bar.spoken)
    };
    Ok(Picture {
        svg,
        width_px,
        height_px,
        marks: bars.bars.iter().enumerate().map(mark).collect(),
    })
}

/// The end of the scale on the left, the mean on the right, above all columns; the mean's line.
fn header(canvas: &Canvas, bars: &Bars, layout: &Layout) -> Result<(), ChartError> {
    let width = layout.width_px;
    let mut free = width;
    if let Some((mean, label)) = bars.mean.as_ref().filter(|_| !bars.bars.is_empty()) {
        let y = layout.heights.at(*mean);
        canvas.line([(0.0, y), (width, y)], MEAN, 1)?;
        let label = shorten(label, width * 0.6);
        free -= width_px(&label) + 10.0;
        canvas.text((width, 9.0), Anchor::End, &label, MEAN)?;
    }
    canvas.text((0.0, 9.0), Anchor::Start, &shorten(&bars.end_text, free), MUTED)
}

/// The values of the chosen columns, each above every column it would cover; left out where two would meet.
fn chosen_values(canvas: &Canvas, bars: &Bars, layout: &Layout) -> Result<(), ChartError> {
    let mut free_from = f64::NEG_INFINITY;
    for (place, bar) in bars.bars.iter().enumerate().filter(|(_, bar)| bar.chosen) {
        let text = shorten(&bar.text, layout.width_px);
        let room = width_px(&text) + 4.0;
        let left = layout.slot(place)[0].min(layout.width_px - room).max(0.0);
        if left < free_from {
            continue;
        }
        free_from = left + room;
        let covered = bars.bars.iter().enumerate().filter(|(place, _)| {
            let [from, to] = layout.slot(*place);
            to > left && from < free_from
        });
        let tops = covered.map(|(_, bar)| layout.heights.at(bar.value));
        let mut bottom = tops.fold(layout.heights.from, f64::min);
        let mean = bars.mean.as_ref().map(|(mean, _)| layout.heights.at(*mean));
        if let Some(mean) = mean.filter(|mean| (bottom - 16.0..bottom).contains(mean)) {
            bottom = mean;
        }
        let y = (bottom - 8.0).max(HEADER_PX + 7.0);
        canvas.bold((left, y), Anchor::Start, &text, ACCENT)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn columns_with_mean_and_missing() {
        insta::assert_snapshot!("columns", svg(&sample::bars(12), 240, 90).unwrap().svg);
    }

    #[test]
    fn every_column_has_a_mark_of_its_own() {
        let picture = svg(&sample::bars(63), 260, 100).unwrap();
        assert_eq!(picture.marks.len(), 63);
        let apart = |pair: &[Mark]| pair[0].x_px + pair[0].width_px <= pair[1].x_px;
        assert!(picture.marks.windows(2).all(apart));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut bars = sample::bars(3);
        bars.end_text = sample::HOSTILE.to_owned();
        bars.mean = Some((40.0, sample::HOSTILE.to_owned()));
        bars.bars[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&bars, 900, 100).unwrap());
    }
}
