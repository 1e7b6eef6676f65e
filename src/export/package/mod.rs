//! An opened table as a data package: the folder a publisher puts on a host, or opens again.

mod making;
mod scores;
mod tables;

use std::collections::BTreeSet;

use making::Making;
use serde_json::json;

use crate::model::index::IndexId;
use crate::model::period::Period;
use crate::model::unit::Units;
use crate::read::opened::meaning::figures::{Meaning, Value};
use crate::read::opened::meaning::register::slug;
use crate::read::opened::meaning::table::Table;
use crate::read::opened::turns::{Doing, Turns, at_once};

/// Why there can be no package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// The table has no figure.
    Figures,
    /// Nothing says of which period its figures are.
    Period,
}

/// The files of a package, each with its path in the folder.
///
/// # Errors
/// The table has no figure, or figures of no period: the reader is asked for it.
pub fn package(
    meaning: &Meaning,
    opened: &[Table],
    units: &Units,
) -> Result<Vec<(String, Vec<u8>)>, Lacking> {
    at_once(package_in_turns(meaning, opened, units, &Turns::whole()))
}

/// The same a piece at a time.
///
/// # Errors
/// As [`package`].
pub async fn package_in_turns(
    meaning: &Meaning,
    opened: &[Table],
    units: &Units,
    turns: &Turns,
) -> Result<Vec<(String, Vec<u8>)>, Lacking> {
    turns.begin(Doing::Package, meaning.periods.len());
    if meaning.is_empty() {
        return Err(Lacking::Figures);
    }
    let periods: Option<Vec<Period>> = meaning.periods.iter().copied().collect();
    let periods = periods.ok_or(Lacking::Period)?;
    let name = slug(&meaning.name.vi, 30);
    let index = IndexId::new(&name).or_else(|| IndexId::new("index")).ok_or(Lacking::Figures)?;
    let sources = source_ids(opened);
    let making = Making { meaning, tables: opened, units, index, sources };
    let mut files = vec![
        ("units.csv".to_owned(), tables::units(&making, &periods)),
        ("indices.csv".to_owned(), tables::indices(&making)),
        ("sources.csv".to_owned(), tables::sources(&making)),
    ];
    if let Some(levels) = tables::levels(&making) {
        files.push(("levels.csv".to_owned(), levels));
    }
    if !meaning.nodes.is_empty() {
        files.push(("domains.csv".to_owned(), tables::domains(&making)));
    }
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut by_period: Vec<Vec<&Value>> = vec![Vec::new(); periods.len()];
    for value in meaning.values.iter().filter(|value| scores::is_something(value)) {
        turns.spend(1).await;
        if let Some(own) = by_period.get_mut(value.period as usize) {
            own.push(value);
        }
    }
    for (place, (period, values)) in periods.iter().zip(by_period).enumerate() {
        turns.done(place);
        let path = format!("scores/{}/{}.csv", making.index, file_name(*period, place));
        if let Some((source, bytes)) = scores::scores(&making, &values, *period, turns).await {
            files.push((path.clone(), bytes));
            parts.push((path, source));
        }
    }
    let descriptor = descriptor(&making, &files, &parts);
    files.insert(0, ("datapackage.json".to_owned(), descriptor));
    Ok(files)
}

/// A source for every table: its file, once.
fn source_ids(tables: &[Table]) -> Vec<String> {
    let mut taken: Vec<(&str, String)> = Vec::new();
    let mut ids = Vec::new();
    for table in tables {
        let file = table.grid.file.as_str();
        let id = match taken.iter().find(|(known, _)| *known == file) {
            Some((_, id)) => id.clone(),
            None => {
                let base = Some(slug(file, 40))
                    .filter(|id| !id.is_empty())
                    .unwrap_or_else(|| "source".to_owned());
                let is_free = |id: &String| taken.iter().all(|(_, known)| known != id);
                let tries =
                    std::iter::once(base.clone()).chain((2..).map(|n: u32| format!("{base}-{n}")));
                let id = tries.take(tables.len() + 1).find(is_free).unwrap_or(base);
                taken.push((file, id.clone()));
                id
            }
        };
        ids.push(id);
    }
    ids
}

/// A period as a file is named, so that the name is read as the period; any other name where that cannot be.
fn file_name(period: Period, place: usize) -> String {
    let name = period.to_string().replace('/', "-");
    let is_read = name.parse::<Period>() == Ok(period) && !name.contains('.');
    if is_read { name } else { format!("part-{}", place + 1) }
}

fn descriptor(
    making: &Making<'_>,
    files: &[(String, Vec<u8>)],
    parts: &[(String, String)],
) -> Vec<u8> {
    let table = |(path, _): &(String, Vec<u8>)| {
        let name = path.strip_suffix(".csv").filter(|name| !name.contains('/'))?;
        Some(json!({ "name": name, "path": path }))
    };
    let mut resources: Vec<serde_json::Value> = files.iter().filter_map(table).collect();
    let sources: BTreeSet<&String> = parts.iter().map(|(_, source)| source).collect();
    for (place, source) in sources.into_iter().enumerate() {
        let paths: Vec<&String> =
            parts.iter().filter(|(_, of)| of == source).map(|(path, _)| path).collect();
        let end = if place == 0 { String::new() } else { format!("-{}", place + 1) };
        resources.push(json!({
            "name": format!("scores-{}{end}", making.index),
            "table": "scores",
            "index": making.index.as_str(),
            "source": source,
            "path": paths,
        }));
    }
    let package = json!({
        "profile": "tabular-data-package",
        "name": making.index.as_str(),
        "title": making.meaning.name.vi,
        "resources": resources,
    });
    let mut bytes = serde_json::to_vec_pretty(&package).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests;
