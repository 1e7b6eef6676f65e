//! What the publisher revised: the cells that differ from an earlier edition, and whose ranks moved because of it.

use std::sync::Arc;

use crate::ui::host::begin;
use leptos::prelude::*;

use super::case::Case;
use crate::analysis::explain::revised::{Moved, Revised, revised};
use crate::analysis::fingerprint::Correction;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::edition::Edition;
use crate::model::language::Language;
use crate::model::missing;
use crate::model::publication::ScorePart;
use crate::state::page::Page;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::ui::components::fold::{Begins, fold};
use crate::ui::library::past::earlier;
use crate::ui::library::use_library;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::revised as said;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// An earlier edition, read: what changed from it to the next; `None` where it could not be read.
type Step = (String, String, Option<Revised>);

/// The fold, where the package ships an earlier edition of the table, or of another period's; else nothing.
pub fn section(case: &Arc<Case>) -> AnyView {
    let language = use_address().language();
    let view = &case.view;
    let all = view.publication.past.iter().filter(|past| past.index == view.index.id);
    let (own, others): (Vec<&ScorePart>, Vec<&ScorePart>) =
        all.partition(|past| past.period == Some(view.period));
    let elsewhere = elsewhere(case, &others, language);
    if own.is_empty() {
        return elsewhere.or_nothing();
    }
    let own: Vec<ScorePart> = own.into_iter().cloned().collect();
    let case = case.clone();
    let line = said::heading(view.period, language);
    let content = fold(line, Begins::Closed, move || steps(&case, &own, language));
    view! { {content}{elsewhere.or_nothing()} }.into_any()
}

/// Links to the other periods with earlier editions.
fn elsewhere(case: &Case, others: &[&ScorePart], language: Language) -> Option<AnyView> {
    let mut periods: Vec<_> = others.iter().filter_map(|past| past.period).collect();
    periods.dedup();
    if periods.is_empty() {
        return None;
    }
    let names: Vec<String> =
        periods.iter().map(|period| format::period(*period, language)).collect();
    let text = said::elsewhere(&names.join(", "), language);
    let link = |(period, name): (_, String)| {
        let mut to = use_address().selection.get_untracked().carried();
        (to.index, to.period) = (Some(case.view.index.id.clone()), Some(period));
        view! { " "<a href=href(Page::Explain, &to)>{name}</a> }
    };
    let links = periods.into_iter().zip(names).map(link).collect_any();
    Some(view! { <p class="remark">{text}{links}</p> }.into_any())
}

/// From edition to edition, the last being the one in view.
fn steps(case: &Arc<Case>, own: &[ScorePart], language: Language) -> AnyView {
    let words = ExplainLabels::of(language);
    let read = RwSignal::new(None::<Vec<Step>>);
    let (kept, own) = (case.clone(), own.to_vec());
    let library = use_library();
    let arriving: Vec<_> = own.iter().map(|past| library.ask(&past.path)).collect();
    begin(async move {
        let (case, view) = (&kept, &kept.view);
        let mut found: Vec<Step> = Vec::new();
        let name = |past: &ScorePart| {
            said::edition(&view.publication, past.source.as_ref(), &past.path, language)
        };
        let mut editions: Vec<(String, Option<Arc<Edition>>)> = Vec::new();
        for (past, arriving) in own.iter().zip(arriving) {
            let edition = earlier(&view.publication, past, &case.edition, arriving).await;
            editions.push((name(past), edition.map(Arc::new)));
        }
        let (source, file) = (case.edition.source.as_ref(), &case.edition.file);
        let now = said::edition(&view.publication, source, file, language);
        editions.push((now, Some(case.edition.clone())));
        for pair in editions.windows(2) {
            let both = pair[0].1.as_ref().zip(pair[1].1.as_ref());
            let changed = both.map(|(then, now)| revised(case.best(), then, now));
            found.push((pair[0].0.clone(), pair[1].0.clone(), changed));
        }
        read.set(Some(found));
    });
    let case = case.clone();
    (move || {
        read.with(|read| {
            let read = read.as_ref()?;
            let step = |(then, now, found): &Step| {
                let between = said::editions(then, now, language);
                let body = match found {
                    Some(found) => changes(&case, found, language),
                    None => view! { <p role="note">{words.edition_lost}</p> }.into_any(),
                };
                view! { <p class="rule">{between}</p>{body} }
            };
            Some(read.iter().map(step).collect_any())
        })
        .or_nothing()
    })
    .into_any()
}

