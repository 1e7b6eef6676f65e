//! The order of one table: who is ranked, who is not and why, and how the scores are spread.
//!
//! A unit the table lists with a score is ranked, whatever its lifetime says: the published row wins. A unit listed
//! without a score is not ranked, and keeps the reason. Where the publication ranks more units than it gives scores
//! for, nobody is ranked here: a rank is only what it prints, and there is neither a mean nor a spread.

use super::rank::{MOST_DECIMALS, Ranked, apart, rank, without_noise};
use super::summary::{Summary, summary};
use crate::model::among::Among;
use crate::model::by_unit::ByUnit;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::Best;
use crate::model::missing::{Missing, printed};
use crate::model::order::Order;
use crate::model::score::Score;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;

/// The units of an edition in order of one node, or of the total.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// Which end is rank 1.
    pub best: Best,
    /// The ranked units, best first.
    pub rows: Vec<Ranked>,
    /// The listed units without a score, in table order of the units, with the reason.
    pub not_ranked: Vec<(UnitIdx, Missing)>,
    /// The spread of the scores; `None` when nobody is ranked, or not everybody's score is published.
    pub summary: Option<Summary>,
    /// What is published of a table that is not published whole.
    pub part: Option<Part>,
    /// Rows of the table that could be placed on no unit: nobody is known to be first or last.
    pub unplaced: usize,
    apart: u16,
    places: ByUnit<usize>,
    printed: Vec<UnitIdx>,
}

/// How much of a table is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many units have an exact score.
    pub scored: usize,
    /// How many units the publication ranks; `None` when it does not say.
    pub of: Option<usize>,
}

/// How much of a node's scores is published; `None` when all are. A document that gives one unit's score out of a
/// table it does not show is no table of one unit.
pub fn part(edition: &Edition, domain: Option<&DomainId>) -> Option<Part> {
    let cells = edition.column(domain).map_or(&[][..], |column| &column.cells);
    let scored = cells.iter().filter_map(printed).count();
    match edition.population {
        Some(of) => (of > scored).then_some(Part { scored, of: Some(of) }),
        None => (scored == 1 && !edition.details.is_empty()).then_some(Part { scored, of: None }),
    }
}

impl Ranking {
    /// Among how many a rank is meant: the ranked units, or those the publication ranks.
    pub fn of(&self) -> usize {
        self.part.and_then(|part| part.of).unwrap_or(self.rows.len())
    }

    /// Among whom a rank is meant, and whether those are all.
    pub fn among(&self) -> Among {
        let rows = self.listed() + self.unplaced;
        Among { units: self.of(), placed: (self.unplaced > 0).then(|| (self.listed(), rows)) }
    }

    /// Decimals to show a score with: as many as its column has, or more where units that stand apart would print alike.
    pub fn decimals(&self, of_column: u8) -> u8 {
        if self.part.is_some() { of_column } else { enough(self.apart, of_column) }
    }

    /// Decimals to show the scores of a few units with: as many as their column has, or more where one of them would print
    /// like a neighbour it stands apart from.
    pub fn decimals_of(&self, units: &[UnitIdx], of_column: u8) -> u8 {
        let beside =
            |place: usize| self.rows.get(place.saturating_sub(1)..(place + 2).min(self.rows.len()));
        let rows = units.iter().filter_map(|unit| beside(*self.places.get(*unit)?));
        let apart = rows.fold(u16::MAX, |known, rows| known & apart(rows));
        if self.part.is_some() { of_column } else { enough(apart, of_column) }
    }

    /// Between which scores the middle half of the units lies, in the order of the ranks. Measure: index points.
    pub fn middle_half(&self) -> Option<(f64, f64)> {
        let last = self.rows.len().checked_sub(1)?;
        let at = |quarters: usize| self.rows.get(last * quarters / 4).map(|row| row.score.points());
        at(1).zip(at(3))
    }

    /// How many units the table lists.
    pub fn listed(&self) -> usize {
        self.rows.len() + self.not_ranked.len()
    }

    /// Decimals to show the scores of a few units with, side by side: as many as tell them from one another.
    pub fn decimals_among(&self, units: &[UnitIdx], of_column: u8) -> u8 {
        let mut places: Vec<usize> =
            units.iter().filter_map(|unit| self.places.get(*unit).copied()).collect();
        places.arrange();
        let rows: Vec<Ranked> =
            places.into_iter().filter_map(|place| self.rows.get(place).cloned()).collect();
        if self.part.is_some() { of_column } else { enough(apart(&rows), of_column) }
    }

