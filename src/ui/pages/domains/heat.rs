//! Units × domains, in percent of the maximum, or of the highest published score where no maximum is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::charts::heat::{Heat, HeatCell, HeatRow, svg};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::domain::Domain;
use crate::model::edition::Origin;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::Legend;
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;
use crate::words::domains::labels::DomainsLabels;
use crate::words::domains::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The most rows of one picture; the ranking's table has all units.
const MOST_ROWS: usize = 100;

struct ColumnOf {
    name: String,
    decimals: u8,
    ranking: Arc<Ranking>,
    end: Option<f64>,
}

/// The figure.
pub fn heat_figure(standing: &Standing, nodes: &[Domain]) -> impl IntoView + use<> {
    let language = use_address().language();
    let words = DomainsLabels::of(language);
    let view = &standing.view;
    let columns: Vec<ColumnOf> = nodes
        .iter()
        .map(|node| {
            let ranking = use_library().rankings.of(
                view.best(Some(&node.id)),
                &standing.edition,
                Some(&node.id),
            );
            let highest = ranking.summary.as_ref().map(|summary| summary.highest);
            let end = view.max(Some(&node.id)).or(highest).filter(|end| *end > 0.0);
            let decimals = ranking.decimals(view.decimals(Some(&node.id)));
            ColumnOf { name: node.name.text(language).to_owned(), decimals, ranking, end }
        })
        .collect();
    let heat = Heat {
        heads: (1..=columns.len()).map(|place| place.to_string()).collect(),
        rows: rows(standing, &columns, language),
    };
    let known = nodes.iter().all(|node| view.max(Some(&node.id)).is_some());
    let caption = if known { words.heat_heading } else { words.heat_relative };
    let legend = Legend::Numbered(columns.iter().map(|column| column.name.clone()).collect());
    let sentence = strongest(&columns, language);
    let title =
        format!("{} {}", view.index.short.text(language), format::period(view.period, language));
    let sources = vec![source_of(view, &standing.edition, Origin::Derived, language)];
    let (kept, chosen) = (standing.clone(), title.clone());
    view! {
        <section>
            <h2>{caption}</h2>
            <Figure
                caption=title
                sentence=sentence
                draw=move |width| svg(&heat, width)
                legend=legend
                sheet=Arc::new(move || sheet(&kept, &columns, format!("{chosen}: {caption}"), language))
                sources=sources
            />
        </section>
    }
}

fn rows(standing: &Standing, columns: &[ColumnOf], language: Language) -> Vec<HeatRow> {
    let view = &standing.view;
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    units(standing)
        .into_iter()
        .map(|unit| {
            let name = view.name(unit, language);
            let cells = columns.iter().map(|column| cell(column, unit, &name, language)).collect();
            let code = &view.publication.units.get(unit).code;
            HeatRow { unit, chosen: chosen.contains(code), label: name, cells }
        })
        .collect()
}

/// The units in the order of the total, then those it does not rank.
fn units(standing: &Standing) -> Vec<UnitIdx> {
    let best = standing.view.index.best;
    let total = use_library().rankings.of(best, &standing.edition, None);
    let ranked = total.rows.iter().map(|ranked| ranked.unit);
    ranked.chain(total.not_ranked.iter().map(|(unit, _)| *unit)).take(MOST_ROWS).collect()
}

fn cell(column: &ColumnOf, unit: UnitIdx, name: &str, language: Language) -> HeatCell {
    match (column.ranking.find(unit), column.end) {
        (Some(ranked), Some(end)) => {
            let share = ranked.score.points() / end;
            let points = format::number(ranked.score.points(), column.decimals, language);
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
            let why = column.ranking.missing(unit).unwrap_or(Missing::NotPublished);
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

/// Every cell of the picture as a share of its column's end, in percent, and as the score it is made of.
fn sheet(standing: &Standing, columns: &[ColumnOf], title: String, language: Language) -> Sheet {
    let (words, view) = (SharedLabels::of(language), &standing.view);
    let mut heads = vec![Column::words(words.code).file_only(), Column::name(words.unit)];
    for column in columns {
        heads.push(Column::numbers(&column.name));
        heads.push(Column::numbers(format!("{}: {}", column.name, words.score)).file_only());
    }
    let row = |unit: UnitIdx| {
        let code = view.publication.units.get(unit).code.as_str();
        let mut cells = vec![Cell::text(code), Cell::text(view.name(unit, language))];
        for column in columns {
            cells.extend(match (column.ranking.find(unit), column.end) {
                (Some(ranked), Some(end)) => {
                    let points = ranked.score.points();
                    let percent = points / end * 100.0;
                    let score = format::number(points, column.decimals, language);
                    [
                        Cell::derived(percent, format::number(percent, 0, language)),
                        Cell::number(points, score),
                    ]
                }
                _ => {
                    let why = column.ranking.missing(unit).unwrap_or(Missing::NotPublished);
                    [Cell::absent(results::missing(why, language)), Cell::blank()]
                }
            });
        }
        Row::from(cells)
    };
    Sheet { title, columns: heads, rows: units(standing).into_iter().map(row).collect() }
}
