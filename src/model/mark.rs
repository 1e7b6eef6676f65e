//! What a cell says beside its number: flags, a bound, a text that no number of a computer holds.

use std::collections::BTreeMap;

use super::domain::DomainId;
use super::operator::Limit;
use super::unit::UnitIdx;

/// What a publisher's flag says of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// The method or the territory changed here.
    Break,
    /// To be replaced by a final figure.
    Provisional,
    /// Estimated.
    Estimated,
    /// Replaces an earlier figure.
    Revised,
    /// Rests on few observations.
    LowReliability,
    /// A forecast.
    Forecast,
    /// Defined otherwise than the other figures.
    OtherDefinition,
    /// A sign whose meaning stands elsewhere: `*`, `(1)`.
    Marked,
    /// Made here of the figures of the units that became this one, by a stated rule.
    Reconstructed,
}

/// A set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u16);

impl Flags {
    /// All flags in the order they are said.
    const ALL: [Flag; 9] = [
        Flag::Break,
        Flag::Provisional,
        Flag::Estimated,
        Flag::Revised,
        Flag::LowReliability,
        Flag::Forecast,
        Flag::OtherDefinition,
        Flag::Marked,
        Flag::Reconstructed,
    ];

    /// Adds a flag.
    pub fn add(&mut self, flag: Flag) {
        self.0 |= 1 << flag as u8;
    }

    /// The flags, each once.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Self::ALL.into_iter().filter(move |flag| self.0 & (1 << *flag as u8) != 0)
    }

    /// Adds all flags of another set.
    pub fn join(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// How well the number stands for the printed one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// It is the printed one.
    #[default]
    Held,
    /// The printed one has more digits than a computer's number holds, or lies too close to zero.
    Lost,
}

/// What a cell says beside its number.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The whole cell, as printed; blank for a sum made here, which has the flags of its parts.
    pub printed: Box<str>,
    /// Its flags.
    pub flags: Flags,
    /// Only a bound is printed: how it is meant, and the number, index points.
    pub bound: Option<Limit>,
    /// How well the number stands for the printed one.
    pub precision: Precision,
}

/// The marks of an edition. Few cells have one, so only those are held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks(Vec<(Option<DomainId>, BTreeMap<UnitIdx, Mark>)>);

impl Marks {
    /// Notes what stands in a unit's cell of a node (`None`: the total).
    pub fn set(&mut self, unit: UnitIdx, domain: Option<&DomainId>, mark: Mark) {
        let place = self.0.iter().position(|(known, _)| known.as_ref() == domain);
        let place = place.unwrap_or_else(|| {
            self.0.push((domain.cloned(), BTreeMap::new()));
            self.0.len() - 1
        });
        self.0[place].1.insert(unit, mark);
    }

    /// Takes over from others what stands in the cells of these units.
    pub fn extend(&mut self, others: &Self, is_wanted: impl Fn(UnitIdx) -> bool) {
        for (domain, marks) in &others.0 {
            for (unit, mark) in marks.iter().filter(|(unit, _)| is_wanted(**unit)) {
                self.set(*unit, domain.as_ref(), mark.clone());
            }
        }
    }

    /// What stands in a unit's cell beside its number.
    pub fn of(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Option<&Mark> {
        self.0.iter().find(|(known, _)| known.as_ref() == domain)?.1.get(&unit)
    }
}
