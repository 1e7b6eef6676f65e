//! What is a column by itself, before it is known which of several names the units?

use super::choices::Role;
use super::columns::Column;
use super::header_words::Says;
use super::lead::Lead;
use super::meant::Two;
use super::rank_beside::{is_ranked, is_remark, two};
use super::rank_text::rank_of;
use super::row_words::are_enumerators;
use super::sheet::Sheet;
use super::vocabulary::{folded, has_any, year};

/// What a column is by itself; columns of words are told from one another later and are notes until then.
pub fn first_look(sheet: &Sheet<'_>, column: &Column) -> Role {
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
    // `Thứ 1`, `2-3`, `1 (+2)`: what is no number by itself may be a rank, where the header says so.
    if says == Some(Says::Rank) && !column.is_whole() && are_ranks(sheet, column) {
        return Role::Rank;
    }
    if column.seen.of * 10 >= column.seen.filled * 6
        && is_ranked(sheet.body.iter().map(|row| sheet.cell(*row, column.place)))
    {
        return Role::RankAndScore;
    }
    if column.seen.two * 10 >= column.seen.filled * 6 {
        let cells = || sheet.body.iter().map(|row| sheet.cell(*row, column.place));
        let is_rank = says == Some(Says::Rank) || two(cells()) != Two::Remark;
        return match is_rank && !is_remark(column.own()) {
            true => Role::RankAndScore,
            false => Role::Score,
        };
    }
    let is_count = || counts(sheet, column, |one, next| one.checked_add(1) == Some(next));
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
        Some(Says::RowNumber)
            if column.is_whole()
                || column.distinct < 2
                || is_count()
                || are_enumerators(filled(sheet, column)) =>
        {
            return Role::RowNumber;
        }
        Some(Says::Period) if column.is_period() => return Role::Period,
        Some(Says::Code) if !column.is_numeric() || column.is_whole() => return Role::Code,
        None if column.is_numeric() && column.is_period() && are_months(sheet, column) => {
            return Role::Period;
        }
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
        // The number of the region a unit lies in, where other columns have a head.
        None if column.path.is_empty()
            && !sheet.header.is_empty()
            && column.is_whole()
            && column.distinct * 4 <= column.seen.filled =>
        {
            return Role::Ignored;
        }
        _ => {}
    }
    // No score begins with a zero.
    if says.is_none() && are_codes(sheet, column) {
        return Role::Code;
    }
    if column.is_numeric() {
        let is_years =
            column.is_whole() && column.is_period() && column.distinct < column.seen.filled.max(3);
        return match says {
            Some(Says::Rank) if column.is_whole() && are_moves(sheet, column) => Role::Derived,
            Some(Says::Rank) if column.is_whole() || column.is_grouped() => Role::Rank,
            Some(Says::Max | Says::Weight) => Role::Max,
            Some(Says::Derived) => Role::Derived,
            // Years of another reckoning: `學年度` over 101.
            Some(Says::Period) if column.own().contains('年') => Role::Ignored,
            Some(Says::Where) => Role::Ignored,
            Some(Says::About) if is_years => Role::Ignored,
            Some(Says::Note) if column.is_whole() => Role::Ignored,
            // `Nhóm` 1 to 5 says to whom a unit belongs.
            Some(Says::Group) if column.is_whole() && column.distinct * 2 < column.seen.filled => {
                Role::Ignored
            }
            _ if is_years && year_like(column) => Role::Period,
            // `Dự kiến năm đạt chuẩn` over years.
            None if column.is_whole() && column.is_period() && names_a_year(column.own()) => {
                Role::Ignored
            }
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

fn filled<'a>(sheet: &Sheet<'a>, column: &Column) -> impl Iterator<Item = &'a str> {
    let cells = sheet.body.iter().map(|row| sheet.cell(*row, column.place));
    cells.filter(|cell| !cell.is_empty())
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

/// Whether years and months stand in a column: `2020.01`.
fn are_months(sheet: &Sheet<'_>, column: &Column) -> bool {
    filled(sheet, column).all(|text| text.len() == 7 && text.as_bytes()[4] == b'.')
}

/// Whether a header says that years stand below it.
fn names_a_year(header: &str) -> bool {
    has_any(&folded(header), &["nam", "year", "ano", "annee", "jahr", "tahun"])
}

/// Whether a header without a word of its own stands over years.
fn year_like(column: &Column) -> bool {
    column.says.is_none() && column.own().is_empty()
        || column.says == Some(Says::Period)
        || year(column.own()).is_none() && column.own().to_lowercase().contains("year")
}

/// So many cells show whether they are ranks.
const SHOWN: usize = 4000;

/// Whether nearly every cell of a column names a rank.
fn are_ranks(sheet: &Sheet<'_>, column: &Column) -> bool {
    let cells = sheet.body.iter().map(|row| sheet.cell(*row, column.place));
    let filled = cells.filter(|cell| cell.contains(char::is_alphanumeric)).take(SHOWN);
    let (mut of, mut ranks) = (0, 0);
    for cell in filled {
        of += 1;
        ranks += usize::from(rank_of(cell).is_some());
    }
    ranks > 1 && ranks * 10 >= of * 9
}

/// Whether ranks are moves up and down: no place is below zero, and none has a sign.
fn are_moves(sheet: &Sheet<'_>, column: &Column) -> bool {
    let cells = sheet.body.iter().map(|row| sheet.cell(*row, column.place)).take(SHOWN);
    let is_signed = |cell: &str| {
        let bare = cell.strip_prefix(['-', '−', '–', '+']);
        bare.is_some_and(|bare| bare.starts_with(|c: char| c.is_ascii_digit()))
    };
    let (mut of, mut signed) = (0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        of += 1;
        signed += usize::from(is_signed(cell));
    }
    signed > 1 && signed * 5 >= of
}

/// Whether whole numbers stand in a column of which one begins with a zero, each in one row.
fn are_codes(sheet: &Sheet<'_>, column: &Column) -> bool {
    let begins = |cell: &&str| {
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        digits && cell.len() > 2 && cell.starts_with('0')
    };
    column.is_whole()
        && column.seen.whole() == column.seen.filled
        && column.distinct == column.seen.filled
        && sheet.body.iter().map(|row| sheet.cell(*row, column.place)).any(|cell| begins(&cell))
}
