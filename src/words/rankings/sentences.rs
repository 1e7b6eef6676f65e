//! The sentences of the page of rankings.

use crate::analysis::change::Change;
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::tie::Tie;
use crate::words::form::sentence;

/// What became of one unit, in a few words: `Tây Ninh: từ hạng 60 lên hạng 2`; `None` where its rank is not told.
pub fn unit_finding(
    name: &str,
    ranking: &Ranking,
    row: &Ranked,
    change: Option<&Change>,
    language: Language,
) -> Option<String> {
    if !ranking.tells(row) || ranking.part.is_some() || ranking.unplaced > 0 {
        return None;
    }
    let rank = format::places::rank(row.rank, row.shared, language);
    let of = format::places::count(ranking.of(), language);
    let Some(change) = change.filter(|change| change.is_plain()) else {
        return Some(
            sentence!(language; "{name}: hạng {rank} trên {of}", "{name}: rank {rank} of {of}"),
        );
    };
    let before = format::places::rank(change.ranks.0, Tie::Alone, language);
    let since = format::period(change.since, language);
    let is_judged = ranking.best != Best::None;
    Some(match change.places.signum() {
        1 if is_judged => {
            sentence!(language; "{name}: từ hạng {before} lên hạng {rank} trên {of}", "{name}: from rank {before} up to {rank} of {of}")
        }
        -1 if is_judged => {
            sentence!(language; "{name}: từ hạng {before} xuống hạng {rank} trên {of}", "{name}: from rank {before} down to {rank} of {of}")
        }
        0 => {
            sentence!(language; "{name}: vẫn hạng {rank} trên {of} như {since}", "{name}: still rank {rank} of {of}, as in {since}")
        }
        _ => {
            sentence!(language; "{name}: từ hạng {before} đến hạng {rank} trên {of}", "{name}: from rank {before} to {rank} of {of}")
        }
    })
}

/// Why the table has more decimals than the index; `None` where it has not.
pub fn more_decimals(shown: u8, usual: u8, language: Language) -> Option<String> {
    (shown > usual).then(|| {
        sentence!(language;
            "Xếp theo điểm đầy đủ như công bố; bảng viết {shown} chữ số thập phân, vì với {usual} chữ số có điểm viết giống nhau mà khác nhau.",
            "Ranked by the scores in full, as published; the table shows {shown} decimals, because with {usual} some that differ look alike.")
    })
}

/// How far the next place is: `cách 0,47 điểm`.
pub fn away(points: &str, measure: &str, language: Language) -> String {
    sentence!(language; "cách {points} {measure}", "{points} {measure} away")
}

/// Who else has the same place: `cùng 2 đơn vị khác`; nothing where nobody has.
pub fn shared(others: usize, language: Language) -> Option<String> {
    let unit = if others == 1 { "unit" } else { "units" };
    let shown = format::places::count(others, language);
    (others > 0)
        .then(|| sentence!(language; "cùng {shown} đơn vị khác", "with {shown} other {unit}"))
}

/// The name of the places around a unit: `Tây Ninh giữa hạng trên và hạng dưới`.
pub fn ladder(name: &str, language: Language) -> String {
    sentence!(language; "{name}, hạng liền trên và hạng liền dưới", "{name}, the next place up and the next place down")
}
