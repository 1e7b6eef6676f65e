//! Which texts over the columns of a header are no domains of their own?

use std::collections::{BTreeMap, BTreeSet};

use super::columns::Column;
use super::scores::is_score;
use crate::model::period::Period;

/// A column with what stands over it and its period.
pub type Headed<'c> = (&'c Column, Vec<String>, Option<Period>);

/// Drops a text that stands over one column alone and has no scores of its own: a number, or the name in other words.
pub fn without_lone_tops(paths: &mut [Headed<'_>]) {
    let own: BTreeSet<(Vec<String>, Option<Period>)> =
        paths.iter().map(|(_, path, period)| (path.clone(), *period)).collect();
    let mut under: BTreeMap<String, BTreeSet<Vec<String>>> = BTreeMap::new();
    for (_, path, _) in paths.iter().filter(|(_, path, _)| path.len() > 1) {
        under.entry(path[0].clone()).or_default().insert(path.clone());
    }
    for (_, path, period) in paths.iter_mut().filter(|(_, path, _)| path.len() > 1) {
        let is_lone = under.get(&path[0]).is_some_and(|paths| paths.len() == 1);
        if is_lone && !own.contains(&(vec![path[0].clone()], *period)) {
            path.remove(0);
        }
    }
}

/// Drops a text that stands over all domains and is none: it has no scores of its own, and there is no other beside it.
pub fn without_idle_tops(paths: &mut [Headed<'_>]) {
    loop {
        let tops: BTreeSet<&String> =
            paths.iter().filter_map(|(_, path, _)| path.first()).collect();
        let long = paths.iter().filter(|(_, path, _)| path.len() > 1).count();
        let has_own =
            paths.iter().any(|(column, path, _)| path.len() == 1 && is_score(column.role));
        if tops.len() != 1 || long < 2 || has_own {
            return;
        }
        paths
            .iter_mut()
            .filter(|(_, path, _)| !path.is_empty())
            .for_each(|(_, path, _)| drop(path.remove(0)));
    }
}
