//! The results of indices whose whole table is published: score, rank of how many, and change.

use std::sync::Arc;

use super::cells::{number, of_unit};
use super::subject::{Latest, Subject};
use crate::analysis::change::{Change, changes};
use crate::analysis::comparable::Refusal;
use crate::analysis::profile::facet;
use crate::analysis::ranking::Ranking;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::state::page::Page;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::rankings::sentences::unit_finding;
use crate::words::unit::labels::UnitLabels;
use crate::words::{moves, results};

/// An index with its ranking and the unit's change.
pub struct Ranked {
    /// The latest table.
    pub latest: Latest,
    /// Who is where in it.
    pub now: Arc<Ranking>,
    /// The unit's change since the period before, or why it has none.
    pub change: Option<Result<Change, Refusal>>,
}

/// The tables that list the unit and are whole.
pub fn ranked(subject: &Subject) -> Vec<Ranked> {
    let mut found = Vec::new();
    // A table without totals has no result of its own: its domains stand in the pictures below.
    let with_total = |latest: &&Latest| latest.is_whole() && latest.view.opened_on.is_none();
    for latest in subject.listed().filter(with_total) {
        let now = use_library().rankings.of(latest.view.best(None), &latest.edition, None);
        found.push(Ranked { latest: latest.clone(), change: change(subject, latest, &now), now });
    }
    found
}

/// The change of the unit's total since the edition before.
fn change(subject: &Subject, latest: &Latest, now: &Ranking) -> Option<Result<Change, Refusal>> {
    let view = &latest.view;
    let before = view.before().and_then(|period| {
        let editions = subject.editions(&view.index.id);
        editions.into_iter().find(|edition| edition.period == period)
    });
    let ranked = |edition| use_library().rankings.of(view.best(None), edition, None);
    let then = before.as_ref().map(|before| (before, ranked(before)));
    let earlier = then.as_ref().map(|(before, ranking)| (before.as_ref(), ranking.as_ref()));
    let later = (latest.edition.as_ref(), now);
    match changes(&subject.publication, &view.index, None, later, earlier) {
        Ok(all) => all.get(subject.unit).cloned(),
        Err(refusal) => Some(Err(refusal)),
    }
}

/// What the page finds in a few words: what became of the unit in the first index that ranks it.
pub fn finding(subject: &Subject) -> Option<String> {
    let language = subject.language;
    ranked(subject).iter().find_map(|result| {
        let row = result.now.find(subject.unit)?;
        let change = result.change.as_ref().and_then(|change| change.as_ref().ok());
        unit_finding(&result.latest.name(language), &result.now, row, change, language)
    })
}

/// A row an index: its score of the maximum, its rank of how many, the mean, and the change.
pub fn sheet(subject: &Subject, ranked: &[Ranked]) -> Sheet {
    let (words, labels) = (UnitLabels::of(subject.language), SharedLabels::of(subject.language));
    let with_max = ranked.iter().any(|result| result.latest.view.max(None).is_some());
    let title = if with_max { words.results_caption } else { words.results_without_maximum };
    let sheet = Sheet {
        title: title.to_owned(),
        columns: vec![
            Column::name(words.index),
            Column::words(labels.period).file_only(),
            Column::numbers(labels.score),
            Column::numbers(labels.maximum).beside(),
            Column::numbers(labels.rank),
            Column::numbers(labels.rank_of).file_only(),
            Column::numbers(labels.mean),
            Column::words(labels.change),
            Column::numbers(labels.change_of_rank).file_only(),
            Column::words(labels.compared_with).file_only(),
        ],
        rows: ranked.iter().map(|result| row(subject, result)).collect(),
    };
    of_unit(subject, sheet)
}

fn row(subject: &Subject, result: &Ranked) -> Row {
    let (latest, language) = (&result.latest, subject.language);
    let (index, period) = (&latest.view.index, format::period(latest.view.period, language));
    let found = facet(&subject.publication, index, &latest.edition, None, subject.unit);
    let (score, max) = match found.cell {
        Ok(score) => {
            let max = found
                .max
                .map(|max| Cell::number(max, format!("/{}", format::plain(max, 2, language))));
            (number(latest, subject.unit, None, score.points(), language), max)
        }
        Err(why) => (Cell::absent_in_words(results::missing(why, language)), None),
    };
    let field = found.field.as_ref();
    let rank = field.and_then(|field| field.rank.map(|(rank, shared)| (rank, shared, field.of)));
    let (rank, of) = rank.map_or_else(
        || (Cell::blank(), Cell::blank()),
        |(rank, shared, of)| {
            let shown = format::places::rank_of(rank, shared, of, language);
            let of = of.whole().map_or_else(Cell::blank, |of| Cell::count(of, of.to_string()));
            (Cell::count(rank, shown), of)
        },
    );
    let mean = field.map_or_else(Cell::blank, |field| {
        Cell::derived(
            field.mean,
            format::number(
                field.mean,
                result.now.decimals_of(&[subject.unit], index.decimals),
                language,
            ),
        )
    });
    let [points, places, since] = changed(subject, result);
    let name = Cell::text(index.short.text(language))
        .shown_as(latest.name(language))
        .leading_to(subject.href_of(Page::Rankings, &index.id));
    let max = max.unwrap_or_else(Cell::blank);
    vec![name, Cell::text(period), score, max, rank, of, mean, points, places, since].into()
}

/// Points gained, which on the page stand in a sentence with the rest; places moved; since when.
fn changed(subject: &Subject, result: &Ranked) -> [Cell; 3] {
    let language = subject.language;
    match &result.change {
        Some(Ok(change)) => {
            let decimals = result.latest.view.index.decimals;
            let decimals = result.now.decimals_of(&[subject.unit], decimals);
            let moved = moves::moved(change, language);
            let caution = change.caution.map_or_else(String::new, |caution| {
                format!("; {}", results::caution(caution, language))
            });
            let points = format::difference(change.scores.1, change.scores.0, decimals, language);
            let since = format::period(change.since, language);
            [
                Cell::derived(change.score, format!("{moved}, {points} ({since}){caution}")),
                Cell::number(change.places as f64, change.places.to_string()),
                Cell::text(since),
            ]
        }
        Some(Err(why)) => {
            [Cell::absent_in_words(results::refusal(why, language)), Cell::blank(), Cell::blank()]
        }
        None => [Cell::blank(), Cell::blank(), Cell::blank()],
    }
}
