//! The documents: every figure they print, as transcribed in `published/documents/`, and their texts.
//!
//! ```text
//! published/documents/indices.csv, domains.csv     the indices the documents publish scores of
//! published/documents/SOURCE/text.txt              the document's text, byte for byte
//!                            source.csv            what it says of itself
//!                            scores.csv            one score a row
//!                            observations.csv …    see [`columns`]
//!                            left_out.csv          the numbers that are no figures, and why; not shipped
//! ```

use std::collections::BTreeMap;

use super::columns;
use super::fault::Fault;
use super::output::Output;
use super::package::{Listed, Paths};
use super::table::{Published, Table};

const FOLDER: &str = "documents";

/// The tables that are shipped as they were transcribed.
const TABLES: [&str; 9] = [
    "aliases",
    "bodies",
    "forms",
    "indicators",
    "goals",
    "observations",
    "summaries",
    "targets",
    "remarks",
];

/// The documents of the repository.
pub struct Documents {
    sources: Vec<String>,
    /// More rows of the table of indices, with their columns.
    pub indices: Table,
    /// More rows of the table of domains, with their columns.
    pub domains: Table,
    /// The row of each document in the table of sources.
    pub rows: Vec<BTreeMap<String, String>>,
}

impl Documents {
    /// Reads what the documents say of themselves.
    pub fn read(published: &Published) -> Result<Self, Fault> {
        let sources = published.folders(FOLDER)?;
        let mut rows = Vec::new();
        for source in &sources {
            let table = published.table(&format!("{FOLDER}/{source}/source.csv"))?;
            for row in table.rows() {
                let mut cells = BTreeMap::new();
                for column in &table.header {
                    cells.insert(column.clone(), row.text(column)?.to_owned());
                }
                cells.insert("text".to_owned(), format!("{FOLDER}/{source}/text.txt"));
                rows.push(cells);
            }
        }
        Ok(Self {
            sources,
            indices: published.table(&format!("{FOLDER}/indices.csv"))?,
            domains: published.table(&format!("{FOLDER}/domains.csv"))?,
            rows,
        })
    }

    /// Writes the tables and texts of every document; gives what the package lists of them.
    pub fn write(&self, published: &Published, output: &mut Output) -> Result<Vec<Listed>, Fault> {
        let mut listed = Vec::new();
        for source in &self.sources {
            for name in TABLES {
                let file = format!("{FOLDER}/{source}/{name}.csv");
                if !published.has(&file) {
                    continue;
                }
                let table = published.table(&file)?;
                let rows = cells(&table)?;
                let header: Vec<&str> = table.header.iter().map(String::as_str).collect();
                output.table(&file, &header, &rows)?;
                // The spellings of units are one table of the package; the others belong to their document.
                listed.push(Listed {
                    name: format!("{name}-{source}"),
                    table: name.to_owned(),
                    source: Some(source.clone()),
                    paths: Paths::One(file),
                    columns: columns::of(&table.header),
                    ..Listed::default()
                });
            }
            let text = format!("{FOLDER}/{source}/text.txt");
            output.files.insert(text.clone(), published.text(&text)?.into_bytes());
            listed.push(Listed {
                name: format!("text-{source}"),
                table: "text".to_owned(),
                source: Some(source.clone()),
                paths: Paths::One(text),
                ..Listed::default()
            });
        }
        listed.extend(self.scores(published, output)?);
        Ok(listed)
    }

    /// The scores of all documents, a file for each index and period.
    fn scores(&self, published: &Published, output: &mut Output) -> Result<Vec<Listed>, Fault> {
        type Rows = Vec<Vec<String>>;
        let mut files: BTreeMap<(String, String), (Vec<String>, String, Rows)> = BTreeMap::new();
        let mut populations: BTreeMap<(String, String), u32> = BTreeMap::new();
        for source in &self.sources {
            let file = format!("{FOLDER}/{source}/scores.csv");
            if published.has(&file) {
                let table = published.table(&file)?;
                for (row, cells) in table.rows().zip(cells(&table)?) {
                    let key = (row.text("index")?.to_owned(), row.text("period")?.to_owned());
                    let entry = files
                        .entry(key.clone())
                        .or_insert_with(|| (table.header.clone(), source.clone(), Vec::new()));
                    entry.2.push(cells);
                    widen(&mut populations, &key, row.text("rank_of")?);
                }
            }
            let file = format!("{FOLDER}/{source}/summaries.csv");
            if published.has(&file) {
                for row in published.table(&file)?.rows() {
                    if row.text("statistic")? == "count" {
                        let key = (row.text("index")?.to_owned(), row.text("period")?.to_owned());
                        widen(&mut populations, &key, row.text("of")?);
                    }
                }
            }
        }
        let mut listed = Vec::new();
        for ((index, period), (header, source, rows)) in files {
            let path = format!("scores/{index}/{period}.csv");
            let header_cells: Vec<&str> = header.iter().map(String::as_str).collect();
            output.table(&path, &header_cells, &rows)?;
            listed.push(Listed {
                name: format!("scores-{index}-{period}"),
                table: "scores".to_owned(),
                population: populations.get(&(index.clone(), period)).copied(),
                index: Some(index),
                source: Some(source),
                paths: Paths::Parts(vec![path]),
                columns: columns::of(&header),
            });
        }
        Ok(listed)
    }
}

/// The largest number of units a publication speaks of.
fn widen(populations: &mut BTreeMap<(String, String), u32>, key: &(String, String), printed: &str) {
    if let Ok(of) = printed.parse::<u32>() {
        let known = populations.entry(key.clone()).or_default();
        *known = of.max(*known);
    }
}

fn cells(table: &Table) -> Result<Vec<Vec<String>>, Fault> {
    let row_cells = |row: super::table::Row<'_>| {
        table.header.iter().map(|column| row.text(column).map(str::to_owned)).collect()
    };
    table.rows().map(row_cells).collect()
}
