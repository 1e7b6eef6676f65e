//! What an opened table means: whom it scores, in what, when, and every figure with the cell it stands in.

use super::report::Report;
use super::table::Table;
use crate::model::domain::DomainId;
use crate::model::index::{Best, Total};
use crate::model::language::Name;
use crate::model::level::Level;
use crate::model::missing::Cell;
use crate::model::period::Period;
use crate::model::unit::{UnitCode, UnitIdx};

/// What one or several tables of one index mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// What the index is called; blank when nothing says so.
    pub name: Name,
    /// Who is scored, in the order of the tables; each once.
    pub units: Vec<Who>,
    /// The periods, oldest first; `None` is one that must be asked for.
    pub periods: Vec<Option<Period>>,
    /// The domains, each behind the one it belongs to.
    pub nodes: Vec<Node>,
    /// Every figure, in the order of the tables.
    pub values: Vec<Value>,
    /// Which end is rank 1.
    pub best: Best,
    /// How the total comes about.
    pub total: Total,
    /// The largest possible total; `None` where none is printed.
    pub max: Option<f64>,
    /// The decimals of the total, or of the domains where there is none.
    pub decimals: u8,
    /// The word for its points; blank when nothing says so.
    pub measure: Name,
    /// How all this was read.
    pub report: Report,
}

/// A unit of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Who {
    /// Its name as printed.
    pub printed: String,
    /// Its name in the other language, where a column has it.
    pub other: Option<String>,
    /// The unit the application knows.
    pub known: Option<UnitIdx>,
    /// Its code: the known unit's, the table's, or a made one.
    pub code: UnitCode,
    /// Its level.
    pub level: Level,
    /// What it stands under in the table: a region, a block.
    pub group: Option<String>,
}

/// A domain of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its identity.
    pub id: DomainId,
    /// The node above, by its place.
    pub parent: Option<usize>,
    /// Its name.
    pub name: Name,
    /// The largest possible score, where it is printed.
    pub max: Option<f64>,
    /// Which end is rank 1, where it is not the index's.
    pub best: Option<Best>,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// Whose it is, by place.
    pub unit: u32,
    /// When, by place.
    pub period: u32,
    /// In what, by place; `None` for the total.
    pub node: Option<u32>,
    /// The score, or why there is none.
    pub cell: Cell,
    /// The printed rank; ties may print an average, 5955.5.
    pub rank: Option<f64>,
    /// Where the score stands, or the rank where no score does.
    pub at: At,
}

/// A cell of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// Which table, by place.
    pub table: u32,
    /// Its row in the grid.
    pub row: u32,
    /// Its column in the grid.
    pub column: u32,
}

impl Meaning {
    /// The text of a figure's cell, exactly as printed.
    pub fn printed<'a>(&self, tables: &'a [Table], value: &Value) -> &'a str {
        let At { table, row, column } = value.at;
        tables
            .get(table as usize)
            .map_or("", |table| table.grid.cell(row as usize, column as usize))
    }

    /// Whether it has any figure.
    pub fn is_empty(&self) -> bool {
        !self.values.iter().any(|value| value.cell.is_ok() || value.rank.is_some())
    }
}
