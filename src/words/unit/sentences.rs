//! What a unit's page says: its full name, what is published of it, its profile.

use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::unit::Unit;
use crate::words::form::sentence;

/// The name with the word for its kind, where the tables have it: `Huyện Sìn Hồ`.
pub fn full_name(unit: &Unit, language: Language) -> &str {
    let name = unit.name.text(language);
    let longer = |alias: &&String| {
        alias.strip_suffix(name).is_some_and(|kind| kind.ends_with(' ') && is_kind(kind.trim()))
    };
    match language {
        Language::Vi => unit.aliases.iter().find(longer).map_or(name, String::as_str),
        Language::En => name,
    }
}

fn is_kind(word: &str) -> bool {
    const KINDS: [&str; 9] =
        ["Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Xã", "Phường", "Thị trấn", "Đặc khu"];
    KINDS.contains(&word)
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
    fn a_full_name_has_the_word_for_the_kind_where_it_is_known() {
        let mut unit = Unit {
            code: UnitCode::new("108").unwrap(),
            name: Name::new("Sìn Hồ"),
            level: Level::District,
            parent: None,
            from: None,
            to: None,
            successors: Vec::new(),
            aliases: vec!["huyện Sơn Hồ".to_owned(), "Huyện Sìn Hồ".to_owned()],
        };
        assert_eq!(full_name(&unit, Language::Vi), "Huyện Sìn Hồ");
        assert_eq!(full_name(&unit, Language::En), "Sìn Hồ");
        unit.aliases.clear();
        assert_eq!(full_name(&unit, Language::Vi), "Sìn Hồ");
    }
}
