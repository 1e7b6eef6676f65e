//! Does a column name the larger units that the units of a table lie in?

use std::collections::BTreeSet;

use super::levels::begins_as_unit;
use super::reading::Reading;

impl Reading<'_> {
    /// Whether most texts of a column begin as names of units do: `Huyện Thạch Hà (cũ)`.
    pub(super) fn names_units(&self, column: usize) -> bool {
        let texts: BTreeSet<&str> = self.cells(column).filter(|text| !text.is_empty()).collect();
        let units = texts.iter().filter(|text| begins_as_unit(text)).count();
        texts.len() > 1 && units * 10 >= texts.len() * 6
    }
}
