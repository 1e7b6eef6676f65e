//! Units × domains, in percent of the maximum, or of the highest published score where no maximum is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::charts::heat::{Heat, HeatCell, HeatRow, svg};
use crate::format;
use crate::model::domain::Domain;
use crate::model::language::Language;
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::ui::components::figure::Figure;
use crate::ui::components::source_line::source_line;
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;
use crate::words::domains::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The most rows of one picture; the ranking's table has all units.
const MOST_ROWS: usize = 100;

struct ColumnOf {
    name: String,
    ranking: Arc<Ranking>,
    end: Option<f64>,
}

/// The figure.
pub fn heat_figure(standing: &Standing, nodes: &[Domain]) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = SharedLabels::of(language);
    let view = &standing.view;
    let columns: Vec<ColumnOf> = nodes
        .iter()
        .map(|node| {
            let ranking =
                use_library().rankings.of(view.index.best, &standing.edition, Some(&node.id));
            let highest = ranking.summary.as_ref().map(|summary| summary.highest);
            let end = view.max(Some(&node.id)).or(highest).filter(|end| *end > 0.0);
            ColumnOf { name: node.name.text(language).to_owned(), ranking, end }
        })
        .collect();
    let heat = Heat {
        heads: (1..=columns.len()).map(|place| place.to_string()).collect(),
        rows: rows(standing, &columns, language),
    };
    let known = nodes.iter().all(|node| view.max(Some(&node.id)).is_some());
    let caption = if known { words.heat_heading } else { words.heat_relative };
    let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    let legend = names.clone();
    let listed = heat.clone();
    let kept = standing.clone();
    let sentence = strongest(&columns, language);
    view! {
        <section>
            <h2>{caption}</h2>
            <Figure
                caption=format!("{} {}", view.index.short.text(language), format::period(view.period, language))
                sentence=sentence
                draw=move |width| svg(&heat, width)
                legend=move || view! {
                    <ol class="heads">{legend.iter().map(|name| view! { <li>{name.clone()}</li> }).collect_any()}</ol>
                }
                table=move || table(&listed, &names, words.unit, caption)
                source=move || source_line(&kept.view, &kept.edition, true)
            />
        </section>
    }
}

fn rows(standing: &Standing, columns: &[ColumnOf], language: Language) -> Vec<HeatRow> {
    let view = &standing.view;
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    let total = use_library().rankings.of(view.index.best, &standing.edition, None);
    // In the order of the total, then those it does not rank.
    let order = total
        .rows
        .iter()
        .map(|ranked| ranked.unit)
        .chain(total.not_ranked.iter().map(|(unit, _)| *unit));
    order
        .take(MOST_ROWS)
        .map(|unit| {
            let name = view.name(unit, language);
            let cells = columns
                .iter()
                .map(|column| cell(column, unit, &name, view.index.decimals, language))
                .collect();
            let code = &view.publication.units.get(unit).code;
            HeatRow { unit, chosen: chosen.contains(code), label: name, cells }
        })
        .collect()
}

fn cell(
    column: &ColumnOf,
    unit: crate::model::unit::UnitIdx,
    name: &str,
    decimals: u8,
    language: Language,
) -> HeatCell {
    match (column.ranking.find(unit), column.end) {
        (Some(ranked), Some(end)) => {
            let share = ranked.score.points() / end;
            let points = format::number(ranked.score.points(), decimals, language);
            let told = results::told(&column.ranking, ranked, language);
            let told = told.map(|told| format!(", {told}")).unwrap_or_default();
            let percent = format::percent(share, 0, language);
            let spoken = format!("{name}, {}: {points} ({percent}){told}", column.name);
            HeatCell {
                share: Some(share),
                text: format::number(share * 100.0, 0, language),
                spoken,
            }
        }
        _ => {
            let why = column
                .ranking
                .missing(unit)
                .unwrap_or(crate::model::missing::Missing::NotPublished);
            let why = results::missing(why, language);
            HeatCell {
                share: None,
                text: "–".to_owned(),
                spoken: format!("{name}, {}: {why}", column.name),
            }
        }
    }
}

/// In which domain the units come closest to the maximum, and in which least.
fn strongest(columns: &[ColumnOf], language: Language) -> String {
    let share = |column: &ColumnOf| Some(column.ranking.summary.as_ref()?.mean / column.end?);
    let mut shares: Vec<(f64, &str)> =
        columns.iter().filter_map(|column| Some((share(column)?, column.name.as_str()))).collect();
    shares.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (Some((high, best)), Some((low, worst))) = (shares.first(), shares.last()) else {
        return SharedLabels::of(language).nothing_to_show.to_owned();
    };
    sentences::closest((best, *high), (worst, *low), language)
}

fn table(
    heat: &Heat,
    names: &[String],
    unit: &'static str,
    caption: &'static str,
) -> impl IntoView + use<> {
    let heads =
        names.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_any();
    let rows = heat.rows.iter().map(|row| {
        let cells = row
            .cells
            .iter()
            .map(|cell| view! { <td class="number">{cell.text.clone()}</td> })
            .collect_any();
        view! { <tr><th scope="row">{row.label.clone()}</th>{cells}</tr> }
    });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=caption>
            <table>
                <caption>{caption}</caption>
                <thead><tr><th scope="col">{unit}</th>{heads}</tr></thead>
                <tbody>{rows.collect_any()}</tbody>
            </table>
        </div>
    }
}
