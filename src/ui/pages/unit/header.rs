//! Who the unit is: its name, what it belongs to, how long it lived, what became of it.

use leptos::prelude::*;

use super::sheet::{division, link, list, maybe, paragraph, span, strong, text};
use super::subject::{Latest, Subject};
use crate::analysis::profile::why_not_listed;
use crate::format;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::full_name;

/// The header.
pub fn header(subject: &Subject) -> AnyView {
    let (own, words, language) =
        (subject.own(), UnitLabels::of(subject.language), subject.language);
    let day = |day| format::date(day, language);
    let above = subject.publication.units.above(subject.unit);
    let lifetime = match (own.from, own.to) {
        (Some(from), None) => format!("{} {}", words.since, day(from)),
        (None, Some(to)) => format!("{} {}", words.until, day(to)),
        (Some(from), Some(to)) => {
            format!("{} {}; {} {}", words.since, day(from), words.until.to_lowercase(), day(to))
        }
        (None, None) => words.still.to_owned(),
    };
    let labelled = |class, label: String, units: &[UnitIdx]| {
        let label = strong(text(format!("{label}: ")));
        (!units.is_empty()).then(|| paragraph(class, vec![label, subject.links(units)]))
    };
    let next = own.to.and_then(|to| {
        let label = format!("{} {}", words.since, day(to.day_after()));
        labelled("successor", label, &subject.successors())
    });
    let others = subject.codes.iter().skip(1);
    let others: Vec<UnitIdx> =
        others.filter_map(|code| subject.publication.units.find(code.as_str())).collect();
    let mut facts =
        vec![text(format!("{} · {} · ", results::level(own.level, language), own.code))];
    if !above.is_empty() {
        let within = text(format!("{} ", words.within));
        facts.extend([within, subject.links(&above), text(" · ")]);
    }
    facts.push(text(lifetime));
    let search = href(Page::Unit, &Selection { language, ..Selection::default() });
    let another = vec![text(" · "), link(search, words.another.to_owned())];
    facts.push(span("screen", another.into_any()));
    let name = full_name(own, language).to_owned();
    let below = vec![
        paragraph("facts", facts),
        maybe(next),
        maybe(labelled("", words.made_of.to_owned(), &subject.predecessors())),
        maybe(labelled("screen", words.also_chosen.to_owned(), &others)),
    ];
    view! { <h1>{name}</h1>{below} }.into_any()
}

/// Says that nothing is published of the unit, and where to look.
pub fn nothing(subject: &Subject) -> AnyView {
    let words = UnitLabels::of(subject.language);
    let above = subject.publication.units.above(subject.unit);
    let places: Vec<UnitIdx> = above.into_iter().chain(subject.successors()).collect();
    let everyone = Selection { language: subject.language, ..Selection::default() };
    let mut look = vec![text(format!("{}: ", words.look))];
    if !places.is_empty() {
        look.extend([subject.links(&places), text(", ")]);
    }
    look.extend([link(href(Page::Rankings, &everyone), words.rankings.to_owned()), text(".")]);
    division("answer", vec![paragraph("", vec![text(words.nothing)]), paragraph("", look)])
}

/// The tables about units such as this one that do not list it, why, and in whose row to look.
pub fn not_listed(subject: &Subject) -> Option<AnyView> {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let kin: Vec<UnitIdx> =
        subject.successors().into_iter().chain(subject.predecessors()).collect();
    let line = |latest: &Latest| {
        let why = why_not_listed(&subject.publication, &latest.edition, subject.unit);
        let said = format!("{}: {}", latest.name(language), results::missing(why, language));
        let there = kin.iter().copied().filter(|unit| latest.edition.row(*unit).is_some());
        let there: Vec<UnitIdx> = there.collect();
        let mut line = vec![text(said)];
        if !there.is_empty() {
            line.extend([text(format!("; {} ", words.see_there)), subject.links(&there)]);
        }
        line
    };
    let lines = list("", subject.not_listed().map(line).collect())?;
    let lead = paragraph("", vec![text(format!("{}:", words.not_listed))]);
    Some(division("not-listed", vec![lead, lines]))
}

/// An address as it is typed elsewhere: with the name of the host.
pub fn full_address(path: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{path}")
}
