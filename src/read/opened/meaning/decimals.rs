//! How many decimals have the scores of an index?

use super::figures::Value;
use super::sums;
use crate::model::score::Score;

/// The decimals most totals have, or most figures where there is none; three at most.
pub fn decimals(values: &[Value]) -> u8 {
    let of_total = values.iter().any(|value| value.node.is_none() && value.cell.is_ok());
    let own = values.iter().filter(|value| !of_total || value.node.is_none());
    let mut counts = [0usize; 10];
    for score in own.filter_map(|value| value.cell.ok()).take(20_000) {
        counts[usize::from(sums::decimals(Score::points(score))).min(9)] += 1;
    }
    let all: usize = counts.iter().sum();
    let mut seen = 0;
    let most = counts.iter().position(|count| {
        seen += count;
        seen * 10 >= all * 9
    });
    u8::try_from(most.unwrap_or(2).min(3)).unwrap_or(2)
}
