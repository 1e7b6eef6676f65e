//! Who is listed in a table and has no place in it, in a sentence.

use super::form::sentence as said;
use super::results;
use crate::analysis::ranking::Ranking;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;

/// The most units named one by one.
const MOST_NAMED: usize = 4;

/// The most units named whose number lies outside the scale.
const MOST_OUTSIDE: usize = 7;

/// Whether the sentence says all there is to say: it names everybody, and what stands in no cell needs no reason.
pub fn says_all(ranking: &Ranking) -> bool {
    let is_told = ranking.part.is_none() && ranking.unplaced == 0;
    let is_silent = ranking.not_ranked.iter().all(|(_, why)| is_plain(*why));
    is_told && is_silent && ranking.not_ranked.len() <= MOST_NAMED
}

fn is_plain(why: Missing) -> bool {
    matches!(why, Missing::NotPublished | Missing::PartMissing | Missing::NotApplicable)
}

/// Who is listed and has no place; blank where all have one, or the table's own answer says so.
pub fn sentence(ranking: &Ranking, name: impl Fn(UnitIdx) -> String, language: Language) -> String {
    let mut text = String::new();
    if ranking.part.is_some() || ranking.unplaced > 0 {
        return text;
    }
    let (outside, silent): (Vec<_>, Vec<_>) =
        ranking.not_ranked.iter().partition(|(_, why)| why.printed().is_some());
    if !outside.is_empty() {
        let count = outside.len();
        let printed = |(unit, why): (UnitIdx, Missing)| {
            let score = why.printed().map(|score| results::exactly(score, language));
            format!("{} ({})", name(unit), score.unwrap_or_default())
        };
        let names = outside.into_iter().map(printed).collect();
        let names = results::names(names, MOST_OUTSIDE, language);
        text.push_str(&said!(language;
            "{count} đơn vị không xếp hạng vì số công bố nằm ngoài thang điểm: {names}. ",
            "{count} not ranked, because the published number lies outside the scale: {names}. "));
    }
    if !silent.is_empty() {
        text.push_str(&without_score(&silent, &name, language));
    }
    text.trim_end().to_owned()
}

/// Who has no score: for what reason, where it is another than that it is not published.
fn without_score(
    silent: &[(UnitIdx, Missing)],
    name: &dyn Fn(UnitIdx) -> String,
    language: Language,
) -> String {
    let count = silent.len();
    let one = |(unit, why): &(UnitIdx, Missing)| match is_plain(*why) {
        true => name(*unit),
        false => format!("{} ({})", name(*unit), results::missing(*why, language)),
    };
    let names: Vec<String> = silent.iter().take(MOST_NAMED).map(one).collect();
    let more = if count > MOST_NAMED { "…" } else { "" };
    let names = names.join(", ");
    if silent.iter().all(|(_, why)| is_plain(*why)) {
        return said!(language;
            "{count} đơn vị không xếp hạng vì chưa công bố đủ: {names}{more}.",
            "{count} not ranked, for lack of published scores: {names}{more}.");
    }
    said!(language;
        "{count} đơn vị không có điểm để xếp hạng: {names}{more}.",
        "{count} without a score to rank: {names}{more}.")
}
