//! What the page that compares units says of them: gaps, pictures, two indices side by side.

use crate::analysis::appraisal::Appraisal;
use crate::analysis::compare::Measured;
use crate::analysis::pair::Pair;
use crate::format;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::{either, sentence};
use crate::words::spans::Spans;

/// The domain with the largest gap: `Cung ứng dịch vụ công: Tây Ninh 7,82, Quảng Ninh 8,42`.
pub fn widest(domain: &str, scores: &[(String, String)], language: Language) -> String {
    let list: Vec<String> = scores.iter().map(|(name, score)| format!("{name} {score}")).collect();
    let list = list.join(", ");
    sentence!(language;
        "Chênh nhau nhiều nhất ở lĩnh vực “{domain}”: {list}.",
        "They differ most in “{domain}”: {list}.")
}

/// The units with the highest and the lowest score, and how far they are apart: `Tây Ninh 47,35, TP. Hồ Chí Minh 42,81:
/// chênh 4,54 điểm`.
pub fn apart(
    (high, most): (&str, &str),
    (low, least): (&str, &str),
    (gap, measure): (&str, &str),
    units: usize,
    language: Language,
) -> String {
    match units {
        2 => sentence!(language;
            "{high} {most}, {low} {least}: chênh {gap} {measure}",
            "{high} {most}, {low} {least}: {gap} {measure} apart"),
        _ => sentence!(language;
            "Từ {high} {most} đến {low} {least}: chênh {gap} {measure}",
            "From {high} {most} to {low} {least}: {gap} {measure} apart"),
    }
}

/// How far units are apart in a domain.
pub fn gap(gap: &str, measure: &str, language: Language) -> String {
    sentence!(language; "chênh {gap} {measure}", "{gap} {measure} apart")
}

/// A gap of so much: `5 % điểm tối đa (0,5 điểm)`; `max` where the maximum of every domain is the same.
pub fn least_gap(
    least: f64,
    measured: Measured,
    max: Option<f64>,
    measure: &str,
    language: Language,
) -> String {
    let shown = format::plain(least, 3, language);
    match (measured, max) {
        (Measured::ShareOfMax, Some(max)) => {
            let points = format::plain(least * max / 100.0, 3, language);
            sentence!(language;
                "{shown}\u{a0}% điểm tối đa ({points} {measure})",
                "{shown}\u{a0}% of the maximum ({points} {measure})")
        }
        (Measured::ShareOfMax, None) => sentence!(language;
            "{shown}\u{a0}% điểm tối đa", "{shown}\u{a0}% of the maximum"),
        (Measured::ShareOfSpread, _) => sentence!(language;
            "{shown}\u{a0}% khoảng thấp nhất – cao nhất", "{shown}\u{a0}% of the range of the domain"),
        (Measured::Points, _) => format!("{shown} {measure}"),
    }
}

/// How many domains are not shown, because the units differ less there.
pub fn left_out((out, all): (usize, usize), least: &str, language: Language) -> String {
    sentence!(language;
        "Đã ẩn {out} trên {all} lĩnh vực, vì chênh chưa tới {least}.",
        "{out} of {all} domains are left out: the units differ by less than {least} there.")
}

/// What the dot plot shows.
pub fn dots(units: usize, domains: usize, measured: Measured, language: Language) -> String {
    match measured {
        Measured::ShareOfMax => sentence!(language;
            "{units} đơn vị trong {domains} lĩnh vực, tính bằng % điểm tối đa của từng lĩnh vực. Đơn vị chưa có điểm thì không có dấu.",
            "{units} units in {domains} domains, in % of each domain's maximum. A unit without a score has no mark."),
        Measured::ShareOfSpread => sentence!(language;
            "{units} đơn vị trong {domains} lĩnh vực, trên khoảng từ điểm thấp nhất (0 %) đến điểm cao nhất (100 %) của từng lĩnh vực. Đơn vị chưa có điểm thì không có dấu.",
            "{units} units in {domains} domains, between the lowest (0 %) and the highest score (100 %) of each domain. A unit without a score has no mark."),
        Measured::Points => sentence!(language;
            "{units} đơn vị trong {domains} lĩnh vực, tính bằng điểm. Đơn vị chưa có điểm thì không có dấu.",
            "{units} units in {domains} domains, in points. A unit without a score has no mark."),
    }
}

/// What the slopes show.
pub fn slopes(name: &str, up: usize, down: usize, refused: usize, language: Language) -> String {
    let rest = match refused {
        0 => String::new(),
        _ => sentence!(language;
            " {refused} mục không so sánh được, lý do ghi bên dưới.",
            " {refused} not compared, for the reasons given below."),
    };
    sentence!(language;
        "{name}: {up} lĩnh vực tăng điểm, {down} giảm. Đường vẽ theo phần của điểm tối đa.{rest}",
        "{name}: {up} domains up, {down} down. Lines are drawn as shares of the maximum.{rest}")
}

/// What the dumbbells show.
pub fn stages(appraisals: &[Appraisal], language: Language) -> String {
    let lowered = appraisals.iter().filter(|one| one.difference < 0.0).count();
    let count = appraisals.len();
    sentence!(language;
        "{lowered} trong {count} điểm tự chấm bị hạ khi thẩm định.",
        "{lowered} of {count} self-scores were lowered.")
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
    let span = Spans::of(&[wanted, period]).word(language);
    let when = if wanted == period {
        sentence!(language; "Cả hai lấy {span} {at}.", "Both are of {at}.")
    } else {
        sentence!(language;
            "Cả hai lấy {span} {at}, {span} gần {asked} nhất mà cả {x} và {y} đều được công bố.",
            "Both are of {at}, the {span} nearest to {asked} in which {x} and {y} were published.")
    };
    let drawn = match (count, language) {
        (1, Language::En) => " 1 unit has a total in both.".to_owned(),
        _ => sentence!(language;
            " {count} đơn vị có tổng điểm ở cả hai.",
            " {count} units have a total in both."),
    };
    let together = pair.correlation.map(|r| together(r, language)).unwrap_or_default();
    format!("{when}{drawn}{together}")
}

/// How closely two indices go together, by Pearson's correlation.
fn together(r: f64, language: Language) -> String {
    let strength = match r.abs() {
        size if size >= 0.7 => ("chặt", "strongly"),
        size if size >= 0.4 => ("vừa", "moderately"),
        _ => ("yếu", "weakly"),
    };
    let (strength, r) = (either(strength, language), format::signed(r, 2, language));
    sentence!(language;
        " Hai chỉ số đi cùng nhau {strength}: hệ số tương quan Pearson {r} (yếu dưới 0,4, chặt từ 0,7); đi cùng không có nghĩa là nguyên nhân.",
        " The two go together {strength}: Pearson's correlation is {r} (weak below 0.4, strong from 0.7); going together is no cause.")
}

/// Those with a total in one only: how many, and their names.
pub fn only(index: &Index, other: &Index, names: &[String], language: Language) -> String {
    let (has, lacks) = (index.short.text(language), other.short.text(language));
    let (count, list) = (names.len(), names.join(", "));
    sentence!(language;
        "{count} đơn vị chỉ có {has}, không có {lacks}: {list}.",
        "{count} with {has} but without {lacks}: {list}.")
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
