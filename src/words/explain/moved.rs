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
use crate::words::results;

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
    let (rank, of) = (format::rank(row.rank, row.shared), ranking.of());
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
    let (from, to) = (moved.ranks.0, format::rank(moved.ranks.1, shared));
    let of = match moved.of {
        (then, now) if then == now => sentence!(language; " trên {now}", " of {now}"),
        (then, now) => sentence!(language; " (trên {then}, nay {now})", " (of {then}, now {now})"),
    };
    let places = moved.places();
    let ranks = match places.signum() {
        0 => sentence!(language; "{name} vẫn hạng {to}{of}", "{name} still rank {to}{of}"),
        _ if best == Best::None => {
            sentence!(language; "{name} từ hạng {from} đến hạng {to}{of}", "{name} from rank {from} to {to}{of}")
        }
        1 => {
            sentence!(language; "{name} từ hạng {from} lên hạng {to}{of}", "{name} from rank {from} up to {to}{of}")
        }
        _ => {
            sentence!(language; "{name} từ hạng {from} xuống hạng {to}{of}", "{name} from rank {from} down to {to}{of}")
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
    let units = |count: usize, word: (&str, &str)| {
        let (vi, en) = word;
        let noun = if count == 1 { "unit" } else { "units" };
        match language {
            Language::Vi => format!(", {vi} {count} đơn vị"),
            Language::En => format!(", {en} {count} {noun}"),
        }
    };
    let mut whose = String::new();
    if best != Best::None {
        let counts = [
            (moved.passed.len(), ("vượt", "it passed")),
            (moved.passed_by.len(), ("bị vượt bởi", "it was passed by")),
        ];
        counts.iter().filter(|one| one.0 > 0).for_each(|one| whose.push_str(&units(one.0, one.1)));
    }
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
            "Một trong hai kỳ chỉ công bố một phần bảng, nên không biết ai đã vượt ai.",
            "One of the two tables is published in part only, so nobody knows who passed whom."),
    }
}

/// The caption of the waterfall.
pub fn waterfall(since: Period, period: Period, language: Language) -> String {
    let (since, period) = (format::period(since, language), format::period(period, language));
    sentence!(language;
        "Điểm chung từ {since} đến {period}, từng lĩnh vực góp bao nhiêu",
        "The total from {since} to {period}, and what each domain brought")
}

/// What a domain counts, where the figures alone tell it.
pub fn implied(weights: &str, language: Language) -> String {
    sentence!(language;
        "Trọng số không do nơi công bố cho mà suy ra từ chính số liệu, khớp mọi điểm chung đã công bố: {weights} (điểm chung cho mỗi điểm lĩnh vực).",
        "The weights are not the publisher’s; they follow from the figures themselves and give every published total: {weights} (points of the total for each point of the domain).")
}

/// What is said of a step of the waterfall.
pub fn step(name: &str, scores: (&str, &str), points: &str, language: Language) -> String {
    let (from, to) = scores;
    sentence!(language; "{name}: {from} → {to}, góp {points} vào điểm chung", "{name}: {from} → {to}, {points} to the total")
}

/// The key sentence for pages that lead here.
pub fn lead(change: &Change, best: Best, language: Language) -> Option<String> {
    if best == Best::None || change.places == 0 || !change.is_plain() {
        return None;
    }
    let better = (change.score > 0.0) == (best == Best::Highest);
    let against = change.score != 0.0 && better != (change.places > 0);
    let ranks = results::ranks(change, language);
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
