//! When a page has painted its table and charts: what its first view does not show waits for that.

use std::cell::{Cell, RefCell};

use futures_channel::oneshot::{Sender, channel};
use gloo_render::{AnimationFrame, request_animation_frame};
use leptos::prelude::window;

use crate::ui::host::{self, IN_BROWSER, begin};
use crate::ui::pace::queue::{in_turn, is_done};
use crate::ui::pace::waits::next_turn;

/// How far the first page is.
enum Stage {
    /// It waits for what it shows; who waits for it.
    Coming(Vec<Sender<()>>),
    /// It is being painted; the frame that is waited for is asked for as long as it is held.
    Painting(Vec<Sender<()>>, Option<AnimationFrame>),
    /// It has been painted.
    Painted,
}

thread_local! {
    /// Whether what waits for the first page may begin.
    static RELEASED: Cell<bool> = const { Cell::new(false) };
    /// What waits for the page to be laid out in the place of the written one.
    static UNSEEN: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
    static STAGE: RefCell<Stage> = const { RefCell::new(Stage::Coming(Vec::new())) };
}

/// Calls `performance.mark('ready')` once the page and all that waits for its turn have been painted.
pub fn mark_when_painted() {
    if !IN_BROWSER {
        return;
    }
    let begins = STAGE.with_borrow_mut(|stage| match stage {
        Stage::Coming(waiting) => {
            *stage = Stage::Painting(std::mem::take(waiting), None);
            true
        }
        Stage::Painting(..) | Stage::Painted => false,
    });
    if !begins {
        return;
    }
    if host::is_coming() {
        // Nothing of it is laid out before it is seen: the page is made whole first.
        begin(async {
            next_turn().await;
            in_turn(made);
        });
    } else {
        // The figures ask for their turn in the first frame.
        on_next_frame(|| on_next_frame(|| in_turn(made)));
    }
}

fn on_next_frame(task: impl FnOnce() + 'static) {
    let frame = request_animation_frame(move |_| task());
    STAGE.with_borrow_mut(|stage| {
        if let Stage::Painting(_, held) = stage {
            *held = Some(frame);
        }
    });
}

/// Does something as soon as the page can be laid out in the place of the written one, before that is painted.
pub fn when_revealed(task: impl FnOnce() + 'static) {
    UNSEEN.with_borrow_mut(|waiting| waiting.push(Box::new(task)));
}

fn made() -> bool {
    host::reveal();
    // Behind the script of the page, which takes the written one away.
    begin(async {
        for task in UNSEEN.take() {
            task();
        }
    });
    // It is painted in the frame that comes, with the figures the reader sees first. Those further down have asked for
    // their turn in it.
    on_next_frame(|| on_next_frame(painted));
    true
}

fn painted() {
    if is_done() {
        ready();
    } else {
        in_turn(|| {
            on_next_frame(|| on_next_frame(ready));
            true
        });
    }
}

fn ready() {
    if let Some(performance) = window().performance() {
        drop(performance.mark("ready"));
    }
    release();
    STAGE.set(Stage::Painted);
}

/// Lets what waits for the first page begin: on a page that shows nothing else.
pub fn release() {
    if !IN_BROWSER {
        return;
    }
    RELEASED.set(true);
    let waiting = STAGE.with_borrow_mut(|stage| match stage {
        Stage::Coming(waiting) | Stage::Painting(waiting, _) => std::mem::take(waiting),
        Stage::Painted => Vec::new(),
    });
    for one in waiting {
        // Whoever has stopped waiting needs no word.
        let _ = one.send(());
    }
}

/// Ends once the first page has been painted, or a page needs what waits for that.
pub async fn after_ready() {
    if !IN_BROWSER {
        // The page that is written is the one before that.
        return std::future::pending().await;
    }
    if RELEASED.get() {
        return;
    }
    let painted = STAGE.with_borrow_mut(|stage| match stage {
        Stage::Coming(waiting) | Stage::Painting(waiting, _) => {
            let (sender, painted) = channel();
            waiting.push(sender);
            Some(painted)
        }
        Stage::Painted => None,
    });
    if let Some(painted) = painted {
        // It cannot be cancelled: whoever holds the sender paints.
        let _ = painted.await;
    }
}
