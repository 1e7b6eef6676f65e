//! The unit's result in each index whose whole table is published: its rank large, with its way through the years.

use std::sync::Arc;

use leptos::prelude::*;

use super::cells::number;
use super::ranked::Ranked;
use super::subject::{Latest, Subject};
use super::trend;
use crate::analysis::trend::context;
use crate::analysis::trend::footing::{Followed, over_breaks};
use crate::analysis::trend::stood::stood;
use crate::charts::lines;
use crate::format;
use crate::model::period::Period;
use crate::state::page::Page;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::content;
use crate::ui::figures::course::drawing::lines_of;
use crate::ui::figures::course::drawn::Course;
use crate::ui::library::use_library;
use crate::ui::over_time::{editions_of, ranked_periods, trends_of};
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::explain::moved::lead;
use crate::words::labels::SharedLabels;
use crate::words::trends::ways::way;
use crate::words::unit::labels::UnitLabels;
use crate::words::{moves, results};

/// Width and height of the way through the years. Measure: px.
const WAY_PX: (u32, u32) = (360, 150);

/// Rows of all the tables a way through the years is drawn of. More are fetched only on the page of trends.
const MOST_ROWS: usize = 5000;

/// The earlier tables of an index that a card wants, where they are not too many.
pub fn wanted(latest: &Latest) -> Vec<Period> {
    let view = &latest.view;
    let rows = latest.edition.units.len() * view.periods.len();
    if latest.is_whole() && rows <= MOST_ROWS { view.periods.clone() } else { Vec::new() }
}

/// A card an index.
pub fn cards(subject: &Arc<Subject>, ranked: &[Ranked]) -> AnyView {
    let cards = ranked.iter().map(|result| card(subject, result)).collect_any();
    view! { <div class="results screen">{cards}</div> }.into_any()
}

fn card(subject: &Arc<Subject>, result: &Ranked) -> AnyView {
    let language = subject.language;
    let (latest, ranking) = (&result.latest, &result.now);
    let view = &latest.view;
    let index = &view.index.id;
    let (words, labels) = (UnitLabels::of(language), SharedLabels::of(language));
    let name = latest.name(language);
    let target = subject.href_of(Page::Rankings, index);
    let row = ranking.find(subject.unit);
    let rank = row.filter(|row| ranking.tells(row)).map(|row| {
        let rank = format::places::rank(row.rank, row.shared, language);
        let of = format::places::of(ranking.among(), language);
        view! { <p class="headline"><strong>{labels.rank}" "{rank}</strong><span class="of">{of}</span></p> }
    });
    let points = row.map(|row| {
        let cell = number(latest, subject.unit, None, row.score.points(), language);
        let max = view.max(None).map(|max| format!("/{}", format::plain(max, 2, language)));
        let measure = view.measure(None, language).to_owned();
        let median = ranking.summary.map(|all| {
            let decimals = ranking.decimals_of(&[subject.unit], view.decimals(None));
            let median = format::number(all.median, decimals, language);
            format!("; {} {median}", labels.median.to_lowercase())
        });
        view! {
            <p>{content(&cell)}<span class="of">{max}</span>" "{measure}{median}</p>
        }
    });
    let missing = ranking.missing(subject.unit).filter(|_| row.is_none());
    let missing =
        missing.map(|why| view! { <p class="none">{results::missing(why, language)}</p> });
    let changed = result.change.as_ref().map(|change| match change {
        Ok(change) => {
            let decimals = ranking.decimals_of(&[subject.unit], view.decimals(None));
            let measure = view.measure(None, language);
            let since = format::period(change.since, language);
            let said = moves::changed(change, ranking.best, (decimals, measure), language);
            let caution = change.caution.map_or_else(String::new, |caution| {
                format!("; {}", results::caution(caution, language))
            });
            format!("{said} {} {since}{caution}", words.since_period)
        }
        Err(why) => results::refusal(why, language),
    });
    let trend = trend::sentence(subject, latest).map(|said| {
        let label = format!("{}: {}", words.see_trend, view.index.short.text(language));
        let picture = subject.href_of(Page::Trends, index);
        view! { <p>{said}" "<a href=picture>{label}</a></p> }
    });
    // The lines are drawn by the code of the page of trends, which the results do not wait for.
    let course = deferred(way_of(StoredValue::new((subject.clone(), latest.clone()))));
    view! {
        <article>
            <h3><a href=target>{name}</a></h3>
            {rank.or_nothing()}
            {points.or_nothing()}
            {missing.or_nothing()}
            {changed.map(|said| view! { <p>{said}</p> }).or_nothing()}
            {explained(subject, result)}
            {course}
            {trend.or_nothing()}
        </article>
    }
    .into_any()
}

/// The way to the page that explains the rank, in the words of what became of it.
fn explained(subject: &Subject, result: &Ranked) -> AnyView {
    let view = &result.latest.view;
    let change = result.change.as_ref().and_then(|change| change.as_ref().ok());
    let lead = change.and_then(|change| lead(change, view.best(None), subject.language));
    let text = lead.unwrap_or_else(|| SharedLabels::of(subject.language).explain.to_owned());
    view! { <p><a href=subject.href_of(Page::Explain, &view.index.id)>{text}</a></p> }.into_any()
}

part! { trends:
    fn way_of(of: StoredValue<(Arc<Subject>, Latest)>) -> AnyView {
        view! { {move || of.with_value(|(subject, latest)| through_the_years(subject, latest).or_nothing())} }.into_any()
    }
}

/// The unit's ranks over all periods, drawn and in words; nothing until all of them are here, and of one period.
fn through_the_years(subject: &Subject, latest: &Latest) -> Option<AnyView> {
    let (library, language) = (use_library(), subject.language);
    let view = &latest.view;
    let periods = wanted(latest);
    if periods.len() < 2 || !library.settled(&view.index.id, &periods) {
        return None;
    }
    let own = Some(subject.described().level.clone());
    let view = crate::ui::in_view::InView { level: own, ..view.clone() };
    let editions = untrack(|| editions_of(&view, &periods));
    let ranked = over_breaks(&ranked_periods(&view, &editions));
    let trend = trends_of(&view, &ranked, &[subject.unit], |ranked| over_breaks(&ranked)).pop()?;
    let stood = stood(&trend).filter(|stood| stood.first.period < stood.last.period)?;
    let said = way(view.index.short.text(language), &stood, view.best(None), language);
    let course = Course {
        field: context(&ranked),
        view,
        periods,
        followed: Followed::Ranks,
        broken: true,
        core: Vec::new(),
        trends: vec![(trend, None)],
        editions,
    };
    let picture = lines::svg(&lines_of(&course, language), WAY_PX).ok()?;
    Some(
        view! {
            <div class="ink" aria-hidden="true" inner_html=picture.svg></div>
            <p>{said}"."</p>
        }
        .into_any(),
    )
}
