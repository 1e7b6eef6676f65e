//! Nothing falls with its neighbour: one cell, row or file of a healthy made-up package is damaged at random. What does
//! not depend on it is still read, what is left out is named, and no figure differs from the healthy package's.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;

use chiso::analysis::comparable::comparable;
use chiso::analysis::derive::derive;
use chiso::model::lost::Lost;
use chiso::model::period::Period;
use chiso::model::publication::Publication;
use chiso::read::gathered::gather;
use chiso::read::problem::{Fault, Problem};
use chiso::read::scores::Scores;
use chiso::read::{descriptor, tables};
use proptest::prelude::*;

type Files = BTreeMap<&'static str, String>;

/// Two indices on six made-up communes: one summed from a tree of two storeys, one of published totals.
fn healthy() -> Files {
    let resources = r#"{"resources":[
        {"name":"units","path":"units.csv"},{"name":"indices","path":"indices.csv"},
        {"name":"domains","path":"domains.csv"},{"name":"breaks","path":"breaks.csv"},
        {"name":"sources","path":"sources.csv"},
        {"name":"s1","table":"scores","index":"thu","path":["thu/2022.csv","thu/2023.csv","thu/2024.csv"]},
        {"name":"s2","table":"scores","index":"khac","path":"khac/2024.csv"}]}"#;
    let wide = |year: u16, shift: f64| {
        let row = |unit: usize| {
            let value = |place: usize| 2.0 + shift + (unit * 3 + place) as f64 / 8.0;
            format!("{year},{unit:02},{},{},{}\n", value(0), value(1), value(2))
        };
        format!("period,unit,S1,S2,D2\n{}", (1..=6).map(row).collect::<String>())
    };
    let unit = |unit: usize| format!("{unit:02},Xã Giả Định {unit},commune\n");
    BTreeMap::from([
        (descriptor::FILE, resources.to_owned()),
        ("units.csv", format!("unit,name,level\n{}", (1..=6).map(unit).collect::<String>())),
        (
            "indices.csv",
            "index,name,max,best,total\nthu,Chỉ số Giả Định,30,highest,sum\nkhac,Chỉ số Khác,10,highest,as published\n".into(),
        ),
        (
            "domains.csv",
            "index,domain,name,max,parent\nthu,D1,Lĩnh vực một,20,\nthu,S1,Tiêu chí một,10,D1\nthu,S2,Tiêu chí hai,10,D1\nthu,D2,Lĩnh vực hai,10,\nkhac,K1,Lĩnh vực khác,10,\n".into(),
        ),
        ("breaks.csv", "index,period,domain,reason\nthu,2023,,Đổi cách tính\nthu,2024,D2,Đổi câu hỏi\n".into()),
        ("sources.csv", "source,title\nnguon,Nguồn giả định\n".into()),
        ("thu/2022.csv", wide(2022, 0.5)),
        ("thu/2023.csv", wide(2023, 1.0)),
        ("thu/2024.csv", wide(2024, 0.25)),
        (
            "khac/2024.csv",
            "period,unit,total,K1\n2024,01,5.5,3\n2024,02,6.5,2\n2024,03,7.25,1.5\n2024,04,1.25,4\n".into(),
        ),
    ])
}

/// A figure's place: index, period, node (blank: the total), unit.
type At = (String, String, String, String);

/// What a reader could be shown, and what is told.
#[derive(Debug, Default)]
struct Shown {
    figures: BTreeMap<At, f64>,
    maxima: BTreeMap<(String, String, String), f64>,
    compared: Vec<(String, String, String)>,
    problems: Vec<Problem>,
    lost: Vec<Lost>,
}

