//! What do the words of a row say it is: a heading, a note, a sum of others?

use super::vocabulary::{begins_with, folded, has};
use crate::model::summary_row::is_summary;

/// What provinces are grouped by in statistics.
const REGIONS: [&str; 24] = [
    "dong bang song hong",
    "trung du va mien nui phia bac",
    "bac trung bo va duyen hai mien trung",
    "tay nguyen",
    "dong nam bo",
    "dong bang song cuu long",
    "dong bac",
    "tay bac",
    "bac trung bo",
    "duyen hai nam trung bo",
    "duyen hai mien trung",
    "mien bac",
    "mien trung",
    "mien nam",
    "bac bo",
    "trung bo",
    "nam bo",
    "trung du mien nui phia bac",
    "mien nui phia bac",
    "nam trung bo",
    "dong bang song hong va trung du",
    "duyen hai nam trung bo va tay nguyen",
    "trung du va mien nui bac bo",
    "bac trung bo duyen hai mien trung",
];

/// `I`, `IV.`, `A`, `b)`.
pub fn is_enumerator(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')', '/', ':']).trim();
    let is_roman = !bare.is_empty() && bare.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    is_roman || (bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic))
}

/// Whether the texts of a column number criteria: `I`, `1`, `1.1`.
pub fn are_enumerators<'a>(mut texts: impl Iterator<Item = &'a str>) -> bool {
    let is_number = |text: &str| {
        let bare = text.trim_end_matches('.');
        let is_part =
            |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        bare.split('.').all(is_part)
    };
    texts.all(|text| is_enumerator(text) || is_number(text))
}

/// A name as others are written: no number of a chapter before it, not in capitals.
pub fn is_plain_name(text: &str) -> bool {
    !text.is_empty() && !is_chapter(text) && text.chars().any(char::is_lowercase)
}

/// `II. Khối UBND cấp huyện`.
pub fn is_chapter(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or("");
    first.ends_with(['.', ')']) && is_enumerator(first)
}

pub fn is_note(text: &str, filled: usize) -> bool {
    let words = folded(text);
    let opens = [
        "ghi chu",
        "nguon",
        "note",
        "notes",
        "source",
        "sources",
        "chu thich",
        "ghi",
        "data",
        "chu y",
    ];
    filled <= 2
        && (text.chars().count() > 80
            || text.starts_with(['*', '†'])
            || text.starts_with("(*")
            || opens
                .iter()
                .any(|open| has(&words, open) && words.starts_with(open) && text.contains(':')))
}

/// Whether a folded text names the largest possible scores.
pub fn is_maximum(text: &str) -> bool {
    [
        "diem toi da",
        "diem chuan",
        "thang diem",
        "toi da",
        "maximum score",
        "max score",
        "maximum",
        "max",
        "diem tran",
        "maximum points",
    ]
    .iter()
    .any(|known| text == *known || (text.starts_with(known) && known.contains(' ')))
}

/// Whether a text, folded into these words, names a sum, a mean or an end of the others.
pub fn is_summary_text(text: &str, words: &str) -> bool {
    let is_ends = |text: &str| {
        matches!(
            text,
            "highest"
                | "lowest"
                | "cao nhat"
                | "thap nhat"
                | "highest score"
                | "lowest score"
                | "max"
                | "min"
                | "world"
                | "best"
                | "worst"
                | "national"
                | "trung vi"
                | "lon nhat"
                | "nho nhat"
                | "toan quoc"
                | "ca nuoc"
                | "all units"
                | "all areas"
                | "global average"
                | "world average"
                | "do lech chuan"
                | "std dev"
                | "n"
                | "gtnn"
                | "gtln"
                | "range"
                | "count"
                | "trung binh chung"
                | "country average"
                | "whole country"
                | "total nacional"
                | "media nacional"
                | "promedio nacional"
                | "total general"
                | "totale"
                | "insgesamt"
                | "gesamt"
                | "ensemble"
                | "moyenne"
                | "promedio"
                | "rata rata"
                | "jumlah"
                | "total country"
                | "national total"
                | "european union"
                | "euro area"
                | "oecd"
                | "oecd average"
                | "oecd total"
                | "target"
                | "muc tieu"
                | "all india"
        )
    };
    let bare = ["diem ", "gia tri ", "chi so ", "muc ", "diem so "]
        .iter()
        .find_map(|open| words.strip_prefix(open));
    let is_short_count = words == "n" && text.trim() != "N";
    is_summary(text)
        || is_union(text)
        || is_of_summary_words(words)
        || (is_ends(words) && !is_short_count)
        || bare.is_some_and(|bare| is_ends(bare) || is_summary_bare(bare))
}

