//! The site inside another page: the figure alone, its source, a link back, and its height told to the host page.

use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ResizeObserver;

use crate::state::page::Page;
use crate::state::selection::Frame;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::watch_page;
use crate::words::labels::SharedLabels;

/// Whether the site stands inside another page.
fn is_embedded() -> bool {
    use_address().selection.with(|selection| selection.frame == Frame::Embedded)
}

/// Follows `embed=1`: the style sheet hides what belongs to the site, and the height is told whenever it changes.
pub fn follow() {
    watch_page(|| {
        let Some(root) = document().document_element() else { return };
        let embedded = is_embedded();
        drop(root.class_list().toggle_with_force("embed", embedded));
        if !embedded {
            return;
        }
        let watched = root.clone();
        let tell = Closure::<dyn FnMut()>::new(move || tell(watched.scroll_height()));
        if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref())
            && let Some(body) = document().body()
        {
            observer.observe(&body);
            let kept = StoredValue::new_local((observer, tell));
            on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
        }
    });
}

/// Tells the host page the height: `{ chiso: { height } }`. Measure: px. It says nothing else, so any page may hear it.
fn tell(height_px: i32) {
    let (message, told) = (Object::new(), Object::new());
    let put = |object: &Object, name: &str, value: &JsValue| {
        Reflect::set(object, &JsValue::from_str(name), value).is_ok()
    };
    if put(&told, "height", &JsValue::from(height_px))
        && put(&message, "chiso", &told)
        && let Ok(Some(host)) = window().parent()
    {
        drop(host.post_message(&message, "*"));
    }
}

/// The link back to the whole page, in a window of its own.
pub fn link_back() -> AnyView {
    let address = use_address();
    let target = move || {
        let mut selection = address.selection.get();
        selection.frame = Frame::Site;
        href(address.page.get().unwrap_or(Page::Rankings), &selection)
    };
    (move || {
        if !is_embedded() {
            return ().into_any();
        }
        let words = SharedLabels::of(address.language());
        view! {
            <p class="source back"><a href=target() target="_blank" rel="noopener">{words.open_site}</a></p>
        }
        .into_any()
    })
    .into_any()
}
