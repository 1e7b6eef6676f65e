//! A waterfall: from an earlier total to a later one, step by step, each step where the one before it ended.
//!
//! Both totals are lines over the whole height, named above and below the steps. A gain is a filled bar and a loss an
//! outlined one, so that colour is never alone; what it brought stands behind it with its sign.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, draw};
use super::palette::{ACCENT, INK, MEAN, MUTED, PAPER, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, widest_px};

/// From this width on, names stand beside their bars.
const WIDE_PX: u32 = 560;
/// The height of a row under its name, and of one beside it.
const ROW_PX: (f64, f64) = (40.0, 28.0);
const HEAD_PX: f64 = 24.0;
const BAR_PX: f64 = 12.0;
/// The room names take beside their bars, as a share of the picture.
const NAMES: f64 = 0.4;

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What brought it.
    pub label: String,
    /// What it brought, on the scale of the totals.
    pub points: f64,
    /// The same as written.
    pub text: String,
    /// What is said of it.
    pub spoken: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// Whose totals they are.
    pub unit: UnitIdx,
    /// The earlier total, and what is written at it.
    pub from: (f64, String),
    /// The later total, and what is written at it.
    pub to: (f64, String),
    /// In drawing order; together they lead from the one to the other.
    pub steps: Vec<Step>,
    /// Which sign is good: 1, −1, or 0 where neither is.
    pub good: f64,
}

