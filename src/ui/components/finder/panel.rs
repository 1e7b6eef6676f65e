//! What the search of every page has found, as a list box under its field: the combobox pattern of the ARIA Authoring
//! Practices Guide. The focus stays in the field; the arrows go through the list, Home and End to its ends, Enter opens,
//! Escape closes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::finding::{FIELD, Finding, LIST, Shown, hit_id};
use super::hit::{need_tables, said, where_published};
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
    pub fn panel(finding: Finding) -> AnyView {
        shown(finding)
    }
}

fn shown(finding: Finding) -> AnyView {
    let (address, library) = (use_address(), use_library());
    watch(move || library.gather());
    let hits = Memo::new_with_compare(move |_| found(finding), |_, _| true);
    let navigate = StoredValue::new_local(use_navigate());
    let open = move |place: usize| {
        let Some(hits) = hits.get_untracked() else { return };
        let Some(thing) = hits.things.get(place) else { return };
        let to = target(thing, &hits.everything.publication);
        finding.close();
        leave();
        navigate.with_value(|navigate| navigate(&to, whole()));
    };
    finding.keys.set_value(Some(Box::new(move |event| {
        let of = hits.with_untracked(|hits| hits.as_ref().map_or(0, |hits| hits.things.len()));
        pressed(finding, event, of, &open);
    })));
    on_cleanup(move || finding.keys.set_value(None));
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

/// What a key does in the field, with so many hits.
fn pressed(finding: Finding, event: &KeyboardEvent, of: usize, open: &dyn Fn(usize)) {
    let active = finding.active.get_untracked();
    let is_expanded = finding.shown.get_untracked() == Shown::List && of > 0;
    let to = match (event.key().as_str(), active) {
        ("ArrowDown", _) if !is_expanded => {
            finding.shown.set(Shown::List);
            (of > 0).then_some(0)
        }
        ("ArrowDown", Some(at)) => Some((at + 1) % of),
        ("ArrowUp", Some(at)) => Some((at + of - 1) % of),
        ("ArrowDown", None) => Some(0),
        ("ArrowUp", None) if is_expanded => Some(of - 1),
        ("Home", Some(_)) if is_expanded => Some(0),
        ("End", Some(_)) if is_expanded => Some(of - 1),
        ("Enter", _) => {
            event.prevent_default();
            match active.filter(|_| is_expanded) {
                Some(active) => open(active),
                // The first hit, once all are known.
                None => finding.entered.set(true),
            }
            return;
        }
        ("Escape", _) => {
            event.prevent_default();
            match finding.shown.get_untracked() {
                Shown::List if finding.typed.with_untracked(|typed| !typed.is_empty()) => {
                    finding.active.set(None);
                    finding.shown.set(Shown::Field);
                    if !is_expanded {
                        finding.typed.set(String::new());
                    }
                }
                _ if finding.typed.with_untracked(|typed| !typed.is_empty()) => {
                    finding.typed.set(String::new());
                }
                _ => leave(),
            }
            return;
        }
        _ => return,
    };
    event.prevent_default();
    finding.active.set(to);
    if let Some(hit) = to.and_then(|to| document().get_element_by_id(&hit_id(to))) {
        hit.scroll_into_view_with_bool(false);
    }
}

/// Leaves the field, for the page.
fn leave() {
    let element = |id: &str| {
        let found = document().get_element_by_id(id)?;
        Some(found.unchecked_into::<HtmlElement>())
    };
    if let Some(field) = element(FIELD) {
        drop(field.blur());
    }
    if let Some(main) = element("main") {
        drop(main.focus());
    }
}
