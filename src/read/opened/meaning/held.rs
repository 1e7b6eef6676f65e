//! Do printed ranks follow from the scores beside them, in the whole table or in parts of it?

use std::collections::BTreeMap;

use super::choices::Role;
use super::ranks::{Agreement, agreement, joined};
use super::reading::Reading;
use super::words::{BLANK, Word};
use crate::model::period::Period;

/// What ranks may begin anew in: a group or domain, the text of a period, and the period a heading names.
type Part<'a> = (Option<&'a str>, Word, Option<Period>);

/// By what rows are parted.
#[derive(Clone, Copy)]
enum By {
    Period,
    Group,
    Both,
}

/// Ranks held against scores, in the whole table or, where they begin anew in each period or group, within those.
pub fn held(
    reading: &Reading<'_>,
    scores: &[Option<f64>],
    ranks: &[Option<f64>],
) -> Option<Agreement> {
    let pair = |at: usize| Some((scores.get(at).copied()??, ranks.get(at).copied()??));
    let all: Vec<(f64, f64)> = (0..ranks.len()).filter_map(pair).collect();
    let whole = agreement(&all)?;
    let fits = |found: &Agreement| found.is_plain() && found.agree() * 10 >= found.of * 9;
    if fits(&whole) {
        return Some(whole);
    }
    let period = reading.columns.iter().find(|column| column.role == Role::Period);
    let parted = |by: By| {
        let mut parts: BTreeMap<Part<'_>, Vec<(f64, f64)>> = BTreeMap::new();
        for (at, kept) in reading.rows.kept.iter().enumerate() {
            let group = reading.domains.get(&kept.row).copied().or(kept.group);
            let word = period.map_or(BLANK, |period| reading.sheet.word(kept.row, period.place));
            let heading = reading.periods.get(&kept.row).copied();
            let part = match by {
                By::Period => (None, word, heading),
                By::Group => (group, BLANK, None),
                By::Both => (group, word, heading),
            };
            parts.entry(part).or_default().extend(pair(at));
        }
        if parts.len() < 2 || parts.len() * 2 > all.len() {
            return None;
        }
        let found: Vec<Agreement> = parts.values().filter_map(|pairs| agreement(pairs)).collect();
        joined(&found)
    };
    let mut best = whole;
    for by in [By::Period, By::Group, By::Both] {
        // Of means over all parts the order may be better than that of figures printed alike within one.
        let found = parted(by).filter(|found| found.order >= best.order || fits(found));
        if let Some(found) = found.filter(|found| found.agree() > best.agree()) {
            best = found;
        }
        if fits(&best) {
            break;
        }
    }
    Some(best)
}
