//! What a whole is made of: one bar of the full width a line, divided by its parts' shares.
//!
//! A part is known by its number in the legend, which stands in its piece where there is room, not by colour alone.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{INK, MUTED, PAPER, RULE, series};
use super::picture::{ChartError, Mark, Picture, finite};
use super::text::{shorten, width_px};

/// Height of a line: its label, and the bar below it.
const ROW_PX: f64 = 46.0;
const LABEL_PX: f64 = 18.0;
const BAR_PX: f64 = 20.0;
/// A mark is at least this wide, so that the smallest part can be pointed at.
const REACH_PX: f64 = 8.0;

/// A part in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its place in the legend, from 0; also its colour.
    pub part: usize,
    /// Its size, in the measure of the whole.
    pub value: f64,
    /// What is said of it.
    pub spoken: String,
}

/// One whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack {
    /// What it is, above the bar on the left.
    pub label: String,
    /// Its total, above the bar on the right.
    pub total: String,
    /// Its parts, in the order of the legend.
    pub pieces: Vec<Piece>,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacks {
    /// Whose they are.
    pub unit: UnitIdx,
    /// From top to bottom.
    pub stacks: Vec<Stack>,
}

/// Draws the stacks.
pub fn svg(stacks: &Stacks, width_px: u32) -> Result<Picture, ChartError> {
    let pieces = || stacks.stacks.iter().flat_map(|stack| &stack.pieces);
    if pieces().next().is_none() {
        return Err(ChartError::Nothing);
    }
    finite(pieces().map(|piece| piece.value))?;
    if width_px < 120 {
        return Err(ChartError::TooSmall(width_px, ROW_PX as u32));
    }
    let height_px = (ROW_PX * stacks.stacks.len() as f64) as u32;
    let width = f64::from(width_px);
    let mut marks = Vec::new();
    let svg = draw((width_px, height_px), |canvas| {
        for (place, stack) in stacks.stacks.iter().enumerate() {
            let top = ROW_PX * place as f64;
            head(canvas, stack, top, width)?;
            let [upper, lower] = [top + LABEL_PX, top + LABEL_PX + BAR_PX];
            for (piece, [left, right]) in edges(stack, width) {
                canvas.rect([left, upper, right, lower], series(piece.part))?;
                let number = (piece.part + 1).to_string();
                if width_px_of(&number) <= right - left {
                    let middle = ((left + right) / 2.0, (upper + lower) / 2.0);
                    canvas.text(middle, Anchor::Middle, &number, PAPER)?;
                }
                let reach = ((REACH_PX - (right - left)) / 2.0).max(0.0);
                let across = [(left - reach).max(0.0), (right + reach).min(width)];
                marks.push(Mark::new(
                    [across[0], upper, across[1], lower],
                    stacks.unit,
                    &piece.spoken,
                ));
            }
        }
        Ok(())
    })?;
    Ok(Picture { svg, width_px, height_px, marks })
}

fn width_px_of(number: &str) -> f64 {
    width_px(number) + 4.0
}

/// Left and right edge of every piece; a gap of one pixel where both sides have room for it.
fn edges(stack: &Stack, width: f64) -> Vec<(&Piece, [f64; 2])> {
    let whole: f64 = stack.pieces.iter().map(|piece| piece.value.max(0.0)).sum();
    let mut before = 0.0;
    let place = |value: f64| if whole > 0.0 { (value / whole * width).round() } else { 0.0 };
    stack
        .pieces
        .iter()
        .map(|piece| {
            let left = place(before);
            before += piece.value.max(0.0);
            let right = place(before);
            (piece, [left, if right - left > 3.0 && right < width { right - 1.0 } else { right }])
        })
        .collect()
}

fn head(canvas: &Canvas, stack: &Stack, top: f64, width: f64) -> Result<(), ChartError> {
    let middle = top + LABEL_PX / 2.0;
    let total = shorten(&stack.total, width * 0.5);
    let room = width - width_px(&total) - 8.0;
    canvas.text((0.0, middle), Anchor::Start, &shorten(&stack.label, room), INK)?;
    canvas.text((width, middle), Anchor::End, &total, MUTED)?;
    let lower = top + LABEL_PX + BAR_PX;
    canvas.line([(0.0, lower + 1.0), (width, lower + 1.0)], RULE, 1)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    // Thọ Xuân L275–L282: the files received, by channel; a line of one year that is nothing but zeros.
    fn channels() -> Stacks {
        let piece = |(part, value): (usize, f64)| Piece { part, value, spoken: format!("{value}") };
        let stack = |label: &str, values: &[f64]| Stack {
            label: label.to_owned(),
            total: values.iter().sum::<f64>().to_string(),
            pieces: values.iter().copied().enumerate().map(piece).collect(),
        };
        Stacks {
            unit: sample::units(1)[0],
            stacks: vec![
                stack("Tất cả", &[4167.0, 2.0, 2515.0, 2119.0]),
                stack("Cấp huyện", &[0.0, 0.0, 135.0, 256.0]),
                stack("Năm không có", &[0.0, 0.0]),
            ],
        }
    }

    #[test]
    fn stacks_by_channel() {
        insta::assert_snapshot!("stacks", svg(&channels(), 480).unwrap().svg);
    }

    #[test]
    fn every_piece_can_be_pointed_at() {
        for width in [260, 900] {
            let picture = svg(&channels(), width).unwrap();
            assert_eq!(picture.marks.len(), 10);
            let inside = |mark: &Mark| {
                mark.width_px >= REACH_PX / 2.0
                    && mark.x_px + mark.width_px <= f64::from(picture.width_px)
                    && mark.y_px + mark.height_px <= f64::from(picture.height_px)
            };
            assert!(picture.marks.iter().all(inside));
        }
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut stacks = channels();
        stacks.stacks[0].label = sample::HOSTILE.to_owned();
        stacks.stacks[0].pieces[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&stacks, 900).unwrap());
    }

    #[test]
    fn what_cannot_be_drawn_is_refused() {
        let mut stacks = channels();
        stacks.stacks[0].pieces[0].value = f64::INFINITY;
        assert_eq!(svg(&stacks, 400), Err(ChartError::NotFinite));
        stacks.stacks.clear();
        assert_eq!(svg(&stacks, 400), Err(ChartError::Nothing));
    }
}
