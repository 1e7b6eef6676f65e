//! Ranks beside the rank of the whole: those within a part of all units, and those of the parts of a score.
//!
//! `national_rank` beside `world_rank` counts the units of one country. Whole numbers from one on that go along with the
//! ranks of the whole, in several columns, are places in what the score is made of, whatever they are called: as scores
//! they would be upside down.

use std::collections::{BTreeMap, BTreeSet};

use super::choices::{Choices, Role};
use super::columns::Column;
use super::held::held;
use super::reading::Reading;

/// Fewer columns may go along with the ranks of the whole by chance.
const FEWEST_COLUMNS: usize = 3;

/// Fewer places may be counts.
const FEWEST_PLACES: usize = 20;

/// So much do places in a part go along with the places of the whole (Pearson's coefficient).
const ALONG: f64 = 0.25;

impl Reading<'_> {
    /// Takes for ranks what are places in parts of the score.
    pub(super) fn take_ranks_of_parts(&mut self, choices: &Choices) {
        let ranks = self.columns.iter().filter(|column| column.role == Role::Rank);
        let ranks = ranks.map(|column| self.numbers(column.place));
        let whole = ranks.max_by(|one, other| last(one).total_cmp(&last(other)));
        let Some(whole) = whole.filter(|whole| self.rank_a_score(whole)) else { return };
        let may_be = |column: &&Column| {
            column.role == Role::Score
                && column.says.is_none()
                && column.seen.whole() == column.seen.filled
                && column.distinct >= FEWEST_PLACES
                && !choices.columns.contains_key(&column.place)
        };
        let are_places = |place: &usize| {
            let numbers = self.numbers(*place);
            let least = numbers.iter().flatten().copied().fold(f64::INFINITY, f64::min);
            let most = last(&numbers) / last(&whole);
            least == 1.0 && (0.2..=1.3).contains(&most) && along(&numbers, &whole) >= ALONG
        };
        let found = self.columns.iter().filter(may_be).map(|column| column.place);
        let found: Vec<usize> = found.filter(are_places).collect();
        if found.len() >= FEWEST_COLUMNS {
            for place in found {
                self.columns[place].role = Role::Rank;
            }
        }
    }

    /// Whether ranks follow from the scores of some column.
    fn rank_a_score(&self, ranks: &[Option<f64>]) -> bool {
        let are_scores = |column: &&Column| matches!(column.role, Role::Score | Role::Total);
        let scores = self.columns.iter().filter(are_scores);
        scores.map(|column| self.numbers(column.place)).any(|scores| follow(self, &scores, ranks))
    }

    /// Which ranks count within a part of all units: others that follow from the same scores go on much further.
    pub(super) fn ranks_within(
        &self,
        ranks: &[usize],
        scores: &BTreeMap<usize, Vec<Option<f64>>>,
    ) -> BTreeSet<usize> {
        if ranks.len() < 2 {
            return BTreeSet::new();
        }
        let numbers: Vec<Vec<Option<f64>>> =
            ranks.iter().map(|column| self.numbers(*column)).collect();
        let is_within = |own: &Vec<Option<f64>>| {
            let mut wider =
                numbers.iter().filter(|other| last(other) >= 2.0 * last(own)).peekable();
            wider.peek().is_some()
                && scores.values().any(|scores| {
                    follow(self, scores, own)
                        && wider.clone().any(|wider| follow(self, scores, wider))
                })
        };
        let found = ranks.iter().zip(&numbers).filter(|(_, own)| is_within(own));
        found.map(|(column, _)| *column).collect()
    }
}

fn follow(reading: &Reading<'_>, scores: &[Option<f64>], ranks: &[Option<f64>]) -> bool {
    held(reading, scores, ranks)
        .is_some_and(|found| found.is_plain() && found.agree() * 10 >= found.of * 9)
}

/// The place furthest down; 0 where there is none.
fn last(ranks: &[Option<f64>]) -> f64 {
    ranks.iter().flatten().copied().fold(0.0, f64::max)
}

/// Pearson's correlation of two columns, over the rows that have both; 0 where one of them does not vary.
fn along(one: &[Option<f64>], other: &[Option<f64>]) -> f64 {
    let pairs: Vec<(f64, f64)> =
        one.iter().zip(other).filter_map(|(one, other)| Some(((*one)?, (*other)?))).collect();
    let count = f64::from(u32::try_from(pairs.len()).unwrap_or(u32::MAX)).max(1.0);
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        pairs.iter().map(|pair| of(pair.0 - x, pair.1 - y)).sum::<f64>()
    };
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread > 0.0 { sum(&|x, y| x * y) / spread } else { 0.0 }
}
