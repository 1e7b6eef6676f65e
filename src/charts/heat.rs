//! A table of shades: one row a unit, one column a domain, each cell as dark as its share of the possible.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{ACCENT, INK, MUTED, ON_DARK, ON_LIGHT, RULE, contrast};
use super::picture::{ChartError, Mark, Picture, finite};
use super::text::{self, lines, shorten, widest_px, width_px};

/// The shades, from share 0 to share 1.
pub const RAMP: [&str; 7] =
    ["#f0f6f5", "#d8e8e7", "#b9d7d5", "#95c2c0", "#6ea9a8", "#25787a", "#0a4a4b"];

const ROW_PX: f64 = 22.0;
const LEAST_LABEL_PX: f64 = 64.0;
const LEAST_CELL_PX: f64 = 8.0;
/// From this width on a column has its name over it, in narrower ones its number.
const NAMED_CELL_PX: f64 = 60.0;
/// The most lines of a name over a column, and the height of a line.
const HEAD_LINES: usize = 3;
const HEAD_LINE_PX: f64 = 14.0;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// 0 to 1 of what is possible; `None` when there is no value.
    pub share: Option<f64>,
    /// The value as written in the cell.
    pub text: String,
    /// What is said of it.
    pub spoken: String,
}

/// The cells of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Whose they are.
    pub unit: UnitIdx,
    /// The name on the left.
    pub label: String,
    /// One cell per head; further ones are not drawn.
    pub cells: Vec<HeatCell>,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// The names above the columns.
    pub heads: Vec<String>,
    /// In drawing order.
    pub rows: Vec<HeatRow>,
}

/// The shade of a share and the text colour that is readable on it.
pub fn shade(share: f64) -> (&'static str, &'static str) {
    let step = (share.clamp(0.0, 1.0) * RAMP.len() as f64) as usize;
    let shade = RAMP[step.min(RAMP.len() - 1)];
    (shade, if contrast(ON_LIGHT, shade) >= contrast(ON_DARK, shade) { ON_LIGHT } else { ON_DARK })
}

/// Where the columns lie.
struct Layout {
    label_px: f64,
    cell_px: f64,
    /// What is written over each column.
    heads: Vec<Vec<String>>,
}

impl Layout {
    /// The labels yield to the values, down to [`LEAST_LABEL_PX`].
    fn new(heat: &Heat, width_px: u32) -> Result<Self, ChartError> {
        let width = f64::from(width_px) - 1.0;
        let columns = heat.heads.len() as f64;
        let texts = heat.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.text.as_str());
        let wanted = columns * (widest_px(texts) + 4.0);
        let labels = heat.rows.iter().map(|row| text::label_px(&row.label, row.chosen));
        let label_px = labels.fold(0.0, f64::max);
        let label_px = label_px.min(width * 0.34).min((width - 8.0 - wanted).max(LEAST_LABEL_PX));
        let cell_px = (width - label_px - 8.0) / columns;
        if cell_px < LEAST_CELL_PX {
            return Err(ChartError::TooSmall(width_px, ROW_PX as u32));
        }
        let named = |(place, head): (usize, &String)| match cell_px >= NAMED_CELL_PX {
            true => lines(head, cell_px - 4.0, HEAD_LINES),
            false => vec![(place + 1).to_string()],
        };
        let heads = heat.heads.iter().enumerate().map(named).collect();
        Ok(Self { label_px, cell_px, heads })
    }

    /// The edges of a cell.
    fn cell(&self, row: usize, column: usize) -> [f64; 4] {
        let left = |column: usize| (self.label_px + 8.0 + self.cell_px * column as f64).round();
        let top = self.head_px() + ROW_PX * row as f64;
        [left(column), top, left(column + 1), top + ROW_PX]
    }

    /// The height of what is written over the columns.
    fn head_px(&self) -> f64 {
        let lines = self.heads.iter().map(Vec::len).max().unwrap_or(1);
        (HEAD_LINE_PX * lines as f64 + 6.0).max(ROW_PX)
    }
}

