//! The ranking as a map beside its table: what the colours say, the map, the way to the unit pointed at, and the years.

use std::sync::Arc;

use gloo_events::EventListener;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::{JsCast, JsValue};
// gloo has neither the nearest element above another nor its classes.
use web_sys::{DomTokenList, Element, Event};

use crate::analysis::classes::{Rule, rules};
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;
use crate::state::colour::Colour;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::state::shown::Shown;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::pickers::Picker;
use crate::ui::figures::map::{Kind, Linked, Look, map_figure, maps_over_years};
use crate::ui::in_view::Standing;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::map::labels::MapLabels;
use crate::words::map::sentences;

part! { map:
    /// The map and all that belongs to it.
    pub fn map_section(standing: Standing) -> AnyView {
        section(standing)
    }
}

fn section(standing: Standing) -> AnyView {
    let pointed = RwSignal::new(None::<UnitIdx>);
    link(standing.view.publication.clone(), pointed);
    let address = use_address();
    let language = address.language();
    let words = MapLabels::of(language);
    let kept = StoredValue::new(standing);
    let look = Memo::new(move |_| {
        address.selection.with(|selection| Look {
            rule: match selection.colour {
                Colour::Place => Rule::Place,
                Colour::Share => Rule::Share,
            },
            kind: match selection.shown {
                Shown::Borders => Kind::Borders,
                Shown::Tiles => Kind::Tiles,
                _ => Kind::Fitting,
            },
        })
    });
    let chosen = Memo::new(move |_| address.selection.with(|selection| selection.units.clone()));
    let navigate = use_navigate();
    let enter = Callback::new(move |unit: UnitIdx| {
        let to = kept.with_value(|standing| page_of(standing, unit));
        navigate(&to, NavigateOptions { resolve: false, ..Default::default() });
    });
    let linked = Linked { pointed, enter };
    let figure = move || {
        chosen.track();
        deferred(map_figure(kept.get_value(), look.get(), Some(linked)))
    };
    view! {
        <div class="map-choices">{colours(kept)}{kinds()}</div>
        {figure}
        {way(kept, pointed)}
        {fold(words.over_the_years.to_owned(), Begins::Closed, move || {
            deferred(maps_over_years(kept.get_value()))
        })}
    }
    .into_any()
}

/// Whoever points at a row of the table sees its unit on the map, and the other way round. The table knows nothing of
/// it: its rows say whose they are.
fn link(publication: Arc<Publication>, pointed: RwSignal<Option<UnitIdx>>) {
    const ROW: &str = "table.ranking tr[data-unit]";
    let units = publication.clone();
    let follow = move |event: &Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let row = target.and_then(|target| target.closest(ROW).ok().flatten());
        let code = row.and_then(|row| row.get_attribute("data-unit"));
        if let Some(unit) = code.and_then(|code| units.units.find(&code)) {
            // The map may have gone.
            pointed.try_set(Some(unit));
        }
    };
    let listeners = ["pointerover", "focusin"].map(|kind| {
        let follow = follow.clone();
        EventListener::new(&document(), kind, move |event| follow(event))
    });
    let listeners = StoredValue::new_local(listeners);
    on_cleanup(move || listeners.dispose());
    watch(move || {
        let unit = pointed.get().map(|unit| publication.units.get(unit).code.to_string());
        mark("table.ranking tr.pointed", DomTokenList::remove_1);
        if let Some(code) = unit {
            mark(&format!("table.ranking tr[data-unit=\"{code}\"]"), DomTokenList::add_1);
        }
    });
}

/// Puts the sign of a row that is pointed at on the row a selector finds, or takes it away.
fn mark(selector: &str, change: fn(&DomTokenList, &str) -> Result<(), JsValue>) {
    if let Ok(Some(row)) = document().query_selector(selector) {
        drop(change(&row.class_list(), "pointed"));
    }
}

/// The address of the page of a unit.
fn page_of(standing: &Standing, unit: UnitIdx) -> String {
    let mut to = use_address().selection.get_untracked().carried();
    to.units = vec![standing.view.publication.units.get(unit).code.clone()];
    href(Page::Unit, &to)
}

/// What the colours say; no choice where only one thing can be told.
fn colours(kept: StoredValue<Standing>) -> impl IntoView {
    let address = use_address();
    let words = MapLabels::of(address.language());
    let told = kept.with_value(|standing| {
        rules(&standing.ranking, standing.view.max(standing.view.domain.as_ref()))
    });
    let choice = move |rule: Rule| match rule {
        Rule::Place => (Colour::Place.id().to_owned(), words.by_place.to_owned()),
        Rule::Share => (Colour::Share.id().to_owned(), words.by_share.to_owned()),
    };
    let choices: Vec<(String, String)> = told.into_iter().map(choice).collect();
    let read = |selection: &Selection| selection.colour.id();
    picker(words.colour_says, choices, read, |selection, id| selection.colour = Colour::from_id(id))
}

/// A choice that the address keeps.
fn picker(
    label: &'static str,
    choices: Vec<(String, String)>,
    read: fn(&Selection) -> &'static str,
    write: fn(&mut Selection, &str),
) -> impl IntoView {
    let address = use_address();
    let chosen = move || address.selection.with(|selection| read(selection).to_owned());
    let choose = move |id: String| {
        address.change(History::Push, |selection| write(selection, &id));
    };
    view! {
        <Picker
            label=Signal::stored(label.to_owned())
            choices=Signal::stored(choices)
            chosen=Signal::derive(chosen)
            choose=Callback::new(choose)
        />
    }
}

/// Borders or tiles.
fn kinds() -> impl IntoView {
    let address = use_address();
    let words = MapLabels::of(address.language());
    let choice = |shown: Shown, text: &str| (shown.id().to_owned(), text.to_owned());
    let choices = vec![
        choice(Shown::Map, words.fitting),
        choice(Shown::Borders, words.borders),
        choice(Shown::Tiles, words.tiles),
    ];
    let read = |selection: &Selection| selection.shown.id();
    picker(words.drawn_as, choices, read, |selection, id| selection.shown = Shown::from_id(id))
}

/// The way to the page of the unit a reader has pointed at last; how to go there by keyboard before.
fn way(kept: StoredValue<Standing>, pointed: RwSignal<Option<UnitIdx>>) -> AnyView {
    let address = use_address();
    let language = address.language();
    // Who goes to the link leaves the unit on the map.
    let last = RwSignal::new(None::<UnitIdx>);
    watch(move || {
        if let Some(unit) = pointed.get() {
            last.set(Some(unit));
        }
    });
    let link = move || {
        let unit = last.get()?;
        let (to, name) = kept
            .with_value(|standing| (page_of(standing, unit), standing.view.name(unit, language)));
        Some(view! { <a href=to>{sentences::opens(&name, language)}</a> })
    };
    view! {
        <p class="way">
            {move || link().or_nothing()}" "<span class="rule">{MapLabels::of(language).enter_opens}</span>
        </p>
    }
    .into_any()
}
