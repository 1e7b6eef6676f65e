//! What moved a rank, in sentences.

use super::points::gap;
use crate::analysis::change::Change;
use crate::analysis::explain::changed_rank::{ChangedRank, NoSplit};
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::tie::Tie;
use crate::words::form::{either, sentence};
use crate::words::{moves, results};

/// The heading: why this rank.
pub fn heading(rank: &str, language: Language) -> String {
    sentence!(language; "Vì sao hạng {rank}", "Why rank {rank}")
}

/// The finding about a unit whose rank is known and whose move is not: `Lai Châu: hạng 31 trên 61`.
pub fn rank_alone(
    name: &str,
    ranking: &Ranking,
    row: &Ranked,
    language: Language,
) -> Option<String> {
    if !ranking.tells(row) {
        return None;
    }
    let rank = format::places::rank(row.rank, row.shared, language);
    let of = format::places::count(ranking.of(), language);
    Some(match ranking.part {
        Some(_) => {
            sentence!(language; "{name}: hạng {rank}/{of} như in", "{name}: rank {rank} of {of} as printed")
        }
        None => sentence!(language; "{name}: hạng {rank} trên {of}", "{name}: rank {rank} of {of}"),
    })
}

/// The finding about a move: the ranks, the change of score, and whose doing it was, an opposite move said as such.
pub fn finding(
    name: &str,
    (best, shared): (Best, Tie),
    moved: &ChangedRank,
    totals: (f64, f64),
    decimals: u8,
    language: Language,
) -> String {
    let count = |number: usize| format::places::count(number, language);
    let (from, to) = (count(moved.ranks.0), format::places::rank(moved.ranks.1, shared, language));
    let (then, now) = (count(moved.of.0), count(moved.of.1));
    let of = match then == now {
        true => sentence!(language; " trên {now}", " of {now}"),
        false => sentence!(language; " (trên {then}, nay {now})", " (of {then}, now {now})"),
    };
    let places = moved.places();
    let ranks = match places.signum() {
        0 => sentence!(language; "{name} vẫn hạng {to}{of}", "{name} still rank {to}{of}"),
        _ if best == Best::None => {
            sentence!(language; "{name} từ hạng {from} đến hạng {to}{of}", "{name} from rank {from} to rank {to}{of}")
        }
        1 => {
            sentence!(language; "{name} từ hạng {from} lên hạng {to}{of}", "{name} from rank {from} up to rank {to}{of}")
        }
        _ => {
            sentence!(language; "{name} từ hạng {from} xuống hạng {to}{of}", "{name} from rank {from} down to rank {to}{of}")
        }
    };
    let change = totals.1 - totals.0;
    let points = gap(totals.0, totals.1, decimals, language);
    let score = match change.total_cmp(&0.0) {
        std::cmp::Ordering::Greater => {
            sentence!(language; "điểm tăng {points}", "its score rose by {points}")
        }
        std::cmp::Ordering::Less => {
            sentence!(language; "điểm giảm {points}", "its score fell by {points}")
        }
        std::cmp::Ordering::Equal => {
            either(("điểm không đổi", "its score did not change"), language).to_owned()
        }
    };
    let better = match best {
        Best::Highest => change,
        Best::Lowest => -change,
        Best::None => 0.0,
    };
    // A move against one's own score is the others' doing.
    let link = match places.signum() as f64 * better {
        against if against < 0.0 => either((" dù ", ", though "), language),
        _ => either((": ", ": "), language),
    };
    let whose = match (moved.passed.len(), moved.passed_by.len()) {
        (0, 0) => String::new(),
        _ if best == Best::None => String::new(),
        (passed, 0) => {
            let units = if passed == 1 { "unit" } else { "units" };
            let passed = count(passed);
            sentence!(language; ", vượt {passed} đơn vị", "; it passed {passed} {units}")
        }
        (0, by) => {
            let units = if by == 1 { "unit" } else { "units" };
            let by = count(by);
            sentence!(language; ", bị {by} đơn vị vượt", "; {by} {units} passed it")
        }
        (passed, by) => {
            let (passed, by) = (count(passed), count(by));
            sentence!(language; ", vượt {passed} đơn vị và bị {by} đơn vị vượt", "; it passed {passed} and was passed by {by}")
        }
    };
    format!("{ranks}{link}{score}{whose}")
}

/// The change of the total, and the domains that brought the most either way; `None` where no domain did.
pub fn brought(
    up: Option<(&str, f64)>,
    down: Option<(&str, f64)>,
    decimals: u8,
    language: Language,
) -> Option<String> {
    let told = |(name, points): (&str, f64)| {
        format!("{name} ({})", format::signed(points, decimals, language))
    };
    let up =
        up.map(told).map(|up| sentence!(language; "Kéo lên nhiều nhất: {up}", "Most upward: {up}"));
    let down = down.map(told);
    Some(match (up, down) {
        (Some(up), Some(down)) => {
            sentence!(language; "{up}; kéo xuống nhiều nhất: {down}.", "{up}; most downward: {down}.")
        }
        (Some(up), None) => format!("{up}."),
        (None, Some(down)) => {
            sentence!(language; "Kéo xuống nhiều nhất: {down}.", "Most downward: {down}.")
        }
        (None, None) => return None,
    })
}

/// Why a move of rank is not taken apart.
pub fn no_split(why: &NoSplit, language: Language) -> String {
    match why {
        NoSplit::Refused(refusal) => results::refusal(refusal, language),
        NoSplit::InPart => sentence!(language;
            "Một trong hai bảng chỉ được công bố một phần, nên không biết ai đã vượt ai.",
            "One of the two tables is published in part only, so nobody knows who passed whom."),
    }
}

