//! Who is compared, and what follows from the choice: the units side by side and their scores in every node.

use crate::analysis::beside::{Beside, beside, nodes};
use crate::analysis::compare::{Base, Row, row};
use crate::export::source_note::SourceNote;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::model::language::Language;
use crate::model::unit::{Unit, UnitCode, UnitIdx};
use crate::state::against::Against;
use crate::state::least_gap::LeastGap;
use crate::state::selection::Selection;
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::{InView, Standing};
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;

/// Units side by side.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What is in view.
    pub standing: Standing,
    /// The reader's language.
    pub language: Language,
    /// The units, and how they came about.
    pub beside: Beside,
    /// What they are compared with.
    pub base: Base,
    /// The units in the node in view.
    pub total: Row,
    /// The units in every node under it, in the order of the tree.
    pub rows: Vec<Row>,
    /// The smallest gap the reader wants to see.
    pub gap: LeastGap,
}

impl Compared {
    /// What is in view.
    pub fn view(&self) -> &InView {
        &self.standing.view
    }

    /// The units, the one compared with first.
    pub fn units(&self) -> &[UnitIdx] {
        &self.beside.units
    }

    /// The name of a unit.
    pub fn name(&self, unit: UnitIdx) -> String {
        self.view().name(unit, self.language)
    }

    /// The names of all units.
    pub fn names(&self) -> Vec<String> {
        self.units().iter().map(|unit| self.name(*unit)).collect()
    }

    /// The name of a node, or of the total.
    pub fn node_name(&self, domain: Option<&DomainId>) -> String {
        let tree = self.view().publication.tree(&self.view().index.id);
        match domain.and_then(|id| tree.get(id)) {
            Some(node) => node.name.text(self.language).to_owned(),
            None => SharedLabels::of(self.language).total.to_owned(),
        }
    }

    /// A unit's record.
    pub fn unit(&self, unit: UnitIdx) -> &Unit {
        self.view().publication.units.get(unit)
    }

    /// Their codes, as the address has them.
    pub fn codes(&self) -> Vec<UnitCode> {
        self.units().iter().map(|unit| self.unit(*unit).code.clone()).collect()
    }

    /// Where the figures of the period in view come from.
    pub fn source(&self) -> SourceNote {
        let edition = &self.standing.edition;
        source_of(self.view(), edition, origin(edition), self.language)
    }
}

/// Whether an edition holds sums of published scores.
pub fn origin(edition: &Edition) -> Origin {
    let sums = edition.columns.iter().any(|column| column.origin == Origin::Derived);
    if sums { Origin::Derived } else { Origin::Published }
}

/// The choice in the address, filled up to something worth looking at.
pub fn compared(standing: Standing, selection: &Selection) -> Compared {
    let view = &standing.view;
    let (publication, index, edition) = (&view.publication, &view.index, &standing.edition);
    let domain = view.domain.as_ref();
    let rankings = use_library().rankings;
    let ranked =
        |domain: Option<&DomainId>| rankings.of(publication.best(index, domain), edition, domain);
    let nodes = nodes(publication, index, edition, domain);
    let beside = beside(publication, index, edition, &nodes, &selection.units, &ranked);
    let base = match selection.against {
        Against::First => Base::First,
        Against::Mean => Base::Mean,
        Against::Median => Base::Median,
        Against::Best => Base::Best,
    };
    let tables = (edition.as_ref(), standing.others.as_slice());
    let row_of = |domain| row(publication, index, tables, domain, &beside.units, base);
    let total = row_of(domain);
    let rows = nodes.iter().map(|node| row_of(Some(&node.id))).collect();
    let language = selection.language;
    Compared { language, beside, base, total, rows, gap: selection.gap, standing }
}
