//! Which word of a header says what its column holds?
//!
//! Words are compared folded: small letters, no marks, one space between.

use super::header_words::{Says, WHOLE, WITHIN};
use crate::model::spelling::bare_text;

/// A text in small letters without marks, one space between words.
pub fn folded(text: &str) -> String {
    bare_text(text)
}

/// Whether a folded text has this word or these words, whole.
pub fn has(folded: &str, words: &str) -> bool {
    folded.match_indices(words).any(|(at, _)| {
        let before = folded[..at].chars().next_back();
        let after = folded[at + words.len()..].chars().next();
        [before, after].into_iter().flatten().all(|c| c == ' ')
    })
}

/// Whether a folded text has one of these words, whole.
pub fn has_any(folded: &str, list: &[&str]) -> bool {
    list.iter().any(|words| has(folded, words))
}

/// Whether a folded text begins with this word or these words, whole.
pub fn begins_with(folded: &str, words: &str) -> bool {
    folded.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// In what figures are measured, behind a comma at the end of a header.
const MEASURES: [&str; 7] = ["diem", "points", "point", "баллы", "балл", "баллов", "puntos"];

/// What a header's text says; nothing where it names something of its own.
pub fn says(text: &str) -> Option<Says> {
    let folded = without_years(&folded(text));
    let bare = without_brackets(text);
    let bare = without_years(&self::folded(&bare));
    let is_share = text.trim_end().ends_with("%)") || text.trim() == "%";
    let in_two = || in_two_languages(&folded, whole);
    let of_levels =
        || [Says::Domain, Says::Unit].into_iter().find(|says| names_levels(text, *says));
    // `Интегральный рейтинг, баллы`
    let without_measure = || {
        let (own, measure) = text.rsplit_once(',')?;
        let measure = self::folded(measure);
        MEASURES.contains(&measure.as_str()).then(|| whole(&self::folded(own))).flatten()
    };
    let in_two = || in_two().or_else(without_measure);
    match whole(&folded).or_else(|| whole(&bare)).or_else(in_two).or_else(of_levels) {
        Some(Says::Score | Says::Share) if is_share => return Some(Says::Share),
        Some(found) => return Some(found),
        None if is_share && bare.is_empty() => return Some(Says::Share),
        None => {}
    }
    const NO_RANKS: [&str; 9] = [
        "vi tri viec lam",
        "hang muc",
        "hang do thi",
        "hang truong",
        "hang benh vien",
        "hang dich vu",
        "hang chuc danh",
        "ranking score",
        "climate change",
    ];
    if has_any(&folded, &NO_RANKS) {
        return None;
    }
    // A share of what was planned is no change.
    const PLANNED: [&str; 4] =
        ["so voi ke hoach", "so voi kh", "so voi du toan", "so voi chi tieu"];
    if has_any(&folded, &["ty le", "ti le", "dat"]) && has_any(&folded, &PLANNED) {
        return Some(Says::Share);
    }
    // How many people of an age live somewhere, and when they were counted.
    if has_any(&folded, &["aged", "mid"]) && has_any(&folded, &["population", "children", "people"])
    {
        return Some(Says::About);
    }
    const CODES: [&str; 6] = ["代碼", "代码", "編碼", "编码", "コード", "코드"];
    if folded.ends_with(" id") || CODES.iter().any(|code| text.trim_end().ends_with(code)) {
        return Some(Says::Code);
    }
    // In Vietnamese without marks, `ro rang` says that something is clear.
    let is_rank = |word: &str| word.eq_ignore_ascii_case("rang");
    if !has(&folded, "ro rang") && text.split(|c: char| !c.is_alphanumeric()).any(is_rank) {
        return Some(Says::Rank);
    }
    // `Population, total` is all of the people, not the whole of an index.
    let is_of_something = text.to_lowercase().contains(", total");
    // The points that were reached are no largest possible ones: `Điểm chuẩn đạt được`.
    let is_reached = has(&folded, "dat duoc");
    WITHIN
        .iter()
        .find(|(_, list)| list.split('|').any(|word| has(&folded, word)))
        .map(|(says, _)| *says)
        .filter(|says| !(*says == Says::Total && is_of_something))
        .filter(|says| !(*says == Says::Max && is_reached))
}

/// What these words say, where they are all a header has.
fn whole(text: &str) -> Option<Says> {
    let found = WHOLE.iter().filter(|(_, list)| list.split('|').any(|word| word == text));
    found.map(|(says, _)| *says).next()
}

/// Whether a header has nothing beside the word for what it holds: `Percent`, not `Percent of state`.
pub fn is_bare(text: &str) -> bool {
    let bare = without_years(&folded(&without_brackets(text)));
    bare.is_empty() || whole(&bare).is_some()
}

/// What a header says that says it twice, in one language and in another: `TT No`, `Tổng Total`.
fn in_two_languages(folded: &str, whole: impl Fn(&str) -> Option<Says>) -> Option<Says> {
    let splits = folded.match_indices(' ').map(|(at, _)| (&folded[..at], &folded[at + 1..]));
    splits.filter_map(|(one, other)| whole(one).filter(|says| whole(other) == Some(*says))).next()
}

/// Whether a header names several levels of what stands below it: `Lĩnh vực/Tiêu chí/Tiêu chí thành phần`, `Xã, phường`.
fn names_levels(text: &str, says: Says) -> bool {
    let parts = || text.split(['/', ',', ';']).map(folded);
    parts().count() > 1 && parts().all(|part| whole(&part) == Some(says))
}

/// What a name of a domain is once the words for score, rank and the like are taken from it; blank where nothing is left.
pub fn stem(text: &str) -> String {
    const IDLE: &[&str] = &[
        "hang", "xep", "thu", "rank", "ranking", "of", "ranked", "xh", "vi", "tri", "value",
        "score", "scores", "diem", "so", "gia", "points", "position", "index", "overall", "total",
        "tong", "chi", "ket", "qua", "theo", "by", "the", "on", "rating", "val", "idx", "ve",
        "cua", "xep",
    ];
    let folded = without_years(&folded(text));
    folded.split(' ').filter(|word| !IDLE.contains(word)).collect::<Vec<_>>().join(" ")
}

/// A folded text without the years in it.
pub fn without_years(folded: &str) -> String {
    let is_year = |word: &str| year(word).is_some();
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_year(word)).collect();
    let rest = words.join(" ");
    // `2019 г.`
    let rest = if matches!(rest.as_str(), "г" | "год" | "р" | "рік") { "" } else { &rest };
    let bare = rest.strip_suffix(" nam").or_else(|| rest.strip_prefix("nam ")).unwrap_or(rest);
    if bare.is_empty() { folded.to_owned() } else { bare.to_owned() }
}

