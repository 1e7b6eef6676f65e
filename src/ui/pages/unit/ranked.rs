//! The results of indices whose whole table is published: score, rank of how many, change, and the trend in words.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::{Column, division, link, list, paragraph, section, span, table, text};
use super::subject::{Latest, Subject};
use crate::analysis::change::{Change, changes};
use crate::analysis::comparable::Refusal;
use crate::analysis::over_periods::over_periods;
use crate::analysis::profile::{facet, stretch};
use crate::analysis::ranking::Ranking;
use crate::analysis::trend::{context, trends as courses, verdict};
use crate::format;
use crate::model::edition::{Edition, Origin};
use crate::model::period::Period;
use crate::state::page::Page;
use crate::ui::address::href;
use crate::ui::components::passage::scored;
use crate::ui::components::source_line::source_line;
use crate::ui::library::use_library;
use crate::words::answers::{UnitResult, unit_answer};
use crate::words::labels::SharedLabels;
use crate::words::results;
use crate::words::trends::sentences;
use crate::words::unit::labels::UnitLabels;

/// An index with its ranking and the unit's change.
struct Ranked<'a> {
    latest: &'a Latest,
    now: Arc<Ranking>,
    change: Option<Result<Change, Refusal>>,
}

/// The tables that list the unit and are whole.
fn ranked(subject: &Subject) -> Vec<Ranked<'_>> {
    let mut found = Vec::new();
    for latest in subject.listed().filter(|latest| latest.is_whole()) {
        let now = use_library().rankings.of(latest.view.index.best, &latest.edition, None);
        found.push(Ranked { latest, change: change(subject, latest, &now), now });
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
    let ranked = |edition| use_library().rankings.of(view.index.best, edition, None);
    let then = before.as_ref().map(|before| (before, ranked(before)));
    let earlier = then.as_ref().map(|(before, ranking)| (before.as_ref(), ranking.as_ref()));
    let later = (latest.edition.as_ref(), now);
    match changes(&subject.publication, &view.index, None, later, earlier) {
        Ok(all) => all.get(subject.unit).cloned(),
        Err(refusal) => Some(Err(refusal)),
    }
}

/// The results: a sentence each, and as a table.
pub fn results(subject: &Subject) -> Vec<AnyView> {
    let ranked = ranked(subject);
    if ranked.is_empty() {
        return Vec::new();
    }
    let (words, labels) = (UnitLabels::of(subject.language), SharedLabels::of(subject.language));
    let said = ranked.iter().map(|one| paragraph("", vec![text(sentence(subject, one))]));
    let said = division("answer screen", said.collect());
    let head = |label: &str, column| (label.to_owned(), column);
    let heads = vec![
        head(words.index, Column::Words),
        head(labels.score, Column::Numbers),
        head(labels.rank, Column::Numbers),
        head(labels.mean, Column::Numbers),
        head(labels.change, Column::Words),
    ];
    let rows = ranked.iter().map(|one| row(subject, one)).collect();
    let mut content = vec![table(words.results_caption, heads, rows)];
    content.extend(ranked.iter().map(|one| source(one.latest)));
    vec![said, section("", words.results, content)]
}

/// The source line of a ranked table.
pub fn source(latest: &Latest) -> AnyView {
    let derived = latest.edition.columns.iter().any(|column| column.origin == Origin::Derived);
    source_line(&latest.view, &latest.edition, derived).into_any()
}

fn sentence(subject: &Subject, one: &Ranked) -> String {
    let result = UnitResult {
        unit: subject.own(),
        index: &one.latest.view.index,
        what: one.latest.view.index.short.text(subject.language),
        period: one.latest.view.period,
        ranked: one.now.find(subject.unit),
        ranking: &one.now,
        change: one.change.as_ref(),
    };
    unit_answer(&result, subject.language)
}

fn row(subject: &Subject, one: &Ranked) -> Vec<AnyView> {
    let (view, language) = (&one.latest.view, subject.language);
    let number = |value: f64| format::number(value, view.index.decimals, language);
    let edition = &one.latest.edition;
    let found = facet(&subject.publication, &view.index, edition, None, subject.unit);
    let field = found.field.as_ref();
    let score = match found.cell {
        Ok(score) => scored(number(score.points()), edition, subject.unit, None),
        Err(why) => text(results::missing(why, language)),
    };
    let max = found.max.filter(|_| found.cell.is_ok());
    let max = max.map(|max| format!("/{}", format::plain(max, 2, language)));
    let rank = field.and_then(|field| {
        field.rank.map(|(rank, shared)| format::rank_of(rank, shared, field.of, language))
    });
    let change = match &one.change {
        Some(Ok(change)) => {
            let points = format::signed(change.score, view.index.decimals, language);
            let moved = results::places(change.places, language);
            format!("{moved}, {points} ({})", format::period(change.since, language))
        }
        Some(Err(why)) => results::refusal(why, language),
        None => String::new(),
    };
    let mut selection = subject.selection();
    selection.index = Some(view.index.id.clone());
    let score = vec![score, span("of", text(max.unwrap_or_default()))];
    vec![
        link(href(Page::Rankings, &selection), one.latest.name(language)),
        score.into_any(),
        text(rank.unwrap_or_default()),
        text(field.map_or_else(String::new, |field| number(field.mean))),
        text(change),
    ]
}

/// Each index's trend in a sentence, with the way to its picture.
pub fn trends(subject: &Subject) -> Option<AnyView> {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let line = |latest: &Latest| {
        let index = &latest.view.index;
        let wanted: Vec<Period> = stretch(&subject.publication, index, latest.view.period);
        let mut editions = subject.editions(&index.id);
        editions.retain(|edition| wanted.contains(&edition.period));
        let publication = &subject.publication;
        let ranked = |edition: &Arc<Edition>| use_library().rankings.of(index.best, edition, None);
        let ranked = over_periods(publication, index, None, &editions, &ranked);
        let course = courses(publication, &ranked, &[subject.unit]).pop()?;
        let last = course.runs.last().and_then(|run| run.last()).map(|point| point.period);
        let spread = context(&ranked).into_iter().find(|(at, _)| Some(*at) == last);
        let spread = spread.map_or(0.0, |(_, summary)| summary.deviation);
        let found = verdict(index.best, &course, spread);
        let short = index.short.text(language);
        let said = sentences::verdict(short, &found, index, language);
        let mut selection = subject.selection();
        selection.index = Some(index.id.clone());
        let label = format!("{}: {short}", words.see_trend);
        let more = link(href(Page::Trends, &selection), label);
        Some(vec![text(format!("{said} ")), span("screen", more)])
    };
    let whole = subject.listed().filter(|latest| latest.is_whole());
    let lines = list("", whole.filter_map(line).collect())?;
    let rule = paragraph("rule", vec![text(sentences::verdict_rule(language))]);
    Some(section("", words.trend, vec![lines, rule]))
}
