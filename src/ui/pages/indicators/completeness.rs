//! How much of each domain of a form is filled in.

use leptos::prelude::*;

use super::asked::InHand;
use super::names::domain_name;
use crate::analysis::forms::Sheet;
use crate::analysis::forms::completeness::by_domain;
use crate::export::sheet::{Cell, Column, Sheet as Table};
use crate::ui::components::data_table::table;
use crate::words::indicators::labels::IndicatorsLabels;

/// The table, where a form has several domains.
pub fn by_domain_table(hand: &InHand, sheet: &Sheet<'_>) -> AnyView {
    let language = hand.language();
    let words = IndicatorsLabels::of(language);
    let mut domains = by_domain(sheet);
    domains.retain(|(_, found)| found.asked() > 0);
    if domains.len() < 2 {
        return ().into_any();
    }
    let rows = domains.iter().map(|(domain, found)| {
        let (figures, asked) = (found.figures, found.asked());
        vec![
            Cell::text(domain_name(hand, sheet.form, domain.as_ref())),
            Cell::count(figures, figures.to_string()).with_bar(figures as f64 / asked as f64),
            Cell::count(asked, format!("/{asked}")),
        ]
        .into()
    });
    let domains = Table {
        title: words.completeness.to_owned(),
        columns: vec![
            Column::name(words.domain),
            Column::numbers(words.with_figure),
            Column::numbers(words.asked).beside(),
        ],
        rows: rows.collect(),
    };
    view! {
        <details class="completeness">
            <summary>{words.completeness}</summary>
            {table(&domains, "")}
        </details>
    }
    .into_any()
}
