//! Bars of a table published in part: exact scores solid, bounds hatched to their open end, the rest said in words.

use crate::model::operator::{Limit, Operator};
use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{BAR, INK, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, widest_px, width_px};

const ROW_PX: f64 = 22.0;
const HEADER_PX: f64 = 38.0;
const FOOTER_PX: f64 = 8.0;

/// One unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The unit.
    pub unit: UnitIdx,
    /// Its name.
    pub label: String,
    /// Its score, exact or bounded; `None` when neither is published.
    pub value: Option<Limit>,
    /// What is written beside the bar, or in its place.
    pub text: String,
    /// What is said of it.
    pub spoken: String,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows {
    /// In drawing order.
    pub rows: Vec<Row>,
    /// The end of the scale, which starts at 0.
    pub end: f64,
    /// What is written there.
    pub end_text: String,
    /// The published mean, with its label.
    pub mean: Option<(f64, String)>,
}

/// Draws the rows.
pub fn svg(rows: &Rows, width_px: u32) -> Result<Picture, ChartError> {
    if rows.rows.is_empty() {
        return Err(ChartError::Nothing);
    }
    let values = rows.rows.iter().filter_map(|row| row.value).map(|limit| limit.value);
    finite(values.chain(rows.mean.iter().map(|(mean, _)| *mean)).chain([rows.end]))?;
    let width = f64::from(width_px);
    let label_px = widest_px(rows.rows.iter().map(|row| row.label.as_str())).min(width * 0.34);
    let texts = rows.rows.iter().filter(|row| row.value.is_some()).map(|row| row.text.as_str());
    let (from, to) = (label_px + 8.0, width - widest_px(texts).min(width * 0.34) - 10.0);
    if to - from < 40.0 {
        return Err(ChartError::TooSmall(width_px, 22));
    }
    let scale = Scale { low: 0.0, high: rows.end, from: from.round(), to: to.round() };
    let top_of = |place: usize| HEADER_PX + ROW_PX * place as f64;
    let foot = top_of(rows.rows.len());
    let mean_at = rows.mean.as_ref().map(|(mean, _)| scale.at(*mean));
    let height_px = (foot + FOOTER_PX) as u32;
    let svg = draw((width_px, height_px), |canvas| {
        for x in [scale.from, scale.to] {
            canvas.line([(x, HEADER_PX - 3.0), (x, foot + 3.0)], RULE, 1)?;
        }
        canvas.text((scale.from, HEADER_PX - 11.0), Anchor::Start, "0", MUTED)?;
        let end = shorten(&rows.end_text, scale.to - scale.from - 24.0);
        canvas.text((scale.to, HEADER_PX - 11.0), Anchor::End, &end, MUTED)?;
        for (place, row) in rows.rows.iter().enumerate() {
            draw_row(canvas, row, scale, (label_px, top_of(place), width, mean_at))?;
        }
        mean(canvas, rows, scale, (foot, width))
    })?;
    let mark = |(place, row): (usize, &Row)| {
        Mark::new([0.0, top_of(place), width, top_of(place) + ROW_PX], row.unit, &row.spoken)
    };
    let marks = rows.rows.iter().enumerate().map(mark).collect();
    Ok(Picture { svg, width_px, height_px, marks })
}

fn draw_row(
    canvas: &Canvas,
    row: &Row,
    scale: Scale,
    (label_px, top, width, mean_at): (f64, f64, f64, Option<f64>),
) -> Result<(), ChartError> {
    let middle = top + ROW_PX / 2.0;
    let (upper, lower) = (top + 4.0, top + 18.0);
    let label = shorten(&row.label, label_px);
    if row.chosen {
        canvas.bold((label_px, middle), Anchor::End, &label, INK)?;
    } else {
        canvas.text((label_px, middle), Anchor::End, &label, INK)?;
    }
    let Some(limit) = row.value else {
        let text = shorten(&row.text, width - scale.from - 4.0);
        return canvas.text((scale.from + 4.0, middle), Anchor::Start, &text, MUTED);
    };
    let end = scale.at(limit.value);
    let after = match limit.operator {
        // The score lies somewhere in the hatching: past the bar, or short of its number.
        Operator::Above | Operator::AtLeast => {
            canvas.rect([scale.from, upper, end, lower], BAR)?;
            hatch(canvas, [end, upper, scale.to, lower])?;
            scale.to
        }
        Operator::Below | Operator::AtMost => {
            hatch(canvas, [scale.from, upper, end, lower])?;
            canvas.line([(end, upper), (end, lower)], MUTED, 1)?;
            end
        }
        Operator::Exactly | Operator::About => {
            canvas.rect([scale.from, upper, end, lower], BAR)?;
            end
        }
    };
    // The text steps behind the lines of the mean and of the scale's end where it would cross them.
    let room = width_px(&row.text) + 8.0;
    let step =
        |after: f64, line: f64| if (after..after + room).contains(&line) { line } else { after };
    let after = mean_at.into_iter().chain([scale.to]).fold(after, step);
    let text = shorten(&row.text, width - after - 4.0);
    canvas.text((after + 4.0, middle), Anchor::Start, &text, INK)
}

