//! How does a column write its numbers, and what does each cell say then?

pub mod seen;

use super::choices::{Decimal, Meant};
use super::meant::{Bracketed, Lost, OfWhat, Two};
use super::shape::{Marks, Shape, flagged, is_grade, is_space, marks, shape};
use crate::model::missing::Missing;
use crate::read::figure::{Figure, figure};
use crate::read::number::Style;
use seen::Seen;

/// What a cell of scores says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said {
    /// Nothing: it is blank.
    Blank,
    /// A number.
    Number(f64),
    /// A rank, and a number beside it.
    RankAndNumber(f64, f64),
    /// A number of so many.
    Of(f64, f64),
    /// No number, and why.
    Absent(Missing),
    /// One of two numbers.
    TwoReadings,
    /// Nothing that is known.
    Unknown,
}

/// How the numbers of a column are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What `1,234` is; `None` where nobody knows.
    pub comma: Option<Meant>,
    /// What `1.234` is.
    pub point: Option<Meant>,
    /// Whether a number without a mark of thousands is one of thousands that lost it.
    pub lost: Lost,
    /// What a number in brackets is.
    pub bracketed: Bracketed,
    /// What a number and another in brackets behind it are.
    pub two: Two,
    /// What a number with another behind a stroke is.
    pub of: OfWhat,
}

/// How the whole table writes decimals, as far as plain decimals show.
pub fn decimal(all: &Seen) -> Option<Decimal> {
    let comma = all.comma + all.point_groups;
    let point = all.point + all.comma_groups;
    match (comma, point) {
        (0, 0) => None,
        (comma, point) if comma > point * 4 => Some(Decimal::Comma),
        (comma, point) if point > comma * 4 => Some(Decimal::Point),
        _ => None,
    }
}

/// What speaks for the way a column is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No cell is in doubt.
    Plain,
    /// Its own cells, or those of the table, show it.
    Shown,
    /// Nothing shows it.
    Open,
}

/// How a column writes its numbers.
pub fn written(seen: &Seen, table: Option<Decimal>) -> (Written, Why) {
    let comma = match (seen.comma > 0, seen.point > 0 || seen.comma_groups > 0, table) {
        (_, true, _) => Some(Meant::Thousands),
        (true, _, _) | (_, _, Some(Decimal::Comma)) => Some(Meant::Decimals),
        (_, _, Some(Decimal::Point)) => Some(Meant::Thousands),
        _ => None,
    };
    let point = match (seen.point > 0, seen.comma > 0 || seen.point_groups > 0, table) {
        (true, _, _) => Some(Meant::Decimals),
        (_, true, _) | (_, _, Some(Decimal::Comma)) => Some(Meant::Thousands),
        (_, _, Some(Decimal::Point)) => Some(Meant::Decimals),
        _ => None,
    };
    // Accounts have numbers above zero too; where all stand in brackets, these are no sign.
    let bracketed = match seen.bracketed > 1 && seen.bracketed == seen.numbers() {
        true => Bracketed::Remark,
        false => Bracketed::Negative,
    };
    let written = Written { comma, point, bracketed, ..Written::default() };
    if seen.comma_or_groups == 0 && seen.point_or_groups == 0 {
        return (written, Why::Plain);
    }
    let open = (seen.comma_or_groups > 0 && comma.is_none())
        || (seen.point_or_groups > 0 && point.is_none());
    // Numbers of up to three digits among them: groups, where all that is longer has a mark.
    let guess = match seen.short > 0 && seen.long == 0 {
        true => Meant::Thousands,
        false => Meant::Decimals,
    };
    let written = Written { comma: comma.or(Some(guess)), point: point.or(Some(guess)), ..written };
    // Three decimals in every cell of a table with points: the usual way computers write them.
    let usual = seen.point_or_groups > 0 && seen.comma_or_groups == 0 && guess == Meant::Decimals;
    (written, if open && !usual { Why::Open } else { Why::Shown })
}

