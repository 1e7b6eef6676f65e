//! How are the numbers of each column written, and which of them may be meant otherwise?

use std::collections::BTreeSet;

use super::choices::{Choices, Decimal, Meant, Role};
use super::columns::Column;
use super::left_out::{Reason, UnreadKind};
use super::meant::{Bracketed, Lost, OfWhat, Two};
use super::numbers::seen::Seen;
use super::numbers::{Said, Why, Written, decimal, said, written};
use super::rank_beside::{is_ranked, is_remark, named, two};
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::rows::is_value;
use super::shape::{Marks, Shape, marks, shape};
use super::vocabulary::{folded, has_any};

impl<'a> Reading<'a> {
    /// How the numbers of every column are written.
    pub(super) fn write(&mut self, choices: &Choices) {
        let mut all = Seen::default();
        let of_values = |column: &&Column| is_value(column.role) && column.role != Role::Rank;
        // The sum of the others is longer than they are: its marks may be the only ones that tell.
        let sums: Vec<Seen> =
            self.columns.iter().map(|column| self.in_sums(column.place)).collect();
        for column in self.columns.iter().filter(of_values) {
            all.join(&column.seen);
            all.join(&sums[column.place]);
        }
        let found = choices.decimal.or_else(|| decimal(&all).or_else(|| self.pairs_decimal()));
        self.tell_decimal(choices, found, &all);
        let mut remarks = Vec::new();
        let texts = || self.columns.iter().flat_map(|column| &column.path);
        let is_foreign = texts().any(|text| !text.is_ascii());
        for column in self.columns.iter().filter(|column| is_value(column.role)) {
            let mut seen = column.seen;
            seen.join(&sums[column.place]);
            let (mut how, mut why) = written(&seen, found);
            let in_doubt = column.seen.comma_or_groups + column.seen.point_or_groups;
            if found.is_none() && choices.decimal.is_none() && is_by_points(&seen) {
                (how, why) = by_points(how, column, is_foreign);
            }
            // No place in an order has three decimals.
            if column.role == Role::Rank && in_doubt > 0 {
                let meant = Some(Meant::Thousands);
                (how.comma, why) = (meant, Why::Shown);
                how.point = if column.seen.halves > 0 { how.point } else { meant };
            }
            let lost = self.lost_thousands(column);
            let chosen = choices.numbers.get(&column.place).copied();
            if let Some(meant @ (Meant::Decimals | Meant::Thousands)) = chosen {
                (how.comma, how.point, why) = (Some(meant), Some(meant), Why::Shown);
                if lost.is_some() && meant == Meant::Thousands {
                    how.lost = Lost::Thousands;
                }
            }
            if column.seen.of > 0 && is_ranked(self.cells(column.place)) {
                how.of = OfWhat::Rank;
            }
            if column.seen.two > 0 {
                let two = two(self.cells(column.place));
                let is_rank = column.role == Role::RankAndScore && two == Two::Remark;
                let cells = || self.cells(column.place).collect::<Vec<_>>();
                how.two = match (is_rank, is_remark(column.own())) {
                    (_, true) => Two::Remark,
                    (true, _) => named(&cells()),
                    _ => two,
                };
                let is_remark = how.two == Two::Remark && column.role != Role::Rank;
                remarks.extend(is_remark.then_some(column.place));
            }
            if how.bracketed == Bracketed::Remark {
                self.guesses.push(self.bracketed(column, chosen));
                if chosen == Some(Meant::Negative) {
                    how.bracketed = Bracketed::Negative;
                }
                self.written.insert(column.place, how);
                continue;
            }
            let guessed = if column.seen.comma_or_groups > 0 { how.comma } else { how.point };
            let guessed = chosen.or(guessed).unwrap_or(Meant::Decimals);
            let evidence = match &lost {
                Some((fraction, beside)) => Some(Evidence::LostThousands {
                    fraction: fraction.clone(),
                    beside: beside.clone(),
                }),
                None if why == Why::Open => {
                    self.first_in_doubt(column).map(|text| Evidence::TwoWays(text, in_doubt))
                }
                None => None,
            };
            if let Some(evidence) = evidence {
                let other =
                    if guessed == Meant::Decimals { Meant::Thousands } else { Meant::Decimals };
                self.guesses.push(Guess {
                    what: What::Numbers(column.place),
                    found: Found::Meant(guessed),
                    evidence: vec![evidence, Evidence::InHeader(column.head())],
                    alternatives: vec![Found::Meant(other)],
                    sureness: if chosen.is_some() { Sureness::Chosen } else { Sureness::Open },
                });
            }
            self.written.insert(column.place, how);
        }
        remarks.into_iter().for_each(|column| self.tell_brackets(column));
    }

