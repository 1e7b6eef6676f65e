//! What it takes to climb: the points to the next place or a chosen one, what each domain could bring, and the ranking's
//! answer to scores that are tried.

use std::sync::Arc;

use leptos::prelude::*;

use super::better::OwnScores;
use super::case::Case;
use super::fields::{SCORES, field, numbers, reset};
use super::table::{self, Holds};
use crate::analysis::explain::climb::room::{Room, rooms};
use crate::analysis::explain::climb::ways::Ways;
use crate::analysis::explain::climb::{Climb, NoClimb, climb};
use crate::analysis::explain::makeup::Makeup;
use crate::analysis::explain::what_if::what_if;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::scored;
use crate::words::explain::climbing as said;
use crate::words::explain::labels::ExplainLabels;

/// The section; its numbers follow the rank that is wanted and the scores that are tried.
pub fn section(case: &Arc<Case>, makeup: &Makeup, unit: UnitIdx) -> AnyView {
    let address = use_address();
    let language = address.language();
    let words = ExplainLabels::of(language);
    let kept = StoredValue::new((case.clone(), makeup.clone()));
    let wanted = Memo::new(move |_| {
        address.selection.with(|choices| choices.rank).and_then(|rank| usize::try_from(rank).ok())
    });
    let found =
        Memo::new(move |_| kept.with_value(|(_, makeup)| climb(makeup, unit, wanted.get())));
    let own_rank = case.ranking.find(unit).map_or(1, |row| row.rank);
    let has_order = case.best() != Best::None;
    let heading = move || {
        if !has_order {
            return words.try_heading.to_owned();
        }
        let next = found.with(|found| found.as_ref().ok().map(|found| found.rank));
        said::heading(wanted.get().or(next).unwrap_or(own_rank), language)
    };
    let needed = move || {
        found.with(|found| kept.with_value(|(case, makeup)| needed(case, makeup, unit, found)))
    };
    let table = move || {
        found.with(|found| {
            kept.with_value(|(case, makeup)| table(case, makeup, unit, found.as_ref().ok()))
        })
    };
    let answer = move || {
        let tried = numbers(SCORES);
        kept.with_value(|(case, makeup)| answer(case, makeup, unit, &tried)).or_nothing()
    };
    let can_climb = own_rank > 2 && has_order;
    let choose = can_climb.then(|| {
        view! {
            <label class="wanted">
                <span>{words.wanted_rank}</span>
                <input
                    type="number"
                    min="1"
                    max=(own_rank - 1).to_string()
                    prop:value=move || wanted.get().map_or_else(String::new, |rank| rank.to_string())
                    placeholder=move || found.with(|found| found.as_ref().map_or(String::new(), |found| found.rank.to_string()))
                    on:input:target=move |event| {
                        let rank = event.target().value().parse().ok().filter(|rank| *rank > 0);
                        address.change(History::Replace, |choices| choices.rank = rank);
                    }
                />
            </label>
        }
    });
    view! {
        <section>
            <h2>{heading}</h2>
            {choose.or_nothing()}
            {needed}
            <div class="tried" role="status" aria-live="polite">{answer}</div>
            {reset(SCORES, words.reset)}
            {table}
        </section>
    }
    .into_any()
}

/// How many points lead there, and by which domains; or why there is no way.
fn needed(case: &Case, makeup: &Makeup, unit: UnitIdx, found: &Result<Climb, NoClimb>) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let found = match found {
        Ok(found) => found,
        Err(why) => {
            let first = case.ranking.find(unit).is_some_and(|row| row.rank == 1);
            let text = match why {
                NoClimb::NoOrder => return ().into_any(),
                NoClimb::There if first => words.first_already,
                NoClimb::There | NoClimb::NotRanked => words.there_already,
            };
            return view! { <p>{text}</p> }.into_any();
        }
    };
    let own = case.ranking.find(unit).map_or(0.0, |row| row.score.points());
    let decimals = case.decimals([unit, found.with]);
    let name = case.view.name(found.with, language);
    let text = said::needed(found, case.best(), own, &name, decimals, language);
    let ways = match &found.ways {
        Some(ways) => ways_text((case, makeup), found, ways, language),
        None if makeup.members.is_empty() => String::new(),
        None => words.ways_unknown.to_owned(),
    };
    view! { <p class="key">{text}</p><p>{ways}</p> }.into_any()
}

/// By which domains. The points of the total have been said: a domain that needs as many is named alone.
fn ways_text(
    (case, makeup): (&Case, &Makeup),
    climb: &Climb,
    ways: &Ways,
    language: Language,
) -> String {
    let alone: Vec<String> = ways
        .alone
        .iter()
        .map(|(domain, points)| {
            let name = case.domain(domain, language);
            if climb.is_all(*points) {
                return name;
            }
            let decimals = case.view.decimals(Some(domain));
            said::alone(&name, *points, decimals, case.best(), language)
        })
        .collect();
    let fewest: Vec<String> =
        ways.fewest.iter().map(|domain| case.domain(domain, language)).collect();
    said::ways(&alone, makeup.members.len(), &fewest, language)
}

