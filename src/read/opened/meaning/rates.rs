//! Which rates are no more than the share of the total that was reached?

use super::choices::{Choices, Role};
use super::header_words::Says;
use super::reading::Reading;
use super::weaker::is_rate;

/// Fewer rows may lie so by chance.
const FEWEST: usize = 3;

impl Reading<'_> {
    /// Sets rates apart that are the same part of the total in every row: `Tổng điểm | Tỷ lệ %`.
    pub(super) fn take_rates(&mut self, choices: &Choices) {
        let score = |role: Role| matches!(role, Role::Score | Role::Total);
        let totals: Vec<usize> = self
            .columns
            .iter()
            .filter(|column| {
                score(column.role) && matches!(column.says, Some(Says::Total | Says::Score))
            })
            .map(|column| column.place)
            .collect();
        let is_free = |place: &usize| !choices.columns.contains_key(place);
        let rates: Vec<usize> = self
            .columns
            .iter()
            .filter(|column| score(column.role) && is_rate(column.own()))
            .map(|column| column.place)
            .filter(is_free)
            .filter(|rate| totals.iter().any(|total| self.is_part_of(*rate, *total)))
            .collect();
        for rate in rates {
            self.columns[rate].role = Role::Derived;
        }
    }

    /// Whether the numbers of a column are those of another times one number.
    fn is_part_of(&self, rate: usize, total: usize) -> bool {
        let (rates, totals) = (self.numbers(rate), self.numbers(total));
        let pairs =
            rates.iter().zip(&totals).filter_map(|(rate, total)| Some(((*rate)?, (*total)?)));
        let ratios: Vec<f64> =
            pairs.filter(|(_, total)| *total != 0.0).map(|(rate, total)| rate / total).collect();
        let Some(first) = ratios.first().copied().filter(|first| *first > 0.0) else {
            return false;
        };
        let alike = ratios.iter().filter(|ratio| (*ratio / first - 1.0).abs() < 0.005).count();
        ratios.len() >= FEWEST && alike * 10 >= ratios.len() * 9
    }
}
