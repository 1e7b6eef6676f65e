//! The lines: scores or ranks, gaps as gaps, breaks drawn, the whole field behind.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::summary::Summary;
use crate::analysis::trend::{Followed, Trend, TrendPoint};
use crate::charts::lines::{self, BreakLine, Lines, Point, Series};
use crate::charts::{marker, ticks};
use crate::format;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::state::selection::Shown;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::figure::Figure;
use crate::ui::components::passage::scored;
use crate::ui::components::source_line::source_of_all;
use crate::ui::in_view::InView;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::sentences;

/// Everything the page draws.
#[derive(Clone, Debug)]
pub struct Course {
    /// What is in view.
    pub view: InView,
    /// The periods, oldest first.
    pub periods: Vec<Period>,
    /// Their editions that could be loaded.
    pub editions: Vec<Arc<Edition>>,
    /// The units drawn, with why when the reader chose none.
    pub trends: Vec<(Trend, Option<&'static str>)>,
    /// The whole field in each period.
    pub field: Vec<(Period, Summary)>,
}

/// Height of the picture. Measure: px.
const HEIGHT_PX: u32 = 420;

/// The figure with its legend and table.
pub fn trend_figure(course: &Course) -> impl IntoView + use<> {
    let address = use_address();
    let language = address.language();
    let words = SharedLabels::of(language);
    let shown = address.selection.with(|selection| selection.shown);
    let view = &course.view;
    let lines = lines_of(course, shown, language);
    let legend: Vec<(usize, String)> =
        lines.series.iter().map(|series| (series.colour, series.label.clone())).collect();
    let caption = format!("{}, {}", view.index.short.text(language), view.what(language));
    let ends = course.periods.first().copied().zip(course.periods.last().copied());
    let sentence = ends.map_or_else(String::new, |ends| {
        let followed = if shown == Shown::Rank { Followed::Ranks } else { Followed::Scores };
        sentences::lines(course.trends.len(), ends, followed, language)
    });
    let (listed, title) = (course.clone(), caption.clone());
    let kept = course.clone();
    let with_field = !lines.context.is_empty();
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| lines::svg(&lines, (width, HEIGHT_PX))
            legend=move || view! {
                <ul class="legend" aria-label=words.legend>
                    {legend.iter().map(|(colour, name)| view! {
                        <li><span aria-hidden="true" inner_html=marker::key(*colour).unwrap_or_default()></span>{name.clone()}</li>
                    }).collect_any()}
                    {with_field.then(|| view! { <li class="context">{words.context_legend}</li> }).or_nothing()}
                </ul>
            }
            table=move || table(&listed, title.clone(), language)
            source=move || {
                let editions: Vec<&Edition> = kept.editions.iter().map(AsRef::as_ref).collect();
                source_of_all(&kept.view, &editions, true)
            }
        />
    }
}

