//! What has been opened and how it is read: from files to cells, to what they mean, to a package.

use std::rc::Rc;

use super::known::{KnownUnits, known_units};
use super::taking::Taken;
use super::workbook::{read_sheets, unpack};
use crate::export::package::package;
use crate::read::opened::choices::Choices as Writing;
use crate::read::opened::file::{Content, Opened, open};
use crate::read::opened::frame::Frame;
use crate::read::opened::meaning::choices::Choices;
use crate::read::opened::meaning::figures::Meaning;
use crate::read::opened::meaning::table::Table;
use crate::read::opened::meaning::understand;
use crate::read::opened::meaning::who::Known;
use crate::read::opened::refusal::Refusal;
use crate::read::opened::written::Written;
use crate::ui::pace::part::Missing;
use crate::ui::pace::waits::next_turn;

/// What was opened, and what it means.
pub struct Understood {
    /// The files as they were opened.
    pub taken: Vec<Taken>,
    /// What the reader says of how they are written.
    pub writing: Writing,
    /// What the reader says of what they mean.
    pub choices: Choices,
    /// Their tables.
    pub tables: Vec<Table>,
    /// How each table is written.
    pub written: Vec<Written>,
    /// What they mean.
    pub meaning: Meaning,
    known: Rc<KnownUnits>,
}

/// Why files could not be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// A file.
    File(String, Refusal),
    /// The code for such a file did not arrive.
    Code,
}

impl From<Missing> for Unreadable {
    fn from(_: Missing) -> Self {
        Self::Code
    }
}

impl Understood {
    /// Reads what was taken.
    pub async fn read(
        taken: Vec<Taken>,
        writing: Writing,
        choices: Choices,
    ) -> Result<Self, Unreadable> {
        let known = known_units().await;
        let mut opened = Vec::new();
        for file in &taken {
            next_turn().await;
            opened.extend(tables(file, &writing).await?);
        }
        next_turn().await;
        let (mut tables, mut written) = (Vec::new(), Vec::new());
        for one in opened {
            tables.push(Table { frame: Frame::find(&one.grid), grid: one.grid });
            written.push(one.written);
        }
        next_turn().await;
        let units = Known::new(&known.publication.units, &known.spellings);
        let meaning = understand(&tables, &choices, &units);
        Ok(Self { taken, writing, choices, tables, written, meaning, known })
    }

    /// Whether a package can be made of them.
    pub fn is_whole(&self) -> bool {
        !self.meaning.is_empty() && self.meaning.periods.iter().all(Option::is_some)
    }

    /// The names of the files.
    pub fn names(&self) -> String {
        self.taken.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The package made of them; none as long as a period must be asked for, or there is no figure.
    pub fn package(&self) -> Option<Vec<(String, Vec<u8>)>> {
        let units = &self.known.publication.units;
        package(&self.meaning, &self.tables, units).ok()
    }
}

/// The tables of a file; of each file in an archive.
async fn tables(file: &Taken, writing: &Writing) -> Result<Vec<Opened>, Unreadable> {
    let refused = |name: &str, refusal| Unreadable::File(name.to_owned(), refusal);
    let within = |name: &str, bytes: &[u8]| open(name, bytes, writing);
    match within(&file.name, &file.bytes).map_err(|why| refused(&file.name, why))? {
        Content::Tables(tables) => Ok(tables),
        Content::Workbook => {
            let sheets = read_sheets(file.name.clone(), file.bytes.clone()).await?;
            sheets.map_err(|why| refused(&file.name, why))
        }
        Content::Archive => {
            let members = unpack(file.bytes.clone()).await?;
            let members = members.map_err(|why| refused(&file.name, why))?;
            let mut tables = Vec::new();
            let mut why = Refusal::NothingInside;
            for member in members {
                next_turn().await;
                // A text that stands beside the tables is no reason to refuse them.
                match within(&member.name, &member.bytes) {
                    Ok(Content::Tables(found)) => tables.extend(found),
                    Ok(Content::Workbook) => {
                        let bytes: Rc<[u8]> = member.bytes.into();
                        match read_sheets(member.name, bytes).await? {
                            Ok(found) => tables.extend(found),
                            Err(refusal) => why = refusal,
                        }
                    }
                    Ok(Content::Archive) => {}
                    Err(refusal) => why = refusal,
                }
            }
            if tables.is_empty() { Err(refused(&file.name, why)) } else { Ok(tables) }
        }
    }
}
