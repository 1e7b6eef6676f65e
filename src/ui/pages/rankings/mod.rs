//! Who is where: the answer in a sentence, the table, and the ranking as a picture beside it.

mod answer;
mod heads;
mod map;
mod nodes;
mod pinned;
mod row_scale;
mod rows;
mod sheet;
mod table;
mod widest;

use std::sync::Arc;

use leptos::prelude::*;

use crate::format;
use crate::model::missing::Missing;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::shown::Shown;
use crate::state::sort::{Column, Sort};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::finder::list::units;
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::page::PageFrame;
use crate::ui::components::pickers::{DomainPicker, IndexPickers, Picker, UnitFilters};
use crate::ui::components::search_field::SearchField;
use crate::ui::components::source_line::{source_line, source_of};
use crate::ui::figures::map::is_offered;
use crate::ui::figures::ranking::ranking_figure;
use crate::ui::figures::strip::strip_figure;
use crate::ui::in_view::{Standing, in_view, standing};
use crate::ui::library::use_library;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::map::labels::MapLabels;
use crate::words::not_ranked::says_all;
use crate::words::rankings::labels::RankingsLabels;
use crate::words::rankings::sentences::more_decimals;
use crate::words::results;
use crate::words::search::labels::SearchLabels;
use answer::{answer, finding};
use map::map_section;
use pinned::{OwnUnit, offered, pinned};
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
    // An address that looks for a text shows nothing before it can be looked for.
    let library = use_library();
    let is_search =
        address.selection.with_untracked(|selection| !selection.query.trim().is_empty());
    let is_held = move || {
        let publication = library.publication.get();
        if let Some(publication) = publication.filter(|_| is_search) {
            library.names.prepare(&publication, &library.spellings.get_untracked());
        }
        is_search && !library.names.is_settled()
    };
    // Whether the reader asks for a unit that this table does not list.
    let entered = RwSignal::new(false);
    let found = move || standing.with(|standing| finding(standing.as_ref()?));
    view! {
        <PageFrame title=Signal::derive(title) finding=Signal::derive(found) view=view>
            <div class="pickers">
                <SearchField view=view standing=standing entered=entered/>
                <div class="choices">
                    <IndexPickers view=view/>
                    <DomainPicker view=view/>
                    <OwnUnit standing=standing/>
                    <UnitFilters view=view occurring=occurring/>
                    {picture_picker(standing)}
                </div>
            </div>
            {move || {
                // In another language everything is said anew; what a component reads itself is not followed.
                address.language();
                if is_held() {
                    return ().into_any();
                }
                standing.get().map(|standing| view! { <Body standing=standing entered=entered/> }).or_nothing()
            }}
        </PageFrame>
    }
}

/// Whether the units are shown on a scale or on a map, where there can be one.
fn picture_picker(standing: Memo<Option<Standing>>) -> impl IntoView {
    let address = use_address();
    let choices = move || {
        let words = MapLabels::of(address.language());
        let with_map = standing.with(|standing| standing.as_ref().is_some_and(is_offered));
        let scale = (Shown::Usual.id().to_owned(), words.on_a_scale.to_owned());
        let map = with_map.then(|| (Shown::Map.id().to_owned(), words.as_map.to_owned()));
        std::iter::once(scale).chain(map).collect::<Vec<_>>()
    };
    let chosen = move || {
        let is_map = address.selection.with(|selection| selection.shown.is_map());
        if is_map { Shown::Map } else { Shown::Usual }.id().to_owned()
    };
    let choose = move |value: String| {
        address.change(History::Push, |selection| selection.shown = Shown::from_id(&value));
    };
    let label = move || SharedLabels::of(address.language()).show_as.to_owned();
    view! {
        <Picker
            label=Signal::derive(label)
            choices=Signal::derive(choices)
            chosen=Signal::derive(chosen)
            choose=Callback::new(choose)
        />
    }
}

