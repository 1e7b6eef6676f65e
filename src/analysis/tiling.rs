//! Where does each unit have its tile, when all are drawn as squares of one size?
//!
//! The centres of the units are laid on a grid of some two cells a unit, as wide and high as they lie, and each unit is
//! given a cell of its own so that the sum of the squares of the ways from centre to cell is smallest (the assignment
//! problem, solved by Kuhn and Munkres; Kuhn 1955). So it works for any country, and no table of places is kept.

use pathfinding::kuhn_munkres::kuhn_munkres_min;
use pathfinding::matrix::Matrix;

use crate::model::boundaries::Position;
use crate::model::order::Order;
use crate::model::unit::UnitIdx;

/// More units than these are not told apart as tiles.
pub const MOST_TILES: usize = 150;

/// Cells for each unit: with fewer a long coast becomes a block, with more it has holes.
const CELLS_A_UNIT: f64 = 2.1;

/// The tile of a unit. Measure: tiles from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The unit.
    pub unit: UnitIdx,
    /// Its column.
    pub column: usize,
    /// Its row.
    pub row: usize,
}

/// All tiles, in the order of the table of units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tiling {
    /// The tiles.
    pub tiles: Vec<Tile>,
    /// How many columns they take.
    pub columns: usize,
    /// How many rows.
    pub rows: usize,
    /// The column and the row of places that lie beside all units, each behind the last tile of its row.
    pub beside: Vec<(usize, usize)>,
}

/// The tiles of units by their centres, in degrees; `None` where there are none, or too many to be told apart. Islands far from everything (`beside`) have no part in the grid, and a tile at its edge.
pub fn tiling(centres: &[(UnitIdx, Position)], beside: &[Position]) -> Option<Tiling> {
    if centres.is_empty() || centres.len() > MOST_TILES {
        return None;
    }
    let mut centres = centres.to_vec();
    centres.arrange_by_key(|(unit, _)| *unit);
    let grid = Grid::over(&centres);
    let ideal = |place: &(UnitIdx, Position)| grid.ideal(place.1);
    let cost = |(x, y): (f64, f64), cell: usize| {
        let (column, row) = ((cell % grid.columns) as f64, (cell / grid.columns) as f64);
        // Thousandths of a square of a cell: the crate adds up whole numbers.
        (((x - column).powi(2) + (y - row).powi(2)) * 1000.0).round() as i64
    };
    let cells = grid.columns * grid.rows;
    let costs =
        centres.iter().map(|place| (0..cells).map(|cell| cost(ideal(place), cell)).collect());
    let costs = Matrix::from_rows(costs.collect::<Vec<Vec<i64>>>()).ok()?;
    let (_, assigned) = kuhn_munkres_min(&costs);
    let left = assigned.iter().map(|cell| cell % grid.columns).min().unwrap_or(0);
    let top = assigned.iter().map(|cell| cell / grid.columns).min().unwrap_or(0);
    let tile = |((unit, _), cell): (&(UnitIdx, Position), &usize)| Tile {
        unit: *unit,
        column: cell % grid.columns - left,
        row: cell / grid.columns - top,
    };
    let tiles: Vec<Tile> = centres.iter().zip(&assigned).map(tile).collect();
    let mut taken: Vec<(usize, usize)> = tiles.iter().map(|tile| (tile.column, tile.row)).collect();
    let rows = taken.iter().map(|(_, row)| row + 1).max().unwrap_or(0);
    let mut edge = Vec::new();
    for place in beside {
        let row =
            (grid.ideal(*place).1.round().max(0.0) as usize).saturating_sub(top).min(rows - 1);
        // A tile beside the last of three rows stands free of the coast.
        let near = taken.iter().filter(|(_, other)| other.abs_diff(row) <= 1);
        let column = near.map(|(column, _)| column + 1).max().unwrap_or(0);
        taken.push((column, row));
        edge.push((column, row));
    }
    let columns = taken.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
    Some(Tiling { tiles, columns, rows, beside: edge })
}

