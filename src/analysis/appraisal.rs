//! How far is what a unit gave itself from what it was given?

use super::rank::without_noise;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Staged};
use crate::model::order::Order;
use crate::model::score::Score;
use crate::model::stage::Stage;
use crate::model::unit::UnitIdx;

/// A unit's own score of a node against the latest one it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Appraisal {
    /// The unit.
    pub unit: UnitIdx,
    /// The node; `None` for the total.
    pub domain: Option<DomainId>,
    /// What it gave itself.
    pub own: Score,
    /// What it was given.
    pub given: Score,
    /// At which stage.
    pub stage: Stage,
    /// Given − own. Measure: index points.
    pub difference: f64,
}

/// The appraisals of the units, in their order, the total first, then as the table lists them. A node without a score
/// of both is left out: a stage that was not published is not the one before it.
pub fn appraisals(edition: &Edition, units: &[UnitIdx]) -> Vec<Appraisal> {
    let mut found = Vec::new();
    for &unit in units {
        let own = edition
            .staged
            .iter()
            .filter(|staged| staged.unit == unit && staged.stage == Stage::SelfScored);
        let mut own: Vec<&Staged> = own.collect();
        own.arrange_by_key(|one| one.domain.is_some());
        found.extend(own.into_iter().filter_map(|own| {
            let (stage, given) = given(edition, unit, own.domain.as_ref())?;
            let difference = without_noise(given.points() - own.score.points());
            let domain = own.domain.clone();
            Some(Appraisal { unit, domain, own: own.score, given, stage, difference })
        }));
    }
    found
}

/// The latest score a unit was given: published, else of the second, else of the first appraisal.
fn given(edition: &Edition, unit: UnitIdx, domain: Option<&DomainId>) -> Option<(Stage, Score)> {
    let of_stage = |stage: Stage| {
        let same = |staged: &&Staged| {
            staged.unit == unit && staged.stage == stage && staged.domain.as_ref() == domain
        };
        edition.staged.iter().find(same).map(|staged| (stage, staged.score))
    };
    let published = edition.cell(unit, domain).ok().map(|score| (Stage::Published, score));
    published.or_else(|| of_stage(Stage::Appraised2)).or_else(|| of_stage(Stage::Appraised1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;

    /// No shipped document publishes stages: this set is synthetic.
    #[test]
    fn in_a_synthetic_set_the_latest_given_score_stands_against_the_own() {
        let publication = example::publication("C1\nC2\nC3");
        let mut edition = example::edition(&publication, "2023", "unit total C1\nA 80 -\nB 70 5");
        let at = |code| example::at(&publication, code);
        let staged = |unit, stage, domain: &str, score| Staged {
            stage,
            unit: at(unit),
            domain: DomainId::new(domain),
            score: Score::new(score).unwrap(),
        };
        edition.staged = vec![
            staged("A", Stage::SelfScored, "C1", 9.0),
            staged("A", Stage::SelfScored, "", 95.5),
            staged("A", Stage::Appraised1, "C1", 6.0),
            staged("A", Stage::Appraised2, "C1", 7.5),
            staged("A", Stage::SelfScored, "C2", 3.0),
        ];
        let found = appraisals(&edition, &[at("B"), at("A")]);
        let written: Vec<_> =
            found.iter().map(|one| (one.stage, one.difference, one.domain.is_none())).collect();
        let expected = [(Stage::Published, -15.5, true), (Stage::Appraised2, -1.5, false)];
        assert_eq!(written, expected, "C2 was given no score, so it stands against nothing");
    }

    #[test]
    fn without_stages_there_is_nothing_to_show() {
        let publication = example::publication("");
        let edition = example::edition(&publication, "2023", "unit total\nA 80");
        assert_eq!(appraisals(&edition, &[example::at(&publication, "A")]), []);
    }
}
