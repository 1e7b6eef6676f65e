//! Which column holds the names, the codes, the periods, and which the figures?

use super::about::set_apart;
use std::collections::BTreeSet;

use super::choices::{Choices, Role};
use super::columns::{Column, looked_at};
use super::finer::finer;
use super::first_look::first_look;
use super::grades::is_grade;
use super::header_words::Says;
use super::numbered::{lone_code, numbered};
use super::pairs::Pairs;
use super::percentiles::set_shares_of_ranks_apart;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::sheet::Sheet;
use super::stages::stage_column;
use super::stands_for::tell_stand_ins;
use super::telling::{is_key_of_rows, told_apart};
use super::who::Known;
use super::words::{BLANK, Word};

/// The columns that say what the others are about.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    /// The names of the units; where there are none, their codes.
    pub unit: Option<usize>,
    /// The codes.
    pub code: Option<usize>,
    /// The names in the other language.
    pub other: Option<usize>,
    /// What units belong to.
    pub group: Option<usize>,
    /// What was guessed.
    pub guesses: Vec<Guess>,
}

/// How many names are looked up to tell a column of names.
pub const SAMPLE: usize = 400;

/// Gives every column its role.
pub fn roles(
    sheet: &Sheet<'_>,
    columns: &mut [Column],
    choices: &Choices,
    known: &Known<'_>,
) -> Placed {
    for column in columns.iter_mut() {
        column.role = choices
            .columns
            .get(&column.place)
            .copied()
            .unwrap_or_else(|| first_look(sheet, column));
    }
    // A word for the whole that the reader knows to be of a domain says nothing.
    let is_domain = |column: &Column| choices.columns.get(&column.place) == Some(&Role::Score);
    for column in columns.iter_mut().filter(|column| is_domain(column)) {
        column.says = column.says.filter(|says| *says != Says::Total);
    }
    tell_stand_ins(sheet, columns, choices);
    set_shares_of_ranks_apart(columns, choices);
    set_apart(columns, choices);
    let mut placed = Placed::default();
    let chosen = |columns: &[Column], role: Role| {
        columns.iter().find(|column| column.role == role).map(|column| column.place)
    };
    // Whether scores were appraised names nobody.
    let stages = stage_column(sheet, columns);
    let free = |column: &&Column| {
        column.role == Role::Note
            && stages != Some(column.place)
            && !is_key_of_rows(sheet, column, columns)
            && !choices.columns.contains_key(&column.place)
    };
    let mut candidates: Vec<(f64, usize, f64)> = columns
        .iter()
        .filter(free)
        .map(|column| {
            let names = sheet
                .body
                .iter()
                .map(|row| sheet.cell(*row, column.place))
                .filter(|name| !name.is_empty());
            let fraction = known.fraction(names.take(SAMPLE));
            let by_itself = weight(column, columns, fraction, sheet.body.len());
            let beside = if are_of_names(sheet, column, columns) { 6.0 } else { 0.0 };
            (by_itself - beside, column.place, fraction)
        })
        .collect();
    candidates.sort_by(|one, other| other.0.total_cmp(&one.0));
    let own = chosen(columns, Role::Unit);
    if let (Some((.., first)), Some(finer)) =
        (candidates.first().copied(), finer(sheet, columns, &candidates))
    {
        candidates[..=finer].rotate_right(1);
        candidates[0].2 = candidates[0].2.max(first);
    }
    if let Some(told) = told_apart(sheet, columns, &candidates) {
        candidates[..=told].rotate_right(1);
    }
    let best = candidates.first().filter(|(weight, ..)| *weight > 0.0).copied();
    let by_code = || chosen(columns, Role::Code).or_else(|| lone_code(columns));
    let named: Vec<usize> = candidates.iter().map(|(_, place, _)| *place).collect();
    let lone = code_of_parts(sheet, columns, &named);
    let best_place = best.map(|(_, place, _)| place);
    let numbered = numbered(columns, best);
    // Names of units that stood in columns come first.
    let first = columns.first().filter(|first| sheet.is_turned() && free(first));
    let first = first.map(|first| first.place);
    placed.unit = own.or(lone).or(first).or(numbered).or(best_place).or_else(by_code);
    let Some(unit) = placed.unit else {
        placed.guesses.push(Guess {
            what: What::Unit,
            found: Found::Nothing,
            evidence: vec![Evidence::NothingShows],
            alternatives: columns.iter().map(|column| Found::Column(column.named())).collect(),
            sureness: Sureness::Open,
        });
        return placed;
    };
    columns[unit].role = Role::Unit;
    let mut evidence = Vec::new();
    let word = columns[unit].own().to_owned();
    match own.filter(|own| choices.columns.contains_key(own)) {
        Some(_) => evidence.push(Evidence::Chosen),
        None => {
            if columns[unit].says == Some(Says::Unit) {
                evidence.push(Evidence::Word(word));
            }
            evidence.push(if candidates.len() > 1 { Evidence::FirstText } else { Evidence::Only });
        }
    }
    let close =
        candidates.get(1).is_some_and(|next| best.is_some_and(|best| best.0 - next.0 < 0.5));
    let sureness = match (evidence.first(), close) {
        (Some(Evidence::Chosen), _) => Sureness::Chosen,
        (Some(Evidence::Word(_)), _) => Sureness::Shown,
        // Criteria may stand in rows for one unit that the title names.
        _ if columns[unit].says == Some(Says::Domain) && !sheet.is_turned() => Sureness::Open,
        (_, true) => Sureness::Open,
        _ => Sureness::Likely,
    };
    let fraction = best.map_or(0.0, |best| best.2);
    rest(sheet, columns, choices, (unit, fraction), &candidates, &mut placed);
    let others = columns
        .iter()
        .filter(|column| column.place != unit && (column.is_text() || column.role == Role::Code));
    placed.guesses.push(Guess {
        what: What::Unit,
        found: Found::Column(columns[unit].named()),
        evidence,
        alternatives: others.map(|column| Found::Column(column.named())).collect(),
        sureness,
    });
    placed
}

