//! The stories of a table: each a sentence with its figures, and the rule it is told by.

use crate::analysis::explain::stories::{Led, Story};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::words::form::{either, sentence};
use crate::words::spans::Spans;
use crate::words::{moves, results};

/// What the sentences are told with.
pub struct Teller<'a> {
    /// The name of a unit.
    pub unit: &'a dyn Fn(UnitIdx) -> String,
    /// The name of a domain.
    pub domain: &'a dyn Fn(&DomainId) -> String,
    /// Decimals of a domain, or of the total.
    pub decimals: &'a dyn Fn(Option<&DomainId>) -> u8,
    /// Which end of the total is good.
    pub best: Best,
    /// What the periods of the index are called.
    pub spans: Spans,
    /// The reader's language.
    pub language: Language,
}

/// A story in a sentence.
pub fn story(story: &Story, teller: &Teller) -> String {
    let (language, span) = (teller.language, teller.spans.word(teller.language));
    let names = |units: &[UnitIdx]| {
        let named = units.iter().map(|unit| (teller.unit)(*unit)).collect();
        results::names(named, units.len(), language)
    };
    match story {
        Story::Places { units, places, since } => {
            let (names, since) = (names(units), format::period(*since, language));
            let moved = moves::places(*places, language);
            if *places > 0 {
                sentence!(language; "Lên hạng nhiều nhất từ {since}: {names}, {moved}.", "Largest rise in rank since {since}: {names}, {moved}.")
            } else {
                sentence!(language; "Tụt hạng nhiều nhất từ {since}: {names}, {moved}.", "Largest fall in rank since {since}: {names}, {moved}.")
            }
        }
        Story::Points { units, points, from_rank, since } => {
            let (names, since) = (names(units), format::period(*since, language));
            let moved = format::signed(*points, (teller.decimals)(None), language);
            let is_better = (*points > 0.0) == (teller.best != Best::Lowest);
            if is_better {
                sentence!(language;
                    "Cải thiện điểm nhiều nhất từ {since}: {names}, {moved} (khi đó hạng {from_rank}).",
                    "Most improved score since {since}: {names}, {moved} (rank {from_rank} then).")
            } else {
                sentence!(language;
                    "Điểm kém đi nhiều nhất từ {since}: {names}, {moved} (khi đó hạng {from_rank}).",
                    "Largest worsening of score since {since}: {names}, {moved} (rank {from_rank} then).")
            }
        }
        Story::Collapse { unit, domain, scores } => {
            let decimals = (teller.decimals)(Some(domain));
            let written = |score: f64| format::number(score, decimals, language);
            let (from, to) = (written(scores.0), written(scores.1));
            let (name, domain) = ((teller.unit)(*unit), (teller.domain)(domain));
            sentence!(language;
                "Sụt mạnh nhất ở một lĩnh vực: {name}, {domain}, từ {from} còn {to}.",
                "Sharpest loss in one domain: {name}, {domain}, from {from} to {to}.")
        }
        Story::Even { unit, way } => {
            let (name, way) = ((teller.unit)(*unit), format::percent(*way, 1, language));
            sentence!(language;
                "Đồng đều nhất giữa các lĩnh vực: {name}, lĩnh vực cao nhất và thấp nhất chỉ cách nhau {way} điểm tối đa.",
                "Most even over the domains: {name}, best and worst domain only {way} of the maximum apart.")
        }
        Story::Uneven { unit, way, domains } => {
            let (name, way) = ((teller.unit)(*unit), format::percent(*way, 1, language));
            let (high, low) = ((teller.domain)(&domains.0), (teller.domain)(&domains.1));
            sentence!(language;
                "Chênh lệch nhất: {name}, giữa {high} và {low} cách nhau {way} điểm tối đa.",
                "Most uneven: {name}, {high} and {low} are {way} of the maximum apart.")
        }
        Story::DecidesMost(found) => {
            let (name, share) = (
                (teller.domain)(&found.domain),
                format::percent(found.share.unwrap_or(0.0), 0, language),
            );
            let moved = found.moved.unwrap_or(0);
            sentence!(language;
                "Lĩnh vực quyết định thứ hạng nhiều nhất: {name}, chiếm {share} mức chênh lệch điểm chung; bỏ ra thì {moved} đơn vị đổi hạng.",
                "The domain that decides most: {name}, {share} of the spread of the totals; without it {moved} units change rank.")
        }
        Story::DecidesNothing(found) => {
            let name = (teller.domain)(&found.domain);
            let decimals = (teller.decimals)(Some(&found.domain));
            let score = format::number(found.same_for_all.unwrap_or(0.0), decimals, language);
            sentence!(language;
                "Không quyết định gì: {name}, mọi đơn vị đều {score} điểm.",
                "Decides nothing: {name}, all units have {score}.")
        }
        Story::Run { unit, rises, since, ranks: (from, to) } => {
            let (name, since) = ((teller.unit)(*unit), format::period(*since, language));
            sentence!(language;
                "{name} lên hạng {rises} {span} liền từ {since}: từ hạng {from} lên hạng {to}; không đơn vị nào khác lên lâu như vậy.",
                "{name} rose in rank {rises} {span}s in a row since {since}: from {from} to {to}; no other unit for so long.")
        }
        Story::Leader { unit, periods, known, led_before } => {
            let name = (teller.unit)(*unit);
            match (*periods, led_before) {
                (1, Led::Never) => {
                    let plural = if *known == 1 { "" } else { "s" };
                    sentence!(language;
                        "{name} dẫn đầu lần đầu, so với {known} {span} liền trước.",
                        "{name} leads for the first time, compared with the {known} {span}{plural} before.")
                }
                (1, Led::Before) => {
                    sentence!(language; "{name} trở lại dẫn đầu.", "{name} leads again.")
                }
                (periods, _) => {
                    sentence!(language; "{name} dẫn đầu {periods} {span} liền.", "{name} has led for {periods} {span}s in a row.")
                }
            }
        }
    }
}

