//! Which columns tell something of the units that is no score: how many people live there, when it was founded?

use super::choices::{Choices, Role};
use super::columns::Column;
use super::header_words::Says;
use super::vocabulary::{folded, has};

/// Words of headers that only stand over scores, folded.
const SCORED: [&str; 9] =
    ["diem", "chi so", "score", "index", "xep hang", "rank", "ty le", "ti le", "rate"];

/// Sets such columns apart where scores stand beside them. In a table of nothing else they are what it is of.
pub fn set_apart(columns: &mut [Column], choices: &Choices) {
    let is_about = |column: &Column| column.says == Some(Says::About);
    let is_scored = |column: &Column| {
        let head = folded(&column.head());
        let by_word =
            matches!(column.says, Some(Says::Score | Says::Total | Says::Rank | Says::Share));
        is_figure(column)
            && !is_about(column)
            && (by_word || SCORED.iter().any(|word| has(&head, word)))
    };
    if !columns.iter().any(is_scored) {
        return;
    }
    for column in columns.iter_mut().filter(|column| is_about(column) && is_figure(column)) {
        if !choices.columns.contains_key(&column.place) {
            column.role = Role::Ignored;
        }
    }
}

fn is_figure(column: &Column) -> bool {
    matches!(column.role, Role::Score | Role::Total | Role::Rank | Role::RankAndScore)
}