fn lines_of(course: &Course, shown: Shown, language: Language) -> Lines {
    let words = SharedLabels::of(language);
    let view = &course.view;
    let place = |period: Period| {
        course.periods.iter().position(|known| *known == period).unwrap_or(usize::MAX)
    };
    let by_rank = shown == Shown::Rank;
    let value = |point: &TrendPoint| if by_rank { point.rank as f64 } else { point.score.points() };
    let series = course.trends.iter().enumerate().map(|(colour, (trend, why))| {
        let name = view.name(trend.unit, language);
        let runs = trend.runs.iter().map(|run| {
            run.iter()
                .filter(|point| point.told || !by_rank)
                .map(|point| Point {
                    period: place(point.period),
                    value: value(point),
                    spoken: format!("{name}, {}", spoken(point, view.index.decimals, language)),
                })
                .collect()
        });
        Series {
            unit: trend.unit,
            runs: runs.collect(),
            label: name.clone(),
            colour,
            chosen: why.is_none(),
        }
    });
    let series: Vec<Series> = series.collect();
    let context: Vec<(usize, f64, f64, f64)> = if by_rank {
        Vec::new()
    } else {
        course
            .field
            .iter()
            .map(|(period, s)| (place(*period), s.lowest, s.median, s.highest))
            .collect()
    };
    let values =
        series.iter().flat_map(|series| series.runs.iter().flatten().map(|point| point.value));
    let values: Vec<f64> =
        values.chain(context.iter().flat_map(|(_, low, _, high)| [*low, *high])).collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let most = course
        .trends
        .iter()
        .flat_map(|(trend, _)| trend.runs.iter().flatten())
        .map(|point| point.of)
        .max();
    let (low, high) = match (by_rank, low.is_finite()) {
        (true, _) => (1.0, most.unwrap_or(2).max(2) as f64),
        (false, true) => {
            ((low - (high - low) * 0.04), high + (high - low).max(f64::EPSILON) * 0.04)
        }
        (false, false) => (0.0, 1.0),
    };
    let mut marks = ticks::round(low, high, 6);
    if by_rank {
        marks.retain(|tick| *tick > 1.0);
        marks.insert(0, 1.0);
    }
    let breaks = view.publication.breaks_of(&view.index.id, view.domain.as_ref());
    let drawn = |period: Period| {
        course.periods.iter().position(|known| *known >= period).filter(|place| *place > 0)
    };
    let mut breaks: Vec<BreakLine> = breaks
        .iter()
        .filter_map(|found| {
            Some(BreakLine { period: drawn(found.period)?, label: words.break_mark.to_owned() })
        })
        .collect();
    // Next to each other the words would only repeat: one label names the first, the list below names all.
    for later in breaks.iter_mut().skip(1) {
        later.label.clear();
    }
    Lines {
        periods: course.periods.iter().map(|period| format::period(*period, language)).collect(),
        series,
        context,
        breaks,
        low,
        high,
        ticks: marks.into_iter().map(|tick| (tick, format::plain(tick, 4, language))).collect(),
        inverted: by_rank,
    }
}

fn spoken(point: &TrendPoint, decimals: u8, language: Language) -> String {
    format!(
        "{}: {}, {} {}",
        format::period(point.period, language),
        format::number(point.score.points(), decimals, language),
        SharedLabels::of(language).rank.to_lowercase(),
        results::rank_at(point, language)
    )
}

fn table(course: &Course, caption: String, language: Language) -> impl IntoView + use<> {
    let words = SharedLabels::of(language);
    let view = &course.view;
    let decimals = view.index.decimals;
    let heads = course
        .periods
        .iter()
        .map(|period| view! { <th scope="col">{format::period(*period, language)}</th> });
    let heads = heads.collect_any();
    let rows = course.trends.iter().map(|(trend, _)| {
        let domain = view.domain.as_ref();
        let cells = trend.points.iter().map(|(period, point)| match point {
            Ok(point) => {
                let score = format::number(point.score.points(), decimals, language);
                let edition = course.editions.iter().find(|edition| edition.period == *period);
                let score = match edition {
                    Some(edition) => scored(score, edition, trend.unit, domain),
                    None => score.into_any(),
                };
                let rank = results::rank_at(point, language);
                view! { <td class="number">{score}<span class="of">" ("{rank}")"</span></td> }.into_any()
            }
            Err(why) => view! { <td class="number none">{results::missing(*why, language)}</td> }.into_any(),
        });
        view! { <tr><th scope="row">{view.name(trend.unit, language)}</th>{cells.collect_any()}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr><th scope="col">{words.unit}</th>{heads}</tr></thead>
                <tbody>{rows.collect_any()}</tbody>
            </table>
        </div>
    }
}

/// Where the method changed among the periods drawn, with the reasons.
pub fn breaks(course: &Course) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = SharedLabels::of(language);
    let view = &course.view;
    let inside = |period: Period| course.periods.first().is_some_and(|first| *first < period);
    let found: Vec<(String, String)> = view
        .publication
        .breaks_of(&view.index.id, view.domain.as_ref())
        .into_iter()
        .filter(|found| {
            inside(found.period) && course.periods.last().is_some_and(|last| found.period <= *last)
        })
        .map(|found| {
            (format::period(found.period, language), found.reason.text(language).to_owned())
        })
        .collect();
    view! {
        {(!found.is_empty()).then(|| view! {
            <section class="breaks" role="note">
                <h2>{words.breaks_heading}</h2>
                <ul>{found.into_iter().map(|(period, reason)| view! { <li><strong>{period}</strong>": "{reason}</li> }).collect_any()}</ul>
            </section>
        }).or_nothing()}
    }
}
