//! Which rows of a body are units, and which are groups, sums of units, maxima or notes among them?

use super::apart::{Apart, signed};
use std::collections::BTreeMap;

use super::choices::{Role, RowIs};
use super::columns::{Column, RowOf, numbers_of};
use super::header_words::Says;
use super::left_out::Reason;
use super::listed::{are_headings, stands_in_order};
use super::looked::Looked;
use super::row_maxima::are_maxima;
use super::row_words::{is_chapter, is_enumerator, is_note, is_plain_name};
use super::sheet::{Sheet, tidy};
use super::stages::stage_column;
use super::vocabulary::says;
use super::words::{BLANK, Table, Word};
use crate::read::opened::turns::Turns;

/// The rows of a body.
#[derive(Clone, Debug, Default)]
pub struct Rows<'a> {
    /// The rows of units.
    pub kept: Vec<Kept<'a>>,
    /// The row of the largest possible scores.
    pub maxima: Option<usize>,
    /// The others, and why.
    pub aside: Vec<(usize, Reason)>,
}

/// A row of a unit.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The row.
    pub row: usize,
    /// The name that stands in it, or above it in a joined cell.
    pub name: &'a str,
    /// The number of that name among the texts of its column.
    pub word: Word,
    /// What it stands under.
    pub group: Option<&'a str>,
    /// The number of what it stands under among all such, from 1; 0 for nothing.
    pub under: Word,
}

/// The columns rows are told by.
#[derive(Clone, Copy, Debug)]
pub struct Told<'c> {
    /// All columns.
    pub columns: &'c [Column],
    /// That of the names.
    pub unit: usize,
    /// What units belong to.
    pub group: Option<usize>,
    /// Whether names are those of units the application knows.
    pub names: Names,
    /// What the reader says of rows, by what stands in place of their unit.
    pub said: &'c BTreeMap<String, RowIs>,
}

/// What is known of the names of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Most are units the application knows.
    Known,
    /// Anything.
    Any,
}

