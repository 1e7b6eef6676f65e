//! A map of tiles: a square of one size for each unit, near where it lies, with its name in it.
//!
//! Small units are as large as the others, and a finger finds them: so a phone shows a country.

use crate::model::unit::UnitIdx;

use super::canvas::{Anchor, Canvas, draw};
use super::palette::{INK, MUTED, PAPER};
use super::picture::{ChartError, Mark, Picture};
use super::text::lines;
use super::tones::{BORDER, Paint, ink};

/// A tile is at most so large, and smaller than this shows no name.
const LARGEST_PX: f64 = 64.0;
const SMALLEST_PX: f64 = 9.0;
const NAMED_PX: f64 = 26.0;
/// Between two tiles.
const GAP_PX: f64 = 2.0;
const MARGIN_PX: f64 = 2.0;
/// On smaller tiles letters are 10 px high, and take so much of the room that is estimated for those of 12 px: the
/// estimate is rather too much, and a name of one word must not be cut for a pixel.
const SMALLER: f64 = 0.74;
/// From this on they are of the usual size.
const LARGE_PX: f64 = 54.0;
const LARGE_LINE_PX: f64 = 14.0;
const LINE_PX: f64 = 11.0;

/// A unit, or islands that belong to one.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Whose it is.
    pub unit: UnitIdx,
    /// Column and row, from the top left.
    pub at: (usize, usize),
    /// What is written in it.
    pub name: String,
    /// What fills it.
    pub paint: Paint,
    /// What is said of it.
    pub spoken: String,
    /// Whether it is outlined.
    pub chosen: bool,
}

/// The data of the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tiles {
    /// In the order in which they are walked.
    pub units: Vec<Tile>,
    /// Islands far away: their tile has the unit's shade in a frame of its own, and is no unit more.
    pub islands: Vec<Tile>,
}

/// Draws the tiles.
pub fn svg(tiles: &Tiles, width_px: u32) -> Result<Picture, ChartError> {
    let all = || tiles.units.iter().chain(&tiles.islands);
    if tiles.units.is_empty() {
        return Err(ChartError::Nothing);
    }
    let columns = all().map(|tile| tile.at.0 + 1).max().unwrap_or(1) as f64;
    let rows = all().map(|tile| tile.at.1 + 1).max().unwrap_or(1) as f64;
    let width = f64::from(width_px) - 2.0 * MARGIN_PX;
    let side = (width / columns).min(LARGEST_PX).floor();
    if side < SMALLEST_PX {
        return Err(ChartError::TooSmall(width_px, (columns * SMALLEST_PX) as u32));
    }
    let left = (MARGIN_PX + (width - side * columns) / 2.0).floor();
    let height_px = (rows * side + 2.0 * MARGIN_PX) as u32;
    let edges = |tile: &Tile| {
        let (x, y) = (left + side * tile.at.0 as f64, MARGIN_PX + side * tile.at.1 as f64);
        [x, y, x + side - GAP_PX, y + side - GAP_PX]
    };
    let mut marks: Vec<Mark> =
        tiles.units.iter().map(|tile| Mark::new(edges(tile), tile.unit, &tile.spoken)).collect();
    for islands in &tiles.islands {
        if let Some(mark) = marks.iter_mut().find(|mark| mark.unit == islands.unit) {
            *mark = both(mark, edges(islands));
        }
    }
    let svg = draw((width_px, height_px), |canvas| {
        for tile in all() {
            tile_of(canvas, tile, edges(tile))?;
        }
        for islands in &tiles.islands {
            let [left, top, right, bottom] = edges(islands);
            let inner = [left + 2.0, top + 2.0, right - 2.0, bottom - 2.0];
            frame(canvas, inner, colour_on(islands.paint), 1)?;
        }
        tiles.units.iter().filter(|tile| tile.chosen).try_for_each(|tile| {
            frame(canvas, edges(tile), PAPER, 6)?;
            frame(canvas, edges(tile), INK, 3)
        })
    })?;
    Ok(Picture { svg, width_px, height_px, marks })
}

/// A mark of two rectangles.
fn both(mark: &Mark, islands: [f64; 4]) -> Mark {
    let corners = |[left, top, right, bottom]: [f64; 4]| {
        vec![(left, top), (right, top), (right, bottom), (left, bottom)]
    };
    let own = [mark.x_px, mark.y_px, mark.x_px + mark.width_px, mark.y_px + mark.height_px];
    Mark::outlined(vec![corners(own), corners(islands)], mark.unit, &mark.spoken)
}

