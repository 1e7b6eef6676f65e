//! The nodes of the indices' trees: what a column of a score file means, and in which years.

use super::fault::Fault;
use super::output::Output;
use super::table::{Row, Table};
use super::text::Text;

/// A node of an index's tree.
pub struct Domain {
    /// Its identity within the index, the name of its column.
    pub id: &'static str,
    /// The node above; blank right under the index.
    pub parent: &'static str,
    /// Its name.
    pub name: Text,
    /// The largest possible score; blank when the published files do not say it.
    pub max: &'static str,
    /// The first year it is part of the index; `None` from the beginning.
    pub from: Option<u16>,
    /// The last year it is part of the index; `None` to this day.
    pub to: Option<u16>,
    /// What a reader should know of it.
    pub note: Text,
}

impl Domain {
    /// A node that has been part of the index all the time.
    pub fn new(id: &'static str, parent: &'static str, vi: &str, en: &str) -> Self {
        let name = Text::new(vi, en);
        Self { id, parent, name, max: "", from: None, to: None, note: Text::default() }
    }

    /// The same node, part of the index from a year on.
    pub fn from(self, year: u16) -> Self {
        Self { from: Some(year), ..self }
    }

    /// The same node, part of the index until a year.
    pub fn to(self, year: u16) -> Self {
        Self { to: Some(year), ..self }
    }

    /// The same node with a largest possible score.
    pub fn max(self, max: &'static str) -> Self {
        Self { max, ..self }
    }

    /// The same node with a note.
    pub fn note(self, note: Text) -> Self {
        Self { note, ..self }
    }

    /// Whether it is part of the index in a year.
    pub fn applies_in(&self, year: u16) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

/// Writes the table of all trees; those of the documents follow.
pub fn write(
    trees: &[(&str, &[Domain])],
    documents: &Table,
    output: &mut Output,
) -> Result<(), Fault> {
    let year = |year: Option<u16>| year.map_or(String::new(), |year| year.to_string());
    let row = |index: &str, domain: &Domain| {
        let text =
            [index, domain.id, domain.parent, &domain.name.vi, &domain.name.en, domain.max, ""];
        let mut cells = text.map(str::to_owned).to_vec();
        cells.extend([
            year(domain.from),
            year(domain.to),
            domain.note.vi.clone(),
            domain.note.en.clone(),
        ]);
        cells
    };
    let mut rows: Vec<Vec<String>> = trees
        .iter()
        .flat_map(|(index, tree)| tree.iter().map(move |domain| row(index, domain)))
        .collect();
    rows.extend(documents.rows().map(Row::cells));
    output.table(PATH, &COLUMNS.map(|(name, _, _)| name), &rows)
}

/// The file of the table.
pub const PATH: &str = "domains.csv";

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 11] = [
    ("index", "string", "The index it belongs to"),
    ("domain", "string", "Identity within the index; the name of its column in the score files"),
    ("parent", "string", "The node above; blank right under the index"),
    ("name", "string", "Name in Vietnamese"),
    ("name_en", "string", "Name in English"),
    ("max", "number", "The largest possible score; blank when not published"),
    (
        "weight",
        "number",
        "Weight in the node above; blank when not published, or not the same in all years",
    ),
    ("from", "string", "First period it is part of the index; blank: from the beginning"),
    ("to", "string", "Last period it is part of the index; blank: to this day"),
    ("note", "string", "What a reader should know, in Vietnamese"),
    ("note_en", "string", "What a reader should know, in English"),
];
