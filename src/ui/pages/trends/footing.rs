//! What the lines can follow where scores cannot be compared throughout.

use std::sync::Arc;

use crate::analysis::core::core_table;
use crate::analysis::over_periods::{RankedPeriod, over_periods};
use crate::analysis::ranking::ranking;
use crate::analysis::trend::footing::{Followed, drawn_as};
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::state::shown::Shown;
use crate::ui::figures::course::drawn::Course;
use crate::ui::in_view::InView;
use crate::words::labels::SharedLabels;
use crate::words::trends::labels::TrendsLabels;

/// The periods ranked by what all of them share.
pub fn of_core(view: &InView, editions: &[Arc<Edition>], core: &[DomainId]) -> Vec<RankedPeriod> {
    let tables: Vec<Edition> = editions.iter().map(|edition| core_table(edition, core)).collect();
    let ranked = |table: &Edition| Arc::new(ranking(view.best(view.domain.as_ref()), table, None));
    over_periods(&view.publication, &view.index, None, &tables, &ranked)
}

/// What the lines can follow: the place in the range and the common core where scores cannot be compared throughout.
pub fn footings(course: Option<&Course>, language: Language) -> Vec<(String, String)> {
    let (words, own) = (SharedLabels::of(language), TrendsLabels::of(language));
    let shares = course.is_some_and(|course| {
        let (view, domain) = (&course.view, course.view.domain.as_ref());
        drawn_as(&view.publication, &view.index, domain, &course.periods) == Followed::Shares
    });
    let score = if shares { own.as_share } else { words.as_score };
    let mut found = vec![(Shown::Score, score), (Shown::Rank, words.as_rank)];
    if let Some(course) = course {
        let places = course.broken || course.followed == Followed::Places;
        found.extend(places.then_some((Shown::Place, own.as_place)));
        found.extend((!course.core.is_empty()).then_some((Shown::Core, own.as_core)));
    }
    found.into_iter().map(|(shown, label)| (shown.id().to_owned(), label.to_owned())).collect()
}

/// The choice of the address that stands for it.
pub fn shown_as(followed: Followed) -> Shown {
    match followed {
        Followed::Scores | Followed::Shares => Shown::Score,
        Followed::Ranks => Shown::Rank,
        Followed::Places => Shown::Place,
        Followed::Core => Shown::Core,
    }
}
