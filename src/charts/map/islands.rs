//! Islands that lie far from everything else, each archipelago in a box of its own at the edge of the map.

use crate::model::boundaries::Position;
use crate::model::unit::UnitIdx;

use super::super::canvas::{Anchor, Canvas};
use super::super::palette::{INK, MUTED};
use super::super::picture::ChartError;
use super::super::text::shorten;
use super::super::tones::{BORDER, Paint};
use super::outline::Line;
use super::projection::Projection;

const GAP_PX: f64 = 8.0;
const LINE_PX: f64 = 15.0;
const INSIDE_PX: f64 = 6.0;
/// The widest and the narrowest a box is.
const WIDEST_PX: f64 = 132.0;
const NARROWEST_PX: f64 = 52.0;
/// A narrower box has its name alone, in small letters.
const NAMED_PX: f64 = 80.0;
/// A box is at most so much of the width.
const SHARE: f64 = 0.3;

/// Islands in a box of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Islands {
    /// The unit they belong to.
    pub unit: UnitIdx,
    /// What they are called.
    pub name: String,
    /// The name of the unit.
    pub belongs_to: String,
    /// Where they lie, in degrees.
    pub islets: Vec<Position>,
    /// What fills them.
    pub paint: Paint,
}

/// The boxes, one under the other.
pub(super) struct Column<'a> {
    boxes: Vec<Placed<'a>>,
    /// Where the last one ends, from the top of the map. Measure: px.
    pub(super) bottom_px: f64,
}

struct Placed<'a> {
    islands: &'a Islands,
    /// Left, top, right, bottom.
    edges: [f64; 4],
    islets: Vec<(f64, f64)>,
}

impl<'a> Column<'a> {
    /// The room the boxes take of a width, with the gap before them; none without islands.
    pub(super) fn width_px(islands: &[Islands], width: f64) -> f64 {
        if islands.is_empty() {
            0.0
        } else {
            (width * SHARE).clamp(NARROWEST_PX, WIDEST_PX) + GAP_PX
        }
    }

    /// The boxes to the right of a map, each as far down as its islands lie.
    pub(super) fn beside(islands: &'a [Islands], on: &Projection, width_px: f64) -> Self {
        let side = width_px - GAP_PX;
        let lines = if side < NAMED_PX { 1.0 } else { 2.0 };
        let (head, body) = (lines * LINE_PX + 4.0, side * 0.7);
        let (left, top) = on.at_corner();
        let left = left + on.size.0 + GAP_PX;
        let mut next = top;
        let mut boxes = Vec::new();
        for islands in islands.iter().filter(|islands| !islands.islets.is_empty()) {
            let middle = islands.islets.iter().map(|place| on.at(*place).1).sum::<f64>()
                / islands.islets.len() as f64;
            let highest = (middle - (head + body) / 2.0).min(top + on.size.1 - head - body);
            let from = highest.max(next);
            let edges = [left, from, left + side, from + head + body];
            next = edges[3] + GAP_PX;
            let inside = (left + INSIDE_PX, from + head + 2.0);
            let room = (side - 2.0 * INSIDE_PX, body - INSIDE_PX - 4.0);
            let Some(own) = Projection::fit(islands.islets.iter(), inside, room) else { continue };
            let own = own.moved(((room.0 - own.size.0) / 2.0, (room.1 - own.size.1) / 2.0));
            let islets = islands.islets.iter().map(|place| own.at(*place)).collect();
            boxes.push(Placed { islands, edges, islets });
        }
        let bottom_px = boxes.last().map_or(0.0, |last| last.edges[3] - top);
        Self { boxes, bottom_px }
    }

    /// The frames and the islands as SVG.
    pub(super) fn shapes(&self) -> String {
        let one = |placed: &Placed<'_>| {
            let [left, top, right, bottom] = placed.edges;
            let radius = if right - left < NAMED_PX { 1.6 } else { 2.6 };
            let frame = format!(
                "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"none\" stroke=\"{BORDER}\" stroke-width=\"1\"/>\n",
                right - left,
                bottom - top
            );
            let ground = placed.islands.paint.ground();
            let islet = |(x, y): &(f64, f64)| {
                format!(
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{ground}\" stroke=\"{INK}\" stroke-width=\"0.8\"/>\n"
                )
            };
            frame + &placed.islets.iter().map(islet).collect::<String>()
        };
        self.boxes.iter().map(one).collect()
    }

    /// The name of each box, and under it whose islands they are.
    pub(super) fn texts(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for placed in &self.boxes {
            let [left, top, right, _] = placed.edges;
            let room = right - left - 6.0;
            let at = |line: f64| (left + 4.0, top + 3.0 + LINE_PX * (line + 0.5));
            let Islands { name, belongs_to, .. } = placed.islands;
            if right - left < NAMED_PX {
                canvas.small(((left + right) / 2.0, at(0.0).1), name, INK)?;
                continue;
            }
            canvas.text(at(0.0), Anchor::Start, &shorten(name, room), INK)?;
            canvas.text(at(1.0), Anchor::Start, &shorten(belongs_to, room), MUTED)?;
        }
        Ok(())
    }

    /// The frames of the islands of a unit.
    pub(super) fn outlines(&self, unit: UnitIdx) -> Vec<Line> {
        let own = self.boxes.iter().filter(|placed| placed.islands.unit == unit);
        own.map(|placed| {
            let [left, top, right, bottom] = placed.edges;
            vec![(left, top), (right, top), (right, bottom), (left, bottom)]
        })
        .collect()
    }
}
