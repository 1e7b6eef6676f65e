//! Everything that can be found, there once somebody searches: the units of the package, then the register of all
//! others and the rows of forms.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::search::catalogue::Catalogue;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;

/// Whether all that can be found is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Only what the package itself lists.
    OfPackage,
    /// As much as ever will be.
    Whole,
}

/// Everything that can be found.
pub struct Everything {
    /// The package, and behind its units those of the register.
    pub publication: Publication,
    /// The names of all of it.
    pub catalogue: Catalogue,
    /// How much of it is there.
    pub extent: Extent,
    /// How many units the package itself has.
    pub of_package: usize,
}

impl Everything {
    /// Whether the package itself has a unit: the others stand in the register alone.
    pub fn is_of_package(&self, unit: UnitIdx) -> bool {
        unit.place() < self.of_package
    }
}

/// What has been gathered.
#[derive(Clone, Copy)]
pub struct Gathered {
    /// All of it; `None` before.
    pub found: RwSignal<Option<Arc<Everything>>>,
    /// The files of the register.
    pub(super) register: StoredValue<Vec<String>>,
    /// The package it is gathered for.
    pub(super) asked: StoredValue<Option<Arc<Publication>>>,
}

impl Gathered {
    /// Nothing yet.
    pub fn none() -> Self {
        Self {
            found: RwSignal::new(None),
            register: StoredValue::new(Vec::new()),
            asked: StoredValue::new(None),
        }
    }
}