    /// Whether a row's rank can be told: always in a whole table, as printed in one published in part.
    pub fn tells(&self, row: &Ranked) -> bool {
        self.part.is_none() || self.printed.contains(&row.unit)
    }

    /// A unit's row; `None` when it is not ranked.
    pub fn find(&self, unit: UnitIdx) -> Option<&Ranked> {
        self.places.get(unit).and_then(|place| self.rows.get(*place))
    }

    /// Why a listed unit is not ranked; `None` when it is ranked or not listed.
    pub fn missing(&self, unit: UnitIdx) -> Option<Missing> {
        let place = self.not_ranked.binary_search_by_key(&unit, |(listed, _)| *listed).ok()?;
        self.not_ranked.get(place).map(|(_, why)| *why)
    }

    /// Whether the ranking says nothing: two units or more, all with the same score.
    pub fn decides_nothing(&self) -> bool {
        self.part.is_none() && self.of() > 1 && self.rows.last().is_some_and(|last| last.rank == 1)
    }

    /// The units at the good end of their scale, to within float noise: where low is good, at the stated minimum, or at
    /// zero on a scale that has a maximum alone. Nobody where neither end is good. In table order.
    pub fn full_marks(&self, min: Option<f64>, max: Option<f64>) -> Vec<UnitIdx> {
        let end = match self.best {
            Best::Highest => max,
            Best::Lowest => min.or(max.map(|_| 0.0)),
            Best::None => None,
        };
        let at_end = |row: &Ranked, end| without_noise(row.score.points() - end) == 0.0;
        let full = |row: &&Ranked| end.is_some_and(|end| at_end(row, end));
        let mut units: Vec<UnitIdx> = self.rows.iter().filter(full).map(|row| row.unit).collect();
        units.arrange();
        units
    }
}

/// The fewest decimals from `least` on that tell scores apart, by the bits of [`apart`].
fn enough(apart: u16, least: u8) -> u8 {
    let tells = |decimals: &u8| apart & (1 << *decimals) != 0;
    (least..=MOST_DECIMALS).find(tells).unwrap_or(least.max(MOST_DECIMALS))
}

/// The order of an edition by a node, or by the total (`None`). Without such a column nobody is ranked.
pub fn ranking(best: Best, edition: &Edition, domain: Option<&DomainId>) -> Ranking {
    let column = edition.column(domain);
    let mut scores: Vec<(UnitIdx, Score)> = Vec::new();
    let mut not_ranked = Vec::new();
    for (row, &unit) in edition.units.iter().enumerate() {
        match column.and_then(|column| column.cells.get(row)).unwrap_or(&Err(Missing::NotPublished))
        {
            Ok(score) => scores.push((unit, *score)),
            Err(why) => not_ranked.push((unit, *why)),
        }
    }
    not_ranked.arrange();
    let mut rows = rank(best, &scores);
    let part = part(edition, domain);
    let mut printed = Vec::new();
    if part.is_some() {
        for row in &mut rows {
            let detail = edition.detail(row.unit, domain);
            if let Some(rank) = detail.and_then(|detail| detail.rank) {
                (row.rank, row.shared) = (rank.rank as usize, Tie::Alone);
                printed.push(row.unit);
            }
        }
    }
    let apart = apart(&rows);
    let places = rows.iter().enumerate().map(|(place, row)| (row.unit, place)).collect();
    let summary = if part.is_none() { summary(&rising(best, &rows)) } else { None };
    let unplaced = edition.unplaced;
    Ranking { best, rows, not_ranked, summary, part, unplaced, apart, places, printed }
}

