//! Where does a hit lead?

use leptos::prelude::*;
use leptos_router::NavigateOptions;

use crate::analysis::search::catalogue::{Row, Thing};
use crate::model::publication::Publication;
use crate::model::unit::{UnitCode, UnitIdx};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};

/// The address of a hit's page.
pub fn target(thing: &Thing, publication: &Publication) -> String {
    let (language, package) =
        use_address().selection.with_untracked(|selection| (selection.language, selection.package));
    let plain = Selection { language, package, ..Selection::default() };
    let code = |unit: UnitIdx| publication.units.get(unit).code.clone();
    match thing {
        Thing::Unit(unit) => href(Page::Unit, &Selection { units: vec![code(*unit)], ..plain }),
        Thing::Index(index) => {
            href(Page::Rankings, &Selection { index: Some(index.clone()), ..plain })
        }
        Thing::Domain(index, domain) => {
            let (index, domain) = (Some(index.clone()), Some(domain.clone()));
            href(Page::Rankings, &Selection { index, domain, ..plain })
        }
        Thing::Document(source) => {
            let document = publication.source(source).and_then(|source| source.document.as_ref());
            let units: Vec<UnitCode> =
                document.and_then(|document| document.unit.clone()).into_iter().collect();
            href(Page::Indicators, &Selection { units, source: Some(source.0.clone()), ..plain })
        }
        Thing::Indicator(row) => {
            let Row { name, form, unit } = &**row;
            let selection = Selection {
                units: unit.map(code).into_iter().collect(),
                form: Some(form.id.0.clone()),
                query: name.vi.clone(),
                ..plain
            };
            href(Page::Indicators, &selection)
        }
    }
}

/// How the router goes to such an address.
pub fn whole() -> NavigateOptions {
    NavigateOptions { resolve: false, ..NavigateOptions::default() }
}
