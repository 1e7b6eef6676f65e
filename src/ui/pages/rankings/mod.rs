//! Who is where: the answer in a sentence, the table, and the ranking as a picture beside it.

mod nodes;
mod rows;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::format;
use crate::model::level::Level;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::state::selection::Shown;
use crate::state::sort::{Column, Sort};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::pickers::{DomainPicker, IndexPickers, UnitFilters};
use crate::ui::components::ready::{mark_when_painted, set_title};
use crate::ui::components::source_line::source_line;
use crate::ui::figures::ranking::ranking_figure;
use crate::ui::in_view::{InView, Standing, Strayed, in_view, standing};
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::{answers, results};
use rows::Filter;
use table::RankingTable;

/// The page.
#[component]
pub fn RankingsPage() -> impl IntoView {
    let address = use_address();
    let view = in_view();
    let standing = standing(view);
    let words = move || SharedLabels::of(address.language());
    let title = move || {
        let language = address.language();
        view.get().map_or_else(
            || words().rankings.to_owned(),
            |view| {
                format!(
                    "{}: {} {}",
                    words().rankings,
                    view.index.short.text(language),
                    format::period(view.period, language)
                )
            },
        )
    };
    watch(move || set_title(&title()));
    let occurring = Memo::new(move |_| {
        let Some(standing) = standing.get() else { return (Vec::new(), Vec::new()) };
        let (all, listed) = (&standing.view.publication.units, &standing.edition.units);
        let mut levels: Vec<Level> = Vec::new();
        for level in listed.iter().map(|unit| all.get(*unit).level) {
            if !levels.contains(&level) {
                levels.push(level);
            }
        }
        levels.sort();
        let parents = all.parents_of(listed);
        (levels, parents.iter().map(|parent| all.get(*parent).code.clone()).collect())
    });
    view! {
        <h1>{move || title()}</h1>
        {move || view.get().and_then(|view| view.strayed).map(|strayed| view! {
            <p class="notice" role="alert">{match strayed {
                Strayed::Index => words().unknown_index,
                Strayed::Period => words().unknown_period,
            }}</p>
        }).or_nothing()}
        {move || standing.get().map(|standing| answer(&standing)).or_nothing()}
        <SearchField/>
        <div class="pickers">
            <IndexPickers view=view/>
            <DomainPicker view=view/>
            <UnitFilters view=view occurring=occurring/>
        </div>
        {move || {
            // In another language everything is said anew; what a component reads itself is not followed.
            address.language();
            standing.get().map(|standing| view! { <Body standing=standing/> }).or_nothing()
        }}
        {move || view.get().map(|view| about(&view)).or_nothing()}
    }
}

/// A search that leaves at most so many units is answered unit by unit.
const MOST_NAMED: usize = 3;

/// The first thing read: the chosen units' results, or the table in a sentence.
fn answer(standing: &Standing) -> impl IntoView + use<> {
    let address = use_address();
    let language = address.language();
    let (view, ranking) = (&standing.view, &standing.ranking);
    let what = view.what(language);
    let chosen: Vec<String> = address.selection.with(|selection| {
        let units = &view.publication.units;
        let codes = selection.units.iter();
        let mut asked: Vec<UnitIdx> = codes.filter_map(|code| units.find(code.as_str())).collect();
        // Who types a name wants that unit's result first, as long as the name tells it from others.
        if !selection.query.trim().is_empty() {
            let filter = Filter::new(&view.publication, selection, &standing.edition.units);
            let listed = standing.edition.units.iter().copied();
            let named: Vec<UnitIdx> = use_library().names.with(|names| {
                listed.filter(|unit| filter.passes(names, *unit)).take(MOST_NAMED + 1).collect()
            });
            if (1..=MOST_NAMED).contains(&named.len()) {
                asked = named;
            }
        }
        asked
            .into_iter()
            .map(|unit| {
                let result = answers::UnitResult {
                    unit: view.publication.units.get(unit),
                    index: &view.index,
                    what: &what,
                    period: view.period,
                    ranked: ranking.find(unit),
                    ranking,
                    change: standing.change(unit),
                };
                answers::unit_answer(&result, language)
            })
            .collect()
    });
    let sentences = if chosen.is_empty() {
        vec![answers::table_answer(
            ranking,
            |unit| view.name(unit, language),
            &view.index,
            language,
        )]
    } else {
        chosen
    };
    let refused =
        standing.changes.as_ref().as_ref().err().map(|refusal| results::refusal(refusal, language));
    let nothing = ranking.decides_nothing().then(|| SharedLabels::of(language).decides_nothing);
    view! {
        <div class="answer">
            {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_any()}
            {nothing.map(|words| view! { <p class="remark">{words}</p> }).or_nothing()}
            {refused.map(|why| view! { <p class="refusal" role="note">{why}</p> }).or_nothing()}
        </div>
    }
}