fn colour_on(paint: Paint) -> &'static str {
    match paint {
        Paint::Tone(tone) => ink(tone),
        Paint::NotPublished | Paint::Unlisted => MUTED,
    }
}

fn tile_of(canvas: &Canvas, tile: &Tile, edges: [f64; 4]) -> Result<(), ChartError> {
    let [left, top, right, bottom] = edges;
    canvas.rect(edges, tile.paint.ground())?;
    frame(canvas, edges, BORDER, 1)?;
    let side = right - left;
    if tile.paint == Paint::NotPublished {
        // Strokes from the left and the lower edge, under the name.
        let mut start = 6.0;
        while start < 2.0 * side {
            let (low, high) = ((start - side).max(0.0), start.min(side));
            canvas.line(
                [(left + low, top + start - low), (left + high, top + start - high)],
                super::palette::RULE,
                1,
            )?;
            start += 6.0;
        }
    }
    if side < NAMED_PX {
        return Ok(());
    }
    let colour = match tile.paint {
        Paint::Tone(_) => colour_on(tile.paint),
        Paint::NotPublished | Paint::Unlisted => INK,
    };
    let is_large = side >= LARGE_PX;
    let (line_px, room) =
        if is_large { (LARGE_LINE_PX, side - 4.0) } else { (LINE_PX, side / SMALLER) };
    let most = (side / line_px).floor().max(1.0) as usize;
    let lines = lines(&tile.name, room, most);
    let first = (top + bottom) / 2.0 - line_px * (lines.len() - 1) as f64 / 2.0;
    lines.iter().enumerate().try_for_each(|(place, line)| {
        let at = ((left + right) / 2.0, first + line_px * place as f64);
        if is_large {
            canvas.text(at, Anchor::Middle, line, colour)
        } else {
            canvas.small(at, line, colour)
        }
    })
}

fn frame(
    canvas: &Canvas,
    [left, top, right, bottom]: [f64; 4],
    colour: &str,
    width_px: u32,
) -> Result<(), ChartError> {
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    canvas.line(corners, colour, width_px)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn tiles(count: usize) -> Tiles {
        let paint = |place| match place {
            1 => Paint::NotPublished,
            _ => Paint::Tone(place as f64 / count as f64),
        };
        let tile = |(place, unit): (usize, UnitIdx)| Tile {
            unit,
            at: (place % 3, place / 3),
            name: sample::NAMES[place % 6].to_owned(),
            paint: paint(place),
            spoken: sample::NAMES[place % 6].to_owned(),
            chosen: place == 2,
        };
        let units: Vec<Tile> = sample::units(count).into_iter().enumerate().map(tile).collect();
        let name = "Hoàng Sa".to_owned();
        let islands = vec![Tile { at: (3, 1), name, chosen: false, ..units[0].clone() }];
        Tiles { units, islands }
    }

    #[test]
    fn tiles_with_names_one_hatched_and_islands_at_the_edge() {
        insta::assert_snapshot!("tiles", svg(&tiles(6), 200).unwrap().svg);
    }

    #[test]
    fn each_unit_has_one_mark_and_islands_belong_to_their_unit() {
        let picture = svg(&tiles(6), 200).unwrap();
        assert_eq!(picture.marks.len(), 6);
        assert_eq!(picture.mark_at((10.0, 10.0)), Some(0));
        assert_eq!(picture.mark_at((190.0, 70.0)), Some(0), "the islands");
        assert_eq!(picture.mark_at((190.0, 10.0)), None);
    }

    #[test]
    fn a_hostile_name_stays_text() {
        let mut tiles = tiles(4);
        tiles.units[0].name = sample::HOSTILE.to_owned();
        tiles.units[0].spoken = sample::HOSTILE.to_owned();
        sample::assert_harmless(&svg(&tiles, 400).unwrap());
    }

    #[test]
    fn without_units_or_room_there_is_no_picture() {
        assert_eq!(svg(&Tiles::default(), 400), Err(ChartError::Nothing));
        assert!(matches!(svg(&tiles(6), 30), Err(ChartError::TooSmall(..))));
    }
}
