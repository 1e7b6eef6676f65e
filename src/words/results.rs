//! Changes, refusals, absences and verdicts in words.

use super::catalogue::catalogue;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::analysis::trend::{Direction, NoDirection, Telling, TrendPoint, Verdict};
use crate::format;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::missing::Missing;
use crate::model::period::Period;

/// Why there is no number.
pub fn missing(why: Missing, language: Language) -> &'static str {
    match (why, language) {
        (Missing::NotPublished, Language::Vi) => "chưa công bố",
        (Missing::NotPublished, Language::En) => "not published",
        (Missing::NotApplicable, Language::Vi) => "không thuộc chỉ số trong kỳ này",
        (Missing::NotApplicable, Language::En) => "not part of the index in this period",
        (Missing::DidNotExist, Language::Vi) => "đơn vị chưa có hoặc không còn trong kỳ này",
        (Missing::DidNotExist, Language::En) => "the unit did not exist in this period",
        (Missing::PartMissing, Language::Vi) => "thiếu một phần chưa công bố nên không cộng được",
        (Missing::PartMissing, Language::En) => "a part is not published, so there is no sum",
        (Missing::Unreadable, Language::Vi) => "ô không đọc được thành số",
        (Missing::Unreadable, Language::En) => "the cell cannot be read as a number",
        (Missing::BoundOnly, Language::Vi) => "chỉ công bố một giới hạn, không có điểm chính xác",
        (Missing::BoundOnly, Language::En) => "only a bound is published, no exact score",
    }
}

/// A unit's rank in a period; a dash where it cannot be told.
pub fn rank_at(point: &TrendPoint, language: Language) -> String {
    match point.told {
        true => format::rank_of(point.rank, point.shared, point.of, language),
        false => "–".to_owned(),
    }
}

/// A unit's rank of how many, or that it is printed; `None` where it cannot be told.
pub fn told(ranking: &Ranking, row: &Ranked, language: Language) -> Option<String> {
    let rank = format::rank_of(row.rank, row.shared, ranking.of(), language);
    let printed = match (ranking.part.is_some(), language) {
        (false, _) => "",
        (true, Language::Vi) => ", như in",
        (true, Language::En) => ", as printed",
    };
    let word = catalogue(language).rank.to_lowercase();
    ranking.tells(row).then(|| format!("{word} {rank}{printed}"))
}

/// The word for a level.
pub fn level(level: Level, language: Language) -> &'static str {
    let words = catalogue(language);
    match level {
        Level::Province => words.province,
        Level::District => words.district,
        Level::Commune => words.commune,
    }
}

/// Why two periods are not compared.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    let period = |period: Period| format::period(period, language);
    match (refusal, language) {
        (Refusal::FirstPeriod, Language::Vi) => {
            "Không có kỳ công bố nào trước kỳ này để so sánh.".into()
        }
        (Refusal::FirstPeriod, Language::En) => {
            "There is no earlier published period to compare with.".into()
        }
        (Refusal::Break { period: at, reason }, Language::Vi) => {
            format!(
                "Không so sánh với các kỳ trước {}, vì phương pháp thay đổi: {}",
                period(*at),
                reason.text(language)
            )
        }
        (Refusal::Break { period: at, reason }, Language::En) => {
            format!(
                "Not compared with periods before {}, because the method changed: {}",
                period(*at),
                reason.text(language)
            )
        }
        (Refusal::MaxChanged { from, to }, Language::Vi) => format!(
            "Không so sánh, vì điểm tối đa đổi từ {} thành {}.",
            format::plain(*from, 2, language),
            format::plain(*to, 2, language)
        ),
        (Refusal::MaxChanged { from, to }, Language::En) => format!(
            "Not compared, because the maximum changed from {} to {}.",
            format::plain(*from, 2, language),
            format::plain(*to, 2, language)
        ),
        (Refusal::Missing { period: at, why }, _) => {
            format!("{}: {}.", period(*at), missing(*why, language))
        }
        (Refusal::NotMember { period: at }, Language::Vi) => {
            format!("Không so sánh, vì {} chưa có hoặc không còn lĩnh vực này.", period(*at))
        }
        (Refusal::NotMember { period: at }, Language::En) => {
            format!(
                "Not compared, because this domain is not part of the index in {}.",
                period(*at)
            )
        }
        (Refusal::NoRank { period: at }, Language::Vi) => {
            format!("{}: điểm chỉ công bố một phần và hạng không in.", period(*at))
        }
        (Refusal::NoRank { period: at }, Language::En) => {
            format!(
                "{}: scores are published in part only, and the rank is not printed.",
                period(*at)
            )
        }
        (Refusal::OtherLength, Language::Vi) => "Không so sánh hai kỳ dài ngắn khác nhau.".into(),
        (Refusal::OtherLength, Language::En) => {
            "Periods of different length are not compared.".into()
        }
    }
}

