//! Which sheets of a workbook are read? Hidden ones are drafts and lists for choosing from, unless there is nothing else.

use super::file::Opened;
use super::written::Oddity;

/// The sheets that a reader sees, the first of them with word of those that are hidden; all where all are hidden.
pub fn visible(opened: Vec<Opened>) -> Vec<Opened> {
    let is_hidden =
        |one: &Opened| one.written.met.iter().any(|met| met.oddity == Oddity::HiddenSheet);
    if opened.iter().all(is_hidden) {
        return opened;
    }
    let all = opened.len();
    let mut seen: Vec<Opened> = opened.into_iter().filter(|one| !is_hidden(one)).collect();
    let hidden = all - seen.len();
    if let Some(first) = seen.first_mut().filter(|_| hidden > 0) {
        first.written.meet_times(Oddity::HiddenSheets, 0, hidden);
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opened::grid::Grid;

    fn sheet(name: &str, oddity: Option<Oddity>) -> Opened {
        let mut opened = Opened { grid: Grid::new("a.xlsx", Some(name)), ..Opened::default() };
        if let Some(oddity) = oddity {
            opened.written.meet(oddity, 0);
        }
        opened
    }

    #[test]
    fn hidden_sheets_are_told_of_and_not_read() {
        let found = visible(vec![
            sheet("2023", None),
            sheet("nháp", Some(Oddity::HiddenSheet)),
            sheet("2022", None),
            sheet("danh mục", Some(Oddity::HiddenSheet)),
        ]);
        let names: Vec<Option<&str>> = found.iter().map(|one| one.grid.sheet.as_deref()).collect();
        assert_eq!(names, [Some("2023"), Some("2022")]);
        let told: Vec<(Oddity, usize)> =
            found[0].written.met.iter().map(|met| (met.oddity, met.times)).collect();
        assert_eq!(told, [(Oddity::HiddenSheets, 2)]);
    }

    #[test]
    fn where_all_are_hidden_all_are_read() {
        let found = visible(vec![sheet("2023", Some(Oddity::HiddenSheet))]);
        assert_eq!(found.len(), 1);
    }
}
