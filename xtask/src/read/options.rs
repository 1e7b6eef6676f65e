//! What is asked of `cargo xtask read`.

use std::path::PathBuf;

use chiso::model::index::Best;
use chiso::model::level::Level;
use chiso::read::opened::choices::Choices;
use chiso::read::opened::dialect::{Escape, Quote};
use chiso::read::opened::encoding;
use chiso::read::opened::frame::Chosen;
use chiso::read::opened::meaning;
use chiso::read::opened::meaning::choices::{Decimal, Layout, Meant, Role};

/// The arguments.
pub struct Options {
    pub files: Vec<String>,
    pub print: Print,
    pub choices: Choices,
    pub chosen: Chosen,
    /// The name or the number, from 1, of the one sheet that is read.
    pub sheet: Option<String>,
    /// What is understood otherwise than it would be guessed.
    pub meant: meaning::choices::Choices,
    pub called: Called,
}

/// What is printed.
pub enum Print {
    /// Header and body.
    Table,
    /// The figures as understood, a row each.
    Long,
    /// A data package, into this folder.
    Package(PathBuf),
}

/// What a unit is called by.
#[derive(Clone, Copy)]
pub enum Called {
    /// Its name as printed.
    ByName,
    /// Its code.
    ByCode,
}

impl Options {
    /// What the arguments say.
    ///
    /// # Errors
    /// One is not known, or has not the value it needs.
    pub fn of(arguments: &[&str]) -> Result<Self, String> {
        let mut found = Self {
            files: Vec::new(),
            print: Print::Table,
            choices: Choices::default(),
            chosen: Chosen::default(),
            sheet: None,
            meant: meaning::choices::Choices::default(),
            called: Called::ByName,
        };
        let mut rest = arguments.iter().copied();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or(format!("{argument} needs a value."));
            match argument {
                "--table" => found.print = Print::Table,
                "--delimiter" => found.choices.delimiter = Some(delimiter(value()?)),
                "--quote" => found.choices.quote = Some(quote(value()?)?),
                "--escape" => found.choices.escape = Some(escape(value()?)?),
                "--encoding" => {
                    let name = value()?;
                    let known = encoding::named(name);
                    found.choices.encoding =
                        Some(known.ok_or(format!("There is no encoding {name:?}."))?);
                }
                "--header-rows" => found.chosen.header_rows = Some(number(value()?)?),
                "--first-row" => {
                    let row = number(value()?)?.checked_sub(1);
                    found.chosen.first_row = Some(row.ok_or("Rows are counted from 1.")?);
                }
                "--long" => found.print = Print::Long,
                "--package" => found.print = Print::Package(PathBuf::from(value()?)),
                "--codes" => found.called = Called::ByCode,
                "--period" => {
                    let written = value()?;
                    let period =
                        written.parse().map_err(|_| format!("{written:?} is no period."))?;
                    found.meant.period = Some(period);
                }
                "--level" => {
                    let written = value()?;
                    let level = Level::new(written).ok_or(format!("{written:?} is no level."))?;
                    found.meant.level = Some(level);
                }
                "--best" => found.meant.best = Some(best(value()?)?),
                "--name" => found.meant.name = Some(value()?.to_owned()),
                "--decimal" => found.meant.decimal = Some(decimal(value()?)?),
                "--layout" => found.meant.layout = Some(layout(value()?)?),
                "--missing" => {
                    found.meant.missing.get_or_insert_default().push(value()?.to_owned());
                }
                "--unit-column" => found.column(value()?, Role::Unit)?,
                "--code-column" => found.column(value()?, Role::Code)?,
                "--group-column" => found.column(value()?, Role::Group)?,
                "--period-column" => found.column(value()?, Role::Period)?,
                "--domain-column" => found.column(value()?, Role::Domain)?,
                "--total-column" => found.column(value()?, Role::Total)?,
                "--rank-column" => found.column(value()?, Role::Rank)?,
                "--score-column" => found.column(value()?, Role::Score)?,
                "--ignore-column" => found.column(value()?, Role::Ignored)?,
                "--thousands" => found.numbers(value()?, Meant::Thousands)?,
                "--decimals" => found.numbers(value()?, Meant::Decimals)?,
                "--sheet" => found.sheet = Some(value()?.to_owned()),
                option if option.starts_with("--") => {
                    return Err(format!("There is no option {option:?}."));
                }
                file => found.files.push(file.to_owned()),
            }
        }
        match found.files.is_empty() {
            true => Err("Which file shall be read?".to_owned()),
            false => Ok(found),
        }
    }
}

impl Options {
    fn column(&mut self, written: &str, role: Role) -> Result<(), String> {
        self.meant.columns.insert(column(written)?, role);
        Ok(())
    }

    fn numbers(&mut self, written: &str, meant: Meant) -> Result<(), String> {
        self.meant.numbers.insert(column(written)?, meant);
        Ok(())
    }
}

/// A column, counted from 1 as readers do.
fn column(written: &str) -> Result<usize, String> {
    let place = written.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    place.ok_or(format!("{written:?} is no column: they are counted from 1."))
}

fn best(written: &str) -> Result<Best, String> {
    match written {
        "highest" => Ok(Best::Highest),
        "lowest" => Ok(Best::Lowest),
        "none" => Ok(Best::None),
        _ => Err(format!("{written:?} is no end of a scale: highest, lowest or none.")),
    }
}

fn decimal(written: &str) -> Result<Decimal, String> {
    match written {
        "point" | "." => Ok(Decimal::Point),
        "comma" | "," => Ok(Decimal::Comma),
        _ => Err(format!("{written:?} is no mark of decimals: point or comma.")),
    }
}

fn layout(written: &str) -> Result<Layout, String> {
    match written {
        "wide" => Ok(Layout::Wide),
        "long" => Ok(Layout::Long),
        "turned" => Ok(Layout::UnitsInColumns),
        "pairs" => Ok(Layout::Pairs),
        _ => Err(format!("{written:?} is no layout: wide, long, turned or pairs.")),
    }
}

fn delimiter(written: &str) -> String {
    match written {
        "tab" | "\\t" => "\t".to_owned(),
        "space" => " ".to_owned(),
        other => other.to_owned(),
    }
}

fn quote(written: &str) -> Result<Quote, String> {
    match written.as_bytes() {
        [] | b"none" => Ok(Quote::None),
        [sign] => Ok(Quote::Sign(*sign)),
        _ => Err(format!("{written:?} is no quote: one character, or none.")),
    }
}

fn escape(written: &str) -> Result<Escape, String> {
    match written.as_bytes() {
        [] | b"none" => Ok(Escape::None),
        b"doubled" => Ok(Escape::Doubled),
        [sign] => Ok(Escape::Sign(*sign)),
        _ => Err(format!("{written:?} is no escape: one character, doubled, or none.")),
    }
}

fn number(written: &str) -> Result<usize, String> {
    written.parse().map_err(|_| format!("{written:?} is no number of rows."))
}