/// The cells the units may have.
struct Grid {
    columns: usize,
    rows: usize,
    west: f64,
    north: f64,
    /// How much shorter a degree to the east is than one to the north.
    narrowing: f64,
    /// The side of a cell. Measure: degrees to the north.
    side: f64,
}

impl Grid {
    fn over(centres: &[(UnitIdx, Position)]) -> Self {
        let ends = |axis: usize| {
            centres
                .iter()
                .map(|(_, place)| place[axis])
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| {
                    (low.min(at), high.max(at))
                })
        };
        let ((west, east), (south, north)) = (ends(0), ends(1));
        let narrowing = ((south + north) / 2.0).to_radians().cos().max(0.05);
        let (width, height) = ((east - west) * narrowing, north - south);
        let wanted = CELLS_A_UNIT * centres.len() as f64;
        // Units in one line, or in one place, have a row.
        let longest = width.max(height);
        let mut side = ((width * height) / wanted).sqrt().max(longest / wanted);
        if side <= 0.0 {
            side = 1.0;
        }
        let across = |length: f64, side: f64| (length / side).round() as usize + 1;
        let (mut columns, mut rows) = (across(width, side), across(height, side));
        while columns * rows < centres.len() {
            if columns <= rows { columns += 1 } else { rows += 1 }
        }
        Self { columns, rows, west, north, narrowing, side }
    }

    /// Where on the grid a place lies. Measure: cells.
    fn ideal(&self, [lon, lat]: Position) -> (f64, f64) {
        ((lon - self.west) * self.narrowing / self.side, (self.north - lat) / self.side)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::example;

    fn unit(place: usize) -> UnitIdx {
        let codes = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
        example::at(&example::publication(""), codes[place])
    }

    fn placed(places: &[Position]) -> Vec<(UnitIdx, Position)> {
        places.iter().enumerate().map(|(at, place)| (unit(at), *place)).collect()
    }

    #[test]
    fn who_lies_in_the_north_west_has_the_tile_at_the_top_left() {
        let found =
            tiling(&placed(&[[1.0, 1.0], [0.0, 1.0], [0.0, 0.0], [1.0, 0.0]]), &[[9.0, 1.0]])
                .unwrap();
        let at = |place: usize| (found.tiles[place].column, found.tiles[place].row);
        assert!(at(1).0 < at(0).0 && at(1).1 < at(2).1 && at(3).0 > at(2).0, "{found:?}");
        assert_eq!((at(0).1, at(2).1), (at(1).1, at(3).1));
        assert_eq!(found.beside, [(at(0).0 + 1, at(0).1)], "islands in the east");
    }

    #[test]
    fn nobody_and_too_many_have_no_tiles() {
        assert_eq!(tiling(&[], &[]), None);
        assert_eq!(tiling(&vec![(unit(0), [0.0, 0.0]); MOST_TILES + 1], &[]), None);
        assert_eq!(tiling(&placed(&[[105.0, 21.0]]), &[]).unwrap().tiles.len(), 1);
    }

    proptest! {
        #[test]
        fn each_unit_has_a_tile_of_its_own_whatever_the_order(
            places in prop::collection::vec((-180.0f64..180.0, -90.0f64..90.0), 1..12),
            turn in 0usize..12,
        ) {
            let mut centres = placed(&places.iter().map(|(lon, lat)| [*lon, *lat]).collect::<Vec<_>>());
            let found = tiling(&centres, &[]).unwrap();
            let mut cells: Vec<(usize, usize)> = found.tiles.iter().map(|tile| (tile.column, tile.row)).collect();
            prop_assert!(cells.iter().all(|(column, row)| *column < found.columns && *row < found.rows));
            cells.sort_unstable();
            cells.dedup();
            prop_assert_eq!(cells.len(), places.len());
            let turn = turn % centres.len();
            centres.rotate_left(turn);
            prop_assert_eq!(tiling(&centres, &[]).unwrap(), found);
        }
    }
}
