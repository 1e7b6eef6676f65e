//! Two periods of the first unit, domain by domain.

use std::sync::Arc;

use leptos::prelude::*;

use super::cells;
use super::chosen::Compared;
use crate::analysis::comparable::nothing_before;
use crate::analysis::two_periods::{Turn, two_periods};
use crate::charts::slope::{Slope, Slopes, svg};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::edition::Edition;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The earlier of the two periods: the one asked for, else the one before.
pub fn earlier(compared: &Compared, from: Option<Period>) -> Option<Period> {
    let view = compared.view();
    let is_before = |from: &Period| *from < view.period && from.is_as_long_as(view.period);
    let asked = from.filter(|from| view.periods.contains(from) && is_before(from));
    asked.or_else(|| view.before())
}

/// The first unit in two periods, domain by domain; what may not be compared, with the reason.
pub fn two(compared: &Compared, before: Option<&Arc<Edition>>) -> AnyView {
    let language = compared.language;
    if before.is_none() && compared.view().before().is_some() {
        // The file of the earlier period did not arrive: the notice above says so.
        return view! { <p class="remark" role="note">{SharedLabels::of(language).nothing_to_show}</p> }
            .into_any();
    }
    let (Some(before), Some(unit)) = (before, compared.units().first().copied()) else {
        let view = compared.view();
        let why = nothing_before(&view.publication, &view.index, view.period);
        let why = results::refusal(&why, language);
        return view! { <p class="refusal" role="note">{why}</p> }.into_any();
    };
    let view = compared.view();
    let later = &compared.standing.edition;
    let turns = two_periods(&view.publication, &view.index, unit, before, later);
    let name = compared.name(unit);
    let heads = (format::period(before.period, language), format::period(later.period, language));
    let (refusals, refused) = refusals(compared, &turns, &heads);
    let refusals = view! { {cautions(compared, &turns)}{refusals} }.into_any();
    let lines = slopes(compared, &turns);
    let title = format!("{name}, {}: {} → {}", view.index.short.text(language), heads.0, heads.1);
    let (listed, sources) = (compared.clone(), vec![compared.source()]);
    let caption = title.clone();
    if lines.is_empty() {
        // Where nothing is compared, the reasons are all there is to show.
        let table = turns.iter().any(|turn| turn.scores.is_ok()).then(|| {
            let sheet = sheet(compared, unit, &turns, &heads, title);
            view! { <DataTable sheet=sheet sources=sources/> }
        });
        return view! { {table.or_nothing()}{refusals} }.into_any();
    }
    let moved = |is: fn(&f64) -> bool| {
        let changes = turns.iter().filter(|turn| is_drawn(turn)).filter_map(change);
        changes.filter(is).count()
    };
    let (up, down) = (moved(|change| *change > 0.0), moved(|change| *change < 0.0));
    let sentence = sentences::slopes(&name, up, down, refused, language);
    let keys = lines.iter().map(|line| Key::new(Sign::Series(line.colour), line.label.clone()));
    let legend = Legend::Signs(SharedLabels::of(language).legend, keys.collect());
    let slopes = Slopes { unit, heads: heads.clone(), lines };
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| svg(&slopes, width)
            sheet=Arc::new(move || sheet(&listed, unit, &turns, &heads, title.clone()))
            sources=sources
            legend=legend
        />
        {refusals}
    }
    .into_any()
}

/// The nodes that are compared over what looks like a change of method.
fn cautions(compared: &Compared, turns: &[Turn]) -> AnyView {
    let language = compared.language;
    let cautions = turns.iter().filter_map(|turn| {
        let why = results::caution(turn.caution?, language);
        let node = compared.node_name(turn.domain.as_ref());
        Some(view! { <li><strong>{node}</strong>": "{why}</li> }.into_any())
    });
    let cautions: Vec<AnyView> = cautions.collect();
    let note = (!cautions.is_empty())
        .then(|| view! { <div class="remark" role="note"><ul>{cautions}</ul></div> });
    note.or_nothing()
}

