//! Everything the page of trends tells: the lines, and which way each unit went.

use leptos::prelude::*;

use crate::analysis::core::core;
use crate::analysis::trend::footing::{Followed, drawn_as, is_broken, over_breaks};
use crate::analysis::trend::{NoDirection, Verdict, context, telling, trends, verdict};
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::state::shown::Shown;
use crate::ui::address::use_address;
use crate::ui::figures::course::drawn::Course;
use crate::ui::in_view::InView;
use crate::ui::over_time::{editions_of, ranked_periods, settled, trends_of};
use crate::words::ends;

use super::footing::of_core;

/// What the page tells.
#[derive(Clone, Debug)]
pub struct Told {
    /// What is drawn.
    pub course: Course,
    /// Which way each of the units drawn went, in their order.
    pub verdicts: Vec<Result<Verdict, NoDirection>>,
}

impl Told {
    /// Whether both tell the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.course.is_same(&other.course) && self.verdicts == other.verdicts
    }
}

/// Everything for the page; `None` until every file has arrived or failed.
pub fn told(view: &InView, periods: Vec<Period>) -> Option<Told> {
    let address = use_address();
    if !settled(view, &periods) {
        return None;
    }
    let editions = editions_of(view, &periods);
    let publication = &view.publication;
    let ranked = ranked_periods(view, &editions);
    let broken = is_broken(&ranked);
    let core = if broken {
        core(publication, &view.index, view.domain.as_ref(), &editions)
    } else {
        Vec::new()
    };
    let scores = || drawn_as(publication, &view.index, view.domain.as_ref(), &periods);
    let followed = match address.selection.with(|selection| selection.shown) {
        Shown::Score => scores(),
        Shown::Rank => Followed::Ranks,
        Shown::Place => Followed::Places,
        Shown::Core if !core.is_empty() => Followed::Core,
        _ if broken => Followed::Ranks,
        _ => scores(),
    };
    // Scores are judged as far as they are compared, whatever the lines follow.
    let compared = ranked.clone();
    let ranked = match followed {
        Followed::Scores | Followed::Shares => ranked,
        Followed::Ranks | Followed::Places => over_breaks(&ranked),
        Followed::Core => over_breaks(&of_core(view, &editions, &core)),
    };
    let language = address.language();
    let chosen: Vec<UnitIdx> = address.selection.with(|selection| {
        selection.units.iter().filter_map(|code| publication.units.find(code.as_str())).collect()
    });
    let drawn: Vec<(UnitIdx, Option<String>)> = if chosen.is_empty() {
        let best = view.best(view.domain.as_ref());
        // Gains of points are told of scores that may be compared, whatever the lines follow.
        let few = telling(best, if followed == Followed::Core { &ranked } else { &compared });
        few.into_iter()
            .map(|(unit, why)| {
                (unit, Some(view.spans().said(ends::telling(why, best, language), language)))
            })
            .collect()
    } else {
        chosen.into_iter().map(|unit| (unit, None)).collect()
    };
    let units: Vec<UnitIdx> = drawn.iter().map(|(unit, _)| *unit).collect();
    let found = match followed {
        Followed::Core => trends(publication, &ranked, &units),
        Followed::Scores | Followed::Shares => trends_of(view, &ranked, &units, |ranked| ranked),
        _ => trends_of(view, &ranked, &units, |ranked| over_breaks(&ranked)),
    };
    let judged = match followed {
        Followed::Core => found.clone(),
        _ => trends_of(view, &compared, &units, |ranked| ranked),
    };
    let spread = |period: Period| {
        let judged = if followed == Followed::Core { &ranked } else { &compared };
        judged.iter().find(|at| at.period == period)?.ranking.summary
    };
    let best = view.best(view.domain.as_ref());
    let verdicts = judged.iter().map(|trend| verdict(best, trend, &spread)).collect();
    let trends = found.into_iter().zip(drawn).map(|(trend, (_, why))| (trend, why)).collect();
    let field = context(&ranked);
    Some(Told {
        course: Course {
            view: view.clone(),
            periods,
            followed,
            broken,
            core,
            field,
            trends,
            editions,
        },
        verdicts,
    })
}
