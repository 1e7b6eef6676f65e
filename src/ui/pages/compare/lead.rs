//! What is read first: the units' results, their widest gap, and what must be known of the choice.

use leptos::prelude::*;

use super::chosen::Compared;
use crate::analysis::beside::{MOST, Who};
use crate::analysis::compare::{Base, Measured, NoDifference};
use crate::analysis::peers::{Peer, Why};
use crate::format;
use crate::model::unit::UnitCode;
use crate::state::page::Page;
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::compare::differences::{no_difference, why};
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences::apart;
use crate::words::ends;
use crate::words::labels::SharedLabels;
use crate::words::levels::noun;

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

/// How the units came about, and what must be known of them.
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
    view! {
        {explained.map(|text| view! { <p class="remark">{text}{keep.or_nothing()}</p> }).or_nothing()}
        {notes(compared)}
    }
    .into_any()
}

/// What the reader learns here: the highest and the lowest of the units, and how far they are apart.
pub fn finding(compared: &Compared) -> Option<String> {
    let (language, row) = (compared.language, &compared.total);
    let units: Vec<_> = compared.units().iter().map(|unit| compared.unit(*unit)).collect();
    // Between levels no difference is told.
    if units.iter().any(|unit| unit.level != units[0].level) {
        return None;
    }
    let scored = row.entries.iter().filter_map(|entry| Some((entry.unit, entry.score.ok()?)));
    let scored: Vec<_> = scored.collect();
    let high = scored.iter().rev().max_by(|one, next| one.1.order(next.1))?;
    let low = scored.iter().min_by(|one, next| one.1.order(next.1))?;
    if high.0 == low.0 {
        return None;
    }
    let (most, least) = (high.1.points(), low.1.points());
    let number = |points| format::number(points, row.decimals, language);
    let gap = format::difference(most, least, row.decimals, language);
    Some(apart(
        (&compared.name(high.0), &number(most)),
        (&compared.name(low.0), &number(least)),
        (gap.trim_start_matches('+'), compared.view().measure(row.domain.as_ref(), language)),
        scored.len(),
        language,
    ))
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

/// Units worth adding, a button each, and on demand why.
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
    let none = open.is_empty().then(|| view! { <span>{own.no_peers}</span> });
    let buttons = open.iter().map(|peer| {
        let name = compared.name(peer.unit);
        let code = compared.unit(peer.unit).code.clone();
        let add = move |_| {
            address.change(History::Push, |selection| {
                if !selection.units.contains(&code) {
                    selection.toggle(&code);
                }
            });
        };
        let label = format!("{}: {name}", own.add);
        view! { <li><button type="button" aria-label=label on:click=add>"+ "{name}</button></li> }
    });
    let reasons = open.iter().map(|peer| {
        let reasons: Vec<String> =
            peer.why.iter().map(|one| why(one, |unit| compared.name(unit), language)).collect();
        view! { <li><strong>{compared.name(peer.unit)}</strong>": "{reasons.join("; ")}</li> }
    });
    let by_spread = peers.iter().flat_map(|peer| &peer.why).any(
        |why| matches!(why, Why::Similar { measured, .. } if *measured != Measured::ShareOfMax),
    );
    let how = if by_spread { own.peers_rule_by_spread } else { own.peers_rule };
    let why = (!open.is_empty()).then(|| {
        view! {
            <details>
                <summary>{own.why}</summary>
                <ul class="reasons">{reasons.collect_any()}</ul>
                <p class="rule">{how}</p>
            </details>
        }
    });
    view! {
        <section class="peers" aria-label=format!("{} {}", own.peers, compared.name(*first))>
            <span>{own.suggested}": "</span>
            {none.or_nothing()}
            <ul class="suggested">{buttons.collect_any()}</ul>
            {why.or_nothing()}
        </section>
    }
    .into_any()
}
