//! What is doubtful in the unit's figures, each with the passages it rests on.

use leptos::prelude::*;

use super::printed::printed;
use super::sheet::{division, link, list, section, text};
use super::subject::Subject;
use crate::state::page::Page;
use crate::ui::doubts::Doubt;
use crate::words::unit::labels::UnitLabels;

/// The most doubts shown; the audit lists all.
const MOST: usize = 8;
/// The longest printed text shown whole, in letters.
const LONGEST: usize = 40;

/// The doubts; nothing where there are none. On paper each figure keeps its own mark.
pub fn doubts(subject: &Subject, found: &[Doubt]) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let line = |doubt: &Doubt| {
        let places = doubt.finding.figures.iter().filter_map(|figure| figure.place.as_ref());
        let short = places.filter(|place| place.printed.chars().count() <= LONGEST);
        let places = short.flat_map(|place| [text(" "), printed(place)]);
        std::iter::once(text(doubt.text(subject.language))).chain(places).collect()
    };
    let lines = list("", found.iter().take(MOST).map(line).collect())?;
    let more = link(subject.href(Page::Audit), format!("{} ({})", words.all_doubts, found.len()));
    let note = view! { <div role="note">{lines}</div> }.into_any();
    Some(section("screen", words.doubts, vec![note, division("", vec![more])]))
}