    /// Tells of numbers in brackets of which nothing says what they are.
    fn tell_brackets(&mut self, column: usize) {
        let rows: Vec<usize> = self.rows.kept.iter().map(|kept| kept.row).collect();
        for row in rows {
            if matches!(shape(self.sheet.cell(row, column)), Shape::Two(..)) {
                self.note_unread(UnreadKind::InBrackets, row, column);
            }
        }
    }

    /// How the rows that are sums of others write the numbers of a column.
    fn in_sums(&self, column: usize) -> Seen {
        let mut seen = Seen::default();
        self.sums_of(column).for_each(|text| seen.note(text, 1));
        seen
    }

    /// What stands in a column in the rows that are sums of others.
    fn sums_of(&self, column: usize) -> impl Iterator<Item = &'a str> {
        let sums = self.rows.aside.iter().filter(|(_, reason)| *reason == Reason::SummaryRow);
        sums.map(move |(row, _)| self.sheet.cell(*row, column))
    }

    /// Numbers that all stand in brackets: remarks, or below zero.
    fn bracketed(&self, column: &Column, chosen: Option<Meant>) -> Guess {
        let is_negative = chosen == Some(Meant::Negative);
        let (found, other) = match is_negative {
            true => (Meant::Negative, Meant::Bracketed),
            false => (Meant::Bracketed, Meant::Negative),
        };
        let first = self.cells(column.place).find(|cell| cell.starts_with('(')).unwrap_or("");
        Guess {
            what: What::Numbers(column.place),
            found: Found::Meant(found),
            evidence: vec![
                Evidence::TwoWays(first.to_owned(), column.seen.bracketed),
                Evidence::InHeader(column.head()),
            ],
            alternatives: vec![Found::Meant(other)],
            sureness: if chosen.is_some() { Sureness::Chosen } else { Sureness::Open },
        }
    }

    /// The mark of decimals that numbers beside ranks show: `01 (0,727)`.
    fn pairs_decimal(&self) -> Option<Decimal> {
        let mut seen = Seen::default();
        for column in self.columns.iter().filter(|column| column.role == Role::RankAndScore) {
            for kept in &self.rows.kept {
                if let Shape::Two(first, second) = shape(self.sheet.cell(kept.row, column.place)) {
                    seen.note(first, 1);
                    seen.note(second, 1);
                }
            }
        }
        decimal(&seen)
    }

    fn tell_decimal(&mut self, choices: &Choices, found: Option<Decimal>, all: &Seen) {
        let mixed = found.is_none() && all.comma > 0 && all.point > 0;
        // Marks that may part thousands as well are told by columns; the reader may say it of all.
        let stands = |count: fn(&Seen) -> usize| {
            let columns = self.columns.iter().filter(|column| is_value(column.role));
            columns.map(|column| count(&column.seen)).any(|count| count > 0)
        };
        let by_point = stands(|seen| seen.point_or_groups).then_some(Decimal::Point);
        let by_comma = || stands(|seen| seen.comma_or_groups).then_some(Decimal::Comma);
        let either = by_point.or_else(by_comma);
        let Some(mark) = found.or(mixed.then_some(Decimal::Point)).or(either) else { return };
        let other = if mark == Decimal::Comma { Decimal::Point } else { Decimal::Comma };
        let sureness = match (choices.decimal, mixed) {
            (Some(_), _) => Sureness::Chosen,
            (None, true) => Sureness::Open,
            (None, false) if found.is_none() => Sureness::Likely,
            _ => Sureness::Shown,
        };
        self.guesses.push(Guess {
            what: What::Decimal,
            found: Found::Decimal(mark),
            evidence: vec![if choices.decimal.is_some() {
                Evidence::Chosen
            } else {
                Evidence::Cell(self.first_decimal(mark))
            }],
            alternatives: vec![Found::Decimal(other)],
            sureness,
        });
    }

    /// The first cell that shows which mark stands before decimals: it has that mark, or the other one twice.
    fn first_decimal(&self, mark: Decimal) -> String {
        let (sign, groups) = match mark {
            Decimal::Comma => (',', Marks::PointGroups),
            Decimal::Point => ('.', Marks::CommaGroups),
        };
        let columns = || {
            self.columns.iter().filter(|column| is_value(column.role) && column.role != Role::Rank)
        };
        let cells = || columns().flat_map(|column| self.cells(column.place));
        let sums = || columns().flat_map(|column| self.sums_of(column.place));
        let is_grouped =
            |text: &&str| matches!(shape(text), Shape::One(run) if marks(run.digits) == groups);
        let found = cells()
            .find(|text| text.contains(sign))
            .or_else(|| cells().chain(sums()).find(is_grouped));
        found.unwrap_or("").to_owned()
    }

    fn first_in_doubt(&self, column: &Column) -> Option<String> {
        self.cells(column.place).find(|text| matches!(shape(text), Shape::One(run) if matches!(marks(run.digits), Marks::CommaOrGroups | Marks::PointOrGroups))).map(str::to_owned)
    }

    /// A fraction and a whole number a thousand times as large as it, where a column has only such: `1.29` beside `987`.
    fn lost_thousands(&self, column: &Column) -> Option<(String, String)> {
        let seen = &column.seen;
        let fractions = seen.point + seen.point_or_groups;
        if column.role == Role::Rank
            || fractions < 2
            || seen.short < 2
            || seen.long > 0
            || seen.comma > 0
        {
            return None;
        }
        let mut fraction: Option<(f64, &str)> = None;
        let mut beside: Option<(f64, &str)> = None;
        let mut wholes = BTreeSet::new();
        for text in self.cells(column.place) {
            let Said::Number(value) = said(text, Written::default(), &[]) else { continue };
            if text.contains('.') {
                if fraction.is_none_or(|(most, _)| value > most) {
                    fraction = Some((value, text));
                }
            } else {
                wholes.insert(text);
                if beside.is_none_or(|(least, _)| value < least) {
                    beside = Some((value, text));
                }
            }
        }
        let ((most, fraction), (least, beside)) = (fraction?, beside?);
        (least >= 100.0 && most < 100.0 && least > most * 5.0 && wholes.len() > 1)
            .then(|| (fraction.to_owned(), beside.to_owned()))
    }
}

