//! Do keys of rows begin or end with the year they are of: `2021BDI`, `VNM-2020`?

use std::collections::BTreeSet;

use super::choices::{Choices, Role};
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::vocabulary::year;
use crate::model::period::Period;

impl Reading<'_> {
    /// Takes the years of such keys, where units stand in several rows and nothing else names a period.
    pub(super) fn take_key_years(&mut self, choices: &Choices) {
        let has_column = self.columns.iter().any(|column| column.role == Role::Period);
        let Some(unit) = self.placed.unit.filter(|_| !has_column && self.periods.is_empty()) else {
            return;
        };
        let names: BTreeSet<u32> = self.rows.kept.iter().map(|kept| kept.word).collect();
        if names.len() == self.rows.kept.len() {
            return;
        }
        let may_be = |column: &usize| *column != unit && !choices.columns.contains_key(column);
        let keys = self.columns.iter().filter(|column| column.is_text()).map(|column| column.place);
        let Some((key, years)) =
            keys.filter(may_be).find_map(|column| Some((column, self.key_years(column)?)))
        else {
            return;
        };
        let first = self.rows.kept.first().map_or("", |kept| self.sheet.cell(kept.row, key));
        let periods: BTreeSet<Period> = years.iter().copied().collect();
        self.guesses.push(Guess {
            what: What::Period,
            found: Found::Periods(periods.into_iter().collect()),
            evidence: vec![Evidence::Cell(first.to_owned())],
            alternatives: Vec::new(),
            sureness: Sureness::Likely,
        });
        self.periods.extend(self.rows.kept.iter().map(|kept| kept.row).zip(years));
    }

    /// The years of a column's keys in the rows of units: several, each unit once in each.
    fn key_years(&self, column: usize) -> Option<Vec<Period>> {
        let kept = &self.rows.kept;
        let years: Vec<u16> = kept
            .iter()
            .map(|kept| year_of(self.sheet.cell(kept.row, column)))
            .collect::<Option<_>>()?;
        let pairs: BTreeSet<(u32, u16)> =
            kept.iter().zip(&years).map(|(kept, year)| (kept.word, *year)).collect();
        let several = years.windows(2).any(|two| two[0] != two[1]);
        (several && pairs.len() == kept.len())
            .then(|| years.into_iter().map(Period::year).collect())
    }
}

/// The year a key begins or ends with, beside letters.
fn year_of(key: &str) -> Option<u16> {
    let begins = key.split_at_checked(4);
    let ends = key.len().checked_sub(4).and_then(|at| key.split_at_checked(at));
    let of = |(own, rest): (&str, &str)| {
        let has_letter = rest.chars().any(char::is_alphabetic);
        let is_apart = !rest.chars().any(|c| c.is_ascii_digit());
        year(own).filter(|_| has_letter && is_apart)
    };
    begins.and_then(of).or_else(|| ends.and_then(|(rest, own)| of((own, rest))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_its_year_at_either_end() {
        assert_eq!(year_of("2021BDI"), Some(2021));
        assert_eq!(year_of("VNM-2020"), Some(2020));
        for text in ["2021", "BDI", "AB20211", "", "đợ"] {
            assert_eq!(year_of(text), None, "{text}");
        }
    }
}