/// Whether a folded text has no word but those that summaries are named by, one that says it first: `Chung toàn tỉnh`,
/// `Điểm TB toàn huyện`, `Tổng I`.
fn is_of_summary_words(words: &str) -> bool {
    const OPENS: [&str; 14] = [
        "tong",
        "cong",
        "chung",
        "tb",
        "bq",
        "toan",
        "khoang cach",
        "chenh lech",
        "ket qua chung",
        "chi so chung",
        "gia tri tb",
        "diem tb",
        "diem chung",
        "muc chung",
    ];
    const WORDS: &str = "tong cong chung tb bq toan tinh huyen xa nganh khoang cach chenh lech ket qua chi so gia tri diem \
        muc hop cua khoi cao nhat thap binh quan trung cac don vi ca nuoc he thong thi quan phuong cap so";
    let opens = |open: &&str| begins_with(words, open);
    // Sums of chapters have their numbers.
    let is_known = |word: &str| {
        WORDS.split_whitespace().any(|known| known == word)
            || matches!(word, "i" | "ii" | "iii" | "iv" | "v" | "vi")
    };
    let of_city = words.replace("thanh pho", "tinh");
    OPENS.iter().any(opens) && of_city.split(' ').all(is_known)
}

/// Whether a code is that of the European Union or its currency's area, as statistics write it: `EU27_2020`, `EA19`.
fn is_union(text: &str) -> bool {
    let members = ["EU", "EA"].iter().find_map(|union| text.trim().strip_prefix(union));
    let count = members.map(|members| members.trim_start_matches(['-', ' ']));
    let count = count.map(|members| members.split('_').next().unwrap_or(members));
    count.is_some_and(|count| count.len() == 2 && count.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a row is one of those that programs describe a column by: `25%` says how far a quarter of the others goes.
pub fn is_quantile(text: &str) -> bool {
    let number = text.trim().strip_suffix('%').and_then(|number| number.parse::<f64>().ok());
    number.is_some_and(|percent| percent > 0.0 && percent < 100.0)
}

fn is_summary_bare(bare: &str) -> bool {
    ["trung binh", "binh quan", "cao nhat", "thap nhat"].iter().any(|open| bare.starts_with(open))
}

pub fn is_count(text: &str) -> bool {
    let digits = text.trim_matches(['(', ')', '.']);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a code is the one statistics give to all their units together: `00000`.
pub fn is_of_all(code: &str) -> bool {
    code.len() > 1 && code.bytes().all(|byte| byte == b'0')
}

/// Whether a folded name is that of a region that provinces are grouped by.
pub fn is_region(name: &str) -> bool {
    let bare = name.strip_prefix("vung ").or_else(|| name.strip_prefix("khu vuc "));
    REGIONS.contains(&bare.unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_told_by_its_words_and_a_place_of_such_words_is_none() {
        let is = |text: &str| is_summary_text(text, &folded(text));
        for text in [
            "Chung toàn tỉnh",
            "Chung",
            "TB chung",
            "Giá trị TB",
            "Kết quả chung",
            "Chỉ số chung của tỉnh",
            "Tổng hợp toàn tỉnh",
            "Cộng khối huyện",
            "Tổng điểm toàn huyện",
            "Khoảng cách",
            "Chênh lệch cao nhất - thấp nhất",
            "Điểm TB toàn huyện",
            "Tổng I",
            "Tổng II",
            "Chung toàn thành phố",
            "Target",
            "All India",
        ] {
            assert!(is(text), "{text}");
        }
        for text in [
            "Xã Chung Chải",
            "Toàn Thắng",
            "Tổng Cọt",
            "Cộng Hòa",
            "Chung Minh",
            "Khối huyện",
            "Thành Chung",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
