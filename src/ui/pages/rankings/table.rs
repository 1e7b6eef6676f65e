//! The ranking as a table: rank of N, unit, score, change, and every domain on demand.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::heads::{Runs, header_button};
use super::row_scale::{self, RowScale};
use super::rows::{NodeRanking, unranked};
use super::sheet::{Line, Lines};
use super::widest;
use crate::analysis::rank::Ranked;
use crate::export::sheet::{Cell, Style, Value};
use crate::export::source_note::SourceNote;
use crate::format;
use crate::model::language::Language;
use crate::state::shown::Shown;
use crate::state::sort::{Column, Order};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::content;
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::ui::host::IN_BROWSER;
use crate::ui::in_view::Standing;
use crate::ui::pace::pieces::in_pieces;
use crate::words::labels::SharedLabels;
use crate::words::rankings::labels::RankingsLabels;
use crate::words::{answers, changes};

/// Rows shown at first, and added by each press of the button.
const STEP: usize = 100;

/// Rows made before the browser gets a turn; the first screen of most readers holds no more.
const PIECE: usize = 12;

/// The same where every domain is shown: such rows hold four times as much.
const WIDE_PIECE: usize = 6;

/// The table.
#[component]
pub fn RankingTable(
    /// The ranking.
    standing: Standing,
    /// Its rows, in the order to show.
    rows: Memo<Arc<Vec<Ranked>>>,
    /// The rankings of the domains on demand; empty when they are hidden.
    nodes: Memo<Arc<Vec<NodeRanking>>>,
    /// Where its figures come from.
    source: SourceNote,
) -> impl IntoView {
    let address = use_address();
    let language = address.language();
    let (words, own) = (SharedLabels::of(language), RankingsLabels::of(language));
    let shown = RwSignal::new(STEP);
    let view = standing.view.clone();
    let what = view.what(language);
    let max = view.max(view.domain.as_ref());
    let caption = format!(
        "{} {}, {}: {}",
        view.index.short.text(language),
        format::period(view.period, language),
        what,
        answers::spread(&standing.ranking, view.decimals(view.domain.as_ref()), max, language)
    );
    let compared = standing.changes.as_ref().as_ref().ok();
    // Where nothing is compared, the sentences beside the table say why, not every row.
    let is_compared = compared.is_some();
    let change_head = changes::head(compared.and(view.before()), language);
    let scores = Runs::of(standing.ranking.best);
    let summary = standing.ranking.summary;
    let track = summary.map(|summary| RowScale::over(&summary));
    let key = track.map(|_| row_scale::key(view.period, compared.and(view.before()), language));
    let number = {
        let decimals = standing.decimals();
        move |value: f64| format::number(value, decimals, language)
    };
    let scale = summary.filter(|summary| summary.lowest < summary.highest).map(|summary| {
        let [lowest, highest] = [summary.lowest, summary.highest].map(number);
        view! { <span class="scale" aria-hidden="true"><span>{lowest}</span><span>{highest}</span></span> }.into_any()
    });
    let taken = {
        let standing = standing.clone();
        let make = move || {
            let (rows, nodes) = (rows.get_untracked(), nodes.get_untracked());
            address.selection.with_untracked(|selection| {
                let lines = Lines { standing: &standing, nodes: &nodes, selection };
                lines.sheet(&rows, &unranked(&standing, selection))
            })
        };
        let title = format!(
            "{} {} {}, {what}",
            words.rankings,
            view.index.short.text(language),
            format::period(view.period, language)
        );
        Taken::of_table(title, Arc::new(make), vec![source])
    };
    let chosen = Memo::new(move |_| address.selection.with(|selection| selection.units.clone()));
    let lines = move || {
        let (rows, nodes, standing) = (rows.get(), nodes.get(), standing.clone());
        chosen.track();
        let count = rows.len().min(shown.get());
        let first = if nodes.is_empty() { PIECE } else { WIDE_PIECE };
        let widest = (!IN_BROWSER).then(|| {
            address.selection.with_untracked(|selection| {
                let lines = Lines { standing: &standing, nodes: &nodes, selection };
                widest::places(&lines, &rows[..count], first)
            })
        });
        // Each piece has a body of its own: the browser takes it away at once, not row by row.
        let made = move |places: &mut dyn Iterator<Item = usize>| {
            address.selection.with_untracked(|selection| {
                let lines = Lines { standing: &standing, nodes: &nodes, selection };
                let row = |place: usize| {
                    let row = &rows[place];
                    shown_row(&lines.ranked(row), row, &standing, track.as_ref(), language)
                };
                places.map(row).collect_any()
            })
        };
        let widest = widest.map(|places| {
            view! { <tbody class="widest" aria-hidden="true">{made(&mut places.into_iter())}</tbody> }
        });
        let piece =
            move |mut places: Range<usize>| view! { <tbody>{made(&mut places)}</tbody> }.into_any();
        view! { {widest.or_nothing()}{in_pieces(count, first, Arc::new(piece))} }
    };
    let heads = move || {
        let head = |node: &NodeRanking| {
            let column = Column::Domain(node.domain.clone());
            header_button(
                node.name.clone(),
                column,
                Order::Descending,
                Runs::of(node.ranking.best),
                None,
            )
        };
        nodes.get().iter().map(head).collect_any()
    };
    let toggle = move |_| {
        address.change(History::Push, |selection| {
            selection.shown = match selection.shown {
                Shown::Domains => Shown::Usual,
                _ => Shown::Domains,
            };
        });
    };
    let wide = move || address.selection.with(|selection| selection.shown == Shown::Domains);
    let has_nodes = !view.publication.tree(&view.index.id).is_empty();
    view! {
        {has_nodes.then(|| view! {
            <p class="domains-switch"><button type="button" class="quiet" aria-pressed=move || wide().to_string() on:click=toggle>
                {move || if wide() { own.hide_domains } else { own.show_domains }}
            </button></p>
        }).or_nothing()}
        {key.or_nothing()}
        <div data-taken="">
        <div class="scroll" tabindex="0" role="region" aria-label=words.rankings>
            <table class="ranking">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr>
                    {header_button(words.rank.to_owned(), Column::Score, Order::Descending, Runs::AgainstScores, None)}
                    {header_button(words.unit.to_owned(), Column::Name, Order::Ascending, Runs::WithScores, None)}
                    {header_button(what, Column::Score, Order::Descending, scores, scale)}
                    {is_compared.then(|| view! {
                        {header_button(change_head, Column::Change, Order::Descending, Runs::WithScores, None)}
                        <th scope="col" class="number points">{words.change_of_score}</th>
                    }).or_nothing()}
                    {move || heads()}
                </tr></thead>
                {lines}
            </table>
        </div>
        {move || {
            let left = rows.with(|rows| rows.len()).saturating_sub(shown.get());
            (left > 0).then(|| view! {
                <p class="more">
                    <button type="button" on:click=move |_| shown.update(|shown| *shown += STEP)>{own.show_more}" "{left.min(STEP)}</button>
                    <button type="button" on:click=move |_| shown.set(usize::MAX)>{own.show_all}</button>
                </p>
            }).or_nothing()
        }}
        {take_away(taken)}
        </div>
    }
}

