//! The marker of a series: a shape of its own beside its colour, and the key an HTML legend shows.

use super::canvas::{Canvas, draw};
use super::palette::series;
use super::picture::ChartError;

/// What the HTML legend shows before a series' name: a piece of its line with its marker, 28 × 14 px.
pub fn key(colour: usize) -> Result<String, ChartError> {
    draw((28, 14), |canvas| {
        canvas.line([(1.0, 7.0), (27.0, 7.0)], series(colour), 2)?;
        marker(canvas, colour, (14.0, 7.0))
    })
}

/// Draws the marker of a series at a point.
pub(super) fn marker(canvas: &Canvas, colour: usize, (x, y): (f64, f64)) -> Result<(), ChartError> {
    let hex = series(colour);
    let moved = |corners: &[(f64, f64)]| {
        corners.iter().map(|(dx, dy)| (x + dx, y + dy)).collect::<Vec<_>>()
    };
    let ring = |corners: &[(f64, f64)]| {
        canvas.line(moved(corners).into_iter().chain(moved(&corners[..1])), hex, 2)
    };
    match colour % 10 {
        0 => canvas.circle((x, y), 4, hex, true),
        1 => canvas.shape(moved(&SQUARE), hex, 1.0),
        2 => canvas.shape(moved(&UP), hex, 1.0),
        3 => canvas.shape(moved(&DIAMOND), hex, 1.0),
        4 => canvas.shape(moved(&DOWN), hex, 1.0),
        5 => canvas.circle((x, y), 5, hex, false),
        6 => ring(&SQUARE),
        7 => ring(&UP),
        8 => ring(&DIAMOND),
        _ => {
            canvas.line([(x - 4.0, y - 4.0), (x + 4.0, y + 4.0)], hex, 2)?;
            canvas.line([(x - 4.0, y + 4.0), (x + 4.0, y - 4.0)], hex, 2)
        }
    }
}

const SQUARE: [(f64, f64); 4] = [(-4.0, -4.0), (4.0, -4.0), (4.0, 4.0), (-4.0, 4.0)];
const UP: [(f64, f64); 3] = [(0.0, -5.0), (5.0, 4.0), (-5.0, 4.0)];
const DOWN: [(f64, f64); 3] = [(0.0, 5.0), (5.0, -4.0), (-5.0, -4.0)];
const DIAMOND: [(f64, f64); 4] = [(0.0, -6.0), (6.0, 0.0), (0.0, 6.0), (-6.0, 0.0)];

#[cfg(test)]
mod tests {
    use super::super::palette::SERIES;
    use super::*;

    #[test]
    fn series_are_told_apart_without_colour() {
        let grey = |colour| key(colour).unwrap().replace(series(colour), "grey");
        let mut keys: Vec<String> = (0..SERIES.len()).map(grey).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), SERIES.len());
    }
}
