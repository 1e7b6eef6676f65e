//! What the search of every page has found, as a list box under its field: the combobox pattern of the ARIA Authoring
//! Practices Guide. The focus stays in the field; the arrows go through the list, Home and End to its ends, Enter opens,
//! Escape closes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::finding::{Finding, LIST, Shown, hit_id};
use super::hit::{need_tables, said, where_published};
use super::keys::{self, leave};
use super::target::{target, whole};
use crate::analysis::search::catalogue::Thing;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::library::everything::{Everything, Extent};
use crate::ui::library::use_library;
use crate::ui::pace::part::part;
use crate::words::search::labels::SearchLabels;
use crate::words::search::sentences::counted;

/// At most this many hits are offered.
const OFFERED: usize = 10;

/// The hits, and how many there are in all.
#[derive(Clone)]
struct Hits {
    everything: Arc<Everything>,
    things: Vec<Thing>,
    of: usize,
}

part! { search:
    /// The list of what is found, and what the field does.
    pub fn panel() -> AnyView {
        shown()
    }
}

fn shown() -> AnyView {
    let (address, library) = (use_address(), use_library());
    let finding = Finding::begin();
    watch(move || library.gather());
    let hits = Memo::new_with_compare(move |_| found(finding), |_, _| true);
    let navigate = StoredValue::new_local(use_navigate());
    let open = move |place: usize| {
        let Some(hits) = hits.get_untracked() else { return };
        let Some(thing) = hits.things.get(place) else { return };
        let to = target(thing, &hits.everything.publication);
        finding.clear();
        leave();
        navigate.with_value(|navigate| navigate(&to, whole()));
    };
    keys::follow(finding, open);
    watch(move || {
        let count = hits.with(|hits| hits.as_ref().map_or(0, |hits| hits.things.len()));
        finding.count.set(count);
        if let Some(hits) = hits.get() {
            need_tables(&hits.things, &hits.everything);
            let is_whole = hits.everything.extent == Extent::Whole;
            if finding.entered.get() && is_whole && count > 0 {
                open(finding.active.get_untracked().unwrap_or(0));
            }
        }
    });
    let words = move || SearchLabels::of(address.language());
    let status = move || {
        let typed = finding.typed.with(|typed| !typed.trim().is_empty());
        if !typed || finding.shown.get() != Shown::List {
            return None;
        }
        match hits.get() {
            Some(hits) if !hits.things.is_empty() => {
                Some(counted(hits.things.len(), hits.of, address.language()))
            }
            Some(hits) if hits.everything.extent == Extent::Whole => {
                Some(words().no_hit.to_owned())
            }
            _ => Some(words().coming.to_owned()),
        }
    };
    let list = move || {
        let hits = hits.get()?;
        let options = hits.things.iter().enumerate();
        let options = options.map(|(place, thing)| {
            option(finding, &hits.everything, thing, place, move || open(place))
        });
        Some(options.collect_any())
    };
    view! {
        // The focus stays in the field.
        <div class="panel" hidden=move || status().is_none() on:mousedown=|event| event.prevent_default()>
            <ul id=LIST role="listbox" aria-label=move || words().field hidden=move || !finding.is_expanded()>
                {move || list().or_nothing()}
            </ul>
            <p class="of" role="status" aria-live="polite">{move || status()}</p>
        </div>
    }
    .into_any()
}

fn found(finding: Finding) -> Option<Hits> {
    let everything = use_library().everything.found.get()?;
    let mut things =
        finding.typed.with(|typed| everything.catalogue.find(&everything.publication, typed));
    let of = things.len();
    things.truncate(OFFERED);
    Some(Hits { everything, things, of })
}

/// A hit as an option of the list.
fn option(
    finding: Finding,
    everything: &Arc<Everything>,
    thing: &Thing,
    place: usize,
    open: impl Fn() + 'static,
) -> AnyView {
    let language = use_address().language();
    let said = said(thing, everything, language);
    let unit = if let Thing::Unit(unit) = thing { Some(*unit) } else { None };
    let kept = everything.clone();
    let published = move || unit.and_then(|unit| where_published(unit, &kept, language));
    let is_active = move || finding.active.get() == Some(place);
    view! {
        <li
            id=hit_id(place)
            role="option"
            aria-selected=move || if is_active() { "true" } else { "false" }
            on:click=move |_| open()
        >
            <span class="hit"><strong>{said.name}</strong>" "<span class="place">{said.place}</span></span>
            {said.ended.map(|ended| view! { " "<span class="ended">{ended}"."</span> }).or_nothing()}
            {move || published().map(|published| view! { " "<span class="published">{published}"."</span> }).or_nothing()}
        </li>
    }
    .into_any()
}
