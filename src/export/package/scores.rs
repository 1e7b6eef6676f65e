//! The figures of one period: a row a unit where nothing would be lost by it, else a row a figure.

use std::collections::BTreeMap;

use super::making::Making;
use crate::model::missing::Missing;
use crate::model::period::Period;
use crate::model::score::Score;
use crate::read::figure::{Figure, figure};
use crate::read::number::Style;
use crate::read::opened::meaning::figures::Value;
use crate::read::opened::turns::Turns;

/// The file of a period, made of its figures, and the source of the first; `None` when there is none.
pub async fn scores(
    making: &Making<'_>,
    values: &[&Value],
    period: Period,
    turns: &Turns,
) -> Option<(String, Vec<u8>)> {
    let first = values.first()?;
    let source = making.sources.get(first.at.table as usize).cloned().unwrap_or_default();
    let mut is_plain = true;
    for value in values {
        turns.spend(2).await;
        is_plain &= value.at.table == first.at.table && value.rank.is_none() && {
            let printed = making.meaning.printed(making.tables, value).trim();
            let says = printed.parse::<f64>().ok().map(Ok::<f64, Missing>);
            says == Some(value.cell.map(Score::points))
        };
        if !is_plain {
            break;
        }
    }
    let bytes = match is_plain {
        true => wide(making, values, period, turns).await,
        false => long(making, values, period, turns).await,
    };
    Some((source, bytes))
}

/// Whether anything is to be written of a figure: a blank cell is left out, one that cannot be read too.
pub fn is_something(value: &Value) -> bool {
    value.rank.is_some() || !matches!(value.cell, Err(Missing::NotPublished | Missing::Unreadable))
}

async fn wide(making: &Making<'_>, values: &[&Value], period: Period, turns: &Turns) -> Vec<u8> {
    let mut nodes: Vec<Option<u32>> = values.iter().map(|value| value.node).collect();
    nodes.sort_unstable();
    nodes.dedup();
    let columns: BTreeMap<Option<u32>, usize> =
        nodes.iter().enumerate().map(|(column, node)| (*node, column)).collect();
    let (mut order, mut cells): (Vec<u32>, Vec<&str>) = Default::default();
    let mut row_of: Vec<Option<usize>> = vec![None; making.meaning.units.len()];
    for value in values {
        turns.spend(4).await;
        let (Some(row), Some(column)) =
            (row_of.get_mut(value.unit as usize), columns.get(&value.node))
        else {
            continue;
        };
        let row = *row.get_or_insert_with(|| {
            order.push(value.unit);
            cells.resize(order.len() * nodes.len(), "");
            order.len() - 1
        });
        cells[row * nodes.len() + column] = making.meaning.printed(making.tables, value).trim();
    }
    let name =
        |node: &Option<u32>| match node.and_then(|node| making.meaning.nodes.get(node as usize)) {
            Some(node) => node.id.to_string(),
            None => "total".to_owned(),
        };
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    let header = ["period".to_owned(), "unit".to_owned()].into_iter().chain(nodes.iter().map(name));
    drop(writer.write_record(header));
    let period = period.to_string();
    for (unit, own) in order.iter().zip(cells.chunks(nodes.len().max(1))) {
        turns.spend(2 * own.len()).await;
        let who = making.meaning.units.get(*unit as usize);
        let code = who.map_or("", |who| who.code.as_str());
        drop(writer.write_record([period.as_str(), code].iter().chain(own)));
    }
    writer.into_inner().unwrap_or_default()
}

async fn long(making: &Making<'_>, values: &[&Value], period: Period, turns: &Turns) -> Vec<u8> {
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
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = ["period", "unit", "domain", "score", "rank", "printed", "source", "at", "note"];
    drop(writer.write_record(header));
    for value in values {
        turns.spend(20).await;
        drop(writer.write_record(row(value)));
    }
    writer.into_inner().unwrap_or_default()
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