fn read(files: &Files) -> Shown {
    let mut shown = Shown::default();
    let problems = &mut shown.problems;
    let absent = |file: &str| Problem::new(file, None, None, Fault::NotFound(404));
    let Some(described) =
        files.get(descriptor::FILE).and_then(|text| descriptor::read(text.as_bytes(), problems))
    else {
        return shown;
    };
    let mut publication = Publication { parts: described.parts.clone(), ..Publication::default() };
    for (table, _) in tables::TABLES {
        for file in described.files(table) {
            match files.get(file.as_str()) {
                Some(text) => {
                    tables::read(&mut publication, table, &file, text.as_bytes(), problems);
                }
                None => {
                    publication.lost.push(Lost::file(table, &file));
                    problems.push(absent(&file));
                }
            }
        }
    }
    problems.extend(descriptor::unmatched(&publication));
    for part in publication.parts.clone() {
        let Some(index) = publication.index(&part.index) else { continue };
        let Some(text) = files.get(part.path.as_str()) else {
            problems.push(absent(&part.path));
            continue;
        };
        let mut scores = Scores::new(&publication, index, &part);
        scores.push(text.as_bytes());
        let (editions, found) = scores.finish();
        problems.extend(found);
        for edition in editions {
            let edition = derive(&publication, index, edition);
            let at = (edition.index.to_string(), edition.period.to_string());
            for column in &edition.columns {
                let node = column.domain.as_ref().map_or_else(String::new, ToString::to_string);
                if let Some(max) = publication.max(index, column.domain.as_ref(), edition.period) {
                    shown.maxima.insert((at.0.clone(), at.1.clone(), node.clone()), max);
                }
                for (unit, cell) in edition.units.iter().zip(&column.cells) {
                    let unit = publication.units.get(*unit).code.to_string();
                    if let Ok(score) = cell {
                        let place = (at.0.clone(), at.1.clone(), node.clone(), unit);
                        shown.figures.insert(place, score.points());
                    }
                }
                let year: u16 = at.1.parse().unwrap();
                let (before, node_id) = (Period::year(year - 1), column.domain.as_ref());
                if comparable(&publication, index, node_id, before, edition.period).is_ok() {
                    shown.compared.push((at.0.clone(), at.1.clone(), node));
                }
            }
        }
    }
    shown.lost = publication.lost;
    shown
}

/// What is damaged.
#[derive(Clone, Debug)]
enum Damage {
    /// A cell holds what no cell of its column may hold.
    Cell { line: usize, column: usize },
    /// A row has lost its commas.
    Row { line: usize },
    /// A row has a cell too many.
    Longer { line: usize },
    /// The file is not there.
    Absent,
    /// The file is empty.
    Empty,
    /// A web page stands in its place.
    WebPage,
    /// The file has its header alone.
    HeaderAlone,
}

/// No code, number, period, date or known word.
const STRANGE: &str = "#REF!";

fn damaged(file: &str, damage: &Damage) -> Files {
    let mut files = healthy();
    let text = files.get_mut(file).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    match damage {
        Damage::Cell { line, column } => {
            let mut cells: Vec<&str> = lines[*line].split(',').collect();
            cells[*column] = STRANGE;
            lines[*line] = cells.join(",");
        }
        Damage::Row { line } => lines[*line] = lines[*line].replace(',', " "),
        Damage::Longer { line } => lines[*line].push_str(",x"),
        Damage::HeaderAlone => lines.truncate(1),
        Damage::Empty => lines.clear(),
        Damage::WebPage => lines = vec!["<!doctype html><title>404</title>".into()],
        Damage::Absent => drop(files.remove(file)),
    }
    if let Some(text) = files.get_mut(file) {
        *text = lines.iter().map(|line| format!("{line}\n")).collect();
    }
    files
}

/// Damage to one of the tables. Names and reasons may be any text, so a cell of them cannot be damaged; neither can the
/// head of a column that need not be there, which is one that is not there.
fn damage() -> impl Strategy<Value = (&'static str, Damage)> {
    let files: Vec<&'static str> =
        healthy().into_keys().filter(|file| *file != descriptor::FILE).collect();
    let of_file = |file: &'static str| {
        let text = healthy().remove(file).unwrap();
        let lines = text.lines().count();
        let columns = text.lines().next().unwrap().split(',').count();
        let header: Vec<String> =
            text.lines().next().unwrap().split(',').map(str::to_owned).collect();
        let cell = (0..lines, 0..columns).prop_filter("any text", move |(line, column)| {
            let name = header[*column].as_str();
            let is_text = matches!(name, "name" | "reason" | "title" | "source");
            let may_lack = matches!(name, "parent" | "max" | "domain" | "total" | "level");
            let is_head = *line == 0;
            if is_head { !may_lack || file.contains('/') } else { !is_text }
        });
        let row = 1..lines;
        prop_oneof![
            8 => cell.prop_map(|(line, column)| Damage::Cell { line, column }),
            3 => row.clone().prop_map(|line| Damage::Row { line }),
            3 => row.prop_map(|line| Damage::Longer { line }),
            1 => Just(Damage::Absent),
            1 => Just(Damage::Empty),
            1 => Just(Damage::WebPage),
            1 => Just(Damage::HeaderAlone),
        ]
        // A table that need not be there may be empty.
        .prop_filter("an empty table", move |damage| {
            let may_be_empty = matches!(file, "domains.csv" | "breaks.csv" | "sources.csv");
            !(may_be_empty && matches!(damage, Damage::HeaderAlone))
        })
        .prop_map(move |damage| (file, damage))
    };
    prop::sample::select(files).prop_flat_map(of_file)
}

