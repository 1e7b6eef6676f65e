//! Which unit of those gathered does a row mean, and how is a new one called?

use super::by_code::ByCode;
use super::figures::Who;
use super::gather::Gathered;
use super::reading::Reading;
use super::register::code;
use super::sheet::tidy;
use super::vocabulary::folded;
use super::who::Known;
use super::whom::{Named, Whom};
use super::words::Table;
use crate::model::period::Period;

impl Gathered {
    /// The unit of a row, noted where it is new.
    pub(super) fn who<'a>(
        &mut self,
        reading: &Reading<'a>,
        (name, group, row, period): (&str, Option<&str>, usize, Option<Period>),
        (whom, by_code): (&Table<Named<'_>, Whom>, &mut ByCode<'a>),
        known: &Known<'_>,
    ) -> Option<u32> {
        let found = whom.get(&(name, group)).or_else(|| whom.get(&(name, None)))?;
        let own = reading
            .placed
            .code
            .map(|code| reading.sheet.cell(row, code))
            .filter(|code| !code.is_empty());
        let unit = match own {
            Some(code) => by_code.means(found.unit, (name, code), period, known),
            None => found.unit,
        };
        let key = match (unit, own) {
            (Some(unit), _) => format!("k{}", unit.place()),
            (None, Some(code)) => format!("c{code}"),
            (None, None) if self.is_shared(reading, name) => {
                format!("n{}|{}", folded(name), group.unwrap_or(""))
            }
            (None, None) => format!("n{}", folded(name)),
        };
        let other = reading
            .placed
            .other
            .map(|column| reading.sheet.cell(row, column))
            .filter(|text| !text.is_empty());
        let is_code = reading.placed.unit.is_some_and(|unit| {
            reading.columns[unit].is_code() || reading.columns[unit].is_numeric()
        });
        self.units.place(key, |taken| {
            let code = match unit {
                Some(unit) => known.units.get(unit).code.clone(),
                None => code(own.or(is_code.then_some(name)), name, taken, known.units)?,
            };
            // Another of the same name is of the same level.
            let level = match unit.or(found.unit) {
                Some(unit) => known.units.get(unit).level.clone(),
                None => found.level.clone()?,
            };
            Some(Who {
                printed: tidy(name),
                other: other.map(str::to_owned),
                known: unit,
                code,
                level,
                group: group.map(str::to_owned),
            })
        })
    }

    /// Whether a table without codes has a name under several groups.
    fn is_shared(&self, reading: &Reading<'_>, name: &str) -> bool {
        reading.shared.contains(name)
    }
}
