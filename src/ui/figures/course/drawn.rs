//! What lines are drawn of.

use std::sync::Arc;

use crate::analysis::skipped::skipped;
use crate::analysis::summary::Summary;
use crate::analysis::trend::Trend;
use crate::analysis::trend::footing::Followed;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::mark::{Flags, Mark};
use crate::model::order::Order;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::in_view::{InView, are_same};

/// Everything the page draws.
#[derive(Clone, Debug)]
pub struct Course {
    /// What is in view.
    pub view: InView,
    /// The periods, oldest first.
    pub periods: Vec<Period>,
    /// Their editions that could be loaded.
    pub editions: Vec<Arc<Edition>>,
    /// What the lines follow.
    pub followed: Followed,
    /// Whether the scores of some of the periods cannot be compared.
    pub broken: bool,
    /// The nodes all periods share, where some scores cannot be compared.
    pub core: Vec<DomainId>,
    /// The units drawn, with why when the reader chose none.
    pub trends: Vec<(Trend, Option<String>)>,
    /// The whole field in each period, in the stretches that may be compared.
    pub field: Vec<Vec<(Period, Summary)>>,
}

impl Course {
    /// Whether both are drawn of the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.view.is_same(&other.view)
            && are_same(&self.editions, &other.editions)
            && self.periods == other.periods
            && self.followed == other.followed
            && self.core == other.core
            && self.trends == other.trends
    }

    /// The periods with the years between them that have no table, which stay empty.
    pub fn axis(&self) -> Vec<Period> {
        let mut axis = [self.periods.clone(), skipped(&self.periods)].concat();
        axis.arrange_by_key(|period| *period);
        axis
    }

    /// What stands beside a unit's figure in a period; nothing beside a sum of this site's own.
    pub fn mark(&self, unit: UnitIdx, period: Period) -> Option<&Mark> {
        let of_period =
            |edition: &&Arc<Edition>| edition.period == period && edition.row(unit).is_some();
        let edition = self.editions.iter().find(of_period)?;
        let is_read = self.followed != Followed::Core;
        edition.mark(unit, self.view.domain.as_ref()).filter(|_| is_read)
    }

    /// Points as a share of the largest possible number of them in a period. Measure: per cent.
    pub fn share(&self, points: f64, period: Period) -> Option<f64> {
        let (view, domain) = (&self.view, self.view.domain.as_ref());
        let max = view.publication.max(&view.index, domain, period);
        max.filter(|max| *max > 0.0).map(|max| points / max * 100.0)
    }

    /// The flags of the figures drawn.
    pub fn flags(&self) -> Flags {
        let mut flags = Flags::default();
        for (trend, _) in &self.trends {
            let periods = trend.points.iter().filter(|(_, point)| point.is_ok());
            let marks = periods.filter_map(|(period, _)| self.mark(trend.unit, *period));
            marks.for_each(|mark| flags.join(mark.flags));
        }
        flags
    }

    /// The whole field in a period.
    pub fn field_in(&self, period: Period) -> Option<&Summary> {
        self.field.iter().flatten().find(|(at, _)| *at == period).map(|(_, summary)| summary)
    }
}
