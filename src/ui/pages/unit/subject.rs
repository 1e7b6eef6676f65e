//! The unit in view with everything that was fetched for it.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet;
use crate::analysis::profile::{concerns, is_whole, stretch};
use crate::format;
use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::edition::Edition;
use crate::model::index::{Index, IndexId};
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::unit::{Unit, UnitCode, UnitIdx};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::in_view::InView;
use crate::ui::library::documents::{sources_of, use_shelf};
use crate::ui::library::use_library;
use crate::words::targets::labels::domain as shared_domain;

/// The periods of every index the page of a unit needs, as far as what has arrived tells.
///
/// The latest of every index says whom it is about; where all units are ranked in it, the one before and those a
/// trend rests on follow.
pub fn wanted(
    publication: &Publication,
    editions: &[Arc<Edition>],
    unit: UnitIdx,
) -> Vec<(IndexId, Vec<Period>)> {
    let periods = |index: &Index| {
        let all = publication.periods(&index.id);
        let latest = all.last().copied()?;
        let mut of_index = editions.iter().filter(|edition| edition.index == index.id);
        let edition = of_index.find(|edition| edition.period == latest);
        let ranked =
            edition.is_some_and(|edition| edition.row(unit).is_some() && is_whole(edition, None));
        let mut wanted = vec![latest];
        if ranked {
            wanted = stretch(publication, index, latest);
            let before = all.iter().rev().nth(1);
            wanted.extend(before.filter(|before| !wanted.contains(before)));
        }
        Some((index.id.clone(), wanted))
    };
    publication.indices.iter().filter_map(periods).collect()
}

/// The latest table of an index.
#[derive(Clone)]
pub struct Latest {
    /// What it is.
    pub view: InView,
    /// Its scores.
    pub edition: Arc<Edition>,
}

impl Latest {
    /// The index and the period.
    pub fn name(&self, language: Language) -> String {
        let period = format::period(self.view.period, language);
        format!("{} {period}", self.view.index.short.text(language))
    }

    /// Whether the page may rank and compare: the table is whole.
    pub fn is_whole(&self) -> bool {
        is_whole(&self.edition, None)
    }
}

/// The unit in view.
pub struct Subject {
    /// The whole publication.
    pub publication: Arc<Publication>,
    /// The unit.
    pub unit: UnitIdx,
    /// The codes of the address, the unit's first.
    pub codes: Vec<UnitCode>,
    /// The reader's language.
    pub language: Language,
    /// The records of its documents.
    pub documents: Arc<Documents>,
    /// Its documents.
    pub sources: Vec<SourceId>,
    /// The latest tables about units such as this one, in the order of the indices.
    pub latest: Vec<Latest>,
}

impl Subject {
    /// Gathers what has arrived.
    pub fn new(publication: Arc<Publication>, unit: UnitIdx, codes: Vec<UnitCode>) -> Self {
        let library = use_library();
        let latest = |index: &Index| {
            let periods = publication.periods(&index.id);
            let period = periods.last().copied()?;
            let edition = untrack(|| library.edition(&index.id, period))?;
            let view = InView {
                publication: publication.clone(),
                index: index.clone(),
                periods,
                period,
                domain: None,
                strayed: None,
            };
            Some(Latest { view, edition })
        };
        Self {
            latest: publication.indices.iter().filter_map(latest).collect(),
            sources: sources_of(&publication, unit),
            documents: use_shelf().documents.get_untracked(),
            language: use_address().language(),
            publication,
            unit,
            codes,
        }
    }

    /// The unit.
    pub fn own(&self) -> &Unit {
        self.publication.units.get(self.unit)
    }

    /// The unit it belongs to.
    pub fn parent(&self) -> Option<UnitIdx> {
        self.own().parent.as_ref().and_then(|code| self.publication.units.find(code.as_str()))
    }

    /// The tables that list the unit.
    pub fn listed(&self) -> impl Iterator<Item = &Latest> {
        self.latest.iter().filter(|latest| latest.edition.row(self.unit).is_some())
    }

    /// The tables about units such as this one that do not list it.
    pub fn not_listed(&self) -> impl Iterator<Item = &Latest> {
        self.latest.iter().filter(|latest| {
            latest.edition.row(self.unit).is_none()
                && concerns(&self.publication, &latest.edition, self.unit)
        })
    }

    /// The editions of an index that are here, oldest first.
    pub fn editions(&self, index: &IndexId) -> Vec<Arc<Edition>> {
        let mut editions = use_library().editions.get_untracked();
        editions.retain(|edition| edition.index == *index);
        editions.sort_by_key(|one| one.period);
        editions
    }

    /// Whether nothing at all is published of the unit.
    pub fn is_bare(&self) -> bool {
        self.listed().next().is_none()
            && self.documents.remarks_on(self.unit).is_empty()
            && !self.documents.observations.iter().any(|found| found.unit == self.unit)
    }

    /// The choices of an address about this unit.
    pub fn selection(&self) -> Selection {
        self.selection_of(&self.own().code)
    }

    fn selection_of(&self, code: &UnitCode) -> Selection {
        Selection { units: vec![code.clone()], language: self.language, ..Selection::default() }
    }

    /// The address of a page about this unit.
    pub fn href(&self, page: Page) -> String {
        href(page, &self.selection())
    }

    /// The name of a unit as a link to its page.
    pub fn link(&self, unit: UnitIdx) -> AnyView {
        let unit = self.publication.units.get(unit);
        let to = href(Page::Unit, &self.selection_of(&unit.code));
        sheet::link(to, unit.name.text(self.language).to_owned())
    }

    /// Several units as links, with commas.
    pub fn links(&self, units: &[UnitIdx]) -> AnyView {
        let mut links: Vec<AnyView> = Vec::new();
        for unit in units {
            if !links.is_empty() {
                links.push(sheet::text(", "));
            }
            links.push(self.link(*unit));
        }
        links.into_any()
    }

    /// The units that live on in this one, of its own level.
    pub fn predecessors(&self) -> Vec<UnitIdx> {
        let own = self.own();
        let made = |unit: &&(UnitIdx, &Unit)| {
            unit.1.level == own.level && unit.1.successors.contains(&own.code)
        };
        let units: Vec<(UnitIdx, &Unit)> = self.publication.units.iter().collect();
        units.iter().filter(made).map(|(unit, _)| *unit).collect()
    }

    /// The units it went to.
    pub fn successors(&self) -> Vec<UnitIdx> {
        let codes = self.own().successors.iter();
        codes.filter_map(|code| self.publication.units.find(code.as_str())).collect()
    }

    /// The name of a domain: in the index's own tree, in that of an index about units such as this one, or as documents share it.
    pub fn domain_name(&self, index: Option<&IndexId>, domain: &DomainId) -> String {
        let own = index.and_then(|index| self.publication.tree(index).get(domain));
        let ours = self
            .latest
            .iter()
            .filter(|latest| concerns(&self.publication, &latest.edition, self.unit));
        let ours =
            ours.filter_map(|latest| self.publication.tree(&latest.view.index.id).get(domain));
        let node = own.or_else(|| ours.into_iter().next());
        node.map_or_else(
            || shared_domain(domain.as_str(), self.language),
            |node| node.name.text(self.language).to_owned(),
        )
    }
}
