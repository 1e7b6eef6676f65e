//! The reader's choices: index, period, domain, level, parent. A picker with one choice is not shown.

use std::ops::Range;
use std::sync::Arc;

use leptos::html::Select;
use leptos::prelude::*;

use crate::format;
use crate::model::domain::DomainId;
use crate::model::index::IndexId;
use crate::model::level::Level;
use crate::model::unit::UnitCode;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::in_view::{self, InView};
use crate::ui::library::use_library;
use crate::ui::pace::pieces::in_pieces;
use crate::words::labels::SharedLabels;
use crate::words::levels;
use crate::words::spans::Spans;

/// Choices made before the browser gets a turn.
const PIECE: usize = 60;

/// One picker: its label, its choices as (value, text), the value chosen, what choosing does.
#[component]
pub fn Picker(
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// Value and text of every choice.
    #[prop(into)]
    choices: Signal<Vec<(String, String)>>,
    /// The value chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value of the new choice.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    let select = NodeRef::<Select>::new();
    watch(move || {
        let chosen = chosen.get();
        let offered = choices.with(|choices| choices.iter().any(|(value, _)| *value == chosen));
        if let Some(select) = select.get().filter(|_| offered) {
            select.set_value(&chosen);
        }
    });
    let picker = move || {
        (choices.with(Vec::len) > 1)
            .then(|| {
                let choices = choices.get();
                let count = choices.len();
                let make = move |places: Range<usize>| {
                    let chosen = chosen.get_untracked();
                    let option = |(value, text): &(String, String)| {
                        view! { <option value=value.clone() selected=*value == chosen>{text.clone()}</option> }
                    };
                    choices[places].iter().map(option).collect_any()
                };
                let options = in_pieces(count, PIECE, Arc::new(make));
                view! {
                    <label class="picker">
                        <span>{label.get()}</span>
                        <select node_ref=select on:change:target=move |event| choose.run(event.target().value())>
                            {options}
                        </select>
                    </label>
                }
            })
            .or_nothing()
    };
    view! { {move || picker()} }
}

/// What the periods of the index in view are.
pub fn spans(view: Option<&InView>) -> Spans {
    view.map_or(Spans::Periods, InView::spans)
}

/// The periods a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// One, which the reader chooses.
    #[default]
    OnePeriod,
    /// All of them.
    AllPeriods,
}

/// Index, period, and the level where the table has units of several.
#[component]
pub fn IndexPickers(
    /// What is in view.
    view: Memo<Option<InView>>,
    /// The periods the page shows.
    #[prop(optional)]
    shows: Shows,
) -> impl IntoView {
    let address = use_address();
    let words = move || SharedLabels::of(address.language());
    let indices = move || {
        let language = address.language();
        view.get().map_or_else(Vec::new, |view| {
            let published = |index: &&crate::model::index::Index| {
                !view.publication.periods(&index.id).is_empty()
            };
            let text = |index: &crate::model::index::Index| index.short.text(language).to_owned();
            view.publication
                .indices
                .iter()
                .filter(published)
                .map(|index| (index.id.to_string(), text(index)))
                .collect()
        })
    };
    let periods = move || {
        let language = address.language();
        view.get().filter(|_| shows == Shows::OnePeriod).map_or_else(Vec::new, |view| {
            let text = |period: &crate::model::period::Period| {
                (period.to_string(), format::period(*period, language))
            };
            view.periods.iter().rev().map(text).collect()
        })
    };
    let offered = move || {
        let language = address.language();
        let Some(view) = view.get() else { return Vec::new() };
        let units = &view.publication.units;
        let editions = use_library().of_all_levels(&view.index.id, view.period);
        let mut found: Vec<Level> =
            editions.iter().filter_map(|edition| edition.level(units).cloned()).collect();
        units.levels.sort(&mut found);
        let named = |level: &Level| (level.id().to_owned(), levels::level(units, level, language));
        found.iter().map(named).collect()
    };
    let level = move || {
        view.get()
            .and_then(|view| in_view::level(&view))
            .map_or_else(String::new, |level| level.to_string())
    };
    let index = move || view.get().map_or_else(String::new, |view| view.index.id.to_string());
    let at = move || view.get().map_or_else(String::new, |view| view.period.to_string());
    view! {
        <Picker
            label=Signal::derive(move || words().index.to_owned())
            choices=Signal::derive(indices)
            chosen=Signal::derive(index)
            choose=move |id: String| address.change(History::Push, |selection| *selection = selection.with_index(IndexId::new(&id)))
        />
        <Picker
            label=Signal::derive(move || view.with(|view| spans(view.as_ref())).one(address.language()).to_owned())
            choices=Signal::derive(periods)
            chosen=Signal::derive(at)
            choose=move |period: String| address.change(History::Push, |selection| selection.period = period.parse().ok())
        />
        <Picker
            label=Signal::derive(move || words().level.to_owned())
            choices=Signal::derive(offered)
            chosen=Signal::derive(level)
            choose=move |id: String| address.change(History::Push, |selection| selection.level = Level::new(&id))
        />
    }
}

