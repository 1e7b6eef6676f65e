//! Dumbbells: what a unit gave itself (a ring) against what it was given (a disc), joined by a line.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, draw};
use super::palette::{ACCENT, BAR, INK, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, widest_px, width_px};

const ROW_PX: f64 = 40.0;
const FOOTER_PX: f64 = 22.0;

/// One pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbell {
    /// Whose it is.
    pub unit: UnitIdx,
    /// The name above the row.
    pub label: String,
    /// What it gave itself, on the scale.
    pub own: f64,
    /// What it was given, on the scale.
    pub given: f64,
    /// The difference as written on the right.
    pub text: String,
    /// What is said of it.
    pub spoken: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbells {
    /// In drawing order.
    pub rows: Vec<Dumbbell>,
    /// Where the scale starts.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// Values on the scale with their texts.
    pub ticks: Vec<(f64, String)>,
}

/// Draws the pairs.
pub fn svg(dumbbells: &Dumbbells, width_px: u32) -> Result<Picture, ChartError> {
    let rows = &dumbbells.rows;
    if rows.is_empty() {
        return Err(ChartError::Nothing);
    }
    finite(
        rows.iter().flat_map(|row| [row.own, row.given]).chain([dumbbells.low, dumbbells.high]),
    )?;
    let width = f64::from(width_px);
    let texts_px = widest_px(rows.iter().map(|row| row.text.as_str())).min(width * 0.3);
    let scale = Scale {
        low: dumbbells.low,
        high: dumbbells.high,
        from: 16.0,
        to: (width - texts_px - 24.0).round(),
    };
    if scale.to - scale.from < 60.0 {
        return Err(ChartError::TooSmall(width_px, ROW_PX as u32));
    }
    let foot = ROW_PX * rows.len() as f64 + 4.0;
    let height_px = (foot + FOOTER_PX) as u32;
    let middle = |place: usize| ROW_PX * place as f64 + 28.0;
    let svg = draw((width_px, height_px), |canvas| {
        for (tick, text) in &dumbbells.ticks {
            let x = scale.at(*tick);
            canvas.line([(x, foot), (x, foot + 5.0)], RULE, 1)?;
            let x = x.max(width_px_half(text));
            canvas.text((x, foot + 14.0), Anchor::Middle, text, MUTED)?;
        }
        for (place, row) in rows.iter().enumerate() {
            let y = middle(place);
            let (own, given) = (scale.at(row.own), scale.at(row.given));
            canvas.text((2.0, y - 16.0), Anchor::Start, &shorten(&row.label, width - 4.0), INK)?;
            canvas.line([(scale.from, y), (scale.to, y)], RULE, 1)?;
            canvas.line([(own, y), (given, y)], BAR, 4)?;
            canvas.circle((own, y), 6, INK, false)?;
            canvas.circle((given, y), 5, ACCENT, true)?;
            canvas.text((width - 2.0, y), Anchor::End, &shorten(&row.text, texts_px), INK)?;
        }
        Ok(())
    })?;
    let mark = |(place, row): (usize, &Dumbbell)| {
        let top = ROW_PX * place as f64;
        Mark::new([0.0, top, width, top + ROW_PX], row.unit, &row.spoken)
    };
    let marks = rows.iter().enumerate().map(mark).collect();
    Ok(Picture { svg, width_px, height_px, marks })
}

fn width_px_half(text: &str) -> f64 {
    width_px(text) / 2.0 + 1.0
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// Synthetic: no shipped document publishes the scores of stages.
    fn dumbbells(count: usize) -> Dumbbells {
        let row = |(place, unit): (usize, UnitIdx)| {
            let (own, given) = (95.0 - place as f64, 80.0 + place as f64 * 2.0);
            Dumbbell {
                unit,
                label: sample::NAMES[place % sample::NAMES.len()].to_owned(),
                own,
                given,
                text: format!("{:+}", given - own),
                spoken: format!("{place}: {own} → {given}"),
            }
        };
        let rows = sample::units(count).into_iter().enumerate().map(row).collect();
        let ticks = vec![(0.0, "0".to_owned()), (100.0, "100".to_owned())];
        Dumbbells { rows, low: 0.0, high: 100.0, ticks }
    }

    #[test]
    fn own_score_against_the_given_one() {
        insta::assert_snapshot!("dumbbell", svg(&dumbbells(3), 420).unwrap().svg);
    }

    #[test]
    fn every_row_has_a_mark() {
        assert_eq!(svg(&dumbbells(9), 320).unwrap().marks.len(), 9);
        assert_eq!(svg(&dumbbells(0), 320), Err(ChartError::Nothing));
        assert!(matches!(svg(&dumbbells(2), 90), Err(ChartError::TooSmall(..))));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut some = dumbbells(2);
        some.rows[0].label = sample::HOSTILE.to_owned();
        some.rows[0].text = sample::HOSTILE.to_owned();
        some.rows[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&some, 1100).unwrap());
    }
}
