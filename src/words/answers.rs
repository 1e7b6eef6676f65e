//! The answers a page begins with: a unit's result, a table, a spread, each in a sentence.

use super::catalogue::catalogue;
use super::partial;
use super::results::{self, places, refusal};
use crate::analysis::change::Change;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::index::{Best, Index};
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::unit::Unit;

/// The most units a sentence names.
const MOST_LISTED: usize = 7;

/// A unit's result, to be said in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct UnitResult<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The index.
    pub index: &'a Index,
    /// The name of what is ranked.
    pub what: &'a str,
    /// The period.
    pub period: Period,
    /// Its place; `None` when it has none.
    pub ranked: Option<&'a Ranked>,
    /// The ranking it stands in.
    pub ranking: &'a Ranking,
    /// Its change, where one was asked for.
    pub change: Option<&'a Result<Change, Refusal>>,
}

/// One unit's result in one sentence: its score, its rank of how many, better or worse than last time.
pub fn unit_answer(result: &UnitResult<'_>, language: Language) -> String {
    let UnitResult { unit, index, what, period, ranked, ranking, change } = *result;
    let name = unit.name.text(language);
    let when = format::period(period, language);
    let Some(ranked) = ranked else {
        return match language {
            Language::Vi => {
                format!("{name} không có điểm ({what}, {when}): chưa công bố nên không xếp hạng.")
            }
            Language::En => {
                format!("{name} has no score ({what}, {when}): not published, so not ranked.")
            }
        };
    };
    let points = format::number(ranked.score.points(), index.decimals, language);
    let measure = index.measure.text(language);
    let (rank, of) = (format::rank(ranked.rank, ranked.shared), ranking.of());
    let rank = match (ranking.tells(ranked), ranking.part, language) {
        (true, None, Language::Vi) => format!("hạng {rank} trên {of}"),
        (true, None, Language::En) => format!("rank {rank} of {of}"),
        (true, Some(_), Language::Vi) => format!("hạng {rank}/{of} như in"),
        (true, Some(_), Language::En) => format!("rank {rank} of {of} as printed"),
        (false, _, Language::Vi) => "hạng không công bố".to_owned(),
        (false, _, Language::En) => "rank not published".to_owned(),
    };
    let mut text = format!("{name}: {points} {measure} ({what}, {when}), {rank}");
    if let Some(Ok(change)) = change {
        let points = format::signed(change.score, index.decimals, language);
        let moved = places(change.places, language);
        let since = format::period(change.since, language);
        text.push_str(&match language {
            Language::Vi => format!(", {moved} và {points} {measure} so với {since}"),
            Language::En => format!(", {moved} and {points} {measure} since {since}"),
        });
    }
    text.push('.');
    if let Some(Err(why)) = change {
        let lead = match language {
            Language::Vi => " Không so được với kỳ trước: ",
            Language::En => " No comparison with the period before: ",
        };
        text.push_str(lead);
        text.push_str(&refusal(why, language));
    }
    text
}

/// The whole table in a sentence: who leads, who is last, of how many, and who is not ranked.
pub fn table_answer(
    ranking: &Ranking,
    name: impl Fn(crate::model::unit::UnitIdx) -> String,
    index: &Index,
    language: Language,
) -> String {
    if ranking.part.is_some() {
        return in_part(ranking, name, index, language);
    }
    let (Some(first), Some(last)) = (ranking.rows.first(), ranking.rows.last()) else {
        return catalogue(language).nothing_to_show.to_owned();
    };
    let points = |ranked: &Ranked| format::number(ranked.score.points(), index.decimals, language);
    let (top, bottom, of) = (name(first.unit), name(last.unit), ranking.of());
    let mut text = match language {
        Language::Vi => {
            format!(
                "{top} đứng đầu với {}; {bottom} đứng cuối trong {of} đơn vị với {}.",
                points(first),
                points(last)
            )
        }
        Language::En => {
            format!(
                "{top} comes first with {}; {bottom} comes last of {of} units with {}.",
                points(first),
                points(last)
            )
        }
    };
    if !ranking.not_ranked.is_empty() {
        let count = ranking.not_ranked.len();
        let names: Vec<String> =
            ranking.not_ranked.iter().take(4).map(|(unit, _)| name(*unit)).collect();
        let more = if count > 4 { "…" } else { "" };
        text.push_str(&match language {
            Language::Vi => format!(
                " {count} đơn vị không xếp hạng vì chưa công bố đủ: {}{more}.",
                names.join(", ")
            ),
            Language::En => format!(
                " {count} not ranked, for lack of published scores: {}{more}.",
                names.join(", ")
            ),
        });
    }
    text
}

