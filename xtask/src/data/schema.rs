//! The columns of a table as a Frictionless table schema.

use serde::Serialize;

/// What the columns of a table are.
#[derive(Serialize)]
pub struct Schema {
    /// The columns, in order.
    pub fields: Vec<Field>,
    /// What stands where nothing is published.
    #[serde(rename = "missingValues")]
    pub missing_values: [&'static str; 1],
    /// The columns that tell a row from all others.
    #[serde(rename = "primaryKey")]
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub primary_key: &'static [&'static str],
    /// The columns that name a row of another table.
    #[serde(rename = "foreignKeys", skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKey>,
}

/// A column of a table.
#[derive(Serialize)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its Frictionless type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What it holds.
    pub description: &'static str,
}

/// A column that names a row of another table.
#[derive(Serialize)]
pub struct ForeignKey {
    /// The column.
    pub fields: &'static str,
    /// What it names.
    pub reference: Reference,
}

/// A column of another table.
#[derive(Serialize)]
pub struct Reference {
    /// The table.
    pub resource: &'static str,
    /// The column.
    pub fields: &'static str,
}
