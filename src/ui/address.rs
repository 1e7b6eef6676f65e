//! The address as the state: the page and what the reader chose are read from it and written to it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::site;
use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::selection::Selection;

/// The page at a path of this host.
fn page_at(path: &str) -> Option<Page> {
    let below = path.strip_prefix(&site::base_path())?;
    (below.is_empty() || below.starts_with('/')).then(|| Page::at(below)).flatten()
}

/// The address of a page with these choices.
pub fn href(page: Page, selection: &Selection) -> String {
    with_query(&format!("{}/{}/", site::base_path(), page.folder()), selection)
}

fn with_query(path: &str, selection: &Selection) -> String {
    match selection.print() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// What the address says, and the way to change it.
#[derive(Clone, Copy)]
pub struct Address {
    /// The page; `None` where there is none.
    pub page: RwSignal<Option<Page>>,
    /// The choices.
    pub selection: RwSignal<Selection>,
    /// Apart from the choices, which change with every letter typed.
    language: RwSignal<Language>,
}

/// Whether the step before can be gone back to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// A new step: the browser's back button undoes it.
    Push,
    /// The same step: a text being typed.
    Replace,
}

impl Address {
    /// Follows the browser's address, its steps back and forth, and every link to a page of the site. Call it once.
    pub fn follow() -> Self {
        let selection = Selection::default();
        let address = Self {
            page: RwSignal::new(None),
            language: RwSignal::new(selection.language),
            selection: RwSignal::new(selection),
        };
        address.read();
        window_event_listener(ev::popstate, move |_| address.read());
        window_event_listener(ev::click, move |event| {
            if let Some(target) = followed(&event) {
                event.prevent_default();
                address.go(&target, History::Push);
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        });
        address
    }

    /// Changes choices, staying on the page.
    pub fn change(self, history: History, change: impl FnOnce(&mut Selection)) {
        let mut selection = self.selection.get_untracked();
        // Another choice shows other figures than the link was made of.
        selection.data = None;
        change(&mut selection);
        let path = window().location().pathname().unwrap_or_default();
        self.go(&with_query(&path, &selection), history);
    }

    /// The reader's language.
    pub fn language(self) -> Language {
        self.language.get()
    }

    fn go(self, target: &str, history: History) {
        let Ok(steps) = window().history() else { return };
        drop(match history {
            History::Push => steps.push_state_with_url(&JsValue::NULL, "", Some(target)),
            History::Replace => steps.replace_state_with_url(&JsValue::NULL, "", Some(target)),
        });
        self.read();
    }

    /// Takes over what the browser's address says now.
    fn read(self) {
        let location = window().location();
        let page = page_at(&location.pathname().unwrap_or_default());
        let selection = Selection::parse(&location.search().unwrap_or_default());
        if self.page.get_untracked() != page {
            self.page.set(page);
        }
        if self.language.get_untracked() != selection.language {
            self.language.set(selection.language);
        }
        if self.selection.with_untracked(|old| *old != selection) {
            self.selection.set(selection);
        }
    }
}

/// Where a click leads, when it is a plain one on a link to a page of the site. All others are the browser's: a new
/// window, a download, another host, a place on the same page.
fn followed(event: &MouseEvent) -> Option<String> {
    let changed = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || changed {
        return None;
    }
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let own = window().location().origin().is_ok_and(|origin| origin == link.origin());
    let plain =
        link.target().is_empty() && !link.has_attribute("download") && link.hash().is_empty();
    let target = format!("{}{}", link.pathname(), link.search());
    (own && plain).then(|| page_at(&link.pathname()))?.map(|_| target)
}

/// The address, from anywhere in the application.
pub fn use_address() -> Address {
    expect_context()
}
