//! A long work of the pure core, done a piece at a time, so that the page stays answerable and the work can be given up.

use std::future::Future;
use std::pin::pin;

use futures_util::future::poll_immediate;

use crate::ui::pace::waits::Turn;

/// What a work gives that pauses by itself now and then (`read::opened::turns`); nothing where it was given up.
/// `go_on` is asked at every pause.
pub async fn piecewise<T>(work: impl Future<Output = T>, go_on: impl Fn() -> bool) -> Option<T> {
    let mut work = pin!(work);
    let mut turn = Turn::begin();
    loop {
        if let Some(done) = poll_immediate(work.as_mut()).await {
            return Some(done);
        }
        turn.hand_over().await;
        if !go_on() {
            return None;
        }
    }
}
