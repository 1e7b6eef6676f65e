//! The figures of one period: a row a unit where nothing would be lost by it, else a row a figure.

use std::collections::{BTreeMap, BTreeSet};

use super::making::Making;
use super::tables::csv;
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::score::Score;
use crate::read::figure::{Figure, figure};
use crate::read::number::Style;
use crate::read::opened::meaning::figures::Value;

/// The file of a period and the source of its first figure; `None` when there is none.
pub fn scores(making: &Making<'_>, place: usize, period: Period) -> Option<(String, Vec<u8>)> {
    let values: Vec<&Value> = making
        .meaning
        .values
        .iter()
        .filter(|value| value.period as usize == place && is_something(value))
        .collect();
    let first = values.first()?;
    let source = making.sources.get(first.at.table as usize).cloned().unwrap_or_default();
    let is_plain = |value: &&&Value| {
        let printed = making.meaning.printed(making.tables, value).trim();
        let says = printed.parse::<f64>().ok().map(Ok::<f64, Missing>);
        value.rank.is_none() && says == Some(value.cell.map(Score::points))
    };
    let one_source = values.iter().all(|value| value.at.table == first.at.table);
    let bytes = match values.iter().all(|value| is_plain(&value)) && one_source {
        true => wide(making, &values, period),
        false => long(making, &values, period),
    };
    Some((source, bytes))
}

/// Whether anything is to be written of a figure: a blank cell is left out, one that cannot be read too.
fn is_something(value: &Value) -> bool {
    value.rank.is_some() || !matches!(value.cell, Err(Missing::NotPublished | Missing::Unreadable))
}

fn wide(making: &Making<'_>, values: &[&Value], period: Period) -> Vec<u8> {
    let mut nodes: Vec<Option<u32>> = values.iter().map(|value| value.node).collect();
    nodes.sort_unstable();
    nodes.dedup();
    let (mut order, mut seen): (Vec<u32>, BTreeSet<u32>) = Default::default();
    let mut cells: BTreeMap<(u32, Option<u32>), String> = BTreeMap::new();
    for value in values {
        if seen.insert(value.unit) {
            order.push(value.unit);
        }
        cells.insert(
            (value.unit, value.node),
            making.meaning.printed(making.tables, value).trim().to_owned(),
        );
    }
    let name =
        |node: &Option<u32>| match node.and_then(|node| making.meaning.nodes.get(node as usize)) {
            Some(node) => node.id.to_string(),
            None => "total".to_owned(),
        };
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let header = ["period".to_owned(), "unit".to_owned()].into_iter().chain(nodes.iter().map(name));
    drop(writer.write_record(header));
    for unit in order {
        let code = making
            .meaning
            .units
            .get(unit as usize)
            .map_or(String::new(), |who| who.code.to_string());
        let own = nodes.iter().map(|node| cells.get(&(unit, *node)).cloned().unwrap_or_default());
        drop(writer.write_record([period.to_string(), code].into_iter().chain(own)));
    }
    writer.into_inner().unwrap_or_default()
}

fn long(making: &Making<'_>, values: &[&Value], period: Period) -> Vec<u8> {
    let row = |value: &&Value| {
        let text = making.meaning.printed(making.tables, value);
        let printed: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let table = value.at.table as usize;
        let line =
            making.tables.get(table).map_or(0, |table| table.grid.line(value.at.row as usize));
        let has_place = !printed.is_empty() && line > 0;
        let node = value.node.and_then(|node| making.meaning.nodes.get(node as usize));
        let rank = value.rank.filter(|rank| *rank >= 1.0 && rank.fract() == 0.0);
        let note = value
            .rank
            .filter(|_| rank.is_none())
            .map_or(String::new(), |rank| format!("hạng {rank}"));
        [
            period.to_string(),
            making
                .meaning
                .units
                .get(value.unit as usize)
                .map_or(String::new(), |who| who.code.to_string()),
            node.map_or(String::new(), |node| node.id.to_string()),
            score(value, &printed),
            rank.map_or(String::new(), |rank| rank.to_string()),
            if has_place { printed } else { String::new() },
            if has_place {
                making.sources.get(table).cloned().unwrap_or_default()
            } else {
                String::new()
            },
            if has_place { format!("L{line}") } else { String::new() },
            note,
        ]
    };
    csv(
        ["period", "unit", "domain", "score", "rank", "printed", "source", "at", "note"],
        values.iter().map(row),
    )
}

/// The number as computers write it, with the flags printed behind it; a known sign where there is none.
fn score(value: &Value, printed: &str) -> String {
    let read = figure(printed, Style::Unknown);
    match value.cell {
        Ok(score) => match read {
            Figure::Number(same, flags, _) if same == score && !flags.is_empty() => {
                printed.to_owned()
            }
            _ => score.points().to_string(),
        },
        Err(Missing::BoundOnly) if matches!(read, Figure::Bound(..)) => printed.to_owned(),
        Err(Missing::Suppressed) => "c".to_owned(),
        Err(Missing::Inapplicable) => "z".to_owned(),
        Err(Missing::NotCollected) => "...".to_owned(),
        Err(Missing::NotPublished) => "not published".to_owned(),
        Err(_) => "..".to_owned(),
    }
}
