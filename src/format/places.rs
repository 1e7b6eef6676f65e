//! Counts, and ranks among how many.

use crate::model::among::Among;
use crate::model::language::Language;
use crate::model::tie::Tie;

/// A number of things, or a place: `10.598` in Vietnamese, `10,598` in English.
pub fn count(count: usize, language: Language) -> String {
    let thousands = match language {
        Language::Vi => '.',
        Language::En => ',',
    };
    let mut text = String::new();
    group(&mut text, &count.to_string(), thousands);
    text
}

/// Writes the digits of a whole number with a mark between thousands.
pub fn group(text: &mut String, digits: &str, thousands: char) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
}

/// A rank; one that several units share is marked: `=3`.
pub fn rank(rank: usize, tie: Tie, language: Language) -> String {
    let rank = count(rank, language);
    match tie {
        Tie::Shared => format!("={rank}"),
        Tie::Alone => rank,
    }
}

/// A rank among how many: `3/61` in Vietnamese, `3 of 61` in English; `3 (61 of 63 rows placed)` where rows of the table
/// could be placed on no unit.
pub fn rank_of(position: usize, tie: Tie, among: Among, language: Language) -> String {
    let (place, of) = (rank(position, tie, language), count(among.units, language));
    let placed =
        among.placed.map(|(placed, rows)| (count(placed, language), count(rows, language)));
    match (placed, language) {
        // A printed rank may count units whose scores are not printed.
        (None, _) if position > among.units => place,
        (None, Language::Vi) => format!("{place}/{of}"),
        (None, Language::En) => format!("{place} of {of}"),
        (Some((placed, rows)), Language::Vi) => {
            format!("{place} (xếp được {placed} trên {rows} dòng)")
        }
        (Some((placed, rows)), Language::En) => {
            format!("{place} ({placed} of {rows} rows placed)")
        }
    }
}

/// What stands behind a rank in a table: `/61`; nothing where not all are known.
pub fn of(among: Among, language: Language) -> String {
    among.whole().map_or_else(String::new, |of| format!("/{}", count(of, language)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    #[test]
    fn a_shared_rank_is_marked_and_says_of_how_many() {
        assert_eq!(rank_of(3, Tie::Shared, Among::all(61), Vi), "=3/61");
        assert_eq!(rank_of(3, Tie::Alone, Among::all(61), En), "3 of 61");
        assert_eq!(rank_of(14, Tie::Alone, Among::all(1), En), "14");
        let part = Among { units: 2, placed: Some((2, 5)) };
        assert_eq!(rank_of(1, Tie::Alone, part, En), "1 (2 of 5 rows placed)");
        assert_eq!([of(part, Vi), of(Among::all(61), En)], ["", "/61"]);
        assert_eq!(rank_of(5273, Tie::Shared, Among::all(10_598), Vi), "=5.273/10.598");
        assert_eq!(rank_of(5273, Tie::Alone, Among::all(10_598), En), "5,273 of 10,598");
    }
}
