//! The address as the state: the page and what the reader chose are read from it and written to it.

pub mod embed;
pub mod site;

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use wasm_bindgen::JsValue;

use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::selection::Selection;

/// A text that is being typed reaches the browser's address when the reader pauses: browsers refuse an address that
/// changes many times a second. Measure: milliseconds.
const PAUSE_MS: u32 = 300;

/// The address of a page with these choices.
pub fn href(page: Page, selection: &Selection) -> String {
    with_query(&format!("{}/{}", site::base_path(), page.path()), selection)
}

fn with_query(path: &str, selection: &Selection) -> String {
    match selection.print() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// Choices that are on the page, and not yet in the browser's address.
#[derive(Clone, PartialEq)]
struct Typed {
    /// The path and the query they were made on; on any other they are past.
    over: (String, String),
    selection: Selection,
}

/// Changes the browser's address.
type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

thread_local! {
    /// The pause that is waited for.
    static PAUSE: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// What the address says, and the way to change it.
#[derive(Clone, Copy)]
pub struct Address {
    /// The page; `None` where there is none.
    pub page: Memo<Option<Page>>,
    /// The choices.
    pub selection: Memo<Selection>,
    /// Apart from the choices, which change with every letter typed.
    language: Memo<Language>,
    here: Memo<(String, String)>,
    typed: RwSignal<Option<Typed>>,
    navigate: StoredValue<Navigate, LocalStorage>,
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
    /// Follows the router. Call it once, below it.
    pub fn follow() -> Self {
        let location = use_location();
        let here = Memo::new(move |_| (location.pathname.get(), location.search.get()));
        let typed = RwSignal::new(None::<Typed>);
        let selection = Memo::new(move |_| {
            let here = here.get();
            match typed.get().filter(|typed| typed.over == here) {
                Some(typed) => typed.selection,
                None => Selection::parse(&here.1),
            }
        });
        Self {
            page: Memo::new(move |_| page_at(&location.pathname.get())),
            language: Memo::new(move |_| selection.with(|selection| selection.language)),
            selection,
            here,
            typed,
            navigate: StoredValue::new_local(Box::new(use_navigate())),
        }
    }

    /// Changes choices, staying on the page.
    pub fn change(self, history: History, change: impl FnOnce(&mut Selection)) {
        let mut selection = self.selection.get_untracked();
        // Another choice shows other figures than the link was made of.
        selection.data = None;
        change(&mut selection);
        PAUSE.take();
        match history {
            History::Push => self.go(&selection, history),
            History::Replace => {
                let over = self.here.get_untracked();
                self.typed.set(Some(Typed { over, selection }));
                PAUSE.set(Some(Timeout::new(PAUSE_MS, move || self.settle())));
            }
        }
    }

    /// The reader's language.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The query as the browser has it.
    pub fn query(self) -> String {
        self.here.with(|(_, query)| query.clone())
    }

    /// Writes what was typed to the browser's address, if the reader is still there.
    fn settle(self) {
        let here = self.here.get_untracked();
        if let Some(typed) = self.typed.get_untracked().filter(|typed| typed.over == here) {
            self.go(&typed.selection, History::Replace);
        }
    }

    fn go(self, selection: &Selection, history: History) {
        let target = with_query(&self.here.with_untracked(|(path, _)| path.clone()), selection);
        let replace = history == History::Replace;
        let options =
            NavigateOptions { resolve: false, replace, scroll: false, ..Default::default() };
        self.navigate.with_value(|navigate| navigate(&target, options));
    }
}

/// Writes the path of the page that is asked for as the site itself writes it: the router knows no other.
pub fn settle_path() {
    site::settle_root();
    let location = window().location();
    let Ok(path) = location.pathname() else { return };
    let search = location.search().unwrap_or_default();
    let page = match page_at(&path) {
        // The root once was the ranking of whatever its address named: such a link goes on leading there.
        Some(Page::Overview) if Selection::parse(&search).names_something() => Page::Rankings,
        Some(page) => page,
        None => return,
    };
    let usual = format!("{}/{}", site::base_path(), page.path());
    if path == usual {
        return;
    }
    let rest = search + &location.hash().unwrap_or_default();
    if let Ok(history) = window().history() {
        let address = format!("{usual}{rest}");
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// The page at a path of this host.
fn page_at(path: &str) -> Option<Page> {
    let below = path.strip_prefix(&site::base_path())?;
    (below.is_empty() || below.starts_with('/')).then(|| Page::at(below)).flatten()
}

/// The address, from anywhere in the application.
pub fn use_address() -> Address {
    expect_context()
}