/// Draws the steps.
pub fn svg(waterfall: &Waterfall, width_px: u32) -> Result<Picture, ChartError> {
    let steps = &waterfall.steps;
    if steps.is_empty() {
        return Err(ChartError::Nothing);
    }
    let (from, to) = (waterfall.from.0, waterfall.to.0);
    finite(steps.iter().map(|step| step.points).chain([from, to]))?;
    let mut at = from;
    let ends: Vec<(f64, f64)> = steps
        .iter()
        .map(|step| {
            let begins = at;
            at += step.points;
            (begins, at)
        })
        .collect();
    let all = || ends.iter().flat_map(|(begin, end)| [*begin, *end]).chain([from, to]);
    let (low, high) =
        all().fold((from, from), |(low, high), value| (low.min(value), high.max(value)));
    let width = f64::from(width_px);
    let is_wide = width_px >= WIDE_PX;
    let row_px = if is_wide { ROW_PX.1 } else { ROW_PX.0 };
    let texts_px = widest_px(steps.iter().map(|step| step.text.as_str())).min(width * 0.3) + 8.0;
    let left = if is_wide { (width * NAMES).round() } else { 6.0 };
    let scale = Scale { low, high, from: left + texts_px, to: width - texts_px };
    if scale.to - scale.from < 60.0 {
        return Err(ChartError::TooSmall(width_px, row_px as u32));
    }
    let foot = HEAD_PX + row_px * steps.len() as f64;
    let height_px = (foot + HEAD_PX) as u32;
    let top = |place: usize| HEAD_PX + row_px * place as f64;
    let middle = |place: usize| top(place) + if is_wide { row_px / 2.0 } else { row_px - 12.0 };
    let svg = draw((width_px, height_px), |canvas| {
        let names = [(&waterfall.from, HEAD_PX - 12.0), (&waterfall.to, foot + 12.0)];
        for ((value, text), y) in names {
            let x = scale.at(*value);
            canvas.dotted(x, [HEAD_PX - 2.0, foot + 2.0], RULE)?;
            let half = widest_px([text.as_str()]) / 2.0;
            let anchor = match x {
                x if x + half > width => Anchor::End,
                x if x - half < 0.0 => Anchor::Start,
                _ => Anchor::Middle,
            };
            canvas.text((x, y), anchor, text, INK)?;
        }
        for (place, (step, (begin, end))) in steps.iter().zip(&ends).enumerate() {
            let (x, next, y) = (scale.at(*begin), scale.at(*end), middle(place));
            let label_px = if is_wide { left - 10.0 } else { width - 4.0 };
            let label_y = if is_wide { y } else { top(place) + 10.0 };
            canvas.text((2.0, label_y), Anchor::Start, &shorten(&step.label, label_px), INK)?;
            let (start, stop) = (x.min(next), x.max(next).max(x.min(next) + 1.0));
            let (above, below) = (y - BAR_PX / 2.0, y + BAR_PX / 2.0);
            let hex = match step.points * waterfall.good {
                good if good > 0.0 => ACCENT,
                bad if bad < 0.0 => MEAN,
                _ => MUTED,
            };
            canvas.rect([start, above, stop, below], hex)?;
            // A loss is hollow, as far as it is wide enough to be.
            if step.points < 0.0 && stop - start > 4.0 {
                canvas.rect([start + 2.0, above + 2.0, stop - 2.0, below - 2.0], PAPER)?;
            }
            if place + 1 < steps.len() {
                let joint = middle(place + 1) - BAR_PX / 2.0;
                canvas.line([(next, below), (next, joint)], RULE, 1)?;
            }
            let (text_x, anchor) = if step.points < 0.0 {
                (start - 4.0, Anchor::End)
            } else {
                (stop + 4.0, Anchor::Start)
            };
            canvas.text((text_x, y), anchor, &step.text, INK)?;
        }
        Ok(())
    })?;
    let mark = |(place, step): (usize, &Step)| {
        let top = top(place);
        Mark::new([0.0, top, width, top + row_px], waterfall.unit, &step.spoken)
    };
    let marks = steps.iter().enumerate().map(mark).collect();
    Ok(Picture { svg, width_px, height_px, marks })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// PAPI 2023 to 2024 of Lai Châu, to the second decimal: 43.62 to 43.48.
    fn waterfall(good: f64) -> Waterfall {
        let steps = [
            ("Tham gia của người dân ở cấp cơ sở", 0.27),
            ("Công khai, minh bạch", -0.03),
            ("Trách nhiệm giải trình với người dân", -0.29),
            ("Kiểm soát tham nhũng trong khu vực công", 0.15),
            ("Thủ tục hành chính công", -0.27),
            ("Cung ứng dịch vụ công", 0.0),
            ("Quản trị môi trường", -0.12),
            ("Quản trị điện tử", 0.15),
        ];
        let step = |(label, points): (&str, f64)| Step {
            label: label.to_owned(),
            points,
            text: format!("{points:+.2}").replace('.', ","),
            spoken: format!("{label}: {points:+.2}"),
        };
        Waterfall {
            unit: sample::units(1)[0],
            from: (43.62, "2023: 43,62".to_owned()),
            to: (43.48, "2024: 43,48".to_owned()),
            steps: steps.into_iter().map(step).collect(),
            good,
        }
    }

    #[test]
    fn every_step_begins_where_the_one_before_it_ended() {
        insta::assert_snapshot!("waterfall", svg(&waterfall(1.0), 760).unwrap().svg);
        insta::assert_snapshot!("waterfall_on_a_phone", svg(&waterfall(-1.0), 328).unwrap().svg);
    }

    #[test]
    fn every_step_has_a_mark() {
        assert_eq!(svg(&waterfall(0.0), 320).unwrap().marks.len(), 8);
        let none = Waterfall { steps: Vec::new(), ..waterfall(1.0) };
        assert_eq!(svg(&none, 320), Err(ChartError::Nothing));
        assert!(matches!(svg(&waterfall(1.0), 90), Err(ChartError::TooSmall(..))));
    }

    #[test]
    fn a_total_that_did_not_change_is_drawn_too() {
        let mut still = waterfall(1.0);
        still.to.0 = still.from.0;
        still.steps.iter_mut().for_each(|step| step.points = 0.0);
        assert!(svg(&still, 320).is_ok());
        still.steps[0].points = f64::NAN;
        assert_eq!(svg(&still, 320), Err(ChartError::NotFinite));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut some = waterfall(1.0);
        some.steps[0].label = sample::HOSTILE.to_owned();
        some.steps[0].text = sample::HOSTILE.to_owned();
        some.steps[0].spoken = sample::HOSTILE.to_owned();
        some.from.1 = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&some, 1100).unwrap());
    }
}