/// Slanted lines within a rectangle.
fn hatch(canvas: &Canvas, [left, top, right, bottom]: [f64; 4]) -> Result<(), ChartError> {
    let rise = bottom - top;
    let mut start = left - rise;
    while start < right {
        let from = start.max(left);
        let to = (start + rise).min(right);
        let line = [(from, bottom - (from - start)), (to, bottom - (to - start))];
        canvas.line(line, MUTED, 1)?;
        start += 6.0;
    }
    Ok(())
}

/// The published mean, through all rows, its label on top and inside the picture.
fn mean(
    canvas: &Canvas,
    rows: &Rows,
    scale: Scale,
    (foot, width): (f64, f64),
) -> Result<(), ChartError> {
    let Some((mean, label)) = &rows.mean else { return Ok(()) };
    let x = scale.at(*mean);
    canvas.line([(x, HEADER_PX - 4.0), (x, foot)], MEAN, 1)?;
    let label = shorten(label, width - 4.0);
    let half = width_px(&label) / 2.0;
    let x = x.clamp(half.min(width / 2.0), (width - half).max(width / 2.0));
    canvas.text((x, 9.0), Anchor::Middle, &label, MEAN)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// Bounds of phong-tho-2023 L95; the exact score and the mean are made up.
    fn rows() -> Rows {
        let limit = |operator, value| Some(Limit { operator, value });
        let all = [
            ("Mường So", limit(Operator::Above, 23.0), "trên 23 điểm"),
            ("Phong Thổ", limit(Operator::Exactly, 21.5), "21,5 điểm"),
            ("Nậm Xe", limit(Operator::Below, 20.0), "dưới 20 điểm"),
            ("Huổi Luông", None, "chưa công bố"),
        ];
        let row = |(unit, (label, value, text)): (UnitIdx, (&str, Option<Limit>, &str))| Row {
            unit,
            label: label.to_owned(),
            value,
            text: text.to_owned(),
            spoken: format!("{label}: {text}"),
            chosen: label == "Nậm Xe",
        };
        Rows {
            rows: sample::units(4).into_iter().zip(all).map(row).collect(),
            end: 24.0,
            end_text: "tối đa 24".to_owned(),
            mean: Some((21.92, "trung bình công bố 21,92".to_owned())),
        }
    }

    #[test]
    fn scores_bounds_and_silence() {
        insta::assert_snapshot!("partial", svg(&rows(), 480).unwrap().svg);
    }

    #[test]
    fn every_unit_has_a_mark() {
        for width in [320, 1100] {
            let picture = svg(&rows(), width).unwrap();
            assert_eq!(picture.marks.len(), 4);
        }
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut rows = rows();
        rows.rows[0].label = sample::HOSTILE.to_owned();
        rows.rows[0].spoken = sample::HOSTILE.to_owned();
        rows.mean = Some((3.0, sample::HOSTILE.to_owned()));
        sample::assert_harmless(&svg(&rows, 480).unwrap());
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        let mut rows = rows();
        assert!(matches!(svg(&rows, 60), Err(ChartError::TooSmall(..))));
        rows.end = f64::INFINITY;
        assert_eq!(svg(&rows, 480), Err(ChartError::NotFinite));
        rows.rows.clear();
        assert_eq!(svg(&rows, 480), Err(ChartError::Nothing));
    }
}
