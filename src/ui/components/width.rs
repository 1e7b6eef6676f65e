//! How wide is the place of a picture?

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use crate::ui::any_view::watch;
use crate::ui::host::is_coming;
use crate::ui::pace::queue::in_turn;
use crate::ui::pace::ready::when_revealed;

/// The width of an element, as the browser tells it after its layout; 0 before. Measure: px.
///
/// Every change waits for its turn: a page of many figures is drawn one figure at a time. Where the page takes
/// the place of a written one, those a reader sees first are drawn in the frame in which it does.
pub fn width_of(element: NodeRef<Div>) -> ReadSignal<u32> {
    let (width, set_width) = signal(0);
    watch(move || {
        let Some(found) = element.get() else { return };
        let watched = found.clone();
        let wide = move || u32::try_from(watched.client_width()).ok().filter(|now| *now > 0);
        let take = move |now: u32| {
            // The figure may have gone while it waited.
            let changed = width.try_get_untracked().is_some_and(|before| before != now);
            if changed {
                set_width.set(now);
            }
            changed
        };
        // What is made unseen is laid out in the moment it is revealed, and its observers hear of it a frame later.
        if is_coming() {
            let (wide, first) = (wide.clone(), found.clone());
            when_revealed(move || match wide() {
                Some(now) if is_on_screen(&first) => {
                    take(now);
                }
                Some(now) => in_turn(move || take(now)),
                None => {}
            });
        }
        // Never drawn at once: a picture changes the height of what is observed, which a browser reports as a fault.
        let callback = Closure::<dyn FnMut()>::new(move || {
            if let Some(now) = wide() {
                in_turn(move || take(now));
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&found);
            let observer = StoredValue::new_local((observer, callback));
            on_cleanup(move || observer.with_value(|(observer, _)| observer.disconnect()));
        }
    });
    width
}

/// Whether an element that is laid out begins on the screen.
fn is_on_screen(element: &Element) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.is_some_and(|height| element.get_bounding_client_rect().top() < height)
}
