//! Units × domains, each column shaded from its lowest to its highest score; on demand in percent of the maximum, or of the
//! highest published score where no maximum is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::ranking::Ranking;
use crate::analysis::shades::{Ground, shade};
use crate::charts::heat::{Heat, HeatCell, HeatRow, svg};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Origin;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::state::shown::Shown;
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::Legend;
use crate::ui::components::marked::{self, with_mark};
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::Standing;
use crate::ui::library::use_library;
use crate::words::capital::capitalised;
use crate::words::domains::labels::DomainsLabels;
use crate::words::domains::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The most rows of one picture; the ranking's table has all units.
const MOST_ROWS: usize = 100;

struct ColumnOf {
    id: DomainId,
    name: String,
    decimals: u8,
    ranking: Arc<Ranking>,
    ground: Option<Ground>,
}

/// The figure.
pub fn heat_figure(standing: &Standing, nodes: &[Domain], shown: Shown) -> AnyView {
    let language = use_address().language();
    let view = &standing.view;
    let columns: Vec<ColumnOf> = nodes
        .iter()
        .map(|node| {
            let ranking = use_library().rankings.of(
                view.best(Some(&node.id)),
                &standing.edition,
                Some(&node.id),
            );
            let ground = match shown {
                Shown::Share => Ground::of(&ranking, view.max(Some(&node.id)), view.index.max),
                _ => ranking.summary.map(|all| Ground::Spread(all.lowest, all.highest)),
            };
            let decimals = ranking.decimals(view.decimals(Some(&node.id)));
            let name = node.name.text(language).to_owned();
            ColumnOf { id: node.id.clone(), name, decimals, ranking, ground }
        })
        .collect();
    let heat = Heat {
        heads: columns.iter().map(|column| column.name.clone()).collect(),
        rows: rows(standing, &columns, language),
    };
    let grounds: Vec<Ground> = columns.iter().filter_map(|column| column.ground).collect();
    let by = match shown {
        Shown::Share => sentences::heat(&grounds, language),
        _ => DomainsLabels::of(language).heat_places,
    };
    let low_is_good = columns.iter().filter(|column| column.ranking.best == Best::Lowest);
    let low_is_good: Vec<String> = low_is_good.map(|column| column.name.clone()).collect();
    let legend = Legend::Numbered(columns.iter().map(|column| column.name.clone()).collect());
    let by = format!("{}.", capitalised(by));
    let sentence = match low_is_good.is_empty() {
        true => by,
        false => format!("{by} {}", sentences::low_is_good(low_is_good, language)),
    };
    let title =
        format!("{} {}", view.index.short.text(language), format::period(view.period, language));
    let sources = vec![source_of(view, &standing.edition, Origin::Derived, language)];
    let (kept, of_table) = (standing.clone(), title.clone());
    view! {
        <Figure
            caption=title
            sentence=sentence
            draw=move |width| svg(&heat, width)
            legend=legend
            sheet=Arc::new(move || sheet(&kept, &columns, of_table.clone(), language))
            sources=sources
        />
    }
    .into_any()
}

fn rows(standing: &Standing, columns: &[ColumnOf], language: Language) -> Vec<HeatRow> {
    let view = &standing.view;
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    units(standing)
        .into_iter()
        .map(|unit| {
            let name = view.name(unit, language);
            let cells = columns
                .iter()
                .map(|column| cell(standing, column, (unit, &name), language))
                .collect();
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

fn cell(
    standing: &Standing,
    column: &ColumnOf,
    (unit, name): (UnitIdx, &str),
    language: Language,
) -> HeatCell {
    let mark = standing.edition.mark(unit, Some(&column.id));
    match (column.ranking.find(unit), column.ground) {
        (Some(ranked), Some(ground)) => {
            let share = ground.share(ranked.score.points());
            let points = format::number(ranked.score.points(), column.decimals, language);
            let marked = results::marked(points.clone(), mark, language);
            let told = results::told(&column.ranking, ranked, language);
            let told = told.map(|told| format!(", {told}")).unwrap_or_default();
            let (text, said) = match ground {
                Ground::Spread(..) => (points, marked),
                Ground::Maximum(_) | Ground::Highest(_) => {
                    let percent = format::percent(share, 0, language);
                    (format::number(share * 100.0, 0, language), format!("{marked} ({percent})"))
                }
            };
            let spoken = format!("{name}, {}: {said}{told}", column.name);
            HeatCell { share: Some(shade(column.ranking.best, share)), text, spoken }
        }
        _ => {
            let why = column.ranking.missing(unit).unwrap_or(Missing::NotPublished);
            let why = results::absent(why, mark, language);
            HeatCell {
                share: None,
                text: "–".to_owned(),
                spoken: format!("{name}, {}: {why}", column.name),
            }
        }
    }
}

/// Every cell of the picture as a share of its column's end, in percent, and as the score it is made of.
fn sheet(standing: &Standing, columns: &[ColumnOf], title: String, language: Language) -> Sheet {
    let (words, view) = (SharedLabels::of(language), &standing.view);
    let mut heads = vec![Column::words(words.code).file_only(), Column::name(words.unit)];
    for column in columns {
        heads.push(Column::numbers(&column.name));
        heads.push(Column::numbers(format!("{}: {}", column.name, words.score)).file_only());
        heads.push(Column::words(format!("{}: {}", column.name, words.flags)).file_only());
    }
    let row = |unit: UnitIdx| {
        let code = view.publication.units.get(unit).code.as_str();
        let mut cells = vec![Cell::text(code), Cell::text(view.name(unit, language))];
        for column in columns {
            let mark = standing.edition.mark(unit, Some(&column.id));
            cells.extend(match (column.ranking.find(unit), column.ground) {
                (Some(ranked), Some(ground)) => {
                    let points = ranked.score.points();
                    let score = format::number(points, column.decimals, language);
                    let score = with_mark(Cell::number(points, score), mark, language);
                    match ground {
                        Ground::Spread(..) => [score.clone(), score],
                        _ => {
                            let percent = ground.share(points) * 100.0;
                            let shown = format::number(percent, 0, language);
                            [Cell::derived(percent, shown), score]
                        }
                    }
                }
                _ => {
                    let why = column.ranking.missing(unit).unwrap_or(Missing::NotPublished);
                    let score = marked::absent(Cell::blank(), why, mark, language);
                    [Cell::absent(results::missing(why, language)), score]
                }
            });
            cells.push(marked::flags(mark, language));
        }
        Row::from(cells)
    };
    Sheet { title, columns: heads, rows: units(standing).into_iter().map(row).collect() }
}