/// A row on the page, from the cells that are taken away.
fn shown_row(
    line: &Line,
    row: &Ranked,
    standing: &Standing,
    track: Option<&RowScale>,
    language: Language,
) -> AnyView {
    let chosen = line.style == Style::Chosen;
    let change = standing.change(row.unit).and_then(|change| change.as_ref().ok());
    let before = change.map(|change| change.scores.0);
    let track = track.map(|track| track.show(row.score.points(), before));
    let mark = chosen.then(|| {
        let words = SharedLabels::of(language);
        view! { <span class="visually-hidden">" ("{words.chosen}")"</span> }
    });
    let changed = standing.changes.is_ok().then(|| {
        view! {
            {change_cell(&line.change.0, line.moved.clone())}
            <td class="number points">{line.change.1.shown.clone()}</td>
        }
    });
    let nodes = line.nodes.iter().map(|(score, rank, of)| node_cell(score, rank, of)).collect_any();
    view! {
        // A map points at the row of a unit, and follows whoever points at a row.
        <tr class:chosen=chosen data-unit=line.code.shown.clone()>
            <td class="number rank">{content(&line.rank.0)}<span class="of">{content(&line.rank.1)}</span></td>
            <th scope="row">{content(&line.name)}{mark.or_nothing()}</th>
            <td class="number score">{content(&line.score)}{track.or_nothing()}</td>
            {changed.or_nothing()}
            {nodes}
        </tr>
    }
    .into_any()
}

/// The places moved in few signs, with their words for a screen reader.
fn change_cell(places: &Cell, moved: String) -> AnyView {
    if !matches!(places.value, Value::Number(_)) {
        let why = places.why_absent().map(str::to_owned);
        return view! { <td class="number change none" title=why>{content(places)}</td> }
            .into_any();
    };
    let sign = places.shown.clone();
    let class = match sign.chars().next() {
        Some('▲') => "up",
        Some('▼') => "down",
        _ => "level",
    };
    view! {
        <td class="number change">
            <span class=class aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{moved}</span>
        </td>
    }
    .into_any()
}

fn node_cell(score: &Cell, rank: &Cell, of: &Cell) -> AnyView {
    if let Some(why) = score.why_absent() {
        return view! { <td class="number none" title=why.to_owned()>{content(score)}</td> }
            .into_any();
    }
    let rank = format!("{}{}", rank.shown, of.shown);
    view! { <td class="number">{content(score)}<span class="of">{rank}</span></td> }.into_any()
}
