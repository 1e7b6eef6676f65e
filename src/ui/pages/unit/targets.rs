//! What the unit set out to reach, what it lacks of it, and what its documents say was reached.

use leptos::prelude::*;

use super::gaps::sheet;
use super::quote::{quote, quote_as};
use super::sources;
use super::subject::Subject;
use crate::analysis::plan::rows;
use crate::format;
use crate::model::language::Language;
use crate::model::target::{Goal, Status, Target};
use crate::state::page::Page;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::source_line::source_line;
use crate::ui::library::use_library;
use crate::words::targets::sentences;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::{points_unknown, to_rank};

/// The most targets of other measures than an index.
const MOST: usize = 5;

/// The section; `None` when the documents set no target.
pub fn targets(subject: &Subject) -> Option<AnyView> {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let targets = subject.documents.targets.iter();
    let targets: Vec<&Target> = targets.filter(|target| target.unit == subject.unit).collect();
    let goals = subject.documents.goals.iter();
    let goals: Vec<&Goal> = goals.filter(|goal| goal.unit == subject.unit).collect();
    if targets.is_empty() && goals.is_empty() {
        return None;
    }
    let editions = use_library().editions.get_untracked();
    let rows = rows(&subject.publication, &targets, &editions);
    // Paper has room for the others only where there is nothing else to hold on to.
    let others = others(&targets, if rows.is_empty() { "" } else { "screen" }, language);
    let table = (!rows.is_empty()).then(|| {
        let documents = rows.iter().map(|row| &row.target.place.source);
        let source = sources::of_documents(subject, documents);
        let line = source_line(&source);
        view! {
            <DataTable sheet=sheet(subject, &rows) taken_as=subject.titled(words.targets) sources=vec![source]/>
            <div class="screen">{line}</div>
        }
    });
    let all = subject.href(Page::Targets);
    // A rank wanted in an index whose other units nobody publishes.
    let wanted = rows.iter().filter(|row| row.target.domain.is_none()).find_map(|row| {
        let result = row.result()?.detail.as_ref()?.rank?;
        let wanted = row.target.rank?;
        let index = row.target.index.clone()?;
        (wanted.rank < result.rank).then_some((wanted.rank, index))
    });
    let heading = wanted
        .as_ref()
        .map_or_else(|| words.targets.to_owned(), |(rank, _)| to_rank(*rank, language));
    let unknown = wanted.filter(|(_, index)| {
        let mut listed = subject.listed().filter(|latest| latest.view.index.id == *index);
        listed.any(|latest| !latest.is_whole())
    });
    let unknown = unknown.map(|(rank, _)| {
        view! { <p class="remark" role="note">{points_unknown(rank, language)}</p> }
    });
    Some(
        view! {
            <section>
                <h2>{heading}</h2>
                {unknown.or_nothing()}
                {table.or_nothing()}
                {judged(&goals, language).or_nothing()}
                {others.or_nothing()}
                <div class="screen"><a href=all>{words.all_targets}</a></div>
            </section>
        }
        .into_any(),
    )
}

/// Targets of other measures than an index, as printed; `None` without any.
fn others(targets: &[&Target], class: &'static str, language: Language) -> Option<AnyView> {
    let is_other = |target: &&&Target| target.index.is_none() && target.goal.is_none();
    let mut others = targets.iter().filter(is_other).take(MOST).peekable();
    others.peek()?;
    let line = |target: &&Target| {
        let period = format::period(target.period, language);
        let name = format!("{} ({period}): ", target.name.text(language));
        view! { <li>{name}{quote(&target.place)}</li> }
    };
    Some(view! { <ul class=class>{others.map(line).collect_any()}</ul> }.into_any())
}

/// The goals of a programme as its own document judges them: how many met, and which not.
fn judged(goals: &[&Goal], language: Language) -> Option<AnyView> {
    if goals.is_empty() {
        return None;
    }
    let with = |status| goals.iter().filter(move |goal| goal.status == Some(status));
    let line = |goal: &&Goal| {
        let name = format!("{} {} — ", goal.code, goal.text.text(language));
        view! { <li>{name}{quote_as(goal.printed_status.clone(), &goal.place)}</li> }.into_any()
    };
    let missed: Vec<AnyView> = with(Status::NotMet).map(line).collect();
    let met = with(Status::Met).count();
    let sentence = sentences::goals(met, missed.len(), goals.len(), language);
    let missed = (!missed.is_empty()).then(|| view! { <ul>{missed}</ul> });
    Some(view! { <p>{sentence}</p>{missed.or_nothing()} }.into_any())
}
