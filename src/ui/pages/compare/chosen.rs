//! Who is compared, and what follows from the choice: the rows, the peers, what must be said of it.

use std::sync::Arc;

use crate::analysis::compare::{Base, Row, row};
use crate::analysis::peers::{Peer, peers};
use crate::analysis::ranking::Ranking;
use crate::model::domain::{Domain, DomainId};
use crate::model::language::Language;
use crate::model::unit::{Unit, UnitCode, UnitIdx};
use crate::state::selection::{Against, Selection};
use crate::ui::in_view::{InView, Standing};
use crate::ui::library::use_library;

/// The most units set side by side.
pub const MOST: usize = 10;

/// How the units came about.
#[derive(Clone, Debug, PartialEq)]
pub enum Who {
    /// The reader chose two or more.
    Chosen,
    /// The reader chose one; its peers stand beside it.
    Alone,
    /// The reader chose none: an example out of the table of this node.
    Nobody(String),
}

/// Units side by side.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What is in view.
    pub standing: Standing,
    /// The reader's language.
    pub language: Language,
    /// The units, the one compared with first.
    pub units: Vec<UnitIdx>,
    /// How they came about.
    pub who: Who,
    /// What they are compared with.
    pub base: Base,
    /// Codes in the address nobody has.
    pub unknown: Vec<String>,
    /// Chosen units beyond the most.
    pub left_out: Vec<UnitIdx>,
    /// The units in the node in view.
    pub total: Row,
    /// The units in every node under it, in the order of the tree.
    pub rows: Vec<Row>,
    /// Suggestions for the first unit.
    pub peers: Vec<Peer>,
}

impl Compared {
    /// What is in view.
    pub fn view(&self) -> &InView {
        &self.standing.view
    }

    /// The name of a unit.
    pub fn name(&self, unit: UnitIdx) -> String {
        self.view().name(unit, self.language)
    }

    /// The name of a row's node.
    pub fn what(&self, row: &Row) -> String {
        let tree = self.view().publication.tree(&self.view().index.id);
        match row.domain.as_ref().and_then(|id| tree.get(id)) {
            Some(node) => node.name.text(self.language).to_owned(),
            None => crate::words::labels::SharedLabels::of(self.language).total.to_owned(),
        }
    }

    /// A unit's record.
    pub fn unit(&self, unit: UnitIdx) -> &Unit {
        self.view().publication.units.get(unit)
    }

    /// Their codes, as the address has them.
    pub fn codes(&self) -> Vec<UnitCode> {
        self.units.iter().map(|unit| self.unit(*unit).code.clone()).collect()
    }
}

/// The choice in the address, filled up to something worth looking at.
pub fn compared(standing: Standing, selection: &Selection) -> Compared {
    let view = &standing.view;
    let (publication, index, edition) = (&view.publication, &view.index, &standing.edition);
    let mut units: Vec<UnitIdx> = Vec::new();
    let mut unknown = Vec::new();
    for code in &selection.units {
        match publication.units.find(code.as_str()) {
            Some(unit) => units.push(unit),
            None => unknown.push(code.to_string()),
        }
    }
    let left_out = units.split_off(units.len().min(MOST));
    let suggested = match units.first() {
        Some(first) => peers(publication, index, edition, *first),
        None => Vec::new(),
    };
    let who = match units.len() {
        0 => {
            let (few, of) = telling(&standing, selection.language);
            units = few;
            Who::Nobody(of)
        }
        1 => {
            units.extend(suggested.iter().map(|peer| peer.unit));
            units.truncate(MOST);
            Who::Alone
        }
        _ => Who::Chosen,
    };
    let base = match selection.against {
        Against::First => Base::First,
        Against::Mean => Base::Mean,
        Against::Median => Base::Median,
        Against::Best => Base::Best,
    };
    let row_of = |domain| row(publication, index, edition, domain, &units, base);
    let total = row_of(view.domain.as_ref());
    let rows = nodes(&standing).iter().map(|node| row_of(Some(&node.id))).collect();
    let peers = if units.len() > 1 || who == Who::Alone { suggested } else { Vec::new() };
    let language = selection.language;
    Compared { language, units, who, base, unknown, left_out, total, rows, peers, standing }
}

/// The nodes set side by side: those under the node in view, or beside it when it has none; none at all where only
/// totals are published.
fn nodes(standing: &Standing) -> Vec<Domain> {
    let view = &standing.view;
    let tree = view.publication.tree(&view.index.id);
    let mut nodes = tree.children_in(view.domain.as_ref(), view.period);
    if nodes.is_empty() {
        nodes = tree.children_in(view.node().and_then(|node| node.parent.as_ref()), view.period);
    }
    let scored = |node: &&Domain| standing.edition.column(Some(&node.id)).is_some();
    if !nodes.iter().any(scored) {
        return Vec::new();
    }
    nodes.into_iter().cloned().collect()
}

/// First, middle and last of the totals, or of the node most units have a score in; with the node's name.
fn telling(standing: &Standing, language: Language) -> (Vec<UnitIdx>, String) {
    let view = &standing.view;
    let (library, best) = (use_library(), view.index.best);
    let ranked = |domain: Option<&DomainId>| library.rankings.of(best, &standing.edition, domain);
    let mut most: (Arc<Ranking>, String) =
        (ranked(None), crate::words::labels::SharedLabels::of(language).total.to_owned());
    if most.0.of() < 2 {
        for node in nodes(standing) {
            let found = ranked(Some(&node.id));
            if found.of() > most.0.of() {
                most = (found, node.name.text(language).to_owned());
            }
        }
    }
    let rows = &most.0.rows;
    let last = rows.len().saturating_sub(1);
    let mut places = vec![0, last / 2, last];
    places.dedup();
    let units = places.into_iter().filter_map(|place| rows.get(place)).map(|row| row.unit);
    (units.collect(), most.1)
}
