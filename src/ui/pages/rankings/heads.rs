//! The heads of the columns that a ranking can be sorted by.

use leptos::prelude::*;

use super::rows::sort_of;
use crate::model::index::Best;
use crate::state::sort::{Column, Order, Sort};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::OrNothing;

/// How the numbers of a column run against the scores it is sorted by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// The highest is the best.
    WithScores,
    /// The best has the first: ranks, and scores of which the lowest is best.
    AgainstScores,
}

impl Runs {
    /// Of scores of which this end is the best.
    pub fn of(best: Best) -> Self {
        match best {
            Best::Highest | Best::None => Self::WithScores,
            Best::Lowest => Self::AgainstScores,
        }
    }
}

/// The head of a column that can be sorted by.
pub fn header_button(
    label: String,
    column: Column,
    first: Order,
    runs: Runs,
    under: Option<AnyView>,
) -> impl IntoView {
    let address = use_address();
    let here = column.clone();
    let state = move || {
        let sort = address.selection.with(sort_of);
        let rising = (sort.order == Order::Ascending) == (runs == Runs::WithScores);
        (sort.column == here).then_some(if rising { "ascending" } else { "descending" })
    };
    let press = move |_| {
        let sort = address.selection.with_untracked(sort_of);
        let next = match (sort.column == column, sort.order) {
            (true, Order::Ascending) => Order::Descending,
            (true, Order::Descending) => Order::Ascending,
            (false, _) => first,
        };
        let sort = Sort { column: column.clone(), order: next };
        address.change(History::Push, |selection| selection.sort = Some(sort));
    };
    view! { <th scope="col" aria-sort=state><button type="button" class="sort" on:click=press>{label}</button>{under.or_nothing()}</th> }
}
