//! Files made in the browser, and the clipboard. Nothing leaves the reader's machine.

use js_sys::{Array, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

use crate::export::picture::Standalone;

fn blob(bytes: &[u8], kind: &str) -> Option<Blob> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// Hands a file to the reader. Whether the browser took it.
pub fn save(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let Some(blob) = blob(bytes, kind) else { return false };
    save_blob(name, &blob)
}

/// Hands a made file to the reader.
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return false };
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken the address by then; the memory behind it is given back.
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&url)));
    drop(
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000),
    );
    true
}

/// The bytes of a made file.
pub async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The picture in pixels, twice as fine as on the page.
pub async fn png(picture: &Standalone) -> Option<Blob> {
    const FINER: u32 = 2;
    let source = blob(picture.svg.as_bytes(), "image/svg+xml")?;
    let url = Url::create_object_url_with_blob(&source).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    drop(Url::revoke_object_url(&url));
    decoded.ok()?;
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
    JsFuture::from(made).await.ok()?.dyn_into().ok()
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
        let blob = blob(content.as_bytes(), kind)?;
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
