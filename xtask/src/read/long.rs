//! What the tables mean, figure by figure, and as a data package; how that was told, in words.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chiso::export::package::{Lacking, package};
use chiso::model::publication::Publication;
use chiso::model::score::Score;
use chiso::model::spellings::Spellings;
use chiso::read::opened::meaning;
use chiso::read::opened::meaning::choices::Choices;
use chiso::read::opened::meaning::figures::{Meaning, Node, Value};
use chiso::read::opened::meaning::table::Table;
use chiso::read::opened::meaning::who::Known;
use chiso::read::{descriptor, spellings, tables};

use super::options::Called;

/// The tables understood, with the units the project knows.
pub struct Understood {
    pub tables: Vec<Table>,
    pub meaning: Meaning,
    publication: Publication,
}

/// Understands tables; the known units are those of the project's own data.
pub fn understand(root: &Path, opened: Vec<Table>, choices: &Choices) -> Understood {
    let (publication, spellings) = known(&root.join("public/data"));
    let meaning =
        meaning::understand(&opened, choices, &Known::new(&publication.units, &spellings));
    Understood { tables: opened, meaning, publication }
}

/// The units of a data folder and how documents spell them. Without the folder, nobody is known.
pub fn known(folder: &Path) -> (Publication, Spellings) {
    let (mut publication, mut found, mut problems) =
        (Publication::default(), Spellings::default(), Vec::new());
    let described = fs::read(folder.join(descriptor::FILE)).ok();
    let Some(described) = described.and_then(|bytes| descriptor::read(&bytes, &mut problems))
    else {
        return (publication, found);
    };
    for table in ["levels", "units"] {
        for file in described.files(table) {
            if let Ok(bytes) = fs::read(folder.join(&file)) {
                tables::read(&mut publication, table, &file, &bytes, &mut problems);
            }
        }
    }
    for file in described.files(spellings::TABLE) {
        if let Ok(bytes) = fs::read(folder.join(&file)) {
            spellings::read(&publication, &mut found, &file, &bytes, &mut problems);
        }
    }
    (publication, found)
}

impl Understood {
    /// The figures as CSV: `unit,period,domain,score,rank`. The unit is called as it is printed, or by its code; the domain
    /// is blank for the total, the period where nothing names it, the score where only a rank or a sign is printed.
    ///
    /// # Errors
    /// There is no figure.
    pub fn csv(&self, called: Called) -> Result<Vec<u8>, String> {
        if self.meaning.is_empty() {
            return Err("No figure can be read.".to_owned());
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        let failed = |error: csv::Error| error.to_string();
        writer.write_record(["unit", "period", "domain", "score", "rank"]).map_err(failed)?;
        for value in &self.meaning.values {
            writer.write_record(self.row(value, called)).map_err(failed)?;
        }
        writer.into_inner().map_err(|error| error.to_string())
    }

    fn row(&self, value: &Value, called: Called) -> [String; 5] {
        let meaning = &self.meaning;
        let number =
            |number: Option<f64>| number.map_or(String::new(), |number| number.to_string());
        let unit = meaning.units.get(value.unit as usize);
        let period = meaning.periods.get(value.period as usize).copied().flatten();
        let node = value.node.and_then(|node| meaning.nodes.get(node as usize));
        [
            unit.map_or(String::new(), |who| match called {
                Called::ByName => who.printed.clone(),
                Called::ByCode => who.code.to_string(),
            }),
            period.map_or(String::new(), |period| period.to_string()),
            node.map_or(String::new(), |node| self.domain(node)),
            number(value.cell.ok().map(Score::points)),
            number(value.rank),
        ]
    }

    /// The name of a domain, behind that of the one above where several have it.
    fn domain(&self, node: &Node) -> String {
        let (nodes, name) = (&self.meaning.nodes, &node.name.vi);
        let shared = nodes.iter().filter(|other| other.name.vi == *name).count() > 1;
        match node.parent.and_then(|parent| nodes.get(parent)).filter(|_| shared) {
            Some(parent) => format!("{} / {name}", parent.name.vi),
            None => name.clone(),
        }
    }

    /// Writes the data package into a folder that has nothing in it, or is not there yet.
    ///
    /// # Errors
    /// There is no figure, no period, or the folder cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), String> {
        let failed = |error: std::io::Error| format!("{}: {error}.", folder.display());
        if folder.exists() && fs::read_dir(folder).map_err(failed)?.next().is_some() {
            return Err(format!("{}: the folder is not empty; name a new one.", folder.display()));
        }
        let files =
            package(&self.meaning, &self.tables, &self.publication.units).map_err(|lacking| {
                match lacking {
                    Lacking::Figures => "No figure can be read.".to_owned(),
                    Lacking::Period => {
                        "Nothing says of which period the figures are: name it with --period."
                            .to_owned()
                    }
                }
            })?;
        for (path, bytes) in files {
            let file: PathBuf = folder.join(path);
            if let Some(above) = file.parent() {
                fs::create_dir_all(above).map_err(failed)?;
            }
            fs::write(&file, bytes).map_err(failed)?;
        }
        eprintln!("{0}: a data package. Look at it with: cargo xtask check {0}", folder.display());
        Ok(())
    }

    /// How the tables were understood, a line a fact.
    pub fn report(&self) -> String {
        use chiso::model::language::Language;
        use chiso::words::opened::sentences;
        let mut text = String::new();
        for line in sentences::report(&self.meaning.report, Language::En) {
            let _ = writeln!(text, "  {line}");
        }
        text
    }
}
