//! What the latest tables do not publish: said, and never filled in.

use leptos::prelude::*;

use crate::analysis::newest::{Kind, Newest};
use crate::format;
use crate::model::language::Language;
use crate::ui::any_view::CollectAny;
use crate::ui::in_view::Standing;
use crate::words::overview::labels::OverviewLabels;
use crate::words::{answers, changes};

/// The section, table by table.
pub fn section(tables: &[(Newest, Standing)], language: Language) -> AnyView {
    let words = OverviewLabels::of(language);
    let lines: Vec<(String, String)> = tables
        .iter()
        .flat_map(|(newest, standing)| {
            let view = &standing.view;
            let name = format!(
                "{} {}",
                view.index.short.text(language),
                format::period(view.period, language)
            );
            let unit = |unit| view.name(unit, language);
            let silent = match newest.kind {
                Kind::Whole => answers::not_ranked(&standing.ranking, unit, language),
                // What is published of it stands in its card.
                Kind::InPart => String::new(),
            };
            let passed = changes::opened_before(&view.passed_over, view.period, language);
            let said = Some(silent).filter(|said| !said.is_empty()).into_iter().chain(passed);
            said.map(|said| (name.clone(), said)).collect::<Vec<_>>()
        })
        .collect();
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
