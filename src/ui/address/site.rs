//! Where the site lies: its root may be any sub-path of any host.

use std::cell::OnceCell;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlMetaElement, Url};

use crate::ui::host::IN_BROWSER;

/// The root of the site in a page that is written: whoever writes it knows from where it is seen, and puts the way there.
pub const WRITTEN_ROOT: &str = "/";

thread_local! {
    /// The root and its path, as the page told when it was first asked: every link of a page begins with them.
    static ROOT: OnceCell<(String, String)> = const { OnceCell::new() };
}

/// Where the page says in which direction the root of the site lies.
fn told() -> Option<HtmlMetaElement> {
    let element = document().query_selector("meta[name=chiso-root]").ok().flatten()?;
    element.dyn_into::<HtmlMetaElement>().ok()
}

/// Writes the root into the page as it is seen from its first address: a later one may lie elsewhere.
pub fn settle_root() {
    if let Some(told) = told() {
        told.set_content(&root());
    }
    // The icon too: a browser asks for it anew from every address.
    if let Ok(Some(icon)) = document().query_selector("link[rel=icon]")
        && let Some(link) = icon.get_attribute("href")
        && let Ok(Some(base)) = icon.base_uri()
        && let Ok(url) = Url::new_with_base(&link, &base)
    {
        drop(icon.set_attribute("href", &url.href()));
    }
}

/// The folder of the pages that are passed on, below the root; `None` where the build made none.
pub fn links() -> Option<String> {
    if !IN_BROWSER {
        return None;
    }
    let element = document().query_selector("meta[name=chiso-links]").ok().flatten()?;
    element.get_attribute("content")
}

/// The address of the list of everything that can be kept; `None` where the build made none.
pub fn offline_list() -> Option<String> {
    let element = document().query_selector("meta[name=chiso-offline]").ok().flatten()?;
    Some(format!("{}{}", root(), element.get_attribute("content")?))
}

/// The absolute address of the site's root, with its closing slash.
pub fn root() -> String {
    if !IN_BROWSER {
        return WRITTEN_ROOT.to_owned();
    }
    ROOT.with(|known| known.get_or_init(found).0.clone())
}

/// The root and its path, as the page tells them.
fn found() -> (String, String) {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let told = told().map(|meta| meta.content());
    let url = Url::new_with_base(&told.unwrap_or_else(|| "./".to_owned()), &base);
    let (root, path) =
        url.map_or_else(|_| ("/".to_owned(), "/".to_owned()), |url| (url.href(), url.pathname()));
    (root, path.trim_end_matches('/').to_owned())
}

/// The host the site lies on, as browsers write it; nothing where that is not known.
pub fn origin() -> String {
    if !IN_BROWSER {
        return String::new();
    }
    window().location().origin().unwrap_or_default()
}

/// The path of the root without its closing slash, as the router wants it.
pub fn base_path() -> String {
    if !IN_BROWSER {
        return WRITTEN_ROOT.trim_end_matches('/').to_owned();
    }
    ROOT.with(|known| known.get_or_init(found).1.clone())
}

/// The address of a file of the data folder.
pub fn data_file(path: &str) -> String {
    format!("{}data/{path}", root())
}
