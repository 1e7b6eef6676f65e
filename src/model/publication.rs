//! Everything a data folder says about itself, without the scores: those are fetched as they are needed.

use super::order::Order;
use std::collections::{BTreeMap, BTreeSet};

use super::breaks::{Break, Known};
use super::domain::{Domain, DomainId, DomainTree};
use super::index::{Best, Index, IndexId};
use super::language::Name;
use super::lost::Lost;
use super::period::Period;
use super::source::{Source, SourceId};
use super::unit::{UnitIdx, Units};

/// A file of scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScorePart {
    /// The index whose scores it holds.
    pub index: IndexId,
    /// The file, relative to the data folder.
    pub path: String,
    /// The period it is read for; `None` when it may hold several, which only its rows tell.
    pub period: Option<Period>,
    /// The source it was taken from.
    pub source: Option<SourceId>,
    /// How many units the publication ranks, where it does not list them all.
    pub population: Option<usize>,
}

/// A file with a table of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentPart {
    /// The document.
    pub source: SourceId,
    /// The table: `observations`, `targets`, …
    pub table: &'static str,
    /// The file, relative to the data folder.
    pub path: String,
}

/// An opened data folder.
#[derive(Clone, Debug, Default)]
pub struct Publication {
    /// Who is scored.
    pub units: Units,
    /// What is published, in the order of the table.
    pub indices: Vec<Index>,
    /// The tree of each index; an index without one publishes totals only.
    pub trees: BTreeMap<IndexId, DomainTree>,
    /// Where the method changed.
    pub breaks: Vec<Break>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// The files of scores, in the order of the package.
    pub parts: Vec<ScorePart>,
    /// The files of single documents, in the order of the package.
    pub documents: Vec<DocumentPart>,
    /// Earlier editions of files of scores, each named by its period and the short hash of its figures.
    pub past: Vec<ScorePart>,
    /// What of these tables could not be read.
    pub lost: Vec<Lost>,
}

impl Publication {
    /// The index with this identity.
    pub fn index(&self, id: &IndexId) -> Option<&Index> {
        self.indices.iter().find(|index| index.id == *id)
    }

    /// The tree of an index; empty when it publishes totals only.
    pub fn tree(&self, id: &IndexId) -> &DomainTree {
        static TOTALS_ONLY: DomainTree = DomainTree::empty();
        self.trees.get(id).unwrap_or(&TOTALS_ONLY)
    }

    /// The periods an index was published in, as far as its files' names tell or [`found_in`](Self::found_in) has told,
    /// oldest first.
    pub fn periods(&self, id: &IndexId) -> Vec<Period> {
        let mut periods: Vec<Period> = self
            .parts
            .iter()
            .filter(|part| part.index == *id)
            .filter_map(|part| part.period)
            .collect();
        periods.arrange();
        periods.dedup();
        periods
    }

    /// The files that hold an index in a period.
    pub fn parts_of(&self, id: &IndexId, period: Period) -> Vec<&ScorePart> {
        self.parts
            .iter()
            .filter(|part| part.index == *id && part.period.is_none_or(|only| only == period))
            .collect()
    }

    /// Notes which periods a file holds that is not named after one: it becomes a part for each of them.
    pub fn found_in(&mut self, file: &ScorePart, periods: &[Period]) {
        let Some(place) = self.parts.iter().position(|part| part == file) else { return };
        let mut periods = periods.to_vec();
        periods.dedup();
        let of = |period: Period| ScorePart { period: Some(period), ..file.clone() };
        // In its place: the order of the package tells which of two rows of a unit is the first.
        self.parts.splice(place..=place, periods.into_iter().map(of));
    }

    /// The changes of method of a node (`None`: the total), oldest first; of an index that goes on from another those of
    /// the other too.
    pub fn breaks_of(&self, id: &IndexId, domain: Option<&DomainId>) -> Vec<&Break> {
        let before = self.index(id).and_then(|index| index.continues.as_ref());
        let is_of =
            |index: &IndexId| index == id || before.is_some_and(|before| before.index == *index);
        let mut breaks: Vec<&Break> = self
            .breaks
            .iter()
            .filter(|found| is_of(&found.index) && found.domain.as_ref() == domain)
            .collect();
        breaks.arrange_by_key(|one| one.period);
        breaks
    }

