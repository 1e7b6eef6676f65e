//! A figure: caption, the sentence that says what it shows, the picture with its marks, the numbers as a table.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

use crate::charts::picture::{ChartError, Mark, Picture};
use crate::export::source_note::SourceNote;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::data_table::table;
use crate::ui::components::legend::{self, Legend};
use crate::ui::components::source_line::source_line;
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::{MakeSheet, Taken};
use crate::ui::components::width::width_of;
use crate::ui::components::written;
use crate::ui::host::IN_BROWSER;
use crate::words::labels::SharedLabels;

type Drawn = Option<Result<Picture, ChartError>>;

fn drawn_of(picture: &Drawn) -> Option<&Picture> {
    picture.as_ref()?.as_ref().ok()
}

fn read<T>(picture: Memo<Drawn>, of: impl FnOnce(&Picture) -> T) -> Option<T> {
    picture.with(|picture| drawn_of(picture).map(of))
}

/// The outline of the mark a reader stands on.
fn ring_around(mark: &Mark, picture: &Picture) -> AnyView {
    let (width, height) = (f64::from(picture.width_px), f64::from(picture.height_px));
    let part = |px: f64, of: f64| format!("{}%", px / of * 100.0);
    if let Some(outline) = mark.ring(picture) {
        return view! { <span class="ring-outline" inner_html=outline></span> }.into_any();
    }
    view! {
        <span
            class="ring"
            style:left=part(mark.x_px, width)
            style:top=part(mark.y_px, height)
            style:width=part(mark.width_px, width)
            style:height=part(mark.height_px, height)
        ></span>
    }
    .into_any()
}

/// The mark under the pointer.
fn mark_at(picture: &Picture, event: &MouseEvent) -> Option<usize> {
    let chart = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    let x = (f64::from(event.client_x()) - chart.x()) / chart.width() * f64::from(picture.width_px);
    let y =
        (f64::from(event.client_y()) - chart.y()) / chart.height() * f64::from(picture.height_px);
    picture.mark_at((x, y))
}

/// Keeps the mark a reader stands on and the unit the page points at the same.
fn follow(
    active: RwSignal<Option<usize>>,
    pointed: RwSignal<Option<UnitIdx>>,
    picture: Memo<Drawn>,
) {
    watch(move || {
        let unit = active.get().and_then(|at| {
            picture.with_untracked(|picture| drawn_of(picture)?.marks.get(at).map(|mark| mark.unit))
        });
        if pointed.get_untracked() != unit {
            pointed.set(unit);
        }
    });
    watch(move || {
        let unit = pointed.get();
        let at = unit.and_then(|unit| {
            let is_its = |mark: &Mark| mark.unit == unit;
            picture.with_untracked(|picture| drawn_of(picture)?.marks.iter().position(is_its))
        });
        if active.get_untracked() != at {
            active.set(at);
        }
    });
}

/// Where the page shows the sources of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SourceLine {
    /// Under it.
    #[default]
    Own,
    /// Once, for all that stands on the page.
    OfPage,
}