/// The units that those listed lie in.
fn occurring(standing: &Option<Standing>) -> Vec<UnitCode> {
    let Some(standing) = standing else { return Vec::new() };
    let (all, listed) = (&standing.view.publication.units, &standing.edition.units);
    all.parents_of(listed).iter().map(|parent| all.get(*parent).code.clone()).collect()
}

/// Table, picture, and the units without a rank.
#[component]
fn Body(
    /// The ranking in view.
    standing: Standing,
    /// Whether the reader asks for a unit that this table does not list.
    entered: RwSignal<bool>,
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
    let typed = Signal::derive(move || address.selection.with(|selection| selection.query.clone()));
    let is_search = move || typed.with(|typed| !typed.trim().is_empty());
    let nobody = Memo::new(move |_| {
        is_search() && rows.with(|rows| rows.is_empty()) && unranked().is_empty()
    });
    let elsewhere = move || {
        nobody.get().then(|| {
            let words = SearchLabels::of(address.language());
            view! {
                <section class="elsewhere">
                    <h2>{words.elsewhere}</h2>
                    {deferred(units(typed, entered))}
                </section>
            }
        })
    };
    // A table published in part is a picture, which names who has no score; its table is there on demand.
    let part = standing.ranking.part.is_some();
    let left_out = move || {
        let is_asked =
            address.selection.with(|selection| !selection.units.is_empty()) || is_search();
        if part || (!is_asked && kept.with_value(|standing| says_all(&standing.ranking))) {
            return ().into_any();
        }
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
    let (drawn, answered) = (standing.clone(), standing.clone());
    let about = about(&standing);
    let with_map = is_offered(&standing);
    let mapped = Memo::new(move |_| {
        with_map && address.selection.with(|selection| selection.shown.is_map())
    });
    mark_when_painted();
    nodes::prepare(&standing);
    let is_looked_for = is_search() || wide.get_untracked();
    let begins = if is_looked_for { Begins::Open } else { Begins::Closed };
    let table = move || {
        let (standing, source) = (standing.clone(), source.clone());
        view! { <RankingTable standing=standing rows=rows nodes=nodes source=source/> }.into_any()
    };
    let table = if part { fold(own.details.to_owned(), begins, table) } else { table() };
    view! {
        <p class="hits-count" role="status" aria-live="polite">
            {move || is_search().then(|| {
                if nobody.get() { own.no_hit.to_owned() } else { format!("{}: {}", words.search_results, rows.with(|rows| rows.len())) }
            })}
        </p>
        {move || kept.with_value(offered)}
        {move || elsewhere().or_nothing()}
        <div class="pictured" class:mapped=move || mapped.get()>
        <div class="picture">{move || {
            // Nothing of a table in which nobody was found.
            if nobody.get() {
                return ().into_any();
            }
            if mapped.get() {
                return deferred(map_section(drawn.clone()));
            }
            chosen.track();
            untrack(|| strip_figure(&drawn, finding(&drawn)).unwrap_or_else(|| ranking_figure(&drawn)))
        }}</div>
        <div class="ranked" class:wide=move || wide.get() hidden=move || nobody.get()>
            {move || answer(&answered)}
            <div class="main">
                {move || kept.with_value(pinned)}
                {table}{line}</div>
            <div class="rest">{move || left_out()}{about}</div>
        </div>
        </div>
    }
}

/// What the index is and how the table is made, on demand.
fn about(standing: &Standing) -> impl IntoView + use<> {
    let language = use_address().language();
    let view = &standing.view;
    let usual = view.decimals(view.domain.as_ref());
    let decimals = more_decimals(standing.decimals(), usual, language);
    view! {
        <details class="about">
            <summary>{RankingsLabels::of(language).about_index}</summary>
            {decimals.map(|decimals| view! { <p>{decimals}</p> }).or_nothing()}
            <p><strong>{view.index.name.text(language).to_owned()}</strong>". "{view.index.publisher.text(language).to_owned()}"."</p>
            <p>{view.index.description.text(language).to_owned()}</p>
        </details>
    }
}