/// Reads a cell of a column written this way; `missing` are further signs for no number.
pub fn said(text: &str, written: Written, missing: &[String]) -> Said {
    let text = text.trim_matches(is_space);
    if missing.iter().any(|sign| sign == text) {
        return Said::Absent(Missing::NotAvailable);
    }
    if let Some(sign) = flagged(text) {
        return known(sign);
    }
    let number = |text: &str| match one(text, written) {
        Said::Number(value) => Some(value),
        _ => None,
    };
    match shape(text) {
        Shape::Blank => Said::Blank,
        Shape::Two(first, second) => match number(first).zip(number(second)) {
            Some((first, second)) => match written.two {
                Two::RankFirst => Said::RankAndNumber(first, second),
                Two::RankSecond => Said::RankAndNumber(second, first),
                Two::Remark => Said::Number(first),
            },
            None => Said::Unknown,
        },
        Shape::Of(first, second) => match number(first).zip(number(second)) {
            Some((first, second)) => match written.of {
                OfWhat::Whole => Said::Of(first, second),
                OfWhat::Rank => Said::RankAndNumber(second, first),
            },
            None => Said::Unknown,
        },
        Shape::Bracketed(inner) => {
            number(inner).map_or(Said::Unknown, |value| match written.bracketed {
                Bracketed::Negative => Said::Number(-value),
                Bracketed::Remark => Said::Number(value),
            })
        }
        Shape::One(_) | Shape::Text => one(text, written),
    }
}

/// Reads a cell that is one number, or a sign.
fn one(text: &str, written: Written) -> Said {
    let Shape::One(run) = shape(text) else { return known(text) };
    let bare: String =
        run.digits.chars().filter(|c| !is_space(*c) && !matches!(c, '\'' | '’')).collect();
    let drop = |mark: char| bare.replace(mark, "");
    let plain = match marks(run.digits) {
        Marks::Whole | Marks::Point => drop(','),
        Marks::Comma => drop('.').replace(',', "."),
        Marks::CommaGroups => drop(','),
        Marks::PointGroups => drop('.'),
        Marks::PointOrGroups => match written.point {
            Some(Meant::Thousands) => drop('.'),
            _ => bare,
        },
        Marks::CommaOrGroups => match written.comma {
            Some(Meant::Thousands) => drop(','),
            Some(_) => bare.replace(',', "."),
            None => return Said::TwoReadings,
        },
        Marks::Broken => return Said::Unknown,
    };
    let before = run.before.trim_start_matches('=').trim();
    let after = run.after.trim_start_matches(['%', '=', '‰']).trim();
    let after = if matches!(after, "điểm" | "đ") || is_grade(after) { "" } else { after };
    let between = if before.ends_with(char::is_alphabetic) { " " } else { "" };
    // With a blank between, an `e` is a flag.
    let is_flag = text.trim_matches(is_space).ends_with(" e");
    let is_power = after.strip_prefix(['e', 'E']).is_some_and(|power| {
        power.trim_start_matches(['+', '-']).bytes().all(|byte| byte.is_ascii_digit())
    });
    let behind = if is_power && !is_flag { "" } else { " " };
    let said = known(format!("{before}{between}{plain}{behind}{after}").trim());
    match (said, written.lost) {
        (Said::Number(value), Lost::Thousands) if plain.contains('.') => {
            Said::Number((value * 1000.0).round())
        }
        _ => said,
    }
}

/// Reads what only needs the words and signs every table has.
fn known(text: &str) -> Said {
    match figure(text, Style::Unknown) {
        Figure::Number(score, ..) => Said::Number(score.points()),
        Figure::Bound(..) => Said::Absent(Missing::BoundOnly),
        Figure::Absent(why) => Said::Absent(why),
        Figure::TwoReadings => Said::TwoReadings,
        Figure::Unknown => Said::Unknown,
    }
}

#[cfg(test)]
mod tests;