/// Whether numbers of a column have a point before their last three digits, and none shows what it is.
fn is_by_points(seen: &Seen) -> bool {
    seen.point_or_groups > 0
        && seen.comma_or_groups == 0
        && seen.point == 0
        && seen.point_groups == 0
}

/// What such points are: marks of thousands where the header counts something, else decimals; in doubt where the table is
/// in a language that writes decimals with a comma.
fn by_points(how: Written, column: &Column, is_foreign: bool) -> (Written, Why) {
    const COUNTED: [&str; 15] = [
        "ho so",
        "luot",
        "so luong",
        "so luot",
        "so nguoi",
        "so ho",
        "van ban",
        "so vu",
        "don thu",
        "so phieu",
        "dan so",
        "number of",
        "cases",
        "visits",
        "population",
    ];
    let head = folded(&column.head());
    const SCORED: [&str; 8] =
        ["diem", "ty le", "ti le", "chi so", "muc do", "index", "score", "rate"];
    let is_scored = has_any(&head, &SCORED) || column.head().contains('%');
    if !is_scored && has_any(&head, &COUNTED) {
        return (Written { point: Some(Meant::Thousands), ..how }, Why::Open);
    }
    let is_open = is_foreign || how.point == Some(Meant::Thousands);
    (how, if is_open { Why::Open } else { Why::Shown })
}