/// Codes, other names and groups among the columns of words.
fn rest(
    sheet: &Sheet<'_>,
    columns: &mut [Column],
    choices: &Choices,
    (unit, fraction): (usize, f64),
    candidates: &[(f64, usize, f64)],
    placed: &mut Placed,
) {
    let has_domains = columns.iter().any(|column| column.says == Some(Says::Domain));
    let is_own = |column: &&Column| {
        // One that several names share is no key: a level, the code of what they belong to.
        let met = Pairs::of(sheet, column.place, unit);
        // Units without a code do not share one.
        let uncoded: BTreeSet<Word> = sheet
            .body
            .iter()
            .filter(|row| sheet.word(**row, column.place) == BLANK)
            .map(|row| sheet.word(*row, unit))
            .collect();
        let pairs = met.pairs - uncoded.len().saturating_sub(1).min(met.pairs);
        // One that every figure of a long table has for itself is not the unit's.
        let rows = sheet.body.len();
        if has_domains && met.first == rows && met.second * 2 <= rows {
            return false;
        }
        // In a long table a unit may be spelled in two ways, and has one code.
        let is_long = sheet.body.len() > met.first * 2;
        pairs <= met.first || (is_long && pairs * 10 <= met.first * 13)
    };
    let codes = columns.iter().filter(|column| column.role == Role::Code && column.place != unit);
    placed.code = codes.filter(is_own).map(|column| column.place).next();
    let (distinct, filled) = (columns[unit].distinct, columns[unit].seen.filled);
    for (_, place, other) in candidates.iter().filter(|(_, place, _)| *place != unit) {
        if choices.columns.contains_key(place) {
            continue;
        }
        let column = &columns[*place];
        let as_many = column.distinct * 20 >= distinct * 19 && distinct > 2;
        let role = match column.says {
            Some(Says::Domain) => Role::Domain,
            Some(Says::Note) => Role::Note,
            Some(Says::Group) => Role::Group,
            _ if as_many && (*other >= fraction * 0.8 || column.says == Some(Says::Unit)) => {
                Role::OtherName
            }
            _ if column.seen.numbers() * 4 >= column.seen.filled => Role::Note,
            _ if column.distinct * 10 < filled * 8 && column.distinct > 1 => {
                let others = candidates.iter().map(|(_, other, _)| *other);
                let others = others.filter(|other| other != place && *other != unit);
                let is_grade = column.says != Some(Says::Unit) && is_grade(sheet, *place, others);
                if is_grade { Role::Note } else { Role::Group }
            }
            _ => Role::Note,
        };
        columns[*place].role = role;
    }
    let other = columns.iter().find(|column| column.role == Role::OtherName);
    placed.other = other.map(|column| column.place);
    // Of several, the finest.
    let groups = columns.iter().filter(|column| column.role == Role::Group);
    placed.group = groups.max_by_key(|column| column.distinct).map(|column| column.place);
}

