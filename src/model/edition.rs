//! One index in one period: the scores of all its units.

use std::collections::BTreeMap;

use super::cell::{ReadFrom, ScoreOf};
use super::domain::DomainId;
use super::index::IndexId;
use super::language::Name;
use super::mark::{Mark, Marks};
use super::missing::{Cell, Missing};
use super::observation::PrintedRank;
use super::operator::Limit;
use super::period::Period;
use super::place::Place;
use super::score::Score;
use super::source::SourceId;
use super::stage::Stage;
use super::unit::UnitIdx;

/// How a column came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The values stand in the published table.
    Published,
    /// The values are sums of published ones.
    Derived,
    /// The values were made, by a stated rule, of those of the units that became these.
    Reconstructed,
}

/// The values of one node (or the total) for every unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// Published or derived.
    pub origin: Origin,
    /// One cell per unit, in [`Edition::units`] order.
    pub cells: Vec<Cell>,
}

/// What a document prints beside a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail {
    /// The line of the file it was read from.
    pub line: u64,
    /// Only a bound is printed: how it is meant, and the number, index points.
    pub bound: Option<Limit>,
    /// The printed rank.
    pub rank: Option<PrintedRank>,
    /// Where and how the score is printed.
    pub place: Option<Place>,
    /// Where the rank is printed.
    pub rank_place: Option<Place>,
    /// The same score printed again elsewhere in the document.
    pub again: Vec<Again>,
    /// What a reader should know; may be blank.
    pub note: Name,
}

/// A score printed a second time.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// The number that stands there, index points.
    pub score: Score,
    /// Where and how it is printed.
    pub place: Place,
    /// The rank printed with it.
    pub rank: Option<PrintedRank>,
    /// Where that rank is printed.
    pub rank_place: Option<Place>,
}

/// The score of a stage before publication.
#[derive(Clone, Debug, PartialEq)]
pub struct Staged {
    /// The stage.
    pub stage: Stage,
    /// The unit.
    pub unit: UnitIdx,
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// The score of that stage.
    pub score: Score,
}

/// A file whose rows follow those of the files before it, where a table is split by units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// The file.
    pub file: String,
    /// The source it was taken from.
    pub source: Option<SourceId>,
    /// The place of its first unit in [`Edition::units`].
    pub first_row: usize,
}

/// The published table of one index in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The index.
    pub index: IndexId,
    /// The period.
    pub period: Period,
    /// The file it was read from, or the first of them.
    pub file: String,
    /// The source that file was taken from.
    pub source: Option<SourceId>,
    /// The other files, where the table is split by units, in the order of the package.
    pub further: Vec<Further>,
    /// The units, in the order of the table; each once.
    pub units: Vec<UnitIdx>,
    /// The line of the file each unit stands on, in `units` order.
    pub lines: Vec<u64>,
    /// The columns, in the order of the table; derived ones after the published ones.
    pub columns: Vec<Column>,
    /// How many units the publication ranks, where it does not list them all.
    pub population: Option<usize>,
    /// What is printed beside single scores, by unit and node.
    pub details: BTreeMap<(UnitIdx, Option<DomainId>), Detail>,
    /// The scores of earlier stages, where they are published.
    pub staged: Vec<Staged>,
    /// What cells say beside their numbers.
    pub marks: Marks,
    /// Rows of the file that belong to this period and could be placed on no unit, each unit that seems to be meant
    /// counted once.
    pub unplaced: usize,
}

impl Edition {
    /// The column of a node (`None`: the total).
    pub fn column(&self, domain: Option<&DomainId>) -> Option<&Column> {
        self.columns.iter().find(|column| column.domain.as_ref() == domain)
    }

    /// The row of a unit; `None` when the table does not list it.
    pub fn row(&self, unit: UnitIdx) -> Option<usize> {
        self.units.iter().position(|listed| *listed == unit)
    }

    /// The files it was read from, in the order of the package.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        [self.file.as_str()].into_iter().chain(self.further.iter().map(|one| one.file.as_str()))
    }

    /// The sources of its files, each once.
    pub fn sources(&self) -> Vec<&SourceId> {
        let mut sources: Vec<&SourceId> = Vec::new();
        let further = self.further.iter().filter_map(|one| one.source.as_ref());
        for source in self.source.iter().chain(further) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// The file a unit stands in.
    pub fn file_of(&self, unit: UnitIdx) -> &str {
        self.further_of(unit).map_or(&self.file, |further| &further.file)
    }

    /// The source of the file a unit stands in.
    pub fn source_of(&self, unit: UnitIdx) -> Option<&SourceId> {
        self.further_of(unit).map_or(self.source.as_ref(), |further| further.source.as_ref())
    }

    fn further_of(&self, unit: UnitIdx) -> Option<&Further> {
        let row = if self.further.is_empty() { None } else { self.row(unit) }?;
        self.further.iter().rev().find(|further| further.first_row <= row)
    }

    /// What is printed beside a unit's score.
    pub fn detail(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Option<&Detail> {
        self.details.get(&(unit, domain.cloned()))
    }

    /// The bound that is printed in place of a unit's score.
    pub fn bound(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Option<Limit> {
        let marked = || self.mark(unit, domain)?.bound;
        self.detail(unit, domain).and_then(|detail| detail.bound).or_else(marked)
    }

    /// What a unit's cell says beside its number.
    pub fn mark(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Option<&Mark> {
        self.marks.of(unit, domain)
    }

    /// Where a unit's score was read: the passage of the document that prints it, else its row of the table.
    pub fn read_from(&self, unit: UnitIdx, domain: Option<&DomainId>) -> ReadFrom {
        let place = self.detail(unit, domain).and_then(|detail| detail.place.as_ref());
        place.map_or_else(
            || {
                ReadFrom::Row(ScoreOf {
                    index: self.index.clone(),
                    period: self.period,
                    unit,
                    domain: domain.cloned(),
                })
            },
            |place| ReadFrom::Passage(place.clone()),
        )
    }

    /// A unit's cell. A unit or a node that is not in the table was not published.
    pub fn cell(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Cell {
        let column = self.column(domain).ok_or(Missing::NotPublished)?;
        let row = self.row(unit).ok_or(Missing::unlisted(self.unplaced))?;
        column.cells.get(row).copied().unwrap_or(Err(Missing::NotPublished))
    }
}
