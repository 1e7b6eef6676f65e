//! Tells measurements and tests that a page has painted its table and charts.

use std::cell::Cell;

use leptos::prelude::*;

use crate::ui::pace::queue::in_turn;

thread_local! {
    static MARKED: Cell<bool> = const { Cell::new(false) };
}

/// Calls `performance.mark('ready')` once, after the next painted frame and the figures that wait for their turn.
pub fn mark_when_painted() {
    if MARKED.replace(true) {
        return;
    }
    request_animation_frame(|| {
        // The figures ask for their turn in the first frame.
        request_animation_frame(|| {
            in_turn(|| {
                if let Some(performance) = window().performance() {
                    drop(performance.mark("ready"));
                }
                true
            });
        });
    });
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(&format!("{title} — Chỉ Số"));
}
