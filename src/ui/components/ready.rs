//! Tells measurements and tests that a page has painted its table and charts.

use std::cell::Cell;

use leptos::prelude::*;

thread_local! {
    static MARKED: Cell<bool> = const { Cell::new(false) };
}

/// Calls `performance.mark('ready')` once, after the next painted frame.
pub fn mark_when_painted() {
    if MARKED.replace(true) {
        return;
    }
    request_animation_frame(|| {
        request_animation_frame(|| {
            if let Some(performance) = window().performance() {
                drop(performance.mark("ready"));
            }
        });
    });
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(&format!("{title} — Chỉ Số"));
}
