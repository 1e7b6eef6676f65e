//! What the field of the search does: it takes what is typed, its keys go through the list, and it tells assistive
//! technology where they are. The combobox pattern of the ARIA Authoring Practices Guide: the focus stays in the field;
//! the arrows go through the list, Home and End to its ends, Enter opens, Escape closes.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::finding::{BOX, Finding, Shown, field, hit_id};
use crate::ui::any_view::watch;

/// Follows the field; `open` opens a hit by its place. Listened to is the box around it: in another language the field
/// is another.
pub fn follow(finding: Finding, open: impl Fn(usize) + Copy + 'static) {
    let Some(whole) = document().get_element_by_id(BOX) else { return };
    let on = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&whole, name, options, move |event| act(event))
    };
    let listeners = vec![
        on(
            "input",
            Box::new(move |_| {
                finding.take(field().map_or_else(String::new, |field| field.value()))
            }),
        ),
        on("keydown", Box::new(move |event| pressed(finding, event.unchecked_ref(), &open))),
        on(
            "focusin",
            Box::new(move |_| {
                if finding.is_typed() {
                    finding.shown.set(Shown::List);
                }
            }),
        ),
        on(
            "focusout",
            Box::new(move |_| {
                finding.shown.set(Shown::Field);
                if let Some(whole) = document().get_element_by_id(BOX) {
                    drop(whole.class_list().remove_1("open"));
                }
            }),
        ),
    ];
    let kept = StoredValue::new_local(listeners);
    on_cleanup(move || kept.update_value(Vec::clear));
    watch(move || {
        let (is_expanded, active) = (finding.is_expanded(), finding.active.get());
        let Some(field) = field() else { return };
        drop(field.set_attribute("aria-expanded", if is_expanded { "true" } else { "false" }));
        drop(match active.filter(|_| is_expanded) {
            Some(active) => field.set_attribute("aria-activedescendant", &hit_id(active)),
            None => field.remove_attribute("aria-activedescendant"),
        });
    });
}

fn pressed(finding: Finding, event: &KeyboardEvent, open: &dyn Fn(usize)) {
    let (active, of) = (finding.active.get_untracked(), finding.count.get_untracked());
    let is_expanded = finding.shown.get_untracked() == Shown::List && of > 0;
    let to = match (event.key().as_str(), active) {
        ("ArrowDown", _) if !is_expanded => {
            finding.shown.set(Shown::List);
            (of > 0).then_some(0)
        }
        ("ArrowDown", Some(at)) => Some((at + 1) % of),
        ("ArrowUp", Some(at)) if is_expanded => Some((at + of - 1) % of),
        ("ArrowDown", None) => Some(0),
        ("ArrowUp", None) if is_expanded => Some(of - 1),
        ("Home", Some(_)) if is_expanded => Some(0),
        ("End", Some(_)) if is_expanded => Some(of - 1),
        ("Enter", _) => {
            event.prevent_default();
            match active.filter(|_| is_expanded) {
                Some(active) => open(active),
                // The first hit, once all are known.
                None => finding.entered.set(finding.is_typed()),
            }
            return;
        }
        ("Escape", _) => {
            event.prevent_default();
            finding.active.set(None);
            match finding.is_typed() {
                true if is_expanded => finding.shown.set(Shown::Field),
                true => finding.clear(),
                false => leave(),
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
pub fn leave() {
    if let Some(field) = field() {
        drop(field.blur());
    }
    if let Some(main) = document().get_element_by_id("main") {
        drop(main.unchecked_into::<HtmlElement>().focus());
    }
}