/// The search field; every letter typed narrows the table.
#[component]
fn SearchField() -> impl IntoView {
    let address = use_address();
    let text = move || address.selection.with(|selection| selection.query.clone());
    view! {
        <label class="search">
            <span>{move || SharedLabels::of(address.language()).search}</span>
            <input
                type="search"
                autocomplete="off"
                prop:value=text
                on:input:target=move |event| {
                    let typed = event.target().value();
                    address.change(History::Replace, |selection| selection.query = typed);
                }
            />
        </label>
    }
}

/// Table, picture, and the units without a rank.
#[component]
fn Body(
    /// The ranking in view.
    standing: Standing,
) -> impl IntoView {
    let address = use_address();
    let language = address.language();
    let words = SharedLabels::of(language);
    let kept = StoredValue::new(standing.clone());
    let wide = Memo::new(move |_| {
        address.selection.with(|selection| {
            let by_node = matches!(selection.sort, Some(Sort { column: Column::Domain(_), .. }));
            selection.shown == Shown::Domains || by_node
        })
    });
    let nodes = Memo::new_with_compare(
        move |_| {
            if !wide.get() {
                return Arc::new(Vec::new());
            }
            Arc::new(kept.with_value(nodes::rankings))
        },
        |_, _| true,
    );
    let rows = Memo::new(move |_| {
        let nodes = nodes.get();
        address.selection.with(|selection| {
            kept.with_value(|standing| Arc::new(rows::rows(standing, selection, &nodes)))
        })
    });
    let nobody = move || {
        let unranked = kept.with_value(|standing| unranked(standing).len());
        rows.with(|rows| rows.is_empty()) && unranked == 0
    };
    let left_out = move || {
        let units = kept.with_value(unranked);
        (!units.is_empty()).then(|| view! {
            <section class="unranked">
                <h2>{words.not_ranked}</h2>
                <ul>{units.into_iter().map(|(name, why)| view! { <li>{name}": "{why}</li> }).collect_any()}</ul>
            </section>
        }).or_nothing()
    };
    let chosen = Memo::new(move |_| address.selection.with(|selection| selection.units.clone()));
    let source = standing.clone();
    let drawn = standing.clone();
    mark_when_painted();
    nodes::prepare(&standing);
    view! {
        <p class="hits-count" role="status" aria-live="polite">
            {move || address.selection.with(|selection| !selection.query.trim().is_empty()).then(|| {
                if nobody() { words.no_hit.to_owned() } else { format!("{}: {}", words.search_results, rows.with(|rows| rows.len())) }
            })}
        </p>
        <div class="beside" class:wide=move || wide.get()>
            <div>
                <RankingTable standing=standing rows=rows nodes=nodes/>
                {move || left_out()}
                {source_line(&source.view, &source.edition, source.is_derived())}
            </div>
            {move || {
                chosen.track();
                untrack(|| ranking_figure(&drawn))
            }}
        </div>
    }
}

fn unranked(standing: &Standing) -> Vec<(String, &'static str)> {
    let address = use_address();
    let language = address.language();
    address.selection.with(|selection| {
        let publication = &standing.view.publication;
        let filter = Filter::new(publication, selection, &standing.edition.units);
        let listed = standing.ranking.not_ranked.iter();
        use_library().names.with(|names| {
            let passing = listed.filter(|(unit, _)| filter.passes(names, *unit));
            let said = |(unit, why): &(UnitIdx, Missing)| {
                (standing.view.name(*unit, language), results::missing(*why, language))
            };
            passing.map(said).collect()
        })
    })
}

/// What the index is, on demand.
fn about(view: &InView) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = SharedLabels::of(language);
    view! {
        <details class="about">
            <summary>{words.about_index}</summary>
            <p><strong>{view.index.name.text(language).to_owned()}</strong>". "{view.index.publisher.text(language).to_owned()}"."</p>
            <p>{view.index.description.text(language).to_owned()}</p>
        </details>
    }
}
