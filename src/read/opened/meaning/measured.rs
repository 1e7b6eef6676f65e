//! Of units that stand in columns, which of the columns each has are scores, and which follow from them, `Điểm | %`?

use std::collections::BTreeSet;

use super::header_words::Says;
use super::left_out::Reason;
use super::reading::Reading;
use super::vocabulary::says;

/// The words that stand under each unit.
struct Measures {
    /// Where they stand, once columns are rows.
    column: usize,
    /// Those of scores.
    scores: BTreeSet<String>,
}

impl Reading<'_> {
    /// Sets aside what stands beside the scores of units that each have several columns.
    pub(super) fn take_measures(&mut self) {
        if !self.sheet.is_turned() {
            return;
        }
        let Some(found) = self.measures() else { return };
        let is_beside = |row: usize| !found.scores.contains(self.sheet.cell(row, found.column));
        let beside: Vec<usize> =
            self.rows.kept.iter().map(|kept| kept.row).filter(|row| is_beside(*row)).collect();
        self.rows.kept.retain(|kept| beside.binary_search(&kept.row).is_err());
        self.set_aside(&beside, Reason::Derived);
    }

    fn measures(&self) -> Option<Measures> {
        let unit = self.placed.unit?;
        self.columns.iter().filter(|column| column.place != unit).find_map(|column| {
            let texts: BTreeSet<&str> = self.cells(column.place).collect();
            let is_score = |text: &&str| matches!(says(text), Some(Says::Score | Says::Total));
            let is_beside = |text: &&str| {
                let said = says(text);
                matches!(said, Some(Says::Share | Says::Rank | Says::Max | Says::Derived))
            };
            let (scores, others): (BTreeSet<&str>, BTreeSet<&str>) =
                texts.into_iter().partition(is_score);
            let are_measures = scores.len() == 1 && !others.is_empty();
            (are_measures && others.iter().all(is_beside)).then(|| Measures {
                column: column.place,
                scores: scores.into_iter().map(str::to_owned).collect(),
            })
        })
    }
}
