//! Over time: the lines of all units, and two periods of the first one.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Compared;
use super::totals::has_sums;
use crate::analysis::comparable::Refusal;
use crate::analysis::trend::{context, trends};
use crate::analysis::two_periods::{Turn, two_periods};
use crate::charts::marker;
use crate::charts::slope::{Slope, Slopes, svg};
use crate::format;
use crate::model::edition::Edition;
use crate::model::period::Period;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_line;
use crate::ui::figures::course::{Course, breaks, trend_figure};
use crate::ui::in_view::{editions_of, ranked_periods};
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The lines, with the changes of method that end them.
pub fn over_time(compared: &Compared) -> AnyView {
    let view = compared.view();
    let editions = editions_of(view, &view.periods);
    if editions.len() < 2 {
        let why = results::refusal(&Refusal::FirstPeriod, compared.language);
        return view! { <p class="refusal" role="note">{why}</p> }.into_any();
    }
    let ranked = ranked_periods(view, &editions);
    let found = trends(&view.publication, &ranked, &compared.units);
    let course = Course {
        view: view.clone(),
        periods: view.periods.clone(),
        field: context(&ranked),
        trends: found.into_iter().map(|trend| (trend, None)).collect(),
        editions,
    };
    view! { {trend_figure(&course)}{breaks(&course)} }.into_any()
}

/// The earlier of the two periods: the one asked for, else the one before.
pub fn earlier(compared: &Compared, from: Option<Period>) -> Option<Period> {
    let view = compared.view();
    let asked = from.filter(|from| view.periods.contains(from) && *from < view.period);
    asked.or_else(|| view.before())
}

/// The first unit in two periods, domain by domain; what may not be compared, with the reason.
pub fn two(compared: &Compared, before: Option<&Arc<Edition>>) -> AnyView {
    let language = compared.language;
    let own = CompareLabels::of(language);
    if before.is_none() && compared.view().before().is_some() {
        // The file of the earlier period did not arrive: the notice above says so.
        return view! { <p class="remark" role="note">{SharedLabels::of(language).nothing_to_show}</p> }
            .into_any();
    }
    let (Some(before), Some(unit)) = (before, compared.units.first().copied()) else {
        let why = results::refusal(&Refusal::FirstPeriod, language);
        return view! { <p class="refusal" role="note">{why}</p> }.into_any();
    };
    let view = compared.view();
    let later = &compared.standing.edition;
    let turns = two_periods(&view.publication, &view.index, unit, before, later);
    let name = compared.name(unit);
    let what = |turn: &Turn| {
        let tree = view.publication.tree(&view.index.id);
        let node = turn.domain.as_ref().and_then(|id| tree.get(id));
        node.map_or_else(
            || SharedLabels::of(language).total.to_owned(),
            |node| node.name.text(language).to_owned(),
        )
    };
    let heads = (format::period(before.period, language), format::period(later.period, language));
    let refused = turns.iter().filter_map(|turn| {
        let why = results::refusal(turn.scores.as_ref().err()?, language);
        Some(view! { <li><strong>{what(turn)}</strong>": "{why}</li> })
    });
    let refused: Vec<AnyView> = refused.map(IntoAny::into_any).collect();
    let count = refused.len();
    let refusals = (count > 0).then(|| {
        view! {
            <div class="refusal" role="note">
                <p><strong>{own.refused}" ("{heads.0.clone()}" → "{heads.1.clone()}")"</strong></p>
                <ul>{refused}</ul>
            </div>
        }
    });
    let decimals = view.index.decimals;
    // Totals and domains have scales of their own: the total is told in the table, the domains are drawn.
    let lines: Vec<(Slope, f64)> = turns
        .iter()
        .filter_map(|turn| {
            let (from, to) = *turn.scores.as_ref().ok()?;
            turn.domain.as_ref()?;
            let max = turn.max.filter(|max| *max > 0.0)?;
            let number = |value: f64| format::number(value, decimals, language);
            let change = to.points() - from.points();
            let texts = (number(from.points()), number(to.points()));
            let label = what(turn);
            let spoken = format!(
                "{label}: {} → {} ({})",
                texts.0,
                texts.1,
                format::signed(change, decimals, language)
            );
            let (from, to) = (from.points() / max, to.points() / max);
            Some((Slope { label, colour: 0, from, to, texts, spoken }, change))
        })
        .collect();
    let (up, down) = (
        lines.iter().filter(|(_, change)| *change > 0.0).count(),
        lines.iter().filter(|(_, change)| *change < 0.0).count(),
    );
    let lines: Vec<Slope> =
        lines.into_iter().enumerate().map(|(colour, (line, _))| Slope { colour, ..line }).collect();
    let legend: Vec<String> = lines.iter().map(|line| line.label.clone()).collect();
    let numbers = turns.clone();
    let rows: Vec<(String, Turn)> = numbers.iter().map(what).zip(numbers.iter().cloned()).collect();
    let caption = format!("{name}, {}: {} → {}", view.index.short.text(language), heads.0, heads.1);
    if lines.is_empty() {
        return view! { {table(&rows, &heads, caption, compared)}{refusals.or_nothing()} }
            .into_any();
    }
    let sentence = sentences::slopes(&name, up, down, count, language);
    let slopes = Slopes { unit, heads: heads.clone(), lines };
    let (kept, title) = (compared.clone(), caption.clone());
    let source = compared.clone();
    let label = SharedLabels::of(language).legend;
    view! {
        <Figure
            caption=caption
            sentence=sentence
            draw=move |width| svg(&slopes, width)
            legend=move || view! {
                <ul class="legend" aria-label=label>
                    {legend.iter().enumerate().map(|(colour, name)| view! {
                        <li><span aria-hidden="true" inner_html=marker::key(colour).unwrap_or_default()></span>{name.clone()}</li>
                    }).collect_any()}
                </ul>
            }
            table=move || table(&rows, &heads, title.clone(), &kept)
            source=move || source_line(source.view(), &source.standing.edition, has_sums(&source.standing.edition))
        />
        {refusals.or_nothing()}
    }
    .into_any()
}

fn table(
    rows: &[(String, Turn)],
    heads: &(String, String),
    caption: String,
    compared: &Compared,
) -> AnyView {
    let language = compared.language;
    let labels = SharedLabels::of(language);
    let decimals = compared.view().index.decimals;
    let number = |value: f64| format::number(value, decimals, language);
    let lines = rows.iter().filter_map(|(name, turn)| {
        let (from, to) = *turn.scores.as_ref().ok()?;
        let change = format::signed(to.points() - from.points(), decimals, language);
        Some(view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                <td class="number">{number(from.points())}</td>
                <td class="number">{number(to.points())}</td>
                <td class="number">{change}</td>
            </tr>
        })
    });
    let lines: Vec<AnyView> = lines.map(IntoAny::into_any).collect();
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
            <table>
                <caption>{caption.clone()}</caption>
                <thead><tr>
                    <th scope="col">{labels.domain}</th>
                    <th scope="col">{heads.0.clone()}</th>
                    <th scope="col">{heads.1.clone()}</th>
                    <th scope="col">{labels.change}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}
