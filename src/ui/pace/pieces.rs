//! Long lists a piece at a time: the first rows stand at once, the others follow, and the reader can act in between.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::pace::queue::in_turn;

/// Makes the views of the items in a range of places.
pub type Make = Arc<dyn Fn(Range<usize>) -> AnyView + Send + Sync>;

/// At most so many pieces follow the first: the browser lays the whole list out again after each.
const MOST_PIECES: usize = 50;

/// The views of `count` items, `first` of them now and twice as many at each turn of the browser, more of a very long
/// list.
pub fn in_pieces(count: usize, first: usize, make: Make) -> AnyView {
    let step = (2 * first).max(count / MOST_PIECES);
    let here = make(0..count.min(first));
    let later = (first..count).step_by(step).map(|from| {
        let (come, make) = (RwSignal::new(false), make.clone());
        // `try_set` hands the value back where the list has gone while it waited.
        in_turn(move || come.try_set(true).is_none());
        move || come.get().then(|| make(from..count.min(from + step))).or_nothing()
    });
    view! { {here}{later.collect_any()} }.into_any()
}
