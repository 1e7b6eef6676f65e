//! A long table of scores between its arrival and its reading, whose code is fetched when it is needed.

use std::sync::Arc;

use crate::model::edition::Edition;
use crate::model::publication::{Publication, ScorePart};
use crate::read::cells::Table;
use crate::read::problem::Problem;
use crate::read::scores::long_editions;
use crate::ui::pace::part::part;

/// A long table of scores that has arrived.
pub struct Long {
    /// The package it belongs to.
    pub publication: Arc<Publication>,
    /// Which file of scores it is.
    pub part: ScorePart,
    /// Its cells.
    pub table: Table,
}

/// Editions, and what could not be read.
pub type Finished = (Vec<Edition>, Vec<Problem>);

part! { targets:
    /// The editions of a long table, and what could not be read of it besides these problems.
    pub fn read_long(long: Long, problems: Vec<Problem>) -> Finished {
        match long.publication.index(&long.part.index) {
            Some(index) => {
                long_editions(&long.publication, index, &long.part, &long.table, problems)
            }
            None => (Vec::new(), problems),
        }
    }
}
