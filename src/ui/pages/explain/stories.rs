//! What the whole table tells, a sentence each with its rule, and a way to see it.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::comparable::comparable_tables;
use crate::analysis::explain::league::longest_run;
use crate::analysis::explain::makeup::Makeup;
use crate::analysis::explain::stories::{Story, collapse, decisions, leader, moves, profiles};
use crate::analysis::profile::stretch;
use crate::analysis::ranking::Ranking;
use crate::model::domain::DomainId;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, watch};
use crate::ui::library::use_library;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::told::{Teller, rule, story as said};

/// What the table tells first: who moved most; nothing of one that is not whole.
pub fn finding(case: &Case, language: Language) -> Option<String> {
    case.makeup.as_ref().ok()?;
    let told = moves(case.best(), case.changes.as_ref().ok()?);
    let text = with_teller(case, language, |teller| Some(said(told.first()?, teller)))?;
    Some(text.trim_end_matches('.').to_owned())
}

/// Tells with the names and decimals of the table in view.
fn with_teller<Told>(
    case: &Case,
    language: Language,
    tell: impl FnOnce(&Teller<'_>) -> Told,
) -> Told {
    tell(&Teller {
        unit: &|unit| case.view.name(unit, language),
        domain: &|domain| case.domain(domain, language),
        decimals: &|domain| case.view.decimals(domain),
        best: case.best(),
        spans: case.view.spans(),
        language,
    })
}

/// The section. Who leads, and since when, is told once the periods before are here.
pub fn section(case: &Arc<Case>, makeup: &Makeup) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let mut stories: Vec<Story> = Vec::new();
    stories.extend(
        case.changes.as_ref().ok().map(|changes| moves(case.best(), changes)).unwrap_or_default(),
    );
    if let Some((then, before)) =
        case.before.as_ref().and_then(|then| Some((then, then.makeup.as_ref().ok()?)))
    {
        let view = &case.view;
        let may = |domain: &DomainId| {
            let of = (&view.publication, &view.index);
            comparable_tables(of.0, of.1, Some(domain), &then.edition, &case.edition).is_ok()
        };
        stories.extend(collapse(before, makeup, may));
    }
    stories.extend(profiles(makeup));
    stories.extend(decisions(makeup));
    let lines = stories.iter().map(|story| line(case, story)).collect_any();
    let (kept, library) = (case.clone(), use_library());
    let view = &case.view;
    let mut periods = stretch(&view.publication, &view.index, view.period);
    periods.retain(|period| period.is_as_long_as(view.period));
    let (index, asked) = (view.index.id.clone(), periods.clone());
    watch(move || library.need(&index, &asked));
    let leads = move || {
        let view = &kept.view;
        if !library.settled(&view.index.id, &periods) {
            return ().into_any();
        }
        let level = kept.edition.level(&view.publication.units);
        let first = |period: &_| {
            let edition = library.edition(&view.index.id, *period, level)?;
            let ranking = library.rankings.of(kept.best(), &edition, None);
            let row = ranking.rows.first().filter(|row| row.shared == Tie::Alone)?;
            (ranking.part.is_none() && ranking.unplaced == 0).then_some(row.unit)
        };
        let leaders: Vec<Option<UnitIdx>> = periods.iter().map(first).collect();
        // Where neither end is good, nobody leads.
        let told = if kept.best() == Best::None { None } else { leader(&leaders) };
        let run = (kept.best() != Best::None).then(|| run(&kept, &periods)).flatten();
        told.into_iter().chain(run).map(|story| line(&kept, &story)).collect_any()
    };
    view! { <section><h2>{words.stories}</h2><ul class="stories">{leads}{lines}</ul></section> }
        .into_any()
}

/// Who rose in every period up to this one.
fn run(case: &Case, periods: &[Period]) -> Option<Story> {
    let (view, library) = (&case.view, use_library());
    let level = case.edition.level(&view.publication.units);
    let ranked = |period: &Period| {
        let edition = library.edition(&view.index.id, *period, level)?;
        Some((*period, library.rankings.of(case.best(), &edition, None)))
    };
    let ranked: Option<Vec<_>> = periods.iter().map(ranked).collect();
    let ranked = ranked?;
    let rows: Vec<(Period, &Ranking)> =
        ranked.iter().map(|(period, ranking)| (*period, ranking.as_ref())).collect();
    longest_run(&rows)
}

fn line(case: &Case, story: &Story) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let text = with_teller(case, language, |teller| said(story, teller));
    let mut to = use_address().selection.get_untracked().carried();
    to.index = Some(case.view.index.id.clone());
    to.domain = None;
    let page = match story {
        Story::Places { units, .. } | Story::Points { units, .. } => {
            to.units = units
                .iter()
                .map(|unit| case.view.publication.units.get(*unit).code.clone())
                .collect();
            if units.len() == 1 { Page::Explain } else { Page::Rankings }
        }
        Story::Collapse { unit, .. } | Story::Even { unit, .. } | Story::Uneven { unit, .. } => {
            to = case.of_unit(*unit);
            Page::Explain
        }
        Story::Leader { unit, .. } | Story::Run { unit, .. } => {
            to = case.of_unit(*unit);
            Page::Trends
        }
        Story::DecidesMost(found) | Story::DecidesNothing(found) => {
            to.units.clear();
            to.domain = Some(found.domain.clone());
            Page::Rankings
        }
    };
    let label = format!("{}: {text}", words.see);
    view! {
        <li>
            {text}" "<a href=href(page, &to) aria-label=label>{words.see}</a>
            <details><summary>{words.rule}</summary><p class="rule">{rule(story, case.view.spans(), language)}</p></details>
        </li>
    }
    .into_any()
}
