//! What documents print beside full tables of scores: statistics forms, targets, goals, remarks.

use super::domain::DomainId;
use super::form::{Form, FormId, Indicator, IndicatorId};
use super::index::IndexId;
use super::lost::Lost;
use super::observation::Observation;
use super::period::Period;
use super::remark::Remark;
use super::statistic::{Published, Statistic};
use super::target::{Body, Goal, Target};
use super::unit::UnitIdx;

/// The records of the documents read so far, each list in the order of its tables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Documents {
    /// Statistics forms.
    pub forms: Vec<Form>,
    /// Their rows.
    pub indicators: Vec<Indicator>,
    /// The printed values of the rows.
    pub observations: Vec<Observation>,
    /// Statistics published in place of units' values.
    pub statistics: Vec<Published>,
    /// Responsible bodies.
    pub bodies: Vec<Body>,
    /// Goals with their status.
    pub goals: Vec<Goal>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Statements.
    pub remarks: Vec<Remark>,
    /// What of these tables could not be read.
    pub lost: Vec<Lost>,
}

impl Documents {
    /// Takes over the records of another document.
    pub fn absorb(&mut self, other: Self) {
        self.forms.extend(other.forms);
        self.indicators.extend(other.indicators);
        self.observations.extend(other.observations);
        self.statistics.extend(other.statistics);
        self.bodies.extend(other.bodies);
        self.goals.extend(other.goals);
        self.targets.extend(other.targets);
        self.remarks.extend(other.remarks);
        self.lost.extend(other.lost);
    }

    /// The form with this identity.
    pub fn form(&self, id: &FormId) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == *id)
    }

    /// The row with this identity.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The rows of a form, in printed order.
    pub fn rows_of(&self, form: &FormId) -> Vec<&Indicator> {
        self.indicators.iter().filter(|indicator| indicator.form == *form).collect()
    }

    /// Everything printed for a row, in the order of the tables.
    pub fn observed(&self, indicator: &IndicatorId) -> Vec<&Observation> {
        self.observations.iter().filter(|found| found.indicator == *indicator).collect()
    }

    /// A statistic of the units within `scope`; the first where it is printed twice.
    pub fn statistic(
        &self,
        (index, period): (&IndexId, Period),
        scope: UnitIdx,
        domain: Option<&DomainId>,
        statistic: &Statistic,
    ) -> Option<&Published> {
        self.statistics.iter().find(|found| {
            found.index == *index
                && found.period == period
                && found.scope == scope
                && found.domain.as_ref() == domain
                && found.statistic == *statistic
        })
    }

    /// The body with this identity.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// The goal with this identity.
    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The remarks that name a unit, or that its own document makes.
    pub fn remarks_on(&self, unit: UnitIdx) -> Vec<&Remark> {
        let about = |remark: &&Remark| remark.unit == unit || remark.units.contains(&unit);
        self.remarks.iter().filter(about).collect()
    }
}
