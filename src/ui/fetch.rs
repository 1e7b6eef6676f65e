//! Bytes over the network, handed on as they arrive, with no task longer than a few milliseconds.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

use crate::read::problem::Fault;

/// Bytes handed on at once; a few milliseconds of reading on a slow phone.
const STEP_BYTES: usize = 16 * 1024;
/// After this long the browser gets a turn. Measure: milliseconds.
const TURN_MS: f64 = 12.0;

/// A file that was asked for.
pub struct Arriving(JsFuture);

impl Arriving {
    /// Asks for a file at once; several may be under way together.
    pub fn ask(url: &str) -> Self {
        Self(JsFuture::from(window().fetch_with_str(url)))
    }

    /// Hands the file's bytes on piece by piece.
    ///
    /// # Errors
    /// The file is not there, or the connection broke off; what had arrived was handed on.
    pub async fn read(self, take: &mut dyn FnMut(&[u8])) -> Result<(), Fault> {
        let answer = self.0.await.map_err(|_| Fault::Interrupted(0))?;
        let response: Response = answer.unchecked_into();
        if !response.ok() {
            return Err(Fault::NotFound(response.status()));
        }
        let Some(body) = response.body() else { return Ok(()) };
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        let mut received = 0u64;
        let mut turn = Turn::begin();
        loop {
            let chunk =
                JsFuture::from(reader.read()).await.map_err(|_| Fault::Interrupted(received))?;
            if property(&chunk, "done").is_truthy() {
                return Ok(());
            }
            let bytes = Uint8Array::new(&property(&chunk, "value")).to_vec();
            received += bytes.len() as u64;
            for step in bytes.chunks(STEP_BYTES) {
                take(step);
                turn.hand_over().await;
            }
        }
    }
}

fn property(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Kept as soon as the browser has done what else it had to do.
pub fn next_turn() -> Promise {
    pause(0)
}

/// A page that is not seen has no frames: then this long is enough. Measure: milliseconds.
const UNSEEN_MS: i32 = 100;

/// Kept once the browser has shown what was changed.
pub fn next_frame() -> Promise {
    Promise::new(&mut |keep: Function, _| {
        let after = |keep: &Function, milliseconds| {
            drop(
                window().set_timeout_with_callback_and_timeout_and_arguments_0(keep, milliseconds),
            );
        };
        after(&keep, UNSEEN_MS);
        request_animation_frame(move || after(&keep, 0));
    })
}

/// Kept after so many milliseconds.
pub fn pause(milliseconds: i32) -> Promise {
    Promise::new(&mut |keep: Function, _| {
        drop(window().set_timeout_with_callback_and_timeout_and_arguments_0(&keep, milliseconds));
    })
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
            // The wait itself cannot fail; nothing is lost if it does.
            drop(JsFuture::from(next_turn()).await);
            self.0 = now_ms();
        }
    }
}

fn now_ms() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
