//! A plan in sentences: gaps, what would reach a target, and what can be said of it so far.

use super::targets::words;
use crate::analysis::plan::{Gap, Need, Outcome, Row};
use crate::format;
use crate::model::language::Language;
use crate::model::operator::Operator;
use crate::model::period::Period;

/// A gap as written: `hơn +20,32`, `chỉ cần hơn 90`, `đã đạt`.
pub fn gap(gap: Gap, value: f64, language: Language) -> String {
    let number = format::signed(gap.points, 2, language);
    let limit = format::plain(value, 2, language);
    match (gap.need, language) {
        (Need::MoreThan, Language::Vi) if gap.points == 0.0 => format!("chỉ cần hơn {limit}"),
        (Need::MoreThan, Language::En) if gap.points == 0.0 => format!("anything above {limit}"),
        (Need::MoreThan, Language::Vi) => format!("hơn {number}"),
        (Need::MoreThan, Language::En) => format!("more than {number}"),
        (Need::Whole, _) => number,
        (Need::Nothing, Language::Vi) => "đã đạt".to_owned(),
        (Need::Nothing, Language::En) => "already met".to_owned(),
        (Need::Undecided, _) => format!("{number} ({})", words(language).undecided.to_lowercase()),
    }
}

/// Why a result that equals the target's number does not reach it.
pub fn not_enough(row: &Row, language: Language) -> Option<String> {
    let (known, limit) = (row.before.as_ref()?, row.target.value?);
    let exact = row.gap.is_some_and(|gap| gap.points == 0.0 && gap.need == Need::MoreThan);
    if !exact {
        return None;
    }
    let (period, limit) =
        (format::period(known.period, language), format::plain(limit, 2, language));
    let (name, printed) = (row.target.name.text(language), &row.target.place.printed);
    let below = row.target.operator == Operator::Below;
    Some(match (language, below) {
        (Language::Vi, false) => format!(
            "{name}: kết quả {period} đúng {limit}, chưa đạt “{printed}”, vì “trên {limit}” là phải lớn hơn {limit}."
        ),
        (Language::Vi, true) => format!(
            "{name}: kết quả {period} đúng {limit}, chưa đạt “{printed}”, vì “dưới {limit}” là phải nhỏ hơn {limit}."
        ),
        (Language::En, false) => format!(
            "{name}: the result of {period} is exactly {limit} and does not meet “{printed}”: above {limit} means more than {limit}."
        ),
        (Language::En, true) => format!(
            "{name}: the result of {period} is exactly {limit} and does not meet “{printed}”: below {limit} means less than {limit}."
        ),
    })
}

/// That there is no result of the period yet.
pub fn no_result(period: Period, language: Language) -> String {
    let period = format::period(period, language);
    match language {
        Language::Vi => format!(
            "Chưa có kết quả năm {period} được công bố ở đây, nên chưa nói được mục tiêu nào đạt hay không đạt."
        ),
        Language::En => format!(
            "No result of {period} is published here yet, so no target can be called met or not met."
        ),
    }
}

/// How many of the targets were met.
pub fn tally(rows: &[Row], language: Language) -> String {
    let count = |wanted| rows.iter().filter(|row| row.outcome == Some(wanted)).count();
    let (met, not_met) = (count(Outcome::Met), count(Outcome::NotMet));
    let open = rows.len() - met - not_met;
    match language {
        Language::Vi => format!("{met} mục tiêu đạt, {not_met} không đạt, {open} chưa xét được."),
        Language::En => format!("{met} targets met, {not_met} not met, {open} cannot be told."),
    }
}

/// The row that is farthest from its target, in a sentence.
pub fn farthest(row: &Row, language: Language) -> Option<String> {
    let (found, value) = (row.gap?, row.target.value?);
    let name = row.target.name.text(language);
    let result = printed(row)?;
    let (printed, text) = (&row.target.place.printed, gap(found, value, language));
    Some(match language {
        Language::Vi => {
            format!("Xa mục tiêu nhất: {name}, {result} → {printed}, cần thêm {text}.")
        }
        Language::En => {
            format!("Farthest from its target: {name}, {result} → {printed}, {text} needed.")
        }
    })
}

/// The total with its rank, in a sentence.
pub fn total(row: &Row, language: Language) -> Option<String> {
    let (known, result) = (row.before.as_ref()?, printed(row)?);
    let rank = known.detail.as_ref().and_then(|detail| detail.rank);
    let (name, wanted) = (row.target.name.text(language), &row.target.place.printed);
    let period = format::period(known.period, language);
    let goal = format::period(row.target.period, language);
    let ranks = rank.zip(row.target.rank).map(|(now, wanted)| {
        let now = now.of.map_or(now.rank.to_string(), |of| format!("{}/{of}", now.rank));
        match language {
            Language::Vi => format!(", hạng {now} → {}", wanted.rank),
            Language::En => format!(", rank {now} → {}", wanted.rank),
        }
    });
    Some(format!("{name}: {result} ({period}) → {wanted} ({goal}){}.", ranks.unwrap_or_default()))
}

/// How many goals were reached, in a sentence.
pub fn goals(met: usize, not_met: usize, all: usize, language: Language) -> String {
    match language {
        Language::Vi => {
            format!("{met}/{all} mục tiêu được văn bản đánh giá là Đạt, {not_met} Không đạt.")
        }
        Language::En => format!(
            "The document judges {met} of {all} goals met (Đạt) and {not_met} not met (Không đạt)."
        ),
    }
}

/// The result before the target, as printed.
pub fn printed(row: &Row) -> Option<String> {
    let detail = row.before.as_ref()?.detail.as_ref()?;
    detail.place.as_ref().map(|place| place.printed.clone())
}
