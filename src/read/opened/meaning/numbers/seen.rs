//! How are the cells of a column written, before it is known what their marks mean?

use super::super::shape::{
    Marks, Run, Shape, by_halves, flagged, is_grade, is_space, marks, shape,
};
use crate::read::figure::{Figure, figure};
use crate::read::number::Style;
use crate::read::opened::kinds::is_fault;

/// How the cells of a column are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Cells with something in them.
    pub filled: usize,
    /// Whole numbers of up to three digits, and the least and largest of them.
    pub short: usize,
    /// Whole numbers without marks of more digits.
    pub long: usize,
    /// Plain decimals with a point.
    pub point: usize,
    /// Plain decimals with a comma.
    pub comma: usize,
    /// `1.234`.
    pub point_or_groups: usize,
    /// `1,234`.
    pub comma_or_groups: usize,
    /// `1,234,567`.
    pub comma_groups: usize,
    /// `1.234.567`.
    pub point_groups: usize,
    /// A number and another in brackets.
    pub two: usize,
    /// A number of another.
    pub of: usize,
    /// In brackets.
    pub bracketed: usize,
    /// Signs for no number.
    pub signs: usize,
    /// With a sign of per cent.
    pub per_cent: usize,
    /// Decimals that are none, or a half: `6.0`, `5955.5`.
    pub halves: usize,
    /// Anything else.
    pub texts: usize,
}

impl Seen {
    /// Notes a text that stands in so many cells.
    pub fn note(&mut self, text: &str, times: usize) {
        let shape = shape(text);
        self.filled += times * usize::from(shape != Shape::Blank);
        let count = match shape {
            Shape::Blank => return,
            Shape::Two(..) => &mut self.two,
            Shape::Of(..) => &mut self.of,
            Shape::Bracketed(_) => &mut self.bracketed,
            Shape::One(run)
                if is_plain(run)
                    || is_grade(run.after)
                    || matches!(
                        figure(text, Style::Unknown),
                        Figure::Number(..) | Figure::Bound(..) | Figure::TwoReadings
                    ) =>
            {
                self.per_cent += times * usize::from(run.after.starts_with('%'));
                self.halves += times * usize::from(by_halves(run.digits));
                match marks(run.digits) {
                    Marks::Whole if run.digits.len() <= 3 => &mut self.short,
                    Marks::Whole => &mut self.long,
                    Marks::Point => &mut self.point,
                    Marks::Comma => &mut self.comma,
                    Marks::PointOrGroups => &mut self.point_or_groups,
                    Marks::CommaOrGroups => &mut self.comma_or_groups,
                    Marks::CommaGroups => &mut self.comma_groups,
                    Marks::PointGroups => &mut self.point_groups,
                    Marks::Broken => &mut self.texts,
                }
            }
            Shape::One(_) | Shape::Text => {
                let bare = text.trim_matches(is_space);
                match figure(flagged(bare).unwrap_or(bare), Style::Unknown) {
                    _ if is_fault(bare) => &mut self.signs,
                    Figure::Absent(_) => &mut self.signs,
                    Figure::Bound(..) | Figure::Number(..) => &mut self.long,
                    _ => &mut self.texts,
                }
            }
        };
        *count += times;
    }

    /// Cells with a number.
    pub fn numbers(&self) -> usize {
        self.filled - self.texts - self.signs
    }

    /// Cells with a whole number.
    pub fn whole(&self) -> usize {
        self.short + self.long
    }

    /// Adds what was seen in another column.
    pub fn join(&mut self, other: &Self) {
        self.point += other.point;
        self.comma += other.comma;
        self.comma_groups += other.comma_groups;
        self.point_groups += other.point_groups;
    }
}

fn is_plain(run: Run<'_>) -> bool {
    let before = run.before.trim_matches(is_space);
    matches!(before, "" | "-" | "−" | "+" | "=")
        && matches!(run.after, "" | "%" | "=" | "điểm" | "‰" | "đ")
}
