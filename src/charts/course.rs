//! One quantity over time: a column a period, an empty place where nothing is printed, an outline for a part of a period.

use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::element::Rectangle;
use plotters::style::{FontStyle, TRANSPARENT};

use crate::model::unit::UnitIdx;

use super::axes::{Chart, NumberAxis, mesh, place};
use super::canvas::{Anchor, Canvas, draw, fill, lettering};
use super::palette::{ACCENT, INK, MUTED, PAPER};
use super::picture::{ChartError, Mark, Picture, finite};
use super::text::{shorten, width_px};

const HEADER_PX: u32 = 18;
const FOOTER_PX: u32 = 34;
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
    if width_px < 100 || height_px < HEADER_PX + FOOTER_PX + 30 {
        return Err(ChartError::TooSmall(width_px, height_px));
    }
    let count = course.slots.len();
    let room = f64::from(width_px) / count as f64 - 2.0;
    let label = |at: &f64| {
        course.slots.get(*at as usize).map_or(String::new(), |slot| shorten(&slot.label, room))
    };
    let middles = (0..count).map(middle).filter(|at| !label(at).is_empty()).collect();
    let across = NumberAxis::new(0.0..count as f64, middles);
    let [low, high] = [values().fold(0.0, f64::min), values().fold(0.0, f64::max)];
    let mut marks = Vec::new();
    let svg = draw((width_px, height_px), |canvas| {
        let mut chart = ChartBuilder::on(canvas.area())
            .margin_top(HEADER_PX)
            .x_label_area_size(FOOTER_PX)
            .build_cartesian_2d(across, NumberAxis::new(low..high, vec![0.0]))?;
        for (at, slot) in course.slots.iter().enumerate() {
            draw_slot(canvas, &mut chart, slot, (at, room))?;
            let note_y = f64::from(height_px - FOOTER_PX) + 25.0;
            let note_at = (place(&chart, (middle(at), 0.0)).0, note_y);
            canvas.text(note_at, Anchor::Middle, &shorten(&slot.note, room), MUTED)?;
            let [left, right] = [at, at + 1].map(|edge| place(&chart, (edge as f64, 0.0)).0);
            let edges = [left, 0.0, right, height_px.into()];
            marks.push(Mark::new(edges, course.unit, &slot.spoken));
        }
        // The columns stand on the line of zero: no axis below.
        mesh(&mut chart)
            .axis_style(TRANSPARENT)
            .set_tick_mark_size(LabelAreaPosition::Bottom, 2)
            .x_label_style(lettering(INK, FontStyle::Normal))
            .x_label_formatter(&label)
            .draw()?;
        Ok(())
    })?;
    Ok(Picture { svg, width_px, height_px, marks })
}

/// The middle of a period on the axis of the periods.
fn middle(at: usize) -> f64 {
    at as f64 + 0.5
}

/// The column of a period with its text above.
fn draw_slot(
    canvas: &Canvas,
    chart: &mut Chart,
    slot: &Slot,
    (at, room): (usize, f64),
) -> Result<(), ChartError> {
    let (x, zero) = place(chart, (middle(at), 0.0));
    let text =
        if width_px(&slot.text) > room { shorten(&slot.text, room) } else { slot.text.clone() };
    let Some(value) = slot.value else {
        return canvas.text((x, zero - 8.0), Anchor::Middle, &text, MUTED);
    };
    let half_px = (room * 0.36).min(WIDEST_PX / 2.0);
    let half = half_px / (room + 2.0);
    let corners = [(middle(at) - half, value), (middle(at) + half, 0.0)];
    chart.draw_series([Rectangle::new(corners, fill(ACCENT, 1.0))])?;
    let end = place(chart, (middle(at), value)).1;
    if !slot.note.is_empty() && (end - zero).abs() > 5.0 && half_px > 3.0 {
        let mut inside = Rectangle::new(corners, fill(PAPER, 1.0));
        inside.set_margin(2, 2, 2, 2);
        chart.draw_series([inside])?;
    }
    canvas.text((x, zero.min(end) - 8.0), Anchor::Middle, &text, INK)
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
