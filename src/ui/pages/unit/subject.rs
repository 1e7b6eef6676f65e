//! The unit in view with everything that was fetched for it.

use crate::model::order::Order;
use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::first_node::first_node;
use crate::analysis::profile::{concerns, is_whole};
use crate::format;
use crate::model::documents::Documents;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::Edition;
use crate::model::index::{Best, Index, IndexId};
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::statistic::{Published, Statistic};
use crate::model::unit::{Unit, UnitCode, UnitIdx};
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::in_view::InView;
use crate::ui::library::documents::{sources_of, use_shelf};
use crate::ui::library::use_library;
use crate::words::targets::labels::domain as shared_domain;
use crate::words::unit::sentences::full_name;

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
    /// The last tables that list the unit, of the indices whose latest does not.
    last: Vec<Latest>,
}

impl Subject {
    /// Gathers what has arrived.
    pub fn new(publication: Arc<Publication>, unit: UnitIdx, codes: Vec<UnitCode>) -> Self {
        let library = use_library();
        let table = |index: &Index, period: Period| {
            let periods = publication.periods(&index.id);
            let own = &publication.units.get(unit).level;
            let of_level = |level| untrack(|| library.edition(&index.id, period, level));
            let edition = of_level(Some(own)).or_else(|| of_level(None))?;
            let opened_on = first_node(publication.tree(&index.id), &edition).cloned();
            let view = InView {
                passed_over: Vec::new(),
                publication: publication.clone(),
                index: index.clone(),
                periods,
                period,
                domain: None,
                opened_on,
                level: None,
            };
            Some(Latest { view, edition })
        };
        let latest: Vec<Latest> = publication
            .indices
            .iter()
            .filter_map(|index| table(index, publication.periods(&index.id).last().copied()?))
            .collect();
        let lists = |found: &Latest| found.edition.row(unit).is_some();
        let last = latest.iter().filter(|newest| !lists(newest)).filter_map(|newest| {
            let view = &newest.view;
            view.periods.iter().rev().find_map(|at| table(&view.index, *at).filter(lists))
        });
        let last = last.collect();
        Self {
            latest,
            last,
            sources: sources_of(&publication, unit),
            documents: use_shelf().documents.get_untracked(),
            language: use_address().language(),
            publication,
            unit,
            codes,
        }
    }

    /// What the publication says of the unit itself.
    pub fn described(&self) -> &Unit {
        self.publication.units.get(self.unit)
    }

    /// Which end is good in the first of its indices that has one; where none has, nothing is called good or strong.
    pub fn good_end(&self) -> Best {
        let mut ends = self.listed().map(|latest| latest.view.index.best);
        ends.find(|best| *best != Best::None).unwrap_or(Best::None)
    }

    /// The tables that list the unit, the latest of an index that does.
    pub fn listed(&self) -> impl Iterator<Item = &Latest> {
        let listed = self.latest.iter().filter(|latest| latest.edition.row(self.unit).is_some());
        listed.chain(&self.last)
    }

    /// The tables about units such as this one that do not list it.
    pub fn not_listed(&self) -> impl Iterator<Item = &Latest> {
        self.latest.iter().filter(|latest| {
            latest.edition.row(self.unit).is_none()
                && concerns(&self.publication, &latest.edition, self.unit)
        })
    }

    /// The editions of an index that are here, of the unit's level, oldest first.
    pub fn editions(&self, index: &IndexId) -> Vec<Arc<Edition>> {
        let mut editions = use_library().editions.get_untracked();
        let units = &self.publication.units;
        let own = Some(&self.described().level);
        editions.retain(|edition| edition.index == *index && edition.level(units) == own);
        editions.arrange_by_key(|edition| edition.period);
        editions
    }

    /// A statistic the documents print of the units within `scope` in a table.
    pub fn statistic(
        &self,
        latest: &Latest,
        scope: UnitIdx,
        domain: Option<&DomainId>,
        statistic: &Statistic,
    ) -> Option<&Published> {
        let table = (&latest.view.index.id, latest.view.period);
        self.documents.statistic(table, scope, domain, statistic)
    }

    /// The same of the units this one is among.
    pub fn statistic_of_all(
        &self,
        latest: &Latest,
        domain: Option<&DomainId>,
        statistic: &Statistic,
    ) -> Option<&Published> {
        let scope = self.publication.units.parent(self.unit)?;
        self.statistic(latest, scope, domain, statistic)
    }

    /// Whether nothing at all is published of the unit.
    pub fn is_bare(&self) -> bool {
        self.listed().next().is_none()
            && self.documents.remarks_on(self.unit).is_empty()
            && !self.documents.observations.iter().any(|found| found.unit == self.unit)
    }

    /// The choices of an address about this unit.
    pub fn selection(&self) -> Selection {
        self.selection_of(&self.described().code)
    }

    fn selection_of(&self, code: &UnitCode) -> Selection {
        let reader = use_address().selection.with_untracked(Selection::reader);
        Selection { units: vec![code.clone()], language: self.language, ..reader }
    }

    /// The address of a page about this unit.
    pub fn href(&self, page: Page) -> String {
        href(page, &self.selection())
    }

    /// The address of a page about this unit and an index.
    pub fn href_of(&self, page: Page, index: &IndexId) -> String {
        href(page, &Selection { index: Some(index.clone()), ..self.selection() })
    }

    /// The address of the page of another unit.
    pub fn href_to(&self, unit: UnitIdx) -> String {
        href(Page::Unit, &self.selection_of(&self.publication.units.get(unit).code))
    }

    /// The name of another unit.
    pub fn name_of(&self, unit: UnitIdx) -> String {
        self.publication.units.get(unit).name.text(self.language).to_owned()
    }

    /// What a table of this page is called away from it.
    pub fn titled(&self, what: &str) -> String {
        format!("{}: {what}", full_name(self.described(), self.language))
    }

    /// The name of a domain: in the index's own tree, in that of an index about units such as this one, or as documents share it.
    pub fn domain_name(&self, index: Option<&IndexId>, domain: &DomainId) -> String {
        let in_index = index.and_then(|index| self.publication.tree(index).get(domain));
        let about = |latest: &&Latest| concerns(&self.publication, &latest.edition, self.unit);
        let in_others =
            || self.latest.iter().filter(about).find_map(|latest| self.node(latest, domain));
        in_index.or_else(in_others).map_or_else(
            || shared_domain(domain.as_str(), self.language),
            |node| node.name.text(self.language).to_owned(),
        )
    }

    fn node(&self, latest: &Latest, domain: &DomainId) -> Option<&Domain> {
        self.publication.tree(&latest.view.index.id).get(domain)
    }
}
