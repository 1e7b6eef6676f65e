//! A trend in sentences: what the lines show, which way a unit goes, and by which rule.

use super::labels::TrendsLabels;
use crate::analysis::trend::{Direction, Followed, NoDirection, Telling, TrendPoint, Verdict};
use crate::format;
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::{either, sentence};
use crate::words::results::rank_at;

/// What a picture of lines over time shows, in a sentence.
pub fn lines(
    count: usize,
    (first, last): (Period, Period),
    followed: Followed,
    language: Language,
) -> String {
    let (first, last) = (format::period(first, language), format::period(last, language));
    let (of, top) = match followed {
        Followed::Scores => (("Điểm của", "Scores of"), ("", "")),
        Followed::Ranks => {
            (("Hạng của", "Ranks of"), ("; hạng 1 ở trên cùng", ", the first on top"))
        }
    };
    let (of, top) = (either(of, language), either(top, language));
    sentence!(language;
        "{of} {count} đơn vị, {first}–{last}{top}. Đường dừng ở nơi không có số liệu hoặc phương pháp thay đổi.",
        "{of} {count} units, {first}–{last}{top}. A line stops where nothing is published or the method changed.")
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
            return sentence!(language;
                "{name}: không tính được xu hướng, vì chỉ có {published} kỳ liền nhau theo cùng một phương pháp (cần ít nhất 3).",
                "{name}: a trend cannot be calculated, because the latest unbroken stretch of one method has {published} of the at least 3 periods needed.");
        }
    };
    let number = |value: f64| format::number(value, index.decimals, language);
    let word = match verdict.direction {
        Direction::Better => ("tốt lên", "better"),
        Direction::Worse => ("kém đi", "worse"),
        Direction::Steady => ("gần như không đổi", "about the same"),
    };
    let word = either(word, language);
    let (from, to) = (&verdict.from, &verdict.to);
    let said = |point: &TrendPoint| {
        let points = number(point.score.points());
        format!("{points} ({})", format::period(point.period, language))
    };
    let difference =
        format::signed(to.score.points() - from.score.points(), index.decimals, language);
    let threshold = number(verdict.threshold);
    let (earlier, later) = (rank_at(from, language), rank_at(to, language));
    let (from, to) = (said(from), said(to));
    sentence!(language;
        "{name}: {word}. {from} → {to} ({difference}; ngưỡng ±{threshold}), hạng {earlier} → {later}.",
        "{name}: {word}. {from} → {to} ({difference}; threshold ±{threshold}), rank {earlier} → {later}.")
}

/// The rule of [`verdict`], for the reader.
pub fn verdict_rule(language: Language) -> &'static str {
    let text = (
        "Quy tắc: xét các kỳ công bố liền nhau gần nhất theo cùng một phương pháp (ít nhất 3 kỳ); “tốt lên” hay “kém đi” khi điểm đầu và cuối chênh nhau hơn nửa độ lệch chuẩn của mọi đơn vị ở kỳ cuối.",
        "Rule: over the latest adjacent published periods of one method (at least 3), “better” or “worse” when the first and last score differ by more than half the standard deviation of all units in the last of them.",
    );
    either(text, language)
}

/// Why a unit is among the telling few.
pub fn telling(why: Telling, language: Language) -> &'static str {
    let words = TrendsLabels::of(language);
    match why {
        Telling::Best => words.telling_best,
        Telling::Worst => words.telling_worst,
        Telling::Riser => words.telling_riser,
        Telling::Faller => words.telling_faller,
    }
}
