//! The whole way of a table that a reader opens, from its bytes to a data package, without a browser.

use chiso::export::package::package;
use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::opened::choices::Choices as Writing;
use chiso::read::opened::frame::Frame;
use chiso::read::opened::meaning::choices::Choices;
use chiso::read::opened::meaning::table::Table;
use chiso::read::opened::meaning::understand;
use chiso::read::opened::meaning::who::Known;
use chiso::read::opened::whole;

/// The files of the package.
///
/// # Errors
/// The table cannot be read.
pub fn understood(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let opened = whole::tables("made-up.csv", bytes, &Writing::default());
    let opened = opened.map_err(|refusal| refusal.to_string())?.into_iter();
    let tables: Vec<Table> =
        opened.map(|one| Table { frame: Frame::find(&one.grid), grid: one.grid }).collect();
    let publication = Publication::default();
    let known = Known::new(&publication.units, &Spellings::default());
    let meaning = understand(&tables, &Choices::default(), &known);
    package(&meaning, &tables, &publication.units).map_err(|lacking| format!("{lacking:?}"))
}
