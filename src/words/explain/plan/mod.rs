//! Whether the targets of a plan fit one another, in sentences.

use super::told::Teller;
use crate::analysis::plan::coherence::Coherence;
use crate::analysis::plan::coherence::fits::Fits;
use crate::analysis::plan::coherence::last_time::{LastTime, NoLastTime};
use crate::analysis::plan::coherence::reached::{Footing, NotReckoned, Reached};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::words::form::{either, sentence};
use crate::words::results;
use crate::words::targets::sentences::wanted;

/// The most domains named in a sentence.
const NAMED: usize = 4;

/// The heading.
pub fn heading(period: Period, language: Language) -> String {
    let period = format::period(period, language);
    sentence!(language; "Mục tiêu {period} có khớp nhau không", "Whether the targets for {period} fit one another")
}

/// What the domain targets come to, and whether that is the target of the total; `None` where there is no domain.
pub fn reached(found: &Coherence, teller: &Teller<'_>) -> Option<String> {
    let language = teller.language;
    let since = found.since.map(|since| format::period(since, language)).unwrap_or_default();
    let names = |domains: &[DomainId]| {
        let names = domains.iter().map(|domain| (teller.domain)(domain)).collect();
        results::names(names, NAMED, language)
    };
    Some(match &found.reached {
        Ok(reached) => {
            let verdict = verdict(found, reached, &names(&reached.without), teller);
            format!("{}{verdict}", come_to(found, reached, teller))
        }
        Err(NotReckoned::NoDomains) => return None,
        Err(NotReckoned::NoTargets) => either(
            (
                "Kế hoạch không đặt mục tiêu cho lĩnh vực nào, nên không xét được mục tiêu chung dựa vào đâu.",
                "The plan sets no domain target, so it cannot be said what the target of the total rests on.",
            ),
            language,
        )
        .to_owned(),
        Err(NotReckoned::Open(domains)) => {
            let names = names(domains);
            sentence!(language;
                "Chưa biết các mục tiêu lĩnh vực đem lại điểm chung bao nhiêu: {names} không có mục tiêu, kết quả lần trước hay giới hạn của thang điểm.",
                "What the domain targets come to is not known: {names} has neither a target, nor a last result, nor an end of its scale.")
        }
        Err(NotReckoned::Unlike) => either(
            (
                "Trọng số không được công bố và các lĩnh vực có thang điểm khác nhau, nên không biết các mục tiêu lĩnh vực đem lại điểm chung bao nhiêu.",
                "The weights are not published and the domains have different scales, so what the domain targets come to is not known.",
            ),
            language,
        )
        .to_owned(),
        Err(NotReckoned::OtherTotal) => sentence!(language;
            "Trọng số không được công bố, và kết quả {since} cho thấy điểm chung không phải là trung bình của các lĩnh vực, nên không biết các mục tiêu lĩnh vực đem lại điểm chung bao nhiêu.",
            "The weights are not published, and the results of {since} show that the total is no mean of the domains, so what the domain targets come to is not known."),
    })
}

/// What the domain targets come to.
fn come_to(found: &Coherence, reached: &Reached, teller: &Teller<'_>) -> String {
    let language = teller.language;
    let number = |points: f64| format::number(points, (teller.decimals)(None), language);
    let period = format::period(found.period, language);
    let worst = number(reached.worst);
    let best = reached.best.map(number);
    let unknown = matches!(reached.footing, Footing::AnyMean { .. });
    match best {
        Some(best) if best == worst => sentence!(language;
            "Đạt đúng các mục tiêu lĩnh vực thì điểm chung {period} là {worst}",
            "If the domain targets are just met, the total of {period} is {worst}"),
        Some(best) if unknown => sentence!(language;
            "Trọng số không được công bố: đạt đúng các mục tiêu lĩnh vực thì chỉ biết điểm chung {period} nằm trong khoảng {worst}–{best}",
            "The weights are not published: if the domain targets are just met, the total of {period} is known to lie between {worst} and {best} only"),
        Some(best) => sentence!(language;
            "Đạt đúng các mục tiêu lĩnh vực thì điểm chung {period} là {worst} nếu lĩnh vực chưa có mục tiêu giữ như lần trước, và {best} nếu lĩnh vực ấy đạt mức tốt nhất",
            "If the domain targets are just met, the total of {period} is {worst} with the domains without a target as they were, and {best} with those at their best"),
        None => sentence!(language;
            "Đạt đúng các mục tiêu lĩnh vực thì điểm chung {period} ít nhất là {worst}; lĩnh vực chưa có mục tiêu không có mức tốt nhất được công bố",
            "If the domain targets are just met, the total of {period} is {worst} with the domains without a target as they were; no end of their scale is published"),
    }
}

