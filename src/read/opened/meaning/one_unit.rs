//! Are the rows of a table the criteria of one unit, which its title names? `Bảng chấm điểm của Sở Tư pháp`.

use super::choices::{Choices, Role};
use super::columns::Column;
use super::header_words::Says;
use super::left_out::Reason;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::roles::{Placed, SAMPLE};
use super::sheet::Sheet;
use super::stages::{Stage, stage};
use super::titled::titled;
use super::vocabulary::{folded, has_any, says};
use super::when::periods;
use super::who::Known;
use crate::model::period::Part;

/// The scores of one unit.
pub struct OneUnit<'a> {
    /// Its name.
    name: &'a str,
    /// What names it.
    evidence: Evidence,
    /// Which columns are its scores.
    scored: Scored,
    /// What else has figures, and why it was set aside.
    pub aside: Vec<(usize, Reason)>,
}

/// The scores of one unit.
#[derive(Clone, Copy)]
enum Scored {
    /// One column, and that of the largest possible ones.
    Once(usize, Option<usize>),
    /// A column a year.
    OverYears,
}

/// Whether a table is one unit's, by its columns.
pub fn one_unit<'a>(
    sheet: &Sheet<'a>,
    columns: &[Column],
    placed: &Placed,
    known: &Known<'_>,
    choices: &Choices,
) -> Option<OneUnit<'a>> {
    let unit = placed.unit.filter(|_| choices.layout.is_none())?;
    let are_criteria = columns[unit].says == Some(Says::Domain)
        || has_any(
            &folded(columns[unit].own()),
            &["noi dung", "linh vuc", "tieu chi", "thanh phan", "chi tieu"],
        );
    let has_rank = columns.iter().any(|column| column.role == Role::Rank);
    if !are_criteria || has_rank || sheet.header.is_empty() {
        return None;
    }
    let names = sheet.body.iter().map(|row| sheet.cell(*row, unit)).filter(|name| !name.is_empty());
    if known.fraction(names.take(SAMPLE)) >= 0.3 {
        return None;
    }
    let figures = || columns.iter().filter(|column| column.role == Role::Score);
    let is_year = |column: &Column| {
        column.path.len() == 1
            && matches!(periods(column.own())[..], [period] if period.part() == Part::Year)
    };
    if figures().count() > 1 && figures().all(is_year) {
        let (name, evidence) = titled(sheet, known)?;
        let scored = Scored::OverYears;
        return Some(OneUnit { name, evidence, scored, aside: Vec::new() });
    }
    // `Xã An Bình` over `Tự chấm | Thẩm định` names somebody.
    let is_of_scores = |text: &String| {
        stage(text).is_some() || matches!(says(text), Some(Says::Score | Says::Total | Says::Share))
    };
    let names_nobody = |column: &Column| column.path.iter().all(is_of_scores);
    let scores: Vec<&Column> =
        figures().filter(|column| says(column.own()) != Some(Says::Share)).collect();
    if scores.is_empty() || !figures().all(names_nobody) {
        return None;
    }
    let is_of = |column: &&&Column, wanted: Stage| {
        column.path.iter().rev().find_map(|text| stage(text)).map(|(stage, _)| stage)
            == Some(wanted)
    };
    let appraised = scores.iter().rfind(|column| is_of(column, Stage::Appraised));
    let others = scores.iter().rfind(|column| !is_of(column, Stage::SelfScored));
    let score = appraised.or(others).or(scores.last())?.place;
    let max = columns.iter().find(|column| says(column.own()) == Some(Says::Max));
    let why = |column: &Column| match scores.iter().find(|one| one.place == column.place) {
        Some(one) if is_of(&one, Stage::SelfScored) => Reason::SelfScored,
        _ => Reason::Derived,
    };
    let file = sheet.file().rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let by_file = || (stem, Evidence::InFileName(file.to_owned()));
    let (name, evidence) = titled(sheet, known).unwrap_or_else(by_file);
    let aside = figures().filter(|column| column.place != score);
    Some(OneUnit {
        name,
        evidence,
        scored: Scored::Once(score, max.map(|column| column.place)),
        aside: aside.map(|column| (column.place, why(column))).collect(),
    })
}

impl<'a> OneUnit<'a> {
    /// The table with its criteria for columns, turned already.
    pub fn alone(&self, turned: Sheet<'a>) -> Sheet<'a> {
        match self.scored {
            Scored::Once(score, max) => turned.of_one(self.name, score, max),
            Scored::OverYears => turned.of_one_over_years(self.name),
        }
    }

    /// Whom the table is of.
    pub fn guess(&self) -> Guess {
        Guess {
            what: What::Unit,
            found: Found::Text(self.name.to_owned()),
            evidence: vec![self.evidence.clone()],
            alternatives: Vec::new(),
            sureness: match self.evidence {
                Evidence::InFileName(_) => Sureness::Open,
                _ => Sureness::Likely,
            },
        }
    }
}
