//! Slopes: one unit in two periods, a line a domain. What is not comparable has no line; the page says why.

use crate::model::order::Order;
use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::lines::ends::{LINE_PX, apart};
use super::marker::marker;
use super::palette::{INK, MUTED, RULE, series};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{shorten, widest_px};

const HEADER_PX: f64 = 24.0;
const LEAST_PX: f64 = 220.0;
/// From this width on the names stand at the right ends.
const NAMES_FROM_PX: u32 = 520;
const REACH_PX: f64 = 8.0;

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// The name at the right end.
    pub label: String,
    /// Its colour and marker in [`super::palette::SERIES`].
    pub colour: usize,
    /// The earlier value on the scale.
    pub from: f64,
    /// The later value on the scale.
    pub to: f64,
    /// Both as written.
    pub texts: (String, String),
    /// What is said of it.
    pub spoken: String,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Slopes {
    /// Whose they are.
    pub unit: UnitIdx,
    /// The earlier and the later period.
    pub heads: (String, String),
    /// In the order of the legend.
    pub lines: Vec<Slope>,
}

/// Draws the slopes.
pub fn svg(slopes: &Slopes, width_px: u32) -> Result<Picture, ChartError> {
    let lines = &slopes.lines;
    if lines.is_empty() {
        return Err(ChartError::Nothing);
    }
    let values = || lines.iter().flat_map(|line| [line.from, line.to]);
    finite(values())?;
    let width = f64::from(width_px);
    let height = (HEADER_PX + 16.0 + LINE_PX * 2.6 * lines.len() as f64).max(LEAST_PX);
    let named = width_px >= NAMES_FROM_PX;
    let left_px = widest_px(lines.iter().map(|line| line.texts.0.as_str()));
    let right: Vec<String> =
        lines
            .iter()
            .map(|line| {
                if named {
                    format!("{}  {}", line.texts.1, line.label)
                } else {
                    line.texts.1.clone()
                }
            })
            .collect();
    let right_px = widest_px(right.iter().map(String::as_str)).min(width * 0.45);
    let (from, to) = ((left_px + 22.0).round(), (width - right_px - 22.0).round());
    if to - from < 60.0 {
        return Err(ChartError::TooSmall(width_px, height as u32));
    }
    let (top, bottom) = (HEADER_PX + 10.0, height - 10.0);
    let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let scale = Scale { low, high, from: bottom, to: top };
    let svg = draw((width_px, height as u32), |canvas| {
        canvas.bold((from, 10.0), Anchor::Middle, &slopes.heads.0, INK)?;
        canvas.bold((to, 10.0), Anchor::Middle, &slopes.heads.1, INK)?;
        for x in [from, to] {
            canvas.line([(x, HEADER_PX - 4.0), (x, height - 2.0)], RULE, 1)?;
        }
        for line in lines {
            let (start, end) = ((from, scale.at(line.from)), (to, scale.at(line.to)));
            canvas.line([start, end], series(line.colour), 2)?;
            marker(canvas, line.colour, start)?;
            marker(canvas, line.colour, end)?;
        }
        let ends = |pick: fn(&Slope) -> f64| lines.iter().map(move |line| scale.at(pick(line)));
        let left = lines.iter().map(|line| line.texts.0.clone()).collect::<Vec<_>>();
        let span = [top, bottom];
        labels(
            canvas,
            &left,
            ends(|line| line.from).collect(),
            (from - 10.0, Anchor::End),
            span,
            left_px,
        )?;
        labels(
            canvas,
            &right,
            ends(|line| line.to).collect(),
            (to + 10.0, Anchor::Start),
            span,
            right_px,
        )
    })?;
    let mark = |line: &Slope| {
        let y = scale.at(line.to);
        Mark::new(
            [to - REACH_PX, y - REACH_PX, to + REACH_PX, y + REACH_PX],
            slopes.unit,
            &line.spoken,
        )
    };
    let marks = lines.iter().map(mark).collect();
    Ok(Picture { svg, width_px, height_px: height as u32, marks })
}

/// Texts beside their places, moved apart.
fn labels(
    canvas: &Canvas,
    texts: &[String],
    wanted: Vec<f64>,
    (x, anchor): (f64, Anchor),
    span: [f64; 2],
    room_px: f64,
) -> Result<(), ChartError> {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.arrange_by(|one, next| wanted[*one].total_cmp(&wanted[*next]));
    let sorted: Vec<f64> = order.iter().map(|place| wanted[*place]).collect();
    for (place, y) in order.into_iter().zip(apart(&sorted, span)) {
        canvas.text((x, y), anchor, &shorten(&texts[place], room_px), MUTED)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn slopes(count: usize) -> Slopes {
        let line = |place: usize| {
            let (from, to) = (5.0 + place as f64 * 0.1, 6.0 - place as f64 * 0.3);
            let text = |value: f64| format!("{value:.2}").replace('.', ",");
            Slope {
                label: format!("Lĩnh vực {}", place + 1),
                colour: place,
                from,
                to,
                texts: (text(from), text(to)),
                spoken: format!("Lĩnh vực {}: {} → {}", place + 1, text(from), text(to)),
            }
        };
        Slopes {
            unit: sample::units(1)[0],
            heads: ("2023".to_owned(), "2024".to_owned()),
            lines: (0..count).map(line).collect(),
        }
    }

    #[test]
    fn slopes_of_three_domains() {
        insta::assert_snapshot!("slope", svg(&slopes(3), 560).unwrap().svg);
    }

    #[test]
    fn every_line_has_a_mark() {
        for width in [300, 1000] {
            let picture = svg(&slopes(8), width).unwrap();
            assert_eq!(picture.marks.len(), 8);
        }
        assert_eq!(svg(&slopes(0), 400), Err(ChartError::Nothing));
        assert!(matches!(svg(&slopes(2), 100), Err(ChartError::TooSmall(..))));
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut slopes = slopes(2);
        slopes.lines[0].label = sample::HOSTILE.to_owned();
        slopes.lines[0].texts.0 = sample::HOSTILE.to_owned();
        slopes.lines[0].spoken = sample::HOSTILE.to_owned();
        slopes.heads.0 = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&slopes, 2400).unwrap());
    }
}
