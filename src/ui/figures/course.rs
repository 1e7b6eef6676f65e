//! The lines: scores or ranks, gaps as gaps, breaks drawn, the whole field behind.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::summary::Summary;
use crate::analysis::trend::{Followed, Trend, TrendPoint};
use crate::charts::lines;
use crate::charts::lines::series::{BreakLine, Lines, Point, Series};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::edition::{Edition, Origin};
use crate::model::language::Language;
use crate::model::period::Period;
use crate::state::selection::Shown;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::components::source_line::source_of_all;
use crate::ui::in_view::InView;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::labels::TrendsLabels;
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
    let caption = format!("{}, {}", view.index.short.text(language), view.what(language));
    let ends = course.periods.first().copied().zip(course.periods.last().copied());
    let sentence = ends.map_or_else(String::new, |ends| {
        let followed = if shown == Shown::Rank { Followed::Ranks } else { Followed::Scores };
        sentences::lines(course.trends.len(), ends, followed, language)
    });
    let mut keys: Vec<Key> = lines
        .series
        .iter()
        .map(|series| Key::new(Sign::Series(series.colour), series.label.clone()))
        .collect();
    if !lines.context.is_empty() {
        keys.push(Key::new(Sign::Context, TrendsLabels::of(language).context_legend));
    }
    let editions: Vec<&Edition> = course.editions.iter().map(AsRef::as_ref).collect();
    let sources = vec![source_of_all(view, &editions, Origin::Derived, language)];
    let (kept, title) = (course.clone(), caption.clone());
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| lines::svg(&lines, (width, HEIGHT_PX))
            legend=Legend::Signs(words.legend, keys)
            sheet=Arc::new(move || sheet(&kept, title.clone(), language))
            sources=sources
        />
    }
}

fn lines_of(course: &Course, shown: Shown, language: Language) -> Lines {
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
                    spoken: format!(
                        "{name}, {}",
                        spoken(point, view.decimals(view.domain.as_ref()), language)
                    ),
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
    let breaks = view.publication.breaks_of(&view.index.id, view.domain.as_ref());
    let drawn = |period: Period| {
        course.periods.iter().position(|known| *known >= period).filter(|place| *place > 0)
    };
    let mut breaks: Vec<BreakLine> = breaks
        .iter()
        .filter_map(|found| {
            Some(BreakLine {
                period: drawn(found.period)?,
                label: TrendsLabels::of(language).break_mark.to_owned(),
            })
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
        inverted: by_rank,
        language,
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

/// A row a period: every unit's score and rank, and where the method changed before it.
fn sheet(course: &Course, title: String, language: Language) -> Sheet {
    let (words, view) = (SharedLabels::of(language), &course.view);
    let domain = view.domain.as_ref();
    let breaks = view.publication.breaks_of(&view.index.id, domain);
    let mut columns = vec![Column::name(words.period)];
    for (trend, _) in &course.trends {
        let name = view.name(trend.unit, language);
        let code = view.publication.units.get(trend.unit).code.to_string();
        columns.push(Column::numbers(&name));
        columns.push(Column::numbers(format!("{name} ({code}): {}", words.rank)).beside());
        columns.push(Column::numbers(format!("{name} ({code}): {}", words.rank_of)).file_only());
    }
    columns.push(Column::words(words.method_changed));
    let row = |(place, period): (usize, &Period)| {
        let mut cells = vec![Cell::text(format::period(*period, language))];
        for (trend, _) in &course.trends {
            cells.extend(at(course, trend, *period, language));
        }
        let before = place.checked_sub(1).and_then(|place| course.periods.get(place));
        let changed = breaks.iter().filter(|found| {
            found.period <= *period && before.is_some_and(|before| found.period > *before)
        });
        let reasons: Vec<&str> = changed.map(|found| found.reason.text(language)).collect();
        cells.push(Cell::text(reasons.join("; ")));
        Row::from(cells)
    };
    Sheet { title, columns, rows: course.periods.iter().enumerate().map(row).collect() }
}

/// Score, rank and of how many of a unit in a period.
fn at(course: &Course, trend: &Trend, period: Period, language: Language) -> [Cell; 3] {
    let view = &course.view;
    let found = trend.points.iter().find(|(known, _)| *known == period);
    let point = match found.map(|(_, point)| point) {
        Some(Ok(point)) => point,
        Some(Err(why)) => {
            let why = results::missing(*why, language);
            return [Cell::absent_in_words(why), Cell::blank(), Cell::blank()];
        }
        None => return [Cell::blank(), Cell::blank(), Cell::blank()],
    };
    let points = point.score.points();
    let score =
        Cell::number(points, format::number(points, view.decimals(view.domain.as_ref()), language));
    let edition = course.editions.iter().find(|edition| edition.period == period);
    let score = match edition {
        Some(edition) => score.opening(edition.read_from(trend.unit, view.domain.as_ref())),
        None => score,
    };
    if !point.told {
        return [score, Cell::blank(), Cell::blank()];
    }
    let rank = format!(" ({})", results::rank_at(point, language));
    [score, Cell::count(point.rank, rank), Cell::count(point.of, "")]
}

/// Where the method changed among the periods drawn, with the reasons.
pub fn breaks(course: &Course) -> impl IntoView + use<> {
    let language = use_address().language();
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
                <h2>{TrendsLabels::of(language).breaks_heading}</h2>
                <ul>{found.into_iter().map(|(period, reason)| view! { <li><strong>{period}</strong>": "{reason}</li> }).collect_any()}</ul>
            </section>
        }).or_nothing()}
    }
}
