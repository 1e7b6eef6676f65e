//! Who the unit is: what it belongs to, how long it lived, what became of it.

use leptos::prelude::*;

use super::links::unit_links;
use super::subject::{Latest, Subject};
use crate::analysis::profile::why_not_listed;
use crate::format;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::levels::level;
use crate::words::results;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::lifetime;

/// The facts below the name.
pub fn header(subject: &Subject) -> AnyView {
    let (unit, words, language) =
        (subject.described(), UnitLabels::of(subject.language), subject.language);
    let units = &subject.publication.units;
    let above = units.above(subject.unit);
    let within =
        (!above.is_empty()).then(|| view! { {words.within}" "{unit_links(subject, &above)}" · " });
    let labelled = |class, label: String, units: &[UnitIdx]| {
        let units = (!units.is_empty()).then(|| unit_links(subject, units));
        units
            .map(|units| view! { <p class=class><strong>{label}": "</strong>{units}</p> })
            .or_nothing()
    };
    let next = unit.to.map(|to| {
        let label = format!("{} {}", words.since, format::date(to.day_after(), language));
        labelled("successor", label, &units.successors(subject.unit))
    });
    let others = subject.codes.iter().skip(1);
    let others: Vec<UnitIdx> = others.filter_map(|code| units.find(code.as_str())).collect();
    let search = href(Page::Unit, &Selection { language, ..Selection::default() });
    view! {
        <p class="facts">
            {level(&subject.publication.units, &unit.level, language)}" · "{unit.code.to_string()}" · "
            {within.or_nothing()}
            {lifetime(unit, language)}
            <span class="screen">" · "<a href=search>{words.another}</a></span>
        </p>
        {next.or_nothing()}
        {labelled("", words.made_of.to_owned(), &units.predecessors(subject.unit))}
        {labelled("screen", words.also_chosen.to_owned(), &others)}
    }
    .into_any()
}

/// Says that nothing is published of the unit, and where to look.
pub fn nothing(subject: &Subject) -> AnyView {
    let (words, units) = (UnitLabels::of(subject.language), &subject.publication.units);
    let above = units.above(subject.unit).into_iter();
    let places: Vec<UnitIdx> = above.chain(units.successors(subject.unit)).collect();
    let places = (!places.is_empty()).then(|| view! { {unit_links(subject, &places)}", " });
    let everyone = Selection { language: subject.language, ..Selection::default() };
    view! {
        <div class="answer">
            <p>{words.nothing}</p>
            <p>
                {words.look}": "{places.or_nothing()}
                <a href=href(Page::Rankings, &everyone)>{words.rankings}</a>"."
            </p>
        </div>
    }
    .into_any()
}

/// The tables about units such as this one that do not list it, why, and in whose row to look.
pub fn not_listed(subject: &Subject) -> Option<AnyView> {
    let (words, language) = (UnitLabels::of(subject.language), subject.language);
    let mut tables = subject.not_listed().peekable();
    tables.peek()?;
    let units = &subject.publication.units;
    let kin: Vec<UnitIdx> = units
        .successors(subject.unit)
        .into_iter()
        .chain(units.predecessors(subject.unit))
        .collect();
    let line = |latest: &Latest| {
        let why = why_not_listed(&subject.publication, &latest.edition, subject.unit);
        let there = kin.iter().copied().filter(|unit| latest.edition.row(*unit).is_some());
        let there: Vec<UnitIdx> = there.collect();
        let there = (!there.is_empty())
            .then(|| view! { "; "{words.see_there}" "{unit_links(subject, &there)} });
        let (name, why) = (latest.name(language), results::missing(why, language));
        view! { <li>{name}": "{why}{there.or_nothing()}</li> }
    };
    Some(
        view! {
            <div class="not-listed">
                <p>{words.not_listed}":"</p>
                <ul>{tables.map(line).collect_any()}</ul>
            </div>
        }
        .into_any(),
    )
}
