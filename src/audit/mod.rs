//! What is readable but doubtful: figures that cannot all be true, and figures to look at again.
//!
//! Each file is one kind of check, general over the tables of a package. A check never fails and changes nothing: it
//! adds [`Finding`](finding::Finding)s, which name the figures they concern and carry their arithmetic. What is proved
//! from the document alone is graded impossible; whatever may be right is a doubt.
//!
//! In reading order: [`finding`] is what a check says, of [`figure`]s, with the numbers of a [`doubt`]; [`sheet`] and
//! [`range`] are how the checks look figures up and what a printed number can stand for; [`sums`] to [`tables`] are the
//! checks.

pub mod audited;
pub mod bounds;
pub mod codes;
pub mod counts;
pub mod doubt;
pub mod feasibility;
pub mod figure;
pub mod finding;
pub mod names;
pub mod nodes;
pub mod periods;
pub mod printed;
pub mod range;
pub mod ranks;
pub mod ratios;
pub mod sheet;
pub mod sums;
pub mod tables;
pub mod targets;
pub mod values;

use audited::Audited;
use finding::Finding;
use sheet::Sheet;

use crate::model::edition::Edition;

/// A check: it looks at the audited tables and adds what it finds.
type Check = fn(&Audited<'_>, &Sheet<'_>, &mut Vec<Finding>);

/// A check of one table of scores.
type TableCheck = fn(&Audited<'_>, &Edition, &mut Vec<Finding>);

/// The checks of documents, in the order their findings are given.
const CHECKS: [Check; 12] = [
    sums::check,
    ratios::check,
    bounds::check,
    feasibility::check,
    counts::check,
    values::check,
    ranks::check,
    targets::check,
    codes::check,
    printed::check,
    periods::check,
    names::check,
];

/// The checks of every table of scores, in the order their findings are given.
const TABLE_CHECKS: [TableCheck; 9] = [
    sums::totals::check,
    bounds::scores,
    values::scores,
    tables::outliers,
    tables::rows,
    tables::digits,
    tables::sorted,
    tables::years,
    tables::rescaled,
];

/// How many steps an audit has. Each takes a few milliseconds, so that something else can be done in between.
pub fn steps(audited: &Audited<'_>) -> usize {
    CHECKS.len() + audited.editions.len() * TABLE_CHECKS.len()
}

/// What one of the steps finds, in the order of the tables; nothing when there is no such step.
pub fn step(audited: &Audited<'_>, at: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(check) = CHECKS.get(at) {
        check(audited, &Sheet::new(audited.documents), &mut findings);
        return findings;
    }
    let at = at - CHECKS.len();
    if let Some(edition) = audited.editions.get(at / TABLE_CHECKS.len()) {
        TABLE_CHECKS[at % TABLE_CHECKS.len()](audited, edition, &mut findings);
    }
    findings
}

/// Everything the checks find, step by step.
pub fn audit(audited: &Audited<'_>) -> Vec<Finding> {
    (0..steps(audited)).flat_map(|at| step(audited, at)).collect()
}
