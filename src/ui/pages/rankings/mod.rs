//! Who is where: the answer in a sentence, the table, and the ranking as a picture beside it.

mod nodes;
mod rows;
mod sheet;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::caution::Caution;
use crate::format;
use crate::model::breaks::Known;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::shown::Shown;
use crate::state::sort::{Column, Sort};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers, UnitFilters};
use crate::ui::components::source_line::{source_line, source_of};
use crate::ui::figures::ranking::ranking_figure;
use crate::ui::in_view::{InView, Standing, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::levels::{self, Whose};
use crate::words::rankings::labels::RankingsLabels;
use crate::words::{answers, changes, results};
use table::RankingTable;

/// The page.
#[component]
pub fn RankingsPage() -> impl IntoView {
    let address = use_address();
    let view = in_view();
    let standing = standing(view);
    let title = move || {
        let (language, words) = (address.language(), SharedLabels::of(address.language()));
        view.get().map_or_else(
            || words.rankings.to_owned(),
            |view| {
                format!(
                    "{}: {} {}",
                    words.rankings,
                    view.index.short.text(language),
                    format::period(view.period, language)
                )
            },
        )
    };
    let occurring = Memo::new(move |_| standing.with(occurring));
    view! {
        <PageFrame title=Signal::derive(title) view=view>
            {move || standing.get().map(|standing| answer(&standing)).or_nothing()}
            <SearchField view=view/>
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
        </PageFrame>
    }
}

/// The units that those listed lie in.
fn occurring(standing: &Option<Standing>) -> Vec<UnitCode> {
    let Some(standing) = standing else { return Vec::new() };
    let (all, listed) = (&standing.view.publication.units, &standing.edition.units);
    all.parents_of(listed).iter().map(|parent| all.get(*parent).code.clone()).collect()
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
            let listed = standing.edition.units.iter().copied();
            let named: Vec<UnitIdx> = rows::with_filter(standing, selection, |filter| {
                listed.filter(|unit| filter.passes(*unit)).take(MOST_NAMED + 1).collect()
            });
            if (1..=MOST_NAMED).contains(&named.len()) {
                asked = named;
            }
        }
        asked
            .into_iter()
            .map(|unit| {
                // A unit of another level has its place among its own.
                let other = standing.others.iter().find(|other| other.row(unit).is_some());
                let rankings = use_library().rankings;
                let own = other.map(|other| {
                    rankings.of(view.best(view.domain.as_ref()), other, view.domain.as_ref())
                });
                let ranking = own.as_ref().unwrap_or(ranking);
                let result = answers::UnitResult {
                    name: &view.name(unit, language),
                    measure: view.measure(view.domain.as_ref(), language),
                    decimals: view.decimals(view.domain.as_ref()),
                    what: &what,
                    period: view.period,
                    ranked: ranking.find(unit),
                    missing: ranking.missing(unit),
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
            view.decimals(view.domain.as_ref()),
            language,
        )]
    } else {
        chosen
    };
    let refused =
        standing.changes.as_ref().as_ref().err().map(|refusal| results::refusal(refusal, language));
    let cautions = cautions(standing, language);
    let nothing = ranking.decides_nothing().then(|| SharedLabels::of(language).decides_nothing);
    let opened = changes::opened_before(&view.passed_over, view.period, language);
    view! {
        <div class="answer">
            {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_any()}
            {opened.map(|why| view! { <p class="remark" role="note">{why}</p> }).or_nothing()}
            {nothing.map(|words| view! { <p class="remark">{words}</p> }).or_nothing()}
            {refused.map(|why| view! { <p class="refusal" role="note">{why}</p> }).or_nothing()}
            {cautions.into_iter().map(|why| view! { <p class="remark" role="note">{why}</p> }).collect_any()}
        </div>
    }
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

/// The search field; every letter typed narrows the table.
#[component]
fn SearchField(
    /// What is in view.
    view: Memo<Option<InView>>,
) -> impl IntoView {
    let address = use_address();
    let label = move || {
        view.with(|view| {
            let units = view.as_ref().map(|view| &view.publication.units);
            levels::search(units, Whose::Yours, address.language())
        })
    };
    let text = move || address.selection.with(|selection| selection.query.clone());
    view! {
        <label class="search">
            <span>{move || label()}</span>
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
    let (words, own) = (SharedLabels::of(language), RankingsLabels::of(language));
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
    let unranked = move || {
        address
            .selection
            .with(|selection| kept.with_value(|standing| rows::unranked(standing, selection)))
    };
    let nobody = move || rows.with(|rows| rows.is_empty()) && unranked().is_empty();
    let left_out = move || {
        let units = unranked();
        let line = |(unit, why): (UnitIdx, Missing)| {
            kept.with_value(|standing| {
                let name = standing.view.name(unit, language);
                let mark = standing.edition.mark(unit, standing.view.domain.as_ref());
                view! { <li>{name}": "{results::absent(why, mark, language)}</li> }
            })
        };
        (!units.is_empty())
            .then(|| {
                view! {
                    <section class="unranked">
                        <h2>{own.not_ranked}</h2>
                        <ul>{units.into_iter().map(line).collect_any()}</ul>
                    </section>
                }
            })
            .or_nothing()
    };
    let chosen = Memo::new(move |_| address.selection.with(|selection| selection.units.clone()));
    let origin = standing.origin(standing.view.domain.as_ref());
    let source = source_of(&standing.view, &standing.edition, origin, language);
    let line = source_line(&source);
    let drawn = standing.clone();
    mark_when_painted();
    nodes::prepare(&standing);
    view! {
        <p class="hits-count" role="status" aria-live="polite">
            {move || address.selection.with(|selection| !selection.query.trim().is_empty()).then(|| {
                if nobody() { own.no_hit.to_owned() } else { format!("{}: {}", words.search_results, rows.with(|rows| rows.len())) }
            })}
        </p>
        <div class="beside" class:wide=move || wide.get()>
            <div>
                <RankingTable standing=standing rows=rows nodes=nodes source=source/>
                {move || left_out()}
                {line}
            </div>
            {move || {
                chosen.track();
                untrack(|| ranking_figure(&drawn))
            }}
        </div>
    }
}

/// What the index is, on demand.
fn about(view: &InView) -> impl IntoView + use<> {
    let language = use_address().language();
    view! {
        <details class="about">
            <summary>{RankingsLabels::of(language).about_index}</summary>
            <p><strong>{view.index.name.text(language).to_owned()}</strong>". "{view.index.publisher.text(language).to_owned()}"."</p>
            <p>{view.index.description.text(language).to_owned()}</p>
        </details>
    }
}
