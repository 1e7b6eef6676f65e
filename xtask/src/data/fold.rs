//! Spellings of place names brought to one key: `TP. Hồ Chí Minh`, `TPHCM` and `Ho Chi Minh City` are one.

/// Each plain letter with the marked ones that fold to it. Every letter of Vietnamese is here, so no table of
/// Unicode is needed.
const MARKED: [(char, &str); 7] = [
    ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
    ('d', "đ"),
    ('e', "èéẻẽẹêềếểễệ"),
    ('i', "ìíỉĩị"),
    ('o', "òóỏõọôồốổỗộơờớởỡợ"),
    ('u', "ùúủũụưừứửữự"),
    ('y', "ỳýỷỹỵ"),
];

/// Spellings that no rule brings to the key of their province.
const IRREGULAR: [(&str, &str); 7] = [
    ("baccan", "backan"),
    ("brvt", "bariavungtau"),
    ("hochiminhcity", "hochiminh"),
    ("saigon", "hochiminh"),
    ("tphcm", "hochiminh"),
    ("tphochiminh", "hochiminh"),
    ("tthue", "thuathienhue"),
];

/// The text in small plain letters and digits, without anything else.
fn fold(text: &str) -> String {
    let plain = |letter: char| {
        let base = MARKED.iter().find(|(_, marked)| marked.contains(letter));
        base.map_or(letter, |(base, _)| *base)
    };
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

/// The key all spellings of a province share, with or without the word for its kind.
pub fn key(spelling: &str) -> String {
    let folded = fold(spelling);
    let bare =
        ["thanhpho", "tinh"].iter().find_map(|kind| folded.strip_prefix(kind)).unwrap_or(&folded);
    IRREGULAR
        .iter()
        .find(|(irregular, _)| *irregular == bare)
        .map_or(bare, |(_, key)| key)
        .to_owned()
}

/// The name without the word for the kind of unit: `Tỉnh Hoà Bình` → `Hoà Bình`.
pub fn bare(official: &str) -> &str {
    ["Tỉnh ", "Thành phố "].iter().find_map(|kind| official.strip_prefix(kind)).unwrap_or(official)
}

/// The tone on the first of two open vowels, as the published tables mostly print it: `Hoà Bình` → `Hòa Bình`.
pub fn place_tone(name: &str) -> String {
    let word = |word: &str| {
        let moved = [("oà", "òa"), ("oá", "óa")];
        moved
            .iter()
            .find_map(|(from, to)| word.strip_suffix(from).map(|stem| format!("{stem}{to}")))
            .unwrap_or_else(|| word.to_owned())
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_spellings_of_a_province_share_a_key() {
        for spelling in [
            "TP. Hồ Chí Minh",
            "Thành phố Hồ Chí Minh",
            "TPHCM",
            "Tp.HCM",
            "TP HCM",
            "Ho Chi Minh City",
        ] {
            assert_eq!(key(spelling), "hochiminh", "{spelling}");
        }
        for spelling in ["Bà Rịa - Vũng Tàu", "Bà Rịa-Vũng Tàu", "BRVT", "tinhbariavungtau"]
        {
            assert_eq!(key(spelling), "bariavungtau", "{spelling}");
        }
        assert_eq!(key("Đắk Lắk"), key("Đăk Lăk"));
        assert_eq!(key("TT- Huế"), key("Thừa Thiên-Huế"));
        assert_ne!(key("Thành phố Huế"), key("Thừa Thiên Huế"));
    }

    #[test]
    fn the_tone_moves_only_at_the_end_of_a_word() {
        assert_eq!(place_tone("Thanh Hoá"), "Thanh Hóa");
        assert_eq!(place_tone("Hoà Bình"), "Hòa Bình");
        assert_eq!(place_tone("Hoàng Mai"), "Hoàng Mai");
    }
}
