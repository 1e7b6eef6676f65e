//! The units a page's own field finds, as links: the same units, in the same order, as the search of every page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::hit::{need_tables, said, where_published};
use super::target::{target, whole};
use crate::analysis::search::catalogue::Thing;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::library::everything::{Everything, Extent};
use crate::ui::library::use_library;
use crate::ui::pace::part::part;
use crate::words::labels::SharedLabels;
use crate::words::search::labels::SearchLabels;
use crate::words::search::sentences::ended;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::full_name;

/// At most this many hits are offered.
const OFFERED: usize = 20;

part! { search:
    /// The units that fit what was typed, with their number in words. Once `entered` is set and all that can be found is
    /// known, the first of them is opened.
    pub fn units(typed: Signal<String>, entered: RwSignal<bool>) -> AnyView {
        found(typed, entered)
    }
}

part! { search:
    /// A unit that stands in the register alone: where it lies, and what it became.
    pub fn registered(code: UnitCode) -> AnyView {
        in_register(code)
    }
}

fn found(typed: Signal<String>, entered: RwSignal<bool>) -> AnyView {
    let (address, library) = (use_address(), use_library());
    let navigate = use_navigate();
    watch(move || library.gather());
    let hits = Memo::new_with_compare(
        move |_| {
            let everything = library.everything.found.get()?;
            let is_unit = |thing: &Thing| matches!(thing, Thing::Unit(_));
            let found =
                typed.with(|typed| everything.catalogue.find(&everything.publication, typed));
            let things: Vec<Thing> = found.into_iter().filter(is_unit).take(OFFERED).collect();
            Some((everything, things))
        },
        |_, _| true,
    );
    watch(move || {
        let Some((everything, things)) = hits.get() else { return };
        need_tables(&things, &everything);
        if entered.get() && everything.extent == Extent::Whole {
            entered.set(false);
            if let Some(first) = things.first() {
                navigate(&target(first, &everything.publication), whole());
            }
        }
    });
    let status = move || {
        let language = address.language();
        let words = SharedLabels::of(language);
        if typed.with(|typed| typed.trim().is_empty()) {
            return String::new();
        }
        match hits.get() {
            Some((_, things)) if !things.is_empty() => {
                format!("{}: {}", words.search_results, things.len())
            }
            Some((everything, _)) if everything.extent == Extent::Whole => {
                UnitLabels::of(language).no_hit.to_owned()
            }
            _ => SearchLabels::of(language).coming.to_owned(),
        }
    };
    let list = move || {
        let (everything, things) = hits.get().filter(|(_, things)| !things.is_empty())?;
        let lines = things.iter().map(|thing| line(&everything, thing)).collect_any();
        Some(view! { <ul class="found">{lines}</ul> })
    };
    view! {
        <p class="hits-count" role="status" aria-live="polite">{status}</p>
        <nav aria-label=move || SharedLabels::of(address.language()).search_results>{move || list().or_nothing()}</nav>
    }
    .into_any()
}

fn line(everything: &Arc<Everything>, thing: &Thing) -> AnyView {
    let language = use_address().language();
    let said = said(thing, everything, language);
    let unit = if let Thing::Unit(unit) = thing { Some(*unit) } else { None };
    let kept = everything.clone();
    let published = move || unit.and_then(|unit| where_published(unit, &kept, language));
    view! {
        <li>
            <a href=target(thing, &everything.publication)>{said.name}</a>
            <span class="of">
                " "{said.place}
                {said.ended.map(|ended| view! { ". "{ended} }).or_nothing()}
                {move || published().map(|published| view! { ". "{published} }).or_nothing()}
            </span>
        </li>
    }
    .into_any()
}

fn in_register(code: UnitCode) -> AnyView {
    let (address, library) = (use_address(), use_library());
    watch(move || library.gather());
    let said = move || {
        let (language, everything) = (address.language(), library.everything.found.get()?);
        let units = &everything.publication.units;
        match units.find(code.as_str()) {
            Some(unit) => Some(about(&everything, unit)),
            None if everything.extent == Extent::Whole => {
                let words = UnitLabels::of(language);
                let said = view! { <p class="notice" role="alert">{words.unknown}": "{code.to_string()}"."</p> };
                Some(said.into_any())
            }
            None => {
                let coming = SearchLabels::of(language).coming;
                Some(view! { <p role="status">{coming}</p> }.into_any())
            }
        }
    };
    (move || said().or_nothing()).into_any()
}

/// What there is to say of a unit of which nothing is published.
fn about(everything: &Everything, unit: UnitIdx) -> AnyView {
    let language = use_address().language();
    let (words, units) = (SearchLabels::of(language), &everything.publication.units);
    let links = |label: &'static str, units: Vec<UnitIdx>| {
        let named = |unit: UnitIdx| {
            let name = full_name(everything.publication.units.get(unit), language).to_owned();
            let to = target(&Thing::Unit(unit), &everything.publication);
            view! { <li><a href=to>{name}</a></li> }
        };
        let list = (!units.is_empty()).then(|| units.into_iter().map(named).collect_any());
        list.map(|list| view! { <p>{label}":"</p><ul>{list}</ul> }).or_nothing()
    };
    view! {
        <div class="answer">
            <p>{words.nowhere}"."</p>
            {ended(units, unit, language).map(|ended| view! { <p>{ended}"."</p> }).or_nothing()}
            {links(words.within, units.above(unit))}
            {links(words.now, units.successors(unit))}
        </div>
    }
    .into_any()
}
