//! Bullet charts: how far a result is from its target, one row a target, in groups that are never added up.
//!
//! The bar is the result, the upright line the target; the wedge on the line points to the side that reaches it. A
//! later result is a diamond.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, BAR, INK, MEAN, MUTED, RULE};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{self, lines, shorten};

/// Below this width the texts of a row stand on two lines.
const NARROW_PX: u32 = 560;
const HEAD_PX: f64 = 26.0;
const BAR_PX: f64 = 14.0;
const LINE_PX: f64 = 18.0;
const GAP_PX: f64 = 10.0;
/// Lines of a label, and of what is said under a bar.
const MOST_LINES: usize = 6;

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
    let mut laid: Vec<Laid> = Vec::new();
    let mut heads: Vec<(f64, &str)> = Vec::new();
    let mut at = 0.0;
    for group in groups {
        if !group.head.is_empty() {
            heads.push((at, &group.head));
            at += HEAD_PX;
        }
        for row in &group.rows {
            let row = Laid::of(row, at, width_px);
            at += row.height_px();
            laid.push(row);
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
        laid.iter().try_for_each(|row| draw_row(canvas, row, width))
    })?;
    let mark = |laid: &Laid| {
        let bottom = laid.top + laid.height_px() - GAP_PX / 2.0;
        Mark::new([0.0, laid.top, width, bottom], laid.row.unit, &laid.row.spoken)
    };
    Ok(Picture { svg, width_px, height_px: at as u32, marks: laid.iter().map(mark).collect() })
}

/// A row with its texts broken to the room there is.
struct Laid<'a> {
    row: &'a Bullet,
    top: f64,
    /// Whether result and target stand beside the label, not below it.
    beside: bool,
    label: Vec<String>,
    note: Vec<String>,
}

impl<'a> Laid<'a> {
    fn of(row: &'a Bullet, top: f64, width_px: u32) -> Self {
        let width = f64::from(width_px);
        let beside = width_px >= NARROW_PX;
        let room = if beside { width - text::width_px(&row.text) - 12.0 } else { width };
        let note =
            if row.note.is_empty() { Vec::new() } else { lines(&row.note, width, MOST_LINES) };
        Self { row, top, beside, label: lines(&row.label, room, MOST_LINES), note }
    }

    /// Where the bar begins.
    fn bar(&self) -> f64 {
        let texts = self.label.len() + usize::from(!self.beside);
        self.top + texts as f64 * LINE_PX
    }

    fn height_px(&self) -> f64 {
        self.bar() - self.top + BAR_PX + self.note.len() as f64 * LINE_PX + GAP_PX
    }
}

fn draw_row(canvas: &Canvas, laid: &Laid, width: f64) -> Result<(), ChartError> {
    let Laid { row, top, .. } = *laid;
    let line = |from: f64, place: usize| from + place as f64 * LINE_PX;
    for (place, text) in laid.label.iter().enumerate() {
        canvas.text((0.0, line(top + 9.0, place)), Anchor::Start, text, INK)?;
    }
    let text = shorten(&row.text, width);
    if laid.beside {
        canvas.text((width, top + 9.0), Anchor::End, &text, INK)?;
    } else {
        canvas.text((0.0, line(top + 9.0, laid.label.len())), Anchor::Start, &text, MUTED)?;
    }
    let bar = laid.bar();
    let middle = bar + BAR_PX / 2.0;
    for (place, text) in laid.note.iter().enumerate() {
        canvas.text((0.0, line(bar + BAR_PX + 10.0, place)), Anchor::Start, text, MUTED)?;
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

    /// Sìn Hồ's plan for 2023, L41, on a phone: the longest name and the body that answers are read whole.
    #[test]
    fn nothing_is_cut_on_a_phone() {
        let mut groups = groups();
        let row = &mut groups[0].rows[0];
        row.label = "7. Xây dựng và phát triển chính quyền điện tử, chính quyền số".to_owned();
        row.note = "còn thiếu hơn 20,32 điểm phần trăm · Phòng Văn hóa và Thông tin".to_owned();
        assert!(!svg(&groups, 328).unwrap().svg.contains('…'));
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
