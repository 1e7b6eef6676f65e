//! How certain the rank is: under printing, under weights, without each domain.

use leptos::prelude::*;

use super::case::{Case, rank_cell};
use crate::analysis::explain::left_out::left_out;
use crate::analysis::explain::makeup::Makeup;
use crate::analysis::explain::printing::{Between, between, half_step};
use crate::analysis::explain::weight_band::{settled, under_weights};
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::DataTable;
use crate::words::explain::certain as said;
use crate::words::explain::labels::ExplainLabels;

/// The bands within which weights are let vary. Measure: shares of the weights.
const BANDS: [f64; 2] = [0.1, 0.25];

/// The most units named that may change places with it.
const NAMED: usize = 5;

/// The section.
pub fn section(case: &Case, makeup: &Makeup, unit: UnitIdx) -> AnyView {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let view = &case.view;
    let row = |condition: String, found: &Between| -> Row {
        let open = match found.open.is_empty() {
            true => words.nobody.to_owned(),
            false => case.names(&found.open, NAMED, language),
        };
        let rank = |rank: usize| rank_cell(rank, Tie::Alone, None, language);
        vec![Cell::text(condition), rank(found.best), rank(found.worst), Cell::text(open)].into()
    };
    let step = half_step(&view.publication, &view.index, &case.edition, None);
    let printed = step.and_then(|step| between(makeup, unit, step));
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(printed.map(|found| row(words.printed_only.to_owned(), &found)));
    let banded = BANDS.map(|band| (band, under_weights(makeup, unit, band)));
    let rank = case.ranking.find(unit).map_or(0, |row| row.rank);
    let mut said = Vec::new();
    said.extend(case.coverage.map(|found| said::coverage(rank, found, language)));
    if let (band, Some(found)) = &banded[0] {
        said.push(said::summary(rank, (found.best, found.worst), *band, language));
    }
    for (band, found) in &banded {
        rows.extend(found.as_ref().map(|found| row(said::band(*band, language), found)));
    }
    let without = left_out(makeup, unit).unwrap_or_default();
    let hangs = without.iter().filter_map(|one| Some((one, one.rank?.0)));
    let hangs = hangs.max_by_key(|(_, without)| without.abs_diff(rank));
    said.extend(hangs.and_then(|(one, without)| {
        said::hangs_on(&case.domain(&one.domain, language), rank, without, language)
    }));
    said.extend(settled(makeup, unit).and_then(|found| {
        said::settled(&found, |units| case.names(units, NAMED, language), language)
    }));
    let unknown = makeup.weights().is_none() && !makeup.members.is_empty();
    said.extend(unknown.then(|| words.weights_needed.to_owned()));
    let said = said.into_iter().map(|text| view! { <p>{text}</p> }).collect_any();
    let bands = Sheet {
        title: words.possible.to_owned(),
        columns: vec![
            Column::name(words.asked),
            Column::numbers(words.best_rank),
            Column::numbers(words.worst_rank),
            Column::words(words.may_swap),
        ],
        rows,
    };
    let line = |one: &crate::analysis::explain::left_out::Without| -> Row {
        let rank = one
            .rank
            .map_or_else(Cell::blank, |(rank, tie)| rank_cell(rank, tie, Some(one.of), language));
        vec![Cell::text(case.domain(&one.domain, language)), rank].into()
    };
    let dropped = Sheet {
        title: words.without.to_owned(),
        columns: vec![Column::name(words.without), Column::numbers(words.rank_without)],
        rows: without.iter().map(line).collect(),
    };
    let dropped = (!without.is_empty()).then(|| {
        view! { <details><summary>{words.without}</summary><DataTable sheet=dropped/></details> }
    });
    view! {
        <section>
            <h2>{words.certain}</h2>
            {said}
            <DataTable sheet=bands/>
            {dropped.or_nothing()}
            <p class="rule">{words.certain_rule}</p>
        </section>
    }
    .into_any()
}
