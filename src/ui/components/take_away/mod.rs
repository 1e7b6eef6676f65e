//! What a reader can take away of a figure or a table: files, the clipboard, a citation, a link, a frame for another page.

pub mod files;
pub mod menu;
mod written;

use std::sync::Arc;

use leptos::prelude::*;

use crate::charts::picture::Picture;
use crate::export::sheet::Sheet;
use crate::export::source_note::SourceNote;
use crate::ui::address::use_address;
use crate::words::take_away::labels::TakeAwayLabels;
use menu::take_away_menu;

/// Makes a table when it is taken.
pub type MakeSheet = Arc<dyn Fn() -> Sheet + Send + Sync>;

/// Gives the picture as it is drawn now; `None` while it is not.
pub type DrawnNow = Arc<dyn Fn() -> Option<Picture> + Send + Sync>;

/// What can be taken away: the very values the page shows.
#[derive(Clone)]
pub struct Taken {
    /// What it is called.
    pub title: String,
    /// What it shows, in a sentence; blank for a table.
    pub sentence: String,
    /// Its table.
    pub sheet: Option<MakeSheet>,
    /// Its picture.
    pub picture: Option<DrawnNow>,
    /// Colour and name of every sign of the picture.
    pub legend: Vec<(String, String)>,
    /// Where its figures come from.
    pub sources: Vec<SourceNote>,
}

impl Taken {
    /// A table without a picture.
    pub fn of_table(title: String, sheet: MakeSheet, sources: Vec<SourceNote>) -> Self {
        Self {
            title,
            sentence: String::new(),
            sheet: Some(sheet),
            picture: None,
            legend: Vec::new(),
            sources,
        }
    }
}

/// The place under a figure or table where the choices open.
pub fn take_away(taken: Taken) -> AnyView {
    let label = TakeAwayLabels::of(use_address().language()).heading;
    let opened = RwSignal::new(false);
    view! {
        <details
            class="take"
            on:toggle:target=move |event| {
                if event.target().has_attribute("open") {
                    opened.set(true);
                }
            }
        >
            <summary>{label}</summary>
            {move || opened.get().then(|| take_away_menu(taken.clone()))}
        </details>
    }
    .into_any()
}
