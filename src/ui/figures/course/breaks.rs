//! Where the method changed among the periods drawn, or seems to have, with the reasons.

use leptos::prelude::*;

use super::drawn::Course;
use crate::format;
use crate::model::breaks::Known;
use crate::model::period::Period;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::trends::labels::TrendsLabels;

/// Two lists: what the publication says, and what only the figures suggest.
pub fn breaks(course: &Course) -> AnyView {
    let words = TrendsLabels::of(use_address().language());
    view! {
        {list(course, Known::Published, words.breaks_heading)}
        {list(course, Known::Suspected, words.suspected_heading)}
    }
    .into_any()
}

fn list(course: &Course, known: Known, heading: &'static str) -> AnyView {
    let language = use_address().language();
    let view = &course.view;
    let inside = |period: Period| {
        course.periods.first().is_some_and(|first| *first < period)
            && course.periods.last().is_some_and(|last| period <= *last)
    };
    let breaks = view.publication.breaks_of(&view.index.id, view.domain.as_ref());
    let found: Vec<AnyView> = breaks
        .into_iter()
        .filter(|found| found.known == known && inside(found.period))
        .map(|found| {
            let (at, reason) =
                (format::period(found.period, language), found.reason.text(language).to_owned());
            view! { <li><strong>{at}</strong>": "{reason}</li> }.into_any()
        })
        .collect();
    (!found.is_empty())
        .then(|| {
            view! {
                <div class="breaks" role="note">
                    <details>
                        <summary>{format!("{heading}: {}", found.len())}</summary>
                        <ul>{found.into_iter().collect_any()}</ul>
                    </details>
                </div>
            }
        })
        .or_nothing()
}