/// Why nodes are not compared, and how many are not.
fn refusals(compared: &Compared, turns: &[Turn], heads: &(String, String)) -> (AnyView, usize) {
    let language = compared.language;
    let refused = turns.iter().filter_map(|turn| {
        let why = results::refusal(turn.scores.as_ref().err()?, language);
        let node = compared.node_name(turn.domain.as_ref());
        Some(view! { <li><strong>{node}</strong>": "{why}</li> }.into_any())
    });
    let refused: Vec<AnyView> = refused.collect();
    let count = refused.len();
    let lead = CompareLabels::of(language).refused;
    let (from, to) = heads.clone();
    let note = (count > 0).then(|| {
        view! {
            <div class="refusal" role="note">
                <p><strong>{lead}" ("{from}" → "{to}")"</strong></p>
                <ul>{refused}</ul>
            </div>
        }
    });
    (note.or_nothing(), count)
}

/// Later − earlier score. Measure: index points; `None` where they are not compared.
fn change(turn: &Turn) -> Option<f64> {
    let (from, to) = turn.scores.as_ref().ok()?;
    Some(to.points() - from.points())
}

/// Whether a node has a line. Totals and domains have scales of their own: the total is told in the table, the domains
/// are drawn.
fn is_drawn(turn: &Turn) -> bool {
    turn.domain.is_some() && turn.max.is_some_and(|max| max > 0.0)
}

/// A line a domain, as shares of its maximum.
fn slopes(compared: &Compared, turns: &[Turn]) -> Vec<Slope> {
    let language = compared.language;
    let slope = |(colour, (turn, max)): (usize, (&Turn, f64))| {
        let (from, to) = *turn.scores.as_ref().ok()?;
        let decimals = compared.view().decimals(turn.domain.as_ref());
        let number = |value: f64| format::number(value, decimals, language);
        let texts = (number(from.points()), number(to.points()));
        let label = compared.node_name(turn.domain.as_ref());
        let change = format::difference(to.points(), from.points(), decimals, language);
        let spoken = format!("{label}: {} → {} ({change})", texts.0, texts.1);
        let (from, to) = (from.points() / max, to.points() / max);
        Some(Slope { label, colour, from, to, texts, spoken })
    };
    let drawn = turns.iter().filter(|turn| is_drawn(turn) && turn.scores.is_ok());
    let drawn = drawn.filter_map(|turn| Some((turn, turn.max?)));
    drawn.enumerate().filter_map(slope).collect()
}

/// A row a node: both scores and their difference, or why they are not compared.
fn sheet(
    compared: &Compared,
    unit: UnitIdx,
    turns: &[Turn],
    heads: &(String, String),
    title: String,
) -> Sheet {
    let language = compared.language;
    let labels = SharedLabels::of(language);
    let columns = vec![
        Column::name(labels.domain),
        Column::words(labels.domain_code).file_only(),
        Column::words(labels.unit).file_only(),
        Column::words(labels.code).file_only(),
        Column::numbers(heads.0.clone()),
        Column::numbers(heads.1.clone()),
        Column::numbers(labels.change),
        Column::numbers(labels.maximum).file_only(),
        Column::words(CompareLabels::of(language).caution).file_only(),
    ];
    let row = |turn: &Turn| {
        let domain = turn.domain.as_ref();
        let decimals = compared.view().decimals(domain);
        let score = |points: f64| Cell::number(points, format::number(points, decimals, language));
        let [from, to, change] = match &turn.scores {
            Ok((from, to)) => {
                let change = to.points() - from.points();
                let shown = format::difference(to.points(), from.points(), decimals, language);
                [score(from.points()), score(to.points()), Cell::derived(change, shown)]
            }
            Err(why) => {
                [Cell::blank(), Cell::blank(), Cell::absent(results::refusal(why, language))]
            }
        };
        vec![
            Cell::text(compared.node_name(domain)),
            domain.map_or_else(Cell::blank, |id| Cell::text(id.as_str())),
            Cell::text(compared.name(unit)),
            Cell::text(compared.unit(unit).code.as_str()),
            from,
            to,
            change,
            cells::maximum(compared, turn.max),
            turn.caution
                .map_or_else(Cell::blank, |why| Cell::text(results::caution(why, language))),
        ]
        .into()
    };
    Sheet { title, columns, rows: turns.iter().map(row).collect() }
}
