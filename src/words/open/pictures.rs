//! What the pictures of an opened table show.

use crate::format;
use crate::model::language::Language;
use crate::words::form::sentence;

/// How many units stand in the bars: the first, or all.
pub fn bars(most: usize, of: usize, language: Language) -> String {
    let count = format::places::count(most.min(of), language);
    match (of, of > most) {
        (1, _) => sentence!(language; "Đơn vị duy nhất", "The only unit"),
        (_, true) => sentence!(language; "{count} đơn vị đầu", "The first {count} units"),
        (_, false) => sentence!(language; "Cả {count} đơn vị", "All {count} units"),
    }
}

/// Whose lines are drawn where the reader has chosen none.
pub fn lines(most: usize, of: usize, language: Language) -> String {
    let units = bars(most, of, language);
    sentence!(language; "{units} theo thời gian", "{units} over time")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_are_named_as_are_drawn() {
        let said = |of| [bars(20, of, Language::Vi), lines(5, of, Language::En)];
        assert_eq!(said(10_598), ["20 đơn vị đầu", "The first 5 units over time"]);
        assert_eq!(said(20), ["Cả 20 đơn vị", "The first 5 units over time"]);
        assert_eq!(said(3), ["Cả 3 đơn vị", "All 3 units over time"]);
        assert_eq!(said(1), ["Đơn vị duy nhất", "The only unit over time"]);
    }
}
