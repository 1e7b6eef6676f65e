//! Of what is a total, where headers begin with the name of a family: `E_POP | E_POOR | F_POOR | F_TOTAL`?

use super::columns::Column;
use super::header_words::Says;

/// A name before a sign that is longer names something by itself.
const LONGEST: usize = 3;

/// Takes the word for the total from columns that are the total of their own family alone, of which there are several.
pub fn tell_families(columns: &mut [Column]) {
    let families: Vec<Option<String>> =
        columns.iter().map(|column| family(column.own()).map(str::to_owned)).collect();
    let others = |own: &String| families.iter().flatten().any(|family| family != own);
    let members = |own: &String| families.iter().flatten().filter(|family| *family == own).count();
    for (column, family) in columns.iter_mut().zip(&families) {
        let is_of_family = family.as_ref().is_some_and(|own| members(own) > 1 && others(own));
        if is_of_family && column.says == Some(Says::Total) {
            column.says = None;
        }
    }
}

/// The short name a header begins with, before a line at the foot of the letters.
fn family(header: &str) -> Option<&str> {
    let (first, _) = header.split_once('_')?;
    let is_short = !first.is_empty() && first.len() <= LONGEST;
    (is_short && first.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(first)
}
