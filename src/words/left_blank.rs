//! The number and the date of a document as it prints them, what it leaves to be filled in by hand shown as left out.

/// The place of a number or a day that was to be written by hand.
const OPEN: char = '…';

/// A number or a date: `…/BC-UBND` where only the sign is printed, `ngày … tháng 12` where the day is not; the words for
/// a blank where there is nothing.
pub fn as_filled(printed: &str, blank: &'static str) -> String {
    if printed.is_empty() {
        return blank.to_owned();
    }
    if printed.starts_with('/') {
        return format!("{OPEN}{printed}");
    }
    let words: Vec<&str> = printed.split_whitespace().collect();
    let mut filled = String::new();
    for (place, word) in words.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| words.get(place));
        let is_open = before.is_some_and(|before| is_unit(before)) && is_unit(word);
        if place > 0 {
            filled.push(' ');
        }
        if is_open {
            filled.extend([OPEN, ' ']);
        }
        filled.push_str(word);
    }
    filled
}

/// Whether a number comes after the word in a date.
fn is_unit(word: &str) -> bool {
    ["ngày", "tháng", "năm"].contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reports of Thuận Châu 2023 and Thọ Xuân, first quarter of 2024, as printed.
    #[test]
    fn what_was_to_be_filled_in_is_shown_as_open() {
        assert_eq!(as_filled("/BC-UBND", "để trống"), "…/BC-UBND");
        assert_eq!(as_filled("ngày tháng 3 năm 2024", "để trống"), "ngày … tháng 3 năm 2024");
        assert_eq!(as_filled("tháng 12 năm 2023", "để trống"), "tháng 12 năm 2023");
        assert_eq!(as_filled("ngày 3 tháng 2 năm 2023", ""), "ngày 3 tháng 2 năm 2023");
        assert_eq!(as_filled("", "để trống"), "để trống");
    }
}
