//! A unit's profile: every domain as a bar on the whole scale, with the mean and the best of all units as marks.
//!
//! Names stand above their bars, so that a long one is read in full on a narrow screen too. The mean is a line with a
//! foot below the bar, the best a wedge above it: told apart by place and shape, not by colour alone. What a bound
//! leaves open is drawn pale, its known end as a line.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, BAR, INK, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, width_px};

/// Height of a row.
pub const ROW_PX: u32 = 46;
const FOOTER_PX: f64 = 20.0;
/// Room for half a mark at either end of the scale.
const EDGE_PX: f64 = 7.0;

/// One domain. All values lie on its scale, from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub label: String,
    /// Where the unit's score lies: the same twice when it is exact; `None` without one.
    pub extent: Option<(f64, f64)>,
    /// The score as written, or why there is none.
    pub text: String,
    /// The mean of all units.
    pub mean: Option<f64>,
    /// The best of all units.
    pub best: Option<f64>,
    /// What is said of it.
    pub spoken: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Whose profile it is.
    pub unit: UnitIdx,
    /// In drawing order.
    pub rows: Vec<Row>,
    /// What is written at the start of the scale.
    pub start_text: String,
    /// What is written at the end of the scale.
    pub end_text: String,
}

/// Draws the profile.
pub fn svg(profile: &Profile, width_px: u32) -> Result<Picture, ChartError> {
    if profile.rows.is_empty() {
        return Err(ChartError::Nothing);
    }
    let of_row = |row: &Row| {
        let ends = row.extent.map(|(low, high)| [low, high]).into_iter().flatten();
        ends.chain(row.mean).chain(row.best).collect::<Vec<_>>()
    };
    finite(profile.rows.iter().flat_map(of_row))?;
    if width_px < 120 {
        return Err(ChartError::TooSmall(width_px, ROW_PX));
    }
    let (width, row_px) = (f64::from(width_px), f64::from(ROW_PX));
    let foot = row_px * profile.rows.len() as f64;
    let height_px = (foot + FOOTER_PX) as u32;
    let scale = Scale { low: 0.0, high: 1.0, from: EDGE_PX, to: width - EDGE_PX };
    let svg = draw((width_px, height_px), |canvas| {
        for (place, row) in profile.rows.iter().enumerate() {
            draw_row(canvas, row, scale, (row_px * place as f64, width))?;
        }
        let y = foot + 9.0;
        let start = shorten(&profile.start_text, width * 0.4);
        canvas.text((scale.from, y), Anchor::Start, &start, MUTED)?;
        let text = shorten(&profile.end_text, width * 0.56);
        canvas.text((scale.to, y), Anchor::End, &text, MUTED)
    })?;
    let mark = |(place, row): (usize, &Row)| {
        let top = row_px * place as f64;
        Mark::new([0.0, top, width, top + row_px], profile.unit, &row.spoken)
    };
    let marks = profile.rows.iter().enumerate().map(mark).collect();
    Ok(Picture { svg, width_px, height_px, marks })
}

fn draw_row(
    canvas: &Canvas,
    row: &Row,
    scale: Scale,
    (top, width): (f64, f64),
) -> Result<(), ChartError> {
    let (words, from, to) = (top + 9.0, top + 24.0, top + 36.0);
    let text = shorten(&row.text, width * 0.5);
    let room = width - 2.0 * EDGE_PX - width_px(&text) - 12.0;
    canvas.text((scale.from, words), Anchor::Start, &shorten(&row.label, room), INK)?;
    canvas.rect([scale.from, from, scale.to, to], RULE)?;
    match row.extent {
        Some((low, high)) if low < high => {
            canvas.rect([scale.at(low), from, scale.at(high), to], BAR)?;
            let known = if low > 0.0 { low } else { high };
            canvas.line([(scale.at(known), from - 1.0), (scale.at(known), to + 1.0)], ACCENT, 3)?;
            canvas.bold((scale.to, words), Anchor::End, &text, ACCENT)?;
        }
        Some((value, _)) => {
            canvas.rect([scale.from, from, scale.at(value), to], ACCENT)?;
            canvas.bold((scale.to, words), Anchor::End, &text, ACCENT)?;
        }
        None => canvas.text((scale.to, words), Anchor::End, &text, MUTED)?,
    }
    if let Some(mean) = row.mean {
        let x = scale.at(mean);
        canvas.line([(x, from - 1.0), (x, to + 2.0)], MEAN, 2)?;
        canvas.shape([(x, to + 1.0), (x - 5.0, to + 8.0), (x + 5.0, to + 8.0)], MEAN, 1.0)?;
    }
    if let Some(best) = row.best {
        let x = scale.at(best);
        canvas.shape([(x, from), (x - 5.0, from - 7.0), (x + 5.0, from - 7.0)], INK, 1.0)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn profile() -> Profile {
        let row = |label: &str, extent, text: &str, mean, best| Row {
            label: label.to_owned(),
            extent,
            text: text.to_owned(),
            mean,
            best,
            spoken: format!("{label}: {text}"),
        };
        Profile {
            unit: sample::units(1)[0],
            rows: vec![
                row("Cải cách thể chế", Some((0.5, 0.5)), "5", Some(0.692), Some(0.9)),
                row("Chính quyền điện tử", Some((23.0 / 24.0, 1.0)), "trên 23", Some(0.913), None),
                row("Cải cách tài chính công", Some((0.0, 0.83)), "dưới 20", None, None),
                row("Cải cách tổ chức bộ máy", None, "chưa công bố", Some(1.0), Some(1.0)),
            ],
            start_text: "0".to_owned(),
            end_text: "100 %".to_owned(),
        }
    }

    #[test]
    fn a_profile_with_bounds_and_a_gap() {
        insta::assert_snapshot!("profile", svg(&profile(), 420).unwrap().svg);
    }

    #[test]
    fn every_domain_has_a_mark() {
        for width in [300, 1100] {
            let picture = svg(&profile(), width).unwrap();
            assert_eq!(picture.marks.len(), 4);
            let inside = |mark: &Mark| mark.y_px + mark.height_px <= f64::from(picture.height_px);
            assert!(picture.marks.iter().all(inside));
        }
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut profile = profile();
        profile.rows[0].label = sample::HOSTILE.to_owned();
        profile.rows[1].text = sample::HOSTILE.to_owned();
        profile.rows[2].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&profile, 900).unwrap());
    }

    #[test]
    fn a_value_no_scale_can_show_is_refused() {
        let mut profile = profile();
        profile.rows[0].mean = Some(f64::NAN);
        assert_eq!(svg(&profile, 400), Err(ChartError::NotFinite));
        profile.rows.clear();
        assert_eq!(svg(&profile, 400), Err(ChartError::Nothing));
    }
}
