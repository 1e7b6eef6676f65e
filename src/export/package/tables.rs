//! The tables that say what a package is about: units, levels, the index, its domains, its sources.

use std::collections::{BTreeMap, BTreeSet};

use super::making::Making;
use crate::model::index::{Best, Total};
use crate::model::level::{Level, Levels};
use crate::model::period::Period;
use crate::model::unit::{Unit, UnitCode, UnitIdx};
use crate::read::opened::meaning::register::slug;

/// Rows as CSV. Writing to memory cannot fail.
pub fn csv<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    drop(writer.write_record(header));
    for row in rows {
        drop(writer.write_record(row));
    }
    writer.into_inner().unwrap_or_default()
}

/// The level of a made unit that others are under.
const GROUP: &str = "group";

/// Everybody who is scored, and those they are under.
pub fn units(making: &Making<'_>, periods: &[Period]) -> Vec<u8> {
    let mut rows: Vec<[String; 8]> = Vec::new();
    let mut taken: BTreeSet<UnitCode> =
        making.meaning.units.iter().map(|who| who.code.clone()).collect();
    let mut groups: Vec<(String, UnitCode)> = Vec::new();
    let mut code_of: BTreeMap<&str, UnitCode> = BTreeMap::new();
    let mut above: BTreeSet<UnitIdx> = BTreeSet::new();
    let mut lived: Vec<BTreeSet<u32>> = vec![BTreeSet::new(); making.meaning.units.len()];
    for value in &making.meaning.values {
        let unit = value.unit as usize;
        let is_known = making.meaning.units.get(unit).is_some_and(|who| who.known.is_some());
        if let Some(lived) = lived.get_mut(unit).filter(|_| is_known) {
            lived.insert(value.period);
        }
    }
    for (who, lived) in making.meaning.units.iter().zip(lived) {
        if let Some(known) = who.known {
            above.extend(making.units.above(known));
            let unit = making.units.get(known);
            let mut lived = lived.into_iter().filter_map(|period| periods.get(period as usize));
            // A table may rank a unit in a period it did not live in: its years are left out, not its figures.
            let life = if lived.all(|period| unit.exists_in(*period)) {
                Life::Stated
            } else {
                Life::Unstated
            };
            let printed = Some(who.printed.as_str()).filter(|name| *name != unit.name.vi);
            rows.push(known_row(unit, printed, life));
            continue;
        }
        let parent = who.group.as_ref().and_then(|group| {
            if let Some(code) = code_of.get(group.as_str()) {
                return Some(code.clone());
            }
            let base = slug(group, 30);
            let tries =
                std::iter::once(base.clone()).chain((2..1000).map(|n: u32| format!("{base}-{n}")));
            let code =
                tries.filter_map(|text| UnitCode::new(&text)).find(|code| !taken.contains(code))?;
            taken.insert(code.clone());
            groups.push((group.clone(), code.clone()));
            code_of.insert(group, code.clone());
            Some(code)
        });
        let parent = parent.map_or(String::new(), |code| code.to_string());
        let name_en = who.other.clone().unwrap_or_default();
        let none = String::new;
        rows.push([
            who.code.to_string(),
            who.printed.clone(),
            name_en,
            who.level.to_string(),
            parent,
            none(),
            none(),
            none(),
        ]);
    }
    let scored: BTreeSet<&UnitCode> = making.meaning.units.iter().map(|who| &who.code).collect();
    let parents = above
        .into_iter()
        .map(|unit| making.units.get(unit))
        .filter(|unit| !scored.contains(&unit.code));
    let mut all: Vec<[String; 8]> = groups
        .into_iter()
        .map(|(name, code)| {
            [
                code.to_string(),
                name,
                String::new(),
                GROUP.to_owned(),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ]
        })
        .collect();
    all.extend(parents.map(|unit| known_row(unit, None, Life::Stated)));
    all.extend(rows);
    csv(["unit", "name", "name_en", "level", "parent", "from", "to", "aliases"], all)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Life {
    Stated,
    Unstated,
}

fn known_row(unit: &Unit, printed: Option<&str>, life: Life) -> [String; 8] {
    let day = |day: Option<crate::model::date::Date>| {
        day.filter(|_| life == Life::Stated).map_or(String::new(), |day| day.to_string())
    };
    // A bar parts spellings.
    let printed = printed.filter(|name| !name.contains('|')).unwrap_or_default();
    // Readers find their own table again: with the word for its kind where the table has it.
    let is_official = printed.strip_suffix(&unit.name.vi).is_some_and(|kind| kind.ends_with(' '));
    let (name, alias) = match is_official {
        true => (printed, unit.name.vi.as_str()),
        false => (unit.name.vi.as_str(), printed),
    };
    [
        unit.code.to_string(),
        name.to_owned(),
        unit.name.en.clone().unwrap_or_default(),
        unit.level.to_string(),
        unit.parent.as_ref().map_or(String::new(), ToString::to_string),
        day(unit.from),
        day(unit.to),
        alias.to_owned(),
    ]
}

/// Levels nobody knows by name; none where there is none.
pub fn levels(making: &Making<'_>) -> Option<Vec<u8>> {
    let mut levels: Vec<Level> = Vec::new();
    for who in &making.meaning.units {
        if !levels.contains(&who.level) {
            levels.push(who.level.clone());
        }
    }
    let has_groups =
        making.meaning.units.iter().any(|who| who.known.is_none() && who.group.is_some());
    let named = Levels::default();
    let mut rows: Vec<[String; 3]> = levels
        .iter()
        .filter(|level| named.is_nameless(level))
        .map(|level| [level.to_string(), level.to_string(), String::new()])
        .collect();
    if has_groups {
        rows.push([GROUP.to_owned(), "Nhóm".to_owned(), "Group".to_owned()]);
    }
    (!rows.is_empty()).then(|| csv(["level", "name", "name_en"], rows))
}

/// The index.
pub fn indices(making: &Making<'_>) -> Vec<u8> {
    let meaning = making.meaning;
    let total = match meaning.total {
        Total::Sum => "sum",
        Total::Weighted | Total::AsPublished => "as published",
    };
    let row = [
        making.index.to_string(),
        meaning.name.vi.clone(),
        meaning.name.en.clone().unwrap_or_default(),
        number(meaning.max.filter(|max| is_kept(making, None, *max))),
        best(meaning.best).to_owned(),
        meaning.decimals.to_string(),
        total.to_owned(),
        meaning.measure.vi.clone(),
        meaning.measure.en.clone().unwrap_or_default(),
        making.sources.first().cloned().unwrap_or_default(),
    ];
    csv(
        [
            "index",
            "name",
            "name_en",
            "max",
            "best",
            "decimals",
            "total",
            "measure",
            "measure_en",
            "source",
        ],
        [row],
    )
}

/// Its domains.
pub fn domains(making: &Making<'_>) -> Vec<u8> {
    let nodes = &making.meaning.nodes;
    let rows = nodes.iter().enumerate().map(|(place, node)| {
        let parent = node.parent.and_then(|parent| nodes.get(parent));
        let kept = u32::try_from(place)
            .ok()
            .and_then(|place| node.max.filter(|max| is_kept(making, Some(place), *max)));
        [
            making.index.to_string(),
            node.id.to_string(),
            parent.map_or(String::new(), |parent| parent.id.to_string()),
            node.name.vi.clone(),
            node.name.en.clone().unwrap_or_default(),
            number(kept),
            node.best.map_or(String::new(), |end| best(end).to_owned()),
        ]
    });
    csv(["index", "domain", "parent", "name", "name_en", "max", "best"], rows)
}

/// The files the figures were read from.
pub fn sources(making: &Making<'_>) -> Vec<u8> {
    let mut seen: BTreeSet<&String> = BTreeSet::new();
    let rows = making.sources.iter().zip(making.tables).filter(|(source, _)| seen.insert(source));
    csv(["source", "title"], rows.map(|(source, table)| [source.clone(), table.grid.file.clone()]))
}

/// Whether no figure lies above what is printed as the largest possible one.
fn is_kept(making: &Making<'_>, node: Option<u32>, max: f64) -> bool {
    let own = making.meaning.values.iter().filter(|value| value.node == node);
    max >= 0.0 && !own.filter_map(|value| value.cell.ok()).any(|score| score.points() > max)
}

fn best(best: Best) -> &'static str {
    match best {
        Best::Highest => "highest",
        Best::Lowest => "lowest",
        Best::None => "none",
    }
}

fn number(number: Option<f64>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}
