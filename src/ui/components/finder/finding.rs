//! What the field of the search and the list of what it found have in common.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The field with its button and its list.
pub const BOX: &str = "finder-box";
/// The field.
pub const FIELD: &str = "finder";
/// The list of what was found.
pub const LIST: &str = "finder-list";
/// What the field carries once Enter was pressed in it.
pub const ENTERED: &str = "data-entered";

/// The field, once it stands on the page.
pub fn field() -> Option<HtmlInputElement> {
    document().get_element_by_id(FIELD)?.dyn_into().ok()
}

/// The id of a hit in the list.
pub fn hit_id(place: usize) -> String {
    format!("{LIST}-{place}")
}

/// The state of the search.
#[derive(Clone, Copy)]
pub struct Finding {
    /// What was typed.
    pub typed: RwSignal<String>,
    /// Whether the list may be shown.
    pub shown: RwSignal<Shown>,
    /// How many hits the list has.
    pub count: RwSignal<usize>,
    /// The hit the keys have come to.
    pub active: RwSignal<Option<usize>>,
    /// Whether the first hit is wanted as soon as it is known.
    pub entered: RwSignal<bool>,
}

/// Whether what was found is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The field alone.
    Field,
    /// The field and what was found.
    List,
}

impl Finding {
    /// What stands in the field by now: it may have been typed in before this was here.
    pub fn begin() -> Self {
        let text = field().map(|field| field.value()).unwrap_or_default();
        let is_entered = field().is_some_and(|field| field.has_attribute(ENTERED));
        let shown = if text.is_empty() { Shown::Field } else { Shown::List };
        Self {
            typed: RwSignal::new(text),
            shown: RwSignal::new(shown),
            count: RwSignal::new(0),
            active: RwSignal::new(None),
            entered: RwSignal::new(is_entered),
        }
    }

    /// Whether hits are shown.
    pub fn is_expanded(self) -> bool {
        self.shown.get() == Shown::List && self.count.get() > 0
    }

    /// Whether there is something in the field.
    pub fn is_typed(self) -> bool {
        self.typed.with_untracked(|typed| !typed.is_empty())
    }

    /// Takes what was typed.
    pub fn take(self, text: String) {
        self.active.set(None);
        self.entered.set(false);
        self.shown.set(Shown::List);
        self.typed.set(text);
    }

    /// Empties the field.
    pub fn clear(self) {
        if let Some(field) = field() {
            field.set_value("");
        }
        self.typed.set(String::new());
        self.active.set(None);
        self.entered.set(false);
        self.shown.set(Shown::Field);
    }
}
