//! What is asked of `cargo xtask read`.

use chiso::read::opened::choices::Choices;
use chiso::read::opened::dialect::{Escape, Quote};
use chiso::read::opened::encoding;
use chiso::read::opened::frame::Chosen;

/// The arguments.
pub struct Options {
    pub files: Vec<String>,
    pub print: Print,
    pub choices: Choices,
    pub chosen: Chosen,
    /// The name or the number, from 1, of the one sheet that is read.
    pub sheet: Option<String>,
}

/// What is printed.
#[derive(Clone, Copy)]
pub enum Print {
    /// Header and body.
    Table,
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
