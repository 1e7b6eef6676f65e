//! Which headers are no more than a period: `Quý II/2023`, `31/12/2021`, `2.021`, a day as a spreadsheet counts it?

use std::collections::BTreeMap;

use super::columns::Column;
use super::dates::periods_of;
use super::when::reading;
use crate::model::period::Period;
use crate::read::opened::days::{Day, are_steps, of_serial, of_text, serial};

/// The periods that headers are, by column and place in its path.
pub type Whole = BTreeMap<(usize, usize), Period>;

/// Finds them.
pub fn whole(values: &[&Column]) -> Whole {
    let texts = || {
        let of = |column: &&Column| {
            let place = column.place;
            let texts = column.path.clone().into_iter().enumerate();
            texts.map(move |(at, text)| ((place, at), text)).collect::<Vec<_>>()
        };
        values.iter().flat_map(of)
    };
    let mut found = Whole::new();
    let mut days: BTreeMap<(usize, usize), Day> = BTreeMap::new();
    for (at, text) in texts() {
        match (of_text(&text), reading(&text)) {
            (Some(day), _) => drop(days.insert(at, day)),
            (None, Some(one)) => drop(found.insert(at, one.first)),
            (None, None) => {}
        }
    }
    let serials: Vec<((usize, usize), u32)> =
        texts().filter_map(|(at, text)| Some((at, serial(&text)?))).collect();
    let numbers: Vec<u32> = serials.iter().map(|(_, number)| *number).collect();
    if are_steps(&numbers) && serials.len() * 2 > values.len() {
        let day = |(at, number): ((usize, usize), u32)| Some((at, of_serial(number)?));
        days.extend(serials.into_iter().filter_map(day));
    }
    let days_alone: Vec<Day> = days.values().copied().collect();
    let periods = periods_of(&days_alone);
    found.extend(days.keys().zip(periods).filter_map(|(at, period)| Some((*at, period?))));
    found
}
