//! Long lists a piece at a time: the first rows stand at once, the others follow, and the reader can act in between.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::erased::{CollectAny, OrNothing};
use crate::ui::turns::in_turn;

/// Makes the views of the items in a range of places.
pub type Make = Arc<dyn Fn(Range<usize>) -> AnyView + Send + Sync>;

/// The views of `count` items, `step` of them now and at each turn of the browser.
pub fn in_pieces(count: usize, step: usize, make: Make) -> AnyView {
    let first = make(0..count.min(step));
    let later = (step..count).step_by(step).map(|from| {
        let (come, make) = (RwSignal::new(false), make.clone());
        // `try_set` hands the value back where the list has gone while it waited.
        in_turn(move || come.try_set(true).is_none());
        move || come.get().then(|| make(from..count.min(from + step))).or_nothing()
    });
    view! { {first}{later.collect_any()} }.into_any()
}
