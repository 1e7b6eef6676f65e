//! A trend in sentences: what the lines show, which way a unit goes, and by which rule.

use crate::analysis::caution::Caution;
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
        Followed::Places => (
            ("Vị trí của", "Places of"),
            (
                "; 0 % là điểm thấp nhất, 100 % là điểm cao nhất của kỳ",
                "; 0 % is the lowest, 100 % the highest score of the period",
            ),
        ),
        Followed::Core => (("Phần chung không đổi của", "The common core of"), ("", "")),
    };
    let stops = match followed {
        Followed::Scores => (
            "Đường dừng ở nơi không có số liệu hoặc phương pháp thay đổi.",
            "A line stops where nothing is published or the method changed.",
        ),
        Followed::Ranks | Followed::Places | Followed::Core => (
            "Đường dừng ở nơi không có số liệu; nó đi qua nơi phương pháp thay đổi.",
            "A line stops where nothing is published; it goes on where the method changed.",
        ),
    };
    let (of, top) = (either(of, language), either(top, language));
    let units = if count == 1 { "unit" } else { "units" };
    let stops = either(stops, language);
    sentence!(language;
        "{of} {count} đơn vị, {first}–{last}{top}. {stops}",
        "{of} {count} {units}, {first}–{last}{top}. {stops}")
}

/// Why the page does not open on scores: they are not compared over all these periods.
pub fn on_other_footing(followed: Followed, language: Language) -> String {
    let shown = match followed {
        Followed::Ranks => {
            ("hạng trong số đơn vị của từng kỳ", "ranks among the units of each period")
        }
        Followed::Places => (
            "vị trí từ điểm thấp nhất đến điểm cao nhất của từng kỳ",
            "places from the lowest to the highest score of each period",
        ),
        Followed::Core => ("tổng của phần chung không đổi", "the sum of the common core"),
        Followed::Scores => return String::new(),
    };
    let shown = either(shown, language);
    sentence!(language;
        "Điểm của các kỳ này không so được với nhau hết, vì cách tính có thay đổi; hình vẽ {shown}.",
        "The scores of these periods cannot all be compared, because the method changed; drawn are {shown}.")
}

/// Where a unit stood first and where last, whatever the method.
pub fn stood(name: &str, from: (Period, &str), to: (Period, &str), language: Language) -> String {
    let at = |period| format::period(period, language);
    let ((first, then), (last, now)) = ((at(from.0), from.1), (at(to.0), to.1));
    if from.0 == to.0 {
        return format!("{name}: {now} ({last}).");
    }
    format!("{name}: {then} ({first}) → {now} ({last}).")
}

/// How the figures of a trend are read: which end of their node is good, and their decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Which end is good.
    pub best: Best,
    /// Decimals a score is shown with.
    pub decimals: u8,
}

impl Scored {
    /// Those of a node, or of the total (`None`).
    pub fn of(publication: &Publication, index: &Index, domain: Option<&DomainId>) -> Self {
        let best = publication.best(index, domain);
        Self { best, decimals: publication.decimals(index, domain) }
    }
}

/// A trend in words, by the rule stated in `analysis::trend::verdict`.
pub fn verdict(
    name: &str,
    verdict: &Result<Verdict, NoDirection>,
    caution: Option<Caution>,
    Scored { best, decimals }: Scored,
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
    let number = |value: f64| format::number(value, decimals, language);
    let word = ends::direction(verdict.direction, best, language);
    let (from, to) = (&verdict.from, &verdict.to);
    let said = |point: &TrendPoint| {
        let points = number(point.score.points());
        format!("{points} ({})", format::period(point.period, language))
    };
    let difference = format::difference(to.score.points(), from.score.points(), decimals, language);
    let threshold = number(verdict.threshold);
    let (earlier, later) = (rank_at(from, language), rank_at(to, language));
    let (from, to) = (said(from), said(to));
    let caution = caution
        .map_or_else(String::new, |caution| format!("; {}", results::caution(caution, language)));
    sentence!(language;
        "{name}: {word}. {from} → {to} ({difference}; ngưỡng ±{threshold}), hạng {earlier} → {later}{caution}.",
        "{name}: {word}. {from} → {to} ({difference}; threshold ±{threshold}), rank {earlier} → {later}{caution}.")
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
        let found =
            Verdict { direction, from: point(2020, 3.0), to: point(2022, 9.0), threshold: 1.0 };
        let scored =
            Scored::of(&publication, &publication.indices[0], DomainId::new(domain).as_ref());
        assert_eq!(verdict("A", &Ok(found), None, scored, Language::En), expected);
    }

    #[test]
    fn the_words_and_the_decimals_of_a_trend_are_those_of_its_domain() {
        let rank = "rank 1 of 9 → 1 of 9.";
        check(
            "C1",
            Direction::Better,
            &format!("A: better. 3.00 (2020) → 9.00 (2022) (+6.00; threshold ±1.00), {rank}"),
        );
        check(
            "C2",
            Direction::Better,
            &format!("A: higher. 3 (2020) → 9 (2022) (+6; threshold ±1), {rank}"),
        );
        check(
            "C3",
            Direction::Worse,
            &format!("A: worse. 3.0 (2020) → 9.0 (2022) (+6.0; threshold ±1.0), {rank}"),
        );
    }
}
