//! Numbered captions and headings of a document's text: is a number left out, or given twice?

use crate::audit::audited::Audited;
use crate::audit::doubt::Doubt;
use crate::audit::figure::Figure;
use crate::audit::finding::{Finding, Grade, Kind};
use crate::model::place::Place;
use crate::model::source::SourceId;

/// Words that captions begin with.
const CAPTIONS: [&str; 4] = ["Biểu đồ", "Hình", "Bảng", "Phụ lục"];

/// Longer lines are running text.
const LONGEST_HEADING: usize = 160;

/// Adds the gaps and repetitions of every text.
pub fn check(audited: &Audited<'_>, findings: &mut Vec<Finding>) {
    for (source, text) in audited.texts {
        let file = audited.file_of(source);
        for word in CAPTIONS {
            captions(source, &file, text, word, findings);
        }
        headings(source, &file, text, findings);
    }
}

fn figure(source: &SourceId, file: &str, line: u32, printed: &str) -> Figure {
    let place = Place {
        source: source.clone(),
        section: String::new(),
        lines: (line, line),
        cell: None,
        nth: 1,
        printed: printed.to_owned(),
    };
    Figure::text(place, file.to_owned())
}

/// The leading digits of a text, when a point, a colon, a space or the end follows.
fn leading(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let ends = rest.is_empty() || rest.starts_with([':', '.', ' ']);
    digits.parse().ok().filter(|_| ends).map(|number| (number, rest))
}

fn captions(source: &SourceId, file: &str, text: &str, word: &str, findings: &mut Vec<Finding>) {
    let mut found: Vec<(u32, Figure)> = Vec::new();
    for (line, content) in (1..).zip(text.lines()) {
        let content = content.trim_start_matches(['*', '#', ' ']);
        let Some(number) = content.strip_prefix(word).map(str::trim_start).and_then(leading) else {
            continue;
        };
        let printed = format!("{word} {}", number.0);
        found.push((number.0, figure(source, file, line, &printed)));
    }
    let last = found.iter().map(|(number, _)| *number).max().unwrap_or(0);
    // One or two captions are no sequence, and a number far off is none of it.
    if found.len() < 3 || last as usize > found.len() * 2 {
        return;
    }
    for number in 1..=last {
        let here = found.iter().filter(|(known, _)| *known == number);
        let times = u32::try_from(here.clone().count()).unwrap_or(u32::MAX);
        if times == 1 {
            continue;
        }
        let neighbours = found.iter().filter(|(known, _)| known.abs_diff(number) <= 1);
        let figures = neighbours.map(|(_, figure)| figure.clone()).collect();
        let doubt = Doubt::Numbering { word: word.to_owned(), number, times };
        findings.push(Finding::new(Kind::Codes, Grade::Format, figures, doubt));
    }
}

/// Headings such as `3.2.` that follow one of the same number.
fn headings(source: &SourceId, file: &str, text: &str, findings: &mut Vec<Finding>) {
    let mut before: Vec<(Vec<u32>, u32)> = Vec::new();
    for (line, content) in (1..).zip(text.lines()) {
        if content.contains('\t') || content.len() > LONGEST_HEADING {
            continue;
        }
        let content = content.trim_start_matches(['*', '#', ' ']);
        let Some(number) = content.split(' ').next().and_then(number) else { continue };
        let printed =
            |number: &[u32]| number.iter().map(ToString::to_string).collect::<Vec<_>>().join(".");
        before.retain(|(known, _)| known.len() <= number.len());
        if let Some((_, first)) = before.iter().rev().find(|(known, _)| *known == number) {
            let figures = vec![
                figure(source, file, *first, &printed(&number)),
                figure(source, file, line, &printed(&number)),
            ];
            findings.push(Finding::new(Kind::Codes, Grade::Format, figures, Doubt::CodeTwice));
        }
        before.retain(|(known, _)| known.len() != number.len());
        before.push((number, line));
    }
}

/// The numbers of a heading's code of two places or more, which ends with a point.
fn number(word: &str) -> Option<Vec<u32>> {
    let code = word.strip_suffix('.').unwrap_or(word);
    let parts: Option<Vec<u32>> = code.split('.').map(|part| part.parse().ok()).collect();
    parts.filter(|parts| parts.len() >= 2 && parts.iter().all(|part| (1..100).contains(part)))
}