/// The year four digits name.
pub fn year(word: &str) -> Option<u16> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| word.parse().ok()).flatten().filter(|year| (1900..2100).contains(year))
}

/// A text without what stands in brackets.
fn without_brackets(text: &str) -> String {
    let mut depth = 0u32;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_says_what_it_holds_in_either_language() {
        let check = |text: &str, expected: Option<Says>| assert_eq!(says(text), expected, "{text}");
        check("STT", Some(Says::RowNumber));
        check("Tỉnh, thành phố", Some(Says::Unit));
        check("Thứ hạng \nPCI 2009", Some(Says::Rank));
        check("index_rank", Some(Says::Rank));
        check("index_value", Some(Says::Total));
        check("Tổng điểm", Some(Says::Total));
        check("Chỉ số (%)", Some(Says::Share));
        check("Tỷ lệ (%)", Some(Says::Share));
        check("cc_iso3c", Some(Says::Code));
        check("Điểm 2021", Some(Says::Score));
        check("Tăng/giảm so với 2022", Some(Says::Derived));
        check("Gia nhập thị trường", None);
        check("Chỉ số 1", None);
        check("Quyết tâm chống tham nhũng", None);
        check("Năm", Some(Says::Period));
        check("Ghi chú", Some(Says::Note));
        check("Nhóm\n xếp hạng", Some(Says::Note));
        check("TT\nNo", Some(Says::RowNumber));
        check("Tổng / Total", Some(Says::Total));
        check("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", Some(Says::Domain));
        check("Đơn vị tính", Some(Says::Note));
        check("Mã đơn vị", Some(Says::Code));
        check("Dân số (người)", Some(Says::About));
        check("Total population: mid 2015", Some(Says::About));
        check("Population below the line", None);
        check("IMD Decile (where 1 is most deprived 10% of LSOAs)", Some(Says::Note));
        check("Rang 2020", Some(Says::Rank));
        check("Rang Dynamik", Some(Says::Rank));
        check("Minh bach, ro rang", None);
        check("Hạng đô thị", None);
        check("region_id", Some(Says::Code));
        check("Évolution démographique", None);
        check("Minh bạch, rõ ràng", None);
        check("Évolution 2019-2020 (%)", Some(Says::Derived));
    }

    #[test]
    fn a_stem_is_what_score_and_rank_of_one_domain_share() {
        assert_eq!(stem("strled_value"), stem("strled_rank"));
        assert_eq!(stem("index_rank"), "");
        assert_eq!(stem("Xếp hạng Thể chế"), stem("Điểm Thể chế"));
    }
}
