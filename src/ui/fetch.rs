//! Bytes over the network, handed on as they arrive, with no task longer than a few milliseconds.

use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

use crate::read::problem::Fault;

/// Bytes handed on at once; a few milliseconds of reading on a slow phone.
const STEP_BYTES: usize = 16 * 1024;
/// After this long the browser gets a turn. Measure: milliseconds.
const TURN_MS: f64 = 12.0;

/// Fetches a file and hands its bytes on piece by piece.
///
/// # Errors
/// The file is not there, or the connection broke off; what had arrived was handed on.
pub async fn stream(url: &str, mut take: impl FnMut(&[u8])) -> Result<(), Fault> {
    let response = Request::get(url).send().await.map_err(|_| Fault::Interrupted(0))?;
    if !response.ok() {
        return Err(Fault::NotFound(response.status()));
    }
    let Some(body) = response.body() else { return Ok(()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut received = 0u64;
    let mut turn = now_ms();
    loop {
        let chunk =
            JsFuture::from(reader.read()).await.map_err(|_| Fault::Interrupted(received))?;
        let property = |name: &str| {
            Reflect::get(&chunk, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
        };
        if property("done").is_truthy() {
            return Ok(());
        }
        let bytes = Uint8Array::new(&property("value")).to_vec();
        received += bytes.len() as u64;
        for step in bytes.chunks(STEP_BYTES) {
            take(step);
            if now_ms() - turn > TURN_MS {
                TimeoutFuture::new(0).await;
                turn = now_ms();
            }
        }
    }
}

fn now_ms() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
