//! Whom to ask: who does better, domain by domain.

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::explain::better::{Better, Example, better};
use crate::analysis::explain::makeup::Makeup;
use crate::model::index::Best;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::ui::components::passage::scored;
use crate::words::explain::labels::ExplainLabels;

/// The section; `None` where the index has no domains.
pub fn section(case: &Case, makeup: &Makeup, unit: UnitIdx) -> Option<AnyView> {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    // Where neither end is good, nobody does better.
    if makeup.members.iter().all(|member| member.best == Best::None) {
        return None;
    }
    let found = better(makeup, unit, |domain| case.view.decimals(Some(domain)));
    if found.is_empty() {
        let nobody = words.nobody_better;
        return Some(
            view! { <section><h2>{words.better}</h2><p>{nobody}</p></section> }.into_any(),
        );
    }
    let figure = |unit: UnitIdx, better: &Better, score: f64| {
        let text = case.score(score, &better.domain, language);
        scored(text, &case.edition, unit, Some(&better.domain))
    };
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
                <td class="number" data-label=words.own_score>{figure(unit, better, better.own)}</td>
                <td class="number" data-label=words.how_many>{better.count}</td>
                <td data-label=words.nearest><ul class="names">{examples}</ul></td>
            </tr>
        }
    };
    let rows = found.iter().map(row).collect_any();
    Some(
        view! {
            <section>
                <h2>{words.better}</h2>
                <div class="scroll" tabindex="0" role="region" aria-label=words.better>
                    <table class="fields">
                        <caption>{words.better_rule}</caption>
                        <thead><tr>
                            <th scope="col">{words.domain}</th>
                            <th scope="col" class="number">{words.own_score}</th>
                            <th scope="col" class="number">{words.how_many}</th>
                            <th scope="col">{words.nearest}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any(),
    )
}
