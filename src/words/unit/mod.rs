//! The words of a unit's page.

pub mod labels;

use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::remark::RemarkKind;
use crate::model::unit::Unit;

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

/// The heading of a kind of remark.
pub fn kind(kind: RemarkKind, language: Language) -> &'static str {
    match (kind, language) {
        (RemarkKind::Strength, Language::Vi) => "Điểm mạnh",
        (RemarkKind::Strength, Language::En) => "Strengths",
        (RemarkKind::Weakness, Language::Vi) => "Hạn chế",
        (RemarkKind::Weakness, Language::En) => "Weaknesses",
        (RemarkKind::Cause, Language::Vi) => "Nguyên nhân",
        (RemarkKind::Cause, Language::En) => "Causes",
        (RemarkKind::Recommendation, Language::Vi) => "Kiến nghị",
        (RemarkKind::Recommendation, Language::En) => "Recommendations",
        (RemarkKind::Task, Language::Vi) => "Nhiệm vụ",
        (RemarkKind::Task, Language::En) => "Tasks",
        (RemarkKind::Solution, Language::Vi) => "Giải pháp",
        (RemarkKind::Solution, Language::En) => "Solutions",
        (RemarkKind::Lesson, Language::Vi) => "Bài học",
        (RemarkKind::Lesson, Language::En) => "Lessons",
        (RemarkKind::Petition, Language::Vi) => "Đề xuất với cấp trên",
        (RemarkKind::Petition, Language::En) => "Petitions",
        (RemarkKind::Model, Language::Vi) => "Mô hình, sáng kiến",
        (RemarkKind::Model, Language::En) => "Models, initiatives",
        (RemarkKind::Statement, Language::Vi) => "Nội dung khác",
        (RemarkKind::Statement, Language::En) => "Other statements",
    }
}

/// A partial table in a sentence: how many of the domains have something published of the unit, and whether its total has.
pub fn partial(published: usize, of: usize, has_total: bool, language: Language) -> String {
    match (language, of, has_total) {
        (Language::Vi, 0, true) => "Chỉ công bố điểm chung.".to_owned(),
        (Language::En, 0, true) => "Only the total is published.".to_owned(),
        (Language::Vi, _, true) => format!("Công bố điểm chung và {published}/{of} lĩnh vực."),
        (Language::En, _, true) => {
            format!("The total and {published} of {of} domains are published.")
        }
        (Language::Vi, _, false) => format!(
            "Công bố {published}/{of} lĩnh vực của đơn vị này; không công bố điểm chung và thứ hạng."
        ),
        (Language::En, _, false) => format!(
            "{published} of {of} domains are published of this unit; neither its total nor its rank."
        ),
    }
}

/// What a link to a whole form says.
pub fn form(name: &str, rows: usize, language: Language) -> String {
    match language {
        Language::Vi => format!("{name} ({rows} dòng có số liệu)"),
        Language::En => format!("{name} ({rows} rows with figures)"),
    }
}

/// The picture of a profile in a sentence.
pub fn profile(
    name: &str,
    (high, high_share): (&str, &str),
    (low, low_share): (&str, &str),
    language: Language,
) -> String {
    match language {
        Language::Vi => format!(
            "{name} gần điểm tối đa nhất ở “{high}” ({high_share}), xa nhất ở “{low}” ({low_share})."
        ),
        Language::En => format!(
            "{name} comes closest to the maximum in “{high}” ({high_share}), least close in “{low}” ({low_share})."
        ),
    }
}

/// A period that is not over: the day its figures reach to.
pub fn up_to(day: &str, language: Language) -> String {
    match language {
        Language::Vi => format!("tính đến {day}"),
        Language::En => format!("as at {day}"),
    }
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
