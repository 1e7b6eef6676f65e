//! Which lists stand beside each other under headings of their own, `Khối sở, ngành | Khối địa phương`?

use std::collections::{BTreeMap, BTreeSet};

use super::choices::Role;
use super::columns::Column;
use super::reading::Reading;
use super::roles::Placed;
use super::sheet::{Sheet, tidy};
use super::vocabulary::folded;
use super::when::periods;

/// The columns of names in a table that is continued beside itself, under the same headers and with other names; none in
/// any other.
pub fn blocks(sheet: &Sheet<'_>, columns: &[Column], unit: usize) -> Vec<usize> {
    let head = |place: usize| {
        columns.get(place).map(|column| folded(&column.head())).filter(|head| !head.is_empty())
    };
    let own = |place: usize| {
        columns.get(place).map(|column| folded(column.own())).filter(|own| !own.is_empty())
    };
    // `Sở, ban, ngành` and `UBND huyện` may stand over the names of two lists, between columns that are alike.
    let is_between = |place: usize| {
        place.abs_diff(unit) > 1
            && unit > 0
            && place > 0
            && own(place - 1).is_some()
            && own(place - 1) == own(unit - 1)
            && own(place + 1) == own(unit + 1)
            && columns[unit + 1].is_numeric()
            && columns.get(place + 1).is_some_and(Column::is_numeric)
            && matches!(columns[unit - 1].role, Role::RowNumber | Role::Rank)
    };
    let is_again = |column: &&Column| {
        column.place == unit
            || column.is_text()
                && (head(column.place) == head(unit) && head(column.place + 1) == head(unit + 1)
                    || is_between(column.place)
                    || is_continued(columns, unit, column.place))
    };
    if own(unit).is_none() || own(unit + 1).is_none() {
        return Vec::new();
    }
    let found: Vec<usize> = columns.iter().filter(is_again).map(|column| column.place).collect();
    if found.len() < 2 {
        return Vec::new();
    }
    let mut names = BTreeSet::new();
    let mut cells = 0;
    for (row, column) in sheet.body.iter().flat_map(|row| found.iter().map(move |at| (*row, *at))) {
        let name = sheet.cell(row, column);
        cells += usize::from(!name.is_empty());
        names.insert(name);
    }
    if names.len() * 10 >= cells * 9 { found } else { Vec::new() }
}

/// Whether the names of a column are continued in another under a heading of its own, which is no period.
fn is_continued(columns: &[Column], first: usize, other: usize) -> bool {
    let path = |place: usize| columns.get(place).map_or(&[][..], |column| &column.path);
    let ([over, own @ ..], [over_other, own_other @ ..]) = (path(first), path(other)) else {
        return false;
    };
    let own_of = |place: Option<usize>| {
        place.and_then(|place| columns.get(place)).map(|column| folded(column.own()))
    };
    let is_headed = |place: usize, over: &String| path(place).first() == Some(over);
    !own.is_empty()
        && own == own_other
        && over != over_other
        && periods(over).is_empty()
        && periods(over_other).is_empty()
        && is_headed(first + 1, over)
        && is_headed(other + 1, over_other)
        && own_of(Some(first + 1)) == own_of(Some(other + 1))
        && (first == 0 || own_of(first.checked_sub(1)) == own_of(other.checked_sub(1)))
}

/// Takes the names of the longest of several lists for those that tell the rows: the others end before.
pub fn take_longest(sheet: &Sheet<'_>, columns: &mut [Column], placed: &mut Placed) {
    let Some(unit) = placed.unit else { return };
    let lists = blocks(sheet, columns, unit);
    let longest = lists.into_iter().rev().max_by_key(|place| columns[*place].seen.filled);
    if let Some(longest) = longest.filter(|longest| *longest != unit) {
        columns[unit].role = Role::Note;
        columns[longest].role = Role::Unit;
        placed.unit = Some(longest);
    }
}

impl Reading<'_> {
    /// Takes the headings of lists, each over all columns of one, for what its units stand under.
    pub(super) fn take_lists(&mut self, names: &[usize]) {
        let over = |reading: &Self, name: usize| match &reading.columns[name].path[..] {
            [over, _, ..] => Some(over.clone()),
            _ => None,
        };
        let heads: Vec<Option<String>> = names.iter().map(|name| over(self, *name)).collect();
        let are_headed = heads.windows(2).all(|two| two[0].is_some() && two[0] != two[1]);
        if !are_headed || heads.len() < 2 {
            return;
        }
        let mut lists = BTreeMap::new();
        for (name, head) in names.iter().zip(heads) {
            let Some(head) = head else { continue };
            let columns = self.blocks.iter().filter(|(_, of)| *of == name).map(|(place, _)| *place);
            for place in columns.collect::<Vec<usize>>() {
                let column = &mut self.columns[place];
                if column.path.len() > 1 && column.path[0] == head {
                    column.path.remove(0);
                }
            }
            let mut cells = self.sheet.header.iter().flat_map(|row| {
                let sheet = &self.sheet;
                (0..sheet.width).map(move |column| sheet.cell(*row, column))
            });
            if let Some(text) = cells.find(|text| tidy(text) == head) {
                lists.insert(*name, text);
            }
        }
        self.lists = lists;
    }
}

impl Reading<'_> {
    /// How many columns stand before the first of these columns of names and again before each other.
    pub(super) fn before(&self, names: &[usize]) -> usize {
        let head = |place: usize| folded(self.columns[place].own());
        let is_again = |count: &usize| {
            let Some(first) = names[0].checked_sub(*count).map(head) else { return false };
            !first.is_empty()
                && names
                    .iter()
                    .all(|name| name.checked_sub(*count).map(head).as_ref() == Some(&first))
        };
        (1..).take_while(is_again).count()
    }
}
