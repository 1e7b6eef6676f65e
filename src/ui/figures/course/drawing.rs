//! The data of the picture.

use super::drawn::Course;
use crate::analysis::summary::Summary;
use crate::analysis::trend::TrendPoint;
use crate::analysis::trend::footing::{Followed, place_in_range};
use crate::charts::lines::series::{BreakLine, Crossing, Lines, Point, Series};
use crate::format;
use crate::model::breaks::Known;
use crate::model::language::Language;
use crate::model::mark::Mark;
use crate::model::period::Period;
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::labels::TrendsLabels;
use crate::words::trends::sentences;

/// What a line is at a point; `None` where it has none.
pub fn value(course: &Course, point: &TrendPoint) -> Option<f64> {
    match course.followed {
        Followed::Ranks => point.told.then_some(point.rank as f64),
        Followed::Scores | Followed::Core => Some(point.score.points()),
        Followed::Shares => course.share(point.score.points(), point.period),
        Followed::Places => {
            place_in_range(point.score, course.field_in(point.period)?).map(|share| share * 100.0)
        }
    }
}

/// The lines of the units, and what lies behind them.
pub fn lines_of(course: &Course, language: Language) -> Lines {
    let (view, axis) = (&course.view, course.axis());
    let place =
        |period: Period| axis.iter().position(|known| *known == period).unwrap_or(usize::MAX);
    let series = course.trends.iter().enumerate().map(|(colour, (trend, why))| {
        let name = view.name(trend.unit, language);
        let point = |point: &TrendPoint| {
            let mark = course.mark(trend.unit, point.period);
            let spoken = format!("{name}, {}", spoken(course, point, mark, language));
            let flags = course.mark(trend.unit, point.period).map(|mark| mark.flags);
            let (period, value) = (place(point.period), value(course, point)?);
            Some(Point { period, value, flags: flags.unwrap_or_default(), spoken })
        };
        let runs = trend.runs.iter().map(|run| run.iter().filter_map(point).collect());
        let (runs, label) = (runs.collect(), name.clone());
        Series { unit: trend.unit, runs, label, colour, chosen: why.is_none() }
    });
    let series: Vec<Series> = series.collect();
    let context: Vec<Vec<(usize, f64, f64, f64)>> = match course.followed {
        Followed::Ranks | Followed::Places => Vec::new(),
        Followed::Scores | Followed::Shares | Followed::Core => {
            let drawn = |points: f64, period: Period| match course.followed {
                Followed::Shares => course.share(points, period),
                _ => Some(points),
            };
            let spread = |&(period, s): &(Period, Summary)| {
                let [low, middle, high] =
                    [s.lowest, s.median, s.highest].map(|points| drawn(points, period));
                Some((place(period), low?, middle?, high?))
            };
            course.field.iter().map(|run| run.iter().filter_map(spread).collect()).collect()
        }
    };
    let (low, high) = scale(course, &series, &context);
    let alike =
        |period: &Period| axis.iter().position(|other| other.is_as_long_as(*period)).unwrap_or(0);
    Lines {
        periods: axis.iter().map(|at| format::short_period(*at, language)).collect(),
        lengths: axis.iter().map(alike).collect(),
        series,
        context,
        breaks: break_lines(course, &axis, language),
        low,
        high,
        inverted: course.followed == Followed::Ranks,
        language,
    }
}

/// The ends of the scale.
fn scale(
    course: &Course,
    series: &[Series],
    context: &[Vec<(usize, f64, f64, f64)>],
) -> (f64, f64) {
    let points = || course.trends.iter().flat_map(|(trend, _)| trend.runs.iter().flatten());
    match course.followed {
        Followed::Ranks => {
            (1.0, points().map(|point| point.of.units).max().unwrap_or(2).max(2) as f64)
        }
        Followed::Places => (0.0, 100.0),
        Followed::Scores | Followed::Shares | Followed::Core => {
            let values = series.iter().flat_map(|one| one.runs.iter().flatten()).map(|at| at.value);
            let field = context.iter().flatten().flat_map(|(_, low, _, high)| [*low, *high]);
            let (low, high) = values
                .chain(field)
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                    (low.min(value), high.max(value))
                });
            if !low.is_finite() {
                return (0.0, 1.0);
            }
            ((low - (high - low) * 0.04), high + (high - low).max(f64::EPSILON) * 0.04)
        }
    }
}

fn break_lines(course: &Course, axis: &[Period], language: Language) -> Vec<BreakLine> {
    let (view, words) = (&course.view, TrendsLabels::of(language));
    let drawn =
        |period: Period| axis.iter().position(|known| *known >= period).filter(|place| *place > 0);
    let known = view.publication.breaks_of(&view.index.id, view.domain.as_ref());
    let mut named = [false; 2];
    let line = |found: &&crate::model::breaks::Break| {
        let period = drawn(found.period)?;
        let (crossing, label) = match found.known {
            Known::Published => (Crossing::Stop, words.break_mark),
            Known::Suspected => (Crossing::Dashed, words.suspected_mark),
        };
        // Next to each other the words would only repeat: the first of a kind is named, the list below names all.
        let first = !std::mem::replace(&mut named[usize::from(crossing == Crossing::Dashed)], true);
        let label = if first { label.to_owned() } else { String::new() };
        let crossing = match course.followed {
            Followed::Scores | Followed::Shares => crossing,
            Followed::Ranks | Followed::Places | Followed::Core => Crossing::Plain,
        };
        Some(BreakLine { period, known: found.known, crossing, label })
    };
    known.iter().filter_map(line).collect()
}

fn spoken(course: &Course, point: &TrendPoint, mark: Option<&Mark>, language: Language) -> String {
    let decimals = course.view.decimals(course.view.domain.as_ref());
    let points = format::number(point.score.points(), decimals, language);
    let points = results::marked(points, mark, language);
    let place = match course.followed {
        Followed::Places => value(course, point).map_or_else(String::new, |place| {
            format!(", {}", format::percent(place / 100.0, 0, language))
        }),
        Followed::Shares => value(course, point).map_or_else(String::new, |share| {
            format!(" ({})", sentences::share(share / 100.0, language))
        }),
        _ => String::new(),
    };
    format!(
        "{}: {points}{place}, {} {}",
        format::period(point.period, language),
        SharedLabels::of(language).rank.to_lowercase(),
        results::rank_at(point, language)
    )
}
