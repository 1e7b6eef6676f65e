//! Who is meant by a code in a period? Units end, and their codes are given again.

use super::date::Date;
use super::period::Period;
use super::unit::{Unit, UnitCode, UnitIdx, Units};

/// Whether a row may be read as a row of the unit it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lived {
    /// The unit lived in the period, or the table names it knowing that it is of later.
    Yes,
    /// The period lies after its last day.
    Ended {
        /// That day.
        to: Date,
        /// Who may be meant: whoever bears the code then, else whoever the unit went to.
        meant: Vec<UnitIdx>,
    },
    /// The period lies before its first day, and one other unit had the code then.
    NotYet {
        /// That day.
        from: Date,
        /// Who had it.
        meant: UnitIdx,
    },
}

impl Unit {
    /// The code as printed in official lists.
    pub fn printed_code(&self) -> &UnitCode {
        self.printed.as_ref().unwrap_or(&self.code)
    }
}

impl Units {
    /// Whether a row of a period may be a row of a unit. A table that writes an identity of its own (`24-2025`) before
    /// the unit's first day means it: results are published for units to come. One that writes a plain code may not know
    /// that it was another's.
    pub fn lived(&self, place: UnitIdx, period: Period) -> Lived {
        let unit = self.get(place);
        if unit.exists_in(period) {
            return Lived::Yes;
        }
        let living = |other: &UnitIdx| *other != place && self.get(*other).exists_in(period);
        let bearers = || {
            let same = |(_, other): &(UnitIdx, &Unit)| other.printed_code() == unit.printed_code();
            self.iter().filter(same).map(|(other, _)| other).filter(living).collect::<Vec<_>>()
        };
        match (unit.to.filter(|to| period.is_after(*to)), unit.from) {
            (Some(to), _) => {
                let mut meant = bearers();
                if meant.len() != 1 {
                    meant = self.successors(place).into_iter().filter(living).collect();
                }
                Lived::Ended { to, meant }
            }
            (None, Some(from)) if unit.printed.is_none() => match bearers()[..] {
                [meant] => Lived::NotYet { from, meant },
                _ => Lived::Yes,
            },
            _ => Lived::Yes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Name;
    use crate::model::level::Level;

    fn units(rows: &[(&str, &str, &str, &str, &str)]) -> Units {
        let mut units = Units::default();
        for (code, printed, from, to, successors) in rows {
            let unit = Unit {
                code: UnitCode::new(code).unwrap(),
                name: Name::new(*code),
                level: Level::known("commune"),
                parent: None,
                from: from.parse().ok(),
                to: to.parse().ok(),
                successors: successors.split('|').filter_map(UnitCode::new).collect(),
                aliases: Vec::new(),
                printed: UnitCode::new(printed),
            };
            units.add(unit).unwrap();
        }
        units
    }

    fn check(units: &Units, code: &str, period: &str, expected: &str) {
        let said = match units.lived(units.find(code).unwrap(), period.parse().unwrap()) {
            Lived::Yes => "yes".to_owned(),
            Lived::Ended { to, meant } => {
                let codes: Vec<&str> =
                    meant.iter().map(|unit| units.get(*unit).code.as_str()).collect();
                format!("ended {to}: {}", codes.join(" "))
            }
            Lived::NotYet { from, meant } => format!("from {from}: {}", units.get(meant).code),
        };
        assert_eq!(said, expected, "{code} {period}");
    }

    #[test]
    fn a_code_given_again_means_its_new_bearer_once_the_old_unit_has_ended() {
        let units = units(&[
            ("26740", "", "", "2025-06-30", "26740-2025"),
            ("26743", "", "", "2025-06-30", "26740-2025"),
            ("26740-2025", "26740", "2025-07-01", "", ""),
        ]);
        check(&units, "26740", "2024", "yes");
        // Both lived in the year: the old code stays its own.
        check(&units, "26740", "2025", "yes");
        check(&units, "26740", "2025-H1", "yes");
        check(&units, "26740", "2025-Q3", "ended 2025-06-30: 26740-2025");
        check(&units, "26740", "2026", "ended 2025-06-30: 26740-2025");
        check(&units, "26743", "2026", "ended 2025-06-30: 26740-2025");
        // Whoever writes the new identity means the unit to come.
        check(&units, "26740-2025", "2023", "yes");
    }

    #[test]
    fn a_plain_code_before_its_units_first_day_is_that_of_whoever_had_it() {
        let units =
            units(&[("07", "", "2025-07-01", "", ""), ("07-old", "07", "", "2025-06-30", "07")]);
        check(&units, "07", "2023", "from 2025-07-01: 07-old");
        check(&units, "07", "2026", "yes");
        check(&units, "07-old", "2026", "ended 2025-06-30: 07");
    }

    #[test]
    fn a_unit_that_ended_without_heirs_has_no_later_rows() {
        let units = units(&[("5", "", "", "2020-12-31", "")]);
        check(&units, "5", "2021", "ended 2020-12-31: ");
    }
}
