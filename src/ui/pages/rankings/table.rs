//! The ranking as a table: rank of N, unit, score, change, and every domain on demand.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::change::Change;
use crate::analysis::comparable::Refusal;
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::edition::Edition;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Shown;
use crate::state::sort::{Column, Order, Sort};
use crate::ui::address::{History, href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::scored;
use crate::ui::components::take_away::take_away;
use crate::ui::in_view::Standing;
use crate::ui::pace::pieces::in_pieces;
use crate::ui::pages::rankings::rows::{NodeRanking, Row, sort_of};
use crate::words::labels::SharedLabels;
use crate::words::{answers, results};

/// Rows shown at first, and added by each press of the button.
const STEP: usize = 100;

/// Rows made before the browser gets a turn; the first screen of most readers holds no more.
const PIECE: usize = 12;

/// The same where every domain is shown: such rows hold four times as much.
const WIDE_PIECE: usize = 6;

/// A change in few signs, with its words for a screen reader.
fn change_cell(
    change: Option<&Result<Change, Refusal>>,
    decimals: u8,
    language: Language,
) -> AnyView {
    match change {
        Some(Ok(change)) => {
            let sign = match change.places.signum() {
                1 => "▲",
                -1 => "▼",
                _ => "=",
            };
            let class = match change.places.signum() {
                1 => "up",
                -1 => "down",
                _ => "level",
            };
            let count = if change.places == 0 {
                String::new()
            } else {
                change.places.unsigned_abs().to_string()
            };
            let points = format::signed(change.score, decimals, language);
            view! {
                <td class="number change">
                    <span class=class aria-hidden="true">{sign}{count}</span>
                    <span class="visually-hidden">{results::places(change.places, language)}", "</span>
                    " "{points}
                </td>
            }
            .into_any()
        }
        Some(Err(refusal)) => {
            let why = results::refusal(refusal, language);
            view! { <td class="number change none" title=why.clone()>"–"<span class="visually-hidden">{why.clone()}</span></td> }
                .into_any()
        }
        None => view! { <td class="number change none">"–"</td> }.into_any(),
    }
}

/// A rank of how many; a dash where none can be told.
fn rank_cell(row: &Row, ranking: &Ranking) -> AnyView {
    let told = ranking.find(row.unit).is_some_and(|ranked| ranking.tells(ranked));
    let (rank, of) = (format::rank(row.rank, row.shared), ranking.of());
    match told {
        true => view! { {rank}<span class="of">"/"{of}</span> }.into_any(),
        false => "–".into_any(),
    }
}

/// The head of a column that can be sorted by. The numbers of the ranks run against those of the scores: the best has
/// the first.
fn header_button(label: String, column: Column, first: Order, ranks: bool) -> impl IntoView {
    let address = use_address();
    let here = column.clone();
    let state = move || {
        let sort = address.selection.with(sort_of);
        let rising = (sort.order == Order::Ascending) != ranks;
        (sort.column == here).then_some(if rising { "ascending" } else { "descending" })
    };
    let press = move |_| {
        let sort = address.selection.with_untracked(sort_of);
        let next = match (sort.column == column, sort.order) {
            (true, Order::Ascending) => Order::Descending,
            (true, Order::Descending) => Order::Ascending,
            (false, _) => first,
        };
        let sort = Sort { column: column.clone(), order: next };
        address.change(History::Push, |selection| selection.sort = Some(sort));
    };
    view! { <th scope="col" aria-sort=state><button type="button" class="sort" on:click=press>{label}</button></th> }
}

/// The table.
#[component]
pub fn RankingTable(
    /// The ranking.
    standing: Standing,
    /// Its rows, in the order to show.
    rows: Memo<Arc<Vec<Row>>>,
    /// The rankings of the domains on demand; empty when they are hidden.
    nodes: Memo<Arc<Vec<NodeRanking>>>,
) -> impl IntoView {
    let address = use_address();
    let language = address.language();
    let words = SharedLabels::of(language);
    let shown = RwSignal::new(STEP);
    let view = standing.view.clone();
    let what = view.what(language);
    let caption = format!(
        "{} {}, {}: {}",
        view.index.short.text(language),
        format::period(view.period, language),
        what,
        answers::spread(&standing.ranking, &view.index, view.max(view.domain.as_ref()), language)
    );
    let end = view
        .max(view.domain.as_ref())
        .or_else(|| standing.ranking.summary.map(|summary| summary.highest));
    let decimals = view.index.decimals;
    let line = {
        let (standing, view) = (standing.clone(), view.clone());
        move |row: &Row| -> AnyView {
            let unit = view.publication.units.get(row.unit);
            let name = unit.name.text(language).to_owned();
            let code = unit.code.clone();
            let chosen = address.selection.with(|selection| selection.units.contains(&code));
            let target = {
                let mut selection = address.selection.get_untracked().carried();
                selection.units = vec![code];
                href(Page::Unit, &selection)
            };
            let share = end
                .filter(|end| *end > 0.0)
                .map(|end| format!("{}%", row.score.points() / end * 100.0));
            let cells = nodes
                .get()
                .iter()
                .map(|node| node_cell(node, &standing.edition, row.unit, decimals, language))
                .collect_any();
            view! {
                <tr class:chosen=chosen>
                    <td class="number rank">{rank_cell(row, &standing.ranking)}</td>
                    <th scope="row"><a href=target>{name}</a>{chosen.then(|| view! { <span class="visually-hidden">" ("{words.chosen}")"</span> }).or_nothing()}</th>
                    <td class="number score">{scored(format::number(row.score.points(), decimals, language), &standing.edition, row.unit, view.domain.as_ref())}
                        {share.map(|share| view! { <span class="bar" aria-hidden="true"><span style:width=share></span></span> }).or_nothing()}</td>
                    {change_cell(standing.change(row.unit), decimals, language)}
                    {cells}
                </tr>
            }
            .into_any()
        }
    };
    let line: Arc<dyn Fn(&Row) -> AnyView + Send + Sync> = Arc::new(line);
    let lines = move || {
        let (rows, line) = (rows.get(), line.clone());
        let count = rows.len().min(shown.get());
        // Each piece has a body of its own: the browser takes it away at once, not row by row.
        let make = move |places: Range<usize>| {
            let lines = rows[places].iter().map(&*line).collect_any();
            view! { <tbody>{lines}</tbody> }.into_any()
        };
        let first = if nodes.with(|nodes| nodes.is_empty()) { PIECE } else { WIDE_PIECE };
        in_pieces(count, first, Arc::new(make))
    };
    let heads = move || {
        nodes
            .get()
            .iter()
            .map(|node| {
                header_button(
                    node.name.clone(),
                    Column::Domain(node.domain.clone()),
                    Order::Descending,
                    false,
                )
            })
            .collect_any()
    };
    let toggle = move |_| {
        address.change(History::Push, |selection| {
            selection.shown = match selection.shown {
                Shown::Domains => Shown::Score,
                Shown::Score | Shown::Rank => Shown::Domains,
            };
        });
    };
    let wide = move || address.selection.with(|selection| selection.shown == Shown::Domains);
    let has_nodes = !view.publication.tree(&view.index.id).is_empty();
    view! {
        {has_nodes.then(|| view! {
            <p><button type="button" class="quiet" aria-pressed=move || wide().to_string() on:click=toggle>
                {move || if wide() { words.hide_domains } else { words.show_domains }}
            </button></p>
        }).or_nothing()}
        <div data-taken="">
        <div class="scroll" tabindex="0" role="region" aria-label=words.rankings>
            <table class="ranking">
                <caption>{caption}</caption>
                <thead><tr>
                    {header_button(words.rank.to_owned(), Column::Score, Order::Descending, true)}
                    {header_button(words.unit.to_owned(), Column::Name, Order::Ascending, false)}
                    {header_button(what, Column::Score, Order::Descending, view.index.best == Best::Lowest)}
                    {header_button(words.change.to_owned(), Column::Change, Order::Descending, false)}
                    {move || heads()}
                </tr></thead>
                {lines}
            </table>
        </div>
        {move || {
            let left = rows.with(|rows| rows.len()).saturating_sub(shown.get());
            (left > 0).then(|| view! {
                <p class="more">
                    <button type="button" on:click=move |_| shown.update(|shown| *shown += STEP)>{words.show_more}" "{left.min(STEP)}</button>
                    <button type="button" on:click=move |_| shown.set(usize::MAX)>{words.show_all}</button>
                </p>
            }).or_nothing()
        }}
        {take_away(|| {})}
        </div>
    }
}

fn node_cell(
    node: &NodeRanking,
    edition: &Edition,
    unit: UnitIdx,
    decimals: u8,
    language: Language,
) -> AnyView {
    match node.cell(unit) {
        Ok((score, rank)) => {
            let of = node.ranking.of();
            let rank = rank.map(|(rank, shared)| format!(" #{}/{of}", format::rank(rank, shared)));
            let text = format::number(score, decimals, language);
            let text = scored(text, edition, unit, Some(&node.domain));
            view! { <td class="number">{text}<span class="of">{rank}</span></td> }.into_any()
        }
        Err(why) => {
            let why = results::missing(why, language);
            view! { <td class="number none" title=why>"–"<span class="visually-hidden">{why}</span></td> }.into_any()
        }
    }
}
