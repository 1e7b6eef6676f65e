//! What has been opened and how it is read: from files to cells, to what they mean, to a package.

use std::future::Future;
use std::rc::Rc;

use super::known::{KnownUnits, known_units};
use super::taking::{Course, Taken};
use super::workbook::{read_sheets, unpack};
use crate::export::package::package_in_turns;
use crate::read::opened::choices::Choices as Writing;
use crate::read::opened::file::{Content, Opened, open};
use crate::read::opened::frame::{Chosen, Frame};
use crate::read::opened::hidden::visible;
use crate::read::opened::meaning::choices::Choices;
use crate::read::opened::meaning::figures::Meaning;
use crate::read::opened::meaning::table::Table;
use crate::read::opened::meaning::understand_in_turns;
use crate::read::opened::meaning::who::Known;
use crate::read::opened::refusal::Refusal;
use crate::read::opened::turns::{Progress, Turns};
use crate::read::opened::written::Written;
use crate::ui::pace::part::Missing;
use crate::ui::pace::piecewise::piecewise;
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
    /// The package made of them; none as long as a period must be asked for, or there is no figure.
    pub package: Option<Vec<(String, Vec<u8>)>>,
}

/// Why files could not be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// A file.
    File(String, Refusal),
    /// The code for such a file did not arrive.
    Code,
    /// The reader gave it up.
    Stopped,
}

impl From<Missing> for Unreadable {
    fn from(_: Missing) -> Self {
        Self::Code
    }
}

/// How the reading goes on: a piece at a time, as long as the reader wants it.
pub struct Going {
    turns: Turns,
    course: Course,
    told: Box<dyn Fn(Progress)>,
}

/// So many cells are looked at in one piece: a few milliseconds on a slow machine.
const PIECE: u32 = 20_000;

impl Going {
    /// As long as the course is not stopped; `told` hears how far it is.
    pub fn new(course: Course, told: impl Fn(Progress) + 'static) -> Self {
        Self { turns: Turns::of(PIECE), course, told: Box::new(told) }
    }

    async fn through<T>(&self, work: impl Future<Output = T>) -> Result<T, Unreadable> {
        let go_on = || {
            (self.told)(self.turns.progress());
            !self.course.is_stopped()
        };
        piecewise(work, go_on).await.ok_or(Unreadable::Stopped)
    }
}

impl Understood {
    /// Reads what was taken.
    pub async fn read(
        taken: Vec<Taken>,
        writing: Writing,
        choices: Choices,
        going: Going,
    ) -> Result<Self, Unreadable> {
        let (known, turns) = (known_units().await, &going.turns);
        let mut opened = Vec::new();
        for file in &taken {
            next_turn().await;
            opened.extend(tables(file, &writing, &going).await?);
        }
        let (mut tables, mut written) = (Vec::new(), Vec::new());
        for one in visible(opened) {
            let frame = Frame::find_in_turns(&one.grid, Chosen::default(), turns);
            tables.push(Table { frame: going.through(frame).await?, grid: one.grid });
            written.push(one.written);
        }
        let KnownUnits { publication, spellings } = &*known;
        let units = going.through(Known::in_turns(&publication.units, spellings, turns)).await?;
        let meaning = understand_in_turns(&tables, &choices, &units, turns);
        let meaning = going.through(meaning).await?;
        let package = package_in_turns(&meaning, &tables, &publication.units, turns);
        let package = going.through(package).await?.ok();
        Ok(Self { taken, writing, choices, tables, written, meaning, package })
    }

    /// Whether a package can be made of them.
    pub fn is_whole(&self) -> bool {
        !self.meaning.is_empty() && self.meaning.periods.iter().all(Option::is_some)
    }

    /// The names of the files.
    pub fn names(&self) -> String {
        self.taken.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// The tables of a file; of each file in an archive.
async fn tables(file: &Taken, writing: &Writing, going: &Going) -> Result<Vec<Opened>, Unreadable> {
    let refused = |name: &str, refusal| Unreadable::File(name.to_owned(), refusal);
    let turns = &going.turns;
    let within = going.through(open(&file.name, &file.bytes, writing, turns)).await?;
    match within.map_err(|why| refused(&file.name, why))? {
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
                let within = open(&member.name, &member.bytes, writing, turns);
                match going.through(within).await? {
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
