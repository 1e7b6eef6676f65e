//! The league of improvement: who gained most since a period the reader chooses, with those named who began low.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::change::changes;
use crate::analysis::explain::league::{Gained, Start, league};
use crate::analysis::profile::stretch;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::index::Best;
use crate::model::period::Period;
use crate::state::page::Page;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{OrNothing, watch};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::pickers::Picker;
use crate::ui::library::use_library;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::league as sentences;
use crate::words::labels::SharedLabels;
use crate::words::spans::Spans;

/// The section; `None` where neither end is good, or no period before may be compared.
pub fn section(case: &Arc<Case>) -> Option<AnyView> {
    let address = use_address();
    let view = &case.view;
    let mut bases = stretch(&view.publication, &view.index, view.period);
    bases.retain(|period| period.is_as_long_as(view.period) && *period != view.period);
    if bases.is_empty() || case.best() == Best::None {
        return None;
    }
    let from = address.selection.with_untracked(|selection| selection.from);
    let begins = if from.is_some() { Begins::Open } else { Begins::Closed };
    let kept = case.clone();
    let heading = Spans::of(&view.periods).league(address.language()).to_owned();
    Some(fold(heading, begins, move || content(&kept, bases.clone())))
}

fn content(case: &Arc<Case>, bases: Vec<Period>) -> AnyView {
    let (address, library) = (use_address(), use_library());
    let language = address.language();
    let label = Spans::of(&case.view.periods).base(language);
    let last = bases.first().copied().unwrap_or(case.view.period);
    let known = bases.clone();
    let base = Memo::new(move |_| {
        let asked = address.selection.with(|selection| selection.from);
        asked.filter(|period| known.contains(period)).unwrap_or(last)
    });
    let index = case.view.index.id.clone();
    watch(move || library.need(&index, &[base.get()]));
    let choices = move || {
        let one = |period: &Period| (period.to_string(), format::period(*period, language));
        bases.iter().rev().map(one).collect::<Vec<_>>()
    };
    let kept = case.clone();
    let table = move || {
        let (view, base) = (&kept.view, base.get());
        if !library.settled(&view.index.id, &[base]) {
            return None;
        }
        let level = kept.edition.level(&view.publication.units);
        let then = library.edition(&view.index.id, base, level)?;
        let ranking = library.rankings.of(kept.best(), &then, None);
        let now = (kept.edition.as_ref(), kept.ranking.as_ref());
        let then = (then.as_ref(), ranking.as_ref());
        let found = changes(&view.publication, &view.index, None, now, Some(then)).ok()?;
        let found = league(kept.best(), &found);
        let sheet = sheet(&kept, base, &found);
        let sources = vec![kept.source(language)];
        let low = found.iter().filter(|one| one.start == Start::Low).count();
        Some(view! {
            <DataTable sheet=sheet sources=sources/>
            <p class="rule">{sentences::rule(low, kept.view.spans(), language)}</p>
        })
    };
    view! {
        <div class="pickers">
            <Picker
                label=Signal::stored(label.to_owned())
                choices=Signal::derive(choices)
                chosen=Signal::derive(move || base.get().to_string())
                choose=move |period: String| address.change(History::Push, |selection| selection.from = period.parse().ok())
            />
        </div>
        {move || table().or_nothing()}
    }
    .into_any()
}

fn sheet(case: &Case, base: Period, found: &[Gained]) -> Sheet {
    let language = use_address().language();
    let (words, labels) = (ExplainLabels::of(language), SharedLabels::of(language));
    let view = &case.view;
    let (then, now) = (format::period(base, language), format::period(view.period, language));
    let columns = vec![
        Column::numbers(words.league_place),
        Column::name(labels.unit),
        Column::words(labels.code).file_only(),
        Column::numbers(words.gain),
        Column::numbers(format!("{} {then}", labels.score)),
        Column::numbers(format!("{} {now}", labels.score)),
        Column::numbers(format!("{} {then}", labels.rank)),
        Column::numbers(format!("{} {now}", labels.rank)),
        Column::words(words.began),
    ];
    let decimals = view.decimals(None);
    let row = |one: &Gained| -> Row {
        let unit = view.publication.units.get(one.unit);
        let (from, to) = one.change.scores;
        let rank = |rank: usize| Cell::count(rank, rank.to_string());
        vec![
            Cell::count(one.place, format::places::rank(one.place, one.shared, language)),
            Cell::text(view.name(one.unit, language))
                .leading_to(case.href(Page::Explain, one.unit)),
            Cell::text(unit.code.as_str()),
            Cell::derived(one.change.score, format::difference(to, from, decimals, language)),
            Cell::number(from, format::number(from, decimals, language)),
            Cell::number(to, format::number(to, decimals, language)),
            rank(one.change.ranks.0),
            rank(one.change.ranks.1),
            Cell::text(if one.start == Start::Low { words.began_low } else { "" }),
        ]
        .into()
    };
    let title = sentences::title(view.index.short.text(language), (base, view.period), language);
    Sheet { title, columns, rows: found.iter().map(row).collect() }
}
