//! Problems and findings as lines for people, and as JSON for machines.

use std::fmt::Write as _;

use chiso::audit::figure::Figure;
use chiso::audit::finding::{Finding, Grade};
use chiso::model::language::Language;
use chiso::model::place::Place;
use chiso::read::problem::Problem;
use chiso::words::audit::sentences;
use chiso::words::problems;
use serde::Serialize;

use super::package::Package;

/// Every problem and finding in both languages, and a line of totals.
pub fn text(package: &Package, found: &[Problem], findings: &[Finding]) -> String {
    let mut text = String::new();
    let mut line = |words: String| {
        let _ = writeln!(text, "{words}");
    };
    for problem in found {
        line(problems::problem(problem, Language::Vi));
        line(format!("    {}", problems::problem(problem, Language::En)));
    }
    for finding in findings {
        let message = |language| {
            sentences::message(finding, &package.publication, &package.documents, language)
        };
        line(format!("[{}/{}] {}", finding.kind.id(), finding.grade.id(), places(finding)));
        line(format!("    {}", message(Language::Vi)));
        line(format!("    {}", message(Language::En)));
    }
    let lost = found.iter().filter(|problem| !problem.fault.keeps_the_figure()).count();
    let grades: Vec<String> = Grade::WORDS
        .iter()
        .map(|(grade, word)| {
            let count = findings.iter().filter(|finding| finding.grade == *grade).count();
            format!("{count} {word}")
        })
        .collect();
    let (files, editions, ranked) = (package.files, package.editions.len(), package.ranked);
    line(format!(
        "{files} files, {editions} editions, {ranked} ranked scores; {lost} unreadable; findings: {}.",
        grades.join(", ")
    ));
    text
}

/// Where the figures are printed, or the rows they were read from; each once.
fn places(finding: &Finding) -> String {
    let mut places: Vec<String> = Vec::new();
    for figure in &finding.figures {
        let place = match &figure.place {
            Some(place) => format!("{} {}", place.source.0, place.at()),
            None => format!("{}:{} {}", figure.row.file, figure.row.line, figure.column),
        };
        if !places.contains(&place) {
            places.push(place);
        }
    }
    const MOST: usize = 6;
    if places.len() > MOST {
        places.truncate(MOST);
        places.push("…".to_owned());
    }
    places.join("; ")
}

/// A problem or a finding, as machines read it.
#[derive(Serialize)]
struct Row<'a> {
    kind: &'static str,
    grade: &'static str,
    source: Option<&'a str>,
    /// Where the figures are printed; the lists are as long as there are figures.
    at: Vec<Option<String>>,
    records: Vec<Record<'a>>,
    printed: Vec<&'a str>,
    arithmetic: String,
    message_vi: String,
    message_en: String,
}

/// The row and the column a figure was read from.
#[derive(Serialize)]
struct Record<'a> {
    file: &'a str,
    row: Option<u64>,
    column: Option<&'a str>,
}

/// Problems and findings as one list.
pub fn json(package: &Package, found: &[Problem], findings: &[Finding]) -> Result<String, String> {
    let unreadable = found.iter().map(problem);
    let doubtful = findings.iter().map(|finding| row(package, finding));
    let rows: Vec<Row<'_>> = unreadable.chain(doubtful).collect();
    serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())
}

fn problem(problem: &Problem) -> Row<'_> {
    let keeps = problem.fault.keeps_the_figure();
    let (file, row) = (problem.file.as_str(), problem.line);
    Row {
        kind: "reading",
        grade: if keeps { "doubtful" } else { "unreadable" },
        source: None,
        at: Vec::new(),
        records: vec![Record { file, row, column: problem.column.as_deref() }],
        printed: Vec::new(),
        arithmetic: String::new(),
        message_vi: problems::problem(problem, Language::Vi),
        message_en: problems::problem(problem, Language::En),
    }
}

fn row<'a>(package: &Package, finding: &'a Finding) -> Row<'a> {
    let message =
        |language| sentences::message(finding, &package.publication, &package.documents, language);
    Row {
        kind: finding.kind.id(),
        grade: finding.grade.id(),
        source: finding.source.as_ref().map(|source| source.0.as_str()),
        at: finding.figures.iter().map(|figure| figure.place.as_ref().map(Place::at)).collect(),
        records: finding.figures.iter().map(record).collect(),
        printed: finding.figures.iter().map(Figure::printed).collect(),
        arithmetic: sentences::arithmetic::arithmetic(finding, &|value| plain(value)),
        message_vi: message(Language::Vi),
        message_en: message(Language::En),
    }
}

fn record(figure: &Figure) -> Record<'_> {
    Record {
        file: &figure.row.file,
        row: Some(figure.row.line).filter(|line| *line > 0),
        column: Some(figure.column.as_str()).filter(|column| !column.is_empty()),
    }
}

/// A number as machines read it, at most six decimals.
fn plain(value: f64) -> String {
    ((value * 1e6).round() / 1e6).to_string()
}
