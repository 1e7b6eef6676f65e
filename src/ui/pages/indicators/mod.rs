//! To come in this change.

use leptos::prelude::*;

use crate::ui::address::use_address;
use crate::words::catalogue::catalogue;

/// The page.
pub fn indicators() -> AnyView {
    let address = use_address();
    view! { <h1>{move || catalogue(address.language()).indicators}</h1> }.into_any()
}
