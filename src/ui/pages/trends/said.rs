//! What the page of trends says: its finding, and beside the lines each unit's trend and what they are to be read with.

use leptos::prelude::*;

use crate::analysis::trend::footing::Followed;
use crate::analysis::trend::stood::{Stood, stood};
use crate::analysis::trend::{Trend, TrendPoint, caution_of};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::figures::course::breaks::breaks;
use crate::ui::figures::course::drawing::value;
use crate::ui::figures::course::drawn::Course;
use crate::ui::over_time::fit_of;
use crate::words::capital::capitalised;
use crate::words::ends;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::labels::TrendsLabels;
use crate::words::trends::sentences::{self, Scored};
use crate::words::trends::ways;

use super::told::Told;

/// What the reader learns here: the way of the one unit drawn through the ranks, else of the one that moved most.
pub fn finding(told: &Told, language: Language) -> Option<String> {
    let course = &told.course;
    let ways = course.trends.iter().filter_map(|(trend, _)| Some((trend.unit, stood(trend)?)));
    let (unit, stood) = ways.reduce(|most, next| {
        let is_more = next.1.places().abs() > most.1.places().abs();
        if is_more { next } else { most }
    })?;
    let best = course.view.best(course.view.domain.as_ref());
    let way = ways::way(&course.view.name(unit, language), &stood, best, language);
    let is_published = course.view.periods.contains(&stood.first.period);
    Some(match is_published {
        true => way,
        false => format!("{way}, {}", TrendsLabels::of(language).by_reconstructed),
    })
}

/// The unit whose way the heading tells.
fn in_the_heading(course: &Course) -> bool {
    course.trends.len() == 1
}

/// Each unit's trend, the changes of method, and how all is made.
pub fn beside(told: &Told) -> impl IntoView + use<> {
    let language = use_address().language();
    let course = &told.course;
    let (view, words) = (&course.view, TrendsLabels::of(language));
    let items = course.trends.iter().enumerate().map(|(place, (trend, why))| {
        let name = view.name(trend.unit, language);
        let name = why.as_ref().map_or(name.clone(), |why| format!("{name} ({why})"));
        let sentences = in_words(told, place, trend, &name, language);
        view! { <li>{sentences.into_iter().map(|said| view! { <p>{said}</p> }).collect_any()}</li> }
    });
    let footing =
        course.broken.then(|| sentences::on_other_footing(course.followed, view.spans(), language));
    let core = (course.followed == Followed::Core).then(|| {
        let node = |id: &DomainId| {
            results::node_name(&view.publication, &view.index.id, Some(id), language)
        };
        let names: Vec<String> = course.core.iter().map(node).collect();
        format!("{}: {}.", view.spans().said(words.core_of, language), names.join("; "))
    });
    let default = course.trends.iter().any(|(_, why)| why.is_some());
    let rule = ends::verdict_rule(view.best(view.domain.as_ref()), language);
    let rule = view.spans().said(rule, language);
    view! {
        <div class="answer beside-lines">
            {default.then(|| view! { <p class="rule">{words.telling}":"</p> }).or_nothing()}
            <ul class="trends">{items.collect_any()}</ul>
            {footing.filter(|why| !why.is_empty()).map(|why| view! { <p class="rule" role="note">{why}</p> }).or_nothing()}
            {core.map(|core| view! { <p class="rule">{core}</p> }).or_nothing()}
            {joined(course, language).or_nothing()}
            {breaks(course)}
            <details class="rule"><summary>{SharedLabels::of(language).how_made}</summary><p>{sentences::stops(course.followed, language)}</p><p>{rule}</p></details>
        </div>
    }
}

/// Which periods are reconstructed, by which rule, and how far that is from what is published.
fn joined(course: &Course, language: Language) -> Option<AnyView> {
    let view = &course.view;
    let is_joined = |period: &&Period| !view.periods.contains(period);
    let mut periods = course.periods.iter().filter(is_joined);
    let first = *periods.next()?;
    let last = periods.next_back().copied().unwrap_or(first);
    let former = view.publication.index(&view.index.continues.as_ref()?.index)?;
    let fit = fit_of(view)
        .map(|(period, fit)| (period, fit, view.name(fit.unit, language), view.decimals(None)));
    let name = former.short.text(language);
    let said = sentences::joined(name, (first, last), fit, language);
    Some(view! { <p class="remark" role="note">{said}</p> }.into_any())
}

/// A unit's ranks where the heading does not tell them, and how its score went among all.
fn in_words(
    told: &Told,
    place: usize,
    trend: &Trend,
    name: &str,
    language: Language,
) -> Vec<String> {
    let course = &told.course;
    let view = &course.view;
    let way = stood(trend).filter(|_| match course.followed {
        Followed::Ranks => !in_the_heading(course),
        Followed::Places => true,
        Followed::Scores | Followed::Shares | Followed::Core => false,
    });
    let way = way.map(|way| ends_of(course, name, &way, language));
    let verdict = told.verdicts.get(place).map(|verdict| {
        let domain = view.domain.as_ref().filter(|_| course.followed != Followed::Core);
        let editions = course.editions.iter().map(AsRef::as_ref);
        let caution = match course.followed {
            Followed::Core => None,
            _ => {
                caution_of(&view.publication, (&view.index, domain), trend.unit, editions, verdict)
            }
        };
        let scored = Scored::of(&view.publication, &view.index, view.domain.as_ref());
        sentences::verdict(verdict, caution, scored, language)
    });
    match (way, verdict) {
        // The name is said once.
        (Some(way), Some(verdict)) => vec![way, capitalised(&verdict)],
        (None, Some(verdict)) => vec![format!("{name}: {verdict}")],
        (way, None) => way.into_iter().collect(),
    }
}

/// Where the unit stood first and last: its rank of how many, or its place in the range of all where that is drawn.
fn ends_of(course: &Course, name: &str, way: &Stood, language: Language) -> String {
    let at = |point: &TrendPoint| match course.followed {
        Followed::Places => value(course, point)
            .map_or_else(|| "–".to_owned(), |place| format::percent(place / 100.0, 0, language)),
        _ => {
            let word = SharedLabels::of(language).rank.to_lowercase();
            format!("{word} {}", results::rank_at(point, language))
        }
    };
    let (first, last) = (&way.first, &way.last);
    let (from, to) = ((first.period, at(first)), (last.period, at(last)));
    ways::stood(name, (from.0, &from.1), (to.0, &to.1), language)
}
