//! A long table of scores between its arrival and its reading, whose code is fetched when it is needed.

use std::sync::Arc;

use crate::model::edition::Edition;
use crate::model::publication::{Publication, ScorePart};
use crate::read::cells::Table;
use crate::read::problem::Problem;
use crate::read::scores::long_editions;

/// A long table of scores that has arrived.
pub struct Long {
    /// The package it belongs to.
    pub publication: Arc<Publication>,
    /// Which file of scores it is.
    pub part: ScorePart,
    /// Its cells.
    pub table: Table,
}

impl Long {
    /// Its editions, and what could not be read of it.
    pub fn read(&self, problems: Vec<Problem>) -> (Vec<Edition>, Vec<Problem>) {
        match self.publication.index(&self.part.index) {
            Some(index) => {
                long_editions(&self.publication, index, &self.part, &self.table, problems)
            }
            None => (Vec::new(), problems),
        }
    }
}
