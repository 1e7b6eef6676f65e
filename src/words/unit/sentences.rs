//! What a unit's page says: its full name, what is published of it, its profile.

use crate::analysis::namesake::Apart;
use crate::format;
use crate::model::date::Date;
use crate::model::language::Language;
use crate::model::observation::PrintedRank;
use crate::model::period::Period;
use crate::model::unit::{Unit, UnitIdx, Units};
use crate::words::form::sentence;
use crate::words::levels::{level, noun};
use crate::words::unit::labels::UnitLabels;

/// The name with the word for its kind, where the tables have it: `Huyện Sìn Hồ`.
pub fn full_name(unit: &Unit, language: Language) -> &str {
    let name = unit.name.text(language);
    let longer = |alias: &&String| {
        alias.strip_suffix(name).is_some_and(|kind| kind.ends_with(' ') && is_kind(kind.trim_end()))
    };
    match language {
        Language::Vi => unit.aliases.iter().find(longer).map_or(name, String::as_str),
        Language::En => name,
    }
}

/// The words for the kinds of units, as names begin with them.
const KINDS: [&str; 9] =
    ["Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu"];

fn is_kind(word: &str) -> bool {
    KINDS.contains(&word)
}

/// Whether a name says itself which kind of unit it is of.
pub fn says_its_kind(name: &str) -> bool {
    KINDS.iter().any(|kind| name.strip_prefix(kind).is_some_and(|rest| rest.starts_with(' ')))
}

/// How long a unit lived; one that lives may be older than the tables.
pub fn lifetime(unit: &Unit, language: Language) -> String {
    let words = UnitLabels::of(language);
    let day = |day| format::date(day, language);
    match (unit.from, unit.to) {
        (Some(from), None) => format!("{} {}", words.since, day(from)),
        (None, Some(to)) => format!("{} {}", words.until, day(to)),
        (Some(from), Some(to)) => {
            format!("{} {}; {} {}", words.since, day(from), words.until.to_lowercase(), day(to))
        }
        (None, None) => words.still.to_owned(),
    }
}

/// What tells a unit from its namesakes: its level, the unit it belongs to, its first and its last day.
pub fn told_apart(units: &Units, place: UnitIdx, language: Language) -> String {
    let (words, unit) = (UnitLabels::of(language), units.get(place));
    let day =
        |label: &str, day| format!("{} {}", label.to_lowercase(), format::date(day, language));
    let mut parts = vec![level(units, &unit.level, language)];
    let parent = units.parent(place);
    parts.extend(parent.map(|parent| units.get(parent).name.text(language).to_owned()));
    parts.extend(unit.from.map(|from| day(words.since, from)));
    parts.extend(unit.to.map(|to| day(words.until, to)));
    parts.join(", ")
}

/// A unit's name where others of the same name can be met: `Tân Lập (An Bình)`.
pub fn name_apart(units: &Units, place: UnitIdx, apart: Apart, language: Language) -> String {
    let (words, unit) = (UnitLabels::of(language), units.get(place));
    let day = |(label, day): (&str, Option<Date>)| {
        day.map(|day| format!("{} {}", label.to_lowercase(), format::date(day, language)))
    };
    let mark = match apart {
        Apart::Within(count) => {
            let above = units.above(place);
            let names = above.iter().take(count).map(|above| units.get(*above).name.text(language));
            names.collect::<Vec<_>>().join(", ")
        }
        Apart::Level => noun(units, &unit.level, language),
        Apart::Days => {
            let days = [(words.since, unit.from), (words.until, unit.to)];
            days.into_iter().filter_map(day).collect::<Vec<_>>().join(", ")
        }
        Apart::Code => unit.code.to_string(),
    };
    let name = unit.name.text(language);
    // The one of them that stands within nobody, or is as old as the tables, has only its name.
    if mark.is_empty() { name.to_owned() } else { format!("{name} ({mark})") }
}

/// A partial table in a sentence: how many of the domains have something published of the unit, and whether its total has.
pub fn partial(published: usize, of: usize, has_total: bool, language: Language) -> String {
    match (of, has_total) {
        (0, true) => sentence!(language; "Chỉ công bố điểm chung.", "Only the total is published."),
        (_, true) => sentence!(language;
            "Công bố điểm chung và {published}/{of} lĩnh vực.",
            "The total and {published} of {of} domains are published."),
        (_, false) => sentence!(language;
            "Công bố {published}/{of} lĩnh vực của đơn vị này; không công bố điểm chung và thứ hạng.",
            "{published} of {of} domains are published of this unit; neither its total nor its rank."),
    }
}

/// How much of an index is published of a unit, where its total and its rank are not.
pub fn domains_only(what: &str, (published, of): (usize, usize), language: Language) -> String {
    sentence!(language;
        "{what}: công bố {published} trên {of} lĩnh vực, không có điểm chung và thứ hạng",
        "{what}: {published} of {of} domains published, neither a total nor a rank")
}

/// The rank a document prints, and in how many of the domains with a printed rank it is the last.
pub fn printed_rank(
    what: &str,
    rank: PrintedRank,
    (last, of): (usize, usize),
    language: Language,
) -> String {
    let among =
        rank.of.map_or_else(String::new, |of| sentence!(language; " trên {of}", " of {of}"));
    let last = (last > 0 && rank.of.is_some_and(|of| of > 1)).then(|| {
        sentence!(language;
            "; cuối bảng ở {last} trên {of} lĩnh vực", "; last in {last} of {of} domains")
    });
    let (rank, last) = (rank.rank, last.unwrap_or_default());
    sentence!(language; "{what}: hạng {rank}{among}{last}", "{what}: rank {rank}{among}{last}")
}

