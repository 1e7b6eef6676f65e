//! `datapackage.json`: the list of all tables, by which any reader of Frictionless Data Packages finds them.

use serde::Serialize;

use super::fault::Fault;
use super::output::{Output, PACKAGE};
use super::schema::{Field, ForeignKey, Reference, Schema};
use super::scores::Scores;
use super::sources::Source;
use super::{boundaries, breaks, domain, indices, sources, units};

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: &'static str,
    title: &'static str,
    licenses: [License; 2],
    sources: Vec<Origin<'a>>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct License {
    name: &'static str,
    title: &'static str,
    path: &'static str,
}

#[derive(Serialize)]
struct Origin<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    path: &'a str,
}

#[derive(Serialize)]
struct Resource {
    name: String,
    profile: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'static str>,
    /// Score resources only: the table their rows belong to, the index, the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    /// Borders only: the level of the units in them.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'static str>,
    /// Score resources only: how many units the publication ranks, where it does not list them all.
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<u32>,
    path: Paths,
    encoding: &'static str,
    format: &'static str,
    mediatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema>,
}

/// What stands in tables that no publication prints as such.
const COMPILED: &str =
    "Compiled by Chỉ Số (MIT) from the publications in `sources`, which name their licences.";

/// Where the rows of a resource lie.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Paths {
    /// In one file.
    One(String),
    /// In several.
    Parts(Vec<String>),
}

/// A resource that another module wrote.
pub struct Listed {
    /// Its name in the package.
    pub name: String,
    /// The table its rows belong to.
    pub table: String,
    /// The index of scores.
    pub index: Option<String>,
    /// The document it was taken from.
    pub source: Option<String>,
    /// How many units are ranked, where not all are listed.
    pub population: Option<u32>,
    /// Its files.
    pub paths: Paths,
    /// Its columns; none for a text.
    pub columns: Vec<Field>,
}

impl Default for Listed {
    fn default() -> Self {
        Self {
            name: String::new(),
            table: String::new(),
            index: None,
            source: None,
            population: None,
            paths: Paths::Parts(Vec::new()),
            columns: Vec::new(),
        }
    }
}

/// A group of score files with one name: an index, or the part of one that has its own source.
pub struct Group<'a> {
    /// The name of the resource.
    pub name: &'static str,
    /// Its years, oldest first; never empty.
    pub years: Vec<&'a Scores>,
}

