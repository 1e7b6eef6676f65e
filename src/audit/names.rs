//! Are units named as the official list names them? Other spellings, and names close to several units of one parent.
//!
//! Only units under the one a document reports on are looked for, that one and the one above it: many communes of the
//! country share a name. A spelling is never joined to a unit here; that is done where the package lists its spellings.

use super::audited::Audited;
use super::doubt::Doubt;
use super::figure::Figure;
use super::finding::{Finding, Grade, Kind};
use super::sheet::Sheet;
use crate::analysis::search::fold;
use crate::model::place::Place;
use crate::model::source::SourceId;
use crate::model::unit::{Unit, UnitCode, UnitIdx};

/// Words for a level, which stand before a name.
const LEVELS: [&str; 7] = ["thị trấn", "thị xã", "thành phố", "xã", "phường", "huyện", "tỉnh"];

/// Adds what it finds to `findings`.
pub fn check(audited: &Audited<'_>, _: &Sheet<'_>, findings: &mut Vec<Finding>) {
    for (source, text) in audited.texts {
        let document = audited.publication.source(source).and_then(|found| found.document.as_ref());
        let Some(code) = document.and_then(|document| document.unit.as_ref()) else { continue };
        let near = near(audited, code);
        let mut told: Vec<String> = Vec::new();
        for (place, unit) in &near {
            let spellings = unit.aliases.iter().chain(audited.spellings.of(*place));
            for alias in spellings.filter(|alias| is_spelling(unit, alias)) {
                let figures = occurrences(audited, source, text, alias);
                if !figures.is_empty() {
                    told.push(alias.to_lowercase());
                    let doubt = Doubt::Spelling { name: unit.name.vi.clone() };
                    push(findings, Grade::Format, figures, doubt);
                }
            }
        }
        unlisted(audited, source, text, &near, &told, findings);
    }
}

fn push(findings: &mut Vec<Finding>, grade: Grade, figures: Vec<Figure>, doubt: Doubt) {
    findings.push(Finding::new(Kind::Names, grade, figures, doubt));
}

/// The unit a document reports on, the one above it and those under it.
fn near<'a>(audited: &Audited<'a>, code: &UnitCode) -> Vec<(UnitIdx, &'a Unit)> {
    let units = || audited.publication.units.iter();
    let above =
        units().find(|(_, unit)| unit.code == *code).and_then(|(_, unit)| unit.parent.as_ref());
    units()
        .filter(|(_, unit)| {
            unit.code == *code || unit.parent.as_ref() == Some(code) || Some(&unit.code) == above
        })
        .collect()
}

/// A name without the word for its level, in lower case.
fn bare(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let level = LEVELS.iter().find_map(|level| name.strip_prefix(level)?.strip_prefix(' '));
    level.unwrap_or(&name).to_owned()
}

/// Whether another spelling differs from the name by more than the word for the level, capitals and encoding.
fn is_spelling(unit: &Unit, alias: &str) -> bool {
    let alias = bare(alias);
    let english = unit.name.en.as_ref().map(|name| bare(name));
    alias != bare(&unit.name.vi)
        && english.as_ref() != Some(&alias)
        && !LEVELS.contains(&alias.as_str())
}

/// The lines on which a name stands as whole words.
fn occurrences(audited: &Audited<'_>, source: &SourceId, text: &str, name: &str) -> Vec<Figure> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |line: &str| {
        line.match_indices(name).any(|(at, _)| {
            let (before, after) = (&line[..at], &line[at + name.len()..]);
            !letter(before.chars().next_back()) && !letter(after.chars().next())
        })
    };
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| whole(line))
        .map(|(line, _)| figure(audited, source, line, name))
        .collect()
}

fn figure(audited: &Audited<'_>, source: &SourceId, line: u32, printed: &str) -> Figure {
    let place = Place {
        source: source.clone(),
        section: String::new(),
        lines: (line, line),
        cell: None,
        nth: 1,
        printed: printed.to_owned(),
    };
    Figure::text(place, audited.file_of(source))
}

/// Names after "xã" that are in no list: close to one unit a spelling, close to several a doubt.
fn unlisted(
    audited: &Audited<'_>,
    source: &SourceId,
    text: &str,
    near: &[(UnitIdx, &Unit)],
    told: &[String],
    findings: &mut Vec<Finding>,
) {
    let mut seen: Vec<String> = told.to_vec();
    let names: Vec<(String, &Unit)> =
        near.iter().map(|(_, unit)| (bare(&unit.name.vi), *unit)).collect();
    for (line, content) in (1..).zip(text.lines()) {
        for (at, _) in content.match_indices("xã ") {
            let name = capitalised(&content[at + "xã ".len()..]);
            let lower = name.to_lowercase();
            let starts = |known: &str| lower == known || lower.starts_with(&format!("{known} "));
            if name.is_empty()
                || names.iter().any(|(known, _)| starts(known))
                || seen.iter().any(|known| starts(&bare(known)))
            {
                continue;
            }
            seen.push(lower.clone());
            let Some((closest, distance)) = closest(&names, &lower) else { continue };
            let figures = vec![figure(audited, source, line, &name)];
            match closest.as_slice() {
                [unit] if distance <= 2 => {
                    push(
                        findings,
                        Grade::Format,
                        figures,
                        Doubt::Spelling { name: unit.name.vi.clone() },
                    );
                }
                several if distance <= 2 => {
                    let names = several.iter().map(|unit| unit.name.vi.clone()).collect();
                    push(findings, Grade::Doubtful, figures, Doubt::Ambiguous { names });
                }
                _ => {}
            }
        }
    }
}

/// The capitalised words a text begins with, at most four.
fn capitalised(text: &str) -> String {
    let words = text.split(' ').take(4).take_while(|word| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
    });
    let mut name = String::new();
    for word in words {
        let ended = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(ended);
        if ended.len() < word.len() {
            break;
        }
    }
    name
}

/// The units whose names are closest to a spelling: by letters without marks first, then with them.
fn closest<'a>(names: &[(String, &'a Unit)], spelling: &str) -> Option<(Vec<&'a Unit>, usize)> {
    let folded = fold(spelling);
    let distances: Vec<(usize, usize)> = names
        .iter()
        .map(|(name, _)| (distance(&fold(name), &folded), distance(name, spelling)))
        .collect();
    let least = *distances.iter().min()?;
    let closest = distances.iter().zip(names).filter(|(found, _)| **found == least);
    Some((closest.map(|(_, (_, unit))| *unit).collect(), least.0))
}

/// How many letters must be changed, added or left out to make one text the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_more_less_or_other_counts_one() {
        assert_eq!(distance("lả nhì thàng", "lản nhì thàng"), 1);
        assert_eq!(distance("sin suối hồ", "sim suối hồ"), 1);
        assert_eq!(distance("", "xã"), 2);
    }

    #[test]
    fn a_name_ends_with_its_capitals() {
        assert_eq!(capitalised("Vàng Ma Chải 9,0 điểm"), "Vàng Ma Chải");
        assert_eq!(capitalised("Nậm Xe, Sì Lở Lầu"), "Nậm Xe");
        assert_eq!(capitalised("hội số"), "");
    }
}
