//! What the page of rankings says: its finding in a few words, and the sentences beside the table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::caution::Caution;
use crate::analysis::ranking::Ranking;
use crate::model::breaks::Known;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passing::passing;
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;
use crate::words::explain::moved::lead;
use crate::words::labels::SharedLabels;
use crate::words::partial::sentences::published;
use crate::words::rankings::sentences::unit_finding;
use crate::words::{answers, changes, not_ranked, results};

/// A search that leaves at most so many units is answered unit by unit.
const MOST_NAMED: usize = 3;

/// The units the reader asks for: those chosen, or those a search has left.
fn asked(standing: &Standing) -> Vec<UnitIdx> {
    let view = &standing.view;
    use_address().selection.with(|selection| {
        let units = &view.publication.units;
        let codes = selection.units.iter();
        let asked: Vec<UnitIdx> = codes.filter_map(|code| units.find(code.as_str())).collect();
        // Who types a name wants that unit's result first, as long as the name tells it from others.
        if selection.query.trim().is_empty() {
            return asked;
        }
        let named = passing(standing, selection, MOST_NAMED + 1);
        if (1..=MOST_NAMED).contains(&named.len()) { named } else { asked }
    })
}

/// The ranking a unit stands in: one of another level has its place among its own.
fn ranking_of(standing: &Standing, unit: UnitIdx) -> Arc<Ranking> {
    let view = &standing.view;
    let domain = view.domain.as_ref();
    match standing.others.iter().find(|other| other.row(unit).is_some()) {
        Some(other) => use_library().rankings.of(view.best(domain), other, domain),
        None => standing.ranking.clone(),
    }
}

/// What the reader learns here in a few words: what became of the unit asked for, or who is first and who last; of a table
/// published in part, how much there is. Nothing of a table that does not show it.
pub fn finding(standing: &Standing) -> Option<String> {
    let language = use_address().language();
    let (view, ranking) = (&standing.view, &standing.ranking);
    if let [unit] = asked(standing)[..] {
        let own = ranking_of(standing, unit);
        let change = standing.change(unit).and_then(|change| change.as_ref().ok());
        let name = view.name(unit, language);
        return unit_finding(&name, &own, own.find(unit)?, change, language);
    }
    let is_found = use_address().selection.with(|selection| {
        selection.query.trim().is_empty() || !passing(standing, selection, 1).is_empty()
    });
    // Whoever looks for a unit this table does not list learns nothing from those it does.
    if !is_found {
        return None;
    }
    if let Some(part) = ranking.part {
        return Some(published(part, language));
    }
    let is_whole = ranking.unplaced == 0 && !ranking.rows.is_empty();
    is_whole.then(|| whole_answer(standing, language).trim_end_matches('.').to_owned())
}

fn whole_answer(standing: &Standing, language: Language) -> String {
    let view = &standing.view;
    answers::table_answer(
        &standing.ranking,
        |unit| view.name(unit, language),
        view.decimals(view.domain.as_ref()),
        language,
    )
}

/// What stands beside the table: the results of the units asked for, who has no place, and what the changes have to be
/// read with.
pub fn answer(standing: &Standing) -> impl IntoView + use<> {
    let language = use_address().language();
    let (view, ranking) = (&standing.view, &standing.ranking);
    let what = view.what(language);
    let result = |unit: UnitIdx| {
        let own = ranking_of(standing, unit);
        let result = answers::UnitResult {
            name: &view.name(unit, language),
            measure: view.measure(view.domain.as_ref(), language),
            // As many as in its row.
            decimals: own.decimals(view.decimals(view.domain.as_ref())),
            what: &what,
            period: view.period,
            ranked: own.find(unit),
            missing: own.missing(unit),
            ranking: &own,
            change: standing.change(unit),
        };
        answers::unit_answer(&result, language)
    };
    let asked = asked(standing);
    let explained = match asked[..] {
        [unit] => explained(standing, unit),
        _ => None,
    };
    let mut sentences: Vec<String> = asked.into_iter().map(result).collect();
    if sentences.is_empty() {
        // What is published in part the picture shows.
        let is_said = finding(standing).is_some();
        sentences.extend((!is_said).then(|| whole_answer(standing, language)));
        let not_ranked = not_ranked::sentence(ranking, |unit| view.name(unit, language), language);
        sentences.extend((!not_ranked.is_empty()).then_some(not_ranked));
    }
    let refused =
        standing.changes.as_ref().as_ref().err().map(|refusal| results::refusal(refusal, language));
    let cautions = cautions(standing, language);
    let opened = changes::opened_before(&view.passed_over, view.period, language);
    let nothing = ranking.decides_nothing().then(|| SharedLabels::of(language).decides_nothing);
    view! {
        <div class="answer">
            {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_any()}
            {explained.or_nothing()}
            {opened.map(|why| view! { <p class="remark" role="note">{why}</p> }).or_nothing()}
            {nothing.map(|words| view! { <p class="remark">{words}</p> }).or_nothing()}
            {refused.map(|why| view! { <p class="refusal" role="note">{why}</p> }).or_nothing()}
            {cautions.into_iter().map(|why| view! { <p class="remark" role="note">{why}</p> }).collect_any()}
        </div>
    }
}

/// The way to the page that explains the rank of a unit by the total, in the words of what became of it.
fn explained(standing: &Standing, unit: UnitIdx) -> Option<AnyView> {
    let address = use_address();
    let (language, view) = (address.language(), &standing.view);
    let row = standing.ranking.find(unit).filter(|row| standing.ranking.tells(row))?;
    if view.domain.is_some() {
        return None;
    }
    let change = standing.change(row.unit).and_then(|change| change.as_ref().ok());
    let lead = change.and_then(|change| lead(change, standing.ranking.best, language));
    let text = lead.unwrap_or_else(|| SharedLabels::of(language).explain.to_owned());
    let mut to = address.selection.get_untracked().carried();
    to.units = vec![view.publication.units.get(unit).code.clone()];
    Some(view! { <p><a href=href(Page::Explain, &to)>{text}</a></p> }.into_any())
}

/// What the changes of all units have to be read with: which periods are passed over, and a suspected other method.
fn cautions(standing: &Standing, language: Language) -> Vec<String> {
    let view = &standing.view;
    let Some(since) = standing.changes.as_ref().as_ref().ok().and(view.before()) else {
        return Vec::new();
    };
    let between = (since, view.period);
    let of = (&view.index.id, view.domain.as_ref());
    let suspected = view.publication.break_between(of, Known::Suspected, between);
    let caution = suspected.map(|found| {
        let reason = found.reason.text(language);
        let why = results::caution(Caution::Suspected(found.period), language);
        changes::caution(&why, reason, language)
    });
    let passed_over = changes::passed_over(between, &view.periods, language);
    passed_over.into_iter().chain(caution).collect()
}
