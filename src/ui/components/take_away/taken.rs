//! What can be taken away of a figure or a table.

use std::sync::Arc;

use crate::charts::picture::Picture;
use crate::export::sheet::Sheet;
use crate::export::source_note::SourceNote;

/// Makes a table when it is taken.
pub type MakeSheet = Arc<dyn Fn() -> Sheet + Send + Sync>;

/// Gives the picture as it is drawn now; `None` while it is not.
pub type DrawnNow = Arc<dyn Fn() -> Option<Picture> + Send + Sync>;

/// What can be taken away: the very values the page shows.
#[derive(Clone)]
pub struct Taken {
    /// What it is called.
    pub title: String,
    /// What the page finds by it, which a picture that stands alone has as its title.
    pub finding: Option<String>,
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
            finding: None,
            sentence: String::new(),
            sheet: Some(sheet),
            picture: None,
            legend: Vec::new(),
            sources,
        }
    }
}