/// The scores from the lowest: a list that stands in its order is sorted at once.
fn rising(best: Best, rows: &[Ranked]) -> Vec<Score> {
    let scores = rows.iter().map(|row| row.score);
    match best {
        Best::Highest | Best::None => scores.rev().collect(),
        Best::Lowest => scores.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::observation::PrintedRank;

    fn totals(table: &str) -> Ranking {
        let publication = example::publication("");
        ranking(Best::Highest, &example::edition(&publication, "2019", table), None)
    }

    fn unit(code: &str) -> UnitIdx {
        example::at(&example::publication(""), code)
    }

    #[test]
    fn a_unit_without_a_score_is_not_ranked_and_not_counted() {
        let found = totals("unit total\nA 1\nB -\nC 3");
        assert_eq!(found.of(), 2);
        assert_eq!(found.not_ranked, [(unit("B"), Missing::NotPublished)]);
        assert_eq!(found.find(unit("B")), None);
        assert_eq!(found.missing(unit("B")), Some(Missing::NotPublished));
        assert_eq!(found.find(unit("A")).unwrap().rank, 2);
    }

    #[test]
    fn decimals_are_as_many_as_tell_neighbours_apart() {
        let decimals = |table: &str, least| totals(table).decimals(least);
        assert_eq!(decimals("unit total\nA 47.824\nB 47.821\nC 47.82\nD 47.82\nE 40", 2), 3);
        assert_eq!(decimals("unit total\nA 0.449\nB 0.451", 1), 1);
        assert_eq!(decimals("unit total\nA 0.449\nB 0.451", 2), 3);
        assert_eq!(decimals("unit total\nA 7\nB 7", 2), 2);
        assert_eq!(decimals("unit total", 0), 0);
        assert_eq!(decimals("unit total\nA 0.71\nB 0.78\nC 0.00004\nD 0", 0), 5);
        let few = totals("unit total\nA 47.824\nB 47.821\nC 40.1");
        assert_eq!(few.decimals_of(&[unit("A"), unit("C")], 2), 3);
        assert_eq!(few.decimals_of(&[unit("C")], 2), 2);
    }

    #[test]
    fn a_listed_score_is_ranked_before_the_unit_was_born() {
        assert_eq!(totals("unit total\nL 1\nA 0").find(unit("L")).unwrap().rank, 1);
    }

    #[test]
    fn equal_scores_decide_nothing() {
        assert!(totals("unit total\nA 4\nB 4").decides_nothing());
        assert!(!totals("unit total\nA 4").decides_nothing(), "one unit is no contest");
        assert!(!totals("unit total\nA 4\nB 4\nC 3").decides_nothing());
        assert!(!totals("unit total").decides_nothing());
    }

    #[test]
    fn full_marks_are_the_maximum() {
        let full = totals("unit total\nB 10\nA 10\nC 9.99").full_marks(None, Some(10.0));
        assert_eq!(full, [unit("A"), unit("B")]);
        let publication = example::publication("");
        let edition = example::edition(&publication, "2019", "unit total\nA 10\nB 0");
        let marks = |best| ranking(best, &edition, None).full_marks(None, Some(10.0));
        assert_eq!(marks(Best::Lowest), [unit("B")]);
        assert_eq!(marks(Best::None), []);
    }

    /// One of eight districts, with its printed rank: sin-ho-2023, L11 and L44.
    fn one_of_eight(rank: Option<PrintedRank>) -> Ranking {
        let publication = example::publication("");
        let mut edition = example::edition(&publication, "2022", "unit total\nA 59.62");
        edition.population = Some(8);
        edition.details.insert((unit("A"), None), example::detail(None, rank));
        ranking(Best::Highest, &edition, None)
    }

    #[test]
    fn a_table_published_in_part_has_only_printed_ranks() {
        let found = one_of_eight(Some(PrintedRank { rank: 8, of: Some(8) }));
        assert_eq!(found.part, Some(Part { scored: 1, of: Some(8) }));
        assert_eq!((found.rows[0].rank, found.of(), found.summary), (8, 8, None));
        assert!(found.tells(&found.rows[0]));
        let silent = one_of_eight(None);
        assert!(!silent.tells(&silent.rows[0]));
    }

    #[test]
    fn equal_scores_of_some_units_decide_nothing_about_the_others() {
        // phong-tho-2023 L54: four communes with 18 of 19, ten others not published.
        let publication = example::publication("");
        let mut edition = example::edition(&publication, "2023", "unit total\nA 18\nB 18");
        edition.population = Some(17);
        let found = ranking(Best::Highest, &edition, None);
        assert!(!found.decides_nothing());
        assert_eq!((found.summary, found.of()), (None, 17));
    }

    #[test]
    fn without_the_column_nobody_is_ranked() {
        let found = totals("unit C1\nA 1");
        assert_eq!((found.of(), found.not_ranked.len(), found.summary), (0, 1, None));
    }

    #[test]
    fn the_order_of_the_table_is_irrelevant() {
        assert_eq!(totals("unit total\nA 1\nB -\nC 1"), totals("unit total\nC 1\nB -\nA 1"));
    }
}
