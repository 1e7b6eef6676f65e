//! Whom a row of scores names: a unit that lived in its period, or no unit at all but a sum or mean of others.

use super::codes::Unplaced;
use crate::model::lifetime::Lived;
use crate::model::period::Period;
use crate::model::publication::ScorePart;
use crate::model::summary_row::is_summary;
use crate::model::unit::{UnitIdx, Units};
use crate::read::problem::{Fault, Problem, quoted};
use crate::read::records::sink::Record;
use crate::read::unit_fault::{OutsideLife, UnitFault};

/// At most so many units are named as those that may be meant.
const MOST_MEANT: usize = 3;

/// Whom a cell names.
pub enum Whom {
    /// A unit.
    Unit(UnitIdx),
    /// No unit: a sum or mean of units, or nobody by name; it is noted.
    Summary,
    /// A code no unit has.
    Unknown,
}

/// The rows of a file that are not placed although they can be read.
#[derive(Default)]
pub struct Named {
    summaries: Vec<String>,
    rows: usize,
    first_line: Option<u64>,
    /// Rows that name nobody, with their lines and periods.
    blank: Vec<(u64, Option<Period>)>,
    /// The periods of rows whose unit did not live then.
    outside: Vec<Period>,
}

impl Named {
    /// Whom a cell names, in a row of this line and period.
    pub fn whom(&mut self, units: &Units, cell: &str, at: (u64, Option<Period>)) -> Whom {
        let summary = match units.find(cell) {
            Some(unit) if units.is_summary(unit) => units.get(unit).name.vi.as_str(),
            Some(unit) => return Whom::Unit(unit),
            None if is_summary(cell) => cell,
            None if cell.is_empty() => {
                self.blank.push(at);
                return Whom::Summary;
            }
            None => return Whom::Unknown,
        };
        self.first_line.get_or_insert(at.0);
        self.rows += 1;
        let summary = quoted(summary);
        if !self.summaries.contains(&summary) {
            self.summaries.push(summary);
        }
        Whom::Summary
    }

    /// Notes a row whose unit did not live in its period.
    pub fn outside(&mut self, period: Period) {
        self.outside.push(period);
    }

    /// Tells the rows kept apart, once for the file. A row that names nobody is one of them where there are others;
    /// elsewhere it is a row that could not be placed. How many rows each period lacks because their unit did not live.
    pub fn end(
        &mut self,
        part: &ScorePart,
        unplaced: &mut Unplaced,
        problems: &mut Vec<Problem>,
    ) -> Vec<(Option<Period>, usize)> {
        let blank = std::mem::take(&mut self.blank);
        match self.first_line {
            None => blank.into_iter().for_each(|(line, period)| unplaced.add(line, period, "")),
            Some(line) => {
                let (rows, names) = (self.rows + blank.len(), std::mem::take(&mut self.summaries));
                let fault = Fault::Unit(Box::new(UnitFault::SummaryRows { rows, names }));
                problems.push(Problem::new(&part.path, Some(line), Some("unit"), fault));
            }
        }
        self.outside.iter().map(|period| (Some(*period), 1)).collect()
    }
}

/// The code in a row's cell.
pub fn code_of<'r>(row: &Record<'r>, column: usize) -> &'r str {
    // Copied tables bring marks along that nobody sees.
    let is_unseen = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    row.get(column).unwrap_or("").trim_matches(is_unseen)
}

/// Why a row of a period is no row of the unit its code names.
pub fn not_living(units: &Units, unit: UnitIdx, code: &str, period: Period) -> Option<Fault> {
    if units.get(unit).exists_in(period) {
        return None;
    }
    let found = quoted(&format!("{code} {period}"));
    let name = units.get(unit).name.vi.clone();
    let said = |meant: UnitIdx| {
        let meant = units.get(meant);
        format!("{} ({})", meant.name.vi, meant.code)
    };
    let (day, meant, fault): (_, Vec<UnitIdx>, fn(_) -> _) = match units.lived(unit, period) {
        Lived::Yes => return None,
        Lived::Ended { to, meant } => (to, meant, UnitFault::Ended),
        Lived::NotYet { from, meant } => (from, vec![meant], UnitFault::NotYet),
    };
    let meant = meant.into_iter().take(MOST_MEANT).map(said).collect();
    Some(Fault::Unit(Box::new(fault(OutsideLife { found, name, day, meant }))))
}
