//! The answers a page begins with: a unit's result, a table, a spread, each in a sentence.

use super::form::{either, sentence};
use super::labels::SharedLabels;
use super::moves;
use super::partial::sentences;
use super::results::{self, refusal};
use crate::analysis::change::Change;
use crate::analysis::comparable::Refusal;
use crate::analysis::rank::Ranked;
use crate::analysis::ranking::Ranking;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::words::spans::Spans;

/// The most units a sentence names.
const MOST_LISTED: usize = 7;

/// A unit's result, to be said in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct UnitResult<'a> {
    /// The unit's name, told from others of the same name.
    pub name: &'a str,
    /// The word for its points.
    pub measure: &'a str,
    /// Decimals its column has.
    pub decimals: u8,
    /// The name of what is ranked.
    pub what: &'a str,
    /// The period.
    pub period: Period,
    /// Its place; `None` when it has none.
    pub ranked: Option<&'a Ranked>,
    /// Why it has none.
    pub missing: Option<Missing>,
    /// The ranking it stands in.
    pub ranking: &'a Ranking,
    /// Its change, where one was asked for.
    pub change: Option<&'a Result<Change, Refusal>>,
}

/// One unit's result in one sentence: its score, its rank of how many, better or worse than last time.
pub fn unit_answer(result: &UnitResult<'_>, language: Language) -> String {
    let UnitResult { name, measure, decimals, what, period, ranked, ranking, change, .. } = *result;
    let when = format::period(period, language);
    let Some(ranked) = ranked else {
        if let Some(why) = result.missing.filter(|why| *why != Missing::NotPublished) {
            let why = results::missing(why, language);
            return sentence!(language;
                "{name} không xếp hạng ({what}, {when}): {why}.",
                "{name} is not ranked ({what}, {when}): {why}.");
        }
        return sentence!(language;
            "{name} không có điểm ({what}, {when}): chưa công bố nên không xếp hạng.",
            "{name} has no score ({what}, {when}): not published, so not ranked.");
    };
    let decimals = ranking.decimals_of(&[ranked.unit], decimals);
    let points = format::number(ranked.score.points(), decimals, language);
    let (rank, of) = (
        format::places::rank(ranked.rank, ranked.shared, language),
        format::places::count(ranking.of(), language),
    );
    let rank = match (ranking.tells(ranked), ranking.part) {
        (true, None) if ranking.unplaced > 0 => {
            let rows = format::places::count(ranking.listed() + ranking.unplaced, language);
            sentence!(language;
                "hạng {rank} trong {of} đơn vị xếp được trên {rows} dòng của bảng",
                "rank {rank} among {of} placed of the {rows} rows of the table")
        }
        (true, None) => sentence!(language; "hạng {rank} trên {of}", "rank {rank} of {of}"),
        (true, Some(_)) => {
            sentence!(language; "hạng {rank}/{of} như in", "rank {rank} of {of} as printed")
        }
        (false, _) => sentence!(language; "hạng không công bố", "rank not published"),
    };
    let mut text = format!("{name}: {points} {measure} ({what}, {when}), {rank}");
    if let Some(Ok(change)) = change {
        let changed = moves::changed(change, ranking.best, (decimals, measure), language);
        let since = format::period(change.since, language);
        text.push_str(&sentence!(language;
            ", {changed} so với {since}",
            ", {changed} since {since}"));
        if let Some(caution) = change.caution {
            text.push_str("; ");
            text.push_str(&results::caution(caution, language));
        }
    }
    text.push('.');
    if let Some(Err(why)) = change {
        let (span, why) = (Spans::of(&[period]).word(language), refusal(why, language));
        text.push_str(&sentence!(language;
            " Không so được với {span} trước: {why}",
            " No comparison with the {span} before: {why}"));
    }
    text
}

/// The whole table in a sentence: who leads, who is last, of how many; which end is good, where it is the lower one.
pub fn table_answer(
    ranking: &Ranking,
    name: impl Fn(UnitIdx) -> String,
    decimals: u8,
    language: Language,
) -> String {
    if ranking.part.is_some() {
        return in_part(ranking, name, decimals, language);
    }
    if ranking.unplaced > 0 {
        return part_placed(ranking.listed(), ranking.unplaced, language);
    }
    if ranking.rows.is_empty() && ranking.not_ranked.is_empty() {
        return SharedLabels::of(language).nothing_to_show.to_owned();
    }
    let named: Vec<UnitIdx> = [ranking.rows.first(), ranking.rows.last()]
        .into_iter()
        .flatten()
        .map(|row| row.unit)
        .collect();
    let text = ends(ranking, &name, ranking.decimals_of(&named, decimals), language);
    text + low_is_good(ranking.best, language)
}

/// The most units named as sharing a place; more are counted.
const MOST_SHARING: usize = 3;

