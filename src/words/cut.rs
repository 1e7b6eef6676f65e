//! Names too long for a sentence, cut so that they still tell what they are.

/// The longest name a sentence holds whole. Measure: characters.
const LONGEST: usize = 200;

/// What is kept of the beginning and of the end of a longer one.
const KEPT: (usize, usize) = (110, 60);

/// The name, the middle of a very long one replaced by `…`: a name of a page's length pushes nothing out of sight.
pub fn in_a_sentence(name: &str) -> String {
    let length = name.chars().count();
    if length <= LONGEST {
        return name.to_owned();
    }
    let start: String = name.chars().take(KEPT.0).collect();
    let end: String = name.chars().skip(length - KEPT.1).collect();
    format!("{}…{}", start.trim_end(), end.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_very_long_name_is_cut_and_keeps_both_ends() {
        let long = format!("đầu {} cuối", "giữa ".repeat(1000));
        let cut = in_a_sentence(&long);
        assert!(cut.starts_with("đầu") && cut.ends_with("cuối") && cut.chars().count() < 180);
        let whole = "x".repeat(150);
        assert_eq!(in_a_sentence(&whole), whole);
    }
}
