//! A small multiple: thin columns from best to worst, to see where the chosen ones stand in the whole field.

use plotters::chart::ChartBuilder;
use plotters::element::Rectangle;
use plotters::series::LineSeries;

use super::axes::{Chart, NumberAxis, mesh, place};
use super::bars::{Bar, Bars};
use super::canvas::{Anchor, Canvas, draw, fill, stroke};
use super::palette::{ACCENT, BAR, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture};
use super::text::{shorten, width_px};

const HEADER_PX: u32 = 20;
/// Height of what stands in place of a missing value's column.
const STUMP_PX: f64 = 3.0;

/// Draws the columns.
pub fn svg(bars: &Bars, width_px: u32, height_px: u32) -> Result<Picture, ChartError> {
    bars.check()?;
    if width_px < 60 || height_px < 50 {
        return Err(ChartError::TooSmall(width_px, height_px));
    }
    let slots = bars.bars.len() + bars.missing.len();
    // Columns stand apart where there is room for a gap.
    let gap_px = u32::from(width_px as usize / slots >= 3);
    let mut marks = Vec::new();
    let svg = draw((width_px, height_px), |canvas| {
        // Zero is marked where columns lie on both sides of it.
        let mut labelled = vec![bars.start, bars.end];
        labelled.extend((bars.start < 0.0 && bars.end > 0.0).then_some(0.0));
        let mut chart = ChartBuilder::on(canvas.area())
            .margin_top(HEADER_PX)
            .margin_bottom(1)
            .build_cartesian_2d(
                NumberAxis::new(0.0..slots as f64, Vec::new()),
                NumberAxis::new(bars.start..bars.end, labelled),
            )?;
        mesh(&mut chart).draw()?;
        let columns = bars.bars.iter().enumerate().map(|(place, bar)| {
            let [left, right] = [place, place + 1].map(|edge| edge as f64);
            let style = fill(if bar.chosen { ACCENT } else { BAR }, 1.0);
            let mut column = Rectangle::new([(left, 0.0), (right, bar.value)], style);
            column.set_margin(0, 0, 0, gap_px);
            column
        });
        chart.draw_series(columns)?;
        if let Some((mean, _)) = bars.drawn_mean() {
            let line = [(0.0, *mean), (slots as f64, *mean)];
            chart.draw_series(LineSeries::new(line, stroke(MEAN, 1)))?;
        }
        let layout = Layout { chart: &chart, bars, width_px: width_px.into() };
        for place in bars.bars.len()..slots {
            let [left, right] = layout.slot(place);
            let foot = layout.height(bars.start);
            canvas.rect([left, foot - STUMP_PX, right - f64::from(gap_px), foot], RULE)?;
        }
        let mark = |(place, bar): (usize, &Bar)| {
            let [left, right] = layout.slot(place);
            Mark::new([left, 0.0, right, height_px.into()], bar.unit, &bar.spoken)
        };
        marks = bars.bars.iter().enumerate().map(mark).collect();
        layout.header(canvas)?;
        layout.chosen_values(canvas)
    })?;
    Ok(Picture { svg, width_px, height_px, marks })
}

/// The picture once its columns stand, to write beside them.
struct Layout<'a, 'b> {
    chart: &'a Chart<'b>,
    bars: &'a Bars,
    width_px: f64,
}

impl Layout<'_, '_> {
    /// Left and right edge of a slot.
    fn slot(&self, at: usize) -> [f64; 2] {
        [at, at + 1].map(|edge| place(self.chart, (edge as f64, self.bars.start)).0)
    }

    /// Where a value lies on the scale, from the top of the picture.
    fn height(&self, value: f64) -> f64 {
        place(self.chart, (0.0, value)).1
    }

    /// The end of the scale on the left, the mean on the right, above all columns.
    fn header(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let width = self.width_px;
        let mut free = width;
        if let Some((_, label)) = self.bars.drawn_mean() {
            let label = shorten(label, width * 0.6);
            free -= width_px(&label) + 10.0;
            canvas.text((width, 9.0), Anchor::End, &label, MEAN)?;
        }
        canvas.text((0.0, 9.0), Anchor::Start, &shorten(&self.bars.end_text, free), MUTED)
    }

    /// The values of the chosen columns, each above every column it would cover; left out where two would meet.
    fn chosen_values(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let bars = self.bars;
        let mut free_from = f64::NEG_INFINITY;
        for (place, bar) in bars.bars.iter().enumerate().filter(|(_, bar)| bar.chosen) {
            let text = shorten(&bar.text, self.width_px);
            let room = width_px(&text) + 4.0;
            let left = self.slot(place)[0].min(self.width_px - room).max(0.0);
            if left < free_from {
                continue;
            }
            free_from = left + room;
            let covered = bars.bars.iter().enumerate().filter(|(place, _)| {
                let [from, to] = self.slot(*place);
                to > left && from < free_from
            });
            let tops = covered.map(|(_, bar)| self.height(bar.value));
            let mut bottom = tops.fold(self.height(bars.start), f64::min);
            let mean = bars.mean.as_ref().map(|(mean, _)| self.height(*mean));
            if let Some(mean) = mean.filter(|mean| (bottom - 16.0..bottom).contains(mean)) {
                bottom = mean;
            }
            let y = (bottom - 8.0).max(f64::from(HEADER_PX) + 7.0);
            canvas.bold((left, y), Anchor::Start, &text, ACCENT)?;
        }
        Ok(())
    }
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
