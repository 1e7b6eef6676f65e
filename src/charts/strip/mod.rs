//! A strip: every unit a dot on one scale, near ones above each other, the chosen ones large and named.
//!
//! Where there are more units than dots can be told apart, the strip is a row of columns: how many units lie there.

use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::lines::ends::LINE_PX;
use super::marker::marker;
use super::palette::{BAR, MEAN, MUTED, RULE, series};
use super::picture::{ChartError, Mark, Picture, finite};
use super::scale::Scale;
use super::text::{label_px, shorten, width_px};
use super::ticks;

/// More dots than these are drawn as columns.
const MOST_DOTS: usize = 400;
/// Half the side of a dot.
const REACH_PX: f64 = 4.5;
/// The width of a column.
const COLUMN_PX: f64 = 6.0;
/// The height of the highest column, and the most that lanes of dots take.
const SWARM_PX: f64 = 84.0;
const SIDE_PX: f64 = 14.0;
const FOOTER_PX: f64 = 24.0;

/// A unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Whose it is.
    pub unit: UnitIdx,
    /// Its place on the scale.
    pub value: f64,
    /// What is said of it.
    pub spoken: String,
    /// Its name and its colour in [`super::palette::SERIES`], where it is pointed out.
    pub named: Option<(String, usize)>,
}

/// The data of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// In the order in which they are walked.
    pub dots: Vec<Dot>,
    /// Where the scale starts.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
    /// Values on the scale with their texts.
    pub ticks: Vec<(f64, String)>,
    /// The median, with its words.
    pub median: Option<(f64, String)>,
}

/// The most values named on the scale.
const TICKS: usize = 7;

impl Strip {
    /// Dots on a scale from the lowest to the highest of them.
    pub fn over(
        dots: Vec<Dot>,
        (low, high): (f64, f64),
        median: Option<(f64, String)>,
        language: Language,
    ) -> Self {
        let ticks = ticks::round(low, high, TICKS).into_iter();
        let ticks = ticks.map(|tick| (tick, ticks::label(tick, language))).collect();
        Self { dots, low, high, ticks, median }
    }
}

/// A dot at its place.
struct Placed<'a> {
    /// Which of the dots it is.
    place: usize,
    dot: &'a Dot,
    x: f64,
    y: f64,
}

/// Draws the strip.
pub fn svg(strip: &Strip, width_px: u32) -> Result<Picture, ChartError> {
    if strip.dots.is_empty() {
        return Err(ChartError::Nothing);
    }
    let ends = strip.ticks.iter().map(|(tick, _)| *tick).chain([strip.low, strip.high]);
    let median = strip.median.as_ref().map(|(median, _)| *median);
    finite(strip.dots.iter().map(|dot| dot.value).chain(ends).chain(median))?;
    if width_px < 120 {
        return Err(ChartError::TooSmall(width_px, FOOTER_PX as u32));
    }
    let width = f64::from(width_px);
    let scale = Scale { low: strip.low, high: strip.high, from: SIDE_PX, to: width - SIDE_PX };
    let mut dots: Vec<(usize, &Dot)> = strip.dots.iter().enumerate().collect();
    dots.arrange_by(|(_, one), (_, next)| one.value.total_cmp(&next.value));
    let is_crowded = dots.len() > MOST_DOTS;
    let half = if is_crowded { SWARM_PX / 2.0 } else { half_height(&dots, scale) };
    let names = names(&dots, scale, width);
    let rows = names.iter().map(|name| name.row + 1).max().unwrap_or(0);
    let top = LINE_PX * (rows as f64 + 1.0) + 4.0;
    let middle = top + half;
    let foot = middle + half + 4.0;
    let height_px = (foot + FOOTER_PX) as u32;
    let placed =
        if is_crowded { in_columns(&dots, scale, foot) } else { swarm(&dots, scale, middle) };
    let svg = draw((width_px, height_px), |canvas| {
        frame(canvas, strip, scale, [top, foot])?;
        if is_crowded {
            columns(canvas, &dots, scale, foot)?;
        }
        for one in placed.iter().filter(|one| one.dot.named.is_none() && !is_crowded) {
            canvas.circle((one.x, one.y), 4, BAR, true)?;
        }
        for (name, one) in names.iter().filter_map(|name| {
            Some((name, placed.iter().find(|one| std::ptr::eq(one.dot, name.dot))?))
        }) {
            let y = LINE_PX * (name.row as f64 + 1.5);
            canvas.line([(one.x, y + 7.0), (one.x, one.y)], series(name.colour), 1)?;
            marker(canvas, name.colour, (one.x, one.y))?;
            canvas.bold((name.middle, y), Anchor::Middle, &name.text, series(name.colour))?;
        }
        Ok(())
    })?;
    let mark = |one: &Placed| {
        let [left, right] = [one.x - REACH_PX, one.x + REACH_PX];
        Mark::new([left, one.y - REACH_PX, right, one.y + REACH_PX], one.dot.unit, &one.dot.spoken)
    };
    let mut walked: Vec<&Placed> = placed.iter().collect();
    walked.arrange_by_key(|one| one.place);
    Ok(Picture { svg, width_px, height_px, marks: walked.into_iter().map(mark).collect() })
}

