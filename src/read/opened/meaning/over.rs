//! What does a header say with what stands over it?

use super::header_words::Says;
use super::vocabulary::{begins_with, folded, says, without_years, year};
use super::when::reading;

/// What a header says with what stands over it: `Xếp hạng` over years is of ranks, and `So với năm 2023` over `Điểm` and
/// `Hạng` of changes.
pub fn with_over(path: &[String], own_says: Option<Says>) -> Option<Says> {
    const CHANGES: [&str; 3] = ["chenh lech", "bien dong", "change"];
    const BEGIN: [&str; 6] = [
        "so voi",
        "tang giam",
        "thay doi so voi",
        "chenh lech so voi",
        "change from",
        "change since",
    ];
    let [over @ .., own] = path else { return own_says };
    let is_change = |text: &String| {
        let text = without_years(&folded(text));
        CHANGES.contains(&text.as_str()) || BEGIN.iter().any(|words| begins_with(&text, words))
    };
    if over.iter().any(is_change) {
        return Some(Says::Derived);
    }
    let is_rank = |over: &&String| says(over) == Some(Says::Rank);
    match own_says {
        None | Some(Says::Period) if reading(own).is_some() || is_mere_year(own) => {
            over.last().filter(is_rank).map(|_| Says::Rank).or(own_says)
        }
        says => says,
    }
}

/// Whether a text is the year of a column and no more: `năm 2024`, `(2024)`.
fn is_mere_year(text: &str) -> bool {
    let words = folded(text);
    let mut rest =
        words.split(' ').filter(|word| !["nam", "year", "г", "год"].contains(word)).peekable();
    rest.peek().is_some() && rest.all(|word| year(word).is_some())
}
