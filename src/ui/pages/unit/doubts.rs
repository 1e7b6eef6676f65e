//! What is doubtful in the unit's figures, each with the passages it rests on.

use leptos::prelude::*;

use super::quote::quote;
use super::subject::Subject;
use crate::state::page::Page;
use crate::ui::any_view::CollectAny;
use crate::ui::doubts::Doubt;
use crate::words::unit::labels::UnitLabels;

/// The most doubts shown; the audit lists all.
const MOST: usize = 8;
/// The longest printed text shown whole, in letters.
const LONGEST: usize = 40;

/// The doubts; `None` where there are none. On paper each figure keeps its own mark.
pub fn doubts(subject: &Subject, found: &[Doubt]) -> Option<AnyView> {
    if found.is_empty() {
        return None;
    }
    let words = UnitLabels::of(subject.language);
    let line = |doubt: &Doubt| {
        let places = doubt.finding.figures.iter().filter_map(|figure| figure.place.as_ref());
        let short = places.filter(|place| place.printed.chars().count() <= LONGEST);
        let quotes = short.map(|place| view! { " "{quote(place)} }).collect_any();
        view! { <li>{doubt.text(subject.language).to_owned()}{quotes}</li> }
    };
    let lines = found.iter().take(MOST).map(line).collect_any();
    let all = subject.href(Page::Audit);
    Some(
        view! {
            <section class="screen">
                <h2>{words.doubts}</h2>
                <div role="note"><ul>{lines}</ul></div>
                <div><a href=all>{words.all_doubts}" ("{found.len()}")"</a></div>
            </section>
        }
        .into_any(),
    )
}
