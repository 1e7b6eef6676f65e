//! Whole sentences of the page that compares units.

use crate::analysis::appraisal::Appraisal;
use crate::analysis::pair::Pair;
use crate::format;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::period::Period;

/// The domain with the largest gap: `Cung ứng dịch vụ công: Tây Ninh 7,82, Quảng Ninh 8,42`.
pub fn widest(domain: &str, scores: &[(String, String)], language: Language) -> String {
    let list: Vec<String> = scores.iter().map(|(name, score)| format!("{name} {score}")).collect();
    let list = list.join(", ");
    match language {
        Language::Vi => format!("Chênh nhau nhiều nhất ở lĩnh vực “{domain}”: {list}."),
        Language::En => format!("They differ most in “{domain}”: {list}."),
    }
}

/// What the dot plot shows.
pub fn dots(units: usize, domains: usize, shares: bool, language: Language) -> String {
    match (language, shares) {
        (Language::Vi, true) => format!(
            "{units} đơn vị trong {domains} lĩnh vực, tính bằng % điểm tối đa của từng lĩnh vực. Đơn vị chưa có điểm thì không có dấu."
        ),
        (Language::Vi, false) => format!(
            "{units} đơn vị trong {domains} lĩnh vực, tính bằng điểm. Đơn vị chưa có điểm thì không có dấu."
        ),
        (Language::En, true) => format!(
            "{units} units in {domains} domains, in % of each domain's maximum. A unit without a score has no mark."
        ),
        (Language::En, false) => format!(
            "{units} units in {domains} domains, in points. A unit without a score has no mark."
        ),
    }
}

/// What the slopes show.
pub fn slopes(name: &str, up: usize, down: usize, refused: usize, language: Language) -> String {
    let rest = match (refused, language) {
        (0, _) => String::new(),
        (_, Language::Vi) => format!(" {refused} mục không so sánh được, lý do ghi bên dưới."),
        (_, Language::En) => format!(" {refused} not compared, for the reasons given below."),
    };
    match language {
        Language::Vi => format!(
            "{name}: {up} lĩnh vực tăng điểm, {down} giảm. Đường vẽ theo phần của điểm tối đa.{rest}"
        ),
        Language::En => format!(
            "{name}: {up} domains up, {down} down. Lines are drawn as shares of the maximum.{rest}"
        ),
    }
}

/// What the dumbbells show.
pub fn stages(appraisals: &[Appraisal], language: Language) -> String {
    let lowered = appraisals.iter().filter(|one| one.difference < 0.0).count();
    let count = appraisals.len();
    match language {
        Language::Vi => format!("{lowered} trong {count} điểm tự chấm bị hạ khi thẩm định."),
        Language::En => format!("{lowered} of {count} self-scores were lowered."),
    }
}

/// Both indices, their period, how many have both, and whether they go together.
pub fn pair(
    (first, second): (&Index, &Index),
    (wanted, period): (Period, Period),
    pair: &Pair,
    language: Language,
) -> String {
    let (x, y) = (first.short.text(language), second.short.text(language));
    let (at, asked) = (format::period(period, language), format::period(wanted, language));
    let count = pair.both.len();
    let when = match (language, wanted == period) {
        (Language::Vi, true) => format!("Cả hai lấy kỳ {at}."),
        (Language::En, true) => format!("Both are of {at}."),
        (Language::Vi, false) => {
            format!("Cả hai lấy kỳ {at}, kỳ gần {asked} nhất mà cả {x} và {y} đều được công bố.")
        }
        (Language::En, false) => {
            format!(
                "Both are of {at}, the period nearest to {asked} in which {x} and {y} were published."
            )
        }
    };
    let r = pair.correlation.map(|r| {
        let strength = match (r.abs(), language) {
            (size, Language::Vi) if size >= 0.7 => "chặt",
            (size, Language::Vi) if size >= 0.4 => "vừa",
            (_, Language::Vi) => "yếu",
            (size, Language::En) if size >= 0.7 => "strongly",
            (size, Language::En) if size >= 0.4 => "moderately",
            (_, Language::En) => "weakly",
        };
        let r = format::signed(r, 2, language);
        match language {
            Language::Vi => format!(
                " Hai chỉ số đi cùng nhau {strength}: hệ số tương quan Pearson {r} (yếu dưới 0,4, chặt từ 0,7); đi cùng không có nghĩa là nguyên nhân."
            ),
            Language::En => format!(
                " The two go together {strength}: Pearson's correlation is {r} (weak below 0.4, strong from 0.7); going together is no cause."
            ),
        }
    });
    let drawn = match language {
        Language::Vi => format!(" {count} đơn vị có tổng điểm ở cả hai."),
        Language::En if count == 1 => " 1 unit has a total in both.".to_owned(),
        Language::En => format!(" {count} units have a total in both."),
    };
    format!("{when}{drawn}{}", r.unwrap_or_default())
}

/// Those with a total in one only: how many, and their names.
pub fn only(index: &Index, other: &Index, names: &[String], language: Language) -> String {
    let (has, lacks) = (index.short.text(language), other.short.text(language));
    let (count, list) = (names.len(), names.join(", "));
    match language {
        Language::Vi => format!("{count} đơn vị chỉ có {has}, không có {lacks}: {list}."),
        Language::En => format!("{count} with {has} but without {lacks}: {list}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_gap_names_who_has_what() {
        let scores = [
            ("Tây Ninh".to_owned(), "7,82".to_owned()),
            ("Quảng Ninh".to_owned(), "8,42".to_owned()),
        ];
        assert_eq!(
            widest("Cung ứng dịch vụ công", &scores, Language::Vi),
            "Chênh nhau nhiều nhất ở lĩnh vực “Cung ứng dịch vụ công”: Tây Ninh 7,82, Quảng Ninh 8,42."
        );
    }
}
