//! Rows whose code no unit has: how many there are in each period, and which units seem to be meant.
//!
//! A spreadsheet takes `01` for a number and keeps `1`. Which unit was meant is told and never assumed: such a row is
//! not used.

use std::collections::BTreeSet;

use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::unit::{UnitIdx, Units};
use crate::read::particulars::LikelyCode;
use crate::read::problem::{Fault, Problem, quoted};

/// The rows that could not be placed.
#[derive(Default)]
pub struct Unplaced {
    rows: Vec<Row>,
    /// The longest code that was placed. Measure: characters.
    longest: usize,
}

struct Row {
    line: u64,
    period: Option<Period>,
    code: String,
}

/// So many codes are told with the units that seem to be meant.
const EXAMPLES: usize = 3;

impl Unplaced {
    /// Notes a row whose code no unit has.
    pub fn add(&mut self, line: u64, period: Option<Period>, code: &str) {
        self.rows.push(Row { line, period, code: quoted(code) });
    }

    /// Notes a code that was placed: the others are likely to be as long.
    pub fn placed(&mut self, code: &str) {
        self.longest = self.longest.max(code.len());
    }

    /// Tells the rows: those whose unit can be guessed in one message, the others by their codes. How many units each
    /// period lacks for them.
    pub fn tell(
        self,
        publication: &Publication,
        file: &str,
        is_placed: impl Fn(Period, UnitIdx) -> bool,
        problems: &mut Vec<Problem>,
    ) -> Vec<(Option<Period>, usize)> {
        let mut likely: Option<Problem> = None;
        let mut lacking: BTreeSet<(Option<Period>, Option<UnitIdx>, &str)> = BTreeSet::new();
        for row in &self.rows {
            let meant = meant(&publication.units, &row.code, self.longest);
            let is_there = meant.zip(row.period).is_some_and(|(unit, at)| is_placed(at, unit));
            if !is_there {
                let code = if meant.is_some() { "" } else { row.code.as_str() };
                lacking.insert((row.period, meant, code));
            }
            let Some(meant) = meant.map(|unit| publication.units.get(unit)) else {
                let fault = Fault::Unknown { found: row.code.clone(), table: "units" };
                problems.push(Problem::new(file, Some(row.line), Some("unit"), fault));
                continue;
            };
            let code = LikelyCode {
                found: row.code.clone(),
                code: meant.code.to_string(),
                name: meant.name.vi.clone(),
            };
            match &mut likely {
                Some(told) => {
                    told.times += 1;
                    if let Fault::LikelyCodes(codes) = &mut told.fault
                        && codes.len() < EXAMPLES
                    {
                        codes.push(code);
                    }
                }
                None => {
                    let fault = Fault::LikelyCodes(vec![code]);
                    likely = Some(Problem::new(file, Some(row.line), Some("unit"), fault));
                }
            }
        }
        problems.extend(likely);
        let mut counts: Vec<(Option<Period>, usize)> = Vec::new();
        for (period, ..) in lacking {
            match counts.last_mut() {
                Some((last, count)) if *last == period => *count += 1,
                _ => counts.push((period, 1)),
            }
        }
        counts
    }
}

/// The unit a code seems to mean, in a table whose codes are at most so many characters long; `None` where there is
/// none, or more than one.
pub fn meant(units: &Units, code: &str, longest: usize) -> Option<UnitIdx> {
    let digit = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => Some(c).filter(char::is_ascii_digit),
    };
    let digits: String = code.chars().map(digit).collect::<Option<_>>()?;
    let lengths = digits.len()..=digits.len().max(6);
    let found: Vec<UnitIdx> =
        lengths.filter_map(|length| units.find(&format!("{digits:0>length$}"))).collect();
    match found[..] {
        [only] => Some(only),
        // Where units of several levels have such a code, those of the table are meant.
        _ => found.into_iter().find(|unit| units.get(*unit).code.as_str().len() == longest),
    }
}
