//! Who rose and who fell since the table before, all units on one scale of places; where nobody's unit is asked for.

use std::sync::Arc;

use super::case::Case;
use crate::analysis::change::Change;
use crate::analysis::explain::movers::{Movers, movers};
use crate::charts::strip::{self, Dot, Strip};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::ui::address::use_address;
use crate::ui::components::figure::Figure;
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::movers as said;
use crate::words::labels::SharedLabels;
use crate::words::moves;
use leptos::prelude::*;

/// The figure; `None` where nothing is compared, nobody moved, or neither end is good.
pub fn figure(case: &Arc<Case>) -> Option<AnyView> {
    let language = use_address().language();
    let found = movers(case.best(), &case.ranking, case.changes.as_ref().ok()?)?;
    let since = found.rows.first()?.1.since;
    let view = &case.view;
    let dot = |(unit, change): &(UnitIdx, Change)| {
        let (name, moved) = (view.name(*unit, language), moves::moved(change, language));
        Dot {
            unit: *unit,
            value: change.places as f64,
            named: found.is_extreme(change).then(|| (format!("{name}: {moved}"), 0)),
            spoken: format!("{name}: {moved}, {}", moves::ranks(change, language)),
        }
    };
    let dots = found.rows.iter().map(dot).collect();
    let ends = (found.ends.0 as f64, found.ends.1 as f64);
    let strip = Strip::over(dots, ends, None, language);
    let caption = said::caption(view.index.short.text(language), (since, view.period), language);
    let sentence = said::counted(found.counts, language);
    let (kept, title) = (case.clone(), caption.clone());
    Some(
        view! {
            <Figure
                caption=caption
                sentence=sentence
                draw=move |width| strip::svg(&strip, width)
                sheet=Arc::new(move || sheet(&kept, &found, title.clone(), language))
                sources=vec![case.source(language)]
            />
        }
        .into_any(),
    )
}

/// A row a unit, in the order of the ranking.
fn sheet(case: &Case, found: &Movers, title: String, language: Language) -> Sheet {
    let (words, labels) = (ExplainLabels::of(language), SharedLabels::of(language));
    let period = |period| format::period(period, language);
    let since = found.rows.first().map_or(case.view.period, |(_, change)| change.since);
    let columns = vec![
        Column::name(labels.unit),
        Column::words(labels.code).file_only(),
        Column::numbers(format!("{} {}", labels.rank, period(since))),
        Column::numbers(format!("{} {}", labels.rank, period(case.view.period))),
        Column::numbers(words.places),
    ];
    let row = |(unit, change): &(UnitIdx, Change)| -> Row {
        let rank = |rank: usize| Cell::count(rank, rank.to_string());
        vec![
            Cell::text(case.view.name(*unit, language)).leading_to(case.href(Page::Explain, *unit)),
            Cell::text(case.view.publication.units.get(*unit).code.as_str()),
            rank(change.ranks.0),
            rank(change.ranks.1),
            Cell::derived(change.places as f64, format::signed(change.places as f64, 0, language)),
        ]
        .into()
    };
    Sheet { title, columns, rows: found.rows.iter().map(row).collect() }
}
