//! What the ends of an index are called: best and worst, strong and weak where one end is good; highest and lowest where
//! neither is.

use super::form::either;
use crate::analysis::profile::Quarter;
use crate::analysis::trend::{Direction, Telling};
use crate::model::index::Best;
use crate::model::language::Language;

/// Two languages' words where an end is good, and where neither is.
fn of(
    best: Best,
    good: (&'static str, &'static str),
    neither: (&'static str, &'static str),
    language: Language,
) -> &'static str {
    either(if best == Best::None { neither } else { good }, language)
}

/// Why a unit is among the telling few of a trend.
pub fn telling(why: Telling, best: Best, language: Language) -> &'static str {
    let text = match (why, best) {
        (Telling::Best, Best::Highest) => ("cao nhất kỳ cuối", "best in the last period"),
        (Telling::Best, Best::Lowest) => {
            ("thấp nhất (tốt nhất) kỳ cuối", "lowest, which is best, in the last period")
        }
        (Telling::Best, Best::None) => ("cao nhất kỳ cuối", "highest in the last period"),
        (Telling::Worst, Best::Lowest) => ("cao nhất kỳ cuối", "highest in the last period"),
        (Telling::Worst, _) => ("thấp nhất kỳ cuối", "lowest in the last period"),
        (Telling::Riser, Best::Lowest) | (Telling::Faller, Best::Highest | Best::None) => {
            ("giảm điểm nhiều nhất", "lost most points")
        }
        (Telling::Riser, _) | (Telling::Faller, Best::Lowest) => {
            ("tăng điểm nhiều nhất", "gained most points")
        }
    };
    either(text, language)
}

/// Which way a unit went, held against all others.
pub fn direction(direction: Direction, best: Best, language: Language) -> &'static str {
    match direction {
        Direction::Better => of(
            best,
            ("khá lên so với các đơn vị khác", "better than the others did"),
            ("tăng hơn các đơn vị khác", "higher than the others went"),
            language,
        ),
        Direction::Worse => of(
            best,
            ("kém đi so với các đơn vị khác", "worse than the others did"),
            ("giảm so với các đơn vị khác", "lower than the others went"),
            language,
        ),
        Direction::Steady => either(
            ("gần như giữ nguyên so với các đơn vị khác", "much as the others did"),
            language,
        ),
    }
}

/// The heading over the ends a unit is in.
pub fn ends(best: Best, language: Language) -> &'static str {
    of(best, ("Mạnh và yếu", "Strong and weak"), ("Cao và thấp", "High and low"), language)
}

/// An end a unit is in.
pub fn quarter(quarter: Quarter, best: Best, language: Language) -> &'static str {
    match quarter {
        Quarter::Best => {
            of(best, ("Mạnh", "Strong"), ("Thuộc nhóm cao", "Among the highest"), language)
        }
        Quarter::Worst => {
            of(best, ("Yếu", "Weak"), ("Thuộc nhóm thấp", "Among the lowest"), language)
        }
    }
}

/// The rule of [`quarter`].
pub fn quarter_rule(best: Best, language: Language) -> &'static str {
    of(
        best,
        (
            "Quy tắc: mạnh khi nhiều nhất một phần tư số đơn vị được xếp hạng có điểm bằng hoặc hơn (kể cả đơn vị này), yếu khi nhiều nhất một phần tư có điểm bằng hoặc kém; đơn vị bằng điểm cùng vào hoặc cùng không.",
            "Rule: strong when at most a quarter of the ranked units score as well or better (this one counted), weak when at most a quarter score as badly or worse; units with equal scores are in it together or not at all.",
        ),
        (
            "Quy tắc: nhóm cao khi nhiều nhất một phần tư số đơn vị được xếp hạng có số bằng hoặc cao hơn (kể cả đơn vị này), nhóm thấp khi nhiều nhất một phần tư có số bằng hoặc thấp hơn; đơn vị bằng nhau cùng vào hoặc cùng không.",
            "Rule: among the highest when at most a quarter of the ranked units have as much or more (this one counted), among the lowest when at most a quarter have as much or less; equal units are in it together or not at all.",
        ),
        language,
    )
}

/// The rule by which a trend is told.
pub fn verdict_rule(best: Best, language: Language) -> &'static str {
    of(
        best,
        (
            "Xu hướng xét các kỳ gần nhất có điểm và theo cùng một phương pháp (ít nhất 3 kỳ). Mức thay đổi của đơn vị trừ đi mức thay đổi của trung vị mọi đơn vị: “khá lên” hay “kém đi” khi phần còn lại lớn hơn nửa độ lệch chuẩn của mọi đơn vị ở kỳ cuối.",
            "A trend is told over the latest periods with a score and of one method (at least 3). The change of the unit less the change of the median of all: “better” or “worse” when what remains exceeds half the standard deviation of all units in the last period.",
        ),
        (
            "Xu hướng xét các kỳ gần nhất có số và theo cùng một phương pháp (ít nhất 3 kỳ). Mức thay đổi của đơn vị trừ đi mức thay đổi của trung vị mọi đơn vị: “tăng hơn” hay “giảm” khi phần còn lại lớn hơn nửa độ lệch chuẩn của mọi đơn vị ở kỳ cuối.",
            "A trend is told over the latest periods with a figure and of one method (at least 3). The change of the unit less the change of the median of all: “higher” or “lower” when what remains exceeds half the standard deviation of all units in the last period.",
        ),
        language,
    )
}

/// The score of the unit with rank 1, among the statistics of all units.
pub fn best_score(best: Best, language: Language) -> &'static str {
    match best {
        Best::Highest | Best::None => {
            of(best, ("Điểm tốt nhất", "Best score"), ("Cao nhất", "Highest"), language)
        }
        Best::Lowest => either(("Điểm tốt nhất (thấp nhất)", "Best (lowest) score"), language),
    }
}

/// What marks the score of rank 1 in a picture of nodes with these ends.
pub fn mark(ends: &[Best], language: Language) -> &'static str {
    let has = |best: Best| ends.contains(&best);
    let text = match (has(Best::None), has(Best::Highest), has(Best::Lowest)) {
        (false, true, false) => ("cao nhất", "best"),
        (false, ..) => ("tốt nhất", "best"),
        (true, _, false) => ("cao nhất", "highest"),
        // Neither word is true of every node.
        (true, _, true) => ("hạng 1", "rank 1"),
    };
    either(text, language)
}

/// The heading over all units and the domains with these ends: strengths where each has a good one.
pub fn strengths(ends: &[Best], language: Language) -> &'static str {
    let is_neither = ends.contains(&Best::None) || ends.is_empty();
    of(
        if is_neither { Best::None } else { Best::Highest },
        ("Mạnh, yếu của từng đơn vị", "Strengths and weaknesses"),
        ("Cao, thấp của từng đơn vị", "High and low"),
        language,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_called_best_or_strong_among_domains_of_which_one_has_no_good_end() {
        let marks = |ends: &[Best]| (mark(ends, Language::En), strengths(ends, Language::En));
        assert_eq!(marks(&[Best::Highest, Best::Highest]), ("best", "Strengths and weaknesses"));
        assert_eq!(marks(&[Best::Highest, Best::Lowest]), ("best", "Strengths and weaknesses"));
        assert_eq!(marks(&[Best::None]), ("highest", "High and low"));
        assert_eq!(marks(&[Best::Highest, Best::None]), ("highest", "High and low"));
        assert_eq!(marks(&[Best::Lowest, Best::None]), ("rank 1", "High and low"));
    }
}
