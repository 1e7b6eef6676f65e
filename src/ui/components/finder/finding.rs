//! What the field of the search and the list of what it found have in common.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// The field, for whoever looks for it.
pub const FIELD: &str = "finder";
/// The list of what was found.
pub const LIST: &str = "finder-list";

/// Does what a key asks for.
pub type Keys = Box<dyn Fn(&KeyboardEvent)>;

/// What the field and the list have in common.
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
    /// What the keys do, once the code for it is here.
    pub keys: StoredValue<Option<Keys>, LocalStorage>,
}

/// How much of the search is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// On a phone a button, elsewhere the field.
    Closed,
    /// The field.
    Field,
    /// The field and what was found.
    List,
}

impl Finding {
    pub fn is_expanded(self) -> bool {
        self.shown.get() == Shown::List && self.count.get() > 0
    }

    /// As before anybody searched.
    pub fn close(self) {
        self.typed.set(String::new());
        self.active.set(None);
        self.entered.set(false);
        self.shown.set(Shown::Closed);
    }
}

/// The id of a hit in the list.
pub fn hit_id(place: usize) -> String {
    format!("{LIST}-{place}")
}
