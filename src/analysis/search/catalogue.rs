//! Everything that can be found: units, indices, their domains, documents and the rows of their forms.

use std::borrow::Cow;

use super::names::{BEHIND_UNITS, Names};
use super::query::Query;
use super::text::Kinds;
use super::{Hit, hits};
use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::form::{Form, Indicator, Kind};
use crate::model::index::IndexId;
use crate::model::language::Name;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::model::spellings::Spellings;
use crate::model::unit::UnitIdx;

/// Something that can be found.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// A unit.
    Unit(UnitIdx),
    /// An index.
    Index(IndexId),
    /// A domain of an index.
    Domain(IndexId, DomainId),
    /// A document.
    Document(SourceId),
    /// A row of a form.
    Indicator(Box<Row>),
}

/// A row of a form, without its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it counts.
    pub name: Name,
    /// Its form.
    pub form: Form,
    /// The unit whose document it stands in.
    pub unit: Option<UnitIdx>,
}

/// All of it.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    names: Names,
    /// What stands behind the units.
    others: Vec<Thing>,
    units: usize,
}

impl Catalogue {
    /// Adds the names of `most` more units; with the last of them, what else the publication has. Says whether all are
    /// here.
    pub fn grow(&mut self, publication: &Publication, spellings: &Spellings, most: usize) -> bool {
        if self.units > 0 {
            return true;
        }
        if self.names.grow(&publication.units, spellings, most) {
            self.units = self.names.len();
            self.add_indices(publication);
            self.add_documents(publication);
        }
        self.units > 0
    }

    fn add_indices(&mut self, publication: &Publication) {
        for index in &publication.indices {
            let place = self.names.len();
            let names = both(&index.short).chain(both(&index.name));
            self.add(Thing::Index(index.id.clone()), names, index.id.as_str(), None);
            for domain in publication.tree(&index.id).iter() {
                let found = Thing::Domain(index.id.clone(), domain.id.clone());
                self.add(found, both(&domain.name), "", Some(place));
            }
        }
    }

    fn add_documents(&mut self, publication: &Publication) {
        for source in &publication.sources {
            let Some(document) = &source.document else { continue };
            let unit =
                document.unit.as_ref().and_then(|code| publication.units.find(code.as_str()));
            let place = unit.map(UnitIdx::place);
            self.add(Thing::Document(source.id.clone()), both(&source.title), "", place);
        }
    }

    /// Adds the rows of the forms of a document that reports on a unit.
    pub fn add_rows(&mut self, documents: &Documents, unit: Option<UnitIdx>) {
        let counts = |row: &&Indicator| row.kind != Kind::Heading;
        for row in documents.indicators.iter().filter(counts) {
            let Some(form) = documents.form(&row.form) else { continue };
            let found = Row { name: row.name.clone(), form: form.clone(), unit };
            let place = unit.map(UnitIdx::place);
            self.add(Thing::Indicator(Box::new(found)), both(&row.name), "", place);
        }
    }

    fn add<'a>(
        &mut self,
        thing: Thing,
        names: impl Iterator<Item = &'a str>,
        code: &str,
        above: Option<usize>,
    ) {
        let behind = match thing {
            Thing::Unit(_) | Thing::Index(_) => 0,
            Thing::Domain(..) => 1,
            Thing::Document(_) => 2,
            Thing::Indicator(_) => 3,
        };
        let names = names.map(Cow::from);
        self.names.add(&Kinds::new(), names, code, (above, BEHIND_UNITS + behind));
        self.others.push(thing);
    }

    /// The names, the units' first.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What fits, best first.
    pub fn find(&self, publication: &Publication, text: &str) -> Vec<Thing> {
        let thing = |hit: Hit| match hit.entry.checked_sub(self.units) {
            Some(place) => self.others.get(place).cloned(),
            None => publication.units.at(hit.entry).map(Thing::Unit),
        };
        hits(&self.names, &Query::new(text)).into_iter().filter_map(thing).collect()
    }
}

fn both(name: &Name) -> impl Iterator<Item = &str> {
    [Some(name.vi.as_str()), name.en.as_deref()].into_iter().flatten()
}
