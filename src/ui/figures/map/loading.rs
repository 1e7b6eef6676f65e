//! The borders of a level, fetched and read a few features at each turn of the browser.

use std::sync::Arc;

use crate::ui::host::begin;
use leptos::prelude::*;

use crate::model::boundaries::Boundaries;
use crate::model::level::Level;
use crate::model::publication::Publication;
use crate::read::boundaries::Reading;
use crate::ui::in_view::{InView, Standing};
use crate::ui::library::borders::{Asked, Coming};
use crate::ui::library::fetch::Arriving;
use crate::ui::library::{Library, use_library, whole};
use crate::ui::pace::waits::Turn;

/// Features read before the browser may get a turn.
const AT_ONCE: usize = 20;

/// The level of the units in view.
pub fn level(standing: &Standing) -> Option<Level> {
    standing.edition.level(&standing.view.publication.units).cloned()
}

/// The borders of the units of a level; they come once their files have been read.
pub fn borders(view: &InView, level: Option<&Level>) -> Coming {
    let library = use_library();
    let parts = level.map_or_else(Vec::new, |level| view.publication.boundaries_of(level));
    let files: Vec<String> = parts.into_iter().map(|part| part.path.clone()).collect();
    match library.borders.ask(&files) {
        Asked::Before(coming) => coming,
        Asked::Now(coming) => {
            begin(load(library, view.publication.clone(), files, coming.clone()));
            coming
        }
    }
}

async fn load(library: Library, publication: Arc<Publication>, files: Vec<String>, coming: Coming) {
    let (units, mut found, mut problems) = (&publication.units, Boundaries::default(), Vec::new());
    let asked: Vec<Arriving> = files.iter().map(|file| library.ask(file)).collect();
    let mut turn = Turn::begin();
    for (file, arriving) in files.iter().zip(asked) {
        match library.bytes(arriving).await {
            Ok(bytes) => {
                let reading = Reading::begin(units, file, &bytes, &mut problems);
                let Some(mut reading) = reading else { continue };
                while !reading.step(units, &mut found, AT_ONCE, &mut problems) {
                    turn.hand_over().await;
                }
            }
            Err(fault) => problems.push(whole(file, fault)),
        }
    }
    library.report(problems);
    coming.set(Some(Arc::new(found)));
}
