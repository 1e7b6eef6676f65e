//! Which ranks are shares of all that lie below?

use super::choices::{Choices, Role};
use super::columns::Column;
use super::header_words::Says;
use super::vocabulary::folded;

/// Ranks that are no whole numbers, beside scores, are shares of all that lie below: `9.413` under `Rank`.
pub fn set_shares_of_ranks_apart(columns: &mut [Column], choices: &Choices) {
    let is_score = |column: &Column| column.role == Role::Score;
    let has_scores =
        columns.iter().any(|column| is_score(column) && column.says != Some(Says::Rank));
    let is_free = |column: &Column| {
        is_score(column)
            && matches!(folded(column.own()).as_str(), "rank" | "percentile rank")
            && has_scores
            && column.seen.point + column.seen.comma > column.seen.whole() + column.seen.halves
            && !choices.columns.contains_key(&column.place)
    };
    columns.iter_mut().filter(|column| is_free(column)).for_each(|column| {
        column.role = Role::Derived;
    });
}
