//! Problems and findings as lines for people, and as JSON for machines.

use std::fmt::Write as _;

use chiso::analysis::namesake::in_tables;
use chiso::analysis::territory::territories;
use chiso::audit::figure::Figure;
use chiso::audit::finding::{Finding, Grade};
use chiso::model::language::Language;
use chiso::model::level::Level;
use chiso::model::place::Place;
use chiso::model::unit::UnitIdx;
use chiso::read::gathered::Gathered;
use chiso::words::audit::sentences as doubts;
use chiso::words::map::sentences;
use chiso::words::{gathered, levels};
use serde::Serialize;

use super::package::Package;

/// Every problem and finding in both languages, and a line of totals.
pub fn text(package: &Package, found: &[Gathered], findings: &[Finding]) -> String {
    let mut text = String::new();
    let mut line = |words: String| {
        let _ = writeln!(text, "{words}");
    };
    for kind in found {
        line(gathered::message(kind, Language::Vi));
        line(format!("    {}", gathered::message(kind, Language::En)));
    }
    for finding in findings {
        let message = |language| said(package, finding, language);
        line(format!("[{}/{}] {}", finding.kind.id(), finding.grade.id(), places(finding)));
        line(format!("    {}", message(Language::Vi)));
        line(format!("    {}", message(Language::En)));
    }
    for (vi, en) in without_border(package) {
        line(vi);
        line(format!("    {en}"));
    }
    let lost = unreadable(found);
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

/// How many units of each level with borders have none, in both languages.
fn without_border(package: &Package) -> Vec<(String, String)> {
    let units = &package.publication.units;
    let mut levels: Vec<&Level> =
        package.boundaries.units().map(|unit| &units.get(unit).level).collect();
    levels.sort_unstable();
    levels.dedup();
    let told = levels.into_iter().filter_map(|level| {
        let all = units.iter().filter(|(_, unit)| unit.level == *level);
        let all: Vec<UnitIdx> = all.map(|(place, _)| place).collect();
        let without = territories(units, &package.boundaries, &all).without;
        let message = |language| {
            let name = |unit: &UnitIdx| units.get(*unit).name.text(language).to_owned();
            let names = without.iter().map(name).collect();
            let level = levels::level(units, level, language);
            sentences::without_border(&level, (names, all.len()), language)
        };
        (!without.is_empty()).then(|| (message(Language::Vi), message(Language::En)))
    });
    told.collect()
}

/// How many places cannot be read, those not counted that only refer to them.
pub fn unreadable(found: &[Gathered]) -> u64 {
    let lost = found.iter().filter(|kind| !kind.first.fault.keeps_the_figure());
    lost.map(|kind| kind.count).sum()
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
    /// How many places there are of the kind, the records being the first of them.
    count: u64,
    /// How many places refer to what is lost there, and are left out too.
    follow: u64,
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
pub fn json(package: &Package, found: &[Gathered], findings: &[Finding]) -> Result<String, String> {
    let unreadable = found.iter().map(problem);
    let doubtful = findings.iter().map(|finding| row(package, finding));
    let rows: Vec<Row<'_>> = unreadable.chain(doubtful).collect();
    serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())
}

fn problem(kind: &Gathered) -> Row<'_> {
    let problem = &kind.first;
    let keeps = problem.fault.keeps_the_figure();
    let file = problem.file.as_str();
    let at = |row| Record { file, row, column: problem.column.as_deref() };
    let mut records: Vec<Record<'_>> = kind.lines.iter().map(|line| at(Some(*line))).collect();
    if records.is_empty() {
        records.push(at(None));
    }
    Row {
        kind: "reading",
        grade: if keeps { "doubtful" } else { "unreadable" },
        source: None,
        at: Vec::new(),
        records,
        printed: problem
            .fault
            .found()
            .into_iter()
            .chain(kind.others.iter().map(String::as_str))
            .collect(),
        count: kind.count,
        follow: kind.followers,
        arithmetic: String::new(),
        message_vi: gathered::message(kind, Language::Vi),
        message_en: gathered::message(kind, Language::En),
    }
}

fn row<'a>(package: &Package, finding: &'a Finding) -> Row<'a> {
    let message = |language| said(package, finding, language);
    Row {
        kind: finding.kind.id(),
        grade: finding.grade.id(),
        source: finding.source.as_ref().map(|source| source.0.as_str()),
        at: finding.figures.iter().map(|figure| figure.place.as_ref().map(Place::at)).collect(),
        records: finding.figures.iter().map(record).collect(),
        printed: finding.figures.iter().map(Figure::printed).collect(),
        count: 1,
        follow: 0,
        arithmetic: doubts::arithmetic::arithmetic(finding, &|value| plain(value)),
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

/// A finding in a sentence.
fn said(package: &Package, finding: &Finding, language: Language) -> String {
    let apart = in_tables(&package.publication.units, &package.editions, language);
    doubts::message(finding, &package.publication, &package.documents, &apart, language)
}