/// Who comes first and who last: all who share the place are named, or how many they are.
fn ends(
    ranking: &Ranking,
    name: &dyn Fn(UnitIdx) -> String,
    decimals: u8,
    language: Language,
) -> String {
    let (Some(first), Some(last)) = (ranking.rows.first(), ranking.rows.last()) else {
        return sentence!(language; "Không đơn vị nào được xếp hạng.", "No unit is ranked.");
    };
    let points = |ranked: &Ranked| format::number(ranked.score.points(), decimals, language);
    let (most, least, of) =
        (points(first), points(last), format::places::count(ranking.of(), language));
    if ranking.of() == 1 {
        let only = name(first.unit);
        return sentence!(language;
            "Chỉ một đơn vị có điểm: {only}, {most}.",
            "Only one unit has a score: {only}, {most}.");
    }
    if first.rank == last.rank {
        return sentence!(language;
            "Cả {of} đơn vị bằng điểm nhau: {most}.",
            "All {of} units have the same score: {most}.");
    }
    let sharing = |rank: usize| {
        let units = ranking.rows.iter().filter(|row| row.rank == rank);
        units.map(|row| name(row.unit)).collect::<Vec<String>>()
    };
    let said = |units: Vec<String>| match units.len() {
        count if count > MOST_SHARING => {
            let count = format::places::count(count, language);
            sentence!(language; "{count} đơn vị", "{count} units")
        }
        _ => results::names(units, MOST_SHARING, language),
    };
    let (top, bottom) = (sharing(first.rank), sharing(last.rank));
    let (with, shared) = (top.len() > 1, bottom.len() > 1);
    let (top, bottom) = (said(top), said(bottom));
    if ranking.best == Best::None {
        return sentence!(language;
            "{top} cao nhất với {most}; {bottom} thấp nhất trong {of} đơn vị với {least}.",
            "{top} highest with {most}; {bottom} lowest of {of} units with {least}.");
    }
    let first = match with {
        false => ("đứng đầu với", "comes first with"),
        true => ("cùng đứng đầu với", "share the first place with"),
    };
    let last = match shared {
        false => ("đứng cuối trong", "comes last of"),
        true => ("cùng đứng cuối trong", "share the last place of"),
    };
    let (first, last) = (either(first, language), either(last, language));
    sentence!(language;
        "{top} {first} {most}; {bottom} {last} {of} đơn vị với {least}.",
        "{top} {first} {most}; {bottom} {last} {of} units with {least}.")
}

/// A table of which some rows name no unit that is known: how many could be placed, and nobody first or last.
fn part_placed(placed: usize, unplaced: usize, language: Language) -> String {
    let rows = format::places::count(placed + unplaced, language);
    let placed = format::places::count(placed, language);
    sentence!(language;
        "Chỉ {placed} trên {rows} dòng của bảng ứng với một đơn vị đã biết; các hạng dưới đây chỉ tính trong {placed} đơn vị đó, nên chưa nói được ai đứng đầu hay đứng cuối.",
        "{placed} of {rows} rows placed: the other rows name no known unit. The ranks below are among those {placed} only, so nobody is called first or last.")
}

/// A table published in part: the scores there are, with the ranks that are printed.
fn in_part(
    ranking: &Ranking,
    name: impl Fn(UnitIdx) -> String,
    decimals: u8,
    language: Language,
) -> String {
    let one = |row: &Ranked| {
        let points = format::number(row.score.points(), decimals, language);
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

/// Which end is good, where that is not the highest.
fn low_is_good(best: Best, language: Language) -> &'static str {
    match best {
        Best::Highest | Best::None => "",
        Best::Lowest => either((" Điểm thấp là tốt.", " A low score is good."), language),
    }
}

/// What a picture of one node's ranking shows, in a sentence, with as many decimals as the figures beside it.
pub fn spread(ranking: &Ranking, of_column: u8, max: Option<f64>, language: Language) -> String {
    if let Some(part) = ranking.part {
        return sentences::why(part, language);
    }
    let Some(summary) = ranking.summary else {
        return SharedLabels::of(language).nothing_to_show.to_owned();
    };
    let decimals = ranking.decimals(of_column);
    let number = |value: f64| format::number(value, decimals, language);
    let (mean, low, high) = (number(summary.mean), number(summary.lowest), number(summary.highest));
    let (count, best) =
        (results::counted(ranking, summary.count, language), low_is_good(ranking.best, language));
    let max = max.map(|max| format::plain(max, 2, language));
    let of = max.map_or_else(
        String::new,
        |max| sentence!(language; " trên tối đa {max}", " of at most {max}"),
    );
    sentence!(language;
        "{count}, từ {low} đến {high}; trung bình {mean}{of}.{best}",
        "{count}, from {low} to {high}; mean {mean}{of}.{best}")
}
