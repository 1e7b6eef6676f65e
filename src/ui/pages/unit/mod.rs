//! To come in this change.

use leptos::prelude::*;

use crate::ui::address::use_address;
use crate::words::catalogue::catalogue;

/// The page.
pub fn unit() -> AnyView {
    let address = use_address();
    view! { <h1>{move || catalogue(address.language()).unit_page}</h1> }.into_any()
}
