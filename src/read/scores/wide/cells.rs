//! The cells of a row: how their numbers are written, and how large they may be.

use super::Rows;
use crate::model::mark::{Flags, Mark, Precision};
use crate::model::missing::{Cell, Missing};
use crate::model::period::Period;
use crate::read::figure::{Figure, figure};
use crate::read::number::{Style, has_decimal_comma};
use crate::read::particulars::Manner;
use crate::read::problem::{Expected, Fault, Problem, quoted};
use crate::read::records::sink::Record;
use crate::read::scores::building::ScoreColumn;

impl Rows<'_> {
    /// What a cell says, and what stands beside its number.
    pub(super) fn cell(
        &self,
        line: u64,
        (column, max): (&ScoreColumn, Option<f64>),
        period: Period,
        text: &str,
        problems: &mut Vec<Problem>,
    ) -> (Cell, Option<Mark>) {
        let text = text.trim();
        if text.is_empty() {
            let node =
                column.domain.as_ref().and_then(|id| self.publication.tree(&self.index.id).get(id));
            let applies = node.is_none_or(|node| node.applies_in(period));
            return (
                Err(if applies { Missing::NotPublished } else { Missing::NotApplicable }),
                None,
            );
        }
        let mut tell = |fault| problems.push(self.problem(line, &column.name, fault));
        let mark =
            |flags, bound, precision| Some(Mark { printed: text.into(), flags, bound, precision });
        match figure(text, self.style) {
            Figure::Number(score, flags, precision) => {
                if let Some(max) = max.filter(|max| score.points() > *max) {
                    tell(Fault::AboveMax { found: quoted(text), max: max.to_string() });
                }
                if precision == Precision::Lost {
                    tell(Fault::DigitsLost);
                }
                let is_plain = flags.is_empty() && precision == Precision::Held;
                (Ok(score), if is_plain { None } else { mark(flags, None, precision) })
            }
            Figure::Bound(limit, flags) => {
                (Err(Missing::BoundOnly), mark(flags, Some(limit), Precision::Held))
            }
            Figure::Absent(Missing::TooSmall) => {
                tell(Fault::DigitsLost);
                (Err(Missing::TooSmall), mark(Flags::default(), None, Precision::Lost))
            }
            Figure::Absent(why) => (Err(why), None),
            Figure::TwoReadings => {
                tell(Fault::TwoReadings { found: quoted(text) });
                (Err(Missing::Unreadable), None)
            }
            Figure::Unknown => {
                tell(Fault::BadCell { found: quoted(text), expected: Expected::Number });
                (Err(Missing::Unreadable), None)
            }
        }
    }

    /// Looks up the largest possible scores of a period: most rows are of that of the row before.
    pub(super) fn learn_maxima(&mut self, period: Period) {
        if self.maxima.as_ref().is_some_and(|(known, _)| *known == period) {
            return;
        }
        let max =
            |column: &ScoreColumn| self.publication.max(self.index, column.domain.as_ref(), period);
        self.maxima = Some((period, self.columns.iter().map(max).collect()));
    }

    /// Notes how the table writes its decimals, once a cell shows it.
    pub(super) fn learn_style(&mut self, row: &Record<'_>, problems: &mut Vec<Problem>) {
        let shows = |column: &ScoreColumn| {
            let text = row.get(column.place).unwrap_or("");
            text.contains(',')
                && matches!(figure(text, self.style), Figure::Number(..) | Figure::Bound(..))
                && has_decimal_comma(text)
        };
        if self.style == Style::Unknown && self.columns.iter().any(shows) {
            self.style = Style::Comma;
            let fault = Fault::ReadAs(Manner::DecimalComma);
            problems.push(Problem::new(&self.part.path, None, None, fault));
        }
    }
}
