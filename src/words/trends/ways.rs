//! A unit's way through the ranks in a sentence: where it stood first, last and at its best.

use crate::analysis::trend::TrendPoint;
use crate::analysis::trend::stood::Stood;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::sentence;
use crate::words::results;
use crate::words::spans::Spans;

/// Where a unit stood first and where last, whatever the method.
pub fn stood(name: &str, from: (Period, &str), to: (Period, &str), language: Language) -> String {
    let at = |period| format::period(period, language);
    let ((first, then), (last, now)) = ((at(from.0), from.1), (at(to.0), to.1));
    if from.0 == to.0 {
        return format!("{name}: {now} ({last}).");
    }
    format!("{name}: {then} ({first}) → {now} ({last}).")
}

/// A unit's way through the ranks over all periods: `Tây Ninh: từ hạng 60 (2011) lên hạng 2 (2024)`, and where it stood
/// best.
pub fn way(name: &str, stood: &Stood, best: Best, language: Language) -> String {
    let at = |period| format::period(period, language);
    let rank = |point: &TrendPoint| results::rank_at(point, language);
    let (Stood { first, last, .. }, top) = (stood, stood.best.as_ref());
    let (then, now) = (rank(first), rank(last));
    let (from, to) = (at(first.period), at(last.period));
    if first.period == last.period {
        let now = results::rank_at(last, language);
        return sentence!(language; "{name}: hạng {now} ({to})", "{name}: rank {now} ({to})");
    }
    let top = top.filter(|top| top.rank < first.rank && best != Best::None).map(|top| {
        let periods: Vec<String> = top.periods.iter().map(|period| at(*period)).collect();
        let (rank, periods) = (top.rank, results::names(periods, MOST_PEAKS, language));
        sentence!(language;
            "; cao nhất: hạng {rank} ({periods})", "; at best rank {rank} ({periods})")
    });
    let top = top.unwrap_or_default();
    // Where the number of units changed, a rank alone does not tell whether anybody rose: 3 of 3 and 1 of 1 are alike.
    let moved = if stood.is_a_move() { stood.places().signum() } else { 2 };
    match (best, moved) {
        (_, 0) if first.of == last.of => {
            let span = Spans::of(&[first.period, last.period]).word(language);
            sentence!(language;
                "{name}: hạng {now} cả {span} đầu ({from}) và {span} cuối ({to}){top}",
                "{name}: rank {now} both in {from} and in {to}{top}")
        }
        (Best::Highest | Best::Lowest, 1) => {
            sentence!(language;
                "{name}: từ hạng {then} ({from}) lên hạng {now} ({to}){top}",
                "{name}: from rank {then} ({from}) up to {now} ({to}){top}")
        }
        (Best::Highest | Best::Lowest, -1) => {
            sentence!(language;
                "{name}: từ hạng {then} ({from}) xuống hạng {now} ({to}){top}",
                "{name}: from rank {then} ({from}) down to {now} ({to}){top}")
        }
        _ => {
            sentence!(language;
                "{name}: từ hạng {then} ({from}) đến hạng {now} ({to}){top}",
                "{name}: from rank {then} ({from}) to {now} ({to}){top}")
        }
    }
}

/// At most so many periods of a best rank are named.
const MOST_PEAKS: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::trend::stood::Peak;
    use crate::model::among::Among;
    use crate::model::score::Score;
    use crate::model::tie::Tie;

    #[test]
    fn a_way_through_the_ranks_names_its_ends_and_its_best_years() {
        let point = |year, rank| TrendPoint {
            period: Period::year(year),
            score: Score::new(1.0).unwrap(),
            rank,
            shared: Tie::Alone,
            of: Among::all(63),
            told: true,
        };
        let stood = |first, last, best: Option<(usize, Vec<Period>)>| Stood {
            first: point(2016, first),
            last: point(2024, last),
            best: best.map(|(rank, periods)| Peak { rank, periods }),
        };
        let peak = Some((1, vec![Period::year(2021), Period::year(2023)]));
        let said = |stood, best| way("Huế", &stood, best, Language::Vi);
        assert_eq!(
            said(stood(42, 14, peak), Best::Highest),
            "Huế: từ hạng 42/63 (2016) lên hạng 14/63 (2024); cao nhất: hạng 1 (2021 và 2023)"
        );
        assert_eq!(
            said(stood(1, 9, Some((1, vec![Period::year(2016)]))), Best::Lowest),
            "Huế: từ hạng 1/63 (2016) xuống hạng 9/63 (2024)"
        );
        assert_eq!(
            said(stood(3, 9, None), Best::None),
            "Huế: từ hạng 3/63 (2016) đến hạng 9/63 (2024)"
        );
        assert_eq!(
            said(stood(9, 9, None), Best::Highest),
            "Huế: hạng 9/63 cả năm đầu (2016) và năm cuối (2024)"
        );
    }
}
