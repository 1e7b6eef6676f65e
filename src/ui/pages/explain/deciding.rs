//! How much every domain decides: its share of the spread, its correlation with the total, the ranks that hang on it.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::explain::deciding::{Deciding, deciding};
use crate::analysis::explain::makeup::Makeup;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::language::Language;
use crate::ui::address::use_address;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::fold::{Begins, fold};
use crate::words::explain::labels::ExplainLabels;
use crate::words::labels::SharedLabels;

/// The section; `None` where fewer than two domains can be set against each other.
pub fn section(case: &Arc<Case>, makeup: &Makeup) -> Option<AnyView> {
    let language = use_address().language();
    let words = ExplainLabels::of(language);
    let sheet = sheet(case, makeup, language);
    let sources = vec![case.source(language)];
    (sheet.rows.len() > 1).then(|| {
        fold(words.deciding.to_owned(), Begins::Closed, move || {
            view! {
                <DataTable sheet=sheet.clone() sources=sources.clone()/>
                <p class="rule">{words.deciding_rule}</p>
            }
            .into_any()
        })
    })
}

fn sheet(case: &Case, makeup: &Makeup, language: Language) -> Sheet {
    let (words, labels) = (ExplainLabels::of(language), SharedLabels::of(language));
    let row = |one: &Deciding| -> Row {
        let share = one.share.map_or_else(Cell::blank, |share| {
            Cell::derived(share * 100.0, format::percent(share, 0, language))
        });
        let correlation = one.correlation.map_or_else(Cell::blank, |correlation| {
            Cell::derived(correlation, format::number(correlation, 2, language))
        });
        let moved =
            one.moved.map_or_else(Cell::blank, |moved| Cell::count(moved, moved.to_string()));
        vec![Cell::text(case.domain(&one.domain, language)), share, correlation, moved].into()
    };
    Sheet {
        title: words.deciding.to_owned(),
        columns: vec![
            Column::name(labels.domain),
            Column::numbers(words.share_of_spread),
            Column::numbers(words.correlation),
            Column::numbers(words.moved_without),
        ],
        rows: deciding(makeup).iter().map(row).collect(),
    }
}