/// Writes the list.
pub fn write(
    origins: &[Source],
    groups: &[Group<'_>],
    documents: Vec<Listed>,
    output: &mut Output,
) -> Result<(), Fault> {
    let to_index = || key("index", "indices", "index");
    let mut resources = vec![
        Resource {
            path: Paths::Parts(units::PATHS.map(str::to_owned).to_vec()),
            description: None,
            source: Some(sources::UNITS.to_owned()),
            ..table("units", "", &units::COLUMNS, &["unit"], vec![])
        },
        table(
            "indices",
            indices::PATH,
            &indices::COLUMNS,
            &["index"],
            vec![key("source", "sources", "source")],
        ),
        table("domains", domain::PATH, &domain::COLUMNS, &["index", "domain"], vec![to_index()]),
        table(
            "breaks",
            breaks::PATH,
            &breaks::COLUMNS,
            &["index", "period", "domain"],
            vec![to_index()],
        ),
        table("sources", sources::PATH, &sources::COLUMNS, &["source"], vec![]),
        Resource {
            path: Paths::Parts(units::register::PATHS.map(str::to_owned).to_vec()),
            source: Some(sources::UNITS.to_owned()),
            ..table(
                "register",
                "",
                &units::register::COLUMNS,
                &["unit"],
                vec![key("parent", "units", "unit")],
            )
        },
        borders(),
    ];
    resources.extend(groups.iter().map(scores));
    resources.extend(documents.into_iter().map(listed));
    let package = Package {
        profile: "tabular-data-package",
        name: "chiso",
        title: "Chỉ Số: các chỉ số hành chính công đã công bố — published indices of public administration",
        licenses: [
            License {
                name: "MIT",
                title: "MIT License",
                path: "https://opensource.org/license/mit",
            },
            License {
                name: "CC0-1.0",
                title: "CC0 1.0 Universal",
                path: "https://creativecommons.org/publicdomain/zero/1.0/",
            },
        ],
        sources: origins
            .iter()
            .map(|source| Origin { title: &source.title.en, path: source.url })
            .collect(),
        resources,
    };
    let mut bytes = serde_json::to_vec_pretty(&package)
        .map_err(|error| Fault::of_file(PACKAGE, error, "a package that can be written as JSON"))?;
    bytes.push(b'\n');
    output.files.insert(PACKAGE.to_owned(), bytes);
    Ok(())
}

fn table(
    name: &str,
    path: &'static str,
    columns: &[(&'static str, &'static str, &'static str)],
    primary_key: &'static [&'static str],
    foreign_keys: Vec<ForeignKey>,
) -> Resource {
    let field = |(name, kind, description): &(&'static str, &'static str, &'static str)| Field {
        name: (*name).to_owned(),
        kind,
        description,
    };
    Resource {
        name: name.to_owned(),
        profile: "tabular-data-resource",
        description: Some(COMPILED),
        table: None,
        index: None,
        source: None,
        population: None,
        level: None,
        path: Paths::One(path.to_owned()),
        encoding: "utf-8",
        format: "csv",
        mediatype: "text/csv",
        schema: Some(Schema {
            fields: columns.iter().map(field).collect(),
            missing_values: [""],
            primary_key,
            foreign_keys,
        }),
    }
}

/// A table or a text of a document.
fn listed(listed: Listed) -> Resource {
    let is_text = listed.columns.is_empty();
    let schema = Schema {
        fields: listed.columns,
        missing_values: [""],
        primary_key: &[],
        foreign_keys: Vec::new(),
    };
    Resource {
        name: listed.name,
        profile: if is_text { "data-resource" } else { "tabular-data-resource" },
        description: None,
        table: Some(listed.table),
        index: listed.index,
        source: listed.source,
        population: listed.population,
        level: None,
        path: listed.paths,
        encoding: "utf-8",
        format: if is_text { "txt" } else { "csv" },
        mediatype: if is_text { "text/plain" } else { "text/csv" },
        schema: (!is_text).then_some(schema),
    }
}

/// The borders of the provinces: no table, a file of features.
fn borders() -> Resource {
    Resource {
        profile: "data-resource",
        description: Some(
            "A feature a unit, its identity in the property `unit`; `inset` names islands shown in a box of their own. A unit without a feature is pieced together of those that went to it",
        ),
        source: Some(sources::BOUNDARIES.to_owned()),
        level: Some(boundaries::LEVEL),
        format: "geojson",
        mediatype: "application/geo+json",
        schema: None,
        ..table("boundaries", boundaries::PATH, &[], &[], Vec::new())
    }
}

fn key(field: &'static str, resource: &'static str, fields: &'static str) -> ForeignKey {
    ForeignKey { fields: field, reference: Reference { resource, fields } }
}

/// The files of a group, one a year; the fields are those of all its years together.
fn scores(group: &Group<'_>) -> Resource {
    let mut columns = vec![("period", "string", "The year"), ("unit", "string", "The province")];
    for domain in group.years.iter().flat_map(|scores| &scores.columns) {
        if !columns.iter().any(|(name, ..)| name == domain) {
            let description = if *domain == "total" {
                "The total as published"
            } else {
                "The domain of this identity"
            };
            columns.push((*domain, "number", description));
        }
    }
    let first = group.years.first();
    Resource {
        description: Some(
            "One file a year, named by the year; a file has the columns of its year: join them by name",
        ),
        table: Some("scores".to_owned()),
        index: first.map(|scores| scores.index.to_owned()),
        source: first.map(|scores| scores.source.to_owned()),
        path: Paths::Parts(group.years.iter().map(|scores| scores.path()).collect()),
        ..table(group.name, "", &columns, &["period", "unit"], vec![key("unit", "units", "unit")])
    }
}
