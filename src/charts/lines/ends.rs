//! The names at the right ends of the lines, moved apart so that none covers another.

use super::super::axes::{Chart, place};
use super::super::canvas::{Anchor, Canvas};
use super::super::palette::{RULE, series};
use super::super::picture::ChartError;
use super::super::text::shorten;
use super::frame::Frame;
use super::series::{Lines, Series, at};
use crate::model::order::Order;

/// The room a name takes downwards.
pub(in crate::charts) const LINE_PX: f64 = 15.0;

/// Draws the names; when the plot is too low for all, the chosen series' first, and the legend has the others.
pub(super) fn draw(
    canvas: &Canvas,
    chart: &Chart,
    lines: &Lines,
    frame: &Frame,
) -> Result<(), ChartError> {
    let Some((start, room)) = frame.ends else { return Ok(()) };
    let span = [frame.top, frame.bottom].map(f64::from);
    let names: Vec<(&Series, (f64, f64))> = lines
        .series
        .iter()
        .filter_map(|series| {
            let drawn =
                series.runs.iter().flatten().filter(|point| point.period < lines.periods.len());
            let last = drawn.max_by_key(|point| point.period)?;
            Some((series, place(chart, at(last))))
        })
        .collect();
    let (chosen, others): (Vec<_>, Vec<_>) =
        names.into_iter().partition(|(series, _)| series.chosen);
    let mut names = [chosen, others].concat();
    names.truncate(((span[1] - span[0]) / LINE_PX) as usize + 1);
    names.arrange_by(|(_, one), (_, next)| one.1.total_cmp(&next.1));
    let wanted: Vec<f64> = names.iter().map(|(_, end)| end.1).collect();
    for ((one, (x, y)), middle) in names.into_iter().zip(apart(&wanted, span)) {
        if (middle - y).abs() > 3.0 || start - x > 30.0 {
            canvas.line([(x + 8.0, y), (start - 10.0, middle), (start - 3.0, middle)], RULE, 1)?;
        }
        let hex = series(one.colour);
        if one.chosen {
            canvas.bold((start, middle), Anchor::Start, &shorten(&one.label, room), hex)?;
        } else {
            canvas.text((start, middle), Anchor::Start, &shorten(&one.label, room), hex)?;
        }
    }
    Ok(())
}

/// The places nearest to the wanted ones (sorted downwards) that are [`LINE_PX`] apart and within the span, if
/// they fit at all.
pub(in crate::charts) fn apart(wanted: &[f64], [top, bottom]: [f64; 2]) -> Vec<f64> {
    // Names that touch form a block around the middle of what they want; blocks that touch become one.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    let span = |(middle, count): (f64, usize)| {
        let half = LINE_PX * (count as f64 - 1.0) / 2.0;
        let middle = middle.min(bottom - half).max(top + half);
        [middle - half, middle + half]
    };
    for &place in wanted {
        let mut block = (place, 1);
        while let Some(&above) = blocks.last() {
            if span(above)[1] + LINE_PX <= span(block)[0] {
                break;
            }
            blocks.pop();
            let count = above.1 + block.1;
            block = ((above.0 * above.1 as f64 + block.0 * block.1 as f64) / count as f64, count);
        }
        blocks.push(block);
    }
    let places = |block: (f64, usize)| {
        (0..block.1).map(move |place| span(block)[0] + LINE_PX * place as f64)
    };
    blocks.into_iter().flat_map(places).collect()
}