/// Whether that is the target of the total. `without`: the names of the domains without a target.
fn verdict(found: &Coherence, reached: &Reached, without: &str, teller: &Teller<'_>) -> String {
    let language = teller.language;
    let Some(goal) = found.total.as_ref().map(|target| wanted(target, language)) else {
        return ".".to_owned();
    };
    match found.fits {
        None => sentence!(language;
            "; kế hoạch không đặt mục tiêu điểm chung.", "; the plan sets no target for the total."),
        Some(Fits::Yes) => sentence!(language;
            ", đạt mục tiêu chung “{goal}”.", ", which reaches the target of the total, “{goal}”."),
        Some(Fits::No(0.0)) => sentence!(language;
            ", chỉ vừa bằng con số của mục tiêu chung “{goal}”, chưa đạt.",
            ", no more than the number of the target of the total, “{goal}”, which is not reached."),
        Some(Fits::No(lacking)) => {
            let lacking = format::number(lacking, (teller.decimals)(None), language);
            sentence!(language;
                ", còn cách mục tiêu chung “{goal}” ít nhất {lacking}.",
                ", at least {lacking} short of the target of the total, “{goal}”.")
        }
        Some(Fits::Depends) if reached.without.is_empty() => sentence!(language;
            ", nên có đạt mục tiêu chung “{goal}” hay không là tùy trọng số.",
            ", so whether it reaches the target of the total, “{goal}”, hangs on the weights."),
        Some(Fits::Depends) => sentence!(language;
            ", nên mục tiêu chung “{goal}” còn tùy lĩnh vực chưa có mục tiêu: {without}.",
            ", so the target of the total, “{goal}”, hangs on the domains without one: {without}."),
    }
}

/// What the figures rest on.
pub fn footing(found: &Coherence, teller: &Teller<'_>) -> Option<String> {
    let language = teller.language;
    let since = found.since.map(|since| format::period(since, language)).unwrap_or_default();
    Some(match &found.reached.as_ref().ok()?.footing {
        Footing::Published => return None,
        Footing::Implied => sentence!(language;
            "Trọng số suy ra từ chính số liệu của bảng {since}.",
            "The weights follow from the figures of {since} themselves."),
        Footing::AnyMean { held: Some(held), .. } => {
            let held = format::number(*held, (teller.decimals)(None), language);
            sentence!(language;
                "Khoảng này gồm mọi bộ trọng số mà kết quả các lĩnh vực {since} cho đúng điểm chung {held}; coi điểm chung là trung bình của các lĩnh vực.",
                "These are all weights by which the domain results of {since} give the total of {held}, the total being read as a mean of the domains.")
        }
        Footing::AnyMean { held: None, .. } => sentence!(language;
            "Khoảng này gồm mọi bộ trọng số có thể có; coi điểm chung là trung bình của các lĩnh vực.",
            "These are all weights there may be, the total being read as a mean of the domains."),
    })
}

