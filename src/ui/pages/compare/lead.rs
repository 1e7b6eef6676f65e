//! What is read first: the units' results, their widest gap, and what must be known of the choice.

use leptos::prelude::*;

use super::cells;
use super::chosen::Compared;
use crate::analysis::beside::{MOST, Who};
use crate::analysis::compare::{Base, Entry, Measured, NoDifference, by_gap};
use crate::analysis::peers::{Peer, Why};
use crate::format;
use crate::model::unit::UnitCode;
use crate::state::page::Page;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::compare::differences::{no_difference, place, why};
use crate::words::compare::labels::{CompareLabels, rule, word};
use crate::words::compare::sentences::widest;
use crate::words::ends;
use crate::words::labels::SharedLabels;
use crate::words::levels::noun;
use crate::words::results;

/// The name of what is compared with.
pub fn base_name(compared: &Compared) -> String {
    let words = SharedLabels::of(compared.language);
    match compared.base {
        Base::First => {
            compared.units().first().map_or_else(String::new, |unit| compared.name(*unit))
        }
        Base::Mean => words.mean.to_lowercase(),
        Base::Median => words.median.to_lowercase(),
        Base::Best => best_score(compared).to_lowercase(),
    }
}

/// What the score of rank 1 is called.
pub fn best_score(compared: &Compared) -> &'static str {
    let view = compared.view();
    ends::best_score(view.best(view.domain.as_ref()), compared.language)
}

/// The sentences, with the rule they are made by.
pub fn lead(compared: &Compared) -> AnyView {
    let language = compared.language;
    let own = CompareLabels::of(language);
    let explained = match &compared.beside.who {
        Who::Chosen => None,
        Who::Alone => Some(format!("{}.", own.alone)),
        Who::Nobody(of) => Some(format!("{} ({}).", own.nobody, compared.node_name(of.as_ref()))),
    };
    let keep = (compared.beside.who != Who::Chosen && compared.units().len() > 1).then(|| {
        let mut selection = use_address().selection.get_untracked();
        selection.units = compared.codes();
        view! { " "<a href=href(Page::Compare, &selection)>{own.keep}</a> }
    });
    let results = compared.total.entries.iter().map(|entry| {
        view! { <li>{result(compared, entry)}</li> }
    });
    view! {
        <div class="answer">
            {explained.map(|text| view! { <p class="remark">{text}{keep.or_nothing()}</p> }).or_nothing()}
            <ul>{results.collect_any()}</ul>
            {widest_gap(compared).map(|text| view! { <p>{text}</p> }).or_nothing()}
            <p class="rule">{rule(language)}</p>
        </div>
        {notes(compared)}
    }
    .into_any()
}

/// `Quảng Ninh: 47,82 điểm, hạng 1/61; +0,48 so với Tây Ninh: tương đương.`
fn result(compared: &Compared, entry: &Entry) -> String {
    let language = compared.language;
    let (view, row) = (compared.view(), &compared.total);
    let name = compared.name(entry.unit);
    let score = match entry.score {
        Ok(score) => format!(
            "{} {}",
            format::number(score.points(), row.decimals, language),
            view.measure(row.domain.as_ref(), language)
        ),
        Err(why) => results::missing(why, language),
    };
    let rank = entry.place.map(|found| {
        format!(
            ", {} {}",
            SharedLabels::of(language).rank.to_lowercase(),
            place(Some(found), language)
        )
    });
    let difference = entry.difference.ok().map(|difference| {
        let points = cells::written(row, entry, difference, language);
        let reading = difference.word.map(|found| format!(": {}", word(found, language)));
        let against = CompareLabels::of(language).against.to_lowercase();
        format!("; {points} {against} {}{}", base_name(compared), reading.unwrap_or_default())
    });
    format!("{name}: {score}{}{}.", rank.unwrap_or_default(), difference.unwrap_or_default())
}

fn widest_gap(compared: &Compared) -> Option<String> {
    let mut rows = compared.rows.clone();
    by_gap(&mut rows);
    let row = rows.first().filter(|row| row.gap().is_some_and(|gap| gap > 0.0))?;
    let (decimals, language) = (row.decimals, compared.language);
    let scores: Vec<(String, String)> = row
        .entries
        .iter()
        .filter_map(|entry| {
            let score = format::number(entry.score.ok()?.points(), decimals, language);
            Some((compared.name(entry.unit), score))
        })
        .collect();
    Some(widest(&compared.node_name(row.domain.as_ref()), &scores, language))
}

