//! Do printed ranks follow from scores, from which end, and under which rule for equal scores?

use super::report::TieRule;
use crate::model::index::Best;

/// All rules, in the order they are tried.
pub const RULES: [TieRule; 5] =
    [TieRule::Competition, TieRule::Dense, TieRule::Modified, TieRule::Average, TieRule::Ordinal];

/// How ranks and scores agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Which end is rank 1 by most of them.
    pub best: Best,
    /// How many pairs there are.
    pub of: usize,
    /// How many agree under each rule, the best rule first.
    pub rules: Vec<(TieRule, usize)>,
    /// The share of neighbours in rank whose scores lie as that end says, 0 to 1.
    pub order: f64,
}

impl Agreement {
    /// How many ranks follow under the best rule.
    pub fn agree(&self) -> usize {
        self.rules.first().map_or(0, |(_, agree)| *agree)
    }

    /// Whether the ranks are plainly those of the scores.
    pub fn is_plain(&self) -> bool {
        self.of >= 3 && self.order >= 0.9
    }
}

/// Holds ranks against scores; `None` where there are not two.
pub fn agreement(pairs: &[(f64, f64)]) -> Option<Agreement> {
    if pairs.len() < 2 {
        return None;
    }
    let mut by_rank = pairs.to_vec();
    by_rank.sort_by(|one, other| one.1.total_cmp(&other.1));
    let (mut falls, mut rises) = (0.0, 0.0);
    // Those of one rank are taken together: where ranks begin anew in every group, each has several.
    let mean = |alike: &[(f64, f64)]| {
        let count = f64::from(u32::try_from(alike.len()).unwrap_or(u32::MAX));
        alike.iter().map(|(score, _)| score).sum::<f64>() / count
    };
    let scores: Vec<f64> =
        by_rank.chunk_by(|one, other| one.1.total_cmp(&other.1).is_eq()).map(mean).collect();
    for two in scores.windows(2) {
        let is_equal = 0.5 * f64::from(u8::from(two[0] == two[1]));
        falls += f64::from(u8::from(two[0] > two[1])) + is_equal;
        rises += f64::from(u8::from(two[0] < two[1])) + is_equal;
    }
    let steps = falls + rises;
    let best = if rises > falls { Best::Lowest } else { Best::Highest };
    let order = if steps > 0.0 { falls.max(rises) / steps } else { 0.0 };
    let mut rules: Vec<(TieRule, usize)> = RULES
        .into_iter()
        .map(|rule| {
            let ranks = ranks(pairs, best, rule);
            let agree = ranks
                .iter()
                .zip(pairs)
                .filter(|(made, (_, printed))| (*made - printed).abs() < 1e-6);
            (rule, agree.count())
        })
        .collect();
    rules.sort_by_key(|(_, agree)| std::cmp::Reverse(*agree));
    Some(Agreement { best, of: pairs.len(), rules, order })
}

/// How the ranks of several groups agree, taken together; `None` where they do not say the same end.
pub fn joined(parts: &[Agreement]) -> Option<Agreement> {
    let first = parts.first()?;
    let mut rules: Vec<(TieRule, usize)> = RULES.into_iter().map(|rule| (rule, 0)).collect();
    let (mut of, mut order) = (0, 0.0);
    for part in parts {
        if part.best != first.best {
            return None;
        }
        for (rule, agree) in &part.rules {
            if let Some((_, all)) = rules.iter_mut().find(|(known, _)| known == rule) {
                *all += agree;
            }
        }
        of += part.of;
        order += part.order / f64::from(u32::try_from(parts.len()).unwrap_or(u32::MAX));
    }
    rules.sort_by_key(|(_, agree)| std::cmp::Reverse(*agree));
    Some(Agreement { best: first.best, of, rules, order })
}

/// The ranks of scores under a rule, in the order given.
fn ranks(pairs: &[(f64, f64)], best: Best, rule: TieRule) -> Vec<f64> {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    // Under the ordinal rule, equal scores stand as they are printed.
    order.sort_by(|one, other| {
        let (a, b) = (pairs[*one], pairs[*other]);
        let by_score = if best == Best::Lowest { a.0.total_cmp(&b.0) } else { b.0.total_cmp(&a.0) };
        by_score.then(a.1.total_cmp(&b.1))
    });
    let mut made = vec![0.0; pairs.len()];
    let (mut at, mut groups) = (0, 0.0);
    while at < order.len() {
        let score = pairs[order[at]].0;
        let end = (at..order.len())
            .find(|next| (pairs[order[*next]].0 - score).abs() > 1e-9)
            .unwrap_or(order.len());
        groups += 1.0;
        for (place, unit) in order[at..end].iter().enumerate() {
            let number = |place: usize| f64::from(u32::try_from(place).unwrap_or(u32::MAX));
            made[*unit] = match rule {
                TieRule::Competition => number(at + 1),
                TieRule::Dense => groups,
                TieRule::Modified => number(end),
                TieRule::Average => (number(at + 1) + number(end)) / 2.0,
                TieRule::Ordinal => number(at + 1 + place),
            };
        }
        at = end;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(ranks: &[f64]) -> (TieRule, usize) {
        let scores = [9.0, 8.0, 8.0, 7.0];
        let pairs: Vec<(f64, f64)> = scores.into_iter().zip(ranks.iter().copied()).collect();
        agreement(&pairs).unwrap().rules[0]
    }

    #[test]
    fn every_rule_for_equal_scores_is_told_by_its_ranks() {
        assert_eq!(rule(&[1.0, 2.0, 2.0, 4.0]), (TieRule::Competition, 4));
        assert_eq!(rule(&[1.0, 2.0, 2.0, 3.0]), (TieRule::Dense, 4));
        assert_eq!(rule(&[1.0, 3.0, 3.0, 4.0]), (TieRule::Modified, 4));
        assert_eq!(rule(&[1.0, 2.5, 2.5, 4.0]), (TieRule::Average, 4));
        assert_eq!(rule(&[1.0, 2.0, 3.0, 4.0]), (TieRule::Ordinal, 4));
    }

    #[test]
    fn ranks_that_begin_anew_in_each_group_do_not_turn_the_scale() {
        let scores = [90.5, 89.5, 88.5, 85.5, 84.5, 83.5];
        let ranks = [1.0, 2.0, 3.0, 1.0, 2.0, 3.0];
        let pairs: Vec<(f64, f64)> = scores.into_iter().zip(ranks).collect();
        assert_eq!(agreement(&pairs).unwrap().best, Best::Highest);
    }

    #[test]
    fn the_end_that_is_best_shows_in_the_ranks() {
        let pairs = [(1.0, 1.0), (2.0, 2.0), (5.0, 3.0), (9.0, 4.0)];
        assert_eq!(agreement(&pairs).unwrap().best, Best::Lowest);
    }
}
