//! The numbers of the picture as a table.

use super::drawing::value;
use super::drawn::Course;
use crate::analysis::trend::Trend;
use crate::analysis::trend::footing::Followed;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::breaks::{Break, Known};
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::mark::Flag;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::components::marked::{self, with_mark};
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::spans::Spans;
use crate::words::trends::labels::TrendsLabels;

/// A row a period: every unit's score and rank, and where the method changed before it, or seems to have.
pub fn sheet(course: &Course, title: String, language: Language) -> Sheet {
    let (words, own, view) = (SharedLabels::of(language), TrendsLabels::of(language), &course.view);
    let breaks = view.publication.breaks_of(&view.index.id, view.domain.as_ref());
    let suspected = breaks.iter().any(|found| found.known == Known::Suspected);
    let spans = Spans::of(&course.periods);
    // What is drawn and is not the score itself.
    let drawn = match course.followed {
        Followed::Places => Some(own.place_column.to_owned()),
        Followed::Shares => Some(spans.said(own.share_column, language)),
        Followed::Scores | Followed::Ranks | Followed::Core => None,
    };
    let mut columns = vec![Column::name(spans.one(language))];
    for (trend, _) in &course.trends {
        let name = view.name(trend.unit, language);
        let code = view.publication.units.get(trend.unit).code.to_string();
        columns.push(Column::numbers(&name));
        columns.push(Column::numbers(format!("{name} ({code}): {}", words.rank)).beside());
        columns.push(Column::numbers(format!("{name} ({code}): {}", words.rank_of)).file_only());
        if flagged(course, trend) {
            columns.push(Column::words(format!("{name} ({code}): {}", words.flags)).file_only());
        }
        columns.extend(drawn.as_ref().map(|drawn| Column::numbers(format!("{name}: {drawn}"))));
    }
    columns.push(Column::words(spans.said(words.method_changed, language)));
    if suspected {
        columns.push(Column::words(spans.said(own.suspected_before, language)));
    }
    let axis = course.axis();
    let row = |(place, period): (usize, &Period)| {
        let mut cells = vec![Cell::text(format::period(*period, language))];
        for (trend, _) in &course.trends {
            let [score, rank, of, place] = at(course, trend, *period, language);
            cells.extend([score, rank, of]);
            if flagged(course, trend) {
                cells.push(marked::flags(course.mark(trend.unit, *period), language));
            }
            cells.extend(drawn.as_ref().map(|_| place));
        }
        let before = place.checked_sub(1).and_then(|place| axis.get(place));
        cells.push(reasons(&breaks, Known::Published, (before, period), language));
        if suspected {
            cells.push(reasons(&breaks, Known::Suspected, (before, period), language));
        }
        Row::from(cells)
    };
    Sheet { title, columns, rows: axis.iter().enumerate().map(row).collect() }
}

/// Whether a unit's score was made of those of the units it was made of.
fn is_reconstructed(edition: &Edition, unit: UnitIdx) -> bool {
    let flags = edition.mark(unit, None).map(|mark| mark.flags).unwrap_or_default();
    flags.iter().any(|flag| flag == Flag::Reconstructed)
}

/// Whether one of a unit's figures has a flag.
fn flagged(course: &Course, trend: &Trend) -> bool {
    let mut marks = course.periods.iter().filter_map(|at| course.mark(trend.unit, *at));
    marks.any(|mark| !mark.flags.is_empty())
}

/// The reasons of the changes of one kind between two periods.
fn reasons(
    breaks: &[&Break],
    known: Known,
    (before, period): (Option<&Period>, &Period),
    language: Language,
) -> Cell {
    let changed = breaks.iter().filter(|found| {
        found.known == known
            && found.period <= *period
            && before.is_some_and(|before| found.period > *before)
    });
    let reasons: Vec<&str> = changed.map(|found| found.reason.text(language)).collect();
    Cell::text(reasons.join("; "))
}

/// Score, rank, of how many, and what is drawn of them, of a unit in a period.
fn at(course: &Course, trend: &Trend, period: Period, language: Language) -> [Cell; 4] {
    let view = &course.view;
    let blank = || [Cell::blank(), Cell::blank(), Cell::blank()];
    let with = |score: Cell, [rank, of, place]: [Cell; 3]| [score, rank, of, place];
    let found = trend.points.iter().find(|(known, _)| *known == period);
    let point = match found.map(|(_, point)| point) {
        Some(Ok(point)) => point,
        Some(Err(why)) => {
            return with(Cell::absent_in_words(results::missing(*why, language)), blank());
        }
        None if !course.periods.contains(&period) => {
            let why = TrendsLabels::of(language).no_table;
            return with(Cell::absent_in_words(why.to_owned()), blank());
        }
        None => return with(Cell::blank(), blank()),
    };
    let points = point.score.points();
    let text = format::number(points, view.decimals(view.domain.as_ref()), language);
    let edition = course.editions.iter().find(|edition| edition.period == period);
    let score = match (edition, course.followed) {
        // What this site made stands in no row of the table.
        (_, Followed::Core) => Cell::derived(points, text),
        (Some(edition), _) if is_reconstructed(edition, trend.unit) => Cell::derived(points, text),
        (Some(edition), _) => {
            Cell::number(points, text).opening(edition.read_from(trend.unit, view.domain.as_ref()))
        }
        (None, _) => Cell::number(points, text),
    };
    let score = with_mark(score, course.mark(trend.unit, period), language);
    let place = match course.followed {
        Followed::Places => value(course, point)
            .map(|place| Cell::derived(place, format::percent(place / 100.0, 0, language))),
        Followed::Shares => value(course, point)
            .map(|share| Cell::derived(share, format::percent(share / 100.0, 1, language))),
        _ => None,
    };
    let place = place.unwrap_or_else(Cell::blank);
    if !point.told {
        return with(score, [Cell::blank(), Cell::blank(), place]);
    }
    let rank = format!(" ({})", results::rank_at(point, language));
    let of = point.of.whole().map_or_else(Cell::blank, |of| Cell::count(of, ""));
    with(score, [Cell::count(point.rank, rank), of, place])
}
