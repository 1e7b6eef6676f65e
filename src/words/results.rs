//! Ranks, changes, refusals and absences in words.

use super::form::{either, sentence};
use super::labels::SharedLabels;
use crate::analysis::caution::Caution;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::analysis::trend::TrendPoint;
use crate::format;
use crate::model::domain::DomainId;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::mark::{Flag, Flags, Mark, Precision};
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::score::Score;
use crate::words::spans::Spans;

/// Why there is no number.
pub fn missing(why: Missing, language: Language) -> String {
    let text = match why {
        Missing::AboveScale(score) => {
            let score = exactly(score, language);
            return sentence!(language;
                "in là {score}, cao hơn điểm tối đa nên không được tính",
                "printed as {score}, above the maximum, so it is not counted");
        }
        Missing::BelowScale(score) => {
            let score = exactly(score, language);
            return sentence!(language;
                "in là {score}, thấp hơn điểm tối thiểu nên không được tính",
                "printed as {score}, below the minimum, so it is not counted");
        }
        Missing::NotPublished => ("chưa công bố", "not published"),
        Missing::NotPlaced => (
            "tệp có dòng chưa đọc hoặc chưa xếp được, có thể là dòng của đơn vị này",
            "rows of the file are unread or not placed, and its own may be among them",
        ),
        Missing::NotApplicable => ("khi đó không thuộc chỉ số", "not part of the index then"),
        Missing::DidNotExist => {
            ("đơn vị khi đó chưa có hoặc không còn", "the unit did not exist then")
        }
        Missing::PartMissing => {
            ("thiếu một phần nên không cộng được", "a part is missing, so there is no sum")
        }
        Missing::Unreadable => ("ô không đọc được thành số", "the cell cannot be read as a number"),
        Missing::BoundOnly => (
            "chỉ công bố một giới hạn, không có điểm chính xác",
            "only a bound is published, no exact score",
        ),
        Missing::Suppressed => ("nơi công bố giữ kín con số này", "withheld by the publisher"),
        Missing::Inapplicable => ("không áp dụng cho đơn vị này", "not applicable to this unit"),
        Missing::NotAvailable => (
            "không có số liệu, theo ký hiệu của nơi công bố",
            "not available, by the publisher’s sign",
        ),
        Missing::NotCollected => (
            "chưa thu thập số liệu, theo ký hiệu của nơi công bố",
            "not collected, by the publisher’s sign",
        ),
        Missing::TooSmall => (
            "số khác 0 nhưng quá nhỏ để máy tính giữ được",
            "a number that is not zero and too small for a computer to hold",
        ),
    };
    either(text, language).to_owned()
}

/// A score with all the decimals it is published with.
pub fn exactly(score: Score, language: Language) -> String {
    format::plain(score.points(), 12, language)
}

/// Names in a sentence: `A`, `A và B`, `A, B và C`; beyond `most` of them `A, B, C…`.
pub fn names(mut names: Vec<String>, most: usize, language: Language) -> String {
    if names.len() > most {
        names.truncate(most);
        return format!("{}…", names.join(", "));
    }
    let Some(last) = names.pop() else { return String::new() };
    if names.is_empty() {
        return last;
    }
    format!("{} {} {last}", names.join(", "), either(("và", "and"), language))
}

/// Why there is no number, with what the cell prints in its place.
pub fn absent(why: Missing, mark: Option<&Mark>, language: Language) -> String {
    let said = missing(why, language);
    let printed = mark.map_or("", |mark| &mark.printed);
    // A number outside its scale is said with the reason.
    if printed.is_empty() || why.printed().is_some() {
        return said;
    }
    format!("{said} (“{printed}”)")
}