/// The rule a story is told by.
pub fn rule(story: &Story, spans: Spans, language: Language) -> String {
    let text = match story {
        Story::Places { .. } => (
            "Số bậc đổi giữa hai kỳ liền nhau được so sánh, trong các đơn vị xếp hạng ở cả hai; quá ba đơn vị cùng mức thì không kể.",
            "Places moved between two neighbouring comparable periods, among the units ranked in both; not told where more than three share it.",
        ),
        Story::Points { .. } => (
            "Điểm chung kỳ này trừ kỳ trước; nêu cả hạng khi đó, vì từ mức thấp dễ tăng hơn.",
            "This period’s total less that of the period before; the rank then is told, because from a low place it is easier to gain.",
        ),
        Story::Collapse { .. } => (
            "Mức giảm lớn nhất tính theo phần của điểm tối đa, chỉ trong các lĩnh vực so sánh được giữa hai kỳ.",
            "The largest loss as a share of the maximum, in the domains that may be compared.",
        ),
        Story::Even { .. } | Story::Uneven { .. } => (
            "Khoảng cách giữa lĩnh vực tốt nhất và kém nhất của một đơn vị, mỗi lĩnh vực tính theo phần trăm điểm tối đa.",
            "The way between a unit’s best and worst domain, each as a share of its maximum.",
        ),
        Story::DecidesMost(_) => (
            "Hiệp phương sai của phần lĩnh vực góp vào với điểm chung, chia cho phương sai của điểm chung; các phần cộng lại bằng 100 % (OECD/JRC 2008).",
            "Covariance of what the domain brings with the total, over the variance of the total; the shares add up to 100 % (OECD/JRC 2008).",
        ),
        Story::DecidesNothing(_) => (
            "Mọi đơn vị có cùng một điểm ở lĩnh vực này.",
            "All units have the same score in the domain.",
        ),
        Story::Run { .. } => (
            "Hạng của từng kỳ tốt hơn kỳ liền trước, qua ít nhất ba kỳ đến kỳ này, không qua thay đổi cách tính đã công bố.",
            "In each period a better rank than in the one before, for at least three up to this one, without a published change of method between them.",
        ),
        Story::Leader { .. } => (
            "Hạng 1 một mình trong từng kỳ liền nhau, cùng độ dài, không qua thay đổi cách tính đã công bố.",
            "Alone on rank 1 in neighbouring periods of one length, without a published change of method between them.",
        ),
    };
    spans.said(either(text, language), language)
}
