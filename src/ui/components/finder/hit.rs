//! What a hit says: what it is, where it lies, what became of it, and where it is published.

use leptos::prelude::*;

use crate::analysis::search::catalogue::Thing;
use crate::analysis::search::published::{published, tables};
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::ui::library::everything::Everything;
use crate::ui::library::use_library;
use crate::words::search::labels::SearchLabels;
use crate::words::search::sentences;
use crate::words::unit::sentences::full_name;

/// A hit in words.
pub struct Said {
    /// What it is called.
    pub name: String,
    /// What it is, or where it lies.
    pub place: String,
    /// Of a unit that ended: when, and what followed.
    pub ended: Option<String>,
}

/// A hit in words, but for where it is published.
pub fn said(thing: &Thing, everything: &Everything, language: Language) -> Said {
    let (publication, words) = (&everything.publication, SearchLabels::of(language));
    let units = &publication.units;
    let simple = |name: &str, place: String| Said { name: name.to_owned(), place, ended: None };
    match thing {
        Thing::Unit(unit) => Said {
            name: full_name(units.get(*unit), language).to_owned(),
            place: sentences::place(units, *unit, language),
            ended: sentences::ended(units, *unit, language),
        },
        Thing::Index(id) => match publication.index(id) {
            Some(index) => simple(index.short.text(language), index.name.text(language).to_owned()),
            None => simple(id.as_str(), words.index.to_owned()),
        },
        Thing::Domain(id, domain) => {
            let node = publication.tree(id).get(domain);
            let name = node.map_or(domain.as_str(), |node| node.name.text(language));
            let index = publication.index(id);
            let index = index.map_or(id.as_str(), |index| index.short.text(language));
            simple(name, sentences::domain_of(index, language))
        }
        Thing::Document(id) => {
            let source = publication.source(id);
            let title = source.map_or(id.0.as_str(), |source| source.title.text(language));
            simple(title, words.document.to_owned())
        }
        Thing::Indicator(row) => {
            let unit = row.unit.map_or("", |unit| full_name(units.get(unit), language));
            let form = row.form.name.text(language);
            simple(row.name.text(language), sentences::row_of(form, unit, language))
        }
    }
}

/// Where a unit is published; nothing while the tables that say it are still to come. They are asked for.
pub fn where_published(
    unit: UnitIdx,
    everything: &Everything,
    language: Language,
) -> Option<String> {
    let library = use_library();
    if !everything.is_of_package(unit) {
        return Some(SearchLabels::of(language).nowhere.to_owned());
    }
    let settled = |index: &_, period| library.settled(index, &[period]);
    let found = library
        .editions
        .with(|editions| published(&everything.publication, editions, unit, settled))?;
    Some(sentences::published(&everything.publication, &found, language))
}

/// Asks for the tables that say where units are published.
pub fn need_tables(things: &[Thing], everything: &Everything) {
    let library = use_library();
    for thing in things {
        if let Thing::Unit(unit) = thing
            && everything.is_of_package(*unit)
        {
            for (index, period) in tables(&everything.publication, *unit) {
                library.need(&index, &[period]);
            }
        }
    }
}
