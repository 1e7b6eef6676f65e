//! Whom to ask: who does better, domain by domain.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use super::table::{self, Holds};
use crate::analysis::explain::better::{Better, Example, better};
use crate::analysis::explain::makeup::{Makeup, makeup_under};
use crate::model::domain::DomainId;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::passage::scored;
use crate::words::explain::labels::ExplainLabels;

/// Where the unit's own scores stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OwnScores {
    /// In a table above.
    Above,
    /// Here only.
    Here,
}

/// The section; `None` where the index has no domains.
pub fn section(
    case: &Arc<Case>,
    makeup: &Makeup,
    unit: UnitIdx,
    own_scores: OwnScores,
) -> Option<AnyView> {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    // Where neither end is good, nobody does better.
    if makeup.members.iter().all(|member| member.best == Best::None) {
        return None;
    }
    let found = better(makeup, unit, |domain| case.view.decimals(Some(domain)));
    let table = match found.is_empty() {
        true => view! { <p>{words.nobody_better}</p> }.into_any(),
        false => table(case, (unit, own_scores), words.better_rule, &found, language),
    };
    let parts = parts(case, makeup, unit, language);
    Some(view! { <section><h2>{words.better}</h2>{table}{parts.or_nothing()}</section> }.into_any())
}

/// The same for what lies under each domain, made when it is wanted; `None` where nothing does.
fn parts(case: &Arc<Case>, makeup: &Makeup, unit: UnitIdx, language: Language) -> Option<AnyView> {
    let words = ExplainLabels::of(language);
    let view = &case.view;
    let tree = view.publication.tree(&view.index.id);
    let has_parts = |domain: &&DomainId| !tree.children_in(Some(domain), view.period).is_empty();
    let domains = makeup.members.iter().map(|member| &member.domain);
    let domains: Vec<DomainId> = domains.filter(has_parts).cloned().collect();
    if domains.is_empty() {
        return None;
    }
    let case = case.clone();
    Some(fold(words.better_parts.to_owned(), Begins::Closed, move || {
        let view = &case.view;
        let of_domain = |domain: &DomainId| {
            let of = (&view.index, Some(domain));
            let made = makeup_under(&view.publication, of, &case.edition, &case.ranking).ok()?;
            let found = better(&made, unit, |part| view.decimals(Some(part)));
            let name = case.domain(domain, language);
            (!found.is_empty())
                .then(|| table(&case, (unit, OwnScores::Here), &name, &found, language))
        };
        domains.iter().filter_map(of_domain).collect_any()
    }))
}

fn table(
    case: &Case,
    (unit, own_scores): (UnitIdx, OwnScores),
    caption: &str,
    found: &[Better],
    language: Language,
) -> AnyView {
    let words = ExplainLabels::of(language);
    let figure = |unit: UnitIdx, better: &Better, score: f64| {
        let text = case.score(score, &better.domain, language);
        scored(text, &case.edition, unit, Some(&better.domain))
    };
    let has_own = own_scores == OwnScores::Here;
    let example = |better: &Better, one: &Example| {
        let name = case.view.name(one.unit, language);
        let figure = figure(one.unit, better, one.score);
        view! { <li><a href=case.href(Page::Unit, one.unit)>{name}</a>" ("{figure}")"</li> }
    };
    let row = |better: &Better| {
        let examples = better.examples.iter().map(|one| example(better, one)).collect_any();
        view! {
            <tr>
                <th scope="row">{case.domain(&better.domain, language)}</th>
                {has_own.then(|| view! { <td class="number" data-label=words.own_score>{figure(unit, better, better.own)}</td> }).or_nothing()}
                <td class="number" data-label=words.how_many>{better.count}</td>
                <td data-label=words.nearest><ul class="names">{examples}</ul></td>
            </tr>
        }
    };
    let rows = found.iter().map(row).collect_any();
    let heads = [
        Some((words.domain, Holds::Words)),
        has_own.then_some((words.own_score, Holds::Numbers)),
        Some((words.how_many, Holds::Numbers)),
        Some((words.nearest, Holds::Words)),
    ];
    let heads: Vec<(&'static str, Holds)> = heads.into_iter().flatten().collect();
    table::table(caption.to_owned(), &heads, rows)
}
