//! The audit: what is proved of the documents is found with its figures, what holds is left alone, and a consistent
//! publication raises nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "audit/checks/mod.rs"]
mod checks;
#[path = "audit/package.rs"]
mod package;
#[path = "audit/properties.rs"]
mod properties;
mod shipped;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chiso::analysis::namesake::ApartInTables;
use chiso::audit::figure::Subject;
use chiso::audit::finding::{Finding, Grade, Kind};
use chiso::audit::range::same;
use chiso::model::language::Language;
use chiso::words::audit::sentences::arithmetic::arithmetic;
use chiso::words::audit::sentences::{claim, message};

fn expected(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected/audit").join(name)
}

/// A finding in a line: kind, grade, lines or cells, arithmetic.
pub fn line(finding: &Finding) -> String {
    let mut places: Vec<String> = Vec::new();
    for figure in &finding.figures {
        let place = match &figure.place {
            Some(place) => place.at(),
            None => format!("{}:{} {}", figure.row.file, figure.row.line, figure.column),
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let number = |value: f64| ((value * 1e4).round() / 1e4).to_string();
    let (kind, grade) = (finding.kind.id(), finding.grade.id());
    let doubt = format!("{:?}", finding.doubt);
    let doubt: String = doubt.chars().take_while(|c| c.is_alphanumeric()).collect();
    let mut shown = arithmetic(finding, &number);
    // Words of a text have no arithmetic; what is printed says which are meant.
    if let (true, Some(figure)) = (shown.is_empty(), finding.figures.first())
        && figure.of == Subject::Text
    {
        shown = format!("“{}”", figure.printed());
    }
    let line = format!("{kind}/{grade} {doubt} | {} | {shown}", places.join("; "));
    line.trim_end_matches([' ', '|']).to_owned()
}

/// The findings of a source, one a line, against the committed list.
fn check(source: &str, findings: &[Finding]) {
    let written: Vec<String> = findings.iter().map(line).collect();
    let path = expected(&format!("{source}.txt"));
    if std::env::var_os("AUDIT_WRITE").is_some() {
        // What is said of the list at its head is kept.
        let known = fs::read_to_string(&path).unwrap_or_default();
        let head: String = known
            .lines()
            .take_while(|line| line.starts_with('#'))
            .map(|l| format!("{l}\n"))
            .collect();
        fs::write(&path, head + &written.join("\n") + "\n").unwrap();
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    let known: Vec<&str> =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert_eq!(written, known, "{source}");
}

#[test]
fn every_figure_of_a_finding_names_the_line_of_the_table_it_was_read_from() {
    let (_, findings) = package::audited();
    let figures = || findings.iter().flat_map(|finding| &finding.figures);
    assert!(figures().any(|figure| figure.column == "score"), "scores of documents are among them");
    for figure in figures() {
        assert!(!figure.row.file.is_empty() && figure.row.line > 0, "{figure:?}");
    }
}

#[test]
fn every_document_has_the_findings_that_were_looked_at() {
    let (package, findings) = package::audited();
    for source in package.sources() {
        let found: Vec<Finding> = findings
            .iter()
            .filter(|finding| finding.source.as_ref().is_some_and(|id| id.0 == source))
            .cloned()
            .collect();
        check(&source, &found);
    }
}

#[test]
fn the_full_tables_have_the_findings_that_were_looked_at() {
    let (package, findings) = package::audited();
    let documents: BTreeSet<String> = package.sources().into_iter().collect();
    let of_document = |finding: &Finding| {
        finding.source.as_ref().is_some_and(|source| documents.contains(&source.0))
    };
    let found: Vec<Finding> =
        findings.iter().filter(|finding| !of_document(finding)).cloned().collect();
    assert!(found.iter().all(|finding| finding.grade == Grade::Doubtful));
    check("tables", &found);
}

/// `SOURCE LINES NUMBERS`: equations of the documents that hold.
#[test]
fn nothing_that_holds_is_called_impossible() {
    let (_, findings) = package::audited();
    let text = fs::read_to_string(expected("holds.txt")).unwrap();
    let mut held = 0;
    for hold in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut words = hold.split_whitespace();
        let (source, line) = (words.next().unwrap(), words.next().unwrap());
        let line: u32 = line.trim_start_matches('L').parse().unwrap();
        let numbers: Vec<f64> = words.filter_map(|word| word.parse().ok()).collect();
        assert!(numbers.len() > 1, "{hold}");
        held += 1;
        for finding in findings.iter().filter(|finding| finding.grade == Grade::Impossible) {
            let here = finding.figures.iter().any(|figure| {
                figure.place.as_ref().is_some_and(|place| {
                    place.source.0 == source && (place.lines.0..=place.lines.1).contains(&line)
                })
            });
            let known = |value: f64| numbers.iter().any(|number| same(*number, value));
            let about = finding.figures.iter().filter_map(|figure| figure.value).all(known);
            assert!(!(here && about), "{hold}: {}", self::line(finding));
        }
    }
    assert!(held > 60, "{held}");
}

#[test]
fn findings_are_found_by_place_unit_indicator_and_score() {
    let (package, findings) = package::audited();
    let mean = findings.iter().find(|finding| line(finding).contains("/17 = 16.3765")).unwrap();
    let figure = &mean.figures[0];
    let (unit, period) = (figure.unit.unwrap(), figure.period.unwrap());
    let index =
        package.publication.indices.iter().find(|i| i.id.as_str() == "par-phong-tho").unwrap();
    let domain = chiso::model::domain::DomainId::new("D3").unwrap();
    assert!(mean.concerns_unit(unit) && mean.concerns_place(figure.place.as_ref().unwrap()));
    assert!(mean.concerns_score(&index.id, Some(&domain), unit, period));
    let about = |id: &str| {
        let id = chiso::model::form::IndicatorId(id.to_owned());
        findings.iter().filter(|finding| finding.concerns_indicator(&id)).count()
    };
    assert!(about("tuan-giao-pl3.3") >= 2);
    assert_eq!(about("tuan-giao-pl6.6"), 0);
}

#[test]
fn a_doubt_is_never_called_an_error() {
    let (package, findings) = package::audited();
    for finding in &findings {
        for language in [Language::Vi, Language::En] {
            let text = message(
                finding,
                &package.publication,
                &package.documents,
                &ApartInTables::new(),
                language,
            );
            let lower = text.to_lowercase();
            assert!(text.ends_with('.') && !text.contains("“”"), "{text}");
            for word in ["error", "wrong", "mistake", "lỗi", " sai"] {
                // A document's own words may say so.
                let own = finding.figures.iter().any(|f| f.printed().to_lowercase().contains(word));
                assert!(own || !lower.contains(word), "{text}");
            }
        }
    }
    let mean = findings.iter().find(|finding| line(finding).contains("= 16.3765")).unwrap();
    let said = message(
        mean,
        &package.publication,
        &package.documents,
        &ApartInTables::new(),
        Language::En,
    );
    assert_eq!(
        said,
        "These figures cannot all be true, because with 17 units “mean (PAR Index of the communes, Phong Thổ – Reform of administrative \
         procedures)” lies outside what the other figures allow: (1 × 12.3 + 1 × 13 + 1 × 13.1 + 4 × 15 + 6 × 18 + 4 × 18)/17 \
         = 16.3765 < 18.4."
    );
    let card = claim(mean, &said, Language::En);
    assert!(card.starts_with("With 17 units “mean") && card.ends_with("16.3765 < 18.4."), "{card}");
}

#[test]
fn kinds_and_grades_survive_their_spelling() {
    for (kind, word) in Kind::WORDS {
        assert_eq!((Kind::from_id(word), kind.id()), (Some(kind), word));
    }
    for (grade, word) in Grade::WORDS {
        assert_eq!((Grade::from_id(word), grade.id()), (Some(grade), word));
    }
}
