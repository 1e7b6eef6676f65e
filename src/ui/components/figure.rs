//! A figure: caption, the sentence that says what it shows, the picture with its marks, the numbers as a table.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use crate::charts::picture::{ChartError, Picture};
use crate::ui::address::use_address;
use crate::ui::erased::{CollectAny, OrNothing, watch};
use crate::ui::take_away::take_away;
use crate::words::catalogue::catalogue;

/// Until the page has been measured. Measure: px.
const FIRST_WIDTH_PX: u32 = 640;

/// Follows the width of an element. Measure: px.
fn width_of(element: NodeRef<Div>) -> ReadSignal<u32> {
    let (width, set_width) = signal(FIRST_WIDTH_PX);
    watch(move || {
        let Some(found) = element.get() else { return };
        let watched = found.clone();
        let measure = move || {
            let now = u32::try_from(watched.client_width()).unwrap_or(0);
            if now > 0 && now != width.get_untracked() {
                set_width.set(now);
            }
        };
        measure();
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&found);
            let observer = StoredValue::new_local((observer, callback));
            on_cleanup(move || observer.with_value(|(observer, _)| observer.disconnect()));
        }
    });
    width
}

/// A picture whose marks can be walked with the arrow keys and are spoken.
#[component]
pub fn Figure(
    /// What the figure is called.
    caption: String,
    /// What it shows, in a sentence.
    sentence: String,
    /// Draws the picture for a width in px.
    #[prop(into)]
    draw: Callback<u32, Result<Picture, ChartError>>,
    /// The same numbers as a table.
    #[prop(optional, into)]
    table: Option<ViewFn>,
    /// Where they come from.
    #[prop(optional, into)]
    source: Option<ViewFn>,
    /// The legend, where the picture has one.
    #[prop(optional, into)]
    legend: Option<ViewFn>,
) -> impl IntoView {
    let words = catalogue(use_address().language());
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let picture = Memo::new_with_compare(move |_| draw.run(width.get()), |_, _| true);
    let active = RwSignal::new(None::<usize>);
    let open = RwSignal::new(false);
    let count =
        move || picture.with(|picture| picture.as_ref().map_or(0, |picture| picture.marks.len()));
    let walk = move |key: &str| -> bool {
        let Some(last) = count().checked_sub(1) else { return false };
        let next = match (key, active.get_untracked()) {
            ("ArrowRight" | "ArrowDown", None) | ("Home", _) => 0,
            ("ArrowLeft" | "ArrowUp", None) | ("End", _) => last,
            ("ArrowRight" | "ArrowDown", Some(at)) => (at + 1).min(last),
            ("ArrowLeft" | "ArrowUp", Some(at)) => at.saturating_sub(1),
            ("Escape", _) => {
                active.set(None);
                return true;
            }
            _ => return false,
        };
        active.set(Some(next));
        true
    };
    let spoken = move || {
        active.get().and_then(|at| {
            picture.with(|picture| {
                picture
                    .as_ref()
                    .ok()
                    .and_then(|picture| picture.marks.get(at).map(|mark| mark.spoken.clone()))
            })
        })
    };
    let label = caption.clone();
    let drawing = move || {
        picture.with(|picture| match picture {
            Err(error) => view! { <p role="alert">{error.to_string()}</p> }.into_any(),
            Ok(picture) => {
                let ratio = format!("{} / {}", picture.width_px, picture.height_px);
                view! { <div class="ink" aria-hidden="true" style:aspect-ratio=ratio inner_html=picture.svg.clone()></div> }
                    .into_any()
            }
        })
    };
    let marks = move || {
        picture.with(|picture| {
            let Ok(picture) = picture else { return None };
            let (width, height) = (f64::from(picture.width_px), f64::from(picture.height_px));
            let part = |px: f64, of: f64| format!("{}%", px / of * 100.0);
            Some(
                picture
                    .marks
                    .iter()
                    .enumerate()
                    .map(|(place, mark)| {
                        view! {
                            <span
                                class="mark"
                                class:active=move || active.get() == Some(place)
                                style:left=part(mark.x_px, width)
                                style:top=part(mark.y_px, height)
                                style:width=part(mark.width_px, width)
                                style:height=part(mark.height_px, height)
                                on:pointerenter=move |_| active.set(Some(place))
                            ></span>
                        }
                    })
                    .collect_any(),
            )
        })
    };
    view! {
        <figure>
            <figcaption>
                <strong>{caption}</strong>
                <span class="sentence">{sentence}</span>
            </figcaption>
            {legend.map(|legend| legend.run()).or_nothing()}
            <div
                class="chart"
                node_ref=frame
                tabindex="0"
                role="slider"
                aria-label=format!("{label}. {}", words.keyboard_hint)
                aria-valuemin="0"
                aria-valuemax=move || count().to_string()
                aria-valuenow=move || active.get().map_or(0, |at| at + 1).to_string()
                aria-valuetext=move || spoken().unwrap_or_else(|| words.keyboard_hint.to_owned())
                on:keydown=move |event| if walk(&event.key()) { event.prevent_default() }
                on:pointerleave=move |_| active.set(None)
            >
                {move || drawing()}
                {move || marks().or_nothing()}
            </div>
            <p class="readout" aria-hidden="true">{move || spoken().unwrap_or_default()}</p>
            {table.map(|table| view! {
                <details class="numbers" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
                    <summary>{words.as_table}</summary>
                    {move || open.get().then(|| table.run()).or_nothing()}
                </details>
            }).or_nothing()}
            {source.map(|source| source.run()).or_nothing()}
            {take_away(move || open.set(true))}
        </figure>
    }
}
