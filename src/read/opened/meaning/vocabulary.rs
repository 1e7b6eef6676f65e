//! Which word of a header says what its column holds?
//!
//! Words are compared folded: small letters, no marks, one space between.

use crate::model::spelling::bare_words;

/// What a header's words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The number of the row.
    RowNumber,
    /// A code.
    Code,
    /// The name of a unit.
    Unit,
    /// What units belong to.
    Group,
    /// A period.
    Period,
    /// The name of a domain.
    Domain,
    /// A rank.
    Rank,
    /// The score of the whole.
    Total,
    /// A score, of nothing that is named.
    Score,
    /// A share of the maximum.
    Share,
    /// A largest possible score.
    Max,
    /// A weight.
    Weight,
    /// A change or a margin of error.
    Derived,
    /// Words.
    Note,
}

/// Whole headers.
const WHOLE: &[(Says, &[&str])] = &[
    (Says::Weight, &["trong so", "weight", "weights"]),
    (
        Says::RowNumber,
        &[
            "stt",
            "tt",
            "so tt",
            "so thu tu",
            "thu tu",
            "no",
            "s n",
            "sn",
            "nr",
            "row",
            "row number",
            "order",
            "sl no",
            "s no",
            "sr no",
            "rownames",
            "unnamed 0",
            "index 0",
            "stt no",
        ],
    ),
    (
        Says::Max,
        &[
            "diem toi da",
            "diem chuan",
            "thang diem",
            "toi da",
            "max",
            "maximum",
            "max score",
            "maximum score",
            "diem tran",
            "so diem toi da",
        ],
    ),
    (
        Says::Total,
        &[
            "tong diem",
            "tong",
            "tong so",
            "tong so diem",
            "tong cong",
            "total",
            "total score",
            "overall",
            "overall score",
            "overall index",
            "diem tong",
            "diem tong hop",
            "tong hop",
            "chi so chung",
            "chi so tong hop",
            "tong diem chung",
            "diem chung",
            "composite",
            "composite score",
            "aggregate",
            "index value",
            "index score",
            "total points",
            "chi so cchc",
            "par index",
            "ket qua chung",
            "tong chi so",
            "index",
        ],
    ),
    (
        Says::Score,
        &[
            "diem",
            "diem so",
            "score",
            "scores",
            "value",
            "values",
            "gia tri",
            "ket qua",
            "points",
            "so diem",
            "chi so",
            "diem danh gia",
            "obs value",
            "observation",
            "score value",
            "estimate",
            "muc do",
            "diem dat duoc",
            "so lieu",
            "diem trung binh",
            "dtb",
            "chi so thanh phan",
            "gia tri chi so",
            "result",
            "average score",
            "mean",
        ],
    ),
    (
        Says::Period,
        &[
            "nam",
            "year",
            "ky",
            "period",
            "time",
            "time period",
            "thoi gian",
            "quy",
            "thang",
            "date",
            "ref year",
            "edition",
            "nam bao cao",
            "ky bao cao",
            "years",
            "nam danh gia",
            "survey year",
            "reference year",
            "fiscal year",
        ],
    ),
    (
        Says::Domain,
        &[
            "linh vuc",
            "tieu chi",
            "ten tieu chi",
            "chi so thanh phan",
            "noi dung",
            "domain",
            "indicator",
            "variable",
            "dimension",
            "criterion",
            "criteria",
            "component",
            "pillar",
            "sub index",
            "series",
            "series name",
            "chi tieu",
            "measure",
            "indicator name",
            "ten chi so",
            "ten linh vuc",
            "noi dung thanh phan",
            "tieu chi thanh phan",
            "category name",
            "metric",
            "domain name",
            "truc",
            "tru cot",
        ],
    ),
    (
        Says::Group,
        &[
            "nhom",
            "khoi",
            "vung",
            "mien",
            "khu vuc",
            "region",
            "group",
            "continent",
            "income group",
            "cum",
            "cum thi dua",
            "category",
            "type",
            "loai",
            "loai hinh",
            "subregion",
            "sub region",
            "khoi thi dua",
            "world region",
            "nhom don vi",
            "khoi co quan",
            "income level",
            "vung kinh te",
            "region name",
            "parent",
        ],
    ),
    (
        Says::Unit,
        &[
            "tinh",
            "tinh thanh pho",
            "tinh thanh",
            "tinh tp",
            "thanh pho",
            "don vi",
            "ten don vi",
            "co quan",
            "co quan don vi",
            "ten co quan",
            "so ban nganh",
            "so nganh",
            "dia phuong",
            "ten dia phuong",
            "huyen",
            "xa",
            "phuong",
            "quan",
            "huyen thi",
            "country",
            "country name",
            "name",
            "province",
            "provinces",
            "district",
            "county",
            "state",
            "city",
            "municipality",
            "area",
            "area name",
            "unit",
            "entity",
            "economy",
            "location",
            "territory",
            "local authority",
            "local authority name",
            "institution",
            "university",
            "school",
            "truong",
            "benh vien",
            "bo",
            "bo nganh",
            "ten",
            "prov",
            "tinh name",
            "commune",
            "ward",
            "ten tinh",
            "tentinh",
            "ten huyen",
            "ten xa",
            "ten truong",
            "quoc gia",
            "nuoc",
            "countries",
            "council",
            "hospital",
            "organisation",
            "organization",
            "agency",
            "department",
            "geography",
            "geographic area",
            "place",
            "don vi hanh chinh",
            "ten tinh thanh pho",
            "ministry",
            "country or territory",
            "jurisdiction",
            "company",
            "cac don vi",
            "xa phuong",
            "phuong xa",
            "huyen thanh pho",
            "province name",
            "district name",
            "geoareaname",
            "ref area",
            "constituency",
            "member state",
        ],
    ),
    (
        Says::Share,
        &["chi so", "ty le", "ti le", "phan tram", "percent", "percentage", "share", "ty le dat"],
    ),
    (
        Says::Note,
        &[
            "ghi chu",
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "remarks",
            "footnote",
            "source",
            "nguon",
            "xep loai",
            "phan loai",
            "grade",
            "rating",
            "nhom xep hang",
            "muc xep loai",
            "danh gia",
            "url",
            "flag",
            "flags",
        ],
    ),
];

