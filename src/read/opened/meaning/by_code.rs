//! Which unit of the list does a row mean, where its table has codes?
//!
//! A name tells less than a code: two towns of one name may lie in two districts of one name. Most codes that are those
//! of the units their names mean make them the list's own: then the unit a name means is another where its code stands
//! in another row. Where codes are the table's own, one unit has not two of them in one period.

use std::collections::BTreeSet;

use super::reading::Reading;
use super::who::Known;
use super::whom::{Named, Whom};
use super::words::Table;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;

/// So many rows are looked at.
const LOOKED_AT: usize = 4_000;

/// What the codes of a table tell.
#[derive(Default)]
pub struct ByCode<'a> {
    /// Those of the table, where they are those of the list.
    of_list: Option<BTreeSet<&'a str>>,
    /// Whether there are not many more codes than names: then they are not those of rows.
    are_of_units: bool,
    /// Under which code a unit stands, and in which period it was met.
    taken: Table<UnitIdx, (&'a str, Option<Period>)>,
}

impl<'a> ByCode<'a> {
    /// Whether the codes of a table are those of the list.
    pub fn of(reading: &Reading<'a>, whom: &Table<Named<'_>, Whom>, known: &Known<'_>) -> Self {
        let Some(column) = reading.placed.code else { return Self::default() };
        let step = reading.rows.kept.len() / LOOKED_AT + 1;
        let (mut of, mut same) = (0_usize, 0_usize);
        for kept in reading.rows.kept.iter().step_by(step) {
            let found = whom.get(&(kept.name, kept.group)).or_else(|| whom.get(&(kept.name, None)));
            let code = bare(reading.sheet.cell(kept.row, column));
            if let Some(unit) = found.and_then(|whom| whom.unit).filter(|_| !code.is_empty()) {
                of += 1;
                same += usize::from(is_code(known, unit, code));
            }
        }
        let codes = || reading.sheet.texts(column).iter().map(|text| bare(text)).collect();
        let distinct = |column: usize| reading.columns[column].distinct;
        Self {
            of_list: (same > 0 && same * 2 >= of).then(codes),
            are_of_units: reading
                .placed
                .unit
                .is_some_and(|unit| distinct(column) * 2 <= distinct(unit) * 3),
            taken: Table::default(),
        }
    }

    /// The unit a row means, whose name alone means `named`: nobody, where several have it.
    pub fn means(
        &mut self,
        named: Option<UnitIdx>,
        (name, code): (&str, &'a str),
        period: Option<Period>,
        known: &Known<'_>,
    ) -> Option<UnitIdx> {
        let code = bare(code);
        if let Some(codes) = &self.of_list
            && !named.is_some_and(|named| is_code(known, named, code))
        {
            let lives =
                |unit: UnitIdx| period.is_none_or(|period| known.units.get(unit).exists_in(period));
            let hits = known.candidates(name);
            let mut hits = hits.iter().flat_map(|(_, units)| units).copied();
            if let Some(unit) = hits.find(|unit| is_code(known, *unit, code) && lives(*unit)) {
                return Some(unit);
            }
            if named.is_some_and(|named| codes.contains(code_of(known, named))) {
                return None;
            }
        }
        let named = named?;
        let (own, met) = *self.taken.entry(named).or_insert((code, period));
        (own == code || met != period || !self.are_of_units).then_some(named)
    }
}

/// The code of a unit as documents print it.
fn code_of<'k>(known: &Known<'k>, unit: UnitIdx) -> &'k str {
    let unit = known.units.get(unit);
    bare(unit.printed.as_ref().unwrap_or(&unit.code).as_str())
}

fn is_code(known: &Known<'_>, unit: UnitIdx, code: &str) -> bool {
    code_of(known, unit) == code
}

/// Spreadsheets take the zeros in front of a code away.
fn bare(code: &str) -> &str {
    code.trim().trim_start_matches('0')
}
