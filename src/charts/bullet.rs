//! Bullet charts: how far a result is from its target, one row a target, in groups that are never added up.
//!
//! The bar is the result, the upright line the target; the wedge on the line points to the side that reaches it. A
//! later result is a diamond.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, BAR, INK, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, width_px};

/// Below this width the texts of a row stand on two lines.
const NARROW_PX: u32 = 560;
const HEAD_PX: f64 = 26.0;
const BAR_PX: f64 = 14.0;
const LINE_PX: f64 = 18.0;
const GAP_PX: f64 = 10.0;

/// The side of a target's number that reaches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Up from it.
    More,
    /// Down from it.
    Less,
    /// The number itself.
    Here,
}

/// One result with its target.
#[derive(Clone, Debug, PartialEq)]
pub struct Bullet {
    /// Whose it is.
    pub unit: UnitIdx,
    /// What is measured.
    pub label: String,
    /// The result; `None` when there is none.
    pub value: Option<f64>,
    /// The target, and the side of it that reaches it.
    pub target: Option<(f64, Side)>,
    /// A result of the target's own period.
    pub later: Option<f64>,
    /// Result and target as written.
    pub text: String,
    /// What is lacking and who answers for it, in a line under the bar; blank where neither is known.
    pub note: String,
    /// What is said of it.
    pub spoken: String,
    /// The end of its scale, which starts at 0.
    pub end: f64,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub head: String,
    /// Its rows.
    pub rows: Vec<Bullet>,
}

/// Draws the groups.
pub fn svg(groups: &[Group], width_px: u32) -> Result<Picture, ChartError> {
    let rows = || groups.iter().flat_map(|group| &group.rows);
    if rows().next().is_none() {
        return Err(ChartError::Nothing);
    }
    finite(rows().flat_map(|row| {
        let target = row.target.map(|(target, _)| target);
        [Some(row.end), row.value, target, row.later].into_iter().flatten()
    }))?;
    if width_px < 200 {
        return Err(ChartError::TooSmall(width_px, 60));
    }
    let width = f64::from(width_px);
    let texts = if width_px < NARROW_PX { 2.0 } else { 1.0 };
    let notes = if rows().any(|row| !row.note.is_empty()) { LINE_PX } else { 0.0 };
    let row_px = texts * LINE_PX + BAR_PX + notes + GAP_PX;
    let mut tops: Vec<f64> = Vec::new();
    let mut heads: Vec<(f64, &str)> = Vec::new();
    let mut at = 0.0;
    for group in groups {
        if !group.head.is_empty() {
            heads.push((at, &group.head));
            at += HEAD_PX;
        }
        for _ in &group.rows {
            tops.push(at);
            at += row_px;
        }
        at += GAP_PX;
    }
    let svg = draw((width_px, at as u32), |canvas| {
        for (top, head) in &heads {
            if *top > 0.0 {
                canvas.line([(0.0, top - 4.0), (width, top - 4.0)], RULE, 1)?;
            }
            canvas.bold((0.0, top + 11.0), Anchor::Start, &shorten(head, width * 0.92), INK)?;
        }
        rows().zip(&tops).try_for_each(|(row, top)| draw_row(canvas, row, (width, *top, texts)))
    })?;
    let mark = |(row, top): (&Bullet, &f64)| {
        Mark::new([0.0, *top, width, top + row_px - GAP_PX / 2.0], row.unit, &row.spoken)
    };
    Ok(Picture {
        svg,
        width_px,
        height_px: at as u32,
        marks: rows().zip(&tops).map(mark).collect(),
    })
}