/// The scale, and the median across it.
fn frame(
    canvas: &Canvas,
    strip: &Strip,
    scale: Scale,
    [top, foot]: [f64; 2],
) -> Result<(), ChartError> {
    canvas.line([(scale.from, foot), (scale.to, foot)], RULE, 1)?;
    for (tick, text) in &strip.ticks {
        let x = scale.at(*tick);
        canvas.line([(x, foot), (x, foot + 5.0)], RULE, 1)?;
        let half = width_px(text) / 2.0;
        let x = x.clamp(half + 1.0, scale.to + SIDE_PX - 1.0 - half);
        canvas.text((x, foot + 14.0), Anchor::Middle, text, MUTED)?;
    }
    let Some((median, words)) = &strip.median else { return Ok(()) };
    let x = scale.at(*median);
    canvas.line([(x, top - 2.0), (x, foot)], MEAN, 1)?;
    let words = shorten(words, scale.to);
    let half = width_px(&words) / 2.0;
    let middle = x.clamp(half + 1.0, scale.to + SIDE_PX - 1.0 - half);
    canvas.text((middle, LINE_PX / 2.0), Anchor::Middle, &words, MEAN)
}

/// The dots from left to right, each in the lane nearest to the middle where it covers no other.
fn swarm<'a>(dots: &[(usize, &'a Dot)], scale: Scale, middle: f64) -> Vec<Placed<'a>> {
    let step = 2.0 * REACH_PX;
    let mut ends: Vec<f64> = Vec::new();
    let lanes = (SWARM_PX / step) as usize;
    let in_lane = |&(place, dot): &(usize, &'a Dot)| {
        let x = scale.at(dot.value);
        let free = ends.iter().position(|end| *end <= x - REACH_PX);
        // With all lanes full, the one that is free soonest is covered least.
        let soonest = || (0..ends.len()).min_by(|one, next| ends[*one].total_cmp(&ends[*next]));
        let new = (ends.len() < lanes).then_some(ends.len());
        let lane = free.or(new).or_else(soonest).unwrap_or(0);
        if lane == ends.len() {
            ends.push(x + REACH_PX);
        } else {
            ends[lane] = x + REACH_PX;
        }
        Placed { place, dot, x, y: middle + step * from_the_middle(lane) }
    };
    dots.iter().map(in_lane).collect()
}

/// Lane 0 lies in the middle, the next below it, above it, and so on outwards.
fn from_the_middle(lane: usize) -> f64 {
    let away = lane.div_ceil(2) as f64;
    if lane % 2 == 1 { away } else { -away }
}

/// How far the swarm reaches from its middle.
fn half_height(dots: &[(usize, &Dot)], scale: Scale) -> f64 {
    let reach = |one: &Placed| one.y.abs() + REACH_PX;
    swarm(dots, scale, 0.0).iter().map(reach).fold(3.0 * REACH_PX, f64::max)
}

/// How many units lie in each column.
fn counts(dots: &[(usize, &Dot)], scale: Scale) -> Vec<usize> {
    let mut counts = vec![0; ((scale.to - scale.from) / COLUMN_PX) as usize + 1];
    for (_, dot) in dots {
        if let Some(count) = counts.get_mut(column(dot.value, scale)) {
            *count += 1;
        }
    }
    counts
}

fn column(value: f64, scale: Scale) -> usize {
    ((scale.at(value) - scale.from) / COLUMN_PX) as usize
}

fn columns(
    canvas: &Canvas,
    dots: &[(usize, &Dot)],
    scale: Scale,
    foot: f64,
) -> Result<(), ChartError> {
    let counts = counts(dots, scale);
    let most = counts.iter().copied().max().unwrap_or(1).max(1) as f64;
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let left = scale.from + COLUMN_PX * place as f64;
        let top = foot - (SWARM_PX * *count as f64 / most).max(1.0);
        canvas.rect([left, top, left + COLUMN_PX - 1.0, foot], BAR)?;
    }
    Ok(())
}

/// The dots that are pointed out stand on the foot of the columns; the others are counted only.
fn in_columns<'a>(dots: &[(usize, &'a Dot)], scale: Scale, foot: f64) -> Vec<Placed<'a>> {
    let on_foot = |&(place, dot): &(usize, &'a Dot)| Placed {
        place,
        dot,
        x: scale.at(dot.value),
        y: foot - REACH_PX,
    };
    dots.iter().map(on_foot).collect()
}

/// A name over the strip.
struct Name<'a> {
    dot: &'a Dot,
    text: String,
    colour: usize,
    middle: f64,
    row: usize,
}

/// The names from left to right, each in the lowest row where it covers no other.
fn names<'a>(dots: &[(usize, &'a Dot)], scale: Scale, width: f64) -> Vec<Name<'a>> {
    let mut ends: Vec<f64> = Vec::new();
    let named = dots.iter().filter_map(|(_, dot)| Some((*dot, dot.named.as_ref()?)));
    let mut names: Vec<Name<'_>> = named
        .map(|(dot, (name, colour))| {
            let text = shorten(name, width / 2.0);
            let half = label_px(&text, true) / 2.0;
            let middle =
                scale.at(dot.value).clamp(half + 1.0, (width - half - 1.0).max(half + 1.0));
            let free = ends.iter().position(|end| *end + 6.0 <= middle - half);
            let row = free.unwrap_or(ends.len());
            if row == ends.len() {
                ends.push(middle + half);
            } else {
                ends[row] = middle + half;
            }
            Name { dot, text, colour: *colour, middle, row }
        })
        .collect();
    // The first row found is the one nearest to the dots.
    let rows = ends.len();
    names.iter_mut().for_each(|name| name.row = rows - 1 - name.row);
    names
}

#[cfg(test)]
mod tests;
