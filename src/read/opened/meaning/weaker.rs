//! Which words for the whole or for a share of it are less than others?

use super::columns::Column;
use super::vocabulary::{begins_with, folded, has, has_any};

/// Whether a domain is an index by its name: `Chỉ số niềm tin`.
pub fn is_index(path: &[String]) -> bool {
    matches!(path, [name] if begins_with(&folded(name), "chi so"))
}

/// Whether a total is of how content people are, which may be a part of another: `Chỉ số hài lòng` beside `Tổng điểm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contentment {
    /// It is of something else.
    None,
    /// It is the index of that name.
    Named,
    /// It is of all that was asked.
    All,
    /// It is of those who were content.
    Share,
}

/// What a header says of how content people are.
pub fn contentment(column: &Column) -> Contentment {
    let own = folded(column.own());
    match own {
        own if has(&own, "sipas") => Contentment::Named,
        own if has_any(&own, &["chi so hai long", "hai long chung"]) => Contentment::All,
        own if has(&own, "hai long") => Contentment::Share,
        _ => Contentment::None,
    }
}

/// Whether a header names a share and nothing it is a share of.
pub fn is_mere_share(text: &str) -> bool {
    matches!(folded(text).as_str(), "chi so" | "phan tram" | "percent" | "percentage")
}

/// Whether a header names a rate and nothing it is of.
pub fn is_rate(text: &str) -> bool {
    matches!(folded(text).as_str(), "ty le" | "ti le" | "ty le dat" | "ti le dat")
}