/// What flags say of a figure: `sơ bộ, đã điều chỉnh`.
pub fn flags(flags: Flags, language: Language) -> String {
    let word = |flag: Flag| {
        let text = match flag {
            Flag::Break => ("gián đoạn chuỗi", "break in series"),
            Flag::Provisional => ("sơ bộ", "provisional"),
            Flag::Estimated => ("ước tính", "estimated"),
            Flag::Revised => ("đã điều chỉnh", "revised"),
            Flag::LowReliability => ("độ tin cậy thấp", "low reliability"),
            Flag::Forecast => ("dự báo", "forecast"),
            Flag::OtherDefinition => ("định nghĩa khác", "definition differs"),
            Flag::Marked => ("có dấu chú thích", "marked by the publisher"),
            Flag::Reconstructed => ("dựng lại", "reconstructed"),
        };
        either(text, language)
    };
    flags.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// The text of a score with its flags; as printed where a computer's number does not hold it.
pub fn marked(shown: String, mark: Option<&Mark>, language: Language) -> String {
    let Some(mark) = mark else { return shown };
    let text = match mark.precision {
        Precision::Held => shown,
        Precision::Lost => mark.printed.to_string(),
    };
    if mark.flags.is_empty() { text } else { format!("{text} ({})", flags(mark.flags, language)) }
}

/// A unit's rank in a period; a dash where it cannot be told.
pub fn rank_at(point: &TrendPoint, language: Language) -> String {
    match point.told {
        true => format::places::rank_of(point.rank, point.shared, point.of, language),
        false => "–".to_owned(),
    }
}

/// A unit's rank of how many, or that it is printed; `None` where it cannot be told.
pub fn told(ranking: &Ranking, row: &Ranked, language: Language) -> Option<String> {
    let rank = format::places::rank_of(row.rank, row.shared, ranking.among(), language);
    let printed = match ranking.part {
        None => "",
        Some(_) => either((", như in", ", as printed"), language),
    };
    let word = SharedLabels::of(language).rank.to_lowercase();
    ranking.tells(row).then(|| format!("{word} {rank}{printed}"))
}

/// The name of a node, or of the total (`None`).
pub fn node_name(
    publication: &Publication,
    index: &IndexId,
    domain: Option<&DomainId>,
    language: Language,
) -> String {
    let node = domain.and_then(|id| publication.tree(index).get(id));
    let name = node.map_or(SharedLabels::of(language).total, |node| node.name.text(language));
    name.to_owned()
}

/// Why two periods are not compared.
pub fn refusal(refusal: &Refusal, language: Language) -> String {
    let period = |period: &Period| format::period(*period, language);
    match refusal {
        Refusal::FirstPeriod => sentence!(language;
            "Chưa có lần công bố nào trước đó để so sánh.",
            "Nothing was published before it to compare with."),
        Refusal::Break { period: at, reason } => {
            let span = Spans::of(&[*at]).word(language);
            let (at, reason) = (period(at), reason.text(language));
            sentence!(language;
                "Không so sánh với các {span} trước {at}, vì phương pháp thay đổi: {reason}",
                "Not compared with {span}s before {at}, because the method changed: {reason}")
        }
        Refusal::MaxChanged { from, to } => {
            let (from, to) = (format::plain(*from, 2, language), format::plain(*to, 2, language));
            sentence!(language;
                "Không so sánh, vì điểm tối đa đổi từ {from} thành {to}.",
                "Not compared, because the maximum changed from {from} to {to}.")
        }
        Refusal::Missing { period: at, why } => {
            format!("{}: {}.", period(at), missing(*why, language))
        }
        Refusal::NotMember { period: at } => {
            let at = period(at);
            sentence!(language;
                "Không so sánh, vì {at} chưa có hoặc không còn lĩnh vực này.",
                "Not compared, because this domain is not part of the index in {at}.")
        }
        Refusal::BreaksUnread => sentence!(language;
            "Không so sánh, vì bảng ghi các lần đổi phương pháp chưa đọc được hết.",
            "Not compared, because the table of changes of method could not be read in full."),
        Refusal::NoRank { period: at } => {
            let at = period(at);
            sentence!(language;
                "{at}: điểm chỉ công bố một phần và hạng không in.",
                "{at}: scores are published in part only, and the rank is not printed.")
        }
        Refusal::Rescaled { since, times } => {
            let since = period(since);
            let (times, way) = match *times {
                times if times < 1.0 => (times.recip(), ("nhỏ hơn", "smaller")),
                times => (times, ("lớn hơn", "larger")),
            };
            let (times, way) = (format::plain(times.round(), 0, language), either(way, language));
            sentence!(language;
                "Không so sánh với {since}: mọi điểm đều {way} khoảng {times} lần, mà không có công bố nào nói vì sao. Có thể thang đo đã đổi, hoặc dấu thập phân bị sai.",
                "Not compared with {since}: all scores are about {times} times {way}, and nothing published says why. The scale may have changed, or a decimal point may be wrong.")
        }
        Refusal::OtherLength => sentence!(language;
            "Không có kỳ nào trước đó dài bằng kỳ này; hai kỳ dài ngắn khác nhau không so sánh với nhau.",
            "There is no earlier period of the same length; periods of different length are not compared."),
    }
}

/// Why a comparison is to be read with caution.
pub fn caution(caution: Caution, language: Language) -> String {
    match caution {
        Caution::Suspected(from) => {
            let from = format::period(from, language);
            sentence!(language;
                "từ {from} số liệu có vẻ theo cách tính khác (nghi từ số liệu)",
                "from {from} on the figures look like another scale (suspected from the figures)")
        }
        Caution::Marked(at) => {
            let at = format::period(at, language);
            sentence!(language;
                "nơi công bố đánh dấu gián đoạn chuỗi ở đây ({at})",
                "the publisher marks a break here ({at})")
        }
    }
}

/// Of how many units a spread is; of how many rows of the table, where some could be placed on no unit.
pub fn counted(ranking: &Ranking, count: usize, language: Language) -> String {
    let count = format::places::count(count, language);
    let Some((placed, rows)) = ranking.among().placed else {
        return sentence!(language; "{count} đơn vị", "{count} units");
    };
    let (placed, rows) =
        (format::places::count(placed, language), format::places::count(rows, language));
    sentence!(language;
        "{count} đơn vị (chỉ xếp được {placed} trên {rows} dòng của bảng)",
        "{count} units ({placed} of {rows} rows placed)")
}
