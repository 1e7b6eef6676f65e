//! The trend of every index whose whole table is published, in words.

use std::sync::Arc;

use leptos::prelude::*;

use super::subject::{Latest, Subject};
use crate::analysis::over_periods::over_periods;
use crate::analysis::profile::stretch;
use crate::analysis::trend::{caution_of, context, last_run, trends as courses, verdict};
use crate::model::edition::Edition;
use crate::model::period::Period;
use crate::state::page::Page;
use crate::ui::any_view::CollectAny;
use crate::ui::library::use_library;
use crate::words::ends;
use crate::words::trends::sentences::{self, Scored};
use crate::words::unit::labels::UnitLabels;

/// Each index's trend in a sentence, with the way to its picture; `None` where none can be told.
pub fn trends(subject: &Subject) -> Option<AnyView> {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let whole = subject.listed().filter(|latest| latest.is_whole());
    let mut told = whole.filter_map(|latest| Some((latest, sentence(subject, latest)?))).peekable();
    told.peek()?;
    let line = |(latest, sentence): (&Latest, String)| {
        let index = &latest.view.index;
        let label = format!("{}: {}", words.see_trend, index.short.text(language));
        let picture = subject.href_of(Page::Trends, &index.id);
        view! { <li>{sentence}" "<span class="screen"><a href=picture>{label}</a></span></li> }
    };
    Some(
        view! {
            <section>
                <h2>{words.trend}</h2>
                <ul>{told.map(line).collect_any()}</ul>
                <p class="rule">{ends::verdict_rule(subject.good_end(), language)}</p>
            </section>
        }
        .into_any(),
    )
}

fn sentence(subject: &Subject, latest: &Latest) -> Option<String> {
    let (index, language) = (&latest.view.index, subject.language);
    let periods: Vec<Period> = stretch(&subject.publication, index, latest.view.period);
    let mut editions = subject.editions(&index.id);
    editions.retain(|edition| periods.contains(&edition.period));
    let publication = &subject.publication;
    let ranked = |edition: &Arc<Edition>| use_library().rankings.of(index.best, edition, None);
    let ranked = over_periods(publication, index, None, &editions, &ranked);
    let course = courses(publication, &ranked, &[subject.unit]).pop()?;
    let last = last_run(&course).last().map(|point| point.period);
    let field = context(&ranked);
    let spread = field.iter().flatten().find(|(period, _)| Some(*period) == last);
    let spread = spread.map_or(0.0, |(_, summary)| summary.deviation);
    let found = verdict(index.best, &course, spread);
    let scored = Scored::of(publication, index, None);
    let at_hand = editions.iter().map(AsRef::as_ref);
    let caution = caution_of(publication, (index, None), subject.unit, at_hand, &found);
    Some(sentences::verdict(index.short.text(language), &found, caution, scored, language))
}