/// What a reader must know of the choice.
fn notes(compared: &Compared) -> AnyView {
    let language = compared.language;
    let own = CompareLabels::of(language);
    let names =
        |units: &[_]| units.iter().map(|unit| compared.name(*unit)).collect::<Vec<_>>().join(", ");
    let mut notes: Vec<String> = Vec::new();
    if !compared.beside.unknown.is_empty() {
        let unknown: Vec<&str> = compared.beside.unknown.iter().map(UnitCode::as_str).collect();
        notes.push(format!("{}: {}.", own.unknown, unknown.join(", ")));
    }
    if !compared.beside.left_out.is_empty() {
        notes.push(format!("{}: {}.", own.too_many, names(&compared.beside.left_out)));
    }
    let units: Vec<_> = compared.units().iter().map(|unit| compared.unit(*unit)).collect();
    if units.iter().any(|unit| unit.level != units[0].level) {
        let levels: Vec<String> = compared
            .units()
            .iter()
            .zip(&units)
            .map(|(place, unit)| {
                format!(
                    "{} – {}",
                    compared.name(*place),
                    noun(&compared.view().publication.units, &unit.level, language)
                )
            })
            .collect();
        notes.push(format!("{}: {}.", own.mixed, levels.join(", ")));
    }
    let ended = units.iter().filter_map(|unit| unit.to).min();
    let begun = units.iter().filter_map(|unit| unit.from).max();
    if ended.zip(begun).is_some_and(|(ended, begun)| ended < begun) {
        notes.push(own.apart.to_owned());
    }
    if let Err(why @ NoDifference::FieldUnknown) = compared.total.base {
        notes.push(format!("{}: {}.", own.against, no_difference(why, language)));
    }
    let notes =
        notes.into_iter().map(|note| view! { <p class="notice doubt" role="note">{note}</p> });
    notes.collect_any()
}

/// Units worth adding, each with its reasons.
pub fn suggestions(compared: &Compared) -> AnyView {
    let language = compared.language;
    let own = CompareLabels::of(language);
    let Some(first) =
        compared.units().first().filter(|_| !matches!(compared.beside.who, Who::Nobody(_)))
    else {
        return ().into_any();
    };
    let address = use_address();
    let peers = &compared.beside.peers;
    let chosen =
        if compared.beside.who == Who::Alone { &compared.units()[..1] } else { compared.units() };
    let open: Vec<&Peer> = peers.iter().filter(|peer| !chosen.contains(&peer.unit)).collect();
    let full = chosen.len() >= MOST;
    if full || (open.is_empty() && !peers.is_empty()) {
        return ().into_any();
    }
    let none = open.is_empty().then(|| view! { <p class="remark">{own.no_peers}</p> });
    let items = open.into_iter().map(|peer| {
        let name = compared.name(peer.unit);
        let reasons: Vec<String> =
            peer.why.iter().map(|one| why(one, |unit| compared.name(unit), language)).collect();
        let code = compared.unit(peer.unit).code.clone();
        let add = move |_| {
            address.change(History::Push, |selection| {
                if !selection.units.contains(&code) {
                    selection.toggle(&code);
                }
            });
        };
        let label = format!("{}: {name}", own.add);
        view! { <li><button type="button" aria-label=label on:click=add>"+ "{name}</button>" "{reasons.join("; ")}</li> }
    });
    let by_spread = peers.iter().flat_map(|peer| &peer.why).any(
        |why| matches!(why, Why::Similar { measured, .. } if *measured != Measured::ShareOfMax),
    );
    let how = if by_spread { own.peers_rule_by_spread } else { own.peers_rule };
    view! {
        <section class="peers">
            <h2>{own.peers}" "{compared.name(*first)}</h2>
            {none.or_nothing()}
            <ul class="suggested">{items.collect_any()}</ul>
            <p class="rule">{how}</p>
        </section>
    }
    .into_any()
}
