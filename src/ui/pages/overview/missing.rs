//! What the latest tables do not publish: said, and never filled in.

use leptos::prelude::*;

use crate::analysis::newest::Newest;
use crate::format;
use crate::model::language::Language;
use crate::ui::any_view::CollectAny;
use crate::ui::in_view::Standing;
use crate::words::overview::labels::OverviewLabels;
use crate::words::{changes, not_ranked};

/// The section, table by table; nothing where all there is to say stands in the cards of tables published in part.
pub fn section(tables: &[(Newest, Standing)], language: Language) -> AnyView {
    let words = OverviewLabels::of(language);
    let lines: Vec<(String, String)> = tables
        .iter()
        .flat_map(|(_, standing)| {
            let view = &standing.view;
            let name = format!(
                "{} {}",
                view.index.short.text(language),
                format::period(view.period, language)
            );
            let unit = |unit| view.name(unit, language);
            // Of a table published in part, what there is stands in its card.
            let silent = not_ranked::sentence(&standing.ranking, unit, language);
            let passed = changes::opened_before(&view.passed_over, view.period, language);
            let said = Some(silent).filter(|said| !said.is_empty()).into_iter().chain(passed);
            said.map(|said| (name.clone(), said)).collect::<Vec<_>>()
        })
        .collect();
    let is_part = |(_, standing): &(Newest, Standing)| {
        standing.ranking.part.is_some() || standing.ranking.unplaced > 0
    };
    if lines.is_empty() && tables.iter().any(is_part) {
        return ().into_any();
    }
    let lines = match lines.is_empty() {
        true => view! { <p>{words.whole}</p> }.into_any(),
        false => {
            let line = |(name, said): (String, String)| {
                view! { <li><strong>{name}</strong>": "{said}</li> }
            };
            view! { <ul>{lines.into_iter().map(line).collect_any()}</ul> }.into_any()
        }
    };
    view! { <section><h2>{words.missing}</h2>{lines}</section> }.into_any()
}
