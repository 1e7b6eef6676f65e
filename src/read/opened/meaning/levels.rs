//! Which level do a header's word and the names below it speak of?

use super::report::{Evidence, Found, Guess, Sureness, What};
use super::vocabulary::folded;
use crate::model::level::Level;

/// Headers, folded, and the level they name.
const HEADS: &[(&str, &[&str])] = &[
    (
        "country",
        &[
            "country",
            "countries",
            "country name",
            "country or territory",
            "economy",
            "quoc gia",
            "nuoc",
            "member state",
            "nation",
            "cc name short",
            "entity",
        ],
    ),
    (
        "province",
        &[
            "tinh",
            "tinh thanh pho",
            "tinh thanh",
            "tinh tp",
            "province",
            "provinces",
            "ten tinh",
            "tentinh",
            "tentinh vie",
            "province name",
            "prov",
            "ten tinh thanh pho",
        ],
    ),
    (
        "district",
        &[
            "huyen",
            "quan",
            "quan huyen",
            "huyen thi",
            "huyen thanh pho",
            "ten huyen",
            "huyen thi xa thanh pho",
            "district",
            "district name",
        ],
    ),
    (
        "commune",
        &["xa", "phuong", "xa phuong", "phuong xa", "xa phuong thi tran", "ten xa", "commune"],
    ),
    ("ward", &["ward", "ward name"]),
    (
        "department",
        &[
            "co quan",
            "ten co quan",
            "so nganh",
            "so ban nganh",
            "co quan don vi",
            "department",
            "departments",
        ],
    ),
    ("ministry", &["bo", "bo nganh", "ministry", "ten bo"]),
    ("agency", &["agency", "agencies"]),
    ("state", &["state", "states", "state name", "bang"]),
    ("county", &["county", "counties"]),
    ("city", &["city", "cities", "thanh pho"]),
    ("municipality", &["municipality", "municipalities"]),
    ("region", &["region", "regions", "vung", "khu vuc"]),
    (
        "local authority",
        &["local authority", "local authority name", "council", "councils", "ltla name"],
    ),
    ("university", &["university", "universities", "dai hoc", "truong dai hoc", "institution"]),
    ("school", &["school", "schools", "truong", "ten truong"]),
    ("hospital", &["hospital", "hospitals", "benh vien"]),
    ("enterprise", &["company", "enterprise", "doanh nghiep"]),
];

/// What names begin with, folded, and the level of such names.
const OPENINGS: &[(&str, &[&str])] = &[
    ("department", &["so ", "ban ", "chi cuc ", "thanh tra ", "van phong "]),
    ("district", &["huyen ", "quan ", "thi xa ", "ubnd huyen ", "ubnd quan ", "ubnd thi xa "]),
    ("commune", &["xa ", "phuong ", "thi tran ", "ubnd xa ", "ubnd phuong ", "dac khu "]),
    ("province", &["tinh "]),
    ("university", &["dai hoc ", "truong dai hoc ", "hoc vien ", "university "]),
    ("school", &["truong "]),
    ("hospital", &["benh vien ", "trung tam y te "]),
    ("ministry", &["bo "]),
];

/// Whether a name begins with the word for a kind of unit, and goes on with a name: `Sở Y tế`, not `Bộ máy`.
pub fn begins_as_unit(name: &str) -> bool {
    if !name.starts_with(char::is_uppercase) {
        return false;
    }
    let words = folded(name);
    let opens = OPENINGS.iter().flat_map(|(_, openings)| openings.iter());
    let open =
        opens.filter(|open| words.starts_with(**open)).map(|open| open.split(' ').count() - 1);
    let is_name = |count: usize| {
        let next = name.split_whitespace().nth(count);
        next.is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    open.max().is_some_and(is_name)
}

/// The level of units nobody knows, by what the table says of them.
pub fn level(header: &str, names: &[&str], chosen: Option<&Level>) -> Option<(Level, Guess)> {
    let guess = |level: &Level, evidence: Evidence, sureness: Sureness| Guess {
        what: What::Level,
        found: Found::Level(level.clone()),
        evidence: vec![evidence],
        alternatives: Vec::new(),
        sureness,
    };
    if let Some(level) = chosen {
        return Some((level.clone(), guess(level, Evidence::Chosen, Sureness::Chosen)));
    }
    let folded_names: Vec<String> = names.iter().take(500).map(|name| folded(name)).collect();
    let opens = |openings: &[&str]| {
        let fits = |name: &&String| openings.iter().any(|open| name.starts_with(open));
        folded_names.iter().filter(fits).count()
    };
    let by_name =
        OPENINGS.iter().find(|(_, openings)| opens(openings) * 5 >= folded_names.len() * 3);
    let head = folded(header);
    let by_head = HEADS.iter().find(|(_, heads)| heads.contains(&head.as_str()));
    let (id, evidence, sureness) = match (by_name, by_head) {
        (Some((id, openings)), _) if !names.is_empty() => (
            *id,
            Evidence::Matched { matched: opens(openings), of: folded_names.len() },
            Sureness::Shown,
        ),
        (_, Some((id, _))) => (*id, Evidence::Word(header.to_owned()), Sureness::Shown),
        _ if head.split(' ').any(|word| word.starts_with("iso")) => {
            ("country", Evidence::Word(header.to_owned()), Sureness::Likely)
        }
        _ => ("unit", Evidence::Usual, Sureness::Likely),
    };
    let level = Level::new(id)?;
    let guess = guess(&level, evidence, sureness);
    Some((level, guess))
}
