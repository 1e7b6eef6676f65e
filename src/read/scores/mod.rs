//! Files of scores, wide or long, read as their bytes arrive.

mod building;
pub(super) mod codes;
mod long;
mod named;
mod notes;
#[cfg(test)]
mod tests;
mod wide;

use super::bounded::Bounded;
use super::cells::Table;
use super::problem::{Fault, Problem};
use super::records::Records;
use super::records::sink::{IsRow, Needs, Record, Sink};
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::publication::{Publication, ScorePart};
use crate::model::scale::set_aside;
use notes::{Notes, Places};

/// What could be read, oldest first, and what could not.
pub type Finished = (Vec<Edition>, Vec<Problem>);

/// A file of scores in the course of arriving.
pub struct Scores<'a> {
    records: Records,
    layout: Layout<'a>,
    problems: Bounded,
}

/// The two layouts a file of scores may have; its header tells which.
struct Layout<'a> {
    wide: wide::Rows<'a>,
    /// The rows of a long table: one published value each, a few hundred at most.
    long: Option<Table>,
    notes: Notes,
    /// Where the columns stand, once the header has told.
    places: Option<Places>,
    part: &'a ScorePart,
    publication: &'a Publication,
    index: &'a Index,
}

impl<'a> Scores<'a> {
    /// Nothing read yet of this part.
    pub fn new(publication: &'a Publication, index: &'a Index, part: &'a ScorePart) -> Self {
        let wide = wide::Rows::new(publication, index, part);
        let notes = Notes::default();
        let layout = Layout { wide, long: None, notes, places: None, part, publication, index };
        Self { records: Records::new(&part.path), layout, problems: Bounded::default() }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        let mut found = Vec::new();
        self.records.push(bytes, &mut self.layout, &mut found);
        self.problems.take(found);
    }

    /// Ends the file: the editions that could be read, oldest first, and what could not.
    pub fn finish(self) -> Finished {
        let (publication, index, part) =
            (self.layout.publication, self.layout.index, self.layout.part);
        match self.finish_wide() {
            Ok(finished) => finished,
            Err((table, problems)) => long_editions(publication, index, part, &table, problems),
        }
    }

    /// Ends the file like [`finish`](Self::finish), when it is a wide one. The rows of a long one are given back for
    /// [`long_editions`]: few tables are long, and the application fetches the code for them only then.
    ///
    /// # Errors
    /// The table is a long one: its rows, and what could not be read so far.
    pub fn finish_wide(mut self) -> Result<Finished, (Table, Vec<Problem>)> {
        let mut found = Vec::new();
        self.records.finish(&mut self.layout, &mut found);
        found.extend(self.layout.notes.tell(self.layout.part));
        self.problems.take(found);
        if let Some(table) = self.layout.long {
            return Err((table, self.problems.into_problems()));
        }
        let mut found = Vec::new();
        let (publication, index) = (self.layout.publication, self.layout.index);
        let mut editions = self.layout.wide.editions(&mut found);
        editions.iter_mut().for_each(|edition| set_aside(publication, index, edition));
        self.problems.take(found);
        Ok(with_rows(editions, self.problems.into_problems(), self.layout.part))
    }
}

/// The editions of a long table, oldest first, and what could not be read of it.
pub fn long_editions(
    publication: &Publication,
    index: &Index,
    part: &ScorePart,
    table: &Table,
    mut problems: Vec<Problem>,
) -> Finished {
    let (mut found, mut bounded) = (Vec::new(), Bounded::default());
    let mut editions = long::editions(publication, index, part, table, &mut found);
    editions.iter_mut().for_each(|edition| set_aside(publication, index, edition));
    bounded.take(found);
    problems.extend(bounded.into_problems());
    with_rows(editions, problems, part)
}

/// A table without one row says nothing, and that is said.
fn with_rows(editions: Vec<Edition>, mut problems: Vec<Problem>, part: &ScorePart) -> Finished {
    if editions.is_empty() && problems.iter().all(|problem| problem.fault.keeps_the_figure()) {
        problems.push(Problem::new(&part.path, None, None, Fault::NoRows));
    }
    (editions, problems)
}

impl Sink for Layout<'_> {
    fn header(&mut self, header: &Record<'_>, problems: &mut Vec<Problem>) -> Result<(), Fault> {
        let has =
            |column: &str| header.cells().any(|name| name.trim().eq_ignore_ascii_case(column));
        if !has("score") {
            self.wide.header(header, problems)?;
            self.places = Some(Places {
                period: self.wide.period_column,
                unit: self.wide.unit_column,
                scores: self.wide.columns.iter().map(|column| column.place).collect(),
            });
            return Ok(());
        }
        let mut table = Table::named(&self.part.path);
        table.header(header, problems)?;
        for column in ["period", "unit"] {
            if !has(column) {
                return Err(Fault::NoColumn(column.to_owned()));
            }
        }
        self.places = table.place("unit").map(|unit| Places {
            period: table.place("period"),
            unit,
            scores: table.place("score").into_iter().collect(),
        });
        self.long = Some(table);
        Ok(())
    }

    fn row(&mut self, row: &Record<'_>, problems: &mut Vec<Problem>) {
        match &mut self.long {
            Some(table) => table.row(row, problems),
            None => self.wide.row(row, problems),
        }
    }

    fn noted(&mut self, row: &Record<'_>) -> bool {
        let Some(places) = &self.places else { return false };
        self.notes.take(row, places, &self.publication.units)
    }

    fn needs(&self) -> Needs {
        // A long table has the words of documents beside its figures.
        if self.long.is_some() { Needs::Text } else { Needs::Codes }
    }

    fn lost(&mut self, rows: u64) {
        self.wide.lost(rows);
    }

    fn is_row(&self, row: &Record<'_>) -> IsRow {
        match &self.long {
            Some(table) => table.is_row(row),
            None => self.wide.is_row(row),
        }
    }
}
