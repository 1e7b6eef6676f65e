//! A number a reader gives to a domain, kept in the address.

use leptos::prelude::*;

use crate::model::domain::DomainId;
use crate::state::amounts::Amounts;
use crate::state::selection::Selection;
use crate::ui::address::{History, use_address};

/// Which numbers of the choices a field is about.
#[derive(Clone, Copy)]
pub struct Kept {
    /// Reads them.
    pub read: fn(&Selection) -> &Amounts,
    /// Changes them.
    pub change: fn(&mut Selection) -> &mut Amounts,
}

/// What the unit would have.
pub const SCORES: Kept =
    Kept { read: |selection| &selection.scores, change: |selection| &mut selection.scores };

/// What a domain counts.
pub const WEIGHTS: Kept =
    Kept { read: |selection| &selection.weights, change: |selection| &mut selection.weights };

/// The field of a domain. `usual` stands in it while it is blank.
pub fn field(kept: Kept, domain: DomainId, label: String, usual: String) -> AnyView {
    let address = use_address();
    let shown = {
        let domain = domain.clone();
        // A number keeps the sign it was typed with as long as it says the same.
        Memo::new(move |_| {
            address.selection.with(|choices| (kept.read)(choices).typed(&domain).to_owned())
        })
    };
    view! {
        <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            size="6"
            aria-label=label
            placeholder=usual
            prop:value=move || shown.get()
            on:input:target=move |event| {
                let typed = event.target().value();
                address.change(History::Replace, |choices| (kept.change)(choices).set(&domain, &typed));
            }
        />
    }
    .into_any()
}

/// The numbers of the address.
pub fn numbers(kept: Kept) -> Vec<(DomainId, f64)> {
    use_address().selection.with(|choices| (kept.read)(choices).numbers())
}

/// A button that takes all of them away; nothing where there is none.
pub fn reset(kept: Kept, label: &'static str) -> AnyView {
    let address = use_address();
    let any =
        Memo::new(move |_| address.selection.with(|choices| !(kept.read)(choices).is_empty()));
    let button = move || {
        any.get().then(|| {
            view! {
                <button type="button" on:click=move |_| {
                    address.change(History::Push, |choices| *(kept.change)(choices) = Amounts::default());
                }>{label}</button>
            }
        })
    };
    view! { {button} }.into_any()
}
