//! The trend of an index whose whole table is published, in words.

use std::sync::Arc;

use super::subject::{Latest, Subject};
use crate::analysis::over_periods::over_periods;
use crate::analysis::profile::stretch;
use crate::analysis::trend::{caution_of, trends as courses, verdict};
use crate::model::edition::Edition;
use crate::model::period::Period;
use crate::ui::library::use_library;
use crate::words::capital::capitalised;
use crate::words::trends::sentences::{self, Scored};

/// Which way the unit went in an index, in a sentence; `None` where that cannot be told.
pub fn sentence(subject: &Subject, latest: &Latest) -> Option<String> {
    let (index, language) = (&latest.view.index, subject.language);
    let periods: Vec<Period> = stretch(&subject.publication, index, latest.view.period);
    let mut editions = subject.editions(&index.id);
    editions.retain(|edition| periods.contains(&edition.period));
    let publication = &subject.publication;
    let ranked = |edition: &Arc<Edition>| use_library().rankings.of(index.best, edition, None);
    let ranked = over_periods(publication, index, None, &editions, &ranked);
    let course = courses(publication, &ranked, &[subject.unit]).pop()?;
    let spread = |period| ranked.iter().find(|at| at.period == period)?.ranking.summary;
    let found = verdict(index.best, &course, &spread);
    let scored = Scored::of(publication, index, None);
    let at_hand = editions.iter().map(AsRef::as_ref);
    let caution = caution_of(publication, (index, None), subject.unit, at_hand, &found);
    found.is_ok().then(|| capitalised(&sentences::verdict(&found, caution, scored, language)))
}
