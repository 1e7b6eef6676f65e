//! Does a figure of one unit, period and domain stand in a table again?

use std::collections::hash_map::Entry;

use super::figures::Value;
use super::left_out::Reason;
use super::met::Met;
use super::words::Table;
use crate::model::score::Score;

/// The figures taken of all tables so far.
///
/// That none stands twice shows cheaply; only once one does, it is looked up which was the first.
pub struct Taken {
    met: Met,
    /// There may be so many domains, the total among them.
    nodes: usize,
    first: Option<Table<(u32, u32, u32), usize>>,
}

impl Taken {
    /// None yet, of a table with at most so many units, periods and domains, those of the tables before it among them;
    /// behind these figures.
    pub fn of((units, periods, nodes): (usize, usize, usize), values: &[Value]) -> Self {
        let nodes = nodes + 1;
        let met = Met::of(units, periods.saturating_mul(nodes));
        let mut taken = Self { met, nodes, first: None };
        for value in values {
            let (unit, place) = taken.place(value);
            taken.met.is_new(unit, place);
        }
        taken
    }

    /// By what a figure is told from others: its unit, and its period and domain as one number.
    fn place(&self, value: &Value) -> (u32, u32) {
        let node = value.node.map_or(0, |node| node + 1);
        let place =
            (value.period as usize).saturating_mul(self.nodes).saturating_add(node as usize);
        (value.unit, u32::try_from(place).unwrap_or(u32::MAX))
    }

    /// Takes note of a figure that may be added behind these; what it is where it stands there already.
    pub fn again(&mut self, value: &Value, values: &[Value]) -> Option<Reason> {
        let key = |value: &Value| (value.unit, value.period, value.node.map_or(0, |node| node + 1));
        let (unit, place) = self.place(value);
        if self.met.is_new(unit, place) {
            if let Some(first) = &mut self.first {
                first.insert(key(value), values.len());
            }
            return None;
        }
        let number = |value: &Value| value.cell.ok().map(Score::points).or(value.rank);
        let first = self.first.get_or_insert_with(|| {
            let mut first = Table::default();
            for (place, value) in values.iter().enumerate() {
                if let Entry::Vacant(free) = first.entry(key(value)) {
                    free.insert(place);
                }
            }
            first
        });
        // Of more than were thought there may be, none need stand there.
        let before = match first.entry(key(value)) {
            Entry::Vacant(free) => {
                free.insert(values.len());
                return None;
            }
            Entry::Occupied(place) => values.get(*place.get()),
        };
        Some(match before.and_then(number) == number(value) {
            true => Reason::SameAgain,
            false => Reason::OtherAgain,
        })
    }
}
