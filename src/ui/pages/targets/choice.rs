//! Which document's targets are shown: what the address asks for, or the first document that has any.

use crate::model::publication::Publication;
use crate::model::source::{Source, SourceId};
use crate::model::unit::UnitIdx;
use crate::state::selection::Selection;
use crate::ui::library::documents::sources_of;

/// What the address asked for in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strayed {
    /// A unit.
    Unit,
    /// A document.
    Source,
}

/// The document in view, and those that could be.
#[derive(Clone, Debug)]
pub struct Choice {
    /// All documents with targets, in the order of the package.
    pub offered: Vec<SourceId>,
    /// Those among them that speak of the unit asked for.
    pub of_unit: Vec<SourceId>,
    /// The document in view; `None` when the unit has none.
    pub source: Option<SourceId>,
    /// The unit asked for.
    pub unit: Option<UnitIdx>,
    /// What is not here.
    pub strayed: Option<Strayed>,
}

/// The choice an address makes.
pub fn choice(publication: &Publication, selection: &Selection) -> Choice {
    let has_targets = |source: &SourceId| {
        let own = publication.documents.iter().filter(|part| part.source == *source);
        own.into_iter().any(|part| matches!(part.table, "targets" | "goals"))
    };
    let documents = publication.sources.iter().filter(|source| source.document.is_some());
    let offered: Vec<SourceId> =
        documents.map(|source| source.id.clone()).filter(has_targets).collect();
    let asked = selection.units.first();
    let unit = asked.and_then(|code| publication.units.find(code.as_str()));
    let speaking = unit.map(|unit| sources_of(publication, unit)).unwrap_or_default();
    let of_unit: Vec<SourceId> =
        speaking.iter().filter(|source| offered.contains(source)).cloned().collect();
    let named = selection.source.as_ref().map(|id| SourceId(id.clone()));
    let known = named.clone().filter(|id| {
        let document = publication.source(id).is_some_and(|source| source.document.is_some());
        document && (unit.is_none() || speaking.contains(id))
    });
    let strayed = if asked.is_some() && unit.is_none() {
        Some(Strayed::Unit)
    } else if named.is_some() && known.is_none() {
        Some(Strayed::Source)
    } else {
        None
    };
    // A unit whose only documents set no target is told so, instead of being shown another unit's.
    let first = match unit {
        Some(_) => of_unit.first().or(speaking.first()).cloned(),
        None => offered.first().cloned(),
    };
    Choice { source: known.or(first), offered, of_unit, unit, strayed }
}

/// The unit a document reports on.
pub fn unit_of(publication: &Publication, source: &Source) -> Option<UnitIdx> {
    let code = source.document.as_ref()?.unit.as_ref()?;
    publication.units.find(code.as_str())
}
