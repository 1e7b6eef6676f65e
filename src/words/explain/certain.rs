//! How certain a rank is, in sentences.

use crate::analysis::explain::agreement::Agreement;
use crate::analysis::explain::coverage::Coverage;
use crate::analysis::explain::weight_band::Settled;
use crate::format;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::words::form::sentence;

/// The condition that weights vary by so much. Measure: a share.
pub fn band(share: f64, language: Language) -> String {
    let percent = format::percent(share, 0, language);
    sentence!(language; "trọng số mỗi lĩnh vực thay đổi trong ±{percent}", "each weight varies within ±{percent}")
}

/// The whole in one sentence. `ranks`: the best and the worst under the narrow band.
pub fn summary(rank: usize, ranks: (usize, usize), share: f64, language: Language) -> String {
    let (best, worst) = ranks;
    let percent = format::percent(share, 0, language);
    if best == worst {
        return sentence!(language;
            "Hạng {rank}, không đổi dù trọng số thay đổi trong ±{percent}.",
            "Rank {rank}, whatever the weights within ±{percent}.");
    }
    sentence!(language;
        "Hạng {rank}, trong khoảng {best}–{worst} nếu trọng số thay đổi trong ±{percent}.",
        "Rank {rank}, between {best} and {worst} if the weights vary within ±{percent}.")
}

/// On how many criteria a rank rests.
pub fn coverage(rank: usize, found: Coverage, language: Language) -> String {
    let (scored, of) = (found.scored, found.of);
    if scored == of {
        return sentence!(language;
            "Hạng {rank} dựa trên cả {of} tiêu chí của bảng.",
            "Rank {rank} rests on all {of} criteria of the table.");
    }
    sentence!(language;
        "Hạng {rank} dựa trên {scored}/{of} tiêu chí có điểm; tiêu chí thiếu điểm không được lấp bằng số nào.",
        "Rank {rank} rests on {scored} of {of} criteria; nothing is filled in for the others.")
}

/// That too few criteria are scored for a rank to be explained.
pub fn too_little(name: &str, found: Coverage, language: Language) -> String {
    let (scored, of) = (found.scored, found.of);
    sentence!(language;
        "{name}: chỉ {scored}/{of} tiêu chí có điểm, dưới ngưỡng hai phần ba nên không giải thích hạng",
        "{name}: only {scored} of {of} criteria are scored, fewer than two thirds, so no rank is explained")
}

/// Who never changes places with it, whatever the weights; `None` where there is nobody.
pub fn settled(
    found: &Settled,
    names: impl Fn(&[UnitIdx]) -> String,
    language: Language,
) -> Option<String> {
    let above = (!found.ahead.is_empty()).then(|| {
        let ahead = names(&found.ahead);
        sentence!(language; "luôn đứng trên: {ahead}", "always above: {ahead}")
    });
    let below = (!found.behind.is_empty()).then(|| {
        let behind = names(&found.behind);
        sentence!(language; "luôn đứng dưới: {behind}", "always below: {behind}")
    });
    let both = above.into_iter().chain(below).collect::<Vec<_>>().join("; ");
    (!both.is_empty()).then(|| {
        sentence!(language;
            "Dưới bất kỳ trọng số nào, vì đứng trên (hoặc dưới) ở mọi lĩnh vực — {both}.",
            "Under any weights at all, being ahead (or behind) in every domain — {both}.")
    })
}

/// Where the rank hangs on one domain.
pub fn hangs_on(name: &str, rank: usize, without: usize, language: Language) -> Option<String> {
    (rank != without).then(|| {
        sentence!(language;
            "Bỏ “{name}” ra thì hạng đổi nhiều nhất: từ {rank} thành {without}.",
            "Leaving out “{name}” changes the rank most: from {rank} to {without}.")
    })
}

/// How like the reader's order is to the published one.
pub fn agreement(found: Option<Agreement>, moved: usize, of: usize, language: Language) -> String {
    let (moved, of) = (format::places::count(moved, language), format::places::count(of, language));
    let changed = sentence!(language; "{moved} trên {of} đơn vị đổi hạng", "{moved} of {of} units change rank");
    match found {
        None => format!("{changed}."),
        Some(found) => {
            let rho = format::number(found.spearman, 3, language);
            let tau = format::number(found.kendall, 3, language);
            sentence!(language;
                "{changed}; tương quan thứ hạng với công bố: Spearman ρ = {rho}, Kendall τ = {tau} (1 là cùng thứ tự).",
                "{changed}; rank correlation with the published order: Spearman ρ = {rho}, Kendall τ = {tau} (1 is the same order).")
        }
    }
}

/// The unit's rank by the reader's weights.
pub fn your_rank(
    name: &str,
    rank: &str,
    of: usize,
    published: usize,
    language: Language,
) -> String {
    let (of, published) =
        (format::places::count(of, language), format::places::count(published, language));
    sentence!(language;
        "Theo trọng số của bạn, {name} ở hạng {rank} trên {of} (công bố: {published}).",
        "By your weights {name} has rank {rank} of {of} (published: {published}).")
}

/// What shows the whole ranking.
pub fn all(of: usize, language: Language) -> String {
    let of = format::places::count(of, language);
    sentence!(language; "Xem cả {of} đơn vị", "Show all {of} units")
}

/// Who has no place by these weights.
pub fn left_out(names: &str, language: Language) -> String {
    sentence!(language;
        "Không xếp được vì thiếu điểm của một lĩnh vực được tính: {names}.",
        "Not ranked, for want of a domain that counts: {names}.")
}
