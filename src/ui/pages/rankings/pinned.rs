//! The reader's own unit: chosen from a list or among the hits of a search, and pinned above the table between the
//! places right above and right below it.

use leptos::prelude::*;

use crate::analysis::ladder::{Ladder, Rung, ladder};
use crate::analysis::rank::Ranked;
use crate::format;
use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::page::Page;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::scored;
use crate::ui::components::passing::passing;
use crate::ui::components::pickers::Picker;
use crate::ui::in_view::Standing;
use crate::ui::library::name_order;
use crate::words::rankings::labels::RankingsLabels;
use crate::words::rankings::sentences::{away, ladder as named, shared};

/// The most units of a list to choose from: among more of them one is searched.
const MOST_LISTED: usize = 120;

/// The most hits of a search that are offered.
const MOST_OFFERED: usize = 3;

/// The most units that are pinned.
const MOST_PINNED: usize = 3;

/// The list of the units to choose one's own from; nothing where there are too many.
#[component]
pub fn OwnUnit(
    /// The ranking in view.
    standing: Memo<Option<Standing>>,
) -> impl IntoView {
    let address = use_address();
    let choices = move || {
        let language = address.language();
        standing.with(|standing| {
            standing.as_ref().map_or_else(Vec::new, |standing| listed(standing, language))
        })
    };
    let chosen = move || {
        address.selection.with(|selection| {
            selection.units.first().map_or_else(String::new, |unit| unit.as_str().to_owned())
        })
    };
    let choose = move |code: String| {
        address.change(History::Push, |selection| {
            selection.units.retain(|unit| unit.as_str() != code);
            match UnitCode::new(&code) {
                Some(unit) if selection.units.is_empty() => selection.units.push(unit),
                Some(unit) => selection.units[0] = unit,
                None => selection.units.clear(),
            }
        });
    };
    view! {
        <Picker
            label=Signal::derive(move || RankingsLabels::of(address.language()).own_unit.to_owned())
            choices=Signal::derive(choices)
            chosen=Signal::derive(chosen)
            choose=Callback::new(choose)
        />
    }
}

/// Code and name of every unit of the table, in the order of the dictionary, after the choice of none.
fn listed(standing: &Standing, language: Language) -> Vec<(String, String)> {
    let publication = &standing.view.publication;
    let units = &standing.edition.units;
    if !(2..=MOST_LISTED).contains(&units.len()) {
        return Vec::new();
    }
    let places = name_order::places(publication, language);
    let mut units = units.clone();
    units.arrange_by_key(|unit| places.get(unit.place()).copied());
    let choice = |unit: &UnitIdx| {
        let code = publication.units.get(*unit).code.as_str().to_owned();
        (code, standing.view.name(*unit, language))
    };
    let none = (String::new(), RankingsLabels::of(language).none_chosen.to_owned());
    std::iter::once(none).chain(units.iter().map(choice)).collect()
}

/// The few units a search has left, each as a button that pins it and ends the search.
pub fn offered(standing: &Standing) -> AnyView {
    let address = use_address();
    let (language, view) = (address.language(), &standing.view);
    let found = address.selection.with(|selection| {
        let is_search = !selection.query.trim().is_empty();
        let found =
            if is_search { passing(standing, selection, MOST_OFFERED + 1) } else { Vec::new() };
        let is_chosen =
            |unit: &UnitIdx| selection.units.contains(&view.publication.units.get(*unit).code);
        if found.len() > MOST_OFFERED { Vec::new() } else { found }
            .into_iter()
            .filter(|unit| !is_chosen(unit))
            .collect::<Vec<_>>()
    });
    let pin = RankingsLabels::of(language).pin;
    let button = |unit: &UnitIdx| {
        let code = view.publication.units.get(*unit).code.clone();
        let press = move |_| {
            address.change(History::Push, |selection| {
                selection.units.retain(|unit| *unit != code);
                selection.units.insert(0, code.clone());
                selection.units.truncate(MOST_PINNED);
                selection.query.clear();
            });
        };
        view! { <li><button type="button" on:click=press>{pin}": "{view.name(*unit, language)}</button></li> }
    };
    let buttons = found.iter().map(button).collect_any();
    (!found.is_empty()).then(|| view! { <ul class="hits">{buttons}</ul> }).or_nothing()
}

/// The units chosen, each between its next places; nothing of one without a rank.
pub fn pinned(standing: &Standing) -> AnyView {
    let address = use_address();
    let codes = address.selection.with(|selection| selection.units.clone());
    let found = codes.iter().filter_map(|code| {
        let unit = standing.view.publication.units.find(code.as_str())?;
        Some(section(standing, code, &ladder(&standing.ranking, unit)?))
    });
    found.take(MOST_PINNED).collect_any()
}

fn section(standing: &Standing, code: &UnitCode, found: &Ladder) -> AnyView {
    let address = use_address();
    let language = address.language();
    let name = standing.view.name(found.own.unit, language);
    let unpin = format!("{}: {name}", RankingsLabels::of(language).unpin);
    let code = code.clone();
    let press = move |_| address.change(History::Push, |selection| selection.toggle(&code));
    let end = view! { <button type="button" class="quiet" aria-label=unpin.clone() title=unpin on:click=press>"×"</button> };
    let next = |rung: &Option<Rung>| {
        let rung = rung.as_ref()?;
        let decimals = standing.decimals();
        let (one, other) = (rung.row.score.points(), found.own.score.points());
        let points = format::difference(one.max(other), one.min(other), decimals, language);
        let measure = standing.view.measure(standing.view.domain.as_ref(), language);
        let told = away(points.trim_start_matches('+'), measure, language);
        Some(line(standing, &rung.row, rung.others, Some(told), ().into_any()))
    };
    let own = line(standing, &found.own, found.others, None, end.into_any());
    view! {
        <ol class="ladder" aria-label=named(&name, language)>
            {next(&found.above).or_nothing()}{own}{next(&found.below).or_nothing()}
        </ol>
    }
    .into_any()
}

/// A place: its rank, who has it, the score, and how far it is.
fn line(
    standing: &Standing,
    row: &Ranked,
    others: usize,
    away: Option<String>,
    end: AnyView,
) -> AnyView {
    let address = use_address();
    let (language, view) = (address.language(), &standing.view);
    let own = away.is_none();
    let mut to = address.selection.with_untracked(|selection| selection.carried());
    to.units = vec![view.publication.units.get(row.unit).code.clone()];
    let name = view.name(row.unit, language);
    let shared = shared(others, language).map(|shared| format!(" ({shared})"));
    let score = format::number(row.score.points(), standing.decimals(), language);
    let score = scored(score, &standing.edition, row.unit, view.domain.as_ref());
    let rank = format::places::rank(row.rank, row.shared, language);
    view! {
        <li class:chosen=own>
            <span class="place">{rank}</span>
            <span class="name"><a href=href(Page::Unit, &to)>{name}</a>{shared.map(|shared| view! { <span class="of">{shared}</span> }).or_nothing()}</span>
            <span class="score">{score}</span>
            <span class="away">{away}{end}</span>
        </li>
    }
    .into_any()
}