fn draw_row(
    canvas: &Canvas,
    row: &Bullet,
    (width, top, texts): (f64, f64, f64),
) -> Result<(), ChartError> {
    let beside = texts < 2.0;
    let room = if beside { width - width_px(&row.text) - 12.0 } else { width };
    canvas.text((0.0, top + 9.0), Anchor::Start, &shorten(&row.label, room), INK)?;
    if beside {
        canvas.text((width, top + 9.0), Anchor::End, &shorten(&row.text, width), INK)?;
    } else {
        let line = (0.0, top + LINE_PX + 9.0);
        canvas.text(line, Anchor::Start, &shorten(&row.text, width), MUTED)?;
    }
    let bar = top + texts * LINE_PX;
    let middle = bar + BAR_PX / 2.0;
    if !row.note.is_empty() {
        let note = shorten(&row.note, width);
        canvas.text((0.0, bar + BAR_PX + 10.0), Anchor::Start, &note, MUTED)?;
    }
    let scale = Scale { low: 0.0, high: row.end, from: 0.0, to: width - 8.0 };
    let edges = [
        (scale.from, bar),
        (scale.to, bar),
        (scale.to, bar + BAR_PX),
        (scale.from, bar + BAR_PX),
        (scale.from, bar),
    ];
    canvas.line(edges, RULE, 1)?;
    if let Some(value) = row.value {
        let inside = [scale.from, bar + 1.0, scale.at(value), bar + BAR_PX - 1.0];
        canvas.rect(inside, BAR)?;
    }
    if let Some((target, side)) = row.target {
        let x = scale.at(target);
        if let Some(value) = row.value.filter(|value| (scale.at(*value) - x).abs() > 1.0) {
            canvas.line([(scale.at(value), middle), (x, middle)], MEAN, 1)?;
        }
        canvas.line([(x, bar - 2.0), (x, bar + BAR_PX + 2.0)], MEAN, 3)?;
        let tip = match side {
            Side::More => 7.0,
            Side::Less => -7.0,
            Side::Here => 0.0,
        };
        if tip != 0.0 {
            let wedge = [(x, middle - 5.0), (x + tip, middle), (x, middle + 5.0)];
            canvas.shape(wedge, MEAN, 1.0)?;
        }
    }
    if let Some(later) = row.later {
        let x = scale.at(later);
        let diamond = [(x, middle - 7.0), (x + 6.0, middle), (x, middle + 7.0), (x - 6.0, middle)];
        canvas.shape(diamond, ACCENT, 1.0)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// Rows of the plan of Sìn Hồ 2023, L34, L41, L43; the later result is made up.
    fn groups() -> Vec<Group> {
        let unit = sample::units(1)[0];
        let row = |label: &str, value: f64, target: f64, later| Bullet {
            unit,
            label: label.to_owned(),
            value: Some(value),
            target: Some((target, Side::More)),
            later,
            note: "còn thiếu hơn 20,32 · Phòng Nội vụ".to_owned(),
            text: format!("{value} → Trên {target}%"),
            spoken: format!("{label}: {value} → Trên {target}%"),
            end: 100.0,
        };
        let domains = vec![
            row("2 Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật", 90.0, 90.0, None),
            row("7 Chính quyền điện tử, chính quyền số", 29.68, 50.0, Some(48.0)),
        ];
        vec![
            Group { head: "Chỉ số thành phần".to_owned(), rows: domains },
            Group {
                head: "Đứng cạnh".to_owned(), rows: vec![row("SIPAS", 77.69, 80.0, None)]
            },
        ]
    }

    #[test]
    fn results_targets_and_a_group_beside() {
        insta::assert_snapshot!("bullet", svg(&groups(), 640).unwrap().svg);
    }

    #[test]
    fn every_row_has_a_mark_inside_the_picture() {
        for width in [320, 1100] {
            let picture = svg(&groups(), width).unwrap();
            assert_eq!(picture.marks.len(), 3);
            let inside = |mark: &Mark| mark.y_px + mark.height_px <= f64::from(picture.height_px);
            assert!(picture.marks.iter().all(inside));
        }
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut groups = groups();
        groups[0].head = sample::HOSTILE.to_owned();
        groups[0].rows[0].label = sample::HOSTILE.to_owned();
        groups[0].rows[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&groups, 320).unwrap());
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        assert_eq!(svg(&[], 640), Err(ChartError::Nothing));
        let mut groups = groups();
        assert!(matches!(svg(&groups, 100), Err(ChartError::TooSmall(..))));
        groups[0].rows[0].value = Some(f64::NAN);
        assert_eq!(svg(&groups, 640), Err(ChartError::NotFinite));
    }
}
