//! Periods, as they were met, in the order of time.

use super::figures::Value;
use crate::model::period::Period;

/// The periods in order, and the figures with their new places.
pub fn in_order(periods: Vec<Option<Period>>, values: &mut [Value]) -> Vec<Option<Period>> {
    let mut order: Vec<usize> = (0..periods.len()).collect();
    order.sort_by_key(|place| periods[*place]);
    if order.is_sorted() {
        return periods;
    }
    let mut moved = vec![0u32; periods.len()];
    for (to, from) in order.iter().enumerate() {
        moved[*from] = u32::try_from(to).unwrap_or(u32::MAX);
    }
    for value in values.iter_mut() {
        value.period = moved.get(value.period as usize).copied().unwrap_or(0);
    }
    order.into_iter().map(|place| periods[place]).collect()
}
