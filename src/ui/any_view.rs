//! Views of one type, whatever is in them.
//!
//! Every type of view that may come, go or change is compiled with its own code for that; a reader downloads all of it.

use leptos::prelude::*;

use crate::ui::host::IN_BROWSER;

/// Views, one after another.
pub trait CollectAny {
    /// All of them as one.
    fn collect_any(self) -> AnyView;
}

impl<Views: Iterator<Item: IntoAny>> CollectAny for Views {
    fn collect_any(self) -> AnyView {
        self.map(IntoAny::into_any).collect::<Vec<AnyView>>().into_any()
    }
}

/// A view that may be missing.
pub trait OrNothing {
    /// The view, or nothing in its place.
    fn or_nothing(self) -> AnyView;
}

impl<View: IntoAny> OrNothing for Option<View> {
    fn or_nothing(self) -> AnyView {
        self.map_or_else(|| ().into_any(), IntoAny::into_any)
    }
}

/// Does something now, and again whenever a signal it reads has changed.
pub fn watch(task: impl Fn() + 'static) {
    if IN_BROWSER {
        watch_page(task);
    } else {
        task();
    }
}

/// The same for what is done to the page in a browser.
pub fn watch_page(task: impl Fn() + 'static) {
    let task: Box<dyn Fn()> = Box::new(task);
    Effect::new(move |_| task());
}
