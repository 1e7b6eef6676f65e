//! The names of the points, as many as have room: each where it covers neither a name nor a point.

use super::super::axes::{Chart, place};
use super::super::canvas::{Anchor, Canvas};
use super::super::palette::{MUTED, series};
use super::super::picture::ChartError;
use super::super::text::{clean, width_px};
use super::spots::{Scatter, Spot, at};

/// The room a name takes downwards.
const NAME_PX: f64 = 14.0;

/// Draws the names of the chosen, then of the others.
pub(super) fn draw(
    canvas: &Canvas,
    chart: &Chart,
    scatter: &Scatter,
    [left, top, right, bottom]: [f64; 4],
) -> Result<(), ChartError> {
    let mut taken: Vec<[f64; 4]> = scatter
        .spots
        .iter()
        .map(|spot| {
            let (x, y) = place(chart, at(spot));
            [x - 5.0, y - 5.0, x + 5.0, y + 5.0]
        })
        .collect();
    let (chosen, others): (Vec<&Spot>, Vec<&Spot>) =
        scatter.spots.iter().partition(|spot| spot.chosen.is_some());
    for spot in chosen.into_iter().chain(others) {
        let room = width_px(&clean(&spot.label)) * 1.08;
        let (x, y) = place(chart, at(spot));
        let half = NAME_PX / 2.0;
        let places = [
            ([x + 8.0, y - half, x + 8.0 + room, y + half], Anchor::Start, (x + 8.0, y)),
            ([x - 8.0 - room, y - half, x - 8.0, y + half], Anchor::End, (x - 8.0, y)),
            ([x - room / 2.0, y - 21.0, x + room / 2.0, y - 7.0], Anchor::Middle, (x, y - 14.0)),
            ([x - room / 2.0, y + 7.0, x + room / 2.0, y + 21.0], Anchor::Middle, (x, y + 14.0)),
        ];
        let inside =
            |[l, t, r, b]: &[f64; 4]| *l >= left && *t >= top && *r <= right && *b <= bottom;
        let free = |one: &[f64; 4]| {
            taken.iter().all(|other| {
                one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]
            })
        };
        let Some((edges, anchor, at)) = places.into_iter().find(|(e, ..)| inside(e) && free(e))
        else {
            continue;
        };
        taken.push(edges);
        match spot.chosen {
            Some(colour) => canvas.bold(at, anchor, &spot.label, series(colour))?,
            None => canvas.text(at, anchor, &spot.label, MUTED)?,
        }
    }
    Ok(())
}