/// The sentence, and the two tables.
fn changes(case: &Case, found: &Revised, language: Language) -> AnyView {
    let words = ExplainLabels::of(language);
    let moved = found.moved.as_deref().unwrap_or_default();
    let own = case.unit.and_then(|unit| moved.iter().find(|one| one.unit == unit));
    let own = own.map(|own| {
        let text = said::of_unit(&case.view.name(own.unit, language), own, language);
        view! { <p class="key">{text}</p> }
    });
    let cells = (!found.cells.is_empty())
        .then(|| view! { <DataTable sheet=cells(case, &found.cells, language)/> });
    let ranks = (!moved.is_empty()).then(|| {
        view! { <DataTable sheet=ranks(case, moved, language)/><p class="rule">{words.revised_rule}</p> }
    });
    view! {
        <p class="key">{said::summary(found, language)}</p>
        {own.or_nothing()}
        {ranks.or_nothing()}
        {cells.or_nothing()}
    }
    .into_any()
}

fn ranks(case: &Case, moved: &[Moved], language: Language) -> Sheet {
    let words = ExplainLabels::of(language);
    let shared = SharedLabels::of(language);
    let row = |one: &Moved| -> Row {
        let rank = |rank: Option<usize>| {
            rank.map_or_else(Cell::blank, |rank| Cell::count(rank, rank.to_string()))
        };
        let is_compared = one.ranks.0.is_some() && one.ranks.1.is_some();
        let places = |places: i64| match is_compared {
            true => Cell::derived(places as f64, format::signed(places as f64, 0, language)),
            false => Cell::blank(),
        };
        vec![
            Cell::text(case.view.whole_name(one.unit, language))
                .leading_to(case.href(Page::Explain, one.unit)),
            rank(one.ranks.0),
            rank(one.ranks.1),
            places(one.own),
            places(one.others),
        ]
        .into()
    };
    Sheet {
        title: words.revised_ranks.to_owned(),
        columns: vec![
            Column::name(shared.unit),
            Column::numbers(words.rank_then),
            Column::numbers(words.rank_now),
            Column::numbers(words.by_own),
            Column::numbers(words.by_others),
        ],
        rows: moved.iter().map(row).collect(),
    }
}

fn cells(case: &Case, cells: &[Correction], language: Language) -> Sheet {
    let words = ExplainLabels::of(language);
    let shared = SharedLabels::of(language);
    let view = &case.view;
    let row = |cell: &Correction| -> Row {
        let domain = cell.domain.as_ref();
        let decimals = view.decimals(domain);
        let written = |cell: missing::Cell| match cell {
            Ok(score) => {
                Cell::number(score.points(), format::number(score.points(), decimals, language))
            }
            Err(why) => Cell::absent(results::missing(why, language)),
        };
        let change = cell.difference().zip(cell.then.ok().zip(cell.now.ok()));
        let change = change.map(|(difference, (then, now))| {
            let shown = format::difference(now.points(), then.points(), decimals, language);
            Cell::derived(difference, shown)
        });
        vec![
            Cell::text(view.whole_name(cell.unit, language)),
            Cell::text(results::node_name(&view.publication, &view.index.id, domain, language)),
            written(cell.then),
            written(cell.now),
            change.unwrap_or_else(Cell::blank),
        ]
        .into()
    };
    Sheet {
        title: words.revised_cells.to_owned(),
        columns: vec![
            Column::name(shared.unit),
            Column::words(words.figure_of),
            Column::numbers(words.then),
            Column::numbers(words.now),
            Column::numbers(shared.change),
        ],
        rows: cells.iter().map(row).collect(),
    }
}
