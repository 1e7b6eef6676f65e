//! The address as the state: what the reader chose is read from it and written to it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::site;
use crate::model::language::Language;
use crate::state::selection::Selection;

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Who is where.
    Rankings,
    /// What each domain says.
    Domains,
    /// What changed over time.
    Trends,
    /// Everything about one unit.
    Unit,
    /// Statistics forms.
    Indicators,
    /// Targets and goals.
    Targets,
}

impl Page {
    /// All pages, in the order of the navigation.
    pub const ALL: [Self; 6] =
        [Self::Rankings, Self::Domains, Self::Trends, Self::Unit, Self::Indicators, Self::Targets];

    /// The folder of the page.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Rankings => "rankings",
            Self::Domains => "domains",
            Self::Trends => "trends",
            Self::Unit => "unit",
            Self::Indicators => "indicators",
            Self::Targets => "targets",
        }
    }
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

/// The choices in the address, and the way to change them.
#[derive(Clone, Copy)]
pub struct Address {
    /// What the address says.
    pub selection: Memo<Selection>,
    go: StoredValue<Box<dyn Fn(Selection, History) + Send + Sync>>,
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
    /// Follows the router. Call it once, below the router.
    pub fn follow() -> Self {
        let location = use_location();
        let search = location.search;
        let selection = Memo::new(move |_| Selection::parse(&search.get()));
        let path = location.pathname;
        let navigate = use_navigate();
        let go = move |selection: Selection, history: History| {
            let full = path.get_untracked();
            let base = site::base_path();
            let inner = full.strip_prefix(&base).unwrap_or(&full).to_owned();
            let options = NavigateOptions {
                replace: history == History::Replace,
                scroll: false,
                ..NavigateOptions::default()
            };
            navigate(&with_query(&inner, &selection), options);
        };
        Self { selection, go: StoredValue::new(Box::new(go)) }
    }

    /// Changes choices, staying on the page.
    pub fn change(self, history: History, change: impl FnOnce(&mut Selection)) {
        let mut selection = self.selection.get_untracked();
        change(&mut selection);
        self.go.with_value(|go| go(selection, history));
    }

    /// The reader's language.
    pub fn language(self) -> Language {
        self.selection.with(|selection| selection.language)
    }
}

/// The address, from anywhere in the application.
pub fn use_address() -> Address {
    expect_context()
}
