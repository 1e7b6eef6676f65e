//! What only the reader can say, asked before the result.

use leptos::prelude::*;

use super::controls::control;
use super::opening::Opening;
use super::report::{OF_ALL, aside, is_open, of_all, of_several, what};
use crate::model::language::Language;
use crate::read::opened::meaning::report::{Guess, TableReport, What};
use crate::ui::address::use_address;
use crate::ui::any_view::CollectAny;
use crate::words::open::labels::OpenLabels;
use crate::words::opened::sentences;

/// What only the reader can say, before the result; nothing where the table says it all.
pub fn questions(opening: Opening) -> AnyView {
    let address = use_address();
    (move || {
        let language = address.language();
        let understood = opening.understood.get()?;
        let report = &understood.meaning.report;
        let mut asked: Vec<AnyView> = Vec::new();
        let mut before: Vec<&Guess> = Vec::new();
        // A sheet of words beside tables need not be asked about.
        let has_figures = report.tables.iter().any(|table| table.has_figures);
        let tables = report.tables.iter();
        for table in tables.filter(|table| table.has_figures || !has_figures) {
            let is_own = |guess: &&Guess| !OF_ALL.contains(&guess.what);
            for guess in table.guesses.iter().filter(is_open).filter(is_own) {
                // What is asked of one table of several alike is said of all, but for their periods.
                let is_same = |other: &&Guess| {
                    other.what == guess.what
                        && other.found == guess.found
                        && guess.what != What::Period
                };
                if before.iter().any(is_same) {
                    continue;
                }
                before.push(guess);
                let of = of_several(&understood, table);
                asked.push(question(guess, &of, Some(table), opening, language));
            }
        }
        for guess in of_all(report).filter(is_open) {
            asked.push(question(guess, "", None, opening, language));
        }
        let unread = report.unread.iter().map(|unread| sentences::unread(unread, language));
        let costly = report.aside.iter().filter(|aside| aside.reason.costs_figures());
        let costly = costly.map(|one| aside(one, &understood, language));
        let unmatched = sentences::unmatched(&report.unmatched, language);
        let told: Vec<String> = unread.chain(costly).chain(unmatched).collect();
        if asked.is_empty() && told.is_empty() {
            return None;
        }
        let told = told.into_iter().map(|line| view! { <p>{line}"."</p> }).collect_any();
        Some(view! {
            <div class="notice questions" role="note">
                <p><strong>{OpenLabels::of(language).to_look_at}</strong></p>
                {asked.collect_view()}
                {told}
            </div>
        })
    })
    .into_any()
}

/// An open guess as a line with its control.
fn question(
    guess: &Guess,
    of: &str,
    table: Option<&TableReport>,
    opening: Opening,
    language: Language,
) -> AnyView {
    let what = what(guess, language);
    let why: Vec<String> =
        guess.evidence.iter().map(|evidence| sentences::evidence(evidence, language)).collect();
    let why = why.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    let found = sentences::found(&guess.found, language);
    let what = if of.is_empty() { what } else { format!("{of}: {what}") };
    let why = if why.is_empty() { String::new() } else { format!(" ({why})") };
    view! {
        <p class="question">
            <strong>{what.clone()}": "</strong>{found}{why}" "
            {control(guess, &what, table, opening, language)}
        </p>
    }
    .into_any()
}