/// Whether the total would have been enough for the wanted rank last time.
pub fn rank(found: &Coherence, teller: &Teller<'_>) -> Option<String> {
    let language = teller.language;
    let period = format::period(found.period, language);
    let since = found.since.map(|since| format::period(since, language)).unwrap_or_default();
    Some(match found.rank.as_ref()? {
        Ok(then) => last_time(found, then, &since, teller),
        Err(NoLastTime::NoTable) => sentence!(language;
            "Trước {period} không có bảng nào ở đây để biết điểm ấy đáng hạng mấy.",
            "There is no table before {period} here by which to say what rank that total is worth."),
        Err(NoLastTime::Refused(why)) => results::refusal(why, language),
        Err(NoLastTime::Unplaced) => sentence!(language;
            "Bảng {since} có dòng chưa xếp được vào đơn vị nào, nên không biết điểm ấy đáng hạng mấy.",
            "Rows of the table of {since} could be placed on no unit, so what rank that total is worth is not known."),
        Err(NoLastTime::NoNumber) => {
            either(
                (
                    "Kế hoạch không đặt mục tiêu điểm chung, nên không biết hạng muốn đạt dựa vào đâu.",
                    "The plan sets no target for the total, so it cannot be said what the wanted rank rests on.",
                ),
                language,
            )
            .to_owned()
        }
    })
}

fn last_time(found: &Coherence, then: &LastTime, since: &str, teller: &Teller<'_>) -> String {
    let language = teller.language;
    let number = |points: f64| format::number(points, (teller.decimals)(None), language);
    let set = found.total.as_ref().filter(|target| target.value.is_some());
    let points = match set.map(|target| wanted(target, language)) {
        Some(goal) => format!("“{goal}”"),
        None if then.points.0 == then.points.1 => number(then.points.0),
        None => format!("{}–{}", number(then.points.0), number(then.points.1)),
    };
    let wanted = then.wanted;
    let of = then.of.map(|of| sentence!(language; " trên {of}", " of {of}")).unwrap_or_default();
    let (best, worst) = (then.ranks.0, then.ranks.1);
    let ranks = match worst {
        Some(worst) if worst == best => best.to_string(),
        Some(worst) => format!("{best}–{worst}"),
        None => sentence!(language; "{best} trở xuống", "{best} or below"),
    };
    match then.enough {
        Fits::Yes => sentence!(language;
            "Theo bảng {since}, {points} là hạng {ranks}{of}: đủ cho hạng {wanted} đề ra.",
            "By the table of {since}, {points} is rank {ranks}{of}: enough for the wanted rank {wanted}."),
        Fits::No(_) => {
            let needed = then.needed.map(|(holder, total)| {
                let (total, holder) = (number(total), (teller.unit)(holder));
                sentence!(language;
                    "; hạng ấy khi đó cần {total}, bằng {holder}",
                    "; that rank took {total}, the total of {holder}")
            });
            let needed = needed.unwrap_or_default();
            sentence!(language;
                "Theo bảng {since}, {points} là hạng {ranks}{of}: chưa đủ cho hạng {wanted} đề ra{needed}.",
                "By the table of {since}, {points} is rank {ranks}{of}: not enough for the wanted rank {wanted}{needed}.")
        }
        Fits::Depends => {
            let hidden = then.hidden.filter(|hidden| *hidden > 0);
            let why = hidden.map(|hidden| {
                let units = if hidden == 1 { "unit" } else { "units" };
                sentence!(language;
                    ": bảng {since} không công bố điểm của {hidden} đơn vị",
                    ": the table of {since} leaves out the totals of {hidden} {units}")
            });
            let why = why.unwrap_or_default();
            sentence!(language;
                "Không biết được {points} có đủ cho hạng {wanted} đề ra hay không{why}; theo bảng ấy có thể là hạng {ranks}{of}.",
                "Whether {points} is enough for the wanted rank {wanted} cannot be known{why}; by that table it may be rank {ranks}{of}.")
        }
    }
}

/// The share of the total a domain may be: `0–47%`. Measure: shares of 1.
pub fn share((low, high): (f64, f64), language: Language) -> String {
    let (low, high) = (format::percent(low, 0, language), format::percent(high, 0, language));
    if low == high { low } else { format!("{low}–{high}") }
}

#[cfg(test)]
mod tests;
