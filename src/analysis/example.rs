//! Small publications written as text, for the tests of this module: units A to L, one index.

use crate::model::breaks::{Break, Known};
use crate::model::domain::{Domain, DomainId, DomainTree};
use crate::model::edition::{Column, Detail, Edition, Origin};
use crate::model::index::{Best, Index, IndexId, Total};
use crate::model::language::Name;
use crate::model::level::Level;
use crate::model::missing::Missing;
use crate::model::observation::PrintedRank;
use crate::model::operator::{Limit, Operator};
use crate::model::period::Period;
use crate::model::place::{Place, Row as Line};
use crate::model::publication::{Publication, ScorePart};
use crate::model::score::Score;
use crate::model::source::SourceId;
use crate::model::target::Target;
use crate::model::unit::{Unit, UnitCode, UnitIdx};

pub fn index(total: Total) -> Index {
    Index {
        id: IndexId::new("x").unwrap(),
        name: Name::default(),
        short: Name::default(),
        min: None,
        max: Some(10.0),
        measure: Name::default(),
        best: Best::Highest,
        decimals: 2,
        total,
        publisher: Name::default(),
        description: Name::default(),
        source: None,
        continues: None,
    }
}

pub fn unit(code: &str, name: &str) -> Unit {
    Unit {
        code: UnitCode::new(code).unwrap(),
        name: Name::new(name),
        level: Level::known("province"),
        parent: None,
        from: None,
        to: None,
        successors: Vec::new(),
        aliases: Vec::new(),
        printed: None,
    }
}

/// One line a node, `C1 in C0 max 10 weight 0.5 from 2018 to 2020`, or a break, `break C1 2019` (`total`: the total), or `suspected C1 2019`.
/// Unit L was born in 2020.
pub fn publication(text: &str) -> Publication {
    let mut publication = Publication::default();
    for code in ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] {
        let from = (code == "L").then(|| "2020-01-01".parse().unwrap());
        publication.units.add(Unit { from, ..unit(code, code) }).unwrap();
    }
    let id = IndexId::new("x").unwrap();
    let mut tree = DomainTree::default();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let after = |key: &str| words.iter().position(|word| *word == key).map(|at| words[at + 1]);
        if matches!(words[0], "break" | "suspected") {
            let domain = (words[1] != "total").then(|| DomainId::new(words[1]).unwrap());
            let period = words[2].parse().unwrap();
            publication.breaks.push(Break {
                index: id.clone(),
                period,
                domain,
                reason: Name::new("new method"),
                known: if words[0] == "break" { Known::Published } else { Known::Suspected },
            });
            continue;
        }
        tree.add(Domain {
            id: DomainId::new(words[0]).unwrap(),
            parent: after("in").and_then(DomainId::new),
            name: Name::new(words[0]),
            min: after("min").map(|min| min.parse().unwrap()),
            max: after("max").map(|max| max.parse().unwrap()),
            best: after("best").map(|best| if best == "none" { Best::None } else { Best::Lowest }),
            decimals: None,
            measure: Name::default(),
            weight: after("weight").map(|weight| weight.parse().unwrap()),
            from: after("from").map(|from| from.parse().unwrap()),
            to: after("to").map(|to| to.parse().unwrap()),
            note: Name::default(),
        })
        .unwrap();
    }
    publication.trees.insert(id, tree);
    publication
}

/// Files of scores of the index for these years.
pub fn publish(publication: &mut Publication, years: &[u16]) {
    for year in years {
        publication.parts.push(ScorePart {
            index: IndexId::new("x").unwrap(),
            path: format!("{year}.csv"),
            period: Some(Period::year(*year)),
            source: None,
            population: None,
        });
    }
}

/// Units A to L, all of the parent P.
pub fn siblings() -> Publication {
    let mut publication = Publication::default();
    for code in ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"] {
        publication.units.add(Unit { parent: UnitCode::new("P"), ..unit(code, code) }).unwrap();
    }
    publication
}

/// A table with a header line `unit total C1 …`; `-` is not published.
pub fn edition(publication: &Publication, period: &str, table: &str) -> Edition {
    let mut lines = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let rows: Vec<Vec<&str>> = lines.collect();
    let cell = |text: &str| {
        text.parse().map_err(|_| Missing::NotPublished).map(|x| Score::new(x).unwrap())
    };
    let column = |(place, name): (usize, &&str)| Column {
        domain: (*name != "total").then(|| DomainId::new(name).unwrap()),
        origin: Origin::Published,
        cells: rows.iter().map(|row| cell(row[place])).collect(),
    };
    Edition {
        index: IndexId::new("x").unwrap(),
        period: period.parse().unwrap(),
        file: "scores.csv".to_owned(),
        source: None,
        further: Vec::new(),
        units: rows.iter().map(|row| at(publication, row[0])).collect(),
        lines: (2..).take(rows.len()).collect(),
        columns: header.iter().enumerate().skip(1).map(column).collect(),
        population: None,
        details: std::collections::BTreeMap::new(),
        staged: Vec::new(),
        marks: Default::default(),
        unplaced: 0,
    }
}

/// What a document prints beside a score, as far as a bound and a rank go.
pub fn detail(bound: Option<Limit>, rank: Option<PrintedRank>) -> Detail {
    let (place, rank_place) = (None, None);
    let (again, note) = (Vec::new(), Name::default());
    Detail { line: 0, bound, rank, place, rank_place, again, note }
}

/// Totals of several periods: `2019 A=1 B=2` a line.
pub fn totals(publication: &Publication, text: &str) -> Vec<Edition> {
    text.lines()
        .map(|line| {
            let mut words = line.split_whitespace();
            let period = words.next().unwrap();
            let rows: Vec<String> = words.map(|word| word.replace('=', " ")).collect();
            edition(publication, period, &format!("unit total\n{}", rows.join("\n")))
        })
        .collect()
}

pub fn at(publication: &Publication, code: &str) -> UnitIdx {
    publication.units.find(code).unwrap()
}

/// A target of unit A in 2023, with the rank 7 of 8.
pub fn target(publication: &Publication, domain: &str, operator: Operator, value: f64) -> Target {
    let place = Place {
        source: SourceId("doc".into()),
        section: "II".into(),
        lines: (33, 33),
        cell: None,
        nth: 1,
        printed: String::new(),
    };
    Target {
        id: domain.to_owned(),
        goal: None,
        index: IndexId::new("x"),
        domain: DomainId::new(domain),
        indicator: None,
        period: Period::year(2023),
        unit: at(publication, "A"),
        scope: String::new(),
        name: Name::default(),
        operator,
        value: Some(value),
        measure: "%".to_owned(),
        rank: Some(PrintedRank { rank: 7, of: Some(8) }),
        responsible: Vec::new(),
        lead: None,
        place,
        rank_place: None,
        note: Name::default(),
        row: Line::default(),
    }
}