/// Words anywhere in a header, the first that is found decides.
const WITHIN: &[(Says, &[&str])] = &[
    (Says::Note, &["ghi chu", "nhom xep hang", "xep loai", "phan loai"]),
    (
        Says::Derived,
        &[
            "tang giam",
            "thay doi",
            "chenh lech",
            "so voi",
            "change",
            "difference",
            "so sanh",
            "stderr",
            "standard error",
            "std error",
            "lower",
            "upper",
            "nsource",
            "number of sources",
            "bien dong",
            "confidence",
            "margin of error",
            "tang hang",
            "giam hang",
            "percentile rank",
        ],
    ),
    (
        Says::Rank,
        &[
            "hang", "xep hang", "thu hang", "rank", "ranking", "ranked", "xh", "vi thu", "vi tri",
            "position", "thu bac", "xep thu",
        ],
    ),
    (
        Says::Max,
        &["diem toi da", "thang diem", "diem chuan", "max score", "maximum score", "diem tran"],
    ),
    (Says::Share, &["ty le", "ti le", "phan tram", "percent", "percentage"]),
    (Says::Unit, &["name", "ten", "don vi", "tinh thanh", "tentinh vie"]),
    (Says::Group, &["region", "group", "continent", "nhom", "khoi", "vung"]),
    (
        Says::Code,
        &[
            "code", "ma", "ma so", "iso", "iso2", "iso3", "iso3c", "iso2c", "iso 3", "id",
            "tinhid", "gss", "fips", "nuts", "geoid", "ma tinh", "ma dvhc", "cc",
        ],
    ),
    (
        Says::Total,
        &[
            "tong diem",
            "tong cong",
            "total score",
            "overall score",
            "total",
            "overall",
            "tong so diem",
        ],
    ),
];

/// A text in small letters without marks, one space between words.
pub fn folded(text: &str) -> String {
    bare_words(text).join(" ")
}

/// Whether a folded text has this word or these words, whole.
pub fn has(folded: &str, words: &str) -> bool {
    folded.match_indices(words).any(|(at, _)| {
        let before = folded[..at].chars().next_back();
        let after = folded[at + words.len()..].chars().next();
        [before, after].into_iter().flatten().all(|c| c == ' ')
    })
}

/// What a header's text says; nothing where it names something of its own.
pub fn says(text: &str) -> Option<Says> {
    let folded = without_years(&folded(text));
    let bare = without_brackets(text);
    let bare = without_years(&self::folded(&bare));
    let is_share = text.trim_end().ends_with("%)") || text.trim() == "%";
    let whole = |text: &str| {
        let found = WHOLE.iter().filter(|(_, list)| list.contains(&text));
        found.map(|(says, _)| *says).next()
    };
    match whole(&folded).or_else(|| whole(&bare)) {
        Some(Says::Score | Says::Share) if is_share => return Some(Says::Share),
        Some(found) => return Some(found),
        None if is_share && bare.is_empty() => return Some(Says::Share),
        None => {}
    }
    WITHIN
        .iter()
        .find(|(_, list)| list.iter().any(|word| has(&folded, word)))
        .map(|(says, _)| *says)
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
    let bare = rest.strip_suffix(" nam").or_else(|| rest.strip_prefix("nam ")).unwrap_or(&rest);
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
    }

    #[test]
    fn a_stem_is_what_score_and_rank_of_one_domain_share() {
        assert_eq!(stem("strled_value"), stem("strled_rank"));
        assert_eq!(stem("index_rank"), "");
        assert_eq!(stem("Xếp hạng Thể chế"), stem("Điểm Thể chế"));
    }
}
