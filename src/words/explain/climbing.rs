//! What it takes to climb, in sentences.

use super::points::gap;
use crate::analysis::explain::climb::Climb;
use crate::analysis::explain::what_if::WhatIf;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::words::form::{either, sentence};
use crate::words::results;

/// The heading: what it takes to reach a rank.
pub fn heading(rank: usize, language: Language) -> String {
    sentence!(language; "Để lên hạng {rank}", "To reach rank {rank}")
}

/// How many points lead there, and whom they equal. `own`: the unit's total.
pub fn needed(
    climb: &Climb,
    best: Best,
    own: f64,
    name: &str,
    decimals: u8,
    language: Language,
) -> String {
    let points = gap(own, climb.total, decimals, language);
    let total = format::number(climb.total, decimals, language);
    let rank = climb.rank;
    let equals = match (best, language) {
        (Best::Lowest, Language::Vi) => format!("Cần giảm {points} điểm để bằng {name} ({total})"),
        (Best::Lowest, Language::En) => format!("{points} points fewer equal {name} ({total})"),
        (_, Language::Vi) => format!("Cần thêm {points} điểm để bằng {name} ({total})"),
        (_, Language::En) => format!("{points} more points equal {name} ({total})"),
    };
    sentence!(language;
        "{equals} và cùng ở hạng {rank}; hơn thế là vượt. Tính trong điều kiện các đơn vị khác giữ nguyên.",
        "{equals} and share rank {rank}; any more passes it. Others unchanged.")
}

/// Which domains could do it alone, and how few could do it together. `alone`: `name +points` each.
pub fn ways(alone: &[String], of: usize, fewest: &[String], language: Language) -> String {
    if alone.len() == of && of > 1 {
        let first = &alone[0];
        return sentence!(language;
            "Lĩnh vực nào cũng còn đủ chỗ để tự bù; còn nhiều chỗ nhất là {first}.",
            "Any domain has room enough to do it alone; the most room is in {first}.");
    }
    if !alone.is_empty() {
        let list = results::names(alone.to_vec(), 4, language);
        return sentence!(language; "Một lĩnh vực là đủ: {list}.", "One domain could do it alone: {list}.");
    }
    let count = fewest.len();
    if count == 0 {
        return either(
            (
                "Phần còn thiếu đã biết của các lĩnh vực cộng lại cũng chưa đủ.",
                "The known room of all domains together is not enough.",
            ),
            language,
        )
        .to_owned();
    }
    let list = results::names(fewest.to_vec(), 6, language);
    sentence!(language;
        "Không lĩnh vực nào đủ một mình; ít nhất {count} lĩnh vực cùng đạt tối đa: {list}.",
        "No domain could do it alone; at least {count} at their best could: {list}.")
}

/// What the ranking answers to scores that are tried. `passed`: those passed, blank where there is nobody.
pub fn answer(found: &WhatIf, of: usize, passed: &str, decimals: u8, language: Language) -> String {
    let total = format::number(found.total, decimals, language);
    let rank = format::places::rank(found.rank, found.shared, language);
    let mut text = sentence!(language;
        "Với điểm này: điểm chung {total}, hạng {rank} trên {of}",
        "With these scores: total {total}, rank {rank} of {of}");
    if !passed.is_empty() {
        text.push_str(
            &sentence!(language; "; vượt hoặc bằng {passed}", "; it passes or equals {passed}"),
        );
    }
    let behind = found.passed_by.len();
    if behind > 0 {
        text.push_str(&sentence!(language; "; bị {behind} đơn vị vượt", "; {behind} pass it"));
    }
    text.push('.');
    text
}

/// Scores that were tried and cannot be.
pub fn refused(names: &[String], language: Language) -> String {
    let names = results::names(names.to_vec(), 6, language);
    sentence!(language;
        "Điểm thử ngoài thang, hoặc lĩnh vực chưa có điểm, nên không tính: {names}.",
        "Outside the scale, or in a domain without a score, so not counted: {names}.")
}

/// A domain with how much of it is needed.
pub fn alone(name: &str, points: f64, decimals: u8, best: Best, language: Language) -> String {
    let points = format::number(points, decimals, language);
    let sign = if best == Best::Lowest { "−" } else { "+" };
    format!("{name} ({sign}{points})")
}

/// What cannot be known of a table published in part.
pub fn in_part(scored: usize, of: Option<usize>, language: Language) -> String {
    match of {
        Some(of) => {
            let hidden = of.saturating_sub(scored);
            sentence!(language;
                "Bảng này chỉ công bố điểm của {scored} trên {of} đơn vị. Không có điểm của {hidden} đơn vị còn lại thì không biết được: còn cách hạng trên bao nhiêu điểm, ai hơn ở lĩnh vực nào, hạng chắc chắn đến đâu.",
                "Only {scored} of {of} units’ scores are published. Without those of the other {hidden} it cannot be known how far the next place is, who does better in which domain, or how certain the rank is.")
        }
        None => sentence!(language;
            "Văn bản chỉ công bố điểm của {scored} đơn vị, không cho biết bảng có bao nhiêu đơn vị; không biết được còn cách hạng trên bao nhiêu điểm.",
            "The document publishes the scores of {scored} unit only and does not say how many there are; how far the next place is cannot be known."),
    }
}
