//! A plan in sentences: gaps, what would reach a target, and what can be said of it so far.

use super::labels::TargetsLabels;
use crate::analysis::plan::way::{Origin, Step};
use crate::analysis::plan::{Gap, Need, Outcome, Row};
use crate::format;
use crate::model::language::Language;
use crate::model::operator::Operator;
use crate::model::period::Period;
use crate::model::target::Target;
use crate::words::form::{either, sentence};

/// A gap as written: `hơn 20,32`, `chỉ cần hơn 90`, `đã đạt`.
pub fn gap(gap: Gap, value: f64, language: Language) -> String {
    let number = format::signed(gap.points, 2, language);
    let limit = format::plain(value, 2, language);
    match gap.need {
        Need::MoreThan if gap.points == 0.0 => {
            sentence!(language; "chỉ cần hơn {limit}", "anything above {limit}")
        }
        Need::MoreThan => {
            let number = number.trim_start_matches('+');
            sentence!(language; "hơn {number}", "more than {number}")
        }
        Need::Whole => number,
        Need::Nothing => sentence!(language; "đã đạt", "already met"),
        Need::Undecided => {
            format!("{number} ({})", TargetsLabels::of(language).undecided.to_lowercase())
        }
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
    Some(match row.target.operator {
        Operator::Below => sentence!(language;
            "{name}: kết quả {period} đúng {limit}, chưa đạt “{printed}”, vì “dưới {limit}” là phải nhỏ hơn {limit}.",
            "{name}: the result of {period} is exactly {limit} and does not meet “{printed}”: below {limit} means less than {limit}."),
        _ => sentence!(language;
            "{name}: kết quả {period} đúng {limit}, chưa đạt “{printed}”, vì “trên {limit}” là phải lớn hơn {limit}.",
            "{name}: the result of {period} is exactly {limit} and does not meet “{printed}”: above {limit} means more than {limit}."),
    })
}

/// That there is no result of the period yet.
pub fn no_result(period: Period, language: Language) -> String {
    let period = format::period(period, language);
    sentence!(language;
        "Chưa có kết quả năm {period} được công bố ở đây, nên chưa nói được mục tiêu nào đạt hay không đạt.",
        "No result of {period} is published here yet, so no target can be called met or not met.")
}

/// How many of the targets were met.
pub fn tally(rows: &[Row], language: Language) -> String {
    let count = |wanted| rows.iter().filter(|row| row.outcome == Some(wanted)).count();
    let (met, not_met) = (count(Outcome::Met), count(Outcome::NotMet));
    let open = rows.len() - met - not_met;
    sentence!(language;
        "{met} mục tiêu đạt, {not_met} không đạt, {open} chưa xét được.",
        "{met} targets met, {not_met} not met, {open} cannot be told.")
}

/// What a row lacks, with its measure: `còn thiếu hơn 20,32 điểm phần trăm`; `None` without a gap.
pub fn lacking(row: &Row, language: Language) -> Option<String> {
    let (found, value) = (row.gap?, row.target.value?);
    let measure = match row.target.measure.as_str() {
        "%" => either(("điểm phần trăm", "percentage points"), language).to_owned(),
        "" => either(("điểm", "points"), language).to_owned(),
        measure => measure.to_owned(),
    };
    let size = format::number(found.points.abs(), 2, language);
    Some(match found.need {
        Need::MoreThan if found.points == 0.0 => gap(found, value, language),
        Need::Nothing | Need::Undecided => gap(found, value, language),
        Need::MoreThan => {
            sentence!(language; "còn thiếu hơn {size} {measure}", "more than {size} {measure} lacking")
        }
        Need::Whole => {
            sentence!(language; "còn thiếu {size} {measure}", "{size} {measure} lacking")
        }
    })
}

/// The row that is farthest from its target, in a few words.
pub fn farthest(row: &Row, language: Language) -> Option<String> {
    let (name, lacking) = (row.target.name.text(language), lacking(row, language)?);
    Some(sentence!(language;
        "Xa mục tiêu nhất: {name}, {lacking}",
        "Farthest from its target: {name}, {lacking}"))
}

/// The total with its rank, in a sentence.
pub fn total(row: &Row, language: Language) -> Option<String> {
    let (known, result) = (row.before.as_ref()?, result(row, language)?);
    let rank = known.detail.as_ref().and_then(|detail| detail.rank);
    let (name, wanted) = (row.target.name.text(language), wanted(&row.target, language));
    let period = format::period(known.period, language);
    let goal = format::period(row.target.period, language);
    let ranks = rank.zip(row.target.rank).map(|(now, wanted)| {
        let now = now.of.map_or(now.rank.to_string(), |of| format!("{}/{of}", now.rank));
        let wanted = wanted.rank;
        sentence!(language; ", hạng {now} → {wanted}", ", rank {now} → {wanted}")
    });
    Some(format!("{name}: {result} ({period}) → {wanted} ({goal}){}.", ranks.unwrap_or_default()))
}

/// How many goals were reached, in a sentence.
pub fn goals(met: usize, not_met: usize, all: usize, language: Language) -> String {
    sentence!(language;
        "{met}/{all} mục tiêu được văn bản đánh giá là Đạt, {not_met} Không đạt.",
        "The document judges {met} of {all} goals met (Đạt) and {not_met} not met (Không đạt).")
}

/// The result before the target: as printed, and in English the same number written the English way.
pub fn result(row: &Row, language: Language) -> Option<String> {
    let known = row.before.as_ref()?;
    let place = known.detail.as_ref()?.place.as_ref()?;
    Some(match (language, known.points()) {
        (Language::En, Some(points)) => measured(points, &place.printed, language),
        _ => place.printed.clone(),
    })
}

/// What is wanted: as printed, and in English the same number and bound in English words.
pub fn wanted(target: &Target, language: Language) -> String {
    let printed = &target.place.printed;
    match (language, target.value) {
        (Language::En, Some(value)) => bound(target.operator, &measured(value, printed, language)),
        _ => printed.clone(),
    }
}

fn bound(operator: Operator, number: &str) -> String {
    match operator {
        Operator::Exactly => number.to_owned(),
        Operator::Above => format!("above {number}"),
        Operator::AtLeast => format!("at least {number}"),
        Operator::Below => format!("below {number}"),
        Operator::AtMost => format!("at most {number}"),
        Operator::About => format!("about {number}"),
    }
}

/// A number with the percent sign it is printed with.
fn measured(value: f64, printed: &str, language: Language) -> String {
    let sign = if printed.contains('%') { "%" } else { "" };
    format!("{}{sign}", format::plain(value, 2, language))
}

/// How a step of a total's way is known; blank for a published result.
pub fn origin(origin: &Origin, language: Language) -> &'static str {
    match origin {
        Origin::Published(_) => "",
        Origin::Implied(_) => TargetsLabels::of(language).derived,
        Origin::Wanted(..) => either(("mục tiêu", "target"), language),
    }
}

