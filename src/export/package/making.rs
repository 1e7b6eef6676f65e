//! What the files of a package are made of.

use crate::model::index::IndexId;
use crate::model::unit::Units;
use crate::read::opened::meaning::figures::Meaning;
use crate::read::opened::meaning::table::Table;

/// What the files of a package are made of.
pub struct Making<'a> {
    pub meaning: &'a Meaning,
    pub tables: &'a [Table],
    pub units: &'a Units,
    pub index: IndexId,
    /// The source of every table, by its place.
    pub sources: Vec<String>,
}
