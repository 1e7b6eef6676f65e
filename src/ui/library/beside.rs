//! The tables that stand beside the figures: where the method changed, and where figures come from. A host that is slow
//! with them keeps nobody from the rest.

use std::time::Duration;

use futures_util::future::{FutureExt, LocalBoxFuture};
use leptos::prelude::*;

use super::fetch::Arriving;
use super::{Library, whole};
use crate::model::lost::Lost;
use crate::model::publication::Publication;
use crate::read::problem::{Fault, Problem};
use crate::read::tables;
use crate::ui::pace::waits::within;

/// The tables, the last ones of all in their order.
pub const BESIDE: [&str; 2] = ["breaks", "sources"];

/// So long after the other tables they are waited for.
const PATIENCE: Duration = Duration::from_millis(1500);

/// How long they are waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Until they are here, or given up.
    ToTheEnd,
    /// Not longer than a reader notices.
    AWhile,
}

/// A file of a table, and its bytes or why there are none.
type Arrived = (&'static str, String, Result<Vec<u8>, Fault>);

/// Their files, under way.
pub struct Beside {
    files: Vec<(&'static str, String)>,
    arriving: LocalBoxFuture<'static, Vec<Arrived>>,
    library: Library,
}

impl Beside {
    /// What has been asked for.
    pub fn of(library: Library, asked: Vec<(&'static str, String, Arriving)>) -> Self {
        let files = asked.iter().map(|(table, file, _)| (*table, file.clone())).collect();
        let arriving = async move {
            let mut arrived = Vec::new();
            for (table, file, arriving) in asked {
                let bytes = library.bytes(arriving).await;
                arrived.push((table, file, bytes));
            }
            arrived
        };
        Self { files, arriving: arriving.boxed_local(), library }
    }

    /// Adds them to the package once they have come; whether they came. As long as they have not, they are lost to it.
    pub async fn add(
        &mut self,
        wait: Wait,
        publication: &mut Publication,
        problems: &mut Vec<Problem>,
    ) -> bool {
        let arrived = match wait {
            Wait::ToTheEnd => Some((&mut self.arriving).await),
            Wait::AWhile => within(PATIENCE, &mut self.arriving).await,
        };
        let names = || self.files.iter().map(|(_, file)| file);
        let Some(arrived) = arrived else {
            let lost = self.files.iter().map(|(table, file)| Lost::file(table, file));
            publication.lost.extend(lost);
            self.library.waiting.update(|waiting| waiting.extend(names().cloned()));
            return false;
        };
        self.library
            .waiting
            .update(|waiting| waiting.retain(|file| !names().any(|name| name == file)));
        for (table, file, bytes) in arrived {
            match bytes {
                Ok(bytes) => tables::read(publication, table, &file, &bytes, problems),
                Err(fault) => {
                    publication.lost.push(Lost::file(table, &file));
                    problems.push(whole(&file, fault));
                }
            }
        }
        true
    }

    /// Whether something is one of them.
    pub fn holds(&self, lost: &Lost) -> bool {
        self.files.iter().any(|(_, file)| *file == lost.file)
    }
}
