//! Which words for a score name a domain?

use std::collections::BTreeSet;

use super::columns::Column;
use super::scores::is_score;
use super::vocabulary::folded;

/// Scores under a word that names a domain where it stands between others: `Công chức | Kết quả | Góp ý`.
pub fn among(values: &[&Column]) -> BTreeSet<usize> {
    let scores: Vec<&Column> =
        values.iter().copied().filter(|column| is_score(column.role)).collect();
    let is_named = |column: &Column| column.says.is_none() && column.path.len() == 1;
    let is_word = |column: &Column| {
        let is_one = matches!(folded(column.own()).as_str(), "ket qua" | "muc do" | "gia tri");
        is_one && column.path.len() == 1
    };
    let between = scores
        .windows(3)
        .filter(|three| is_named(three[0]) && is_word(three[1]) && is_named(three[2]));
    between.map(|three| three[1].place).collect()
}
