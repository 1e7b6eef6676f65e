//! What the columns of the PAPI year files really hold.
//!
//! The codebook names the columns once, but they do not mean the same in every year. Compared value by value with the
//! official file of 2011–2016:
//!
//! | column | 2011–2015 | 2016–2017 | from 2018, as in the codebook |
//! |---|---|---|---|
//! | SC21 | poverty lists | poverty lists | access to information |
//! | SC22 | communal budget | communal budget | poverty lists |
//! | SC23 | land-use plans | land-use plans | communal budget |
//! | SC24 | blank | blank | land-use plans |
//! | SC32 | People's Inspection Boards | responsiveness | responsiveness |
//! | SC33 | Community Investment Boards | People's Inspection Boards | access to justice |
//!
//! All other columns hold what the codebook says. The official file ends in 2016; 2017 is placed with 2016 by
//! continuity: the national medians of SC21, SC22, SC23 are 2.17, 1.68, 1.73 in 2016, 2.15, 1.71, 1.75 in 2017, and
//! from 2018 SC22, SC23, SC24 follow with a fourth sibling beside them; SC33 is 1.25, 1.28, and 1.92 in 2018, and its
//! values of 2016 and 2017 go together province by province (correlation 0.68).

use super::super::domain::Domain;
use super::super::fault::Fault;
use super::super::table::Table;

/// Columns that hold another domain than their name: column, first and last year, domain.
const MOVED: [(&str, u16, u16, &str); 6] = [
    ("SC21", 2011, 2017, "SC22"),
    ("SC22", 2011, 2017, "SC23"),
    ("SC23", 2011, 2017, "SC24"),
    ("SC32", 2011, 2015, "SC3A"),
    ("SC33", 2011, 2015, "SC3B"),
    ("SC33", 2016, 2017, "SC3A"),
];

/// The columns of a year's file with the domain each holds, in the order of the tree.
///
/// A column that holds nothing in that year must be blank, and every domain of the year must have a column with
/// values: otherwise the table above is wrong for the file.
pub fn held(
    table: &Table,
    tree: &[Domain],
    year: u16,
) -> Result<Vec<(String, &'static str)>, Fault> {
    let mut held = Vec::new();
    for column in table.header.iter().filter(|column| *column != super::PROVINCE) {
        let place = tree
            .iter()
            .position(|node| Some(node.id) == domain(column, year) && node.applies_in(year));
        let filled = table.rows().find(|row| row.text(column).is_ok_and(|text| !text.is_empty()));
        match (place, filled, table.rows().next()) {
            (Some(place), Some(_), _) => held.push((place, column.clone())),
            (None, Some(row), _) => {
                return Err(row.fault(column, &format!("a blank: not part of PAPI in {year}")));
            }
            (Some(place), None, Some(row)) => {
                return Err(row.fault(column, &format!("values of {}", tree[place].id)));
            }
            (_, None, _) => {}
        }
    }
    let is_published = |node: &&Domain| !node.parent.is_empty() && node.applies_in(year);
    if held.len() != tree.iter().filter(is_published).count() {
        let found = table.header.join(",");
        let expected = format!("a column for every sub-dimension of {year}");
        return Err(Fault::of_file(&table.file, found, &expected));
    }
    held.sort();
    Ok(held.into_iter().map(|(place, column)| (column, tree[place].id)).collect())
}

/// The domain a column names in a year; `None` where its own name went to another column.
fn domain(column: &str, year: u16) -> Option<&str> {
    let mut moved = MOVED.iter().filter(|(_, first, last, _)| (*first..=*last).contains(&year));
    match moved.clone().find(|(from, ..)| *from == column) {
        Some((.., domain)) => Some(domain),
        None => (!moved.any(|(.., domain)| *domain == column)).then_some(column),
    }
}
