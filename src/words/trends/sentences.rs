//! A trend in sentences: what the lines show, which way a unit goes, and by which rule.

use crate::analysis::caution::Caution;
use crate::analysis::reconstruct::Fit;
use crate::analysis::trend::footing::Followed;
use crate::analysis::trend::{NoDirection, TrendPoint, Verdict};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::index::{Best, Index};
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::words::ends;
use crate::words::form::{either, sentence};
use crate::words::results::{self, rank_at};
use crate::words::spans::Spans;

/// What a picture of lines over time shows, in a sentence.
pub fn lines(
    count: usize,
    (first, last): (Period, Period),
    followed: Followed,
    language: Language,
) -> String {
    let spans = Spans::of(&[first, last]);
    let (first, last) = (format::period(first, language), format::period(last, language));
    let (of, top) = match followed {
        Followed::Scores => (("Điểm của", "Scores of"), ("", "")),
        Followed::Ranks => {
            (("Hạng của", "Ranks of"), ("; hạng 1 ở trên cùng", ", the first on top"))
        }
        Followed::Places => (
            ("Vị trí của", "Places of"),
            (
                "; 0 % là điểm thấp nhất, 100 % là điểm cao nhất của kỳ",
                "; 0 % is the lowest, 100 % the highest score of the period",
            ),
        ),
        Followed::Core => (("Phần chung không đổi của", "The common core of"), ("", "")),
        Followed::Shares => (
            ("Điểm của", "Scores of"),
            (
                "; tính bằng phần trăm điểm tối đa của từng kỳ, vì điểm tối đa có thay đổi",
                ", in per cent of each period’s maximum, because the maximum changed",
            ),
        ),
    };
    let (of, top) = (either(of, language), spans.said(either(top, language), language));
    let units = if count == 1 { "unit" } else { "units" };
    let count = format::places::count(count, language);
    sentence!(language;
        "{of} {count} đơn vị, {first}–{last}{top}.",
        "{of} {count} {units}, {first}–{last}{top}.")
}

/// The years without a table, which the picture leaves empty; blank where there are none.
pub fn skipped(years: &[Period], language: Language) -> String {
    if years.is_empty() {
        return String::new();
    }
    let years: Vec<String> = years.iter().map(|year| format::period(*year, language)).collect();
    let years = years.join(", ");
    sentence!(language; " Không có bảng năm {years}.", " No table for {years}.")
}

/// Where the lines stop.
pub fn stops(followed: Followed, language: Language) -> &'static str {
    let stops = match followed {
        Followed::Scores | Followed::Shares => (
            "Đường dừng ở nơi không có số liệu hoặc phương pháp thay đổi.",
            "A line stops where nothing is published or the method changed.",
        ),
        Followed::Ranks | Followed::Places | Followed::Core => (
            "Đường dừng ở nơi không có số liệu; nó đi qua nơi phương pháp thay đổi.",
            "A line stops where nothing is published; it goes on where the method changed.",
        ),
    };
    either(stops, language)
}

/// Which periods are reconstructed, by which rule, and how well the rule keeps to what is published of both: the period,
/// the distance, whose it is, and the decimals of the scores.
pub fn joined(
    former: &str,
    (first, last): (Period, Period),
    fit: Option<(Period, Fit, String, u8)>,
    language: Language,
) -> String {
    let span = match first == last {
        true => format::period(first, language),
        false => format!("{}–{}", format::period(first, language), format::period(last, language)),
    };
    let rule = sentence!(language;
        "{span}: điểm dựng lại, không phải điểm công bố. Điểm của một đơn vị mới là trung bình cộng điểm {former} của các đơn vị hợp thành, theo quy tắc nêu trong bộ số liệu.",
        "{span}: reconstructed scores, not published ones. The score of a new unit is the plain mean of the {former} scores of the units it was made of, by the rule stated with the data.");
    let Some((period, fit, unit, decimals)) = fit else { return rule };
    let (period, count) = (format::period(period, language), fit.compared);
    // One place more than the scores have: a distance below their last place is none that one could see.
    let distance = format::number(fit.largest, decimals + 1, language);
    let held = sentence!(language;
        "{period} được công bố theo cả hai cách chia: quy tắc lệch nhiều nhất {distance} điểm trong {count} đơn vị ({unit}).",
        "For {period} both are published: the rule is off by {distance} points at most, among {count} units ({unit}).");
    format!("{rule} {held}")
}

/// A share of the largest possible score: `61,2 % điểm tối đa`.
pub fn share(share: f64, language: Language) -> String {
    let share = format::percent(share, 1, language);
    sentence!(language; "{share} điểm tối đa", "{share} of the maximum")
}

/// Why the page does not open on scores: they are not compared over all these periods.
pub fn on_other_footing(followed: Followed, spans: Spans, language: Language) -> String {
    let shown = match followed {
        Followed::Ranks => {
            ("hạng trong số đơn vị của từng kỳ", "ranks among the units of each period")
        }
        Followed::Places => (
            "vị trí từ điểm thấp nhất đến điểm cao nhất của từng kỳ",
            "places from the lowest to the highest score of each period",
        ),
        Followed::Core => ("tổng của phần chung không đổi", "the sum of the common core"),
        Followed::Scores | Followed::Shares => return String::new(),
    };
    let (shown, span) = (spans.said(either(shown, language), language), spans.word(language));
    sentence!(language;
        "Điểm của các {span} này không so được với nhau hết, vì cách tính có thay đổi; hình vẽ {shown}.",
        "The scores of these {span}s cannot all be compared, because the method changed; drawn are {shown}.")
}