/// Whether a column holds the codes of names that stand beside them.
fn are_of_names(sheet: &Sheet<'_>, column: &Column, columns: &[Column]) -> bool {
    let are_names = |other: &&Column| {
        other.place.abs_diff(column.place) == 1
            && other.role == Role::Note
            && other.distinct == column.distinct
            && other.codes * 10 < other.seen.filled
    };
    column.codes * 10 >= column.seen.filled * 9
        && columns.iter().filter(are_names).any(|other| {
            let met = Pairs::of(sheet, column.place, other.place);
            met.pairs == met.first && met.pairs == met.second
        })
}

/// The codes of what the names of a table are divided into, where each row has its own: `Data_Zone` beside the council it
/// lies in.
fn code_of_parts(sheet: &Sheet<'_>, columns: &[Column], names: &[usize]) -> Option<usize> {
    let rows = looked_at(sheet.body.len());
    let is_wider = |place: &usize| {
        let column = &columns[*place];
        column.seen.filled == rows
            && column.distinct * 3 <= rows * 2
            && column.says != Some(Says::Domain)
    };
    if names.is_empty() || !names.iter().all(is_wider) {
        return None;
    }
    let has_periods = columns.iter().any(|column| column.role == Role::Period);
    let is_own = |column: &&Column| {
        column.role == Role::Code && column.seen.filled == rows && column.distinct == rows
    };
    let code = columns.iter().find(is_own)?.place;
    (!has_periods && rows > 4).then_some(code)
}

/// How much speaks for a column of words being that of the units.
fn weight(column: &Column, columns: &[Column], fraction: f64, rows: usize) -> f64 {
    let by_word = match column.says {
        Some(Says::Unit) => 3.0,
        Some(Says::Group | Says::Domain) => -2.0,
        Some(Says::Note | Says::Derived) => -4.0,
        _ => 0.0,
    };
    // The one district whose communes the rows are.
    let is_finer = |other: &Column| {
        other.role == Role::Note && other.says == Some(Says::Unit) && other.distinct > 1
    };
    let is_of_all = column.distinct == 1 && rows > 1 && columns.iter().any(is_finer);
    let share = |part: usize, of: usize| {
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        if of == 0 { 0.0 } else { number(part) / number(of) }
    };
    let is_first = !columns.iter().take(column.place).any(|before| before.role == Role::Note);
    // Names in the language of the publication come before those in another.
    let marked = if share(column.marked, column.seen.filled) > 0.3 { 1.6 } else { 0.0 };
    by_word
        + 3.0 * share(column.distinct, rows.min(4000))
        // What a program writes for itself names nobody, unless the header says that it does.
        + if by_word <= 0.0 && column.artful * 2 > column.seen.filled { -8.0 } else { 0.0 }
        // Names that stand once for several rows are those of groups.
        + if share(column.seen.filled, rows.min(4000)) < 0.6 { -6.0 } else { 0.0 }
        + 4.0 * fraction
        + f64::from(u8::from(is_first))
        + marked
        - if is_of_all { 6.0 } else { 0.0 }
        + 0.5
}
