//! Scores and ranks of the units, with the mean, the median and the best of the field under them.

use std::sync::Arc;

use leptos::prelude::*;

use super::cells;
use super::chosen::Compared;
use super::lead::{base_name, best_score};
use crate::analysis::beside::Who;
use crate::analysis::compare::{Base, Entry};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::state::against::Against;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::CollectAny;
use crate::ui::components::data_table;
use crate::ui::components::source_line::source_line;
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::words::compare::labels::CompareLabels;
use crate::words::labels::SharedLabels;

/// The section. Behind every row stands the button that makes its unit the one compared with.
pub fn totals(compared: &Compared) -> AnyView {
    let own = CompareLabels::of(compared.language);
    let sheet = sheet(compared);
    let chosen = compared.total.entries.len();
    let rows = sheet.rows.iter().enumerate().map(|(place, row)| {
        let class = match place {
            0 if compared.base == Base::First => "chosen",
            place if place >= chosen => "field",
            _ => "",
        };
        let cells = data_table::cells(&sheet.columns, row);
        view! { <tr class=class>{cells}<td>{make_first(compared, place)}</td></tr> }
    });
    let (rows, heads) = (rows.collect_any(), data_table::heads(&sheet.columns));
    let title = sheet.title.clone();
    let source = compared.source();
    let line = source_line(&source);
    let taken = Taken::of_table(title.clone(), Arc::new(move || sheet.clone()), vec![source]);
    view! {
        <section>
            <h2>{own.totals}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=title.clone()>
                <table class="compared">
                    <caption>{title.clone()}</caption>
                    <thead><tr>{heads}<th scope="col"><span class="visually-hidden">{own.make_first}</span></th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {line}
            <p class="source">{own.derived}</p>
            {take_away(taken)}
        </section>
    }
    .into_any()
}

/// Every unit's score, rank and difference; then the field's mean, median and best, with how many it counts.
fn sheet(compared: &Compared) -> Sheet {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    let (view, row) = (compared.view(), &compared.total);
    let base = base_name(compared);
    let limit =
        row.threshold.map(|limit| format!(" (±{})", format::number(limit, row.decimals, language)));
    let columns = vec![
        Column::name(labels.unit),
        Column::words(own.against).beside(),
        Column::words(labels.code).file_only(),
        Column::numbers(labels.score),
        Column::numbers(labels.rank),
        Column::numbers(labels.rank_of).beside(),
        Column::numbers(format!("{} {base}{}", own.against, limit.unwrap_or_default())),
        Column::words(own.reading).beside(),
        Column::numbers(own.threshold).file_only(),
    ];
    let unit = |(place, entry): (usize, &Entry)| {
        let against = match (compared.base, place) {
            (Base::First, 0) => {
                Cell { shown: format!(" ({})", own.is_first), ..Cell::text(own.is_first) }
            }
            _ => Cell { shown: String::new(), ..Cell::text(base.clone()) },
        };
        let code = Cell::text(compared.unit(entry.unit).code.as_str());
        let mut cells = vec![Cell::text(compared.name(entry.unit)), against, code];
        cells.push(cells::score(compared, row, entry));
        cells.extend(cells::rank(compared, entry));
        cells.extend(cells::difference(compared, row, entry));
        cells.push(cells::points(compared, row, row.threshold, "±"));
        cells.into()
    };
    let mut rows: Vec<Row> = row.entries.iter().enumerate().map(unit).collect();
    if let Some((field, best)) = row.field.zip(row.best) {
        let (mean, median) = ((labels.mean, field.mean), (labels.median, field.median));
        for (name, value) in [mean, median, (best_score(compared), best)] {
            let name = Cell { shown: format!("{name} ({})", field.count), ..Cell::text(name) };
            let score = cells::points(compared, row, Some(value), "");
            let of = Cell::count(field.count, "");
            let blank = Cell::blank;
            rows.push(
                vec![name, blank(), blank(), score, blank(), of, blank(), blank(), blank()].into(),
            );
        }
    }
    let title = format!(
        "{} {}, {}",
        view.index.short.text(language),
        format::period(view.period, language),
        compared.node_name(row.domain.as_ref())
    );
    Sheet { title, columns, rows }
}

/// A button that makes a unit the one compared with; none for the first, and none in an example.
fn make_first(compared: &Compared, place: usize) -> AnyView {
    let unit = compared.units().get(place).filter(|_| place > 0).copied();
    let (Some(unit), Who::Chosen) = (unit, &compared.beside.who) else { return ().into_any() };
    let own = CompareLabels::of(compared.language);
    let address = use_address();
    let code = compared.unit(unit).code.clone();
    let press = move |_| {
        address.change(History::Push, |selection| {
            selection.units.retain(|other| *other != code);
            selection.units.insert(0, code.clone());
            selection.against = Against::First;
        });
    };
    let label = format!("{}: {}", own.make_first, compared.name(unit));
    view! { <button type="button" class="quiet" aria-label=label on:click=press>{own.make_first}</button> }
        .into_any()
}
