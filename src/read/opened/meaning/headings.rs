//! What do the headings between the rows say of the rows below them: when they are of, which names are not alone?

use std::collections::BTreeSet;

use super::choices::{Layout, Role};
use super::columns::Column;
use super::levels::begins_as_unit;
use super::reading::Reading;
use super::row_words::is_enumerator;
use super::rows::Kept;
use super::vocabulary::folded;
use super::when::{periods, reading as period_of, without};
use super::who::Known;
use super::words::{BLANK, Table, Word};
use crate::model::period::Period;

impl<'a> Reading<'a> {
    /// Headings between the rows that are periods part the rows by time, and name no groups of units.
    pub(super) fn take_periods(&mut self) {
        let above = self.title();
        let mut read: Table<&str, Option<(Period, String)>> = Table::default();
        let mut stem: Option<String> = None;
        let mut of = |kept: &Kept<'a>| {
            // The first heading may stand above the header.
            let heading = kept.group.or(above)?;
            let found = read.entry(heading);
            let found = found.or_insert_with(|| heading_of(without_number(heading))).clone()?;
            // Headings are alike but for their periods, or no more than those.
            let is_bare = found.1.is_empty();
            let stem = stem.get_or_insert_with(|| found.1.clone());
            if stem.is_empty() {
                stem.clone_from(&found.1);
            }
            (is_bare || *stem == found.1).then_some(found.0)
        };
        let has_column = self.columns.iter().any(|column| column.role == Role::Period);
        let is_parted = self.rows.kept.iter().any(|kept| kept.group.is_some());
        if has_column || self.placed.group.is_some() || !is_parted {
            return;
        }
        let found: Option<Vec<Period>> = self.rows.kept.iter().map(&mut of).collect();
        let found = found.filter(|found| self.come_again(found)).unwrap_or_default();
        for (kept, period) in self.rows.kept.iter_mut().zip(found) {
            self.periods.insert(kept.row, period);
            (kept.group, kept.under) = (None, BLANK);
        }
    }

    /// Whether units of one period stand in another again, or headings are no more than periods. Groups may be named by a
    /// year too: `Xã đạt chuẩn năm 2021`.
    fn come_again(&self, periods: &[Period]) -> bool {
        let is_bare = |kept: &Kept<'_>| kept.group.is_none_or(|group| period_of(group).is_some());
        let mut first: Table<Word, Period> = Table::default();
        let kept = self.rows.kept.iter().zip(periods);
        let again =
            kept.filter(|(kept, period)| *first.entry(kept.word).or_insert(**period) != **period);
        let again = again.count();
        let mut runs = self.rows.kept.chunk_by(|one, other| one.under == other.under);
        runs.all(|run| is_bare(&run[0])) || again * 3 >= self.rows.kept.len()
    }

    /// The last of the titles that stand above the header, alone in its line.
    fn title(&self) -> Option<&'a str> {
        let table = self.sheet.table;
        let row = *table.frame.titles.last().filter(|_| !self.sheet.is_turned())?;
        let mut texts = table.grid.row(row).map(str::trim).filter(|text| !text.is_empty());
        texts.next().filter(|_| texts.next().is_none())
    }

    /// Headings between the rows below which all units stand once more name what their one figure is of.
    pub(super) fn take_domains(&mut self, known: &Known<'_>) {
        let is_score = |column: &&Column| matches!(column.role, Role::Score | Role::Total);
        let may_be = self.layout == Layout::Wide
            && self.placed.group.is_none()
            && self.columns.iter().filter(is_score).count() == 1;
        let mut named: Vec<(&str, Vec<Word>)> = Vec::new();
        let above = self.title();
        for kept in self.rows.kept.iter().filter(|_| may_be) {
            let Some(heading) = kept.group.or(above) else { return };
            match named.last_mut().filter(|(last, _)| *last == heading) {
                Some((_, words)) => words.push(kept.word),
                None => named.push((heading, vec![kept.word])),
            }
        }
        named.iter_mut().for_each(|(_, words)| words.sort_unstable());
        let Some((_, first)) = named.first().filter(|_| named.len() > 1) else { return };
        let stands_once = first.len() > 1 && first.windows(2).all(|two| two[0] != two[1]);
        let headings: BTreeSet<&str> = named.iter().map(|(heading, _)| *heading).collect();
        // What units belong to is no domain of theirs, nor is a year.
        let is_unit = |heading: &&&str| {
            let name = without_number(heading);
            begins_as_unit(name) || heading_of(name).is_some() || !known.candidates(name).is_empty()
        };
        if !stands_once
            || headings.len() < named.len()
            || named.iter().any(|(_, words)| words != first)
            || headings.iter().any(|heading| is_unit(&heading))
        {
            return;
        }
        self.layout = Layout::Long;
        // Each stands once under every heading: none of them is two.
        self.shared.clear();
        for kept in &mut self.rows.kept {
            if let Some(heading) = kept.group.take().or(above) {
                self.domains.insert(kept.row, without_number(heading));
            }
            kept.under = BLANK;
        }
    }

    /// Finds the names that stand under several groups.
    pub(super) fn find_shared(&mut self) {
        let mut under: Table<Word, Word> = Table::default();
        let mut last = None;
        for kept in &self.rows.kept {
            let key = (kept.word, kept.under);
            if last.replace(key) == Some(key) {
                continue;
            }
            if *under.entry(kept.word).or_insert(kept.under) != kept.under {
                self.shared.insert(kept.name);
            }
        }
    }
}

/// The period that a heading is or names, and the rest of it.
fn heading_of(text: &str) -> Option<(Period, String)> {
    if let Some(one) = period_of(text) {
        return Some((one.first, String::new()));
    }
    match periods(text)[..] {
        [period] => Some((period, folded(&without(text, period)))),
        _ => None,
    }
}

/// A heading without the number before it: `II. `, `Bảng 2. `.
fn without_number(heading: &str) -> &str {
    let tabled = ["Bảng ", "Biểu ", "Phụ lục "].iter().find_map(|word| heading.strip_prefix(word));
    tabled.and_then(behind_number).or_else(|| behind_number(heading)).unwrap_or(heading)
}

/// What stands behind the number that a text begins with.
fn behind_number(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    let bare = first.trim_end_matches(['.', ')', ':']);
    let is_number = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    (is_number || is_enumerator(first)).then(|| rest.trim())
}
