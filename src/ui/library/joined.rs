//! The tables made of those of former units: each is made once, so that what is drawn of it stays drawn.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::edition::Edition;

/// A table of the units of today, a table of the units before, and what was made of them.
type Made = (Arc<Edition>, Arc<Edition>, Arc<Edition>);

/// The tables made so far.
#[derive(Clone, Copy)]
pub struct Joined(StoredValue<Vec<Made>>);

impl Joined {
    /// None yet.
    pub fn none() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// What is made of a table of former units for those of `own`.
    pub fn of(
        self,
        (own, former): (&Arc<Edition>, &Arc<Edition>),
        make: impl FnOnce() -> Edition,
    ) -> Arc<Edition> {
        let is_it = |made: &&Made| Arc::ptr_eq(&made.0, own) && Arc::ptr_eq(&made.1, former);
        let known = self.0.with_value(|all| all.iter().find(is_it).map(|made| made.2.clone()));
        known.unwrap_or_else(|| {
            let made = Arc::new(make());
            self.0.update_value(|all| all.push((own.clone(), former.clone(), made.clone())));
            made
        })
    }
}
