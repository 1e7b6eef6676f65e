//! Problems and findings as lines for people, and as JSON for machines.

use std::fmt::Write as _;

use chiso::audit::figure::Figure;
use chiso::audit::finding::{Finding, Grade};
use chiso::model::language::Language;
use chiso::read::problem::Problem;
use chiso::words::audit::sentences;
use chiso::words::problems;
use serde_json::{Value, json};

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

/// Problems and findings as one list.
pub fn json(package: &Package, found: &[Problem], findings: &[Finding]) -> Result<String, String> {
    let unreadable = found.iter().map(problem);
    let doubtful = findings.iter().map(|finding| as_json(package, finding));
    let rows: Vec<Value> = unreadable.chain(doubtful).collect();
    serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())
}

fn problem(problem: &Problem) -> Value {
    let keeps = problem.fault.keeps_the_figure();
    json!({
        "kind": "reading",
        "grade": if keeps { "doubtful" } else { "unreadable" },
        "source": null,
        "at": [],
        "records": [record(&problem.file, problem.line, problem.column.as_deref())],
        "printed": [],
        "arithmetic": "",
        "message_vi": problems::problem(problem, Language::Vi),
        "message_en": problems::problem(problem, Language::En),
    })
}

fn record(file: &str, row: Option<u64>, column: Option<&str>) -> Value {
    json!({ "file": file, "row": row, "column": column })
}

fn as_json(package: &Package, finding: &Finding) -> Value {
    let message =
        |language| sentences::message(finding, &package.publication, &package.documents, language);
    let each = |of: fn(&Figure) -> Value| finding.figures.iter().map(of).collect::<Vec<Value>>();
    json!({
        "kind": finding.kind.id(),
        "grade": finding.grade.id(),
        "source": finding.source.as_ref().map(|source| &source.0),
        "at": each(|figure| json!(figure.place.as_ref().map(|place| place.at()))),
        "records": each(|figure| record(
            &figure.row.file,
            Some(figure.row.line).filter(|line| *line > 0),
            Some(figure.column.as_str()).filter(|column| !column.is_empty()),
        )),
        "printed": each(|figure| json!(figure.printed())),
        "arithmetic": sentences::arithmetic::arithmetic(finding, &|value| plain(value)),
        "message_vi": message(Language::Vi),
        "message_en": message(Language::En),
    })
}

/// A number as machines read it, at most six decimals.
fn plain(value: f64) -> String {
    ((value * 1e6).round() / 1e6).to_string()
}