/// A move in places: `tăng 2 bậc`.
pub fn places(places: i64, language: Language) -> String {
    let count = places.unsigned_abs();
    match (places.signum(), language) {
        (0, Language::Vi) => "giữ nguyên hạng".into(),
        (0, Language::En) => "same rank".into(),
        (1, Language::Vi) => format!("tăng {count} bậc"),
        (_, Language::Vi) => format!("giảm {count} bậc"),
        (1, Language::En) => format!("up {count} {}", if count == 1 { "place" } else { "places" }),
        (_, Language::En) => {
            format!("down {count} {}", if count == 1 { "place" } else { "places" })
        }
    }
}

/// A trend in words, by the rule stated in `analysis::trend::verdict`.
pub fn verdict(
    name: &str,
    verdict: &Result<Verdict, NoDirection>,
    index: &Index,
    language: Language,
) -> String {
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(NoDirection::TooFew { published }) => {
            return match language {
                Language::Vi => format!(
                    "{name}: không tính được xu hướng, vì chỉ có {published} kỳ liền nhau theo cùng một phương pháp (cần ít nhất 3)."
                ),
                Language::En => format!(
                    "{name}: a trend cannot be calculated, because the latest unbroken stretch of one method has {published} of the at least 3 periods needed."
                ),
            };
        }
    };
    let number = |value: f64| format::number(value, index.decimals, language);
    let word = match (verdict.direction, language) {
        (Direction::Better, Language::Vi) => "tốt lên",
        (Direction::Worse, Language::Vi) => "kém đi",
        (Direction::Steady, Language::Vi) => "gần như không đổi",
        (Direction::Better, Language::En) => "better",
        (Direction::Worse, Language::En) => "worse",
        (Direction::Steady, Language::En) => "about the same",
    };
    let (from, to) = (&verdict.from, &verdict.to);
    let when = |period: Period| format::period(period, language);
    let rank = |point: &crate::analysis::trend::TrendPoint| rank_at(point, language);
    let difference =
        format::signed(to.score.points() - from.score.points(), index.decimals, language);
    match language {
        Language::Vi => format!(
            "{name}: {word}. {} ({}) → {} ({}) ({difference}; ngưỡng ±{}), hạng {} → {}.",
            number(from.score.points()),
            when(from.period),
            number(to.score.points()),
            when(to.period),
            number(verdict.threshold),
            rank(from),
            rank(to)
        ),
        Language::En => format!(
            "{name}: {word}. {} ({}) → {} ({}) ({difference}; threshold ±{}), rank {} → {}.",
            number(from.score.points()),
            when(from.period),
            number(to.score.points()),
            when(to.period),
            number(verdict.threshold),
            rank(from),
            rank(to)
        ),
    }
}

/// The rule of [`verdict`], for the reader.
pub fn verdict_rule(language: Language) -> &'static str {
    match language {
        Language::Vi => {
            "Quy tắc: xét các kỳ công bố liền nhau gần nhất theo cùng một phương pháp (ít nhất 3 kỳ); “tốt lên” hay “kém đi” khi điểm đầu và cuối chênh nhau hơn nửa độ lệch chuẩn của mọi đơn vị ở kỳ cuối."
        }
        Language::En => {
            "Rule: over the latest adjacent published periods of one method (at least 3), “better” or “worse” when the first and last score differ by more than half the standard deviation of all units in the last of them."
        }
    }
}

/// Why a unit is among the telling few.
pub fn telling(why: Telling, language: Language) -> &'static str {
    let words = catalogue(language);
    match why {
        Telling::Best => words.telling_best,
        Telling::Worst => words.telling_worst,
        Telling::Riser => words.telling_riser,
        Telling::Faller => words.telling_faller,
    }
}
