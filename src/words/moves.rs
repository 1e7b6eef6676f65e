//! How a unit moved between two periods: in places, in points, and one against the other.

use super::form::sentence;
use crate::analysis::change::Change;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::tie::Tie;
use crate::words::spans::Spans;

/// How a unit moved: places, or its two ranks where the places alone would say something else.
pub fn moved(change: &Change, language: Language) -> String {
    if change.is_plain() {
        return places(change.places, language);
    }
    let ranks = ranks(change, language);
    let among = match change.places {
        0 => String::new(),
        moved => {
            let moved = places(moved, language);
            // Only what is as long is compared.
            let span = Spans::of(&[change.since]).word(language);
            sentence!(language;
                " ({moved} giữa các đơn vị có ở cả hai {span})",
                " ({moved} among the units ranked in both {span}s)")
        }
    };
    sentence!(language; "hạng {ranks}{among}", "rank {ranks}{among}")
}

/// Both ranks with their numbers of units: `5/5 → 4/4`.
pub fn ranks(change: &Change, language: Language) -> String {
    let rank = |rank, of| format::places::rank_of(rank, Tie::Alone, of, language);
    format!("{} → {}", rank(change.ranks.0, change.of.0), rank(change.ranks.1, change.of.1))
}

/// A move in places: `tăng 2 bậc`.
pub fn places(places: i64, language: Language) -> String {
    let word = if places.unsigned_abs() == 1 { "place" } else { "places" };
    let count = distance(places, language);
    match places.signum() {
        0 => sentence!(language; "giữ nguyên hạng", "same rank"),
        1 => sentence!(language; "tăng {count} bậc", "up {count} {word}"),
        _ => sentence!(language; "giảm {count} bậc", "down {count} {word}"),
    }
}

/// How many places a move is, whichever way.
pub fn distance(places: i64, language: Language) -> String {
    let count = usize::try_from(places.unsigned_abs()).unwrap_or(usize::MAX);
    format::places::count(count, language)
}

/// How a score moved, as far as the figures shown tell: `tăng 8,11 điểm`.
pub fn points_moved(
    (from, to): (f64, f64),
    (decimals, measure): (u8, &str),
    language: Language,
) -> String {
    let moved = format::difference(to, from, decimals, language);
    let size = moved.trim_start_matches(['+', '−']);
    match moved.chars().next() {
        Some('+') => sentence!(language; "tăng {size} {measure}", "up {size} {measure}"),
        Some('−') => sentence!(language; "giảm {size} {measure}", "down {size} {measure}"),
        _ => sentence!(language; "điểm như cũ", "the same score"),
    }
}

/// How a unit moved, in places and in points; one against the other is said so: `giảm 5 bậc dù tăng 1,04 điểm`.
pub fn changed(
    change: &Change,
    best: Best,
    (decimals, measure): (u8, &str),
    language: Language,
) -> String {
    let places = moved(change, language);
    let points = points_moved(change.scores, (decimals, measure), language);
    let gain = change.scores.1 - change.scores.0;
    let towards_best = match best {
        Best::Highest => gain,
        Best::Lowest => -gain,
        Best::None => 0.0,
    };
    let is_against = change.is_plain() && change.places as f64 * towards_best < 0.0;
    match is_against {
        true => sentence!(language; "{places} dù {points}", "{places} though {points}"),
        false => format!("{places}, {points}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::among::Among;
    use crate::model::period::Period;

    fn check(places: i64, scores: (f64, f64), best: Best, vi: &str, en: &str) {
        let change = Change {
            since: Period::year(2023),
            score: scores.1 - scores.0,
            scores,
            places,
            ranks: (20, 25),
            of: (Among::all(61), Among::all(61)),
            caution: None,
        };
        let said = |measure, language| changed(&change, best, (2, measure), language);
        assert_eq!(
            (said("điểm", Language::Vi), said("points", Language::En)),
            (vi.into(), en.into())
        );
    }

    #[test]
    fn a_rank_that_moves_against_its_score_is_said_to() {
        check(
            -5,
            (40.0, 41.04),
            Best::Highest,
            "giảm 5 bậc dù tăng 1,04 điểm",
            "down 5 places though up 1.04 points",
        );
        check(
            5,
            (41.0, 40.5),
            Best::Highest,
            "tăng 5 bậc dù giảm 0,50 điểm",
            "up 5 places though down 0.50 points",
        );
        check(
            5,
            (41.0, 42.0),
            Best::Lowest,
            "tăng 5 bậc dù tăng 1,00 điểm",
            "up 5 places though up 1.00 points",
        );
        check(
            5,
            (41.0, 40.0),
            Best::Lowest,
            "tăng 5 bậc, giảm 1,00 điểm",
            "up 5 places, down 1.00 points",
        );
        check(
            -10,
            (41.0, 40.05),
            Best::Highest,
            "giảm 10 bậc, giảm 0,95 điểm",
            "down 10 places, down 0.95 points",
        );
        check(
            -1,
            (41.0, 42.0),
            Best::None,
            "giảm 1 bậc, tăng 1,00 điểm",
            "down 1 place, up 1.00 points",
        );
        check(
            0,
            (41.0, 41.0),
            Best::Highest,
            "giữ nguyên hạng, điểm như cũ",
            "same rank, the same score",
        );
    }

    #[test]
    fn a_move_is_the_difference_of_the_figures_as_shown() {
        // 42.235 is written 42.24 and 41.004 is written 41.00.
        check(
            0,
            (42.235001, 41.004),
            Best::Highest,
            "giữ nguyên hạng, giảm 1,24 điểm",
            "same rank, down 1.24 points",
        );
    }
}
