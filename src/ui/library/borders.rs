//! The borders of units that maps have asked for: they are fetched when a map is first shown.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::boundaries::Boundaries;

/// Borders that come; `None` before.
pub type Coming = ArcRwSignal<Option<Arc<Boundaries>>>;

/// What has been asked for, by the files it is read from.
#[derive(Clone, Copy)]
pub struct Borders(StoredValue<Vec<(Vec<String>, Coming)>>);

impl Borders {
    /// Nothing yet.
    pub fn none() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// The borders read from these files, if they have been asked for; else they are noted as asked for now.
    pub fn ask(self, files: &[String]) -> Asked {
        let known = self.0.with_value(|all| {
            all.iter().find(|(known, _)| known == files).map(|(_, coming)| coming.clone())
        });
        match known {
            Some(coming) => Asked::Before(coming),
            None => {
                let coming = Coming::new(None);
                self.0.update_value(|all| all.push((files.to_vec(), coming.clone())));
                Asked::Now(coming)
            }
        }
    }

    /// Begins anew.
    pub fn forget(self) {
        self.0.set_value(Vec::new());
    }
}

/// Whether somebody has to fetch them.
pub enum Asked {
    /// Somebody does or did.
    Before(Coming),
    /// Nobody did before.
    Now(Coming),
}
