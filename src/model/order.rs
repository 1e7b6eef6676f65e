//! Sorting, by the standard library: every list of the program through the same one copy of its machine code.
//!
//! Each type and each comparison would otherwise bring a copy of its own, together a tenth of the program. Lists as long
//! as a nation that are sorted while the reader waits are sorted in place instead, where they stand.

use std::cmp::Ordering;

/// Sorting that keeps equal ones in the order they stand in.
pub trait Order<T> {
    /// Sorts from the least to the greatest.
    fn arrange(&mut self)
    where
        T: Ord;

    /// Sorts by what `key` gives for each, which is asked for at every comparison.
    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);

    /// Sorts by a total order.
    fn arrange_by(&mut self, order: impl Fn(&T, &T) -> Ordering);
}

impl<T> Order<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    fn arrange_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.arrange_by(|one, next| key(one).cmp(&key(next)));
    }

    fn arrange_by(&mut self, order: impl Fn(&T, &T) -> Ordering) {
        let from = from(self.len(), &|one, next| order(&self[one], &self[next]));
        put(self, from);
    }
}

/// For each place of the sorted list, the place its element stands in.
fn from(length: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, next| order(*one, *next));
    places
}

/// Moves every element to its place, one circle of exchanges after another.
fn put<T>(list: &mut [T], mut from: Vec<usize>) {
    for start in 0..from.len() {
        let mut place = start;
        while from[place] != start {
            let next = from[place];
            list.swap(place, next);
            from[place] = place;
            place = next;
        }
        from[place] = place;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_list_is_sorted_as_the_standard_library_sorts_it(list in prop::collection::vec((0u8..9, 0u8..9), 0..60)) {
            let (mut whole, mut by_first, mut backwards) = (list.clone(), list.clone(), list.clone());
            whole.arrange();
            by_first.arrange_by_key(|one| one.0);
            backwards.arrange_by(|one, next| next.0.cmp(&one.0));
            let mut expected = [list.clone(), list.clone(), list];
            expected[0].sort();
            expected[1].sort_by_key(|one| one.0);
            expected[2].sort_by_key(|one| std::cmp::Reverse(one.0));
            prop_assert_eq!([whole, by_first, backwards], expected);
        }
    }
}
