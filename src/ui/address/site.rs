//! Where the site lies: its root may be any sub-path of any host.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlMetaElement, Url};

/// The absolute address of the site's root, with its closing slash.
pub fn root() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let told = document()
        .query_selector("meta[name=chiso-root]")
        .ok()
        .flatten()
        .and_then(|element| element.dyn_into::<HtmlMetaElement>().ok())
        .map(|meta| meta.content());
    let url = Url::new_with_base(&told.unwrap_or_else(|| "./".to_owned()), &base);
    url.map_or_else(|_| "/".to_owned(), |url| url.href())
}

/// The path of the root without its closing slash, as the router wants it.
pub fn base_path() -> String {
    let path = Url::new(&root()).map_or_else(|_| "/".to_owned(), |url| url.pathname());
    path.trim_end_matches('/').to_owned()
}

/// The address of a file of the data folder.
pub fn data_file(path: &str) -> String {
    format!("{}data/{path}", root())
}
