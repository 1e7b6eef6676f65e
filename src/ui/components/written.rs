//! Pictures on a page that is written by the build: how wide they will be shown is not known, so each is drawn for
//! several widths, and the style sheet shows the widest that fits.

use leptos::prelude::*;

use crate::charts::picture::{ChartError, Picture};
use crate::ui::any_view::CollectAny;

/// The widths. The style sheet knows them too (`.ink.written`). Measure: px.
const WIDTHS_PX: [u32; 6] = [280, 328, 380, 560, 760, 1216];

/// So many pictures of a page are drawn: what its first screen shows. Of the others only the place is kept.
const DRAWN: usize = 2;

/// How many pictures the page has so far.
#[derive(Clone, Copy)]
struct Count(StoredValue<usize>);

/// Begins a page.
pub fn begin() {
    provide_context(Count(StoredValue::new(0)));
}

/// The picture, or its place, for every width it may be shown in.
pub fn picture(draw: Callback<u32, Result<Picture, ChartError>>) -> AnyView {
    let count = use_context::<Count>();
    let place = count.map_or(0, |Count(count)| {
        count.update_value(|count| *count += 1);
        count.get_value()
    });
    let drawn = WIDTHS_PX.into_iter().filter_map(|width| Some((width, draw.run(width).ok()?)));
    drawn
        .map(|(width, picture)| {
            let class = format!("ink written at-{width}");
            let height = format!("{}px", picture.height_px);
            let svg = if place > DRAWN { String::new() } else { picture.svg };
            view! { <div class=class aria-hidden="true" style:height=height inner_html=svg></div> }
        })
        .collect_any()
}