/// The number of a step: as printed where it is wanted, in English in English words.
pub fn step(step: &Step, language: Language) -> String {
    match (&step.origin, language) {
        (Origin::Wanted(_, place), Language::Vi) => place.printed.clone(),
        (Origin::Wanted(operator, place), Language::En) => {
            bound(*operator, &measured(step.value, &place.printed, language))
        }
        _ => format::plain(step.value, 2, language),
    }
}

/// A step in words: `2021: 62,56 (suy ra)`.
pub fn spoken_step(found: &Step, language: Language) -> String {
    let (period, number) = (format::period(found.period, language), step(found, language));
    match origin(&found.origin, language) {
        "" => format!("{period}: {number}"),
        known => format!("{period}: {number} ({known})"),
    }
}

/// The whole way in a sentence, and what in it nobody published.
pub fn way(steps: &[Step], language: Language) -> String {
    let said: Vec<String> = steps.iter().map(|step| spoken_step(step, language)).collect();
    let implied = steps.iter().find_map(|step| match &step.origin {
        Origin::Implied(place) => Some((format::period(step.period, language), place)),
        _ => None,
    });
    let why = match implied {
        None => String::new(),
        Some((period, place)) => {
            let printed = &place.printed;
            sentence!(language;
                " Số của {period} suy ra từ lời văn “{printed}”, không in trong văn bản này.",
                " The number of {period} follows from the words “{printed}”; this document does not print it.")
        }
    };
    format!("{}.{why}", said.join(" → "))
}
