//! What do the words of a header say for its column being the total, or against it?

use super::vocabulary::{begins_with, has, has_any};

/// Whether a header is the short name of an index, in capitals, that the file or its titles have too: `HDI_Value`, `IEG-M`.
pub fn is_titled_acronym(head: &str, words: &str) -> bool {
    const IDLE: [&str; 5] = ["value", "score", "index", "total", "overall"];
    let is_idle = |part: &&str| IDLE.contains(&part.to_lowercase().as_str());
    let is_sign = |c: char| c.is_whitespace() || matches!(c, '_' | '(' | ')');
    let mut parts = head.split(is_sign).filter(|part| !part.is_empty() && !is_idle(part));
    let (Some(name), None) = (parts.next(), parts.next()) else { return false };
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    (2..=6).contains(&letters.len())
        && letters.chars().all(|c| c.is_ascii_uppercase())
        && has(words, &letters.to_lowercase())
}

/// Whether a header is of the first letters of words in the titles or the name of the file: `cri_score` of `climate risk
/// index`.
pub fn is_titled_initials(stem: &str, words: &str) -> bool {
    let words: Vec<&str> = words.split(' ').collect();
    let count = stem.chars().count();
    let initials =
        |some: &[&str]| some.iter().filter_map(|word| word.chars().next()).eq(stem.chars());
    count > 2 && count < 6 && !stem.contains(' ') && words.windows(count).any(initials)
}

/// Whether a header is of money or of people, whatever else it says.
pub fn is_of_money(own: &str) -> bool {
    has_any(own, &["gdp", "gni", "grdp", "per capita", "usd", "dollars"])
}

/// Whether a header is of points that are added to a score or taken from it.
pub fn is_addition(own: &str) -> bool {
    const WORDS: [&str; 8] = [
        "diem thuong",
        "diem tru",
        "diem phat",
        "diem cong them",
        "bonus",
        "penalty",
        "deduction",
        "deductions",
    ];
    has_any(own, &WORDS)
}

/// Whether a header is of how many papers or people there were, which nobody is ranked by: `Số phiếu hài lòng`.
pub fn is_number_of(own: &str) -> bool {
    const OF: [&str; 7] =
        ["so phieu", "so luong", "so ho so", "so nguoi", "so luot", "so y kien", "ke hoach von"];
    OF.iter().any(|of| begins_with(own, of))
}

/// Whether a header is of how many there are of something: `Tổng số hồ sơ`.
pub fn is_count(own: &str) -> bool {
    let of = own.strip_prefix("tong so ").or_else(|| own.strip_prefix("total number "));
    of.is_some_and(|of| !of.starts_with("diem"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_letters_of_the_title_name_its_total() {
        assert!(is_titled_initials("cri", "38 climate risk index"));
        assert!(!is_titled_initials("cri", "index of climate"));
        assert!(!is_titled_initials("thuc hien", "ket qua thuc hien"));
        assert!(is_titled_acronym("HDI_Value", "hdi 2021") && !is_titled_acronym("HDI", "gii"));
    }
}