/// The caption of the waterfall. `of`: the name of the domain; `None` for the total.
pub fn waterfall(of: Option<&str>, since: Period, period: Period, language: Language) -> String {
    let (since, period) = (format::period(since, language), format::period(period, language));
    match of {
        None => sentence!(language;
            "Điểm chung từ {since} đến {period}, từng lĩnh vực góp bao nhiêu",
            "The total from {since} to {period}, and what each domain brought"),
        Some(name) => sentence!(language;
            "{name} từ {since} đến {period}, từng nội dung góp bao nhiêu",
            "{name} from {since} to {period}, and what each part brought"),
    }
}

/// The head of what each part of a domain brought it.
pub fn brought_to(name: &str, language: Language) -> String {
    sentence!(language; "Góp vào “{name}”", "Brought to “{name}”")
}

/// What a domain counts, where the figures alone tell it.
pub fn implied(weights: &str, language: Language) -> String {
    sentence!(language;
        "Trọng số không do nơi công bố cho mà suy ra từ chính số liệu, khớp mọi điểm chung đã công bố: {weights} (điểm chung cho mỗi điểm lĩnh vực).",
        "The weights are not the publisher’s; they follow from the figures themselves and give every published total: {weights} (points of the total for each point of the domain).")
}

/// What is said of a step of the waterfall. `of`: the name of the domain; `None` for the total.
pub fn step(
    name: &str,
    (from, to): (&str, &str),
    points: &str,
    of: Option<&str>,
    language: Language,
) -> String {
    match of {
        None => {
            sentence!(language; "{name}: {from} → {to}, góp {points} vào điểm chung", "{name}: {from} → {to}, {points} to the total")
        }
        Some(of) => {
            sentence!(language; "{name}: {from} → {to}, góp {points} vào “{of}”", "{name}: {from} → {to}, {points} to “{of}”")
        }
    }
}

/// The key sentence for pages that lead here.
pub fn lead(change: &Change, best: Best, language: Language) -> Option<String> {
    if best == Best::None || change.places == 0 || !change.is_plain() {
        return None;
    }
    let better = (change.score > 0.0) == (best == Best::Highest);
    let against = change.score != 0.0 && better != (change.places > 0);
    let ranks = moves::ranks(change, language);
    Some(match (change.places > 0, against) {
        (true, false) => sentence!(language; "Vì sao lên hạng ({ranks})", "Why it rose ({ranks})"),
        (false, false) => sentence!(language; "Vì sao tụt hạng ({ranks})", "Why it fell ({ranks})"),
        (true, true) => {
            sentence!(language; "Vì sao lên hạng dù điểm kém đi ({ranks})", "Why it rose with a worse score ({ranks})")
        }
        (false, true) => {
            sentence!(language; "Vì sao tụt hạng dù điểm tốt lên ({ranks})", "Why it fell with a better score ({ranks})")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::unit::UnitIdx;

    fn units(count: usize) -> Vec<UnitIdx> {
        let publication = example::publication("");
        publication.units.iter().map(|(unit, _)| unit).take(count).collect()
    }

    fn moved(ranks: (usize, usize), passed: usize, by: usize) -> ChangedRank {
        let (passed, passed_by) = (units(passed), units(by));
        ChangedRank { ranks, of: (61, 61), passed, passed_by, ..ChangedRank::default() }
    }

    fn check(best: Best, found: &ChangedRank, totals: (f64, f64), vi: &str, en: &str) {
        let said = |language| finding("A", (best, Tie::Alone), found, totals, 2, language);
        assert_eq!((said(Language::Vi).as_str(), said(Language::En).as_str()), (vi, en));
    }

    #[test]
    fn a_move_is_told_with_its_score_and_an_opposite_one_as_such() {
        check(
            Best::Highest,
            &moved((5, 8), 0, 3),
            (40.0, 42.1),
            "A từ hạng 5 xuống hạng 8 trên 61 dù điểm tăng 2,10, bị 3 đơn vị vượt",
            "A from rank 5 down to rank 8 of 61, though its score rose by 2.10; 3 units passed it",
        );
        check(
            Best::Highest,
            &moved((5, 4), 1, 0),
            (40.0, 42.1),
            "A từ hạng 5 lên hạng 4 trên 61: điểm tăng 2,10, vượt 1 đơn vị",
            "A from rank 5 up to rank 4 of 61: its score rose by 2.10; it passed 1 unit",
        );
        check(
            Best::Highest,
            &moved((5, 5), 0, 0),
            (40.0, 40.0),
            "A vẫn hạng 5 trên 61: điểm không đổi",
            "A still rank 5 of 61: its score did not change",
        );
    }

    #[test]
    fn where_low_is_good_a_rise_of_the_score_is_no_surprise_in_a_fall() {
        check(
            Best::Lowest,
            &moved((5, 8), 1, 4),
            (40.0, 42.1),
            "A từ hạng 5 xuống hạng 8 trên 61: điểm tăng 2,10, vượt 1 đơn vị và bị 4 đơn vị vượt",
            "A from rank 5 down to rank 8 of 61: its score rose by 2.10; it passed 1 and was passed by 4",
        );
    }

    #[test]
    fn where_neither_end_is_good_nobody_rises_falls_or_passes() {
        check(
            Best::None,
            &moved((5, 8), 0, 3),
            (40.0, 42.1),
            "A từ hạng 5 đến hạng 8 trên 61: điểm tăng 2,10",
            "A from rank 5 to rank 8 of 61: its score rose by 2.10",
        );
    }
}
