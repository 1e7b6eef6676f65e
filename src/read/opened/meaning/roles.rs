//! Which column holds the names, the codes, the periods, and which the figures?

use super::choices::{Choices, Role};
use super::columns::Column;
use super::finer::finer;
use super::header_words::Says;
use super::lead::Lead;
use super::meant::Two;
use super::rank_beside::two;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::sheet::Sheet;
use super::stands_for::tell_stand_ins;
use super::vocabulary::year;
use super::who::Known;

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
    tell_stand_ins(sheet, columns, choices);
    let mut placed = Placed::default();
    let chosen = |columns: &[Column], role: Role| {
        columns.iter().find(|column| column.role == role).map(|column| column.place)
    };
    let free = |column: &&Column| {
        column.role == Role::Note && !choices.columns.contains_key(&column.place)
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
            (weight(column, columns, fraction, sheet.body.len()), column.place, fraction)
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
    let best = candidates.first().filter(|(weight, ..)| *weight > 0.0).copied();
    let by_code = || chosen(columns, Role::Code).or_else(|| lone_code(columns));
    placed.unit = own.or(best.map(|(_, place, _)| place)).or_else(by_code);
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
        (_, true) => Sureness::Open,
        _ => Sureness::Likely,
    };
    rest(columns, choices, unit, best.map_or(0.0, |best| best.2), &candidates, &mut placed);
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
    columns: &mut [Column],
    choices: &Choices,
    unit: usize,
    fraction: f64,
    candidates: &[(f64, usize, f64)],
    placed: &mut Placed,
) {
    placed.code = columns
        .iter()
        .find(|column| column.role == Role::Code && column.place != unit)
        .map(|column| column.place);
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
            _ if column.distinct * 10 < filled * 8 && column.distinct > 1 => Role::Group,
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

/// What a column is by itself; columns of words are told from one another later and are notes until then.
fn first_look(sheet: &Sheet<'_>, column: &Column) -> Role {
    let says = column.says;
    if column.seen.filled == 0 {
        return Role::Ignored;
    }
    // Names of rows over which the header has no cell: the program that wrote them counted.
    if sheet.lead == Lead::NoCorner && column.place == 0 && column.is_whole() {
        return Role::RowNumber;
    }
    // What the header has too is a mark of the lines, no figure of theirs.
    let says_no_more = |row: &usize| sheet.cell(*row, column.place) == column.own();
    if column.distinct == 1 && column.is_numeric() && sheet.body.iter().all(says_no_more) {
        return Role::Ignored;
    }
    if column.seen.two * 10 >= column.seen.filled * 6 {
        let cells = || sheet.body.iter().map(|row| sheet.cell(*row, column.place));
        return match says == Some(Says::Rank) || two(cells()) != Two::Remark {
            true => Role::RankAndScore,
            false => Role::Score,
        };
    }
    let is_count = || counts(sheet, column, |one, next| next == one + 1);
    // The numbers a program gave its rows, of which some were then left out.
    let is_named = !column.own().is_empty() && !column.own().eq_ignore_ascii_case("index");
    if column.place == 0
        && !(is_named || sheet.header.is_empty())
        && column.is_whole()
        && column.distinct == column.seen.filled
        && counts(sheet, column, |one, next| next > one)
    {
        return Role::RowNumber;
    }
    match says {
        Some(Says::RowNumber) if column.is_whole() || column.distinct < 2 || is_count() => {
            return Role::RowNumber;
        }
        Some(Says::Period) if column.is_period() => return Role::Period,
        Some(Says::Code) if !column.is_numeric() || column.is_whole() => return Role::Code,
        None if column.own().is_empty() && column.is_whole() && is_count() => {
            return Role::RowNumber;
        }
        // A short head in front that nobody understands, such as `#`, over what counts the rows.
        None if column.place == 0 && column.own().chars().count() < 6 && is_count() => {
            return Role::RowNumber;
        }
        None if column.own().is_empty() && column.is_numeric() && is_count() => {
            return Role::RowNumber;
        }
        _ => {}
    }
    if column.is_numeric() {
        let is_years =
            column.is_whole() && column.is_period() && column.distinct < column.seen.filled.max(3);
        return match says {
            Some(Says::Rank) if column.is_whole() => Role::Rank,
            Some(Says::Max | Says::Weight) => Role::Max,
            Some(Says::Derived) => Role::Derived,
            Some(Says::Where) => Role::Ignored,
            Some(Says::Note) if column.seen.whole() == column.seen.filled => Role::Ignored,
            _ if is_years && year_like(column) => Role::Period,
            _ => Role::Score,
        };
    }
    if column.is_text()
        && column.is_period()
        && (says == Some(Says::Period) || says.is_none())
        && column.codes * 2 < column.seen.filled
    {
        return Role::Period;
    }
    if column.is_code() && says != Some(Says::Unit) {
        return Role::Code;
    }
    if column.seen.signs == column.seen.filled && says != Some(Says::Unit) {
        return Role::Ignored;
    }
    Role::Note
}

/// Whether a column begins at none or one and nearly all its cells follow the one above.
fn counts(sheet: &Sheet<'_>, column: &Column, follows: impl Fn(u64, u64) -> bool) -> bool {
    let cells = sheet.body.iter().map(|row| sheet.cell(*row, column.place));
    let cells = cells.filter(|cell| !cell.is_empty());
    let numbers: Vec<u64> =
        cells.filter_map(|cell| cell.trim_end_matches('.').parse().ok()).collect();
    let steps = numbers.windows(2).filter(|two| follows(two[0], two[1])).count();
    numbers.len() > 2 && numbers[0] <= 1 && steps * 20 >= (numbers.len() - 1) * 17
}

/// Whether a header without a word of its own stands over years.
fn year_like(column: &Column) -> bool {
    column.says.is_none() && column.own().is_empty()
        || column.says == Some(Says::Period)
        || year(column.own()).is_none() && column.own().to_lowercase().contains("year")
}

/// A column of numbers that are codes, where nothing else names the units.
fn lone_code(columns: &[Column]) -> Option<usize> {
    let is_code = |column: &&Column| {
        column.is_whole() && column.distinct == column.seen.filled && column.role == Role::Score
    };
    columns
        .iter()
        .find(is_code)
        .or_else(|| columns.iter().find(|column| column.role == Role::RowNumber))
        .map(|column| column.place)
}

/// How much speaks for a column of words being that of the units.
fn weight(column: &Column, columns: &[Column], fraction: f64, rows: usize) -> f64 {
    let by_word = match column.says {
        Some(Says::Unit) => 3.0,
        Some(Says::Group | Says::Domain) => -2.0,
        Some(Says::Note | Says::Derived) => -4.0,
        _ => 0.0,
    };
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
        + 0.5
}
