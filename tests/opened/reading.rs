//! A table read as a reader opens it, and its figures as lines.

use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::opened::choices::Choices as Writing;
use chiso::read::opened::file::Opened;
use chiso::read::opened::frame::Frame;
use chiso::read::opened::meaning::choices::Choices;
use chiso::read::opened::meaning::figures::{Meaning, Value};
use chiso::read::opened::meaning::table::Table;
use chiso::read::opened::meaning::understand;
use chiso::read::opened::meaning::who::Known;
use chiso::read::opened::whole;
use chiso::read::opened::written::Oddity;
use chiso::read::tables;

pub fn meaning(file: &str, bytes: &[u8]) -> Meaning {
    let mut publication = Publication::default();
    for units in ["provinces.csv", "districts.csv"] {
        let path = format!("{}/public/data/units/{units}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).unwrap();
        tables::read(&mut publication, "units", units, &bytes, &mut Vec::new());
    }
    let opened = whole::tables(file, bytes, &Writing::default()).unwrap();
    // As the page and the command do, which leave hidden sheets out.
    let is_shown =
        |opened: &Opened| !opened.written.met.iter().any(|met| met.oddity == Oddity::HiddenSheet);
    let tables: Vec<Table> = opened
        .into_iter()
        .filter(is_shown)
        .map(|opened| Table { frame: Frame::find(&opened.grid), grid: opened.grid })
        .collect();
    let known = Known::new(&publication.units, &Spellings::default());
    understand(&tables, &Choices::default(), &known)
}

pub fn published(file: &str) -> Meaning {
    let path = format!("{}/tests/opened/{file}", env!("CARGO_MANIFEST_DIR"));
    meaning(file, &std::fs::read(path).unwrap())
}

/// A figure as a line: unit, period, domain, score, rank.
pub fn line(meaning: &Meaning, value: &Value) -> String {
    let unit = &meaning.units[value.unit as usize].printed;
    let period =
        meaning.periods[value.period as usize].map_or("?".to_owned(), |period| period.to_string());
    let node = value.node.map_or("", |node| meaning.nodes[node as usize].name.vi.as_str());
    let score =
        value.cell.map_or_else(|why| format!("{why:?}"), |score| score.points().to_string());
    let rank = value.rank.map_or(String::new(), |rank| format!(" #{rank}"));
    format!("{unit}, {period}, {node}: {score}{rank}")
}

/// The lines of a unit.
pub fn of(meaning: &Meaning, unit: &str) -> Vec<String> {
    let own = |value: &&Value| meaning.units[value.unit as usize].printed == unit;
    meaning.values.iter().filter(own).map(|value| line(meaning, value)).collect()
}

pub fn has(meaning: &Meaning, expected: &[&str]) {
    let lines: Vec<String> = meaning.values.iter().map(|value| line(meaning, value)).collect();
    for one in expected {
        assert!(lines.iter().any(|line| line == one), "{one}\n{}", lines.join("\n"));
    }
}

pub fn matched(meaning: &Meaning) -> (usize, usize) {
    let known = meaning.units.iter().filter(|who| who.known.is_some()).count();
    (meaning.units.len(), known)
}

pub fn check(file: &str, text: &str, expected: &[&str]) -> Meaning {
    let found = meaning(file, text.as_bytes());
    let lines: Vec<String> = found.values.iter().map(|value| line(&found, value)).collect();
    assert_eq!(lines, expected, "{:#?}", found.report);
    found
}