/// Draws the table.
pub fn svg(heat: &Heat, width_px: u32) -> Result<Picture, ChartError> {
    if heat.heads.is_empty() || heat.rows.is_empty() {
        return Err(ChartError::Nothing);
    }
    finite(heat.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.share))?;
    let layout = Layout::new(heat, width_px)?;
    let height_px = (layout.head_px() + ROW_PX * heat.rows.len() as f64) as u32 + 2;
    let mut marks = Vec::new();
    let svg = draw((width_px, height_px), |canvas| {
        for (column, head) in layout.heads.iter().enumerate() {
            let [left, foot, right, _] = layout.cell(0, column);
            let middle = (left + right) / 2.0;
            for (above, line) in head.iter().rev().enumerate() {
                let y = foot - 8.0 - HEAD_LINE_PX * above as f64;
                canvas.text((middle, y), Anchor::Middle, line, MUTED)?;
            }
        }
        for (place, row) in heat.rows.iter().enumerate() {
            let [_, top, _, bottom] = layout.cell(place, 0);
            label(canvas, row, layout.label_px, (top + bottom) / 2.0)?;
            for (column, cell) in row.cells.iter().take(heat.heads.len()).enumerate() {
                let edges = layout.cell(place, column);
                draw_cell(canvas, cell, edges)?;
                marks.push(Mark::new(edges, row.unit, &cell.spoken));
            }
        }
        let chosen = heat.rows.iter().enumerate().filter(|(_, row)| row.chosen);
        chosen.map(|(place, _)| place).try_for_each(|place| {
            let [left, top, ..] = layout.cell(place, 0);
            let [_, _, right, bottom] = layout.cell(place, heat.heads.len() - 1);
            outline(canvas, [left - 1.0, top, right, bottom], ACCENT, 2)
        })
    })?;
    Ok(Picture { svg, width_px, height_px, marks })
}

fn label(canvas: &Canvas, row: &HeatRow, label_px: f64, middle: f64) -> Result<(), ChartError> {
    let at = (label_px, middle);
    if row.chosen {
        canvas.bold(at, Anchor::End, &shorten(&row.label, label_px), ACCENT)
    } else {
        canvas.text(at, Anchor::End, &shorten(&row.label, label_px), INK)
    }
}

/// A shade with its value where it has room; an outline without shade for a missing one.
fn draw_cell(
    canvas: &Canvas,
    cell: &HeatCell,
    [left, top, right, bottom]: [f64; 4],
) -> Result<(), ChartError> {
    let inner = [left, top + 1.0, right - 1.0, bottom];
    let middle = ((inner[0] + inner[2]) / 2.0, (inner[1] + inner[3]) / 2.0);
    let fits = width_px(&cell.text) <= right - left;
    match cell.share {
        Some(share) => {
            let (shade, ink) = shade(share);
            canvas.rect(inner, shade)?;
            canvas.text(middle, Anchor::Middle, if fits { &cell.text } else { "" }, ink)
        }
        None => {
            outline(canvas, [left, top + 1.0, right - 2.0, bottom - 1.0], RULE, 1)?;
            let text = if fits && !cell.text.is_empty() { &cell.text } else { "–" };
            canvas.text(middle, Anchor::Middle, text, MUTED)
        }
    }
}

fn outline(
    canvas: &Canvas,
    [left, top, right, bottom]: [f64; 4],
    colour: &str,
    width: u32,
) -> Result<(), ChartError> {
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    canvas.line(corners, colour, width)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn heat_with_a_missing_cell() {
        insta::assert_snapshot!("heat", svg(&sample::heat(3, 4), 360).unwrap().svg);
    }

    #[test]
    fn a_value_is_readable_on_its_shade() {
        for (step, expected) in RAMP.iter().enumerate() {
            let (shade, ink) = shade((step as f64 + 0.5) / RAMP.len() as f64);
            assert_eq!(shade, *expected);
            assert!(contrast(shade, ink) >= 4.5, "{shade}");
        }
        assert!(
            RAMP.windows(2).all(|pair| contrast(pair[0], "#000000") > contrast(pair[1], "#000000"))
        );
    }

    #[test]
    fn every_cell_has_a_mark_row_by_row() {
        let heat = sample::heat(63, 8);
        let picture = svg(&heat, 320).unwrap();
        let spoken = heat.rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.spoken);
        assert!(picture.marks.iter().map(|mark| &mark.spoken).eq(spoken));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut heat = sample::heat(2, 2);
        heat.heads[0] = sample::HOSTILE.to_owned();
        heat.rows[0].label = sample::HOSTILE.to_owned();
        heat.rows[0].cells[0].text = sample::HOSTILE.to_owned();
        heat.rows[0].cells[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&heat, 1100).unwrap());
    }
}
