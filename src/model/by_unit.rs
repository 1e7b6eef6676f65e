//! Something for every unit, found by its place in the table of units: no search, and no tree of its own for each type.

use super::unit::UnitIdx;

/// A value for some of the units.
#[derive(Clone, Debug, PartialEq)]
pub struct ByUnit<T>(Vec<Option<T>>);

impl<T> ByUnit<T> {
    /// The value of a unit.
    pub fn get(&self, unit: UnitIdx) -> Option<&T> {
        self.0.get(unit.place())?.as_ref()
    }

    /// Gives a unit a value, in place of any before.
    pub fn set(&mut self, unit: UnitIdx, value: T) {
        let place = unit.place();
        if self.0.len() <= place {
            self.0.resize_with(place + 1, || None);
        }
        self.0[place] = Some(value);
    }

    /// The values, in the order of the units.
    pub fn iter(&self) -> impl Iterator<Item = (UnitIdx, &T)> {
        let units = (0..).map_while(UnitIdx::at);
        units.zip(&self.0).filter_map(|(unit, value)| Some((unit, value.as_ref()?)))
    }
}

impl<T> Default for ByUnit<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<(UnitIdx, T)> for ByUnit<T> {
    fn from_iter<Pairs: IntoIterator<Item = (UnitIdx, T)>>(pairs: Pairs) -> Self {
        let mut all = Self::default();
        for (unit, value) in pairs {
            all.set(unit, value);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(pairs in prop::collection::vec((0usize..40, any::<u8>()), 0..60)) {
            let at = |place| UnitIdx::at(place).unwrap();
            let pairs: Vec<(UnitIdx, u8)> = pairs.into_iter().map(|(place, value)| (at(place), value)).collect();
            let map: BTreeMap<UnitIdx, u8> = pairs.iter().copied().collect();
            let found: ByUnit<u8> = pairs.into_iter().collect();
            prop_assert!(found.iter().eq(map.iter().map(|(unit, value)| (*unit, value))));
            for place in 0..50 {
                prop_assert_eq!(found.get(at(place)), map.get(&at(place)));
            }
        }
    }
}