/// What stands first among the domains.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whole {
    /// The total of them.
    #[default]
    Total,
    /// Each of them beside the others.
    Each,
}

/// The node in view: the whole, a domain, or one of its children.
#[component]
pub fn DomainPicker(
    /// What is in view.
    view: Memo<Option<InView>>,
    /// What the whole is.
    #[prop(optional)]
    whole: Whole,
) -> impl IntoView {
    let address = use_address();
    let choices = move || {
        let language = address.language();
        let Some(view) = view.get() else { return Vec::new() };
        let tree = view.publication.tree(&view.index.id);
        let mut choices = Vec::new();
        let words = SharedLabels::of(language);
        match whole {
            Whole::Total if view.opened_on.is_some() => {}
            Whole::Total => choices.push((String::new(), words.total.to_owned())),
            Whole::Each => choices.push((String::new(), words.all.to_owned())),
        }
        for node in tree.children_in(None, view.period) {
            choices.push((node.id.to_string(), node.name.text(language).to_owned()));
            for child in tree.children_in(Some(&node.id), view.period) {
                choices
                    .push((child.id.to_string(), format!("\u{2003}{}", child.name.text(language))));
            }
        }
        choices
    };
    let chosen = move || {
        let Some(view) = view.get() else { return String::new() };
        let id = if whole == Whole::Each { view.asked_domain() } else { view.domain.as_ref() };
        id.map_or_else(String::new, ToString::to_string)
    };
    view! {
        <Picker
            label=Signal::derive(move || SharedLabels::of(address.language()).domain.to_owned())
            choices=Signal::derive(choices)
            chosen=Signal::derive(chosen)
            choose=move |id: String| address.change(History::Push, |selection| {
                selection.domain = DomainId::new(&id);
                selection.sort = None;
            })
        />
    }
}

/// Parent of the units listed.
#[component]
pub fn UnitFilters(
    /// What is in view.
    view: Memo<Option<InView>>,
    /// Codes of the parents that occur in the table.
    occurring: Memo<Vec<UnitCode>>,
) -> impl IntoView {
    let address = use_address();
    let all = move || (String::new(), SharedLabels::of(address.language()).all.to_owned());
    let parents = move || {
        let (found, Some(view)) = (occurring.get(), view.get()) else { return Vec::new() };
        let language = address.language();
        let name = |code: &UnitCode| {
            let unit = view.publication.units.find(code.as_str());
            unit.map_or_else(|| code.to_string(), |unit| view.name(unit, language))
        };
        if found.is_empty() {
            return Vec::new();
        }
        std::iter::once(all())
            .chain(found.iter().map(|code| (code.to_string(), name(code))))
            .collect()
    };
    let parent = move || {
        address.selection.with(|s| s.parent.as_ref().map_or_else(String::new, ToString::to_string))
    };
    view! {
        <Picker
            label=Signal::derive(move || SharedLabels::of(address.language()).parent.to_owned())
            choices=Signal::derive(parents)
            chosen=Signal::derive(parent)
            choose=move |id: String| address.change(History::Push, |selection| selection.parent = UnitCode::new(&id))
        />
    }
}
