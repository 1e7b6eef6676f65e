//! Which columns are of changes over several years?

use std::collections::BTreeSet;

use super::columns::Column;
use super::scores::is_score;
use super::when::periods;
use crate::model::period::{Part, Period};

/// The columns of changes over several years, where others are of single ones: `1990 | … | 2021 | 1990–2021`.
pub fn spans(values: &[&Column]) -> BTreeSet<usize> {
    let parts = |column: &Column| -> Vec<Part> {
        column.path.iter().flat_map(|text| periods(text)).map(Period::part).collect()
    };
    let is_span = |part: &Part| matches!(part, Part::YearsFrom(_));
    let scores = || values.iter().filter(|column| is_score(column.role));
    let single = scores().filter(|column| parts(column) == [Part::Year]).count();
    let spans: Vec<usize> = scores()
        .filter(|column| parts(column).last().is_some_and(is_span))
        .map(|column| column.place)
        .collect();
    if single > 2 && spans.len() < single { spans.into_iter().collect() } else { BTreeSet::new() }
}
