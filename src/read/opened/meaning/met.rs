//! Which pairs of numbers have been met?

use std::collections::hash_map::Entry;

use super::words::Table;

/// Up to so many pairs there may be, each has a bit of its own: sixteen megabytes.
const MOST_BITS: usize = 1 << 27;

/// The pairs of numbers that have been met.
pub enum Met {
    /// A bit for each there may be, and how many second numbers there are.
    Bits(Vec<u64>, usize),
    /// Those met.
    Listed(Table<(u32, u32), ()>),
}

impl Met {
    /// None yet; the first numbers are below `first`, the second ones below `second`.
    pub fn of(first: usize, second: usize) -> Self {
        match first.checked_mul(second).filter(|pairs| *pairs <= MOST_BITS) {
            Some(pairs) => Self::Bits(vec![0; pairs / 64 + 1], second),
            None => Self::Listed(Table::default()),
        }
    }

    /// Whether a pair is met for the first time.
    pub fn is_new(&mut self, first: u32, second: u32) -> bool {
        match self {
            Self::Bits(bits, columns) => {
                let place = first as usize * *columns + second as usize;
                let bit = 1 << (place % 64);
                bits.get_mut(place / 64).is_some_and(|bits| {
                    let is_new = *bits & bit == 0;
                    *bits |= bit;
                    is_new
                })
            }
            Self::Listed(met) => match met.entry((first, second)) {
                Entry::Vacant(free) => {
                    free.insert(());
                    true
                }
                Entry::Occupied(_) => false,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_new_once_whatever_there_is_room_for() {
        for mut met in [Met::of(3, 70), Met::of(usize::MAX, 2)] {
            let pairs = [(0, 1), (2, 69), (0, 1), (1, 0), (2, 69)];
            assert_eq!(pairs.map(|(a, b)| met.is_new(a, b)), [true, true, false, true, false]);
        }
    }
}