    /// The last change of method of a node that is known in this way, after `earlier` and no later than `later`.
    pub fn break_between(
        &self,
        (id, domain): (&IndexId, Option<&DomainId>),
        known: Known,
        (earlier, later): (Period, Period),
    ) -> Option<&Break> {
        let between = |found: &&&Break| {
            found.known == known && earlier < found.period && found.period <= later
        };
        self.breaks_of(id, domain).iter().rev().find(between).copied()
    }

    /// The source with this identity.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The units with a document that reports on them, each once though it may have several.
    pub fn with_documents(&self) -> BTreeSet<UnitIdx> {
        let reported =
            self.sources.iter().filter_map(|source| source.document.as_ref()?.unit.as_ref());
        reported.filter_map(|code| self.units.find(code.as_str())).collect()
    }

    /// The largest possible score of a node (`None`: the total), index points.
    ///
    /// A total that is a sum can reach only what its domains of the period can reach together.
    pub fn max(&self, index: &Index, domain: Option<&DomainId>, period: Period) -> Option<f64> {
        let tree = self.tree(&index.id);
        let is_unsure = |lost: &Lost| domain.is_none() && lost.is_under(&index.id, None);
        if index.total == super::index::Total::Sum && self.lost.iter().any(is_unsure) {
            return None;
        }
        match domain {
            Some(domain) => tree.get(domain)?.max,
            None if index.total == super::index::Total::Sum => {
                let nodes = tree.children_in(None, period);
                if nodes.iter().all(|node| node.max.is_none()) {
                    return index.max;
                }
                nodes.iter().map(|node| node.max).sum()
            }
            None => index.max,
        }
    }

    /// The node of an index.
    fn node(&self, index: &Index, domain: Option<&DomainId>) -> Option<&Domain> {
        self.tree(&index.id).get(domain?)
    }

    /// The smallest possible score of a node (`None`: the total), where one is stated. Measure: index points.
    pub fn min(&self, index: &Index, domain: Option<&DomainId>) -> Option<f64> {
        if domain.is_none() { index.min } else { self.node(index, domain)?.min }
    }

    /// Which end of a node (`None`: of the total) is rank 1.
    pub fn best(&self, index: &Index, domain: Option<&DomainId>) -> Best {
        self.node(index, domain).and_then(|node| node.best).unwrap_or(index.best)
    }

    /// Decimals a score of a node (`None`: the total) is shown with.
    pub fn decimals(&self, index: &Index, domain: Option<&DomainId>) -> u8 {
        self.node(index, domain).and_then(|node| node.decimals).unwrap_or(index.decimals)
    }

    /// The word for the points of a node (`None`: of the total).
    pub fn measure<'a>(&'a self, index: &'a Index, domain: Option<&DomainId>) -> &'a Name {
        let own = self.node(index, domain).map(|node| &node.measure);
        own.filter(|name| !name.vi.is_empty()).unwrap_or(&index.measure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_a_part_for_every_period_found_in_it() {
        let index = IndexId::new("par").unwrap();
        let part = |path: &str, period| ScorePart {
            index: index.clone(),
            path: path.to_owned(),
            period,
            source: None,
            population: None,
        };
        let mut publication = Publication {
            parts: vec![part("all.csv", None), part("2024.csv", Some(Period::year(2024)))],
            ..Publication::default()
        };
        assert_eq!(publication.periods(&index), [Period::year(2024)]);
        let all = publication.parts[0].clone();
        publication.found_in(&all, &[Period::year(2022), Period::year(2023)]);
        assert_eq!(publication.periods(&index), [2022, 2023, 2024].map(Period::year));
        let of_2023 = publication.parts_of(&index, Period::year(2023));
        assert_eq!(of_2023, [&part("all.csv", Some(Period::year(2023)))]);
        let other = publication.parts[2].clone();
        publication.found_in(&other, &[]);
        assert_eq!(publication.parts_of(&index, Period::year(2024)).len(), 0);
    }
}