/// Where the unit's own scores stand: here, wherever there is a table of them.
pub fn own_scores(makeup: &Makeup, unit: UnitIdx) -> OwnScores {
    let has_table = rooms(makeup, unit).is_some() && makeup.row(unit).is_some();
    if has_table { OwnScores::Above } else { OwnScores::Here }
}

/// Every domain with its room, the level to aim for, and a field; nothing where it is not known what a domain counts.
fn table(case: &Case, makeup: &Makeup, unit: UnitIdx, found: Option<&Climb>) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let (Some(rooms), Some(row)) = (rooms(makeup, unit), makeup.row(unit)) else {
        return ().into_any();
    };
    let weighed = makeup.members.iter().any(|member| member.weight != Some(1.0));
    let ways = found.and_then(|found| found.ways.as_ref());
    let planned = ways.is_some_and(|ways| !ways.plan.is_empty());
    // Where no end is good, or none is known, nothing is short of it.
    let has_room =
        case.best() != Best::None && rooms.iter().any(|room| matches!(room, Room::Points { .. }));
    let room_head = if case.best() == Best::Lowest { words.room_low } else { words.room };
    let total = case.view.decimals(None);
    let line = |((member, score), room): (
        (&crate::analysis::explain::makeup::Member, &Option<f64>),
        &Room,
    )| {
        let domain = &member.domain;
        let name = case.domain(domain, language);
        let written = |points: f64| case.score(points, domain, language);
        let own = score.map_or_else(|| "–".to_owned(), written);
        let opened = match score {
            Some(_) => scored(own.clone(), &case.edition, unit, Some(domain)),
            None => own.clone().into_any(),
        };
        let of = member.max.filter(|_| score.is_some());
        let of = of.map(|max| format!("/{}", format::plain(max, 2, language)));
        let (room, effect) = match room {
            Room::Points { own, effect } => {
                (written(*own), format::number(*effect, total, language))
            }
            Room::NoEnd => (words.no_end.to_owned(), String::new()),
            Room::NoScore => (words.no_score.to_owned(), String::new()),
            Room::Against => (words.against.to_owned(), String::new()),
        };
        let step = ways.and_then(|ways| ways.plan.iter().find(|step| step.domain == *domain));
        let aim = step.map(|step| {
            let change =
                format::signed(step.to - step.from, case.view.decimals(Some(domain)), language);
            view! { {written(step.to)}" "<span class="of">"("{change}")"</span> }
        });
        let label = format!("{name}: {}", words.wanted_score);
        let field = score.map(|_| field(SCORES, domain.clone(), label, own.clone()));
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td class="number" data-label=words.own_score>{opened}<span class="of">{of.unwrap_or_default()}</span></td>
                {has_room.then(|| view! { <td class="number" data-label=room_head>{room}</td> })}
                {(weighed && has_room).then(|| view! { <td class="number" data-label=words.effect>{effect}</td> })}
                {planned.then(|| view! { <td class="number" data-label=words.plan>{aim.or_nothing()}</td> })}
                <td class="number" data-label=words.wanted_score>{field.or_nothing()}</td>
            </tr>
        }
    };
    let lines = makeup.members.iter().zip(&row.scores).zip(&rooms).map(line).collect_any();

    let models = ways.filter(|_| planned).map(|ways| {
        let names = case.names(&ways.models, ways.models.len(), language);
        view! { <p class="rule">{words.plan_rule}" "{words.models}": "{names}"."</p> }
    });
    let heads = [
        Some((words.domain, Holds::Words)),
        Some((words.own_score, Holds::Numbers)),
        has_room.then_some((room_head, Holds::Numbers)),
        (weighed && has_room).then_some((words.effect, Holds::Numbers)),
        planned.then_some((words.plan, Holds::Numbers)),
        Some((words.wanted_score, Holds::Numbers)),
    ];
    let heads: Vec<(&'static str, Holds)> = heads.into_iter().flatten().collect();
    view! {
        {table::table(words.try_it.to_owned(), &heads, lines)}
        {models.or_nothing()}
    }
    .into_any()
}

/// What the ranking answers; `None` while nothing is tried.
fn answer(
    case: &Case,
    makeup: &Makeup,
    unit: UnitIdx,
    tried: &[(crate::model::domain::DomainId, f64)],
) -> Option<AnyView> {
    const NAMED: usize = 4;
    let language = use_address().language();
    if tried.is_empty() {
        return None;
    }
    let found = what_if(makeup, unit, tried)?;
    let passed = case.names(&found.passed, NAMED, language);
    let decimals = case.view.decimals(None);
    let text = said::answer(&found, makeup.rows.len(), &passed, decimals, language);
    let refused: Vec<String> =
        found.refused.iter().map(|domain| case.domain(domain, language)).collect();
    let refused = (!refused.is_empty())
        .then(|| view! { <p role="note" class="remark">{said::refused(&refused, language)}</p> });
    Some(view! { <p class="key">{text}</p>{refused.or_nothing()} }.into_any())
}
