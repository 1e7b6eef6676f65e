//! Files made in the browser, and the clipboard. Nothing leaves the reader's machine.
//!
//! gloo has blobs and their addresses; the canvas, the clipboard and the share sheet it leaves to web-sys.

use gloo_file::futures::read_as_bytes;
use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement};

use crate::export::picture::Standalone;

/// The browser has taken a file by then, and the memory behind it is given back. Measure: milliseconds.
const TAKEN_MS: u32 = 60_000;

/// Bytes as a file of a kind.
pub fn blob(bytes: &[u8], kind: &str) -> Blob {
    Blob::new_with_options(bytes, Some(kind))
}

/// Hands a file to the reader. Whether the browser took it.
pub fn save(name: &str, blob: &Blob) -> bool {
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    let url = ObjectUrl::from(blob.clone());
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(TAKEN_MS, move || drop(url)).forget();
    true
}

/// The bytes of a made file.
pub async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    read_as_bytes(blob).await.ok()
}

/// The picture in pixels, twice as fine as on the page.
pub async fn png(picture: &Standalone) -> Option<Blob> {
    const FINER: u32 = 2;
    let url = ObjectUrl::from(blob(picture.svg.as_bytes(), "image/svg+xml"));
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let (width, height) = (picture.width_px * FINER, picture.height_px * FINER);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").ok().flatten()?.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    let made = js_sys::Promise::new(&mut |resolve, _| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            drop(resolve.call1(&JsValue::NULL, &blob));
        });
        drop(canvas.to_blob(take.unchecked_ref()));
    });
    JsFuture::from(made).await.ok()?.dyn_into::<web_sys::Blob>().ok().map(Blob::from)
}

/// Puts text, and the same as HTML where there is one, on the clipboard. Whether the browser allowed it.
pub async fn copy(text: &str, html: Option<&str>) -> bool {
    let clipboard = window().navigator().clipboard();
    // On a host without HTTPS there is no clipboard.
    if clipboard.is_undefined() {
        return false;
    }
    if let Some(html) = html
        && let Some(item) = clipboard_item(text, html)
        && JsFuture::from(clipboard.write(&Array::of1(&item))).await.is_ok()
    {
        return true;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

fn clipboard_item(text: &str, html: &str) -> Option<JsValue> {
    let entries = js_sys::Object::new();
    for (kind, content) in [("text/plain", text), ("text/html", html)] {
        let blob: web_sys::Blob = blob(content.as_bytes(), kind).into();
        Reflect::set(&entries, &JsValue::from_str(kind), &blob).ok()?;
    }
    let class: js_sys::Function =
        Reflect::get(&window(), &JsValue::from_str("ClipboardItem")).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::of1(&entries)).ok()
}

/// Whether the browser has a share sheet.
pub fn can_share() -> bool {
    Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens the share sheet.
pub async fn share(title: &str, address: &str) -> bool {
    let data = js_sys::Object::new();
    for (name, value) in [("title", title), ("url", address)] {
        if Reflect::set(&data, &JsValue::from_str(name), &JsValue::from_str(value)).is_err() {
            return false;
        }
    }
    let navigator = window().navigator();
    let share = Reflect::get(&navigator, &JsValue::from_str("share"));
    let Some(share) = share.ok().and_then(|share| share.dyn_into::<js_sys::Function>().ok()) else {
        return false;
    };
    let Some(promise) = share
        .call1(&navigator, &data)
        .ok()
        .and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok())
    else {
        return false;
    };
    JsFuture::from(promise).await.is_ok()
}
