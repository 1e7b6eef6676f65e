//! How a row moves over time: a step for every column, empty where nothing is printed.

use super::SheetRow;
use super::moment::Moment;
use crate::model::form::Kind;
use crate::model::observation::Observation;
use crate::model::order::Order;
use crate::model::period::{Part, Period};

/// The longest stretch of years whose gaps are shown, in years.
const LONGEST: u16 = 20;

/// A row at a point in time.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// When.
    pub moment: Moment,
    /// What is printed; `None` where the document says nothing of this time.
    pub found: Option<&'a Observation>,
}

impl Step<'_> {
    /// Its number.
    pub fn value(&self) -> Option<f64> {
        self.found.and_then(|found| found.value.ok())
    }
}

/// The steps of a row of numbers that has one in two periods or more; `None` for any other row.
pub fn course<'a>(row: &SheetRow<'a>, columns: &[Moment]) -> Option<Vec<Step<'a>>> {
    if !matches!(row.indicator.kind, Kind::Number | Kind::Percent) {
        return None;
    }
    let steps: Vec<Step<'a>> = if columns.is_empty() {
        of_text(row)
    } else {
        let printed = columns.iter().zip(&row.cells);
        printed
            .map(|(moment, cell)| Step { moment: *moment, found: cell.first().copied() })
            .collect()
    };
    let known = steps.iter().filter(|step| step.value().is_some());
    let mut periods: Vec<Period> = known.map(|step| step.moment.period).collect();
    periods.arrange();
    periods.dedup();
    (periods.len() >= 2).then_some(steps)
}

/// The figures of running text in the order of time, and the years between them that have none.
fn of_text<'a>(row: &SheetRow<'a>) -> Vec<Step<'a>> {
    let mut steps: Vec<Step<'a>> = Vec::new();
    for found in &row.elsewhere {
        let moment = Moment::of(found);
        // A quantity printed twice for one time is one step.
        if !steps.iter().any(|step| step.moment == moment) {
            steps.push(Step { moment, found: Some(found) });
        }
    }
    let years: Vec<u16> = steps
        .iter()
        .map(|step| step.moment.period)
        .filter(|period| period.part() == Part::Year)
        .map(Period::calendar_year)
        .collect();
    if let (Some(first), Some(last)) = (years.iter().min(), years.iter().max())
        && years.len() == steps.len()
        && last - first < LONGEST
    {
        for year in (*first..=*last).filter(|year| !years.contains(year)) {
            steps.push(Step { moment: Moment::whole(Period::year(year)), found: None });
        }
    }
    steps.arrange_by_key(|one| one.moment);
    steps
}