/// A table published in part: the scores there are, with the ranks that are printed.
fn in_part(
    ranking: &Ranking,
    name: impl Fn(crate::model::unit::UnitIdx) -> String,
    index: &Index,
    language: Language,
) -> String {
    let one = |row: &Ranked| {
        let points = format::number(row.score.points(), index.decimals, language);
        let told = results::told(ranking, row, language);
        let rank = told.map(|rank| format!(" ({rank})")).unwrap_or_default();
        format!("{} {points}{rank}", name(row.unit))
    };
    let listed: Vec<String> = ranking.rows.iter().take(MOST_LISTED).map(one).collect();
    let more = if ranking.rows.len() > MOST_LISTED { "…" } else { "" };
    match (listed.is_empty(), language) {
        (true, Language::Vi) => "Không đơn vị nào có điểm chính xác được công bố.".to_owned(),
        (true, Language::En) => "No unit's exact score is published.".to_owned(),
        (false, Language::Vi) => format!("Điểm đã công bố: {}{more}.", listed.join(", ")),
        (false, Language::En) => format!("Published scores: {}{more}.", listed.join(", ")),
    }
}

/// What a picture of one node's ranking shows, in a sentence.
pub fn spread(ranking: &Ranking, index: &Index, max: Option<f64>, language: Language) -> String {
    if let Some(part) = ranking.part {
        return partial::why(part, language);
    }
    let Some(summary) = ranking.summary else {
        return catalogue(language).nothing_to_show.to_owned();
    };
    let number = |value: f64| format::number(value, index.decimals, language);
    let (mean, low, high) = (number(summary.mean), number(summary.lowest), number(summary.highest));
    let best = match index.best {
        Best::Highest => "",
        Best::Lowest if language == Language::Vi => " Điểm thấp là tốt.",
        Best::Lowest => " A low score is good.",
    };
    let scale = max.map(|max| format::plain(max, 2, language));
    match (language, scale) {
        (Language::Vi, Some(max)) => format!(
            "{} đơn vị, từ {low} đến {high}; trung bình {mean} trên tối đa {max}.{best}",
            summary.count
        ),
        (Language::Vi, None) => {
            format!("{} đơn vị, từ {low} đến {high}; trung bình {mean}.{best}", summary.count)
        }
        (Language::En, Some(max)) => format!(
            "{} units, from {low} to {high}; mean {mean} of at most {max}.{best}",
            summary.count
        ),
        (Language::En, None) => {
            format!("{} units, from {low} to {high}; mean {mean}.{best}", summary.count)
        }
    }
}

/// What a picture of lines over time shows, in a sentence.
pub fn lines(
    count: usize,
    (first, last): (Period, Period),
    ranks: bool,
    language: Language,
) -> String {
    let (first, last) = (format::period(first, language), format::period(last, language));
    let (of, top) = match (language, ranks) {
        (Language::Vi, false) => ("Điểm của", ""),
        (Language::Vi, true) => ("Hạng của", "; hạng 1 ở trên cùng"),
        (Language::En, false) => ("Scores of", ""),
        (Language::En, true) => ("Ranks of", ", the first on top"),
    };
    let (units, stops) = match language {
        Language::Vi => ("đơn vị", "Đường dừng ở nơi không có số liệu hoặc phương pháp thay đổi."),
        Language::En => ("units", "A line stops where nothing is published or the method changed."),
    };
    format!("{of} {count} {units}, {first}–{last}{top}. {stops}")
}

/// In which domain all units together come closest to the maximum, and in which least; shares of it, from 0 to 1.
pub fn closest(best: (&str, f64), worst: (&str, f64), language: Language) -> String {
    let percent = |share: f64| format::percent(share, 0, language);
    let ((best, high), (worst, low)) = ((best.0, percent(best.1)), (worst.0, percent(worst.1)));
    match language {
        Language::Vi => format!(
            "Trung bình cả bảng cao nhất ở “{best}” ({high}), thấp nhất ở “{worst}” ({low})."
        ),
        Language::En => {
            format!("On average highest in “{best}” ({high}), lowest in “{worst}” ({low}).")
        }
    }
}