/// Whether a figure may depend on the row and the column that were damaged.
fn depends(at: &At, file: &str, damage: &Damage) -> bool {
    let (index, period, node, unit) = (at.0.as_str(), at.1.as_str(), at.2.as_str(), at.3.as_str());
    let text = healthy().remove(file).unwrap();
    let (line, column) = match damage {
        Damage::Cell { line, column } => (Some(*line).filter(|line| *line > 0), Some(*column)),
        Damage::Row { line } | Damage::Longer { line } => (Some(*line), None),
        _ => (None, None),
    };
    let row: Vec<&str> =
        line.map_or_else(Vec::new, |line| text.lines().nth(line).unwrap().split(',').collect());
    let is_whole_row = column.is_none();
    let has = |place: usize, value: &str| row.get(place).is_none_or(|cell| *cell == value);
    match file {
        "breaks.csv" | "sources.csv" => false,
        "units.csv" => has(0, unit),
        "indices.csv" => has(0, index),
        "domains.csv" => {
            // A row whose cells cannot be told apart may be of any index: no sum is sure.
            let is_sum = index == "thu" && matches!(node, "" | "D1");
            let is_told = !is_whole_row && column != Some(0);
            let is_own = has(0, index) && (has(1, node) || row.get(1) == Some(&"D1"));
            (is_sum && (!is_told || has(0, index))) || is_own && !node.is_empty()
        }
        _ => {
            let own = format!("{index}/{period}.csv") == file;
            let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
            let named = column.map(|column| header[column]);
            let of_column = named.is_none_or(|name| {
                let is_sum = index == "thu"
                    && (node.is_empty() || node == "D1" && matches!(name, "S1" | "S2"));
                matches!(name, "period" | "unit")
                    || name == node
                    || name == "total" && node.is_empty()
                    || is_sum
            });
            own && has(1, unit) && of_column
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_does_not_depend_on_the_damage_is_shown_as_before((file, damage) in damage()) {
        let (before, after) = (read(&healthy()), read(&damaged(file, &damage)));
        for (at, points) in &after.figures {
            prop_assert_eq!(before.figures.get(at), Some(points), "{:?} differs", at);
        }
        for (at, max) in &after.maxima {
            prop_assert_eq!(before.maxima.get(at), Some(max), "the maximum of {:?} differs", at);
        }
        for at in &after.compared {
            prop_assert!(before.compared.contains(at), "{:?} is compared", at);
        }
        for at in before.figures.keys().filter(|at| !depends(at, file, &damage)) {
            prop_assert!(after.figures.contains_key(at), "{:?} is lost by {} {:?}", at, file, damage);
        }
        let told = gather(&after.problems, &after.lost);
        let is_whole = after.figures == before.figures && after.compared == before.compared;
        let is_named = told.iter().any(|kind| kind.first.file == file);
        prop_assert!(is_whole || is_named, "{} {:?} is not named: {:?}", file, damage, told);
        prop_assert!(told.len() <= 2, "one mistake is told {} times: {:#?}", told.len(), told);
    }
}

#[test]
fn the_healthy_package_has_nothing_to_tell() {
    let shown = read(&healthy());
    assert_eq!(shown.problems, []);
    // Three years of six units with three domains and two sums; four units of the other index.
    assert_eq!(shown.figures.len(), 3 * 6 * 5 + 4 * 2);
}