/// The heading over where a unit lost its place: `Vì sao hạng 8`.
pub fn why_rank(rank: u32, language: Language) -> String {
    sentence!(language; "Vì sao hạng {rank}", "Why rank {rank}")
}

/// The heading over what a unit plans in order to reach a rank: `Để lên hạng 7`.
pub fn to_rank(rank: u32, language: Language) -> String {
    sentence!(language; "Để lên hạng {rank}", "To reach rank {rank}")
}

/// That nobody can tell how many points a rank would take.
pub fn points_unknown(rank: u32, language: Language) -> String {
    sentence!(language;
        "Điểm của các đơn vị khác chưa được công bố, nên không nói được cần bao nhiêu điểm để lên hạng {rank}; dưới đây là mục tiêu văn bản tự đặt ra.",
        "The scores of the other units are not published, so nobody can tell how many points rank {rank} would take; below are the targets the document sets itself.")
}

/// What a link to a whole form says.
pub fn form(name: &str, rows: usize, language: Language) -> String {
    sentence!(language; "{name} ({rows} dòng có số liệu)", "{name} ({rows} rows with figures)")
}

/// The picture of a profile in a sentence.
pub fn profile(
    name: &str,
    (high, high_share): (&str, &str),
    (low, low_share): (&str, &str),
    language: Language,
) -> String {
    sentence!(language;
        "{name} gần điểm tối đa nhất ở “{high}” ({high_share}), xa nhất ở “{low}” ({low_share}).",
        "{name} comes closest to the maximum in “{high}” ({high_share}), least close in “{low}” ({low_share}).")
}

/// A period that is not over: the day its figures reach to.
pub fn up_to(day: &str, language: Language) -> String {
    sentence!(language; "tính đến {day}", "as at {day}")
}

/// Heading of a column of a period: `Kết quả 2022`.
pub fn of_period(label: &str, period: Period, language: Language) -> String {
    format!("{label} {}", format::period(period, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Name;
    use crate::model::level::Level;
    use crate::model::unit::UnitCode;

    #[test]
    fn a_printed_rank_says_where_the_place_was_lost() {
        let said = |rank, of, last, language| {
            printed_rank("PAR INDEX 2022", PrintedRank { rank, of }, (last, 8), language)
        };
        assert_eq!(
            said(8, Some(8), 4, Language::Vi),
            "PAR INDEX 2022: hạng 8 trên 8; cuối bảng ở 4 trên 8 lĩnh vực"
        );
        assert_eq!(said(1, Some(8), 0, Language::En), "PAR INDEX 2022: rank 1 of 8");
        assert_eq!(said(3, None, 0, Language::En), "PAR INDEX 2022: rank 3");
    }

    fn unit(code: &str, name: &str, level: &str) -> Unit {
        Unit {
            code: UnitCode::new(code).unwrap(),
            name: Name::new(name),
            level: Level::known(level),
            parent: None,
            from: None,
            to: None,
            successors: Vec::new(),
            aliases: Vec::new(),
            printed: None,
        }
    }

    #[test]
    fn a_full_name_has_the_word_for_the_kind_where_it_is_known() {
        let mut unit = Unit {
            aliases: vec!["huyện Sơn Hồ".to_owned(), "Huyện Sìn Hồ".to_owned()],
            ..unit("108", "Sìn Hồ", "district")
        };
        assert_eq!(full_name(&unit, Language::Vi), "Huyện Sìn Hồ");
        assert_eq!(full_name(&unit, Language::En), "Sìn Hồ");
        unit.aliases.clear();
        assert_eq!(full_name(&unit, Language::Vi), "Sìn Hồ");
    }

    // The district of Sìn Hồ ended with 30 June 2025; the commune of that name began the day after.
    #[test]
    fn a_namesake_bears_what_tells_it_apart() {
        let mut units = Units::default();
        units.add(unit("12", "Lai Châu", "province")).unwrap();
        let parent = UnitCode::new("12");
        let district =
            Unit { parent, to: "2025-06-30".parse().ok(), ..unit("108", "Sìn Hồ", "district") };
        let place = units.add(district).unwrap();
        let said = |apart| name_apart(&units, place, apart, Language::En);
        assert_eq!(said(Apart::Within(1)), "Sìn Hồ (Lai Châu)");
        assert_eq!(said(Apart::Level), "Sìn Hồ (district)");
        assert_eq!(said(Apart::Days), "Sìn Hồ (until the end of 30 June 2025)");
        assert_eq!(said(Apart::Code), "Sìn Hồ (108)");
    }

    #[test]
    fn namesakes_are_told_apart_by_level_parent_and_days() {
        let mut units = Units::default();
        units.add(unit("12", "Lai Châu", "province")).unwrap();
        let lai_chau = UnitCode::new("12");
        let day = |text: &str| Some(text.parse().unwrap());
        let district = Unit {
            parent: lai_chau.clone(),
            to: day("2025-06-30"),
            ..unit("108", "Sìn Hồ", "district")
        };
        let commune = Unit {
            parent: lai_chau,
            from: day("2025-07-01"),
            ..unit("03478-2025", "Sìn Hồ", "commune")
        };
        let (old, new) = (lifetime(&district, Language::Vi), lifetime(&commune, Language::Vi));
        assert_eq!((old.as_str(), new.as_str()), ("Đến hết ngày 30/6/2025", "Từ 1/7/2025"));
        let district = units.add(district).unwrap();
        let commune = units.add(commune).unwrap();
        assert_eq!(
            told_apart(&units, district, Language::Vi),
            "Huyện, quận, thị xã, Lai Châu, đến hết ngày 30/6/2025"
        );
        assert_eq!(
            told_apart(&units, commune, Language::En),
            "Commune, Lai Châu, from 1 July 2025"
        );
    }
}
