//! Work that can wait a moment: one piece at a time, and between two of them the browser answers the reader.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use crate::ui::host::{self, IN_BROWSER, begin};
use crate::ui::pace::waits::{next_frame, next_turn};

/// Says whether there was anything to do: what a piece was for may have gone while it waited.
type Piece = Box<dyn FnOnce() -> bool>;

thread_local! {
    static WAITING: RefCell<VecDeque<Piece>> = const { RefCell::new(VecDeque::new()) };
    static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
}

/// Does a piece of work after those that were asked for before it, in a task of its own. It returns whether there was
/// anything left to do; if not, the next one need not wait.
pub fn in_turn(piece: impl FnOnce() -> bool + 'static) {
    if !IN_BROWSER {
        piece();
        return;
    }
    WAITING.with_borrow_mut(|waiting| waiting.push_back(Box::new(piece)));
    if UNDER_WAY.replace(true) {
        return;
    }
    begin(async {
        // First the browser shows what is there, unless nothing of it is to be seen yet.
        match host::is_coming() {
            true => next_turn().await,
            false => next_frame().await,
        }
        let mut worked = false;
        loop {
            if worked {
                next_turn().await;
            }
            let Some(piece) = WAITING.with_borrow_mut(VecDeque::pop_front) else { break };
            worked = piece();
        }
        UNDER_WAY.set(false);
    });
}

/// Does a work of many steps, one at each turn, until a step says that it was the last.
pub fn in_steps(mut step: Box<dyn FnMut() -> bool>) {
    if !IN_BROWSER {
        // What takes many steps is what a search needs.
        return;
    }
    in_turn(move || {
        if !step() {
            in_steps(step);
        }
        true
    });
}

/// Whether nothing waits for its turn.
pub fn is_done() -> bool {
    !UNDER_WAY.get()
}

/// Once nothing waits for its turn any more.
pub async fn all_done() {
    while !is_done() {
        next_turn().await;
    }
}
