//! Does a row stand for a unit, a figure or a domain, or is every column sorted on its own?

use super::choices::{Choices, Layout, Role};
use super::columns::Column;
use super::header_words::Says;
use super::levels::begins_as_unit;
use super::lists::blocks;
use super::roles::{Placed, SAMPLE};
use super::sheet::Sheet;
use super::stages::stage;
use super::vocabulary::{folded, has_any, says};
use super::when::periods;
use super::who::Known;
use super::words::Table;

/// How a table lies, by its columns.
pub fn layout(
    sheet: &Sheet<'_>,
    columns: &[Column],
    placed: &Placed,
    known: &Known<'_>,
    choices: &Choices,
) -> Layout {
    if let Some(layout) = choices.layout {
        return layout;
    }
    if is_series(sheet, columns, placed) {
        return Layout::UnitsInColumns;
    }
    let Some(unit) = placed.unit else { return Layout::Wide };
    let heads: Vec<&str> =
        columns.iter().filter(|column| column.role == Role::Score).map(Column::own).collect();
    let names = || {
        sheet
            .body
            .iter()
            .map(|row| sheet.cell(*row, unit))
            .filter(|name| !name.is_empty())
            .take(SAMPLE)
    };
    let are_years = heads.iter().filter(|head| !periods(head).is_empty()).count() * 2 > heads.len();
    // What explains a criterion names neither units nor what they belong to.
    let names_more =
        |place: usize| matches!(columns[place].says, Some(Says::Unit | Says::Group | Says::Domain));
    let says_domain = columns[unit].says == Some(Says::Domain)
        && placed.group.is_none_or(|group| !names_more(group))
        && placed.other.is_none_or(|other| !names_more(other));
    let known_heads = known.fraction(heads.iter().copied());
    let begin = |texts: &mut dyn Iterator<Item = &str>| {
        let (mut of, mut begin) = (0, 0);
        for text in texts {
            of += 1;
            begin += usize::from(begins_as_unit(text));
        }
        begin * 10 >= of * 6 && of > 1
    };
    // What names the rows as units, or ranks them, stands over no criteria.
    let names_units = columns[unit].says == Some(Says::Unit)
        || columns.iter().any(|column| matches!(column.says, Some(Says::Total | Says::Rank)));
    let are_named = !names_units && begin(&mut heads.iter().copied()) && !begin(&mut names());
    let over: Vec<&str> = columns
        .iter()
        .filter(|column| column.role == Role::Score && column.path.len() > 1)
        .map(|column| column.path[0].as_str())
        .collect();
    let are_over = are_years
        && over.len() == heads.len()
        && !names_units
        && (known.fraction(over.iter().copied()) >= 0.6 || begin(&mut over.iter().copied()))
        && known.fraction(names()) < 0.3;
    if are_over && !sheet.is_turned() {
        return Layout::UnitsInColumns;
    }
    // `Điểm tự chấm | Điểm thẩm định` names nobody.
    let is_score = |head: &&str| {
        let by_word = says(head);
        stage(head).is_some() || matches!(by_word, Some(Says::Score | Says::Total | Says::Share))
    };
    let names_nobody = over.is_empty() && heads.iter().all(is_score);
    // What is scored and ranked stands in rows: `Overall score`, `Rank`.
    let is_measure = |name: &str| {
        let folded = folded(name);
        matches!(says(name), Some(Says::Rank | Says::Total))
            && has_any(&folded, &["rank", "ranking", "hang", "xep hang", "score", "tong diem"])
    };
    let are_measured = heads.len() > 3
        && heads.iter().all(|head| says(head).is_none())
        && columns[unit].says != Some(Says::Domain)
        && names().any(is_measure)
        && known.fraction(names()) < 0.3;
    if !are_years
        && !names_nobody
        && !sheet.is_turned()
        && heads.len() > 1
        && (are_named
            || are_measured
            || (says_domain && known.fraction(names()) < 0.5)
            || (heads.len() > 3 && known_heads >= 0.6 && known.fraction(names()) < 0.3))
    {
        return Layout::UnitsInColumns;
    }
    if !pairs(sheet, columns, unit).is_empty() || !blocks(sheet, columns, unit).is_empty() {
        return Layout::Pairs;
    }
    if columns.iter().any(|column| column.role == Role::Domain) {
        Layout::Long
    } else {
        Layout::Wide
    }
}

/// Whether a row is a period of its own and names nobody: what the columns are of goes through time.
fn is_series(sheet: &Sheet<'_>, columns: &[Column], placed: &Placed) -> bool {
    let Some((first, others)) = columns.split_first() else { return false };
    let are_figures = others.iter().all(|column| column.role == Role::Score);
    !sheet.is_turned()
        && !sheet.header.is_empty()
        && placed.unit.is_none_or(|unit| unit == first.place)
        && first.is_period()
        && first.distinct == first.seen.filled
        && first.seen.filled > 2
        && !others.is_empty()
        && are_figures
}

/// The columns of names in a table whose columns are each sorted on its own; none in any other.
pub fn pairs(sheet: &Sheet<'_>, columns: &[Column], unit: usize) -> Vec<usize> {
    let names = |column: usize| -> Table<&str, ()> {
        let stands = sheet.stands(sheet.body.iter().copied(), column);
        let texts = sheet.texts(column).iter().zip(stands).skip(1);
        texts.filter(|(_, stands)| *stands).map(|(text, _)| (*text, ())).collect()
    };
    let is_text = |column: &&Column| column.is_text() && column.place != unit;
    if !columns.iter().any(|column| is_text(&column)) {
        return Vec::new();
    }
    let own = names(unit);
    let alike = |column: &&Column| {
        // A column of far fewer texts need not be looked at.
        let texts = sheet.texts(column.place).len();
        if !column.is_text() || own.len() < 3 || texts * 10 < own.len() * 8 {
            return false;
        }
        let other = names(column.place);
        let common = other.keys().filter(|name| own.contains_key(*name)).count();
        common * 10 >= own.len().max(other.len()) * 8
    };
    let found: Vec<usize> = columns.iter().filter(alike).map(|column| column.place).collect();
    let same = |other: usize| {
        sheet.body.iter().filter(|row| sheet.cell(**row, unit) == sheet.cell(**row, other)).count()
    };
    let apart = found.iter().any(|other| same(*other) * 2 < sheet.body.len());
    let between = |two: &[usize]| {
        columns
            .iter()
            .any(|column| two[0] < column.place && column.place < two[1] && column.is_numeric())
    };
    if found.len() > 1 && apart && found.windows(2).all(between) { found } else { Vec::new() }
}
