//! What the unit set out to reach, what it lacks of it, and what its documents say was reached.

use leptos::prelude::*;

use super::documents::source_line;
use super::printed::{printed, printed_rank};
use super::sheet::{Column, division, link, list, paragraph, section, table, text, vietnamese};
use super::subject::Subject;
use crate::analysis::plan::{Known, Row, by_gap, rows};
use crate::format;
use crate::model::language::Language;
use crate::model::target::{Goal, Status, Target};
use crate::state::page::Page;
use crate::ui::components::passage::sourced;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::targets::labels::{TargetsLabels, outcome};
use crate::words::targets::sentences;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::of_period;

/// The most targets of other measures than an index.
const MOST: usize = 5;

/// The section; `None` when the documents set no target.
pub fn targets(subject: &Subject) -> Option<AnyView> {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let own: Vec<&Target> =
        subject.documents.targets.iter().filter(|target| target.unit == subject.unit).collect();
    let goals: Vec<&Goal> =
        subject.documents.goals.iter().filter(|goal| goal.unit == subject.unit).collect();
    if own.is_empty() && goals.is_empty() {
        return None;
    }
    let editions = use_library().editions.get_untracked();
    let rows = rows(&subject.publication, &own, &editions);
    let other = |target: &&&Target| target.index.is_none() && target.goal.is_none();
    let others = own.iter().filter(other).take(MOST).map(|target| {
        let period = format::period(target.period, language);
        let name = format!("{} ({period}): ", target.name.text(language));
        vec![text(name), printed(&target.place)]
    });
    // Paper has room for them only where there is nothing else to hold on to.
    let class = if rows.is_empty() { "" } else { "screen" };
    let others = list(class, others.collect());
    let more = link(subject.href(Page::Targets), words.all_targets.to_owned());
    let mut content = Vec::new();
    if !rows.is_empty() {
        content.push(gaps(subject, &rows));
        let sources = rows.iter().map(|row| &row.target.place.source);
        content.push(source_line(subject, sources));
    }
    content.extend(judged(&goals, language));
    content.extend(others);
    content.push(division("screen", vec![more]));
    Some(section("", words.targets, content))
}

/// Totals first, then the domains, the largest gap first; those without a gap last.
fn in_order(rows: &[Row]) -> Vec<&Row> {
    let by_gap = by_gap(rows);
    let without = rows.iter().filter(|row| row.gap.is_none());
    let (totals, domains): (Vec<&Row>, Vec<&Row>) =
        by_gap.into_iter().chain(without).partition(|row| row.target.domain.is_none());
    totals.into_iter().chain(domains).collect()
}

/// The result a target is held against: that of its own period, else the one before.
fn result(row: &Row) -> Option<&Known> {
    row.after.as_ref().or(row.before.as_ref())
}

fn gaps(subject: &Subject, rows: &[Row]) -> AnyView {
    let (words, labels, language) =
        (UnitLabels::of(subject.language), SharedLabels::of(subject.language), subject.language);
    let head = |label: String| (label, Column::Numbers);
    let known = rows.iter().find_map(result);
    let known = known.map(|known| of_period(words.result, known.period, language));
    let wanted = rows.first().map(|row| of_period(words.target, row.target.period, language));
    let heads = vec![
        (labels.domain.to_owned(), Column::Words),
        head(known.unwrap_or_else(|| words.result.to_owned())),
        head(wanted.unwrap_or_else(|| words.target.to_owned())),
        head(words.gap.to_owned()),
    ];
    let lines = in_order(rows).into_iter().map(|row| line(row, language));
    table(words.gap_note, heads, lines.collect())
}

fn line(row: &Row, language: Language) -> Vec<AnyView> {
    let words = UnitLabels::of(language);
    let target = &row.target;
    let with_rank = |mut cell: Vec<AnyView>, rank: Option<AnyView>| {
        let lead = format!(", {} ", words.target_rank);
        cell.extend(rank.into_iter().flat_map(|rank| [text(lead.clone()), rank]));
        cell.into_any()
    };
    let detail = result(row).and_then(|known| known.detail.as_ref());
    let reached = detail.and_then(|detail| detail.place.as_ref()).map(printed);
    let wanted = target.rank_place.as_ref().map(printed);
    let standing = match (row.outcome, row.gap.zip(target.value)) {
        (Some(found), _) => outcome(found, TargetsLabels::of(language)).to_owned(),
        (None, Some((gap, value))) => sentences::gap(gap, value, language),
        (None, None) => String::new(),
    };
    vec![
        text(target.name.text(language)),
        with_rank(reached.into_iter().collect(), detail.and_then(printed_rank)),
        with_rank(vec![printed(&target.place)], wanted),
        text(standing),
    ]
}

/// The goals of a programme as its own document judges them: how many met, and which not.
fn judged(goals: &[&Goal], language: Language) -> Vec<AnyView> {
    let with = |status| goals.iter().filter(move |goal| goal.status == Some(status));
    let line = |goal: &&Goal| {
        let said = sourced(goal.printed_status.clone(), &goal.place);
        let goal = format!("{} {} — ", goal.code, goal.text.text(language));
        vec![text(goal), vietnamese(said)]
    };
    let missed: Vec<Vec<AnyView>> = with(Status::NotMet).map(line).collect();
    let mut content = Vec::new();
    if !goals.is_empty() {
        let met = with(Status::Met).count();
        let said = sentences::goals(met, missed.len(), goals.len(), language);
        content.push(paragraph("", vec![text(said)]));
        content.extend(list("", missed));
    }
    content
}