/// Tells the rows apart.
pub async fn rows<'a>(sheet: &Sheet<'a>, told: Told<'_>, turns: &Turns) -> Rows<'a> {
    let mut rows = Rows { kept: Vec::with_capacity(sheet.body.len()), ..Rows::default() };
    let role = |wanted: Role| {
        told.columns.iter().find(|column| column.role == wanted).map(|column| column.place)
    };
    let (number, period, domain) = (role(Role::RowNumber), role(Role::Period), role(Role::Domain));
    let stage = stage_column(sheet, told.columns);
    let values: Vec<usize> = told
        .columns
        .iter()
        .filter(|column| is_value(column.role))
        .map(|column| column.place)
        .collect();
    let texts: Vec<usize> = told
        .columns
        .iter()
        .filter(|column| {
            !is_value(column.role) && column.role != Role::Period && column.role != Role::Domain
        })
        .map(|column| column.place)
        .collect();
    let apart = Apart::of(sheet, told.columns, told.unit, &texts);
    let is_numbered = apart.is_numbered();
    let blank = sheet.body.iter().filter(|row| sheet.cell(**row, told.unit).is_empty()).count();
    // Names that stand once for several rows leave most cells below them blank.
    let are_sparse = blank * 5 >= sheet.body.len() * 2;
    // A text stands in many rows of a long table; it is looked at once.
    let mut looked = Looked::new(sheet);
    let end = signed(sheet, &apart, &mut looked, &values);
    let mut groups: Table<&str, Word> = Table::default();
    let (mut group, mut side): (Option<&str>, Option<&str>) = (first_chapter(sheet), None);
    let mut headings = None;
    let mut above = ("", BLANK);
    let mut like_others: Option<usize> = None;
    let mut under: (Option<&str>, Word) = (None, BLANK);
    let done = turns.progress().done;
    for (place, row) in sheet.body.iter().copied().enumerate() {
        turns.spend(sheet.width).await;
        turns.done(done + place / 2);
        let unit = sheet.cell(row, told.unit);
        let said = if told.said.is_empty() { None } else { told.said.get(&tidy(unit)).copied() };
        if place >= end && said != Some(RowIs::Unit) {
            rows.aside.push((row, Reason::Note));
            continue;
        }
        // Most rows of a long table have the words of the row above, which was found to be a unit.
        if let (Some(before), Some(kept)) = (like_others, rows.kept.last().copied())
            && texts.iter().all(|column| sheet.word(row, *column) == sheet.word(before, *column))
            && values.iter().any(|column| looked.is_figure(row, *column))
        {
            rows.kept.push(Kept { row, ..kept });
            continue;
        }
        like_others = None;
        if said == Some(RowIs::Aside) {
            rows.aside.push((row, Reason::Chosen));
            continue;
        }
        let is_region = told.names == Names::Known && looked.says(row, told.unit).region;
        let is_summary = apart.is_summary(sheet, &mut looked, row);
        let has_figure = values.iter().any(|column| looked.is_figure(row, *column));
        let is_counted = !is_numbered || apart.is_counted(sheet, row);
        let may_be_told = place >= 3 && !rows.kept.is_empty() && !unit.is_empty();
        let is_like_others = may_be_told
            && has_figure
            && is_counted
            && !(is_region || is_summary || apart.is_part(sheet, row))
            && !(sheet.is_turned() && is_no_unit(unit));
        // What is kept of a row that is no more than a unit with its figures.
        let mut keep = |(name, word): (&'a str, Word), group: Option<&'a str>| {
            if let Some(column) = told.group {
                let text = sheet.cell(row, column);
                side = if text.is_empty() { side } else { Some(text) };
            }
            let own = side.or(group);
            if own != under.0 {
                let next = Word::try_from(groups.len() + 1).unwrap_or(BLANK);
                under = (own, own.map_or(BLANK, |own| *groups.entry(own).or_insert(next)));
            }
            Kept { row, name, word, group: own, under: under.1 }
        };
        if is_like_others || said == Some(RowIs::Unit) && !unit.is_empty() {
            above = (unit, sheet.word(row, told.unit));
            rows.kept.push(keep(above, group));
            like_others = Some(row);
            continue;
        }
        let filled = (0..sheet.width).filter(|column| sheet.word(row, *column) != BLANK).count();
        let figures = values.iter().filter(|column| looked.is_figure(row, **column)).count();
        let signs = values.iter().filter(|column| sheet.word(row, **column) != BLANK).count();
        let words =
            || texts.iter().map(|column| sheet.cell(row, *column)).filter(|text| !text.is_empty());
        if filled == 0 {
            rows.aside.push((row, Reason::Between));
            continue;
        }
        if place < 3 && rows.kept.is_empty() && numbers_of(sheet, row) == RowOf::ColumnNumbers {
            rows.aside.push((row, Reason::ColumnNumbers));
            continue;
        }
        if rows.kept.is_empty()
            && figures > 0
            && (unit.is_empty() || apart.names_maxima(sheet, &mut looked, row))
            && are_maxima(sheet, row, &values)
        {
            rows.maxima = Some(row);
            rows.aside.push((row, Reason::MaximaRow));
            continue;
        }
        let counted = apart.is_counted(sheet, row);
        let is_other =
            told.names == Names::Known && counted && !looked.says(row, told.unit).summary;
        if is_summary && !is_other {
            rows.aside.push((row, Reason::SummaryRow));
            continue;
        }
        let enumerator = number.map_or("", |number| sheet.cell(row, number));
        let of_region = is_region;
        let lettered = is_numbered && !counted && is_enumerator(enumerator);
        let first = words().next().unwrap_or("");
        let title = if unit.is_empty() || is_enumerator(unit) {
            words().find(|text| !is_enumerator(text)).unwrap_or(first)
        } else {
            unit
        };
        if of_region || lettered {
            group = Some(title);
            rows.aside.push((row, if figures > 0 { Reason::SummaryRow } else { Reason::GroupRow }));
            continue;
        }
        // The title of what follows may stand over the figures: `Bảng 2. …` in the column of ranks.
        if filled == 1
            && signs == 1
            && figures == 0
            && let Some(heading) =
                values.iter().map(|column| sheet.cell(row, *column)).find(|text| is_heading(text))
        {
            let is_note = is_note(heading, filled);
            group = if is_note { group } else { Some(heading) };
            rows.aside.push((row, if is_note { Reason::Note } else { Reason::GroupRow }));
            continue;
        }
        if figures == 0 && signs == 0 {
            let is_unit = counted && !unit.is_empty() || (number.is_none() && filled > 2);
            if is_note(first, filled) {
                rows.aside.push((row, Reason::Note));
                continue;
            }
            let is_code = told.columns[told.unit].is_code();
            let in_order = number.is_none()
                && stands_in_order(sheet, told.unit, place)
                && (filled > 1 || !*headings.get_or_insert_with(|| are_headings(sheet, told.unit)));
            let is_named = number.is_none() && is_plain_name(unit) && filled > 1;
            if ![is_unit, is_code, in_order, is_named].contains(&true) {
                group = Some(title);
                rows.aside.push((row, Reason::GroupRow));
                continue;
            }
        }
        // A column of remarks or measures beside those of units.
        let is_worded =
            || figures == 0 && values.iter().any(|column| is_heading(sheet.cell(row, *column)));
        if sheet.is_turned() && (is_no_unit(unit) || is_worded()) {
            rows.aside.push((row, Reason::Words));
            continue;
        }
        if apart.is_part(sheet, row) {
            rows.aside.push((row, Reason::Part));
            continue;
        }
        if figures > 0 && !unit.is_empty() && apart.is_uncounted(sheet, row) {
            rows.aside.push((row, Reason::SummaryRow));
            continue;
        }
        let continues = [period, domain, stage]
            .into_iter()
            .flatten()
            .any(|column| !sheet.cell(row, column).is_empty());
        let name = match unit {
            "" if above.1 != BLANK
                && ((continues && are_sparse) || sheet.is_joined(row, told.unit)) =>
            {
                above
            }
            "" => {
                rows.aside.push((row, Reason::NoUnit));
                continue;
            }
            unit => (unit, sheet.word(row, told.unit)),
        };
        above = name;
        rows.kept.push(keep(name, group));
    }
    rows
}

/// The first of several chapters, whose heading stands above the header.
fn first_chapter<'a>(sheet: &Sheet<'a>) -> Option<&'a str> {
    let table = sheet.table;
    let mut titles = table.frame.titles.iter().rev().flat_map(|row| table.grid.row(*row));
    let title = titles.find(|text| !text.trim().is_empty()).map(str::trim)?;
    let heads = || sheet.body.iter().map(|row| sheet.cell(*row, 0));
    (!sheet.is_turned() && is_chapter(title) && heads().any(is_chapter)).then_some(title)
}

/// Whether a text has words enough to be what rows stand under.
fn is_heading(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count() > 1
}

/// Whether the header of a column that became a row says that it stands over none of the units.
fn is_no_unit(header: &str) -> bool {
    // `COD` among the codes of countries is one.
    let is_country = header.len() == 3 && header.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_country && says(header) == Some(Says::Code) {
        return false;
    }
    matches!(
        says(header),
        Some(Says::Note | Says::Weight | Says::Max | Says::Derived | Says::Code | Says::RowNumber)
    )
}

/// Whether a column's cells are figures.
pub fn is_value(role: Role) -> bool {
    matches!(
        role,
        Role::Score | Role::Total | Role::Rank | Role::RankAndScore | Role::Max | Role::Derived
    )
}
