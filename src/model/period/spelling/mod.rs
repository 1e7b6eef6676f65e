//! How publishers write periods, and what each spelling means.
//!
//! The text is cut into numbers and words; marks between them only separate. Two years are a fiscal or school year when
//! one follows the other, several years otherwise; `..` between them always means several. A year and a number up to 12
//! are a month, unless the number is that of the year after: `2016-17` cannot be a month, and `2011-12` may be either.
//! Alone, `2011-12` is December and `2011/12` the year 2011 to 2012; among others it is what the others are (see
//! [`settle`]). A number of months before the word counts from January (`9M 2024`, "9 tháng năm 2024"), behind it it
//! names one (`2024M09`, "tháng 9/2024").

use std::str::FromStr;

use super::words::{Token, Word, number, tokens};
use super::{Part, Period};

/// What a text can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// What it means alone.
    pub first: Period,
    /// What it may mean among others.
    pub other: Option<Period>,
}

/// The longest spelling. Measure: bytes.
const LONGEST: usize = 60;

/// The text names no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPeriod;

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        Readings::of(text).map(|readings| readings.first).ok_or(NotAPeriod)
    }
}

impl Readings {
    /// Whether one of its meanings is this period.
    pub fn may_be(self, period: Period) -> bool {
        self.first == period || self.other == Some(period)
    }

    /// What the text can mean; `None` when it names no period.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let ends = |text: &str| {
            let alone = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            alone(text.chars().next()) && alone(text.chars().next_back())
        };
        if text.len() > LONGEST || !ends(text) {
            return None;
        }
        if let Some(year) = (text.len() == 4).then(|| number(text)).flatten() {
            // The usual case, once a row of a long file.
            return match year {
                Token::Year(year) => Some(Self { first: Period::year(year), other: None }),
                _ => None,
            };
        }
        let lower = text.to_lowercase();
        // A spreadsheet's year that became a number.
        let tokens =
            tokens(lower.strip_suffix(".0").filter(|year| year.len() == 4).unwrap_or(&lower))?;
        let said: Vec<Word> = tokens
            .iter()
            .filter_map(|token| match token {
                Token::Said(word) if *word != Word::Filler => Some(*word),
                _ => None,
            })
            .collect();
        let plain: Vec<Token> =
            tokens.iter().copied().filter(|token| !matches!(token, Token::Said(_))).collect();
        let only = |period: Option<Period>| period.map(|first| Self { first, other: None });
        let part = |year: u16, part: Part| Some(Period { year, part });
        match (said.as_slice(), plain.as_slice()) {
            ([], [Token::Year(year)]) => only(part(*year, Part::Year)),
            ([] | [Word::Fiscal], [Token::Year(first), Token::Year(last)]) => {
                only(years(*first, *last, lower.contains("..")))
            }
            ([], [Token::Year(year), Token::Number(number, digits)]) => {
                year_and_number(*year, *number, *digits, lower.contains('/'))
            }
            ([], [Token::Number(number, _), Token::Year(year)]) => only(month(*year, *number)),
            (
                [],
                [Token::MonthName(number), Token::Year(year)]
                | [Token::Year(year), Token::MonthName(number)],
            ) => only(month(*year, *number)),
            ([Word::Fiscal], [Token::Year(year), Token::Number(number, 2)]) => only(
                (following(*year) == Some(*number))
                    .then_some(())
                    .and_then(|()| part(year + 1, Part::SplitYear)),
            ),
            ([Word::Fiscal], [Token::Number(first, 2), Token::Number(last, 2)]) => {
                only(years(2000 + u16::from(*first), 2000 + u16::from(*last), false))
            }
            ([Word::Fiscal], [Token::Year(year)]) => only(part(*year, Part::FiscalYear)),
            ([Word::Fiscal], [Token::Number(number, 2)]) => {
                only(part(2000 + u16::from(*number), Part::FiscalYear))
            }
            (
                words,
                [Token::Year(year), Token::Number(number, _)]
                | [Token::Number(number, _), Token::Year(year)],
            ) => only(part_of(*year, *number, words, &tokens)),
            _ => None,
        }
    }
}

fn month(year: u16, month: u8) -> Option<Period> {
    (1..=12).contains(&month).then_some(Period { year, part: Part::Month(month) })
}

/// The last two digits of the year after.
fn following(year: u16) -> Option<u8> {
    u8::try_from((year + 1) % 100).ok()
}

fn years(first: u16, last: u16, several: bool) -> Option<Period> {
    match last.checked_sub(first)? {
        0 => None,
        1 if !several => Some(Period { year: last, part: Part::SplitYear }),
        _ => Some(Period { year: last, part: Part::YearsFrom(first) }),
    }
}

/// `2024-03`, `2016-17`, `2015 - 17`, `2011-12`.
fn year_and_number(year: u16, number: u8, digits: usize, slash: bool) -> Option<Readings> {
    let split = (digits == 2 && following(year) == Some(number))
        .then_some(Period { year: year + 1, part: Part::SplitYear });
    let readings = |first, other| Some(Readings { first, other });
    match (split, month(year, number)) {
        (Some(split), Some(month)) if slash => readings(split, Some(month)),
        (split, Some(month)) => readings(month, split),
        (Some(split), None) => readings(split, None),
        (None, None) if digits == 2 => {
            let last = year / 100 * 100 + u16::from(number);
            years(year, last, true).and_then(|several| readings(several, None))
        }
        (None, None) => None,
    }
}

/// A numbered part of a year, by the words beside the number.
fn part_of(year: u16, number: u8, words: &[Word], tokens: &[Token]) -> Option<Period> {
    let part = match (words, number) {
        ([Word::Quarter], 1..=4) => Part::Quarter(number),
        ([Word::Half], 1..=2) => Part::Half(number),
        ([Word::Month, Word::Last], 6) => Part::Half(2),
        ([Word::Month, Word::Last], 3) => Part::Quarter(4),
        ([Word::Month], _) => {
            let counted = tokens
                .windows(2)
                .any(|pair| matches!(pair, [Token::Number(..), Token::Said(Word::Month)]));
            match (counted, number) {
                (false, _) => return month(year, number),
                (true, 3) => Part::Quarter(1),
                (true, 6) => Part::Half(1),
                (true, 9) => Part::NineMonths,
                (true, 12) => Part::Year,
                (true, _) => return None,
            }
        }
        _ => return None,
    };
    Some(Period { year, part })
}

/// What texts of one table mean together, in the same order: one that may be a month or a split year is what those are
/// that can be only one of both. Where nothing decides, several such texts are split years, for years follow one another
/// as months of different years do not; a single one means what it means alone.
pub fn settle(readings: &[Readings]) -> Vec<Period> {
    let sure = |part: fn(Part) -> bool| {
        readings.iter().any(|one| one.other.is_none() && part(one.first.part))
    };
    let months = sure(|part| matches!(part, Part::Month(_)));
    let split = sure(|part| part == Part::SplitYear);
    let open = readings.iter().filter(|one| one.other.is_some()).map(|one| one.first);
    let several = open.clone().any(|one| open.clone().next() != Some(one));
    let meant = |one: &Readings| match (one.other, months, split) {
        (Some(other), true, false) if one.first.part == Part::SplitYear => other,
        (Some(other), false, split) if (split || several) && one.first.part != Part::SplitYear => {
            other
        }
        _ => one.first,
    };
    readings.iter().map(meant).collect()
}

#[cfg(test)]
mod tests;
