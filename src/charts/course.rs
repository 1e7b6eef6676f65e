//! One quantity over time: a column a period, an empty place where nothing is printed, an outline for a part of a period.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, INK, MUTED, PAPER, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, width_px};

const HEADER_PX: f64 = 18.0;
const FOOTER_PX: f64 = 34.0;
/// The widest a column gets.
const WIDEST_PX: f64 = 46.0;

/// A period.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// The period, under its column.
    pub label: String,
    /// The day it is cut off at, below the period; blank for a whole one.
    pub note: String,
    /// Its number; `None` where nothing is printed.
    pub value: Option<f64>,
    /// What is written over the column.
    pub text: String,
    /// What is said of it.
    pub spoken: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Whose it is.
    pub unit: UnitIdx,
    /// The periods, oldest first.
    pub slots: Vec<Slot>,
}

/// Draws the columns from zero.
pub fn svg(course: &Course, (width_px, height_px): (u32, u32)) -> Result<Picture, ChartError> {
    let values = || course.slots.iter().filter_map(|slot| slot.value);
    if values().next().is_none() {
        return Err(ChartError::Nothing);
    }
    finite(values())?;
    if width_px < 100 || f64::from(height_px) < HEADER_PX + FOOTER_PX + 30.0 {
        return Err(ChartError::TooSmall(width_px, height_px));
    }
    let (width, height) = (f64::from(width_px), f64::from(height_px));
    let scale = Scale {
        low: values().fold(0.0, f64::min),
        high: values().fold(0.0, f64::max),
        from: height - FOOTER_PX,
        to: HEADER_PX,
    };
    let slot_px = width / course.slots.len() as f64;
    let edges = |place: usize| [slot_px * place as f64, slot_px * (place + 1) as f64];
    let svg = draw((width_px, height_px), |canvas| {
        let zero = scale.at(0.0);
        for (place, slot) in course.slots.iter().enumerate() {
            draw_slot(canvas, slot, edges(place), scale)?;
        }
        canvas.line([(0.0, zero), (width, zero)], RULE, 1)
    })?;
    let marks = course.slots.iter().enumerate().map(|(place, slot)| {
        let [left, right] = edges(place);
        Mark::new([left, 0.0, right, height], course.unit, &slot.spoken)
    });
    Ok(Picture { svg, width_px, height_px, marks: marks.collect() })
}

fn draw_slot(
    canvas: &Canvas,
    slot: &Slot,
    [from, to]: [f64; 2],
    scale: Scale,
) -> Result<(), ChartError> {
    let (middle, room) = ((from + to) / 2.0, to - from - 2.0);
    let foot = scale.from;
    let text =
        if width_px(&slot.text) > room { shorten(&slot.text, room) } else { slot.text.clone() };
    if let Some(value) = slot.value {
        let half = (room * 0.36).min(WIDEST_PX / 2.0);
        let (zero, end) = (scale.at(0.0), scale.at(value));
        let [upper, lower] = [zero.min(end), zero.max(end)];
        let [left, right] = [middle - half, middle + half];
        canvas.rect([left, upper, right, lower], ACCENT)?;
        if !slot.note.is_empty() && lower - upper > 5.0 && right - left > 6.0 {
            canvas.rect([left + 2.0, upper + 2.0, right - 2.0, lower - 2.0], PAPER)?;
        }
        canvas.text((middle, upper - 8.0), Anchor::Middle, &text, INK)?;
    } else {
        canvas.text((middle, scale.at(0.0) - 8.0), Anchor::Middle, &text, MUTED)?;
    }
    canvas.text((middle, foot + 10.0), Anchor::Middle, &shorten(&slot.label, room), INK)?;
    canvas.text((middle, foot + 25.0), Anchor::Middle, &shorten(&slot.note, room), MUTED)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    // Tuần Giáo L507: blank, blank, 329 (as at 9/2017), 329, 495, 495 (as at 31/3).
    fn published() -> Course {
        let slot = |(year, value, note): (u16, Option<f64>, &str)| Slot {
            label: year.to_string(),
            note: note.to_owned(),
            value,
            text: value.map_or("–".to_owned(), |value| value.to_string()),
            spoken: format!("{year}"),
        };
        let slots = [
            (2015, None, ""),
            (2016, None, ""),
            (2017, Some(329.0), "đến 30/9"),
            (2018, Some(329.0), ""),
            (2019, Some(495.0), ""),
            (2020, Some(495.0), "đến 31/3"),
        ];
        Course { unit: sample::units(1)[0], slots: slots.map(slot).to_vec() }
    }

    #[test]
    fn course_with_gaps_and_parts_of_years() {
        insta::assert_snapshot!("course", svg(&published(), (360, 140)).unwrap().svg);
    }

    #[test]
    fn a_gap_has_a_place_and_no_column() {
        let picture = svg(&published(), (360, 140)).unwrap();
        assert_eq!(picture.marks.len(), 6);
        assert_eq!(picture.svg.matches(&format!("fill=\"{ACCENT}\"")).count(), 4);
    }

    #[test]
    fn a_loss_hangs_below_zero() {
        let mut course = published();
        course.slots[2].value = Some(-2.94);
        assert!(svg(&course, (300, 140)).is_ok());
        course.slots[2].value = Some(f64::NAN);
        assert_eq!(svg(&course, (300, 140)), Err(ChartError::NotFinite));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut course = published();
        course.slots[0].text = sample::HOSTILE.to_owned();
        course.slots[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&course, (900, 140)).unwrap());
    }
}
