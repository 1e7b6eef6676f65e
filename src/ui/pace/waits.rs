//! Waits that let the browser do what else it has to do.

use std::future::Future;
use std::time::Duration;

use futures_util::future::{Either, select};
use gloo_render::request_animation_frame;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

use crate::ui::host::IN_BROWSER;

/// After this long the browser gets a turn. Measure: milliseconds.
const TURN_MS: f64 = 12.0;

/// A page that is not seen has no frames: then this long is enough. Measure: milliseconds.
const UNSEEN_MS: u32 = 100;

/// Ends as soon as the browser has done what else it had to do.
///
/// Of a timer that is set by a timer browsers make 4 ms or more, which would be a quarter of a long work; gloo has
/// nothing else.
pub async fn next_turn() {
    if !IN_BROWSER {
        return;
    }
    let Ok(channel) = MessageChannel::new() else { return TimeoutFuture::new(0).await };
    let (told, wait) = futures_channel::oneshot::channel();
    let hear = Closure::once(move || {
        // Nobody waits any more where the work was given up.
        let _ = told.send(());
    });
    channel.port1().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        let _ = wait.await;
    }
    channel.port1().close();
}

/// Ends once the browser has shown what was changed.
pub async fn next_frame() {
    if !IN_BROWSER {
        return;
    }
    let (shown, wait) = futures_channel::oneshot::channel();
    // The frame is asked for as long as its handle is held.
    let _frame = request_animation_frame(move |_| {
        // Nobody waits any more where the frame came late.
        let _ = shown.send(());
    });
    drop(select(wait, TimeoutFuture::new(UNSEEN_MS)).await);
    // The callback runs before the frame is painted; a turn later it has been.
    next_turn().await;
}

/// What a future gives, or nothing when it takes longer.
pub async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Option<T> {
    if !IN_BROWSER {
        return Some(future.await);
    }
    let limit_ms = u32::try_from(limit.as_millis()).unwrap_or(u32::MAX);
    match select(std::pin::pin!(future), TimeoutFuture::new(limit_ms)).await {
        Either::Left((output, _)) => Some(output),
        Either::Right(_) => None,
    }
}

/// Since when the browser has had no turn. Measure: milliseconds.
pub struct Turn(f64);

impl Turn {
    /// Now.
    pub fn begin() -> Self {
        Self(now_ms())
    }

    /// Lets the browser have a turn if it has had none for a few milliseconds.
    pub async fn hand_over(&mut self) {
        if now_ms() - self.0 > TURN_MS {
            next_turn().await;
            self.0 = now_ms();
        }
    }
}

fn now_ms() -> f64 {
    if !IN_BROWSER {
        return 0.0;
    }
    window().performance().map_or(0.0, |performance| performance.now())
}
