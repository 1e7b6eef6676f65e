//! Are years and days those of the document? Figures of two periods that are the same, figures after the cut-off,
//! cumulative figures that fall, a year that is not the document's.

use super::audited::Audited;
use crate::model::order::Order;

use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::range::above;
use super::sheet::{Sheet, When};
use crate::model::date::Date;
use crate::model::observation::{Counting, Observation};
use crate::model::place::Place;
use crate::model::source::SourceId;

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    same_in_two(sheet, findings);
    after(audited, sheet, findings);
    falls(sheet, findings);
    other_year(audited, sheet, findings);
    for (source, text) in audited.texts {
        years(audited, source, text, findings);
    }
}

fn push(findings: &mut Vec<Finding>, grade: Grade, figures: Vec<Figure>, doubt: Doubt) {
    findings.push(Finding::new(Kind::Periods, grade, figures, doubt));
}

/// Figures counted to a day of another year than their period's last, those of one form together.
fn other_year(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let years = |found: &Observation| (found.as_of.map(Date::year), found.period.calendar_year());
    let other = |found: &&Observation| years(found).0.is_some_and(|year| year != years(found).1);
    let key = |found: &Observation| (sheet.row(found).map(|row| &row.form), years(found));
    let mut found: Vec<&Observation> =
        audited.documents.observations.iter().filter(other).collect();
    found.arrange_by_key(|one| key(one));
    for group in found.chunk_by(|a, b| key(a) == key(b)) {
        let Some((Some(year), expected)) = group.first().map(|found| years(found)) else {
            continue;
        };
        let figures = group.iter().map(|found| Figure::observed(found)).collect();
        push(findings, Grade::Doubtful, figures, Doubt::OtherYear { year, expected });
    }
}

/// Two or more figures of one line of text that a table prints, digit by digit, for another period.
fn same_in_two(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let mut found: Vec<(&Observation, &Observation)> = Vec::new();
    for place in 0..sheet.rows.len() {
        let observed = sheet.of_row(place);
        let tables = || {
            observed.iter().filter(|((.., when), found)| {
                found.place.cell.is_some() && *when == When::whole(found.period)
            })
        };
        for ((_, unit, _), text) in observed.iter().filter(|(_, text)| text.place.cell.is_none()) {
            let twin = tables().find(|((_, other, _), table)| {
                other == unit
                    && table.value == text.value
                    && table.period != text.period
                    && text.value.is_ok_and(|value| value >= 10.0)
            });
            // The period a table of years is read at is not in doubt when the text's own column is there too.
            let own = tables().any(|(_, table)| table.period == text.period);
            found.extend(twin.filter(|_| !own).map(|(_, table)| (*text, *table)));
        }
    }
    let line = |pair: &(&Observation, &Observation)| (pair.0.row.file.clone(), pair.0.place.lines);
    found.arrange_by_key(line);
    for group in found.chunk_by(|a, b| line(a) == line(b)).filter(|group| group.len() > 1) {
        let figures = group
            .iter()
            .flat_map(|(text, table)| [Figure::observed(text), Figure::observed(table)]);
        push(findings, Grade::Doubtful, figures.collect(), Doubt::SameInTwoPeriods);
    }
}

/// Figures of a later day than the others of their column.
fn after(audited: &Audited<'_>, sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    let printed = |found: &&Observation| found.as_of.is_some() && found.place.cell.is_some();
    let key = |found: &Observation| (sheet.row(found).map(|row| &row.form), found.period);
    let mut found: Vec<&Observation> =
        audited.documents.observations.iter().filter(printed).collect();
    found.arrange_by_key(|one| key(one));
    for table in found.chunk_by(|a, b| key(a) == key(b)) {
        let mut days: Vec<_> = table.iter().filter_map(|found| found.as_of).collect();
        days.arrange();
        let Some(usual) = days.chunk_by(|a, b| a == b).max_by_key(|run| run.len()) else {
            continue;
        };
        let Some(day) = usual.first().copied().filter(|_| usual.len() * 2 > days.len()) else {
            continue;
        };
        let late = table.iter().filter(|found| found.as_of > Some(day));
        let figures: Vec<Figure> = late.map(|found| Figure::observed(found)).collect();
        if !figures.is_empty() {
            push(findings, Grade::Doubtful, figures, Doubt::AfterCutOff { day });
        }
    }
}

/// Figures counted from the beginning of the year that fall within it.
fn falls(sheet: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for place in 0..sheet.rows.len() {
        let found: Vec<&Observation> = sheet
            .of_row(place)
            .iter()
            .map(|(_, found)| *found)
            .filter(|found| found.counting == Some(Counting::Cumulative) && found.value.is_ok())
            .collect();
        for pair in found.windows(2) {
            let [before, next] = pair else { continue };
            let year = |found: &Observation| (found.unit, found.period.calendar_year());
            let (Ok(a), Ok(b)) = (before.value, next.value) else { continue };
            if year(before) == year(next) && When::of(before) != When::of(next) && above(a, b) {
                let figures = vec![Figure::observed(before), Figure::observed(next)];
                push(findings, Grade::Impossible, figures, Doubt::Falls);
            }
        }
    }
}

/// What a document is about, followed by an earlier year than its own: "công tác cải cách hành chính … năm 2022" in the
/// report of 2023. Plans and decisions of other years are named by their titles.
fn years(audited: &Audited<'_>, source: &SourceId, text: &str, findings: &mut Vec<Finding>) {
    let Some(found) = audited.publication.source(source) else { return };
    let Some(own) = found.document.as_ref().and_then(|document| document.period) else { return };
    let own = own.calendar_year();
    let title = found.title.vi.to_lowercase();
    let Some((about, _)) = title.split_once(&format!(" năm {own}")) else { return };
    let words: Vec<&str> = about.split(' ').collect();
    let subject = words[words.len().saturating_sub(6)..].join(" ");
    for (line, content) in (1..).zip(text.lines()) {
        let lower = content.to_lowercase();
        // Lower case may change the length of a letter; such a line cannot be cut at the same bytes.
        if lower.len() != content.len() {
            continue;
        }
        for (at, _) in lower.match_indices(&subject) {
            let after = &lower[at + subject.len()..];
            let clause = after.split([',', ';', '.', '(']).next().unwrap_or(after);
            let Some((between, year)) = clause.split_once("năm ") else { continue };
            let Some(year) = year.get(..4).and_then(|year| year.parse::<u16>().ok()) else {
                continue;
            };
            let named = ["kế hoạch", "quyết định", "số"].iter().any(|word| {
                lower[..at].rsplit([',', ';', '.', '(']).next().is_some_and(|c| c.contains(word))
            });
            if year >= own || named || between.split(' ').count() > 8 {
                continue;
            }
            let place = Place {
                source: source.clone(),
                section: String::new(),
                lines: (line, line),
                cell: None,
                nth: 1,
                printed: content[at..at + subject.len() + between.len() + "năm 2000".len()]
                    .to_owned(),
            };
            let figure = Figure::text(place, audited.file_of(source));
            push(findings, Grade::Doubtful, vec![figure], Doubt::OtherYear { year, expected: own });
        }
    }
}
