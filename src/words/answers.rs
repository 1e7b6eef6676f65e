//! The answers a page begins with: a unit's result, a table, a spread, each in a sentence.

use super::form::{either, sentence};
use super::labels::SharedLabels;
use super::partial::sentences;
use super::results::{self, places, refusal};
use crate::analysis::change::Change;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::index::{Best, Index};
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::unit::{Unit, UnitIdx};

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
        return sentence!(language;
            "{name} không có điểm ({what}, {when}): chưa công bố nên không xếp hạng.",
            "{name} has no score ({what}, {when}): not published, so not ranked.");
    };
    let points = format::number(ranked.score.points(), index.decimals, language);
    let measure = index.measure.text(language);
    let (rank, of) = (format::rank(ranked.rank, ranked.shared), ranking.of());
    let rank = match (ranking.tells(ranked), ranking.part) {
        (true, None) => sentence!(language; "hạng {rank} trên {of}", "rank {rank} of {of}"),
        (true, Some(_)) => {
            sentence!(language; "hạng {rank}/{of} như in", "rank {rank} of {of} as printed")
        }
        (false, _) => sentence!(language; "hạng không công bố", "rank not published"),
    };
    let mut text = format!("{name}: {points} {measure} ({what}, {when}), {rank}");
    if let Some(Ok(change)) = change {
        let points = format::signed(change.score, index.decimals, language);
        let moved = places(change.places, language);
        let since = format::period(change.since, language);
        text.push_str(&sentence!(language;
            ", {moved} và {points} {measure} so với {since}",
            ", {moved} and {points} {measure} since {since}"));
    }
    text.push('.');
    if let Some(Err(why)) = change {
        let lead = (" Không so được với kỳ trước: ", " No comparison with the period before: ");
        text.push_str(either(lead, language));
        text.push_str(&refusal(why, language));
    }
    text
}

/// The whole table in a sentence: who leads, who is last, of how many, and who is not ranked.
pub fn table_answer(
    ranking: &Ranking,
    name: impl Fn(UnitIdx) -> String,
    index: &Index,
    language: Language,
) -> String {
    if ranking.part.is_some() {
        return in_part(ranking, name, index, language);
    }
    let (Some(first), Some(last)) = (ranking.rows.first(), ranking.rows.last()) else {
        return SharedLabels::of(language).nothing_to_show.to_owned();
    };
    let points = |ranked: &Ranked| format::number(ranked.score.points(), index.decimals, language);
    let (top, bottom, of) = (name(first.unit), name(last.unit), ranking.of());
    let (most, least) = (points(first), points(last));
    let mut text = sentence!(language;
        "{top} đứng đầu với {most}; {bottom} đứng cuối trong {of} đơn vị với {least}.",
        "{top} comes first with {most}; {bottom} comes last of {of} units with {least}.");
    if !ranking.not_ranked.is_empty() {
        let count = ranking.not_ranked.len();
        let names: Vec<String> =
            ranking.not_ranked.iter().take(4).map(|(unit, _)| name(*unit)).collect();
        let more = if count > 4 { "…" } else { "" };
        let names = names.join(", ");
        text.push_str(&sentence!(language;
            " {count} đơn vị không xếp hạng vì chưa công bố đủ: {names}{more}.",
            " {count} not ranked, for lack of published scores: {names}{more}."));
    }
    text
}

/// A table published in part: the scores there are, with the ranks that are printed.
fn in_part(
    ranking: &Ranking,
    name: impl Fn(UnitIdx) -> String,
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
    if listed.is_empty() {
        return sentence!(language;
            "Không đơn vị nào có điểm chính xác được công bố.",
            "No unit's exact score is published.");
    }
    let listed = listed.join(", ");
    sentence!(language; "Điểm đã công bố: {listed}{more}.", "Published scores: {listed}{more}.")
}

/// What a picture of one node's ranking shows, in a sentence.
pub fn spread(ranking: &Ranking, index: &Index, max: Option<f64>, language: Language) -> String {
    if let Some(part) = ranking.part {
        return sentences::why(part, language);
    }
    let Some(summary) = ranking.summary else {
        return SharedLabels::of(language).nothing_to_show.to_owned();
    };
    let number = |value: f64| format::number(value, index.decimals, language);
    let (mean, low, high) = (number(summary.mean), number(summary.lowest), number(summary.highest));
    let best = match index.best {
        Best::Highest => "",
        Best::Lowest => either((" Điểm thấp là tốt.", " A low score is good."), language),
    };
    let count = summary.count;
    match max.map(|max| format::plain(max, 2, language)) {
        Some(max) => sentence!(language;
            "{count} đơn vị, từ {low} đến {high}; trung bình {mean} trên tối đa {max}.{best}",
            "{count} units, from {low} to {high}; mean {mean} of at most {max}.{best}"),
        None => sentence!(language;
            "{count} đơn vị, từ {low} đến {high}; trung bình {mean}.{best}",
            "{count} units, from {low} to {high}; mean {mean}.{best}"),
    }
}
