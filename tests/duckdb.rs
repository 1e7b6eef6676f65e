//! The queries of `docs/` give what the site gives: parts written out of a warehouse's table are read without a problem,
//! and the ranking of a nation's communes is the same to the last rank. Synthetic figures, made for this test only.
//!
//! Runs where `CHISO_DEEP` is set: it installs DuckDB into an environment of its own (Python 3 with venv and pip).
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use chiso::analysis::ranking::ranking;
use chiso::model::index::{Best, IndexId};
use chiso::model::publication::{Publication, ScorePart};
use chiso::read::scores::Scores;
use chiso::read::tables;

const COMMUNES: usize = 10_598;
const YEARS: [&str; 2] = ["2023", "2024"];
const DOMAINS: usize = 8;

fn code(commune: usize) -> String {
    format!("{commune:05}")
}

/// Hundredths of a point out of ten, the same in every run; whole totals are met by several communes.
fn hundredths(year: usize, commune: usize, domain: usize) -> u64 {
    let mut state = (year * 100_003 + commune * 17 + domain) as u64;
    for _ in 0..3 {
        state = (state ^ (state >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    400 + (state >> 40) % 601
}

fn printed(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A row a value. A hundredth of the communes has no total.
fn warehouse() -> String {
    let mut text = "period,unit,domain,score\n".to_owned();
    for (year, period) in YEARS.into_iter().enumerate() {
        for commune in 0..COMMUNES {
            let scores: Vec<u64> =
                (1..=DOMAINS).map(|domain| hundredths(year, commune, domain)).collect();
            for (at, score) in scores.iter().enumerate() {
                let score = printed(*score);
                writeln!(text, "{period},{},D{},{score}", code(commune), at + 1).unwrap();
            }
            if commune % 100 != 7 {
                let total = printed(scores.iter().sum());
                writeln!(text, "{period},{},total,{total}", code(commune)).unwrap();
            }
        }
    }
    text
}

fn publication() -> Publication {
    let mut units = "unit,name,level\n".to_owned();
    for commune in 0..COMMUNES {
        writeln!(units, "{},Xã Giả Định {commune},commune", code(commune)).unwrap();
    }
    let mut domains = "index,domain,name,max\n".to_owned();
    for domain in 1..=DOMAINS {
        writeln!(domains, "gia-dinh,D{domain},Lĩnh vực {domain},10").unwrap();
    }
    let index = "index,name,max,best,total\ngia-dinh,Chỉ số Giả Định,80,highest,as published\n";
    let (mut publication, mut problems) = (Publication::default(), Vec::new());
    for (table, text) in [("units", units.as_str()), ("indices", index), ("domains", &domains)] {
        tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
    }
    assert_eq!(problems, []);
    publication
}

/// Runs a program to its end.
fn run(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A Python that has DuckDB, in the target folder.
fn python() -> PathBuf {
    let environment = Path::new(env!("CARGO_TARGET_TMPDIR")).join("duckdb-environment");
    let python = environment.join("bin/python");
    if !environment.join("installed").is_file() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&environment));
        run(Command::new(&python).args(["-m", "pip", "install", "--quiet", "duckdb"]));
        std::fs::write(environment.join("installed"), "").unwrap();
    }
    python
}

/// Rank, and of how many, by period and unit, as DuckDB wrote them.
type Ranks = BTreeMap<(String, String), (usize, usize)>;

fn ranks(folder: &Path) -> Ranks {
    let mut read = csv::Reader::from_path(folder.join("ranking.csv")).unwrap();
    let rows = read.records().map(|row| {
        let row = row.unwrap();
        let number = |at: usize| row[at].parse().unwrap();
        ((row[0].to_owned(), row[1].to_owned()), (number(2), number(3)))
    });
    rows.collect()
}

#[test]
fn a_nation_ranked_in_sql_is_ranked_as_here() {
    if std::env::var_os("CHISO_DEEP").is_none() {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("duckdb");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("warehouse.csv"), warehouse()).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = root.join("tests/duckdb/run.py");
    run(Command::new(python()).arg(script).arg(root.join("docs")).arg(&folder));

    let publication = publication();
    let id = IndexId::new("gia-dinh").unwrap();
    let of = publication.index(&id).unwrap();
    let mut expected = Ranks::new();
    for period in YEARS {
        let path = format!("{period}.csv");
        let bytes = std::fs::read(folder.join(&path)).unwrap();
        let part =
            ScorePart { index: id.clone(), period: None, source: None, population: None, path };
        let mut scores = Scores::new(&publication, of, &part);
        scores.push(&bytes);
        let (editions, problems) = scores.finish();
        assert_eq!(problems, []);
        let edition = &editions[0];
        assert_eq!(edition.units.len(), COMMUNES);
        let ranking = ranking(Best::Highest, edition, None);
        for row in &ranking.rows {
            let unit = publication.units.get(row.unit).code.to_string();
            expected.insert((period.to_owned(), unit), (row.rank, ranking.of()));
        }
    }
    let shared =
        expected.len() - expected.values().collect::<std::collections::BTreeSet<_>>().len();
    assert!(shared > 1000, "equal scores are part of what is compared: {shared}");
    assert!(ranks(&folder) == expected, "other ranks");
}