/// How the figures of a trend are read: which end of their node is good, and their decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Which end is good.
    pub best: Best,
    /// Decimals a score is shown with.
    pub decimals: u8,
    /// What its periods are called.
    pub spans: Spans,
}

impl Scored {
    /// Those of a node, or of the total (`None`).
    pub fn of(publication: &Publication, index: &Index, domain: Option<&DomainId>) -> Self {
        let best = publication.best(index, domain);
        let spans = Spans::of(&publication.periods(&index.id));
        Self { best, decimals: publication.decimals(index, domain), spans }
    }
}

/// A trend in words, by the rule stated in `analysis::trend`: how the score moved, how that of all did, and the ranks.
pub fn verdict(
    verdict: &Result<Verdict, NoDirection>,
    caution: Option<Caution>,
    Scored { best, decimals, spans }: Scored,
    language: Language,
) -> String {
    let verdict = match verdict {
        Ok(verdict) => verdict,
        Err(NoDirection::PartPlaced { period }) => {
            let period = format::period(*period, language);
            return sentence!(language;
                "chưa nói được xu hướng so với các đơn vị khác, vì bảng {period} chỉ xếp được một phần số dòng.",
                "how it went among the others cannot be told, because only a part of the rows of {period} could be placed.");
        }
        Err(NoDirection::TooFew { published }) => {
            let span = spans.word(language);
            return sentence!(language;
                "chưa nói được xu hướng của điểm, vì chỉ {published} {span} gần nhất có điểm theo cùng một phương pháp (cần ít nhất 3).",
                "no trend of scores can be told, because only {published} of the latest {span}s have a score by one method (at least 3 are needed).");
        }
    };
    let number = |value: f64| format::number(value, decimals, language);
    let word = ends::direction(verdict.direction, best, language);
    let (from, to) = (&verdict.from, &verdict.to);
    let said = |point: &TrendPoint| {
        let points = number(point.score.points());
        format!("{points} ({})", format::period(point.period, language))
    };
    let difference = format::difference(to.score.points(), from.score.points(), decimals, language);
    let drift = format::signed(verdict.drift, decimals, language);
    let ranks = (from.told && to.told).then(|| {
        let (earlier, later) = (rank_at(from, language), rank_at(to, language));
        sentence!(language; ", hạng {earlier} → {later}", ", rank {earlier} → {later}")
    });
    let ranks = ranks.unwrap_or_default();
    let (from, to) = (said(from), said(to));
    let caution = caution
        .map_or_else(String::new, |caution| format!("; {}", results::caution(caution, language)));
    sentence!(language;
        "{word}. Điểm {from} → {to}: {difference}, trung vị mọi đơn vị {drift}{ranks}{caution}.",
        "{word}. Score {from} → {to}: {difference}, the median of all {drift}{ranks}{caution}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::trend::Direction;
    use crate::model::among::Among;
    use crate::model::score::Score;
    use crate::model::tie::Tie;
    use crate::read::tables;

    const INDICES: &str = "index,name,best,decimals\nx,Trial,highest,2\n";
    const DOMAINS: &str = "index,domain,name,best,decimals\nx,C1,Points,,\nx,C2,Households,none,0\n\
        x,C3,Late files,lowest,1\n";

    /// A trend that rose, in a node.
    fn check(domain: &str, direction: Direction, expected: &str) {
        let (mut publication, mut problems) = (Publication::default(), Vec::new());
        for (table, text) in [("indices", INDICES), ("domains", DOMAINS)] {
            tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
        }
        let point = |year, points: f64| TrendPoint {
            period: Period::year(year),
            score: Score::new(points).unwrap(),
            rank: 1,
            shared: Tie::Alone,
            of: Among::all(9),
            told: true,
        };
        let found = Verdict {
            direction,
            from: point(2020, 3.0),
            to: point(2022, 9.0),
            drift: 2.0,
            threshold: 1.0,
        };
        let scored =
            Scored::of(&publication, &publication.indices[0], DomainId::new(domain).as_ref());
        assert_eq!(verdict(&Ok(found), None, scored, Language::En), expected);
    }

    #[test]
    fn the_words_and_the_decimals_of_a_trend_are_those_of_its_domain() {
        let rank = "rank 1 of 9 → 1 of 9.";
        let written = |word: &str, figures: &str| format!("{word}. Score {figures}, {rank}");
        check(
            "C1",
            Direction::Better,
            &written(
                "better than the others did",
                "3.00 (2020) → 9.00 (2022): +6.00, the median of all +2.00",
            ),
        );
        check(
            "C2",
            Direction::Better,
            &written(
                "higher than the others went",
                "3 (2020) → 9 (2022): +6, the median of all +2",
            ),
        );
        check(
            "C3",
            Direction::Worse,
            &written(
                "worse than the others did",
                "3.0 (2020) → 9.0 (2022): +6.0, the median of all +2.0",
            ),
        );
    }
}