/// A picture whose marks can be walked with the arrow keys and are spoken.
#[component]
pub fn Figure(
    /// What the figure is called.
    caption: String,
    /// What it shows, in a sentence.
    sentence: String,
    /// What the page finds by it, where it is its main picture.
    #[prop(optional_no_strip)]
    finding: Option<String>,
    /// Draws the picture for a width in px.
    #[prop(into)]
    draw: Callback<u32, Result<Picture, ChartError>>,
    /// Makes the same numbers as a table.
    sheet: MakeSheet,
    /// Where they come from.
    #[prop(optional)]
    sources: Vec<SourceNote>,
    /// Where the page shows them.
    #[prop(optional)]
    shown: SourceLine,
    /// The legend, where the picture has one.
    #[prop(optional, into)]
    legend: Option<Legend>,
    /// The unit a reader stands on, where the page shows it elsewhere too.
    #[prop(optional_no_strip)]
    pointed: Option<RwSignal<Option<UnitIdx>>>,
    /// What becomes of a mark that is pressed, by its place.
    #[prop(optional_no_strip)]
    choose: Option<Callback<usize>>,
) -> impl IntoView {
    let words = SharedLabels::of(use_address().language());
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let drawn = move |_: Option<&_>| {
        let width = width.get();
        (width > 0).then(|| draw.run(width))
    };
    let picture = Memo::new_with_compare(drawn, |_, _| true);
    let active = RwSignal::new(None::<usize>);
    let open = RwSignal::new(false);
    if let Some(pointed) = pointed {
        follow(active, pointed, picture);
    }
    let count = move || read(picture, |picture| picture.marks.len()).unwrap_or(0);
    let press = move |at: usize| {
        if let Some(choose) = choose {
            choose.run(at);
        }
    };
    let click = move |event: MouseEvent| {
        if let Some(at) = picture.with_untracked(|picture| mark_at(drawn_of(picture)?, &event)) {
            press(at);
        }
    };
    let walk = move |key: &str| -> bool {
        let Some(last) = count().checked_sub(1) else { return false };
        let next = match (key, active.get_untracked()) {
            ("ArrowRight" | "ArrowDown", None) | ("Home", _) => 0,
            ("ArrowLeft" | "ArrowUp", None) | ("End", _) => last,
            ("ArrowRight" | "ArrowDown", Some(at)) => (at + 1).min(last),
            ("ArrowLeft" | "ArrowUp", Some(at)) => at.saturating_sub(1),
            ("Enter", Some(at)) if choose.is_some() => {
                press(at);
                return true;
            }
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
        let at = active.get()?;
        read(picture, |picture| picture.marks.get(at).map(|mark| mark.spoken.clone()))?
    };
    let point = move |event: PointerEvent| {
        // Between two marks the last one stays.
        if let Some(at) = picture.with_untracked(|picture| mark_at(drawn_of(picture)?, &event)) {
            active.set(Some(at));
        }
    };
    let label = caption.clone();
    let drawing = move || {
        picture.with(|picture| match picture {
            None => ().into_any(),
            Some(Err(ChartError::Nothing)) => {
                view! { <p role="status">{words.nothing_to_show}</p> }.into_any()
            }
            Some(Err(_)) => view! { <p role="alert">{words.not_drawn}</p> }.into_any(),
            Some(Ok(picture)) => {
                let ratio = format!("{} / {}", picture.width_px, picture.height_px);
                view! { <div class="ink" aria-hidden="true" style:aspect-ratio=ratio inner_html=picture.svg.clone()></div> }
                    .into_any()
            }
        })
    };
    let ring = move || {
        let at = active.get()?;
        read(picture, |picture| picture.marks.get(at).map(|mark| ring_around(mark, picture)))?
    };
    let lines = sources.iter().filter(|_| shown == SourceLine::Own);
    let lines = lines.map(source_line).collect_any();
    let taken = Taken {
        title: caption.clone(),
        finding,
        sentence: sentence.clone(),
        sheet: Some(sheet.clone()),
        picture: Some(Arc::new(move || {
            picture.try_with_untracked(|picture| drawn_of(picture).cloned()).flatten()
        })),
        legend: legend.as_ref().map(Legend::entries).unwrap_or_default(),
        sources,
    };
    view! {
        <figure>
            <figcaption>
                <strong>{caption}</strong>
                <span class="sentence">{sentence}</span>
            </figcaption>
            {legend.as_ref().map(legend::legend).or_nothing()}
            <div
                class="chart"
                class:opens=choose.is_some()
                node_ref=frame
                tabindex="0"
                role="slider"
                aria-label=format!("{label}. {}", words.keyboard_hint)
                aria-valuemin="0"
                aria-valuemax=move || count().to_string()
                aria-valuenow=move || active.get().map_or(0, |at| at + 1).to_string()
                aria-valuetext=move || spoken().unwrap_or_else(|| words.keyboard_hint.to_owned())
                on:keydown=move |event| if walk(&event.key()) { event.prevent_default() }
                on:click=click
                on:pointerdown=point
                on:pointermove=point
                // A finger that is lifted leaves too: what it touched stays.
                on:pointerleave=move |event| if event.pointer_type() == "mouse" { active.set(None) }
            >
                {if IN_BROWSER { (move || drawing()).into_any() } else { written::picture(draw) }}
                {move || ring().or_nothing()}
            </div>
            <p class="readout" aria-hidden="true">{move || spoken().unwrap_or_default()}</p>
            <div class="foot">
                <details class="numbers" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
                    <summary>{words.as_table}</summary>
                    {move || open.get().then(|| table(&sheet(), "")).or_nothing()}
                </details>
                {take_away(taken)}
                {lines}
            </div>
        </figure>
    }
}
