//! A published CSV file with one header row, read cell by cell; every complaint names its place.

use std::path::{Path, PathBuf};

use super::fault::Fault;

/// The folder with the copies of the published files.
pub struct Published {
    folder: PathBuf,
}

impl Published {
    /// The folder `published` of the repository at `root`.
    pub fn at(root: &Path) -> Self {
        Self { folder: root.join("published") }
    }

    /// The name a reader of the repository knows the file by.
    pub fn name(file: &str) -> String {
        format!("published/{file}")
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Result<String, Fault> {
        std::fs::read_to_string(self.folder.join(file))
            .map_err(|error| Fault::of_file(&Self::name(file), error, "a readable UTF-8 file"))
    }

    /// Whether there is such a file.
    pub fn has(&self, file: &str) -> bool {
        self.folder.join(file).is_file()
    }

    /// The folders inside a folder, in order.
    pub fn folders(&self, folder: &str) -> Result<Vec<String>, Fault> {
        let unreadable =
            |error: std::io::Error| Fault::of_file(&Self::name(folder), error, "a readable folder");
        let mut names = Vec::new();
        for entry in std::fs::read_dir(self.folder.join(folder)).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            if entry.path().is_dir() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    /// The rows of a CSV file, its first row the names of its columns.
    pub fn table(&self, file: &str) -> Result<Table, Fault> {
        let text = self.text(file)?;
        let name = Self::name(file);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let unreadable = |error: csv::Error| Fault {
            row: error.position().map(csv::Position::line),
            ..Fault::of_file(&name, &error, "as many cells as the header")
        };
        let header = reader.headers().map_err(unreadable)?.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(unreadable)?;
            let line = record.position().map_or(0, csv::Position::line);
            rows.push((line, record.iter().map(str::to_owned).collect()));
        }
        Ok(Table { file: name, header, rows })
    }
}

/// A published table.
pub struct Table {
    /// The file, as a reader of the repository finds it.
    pub file: String,
    /// The names of the columns.
    pub header: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

impl Table {
    /// The rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

/// A row of a published table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    line: u64,
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// All cells, in the order of the header.
    pub fn cells(self) -> Vec<String> {
        self.cells.to_vec()
    }

    /// The text of a cell as it stands in the file.
    pub fn text(self, column: &str) -> Result<&'a str, Fault> {
        let place = self.table.header.iter().position(|name| name == column);
        match place.and_then(|place| self.cells.get(place)) {
            Some(cell) => Ok(cell),
            None => Err(Fault {
                row: Some(1),
                column: column.to_owned(),
                ..Fault::of_file(
                    &self.table.file,
                    self.table.header.join(","),
                    "a column of this name",
                )
            }),
        }
    }

    /// The number in a cell; `None` when the cell is blank.
    pub fn number(self, column: &str) -> Result<Option<f64>, Fault> {
        let text = self.text(column)?;
        if text.is_empty() {
            return Ok(None);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Some(number)),
            _ => Err(self.fault(column, "a number or a blank")),
        }
    }

    /// The complaint that a cell does not hold what is expected.
    pub fn fault(self, column: &str, expected: &str) -> Fault {
        Fault {
            row: Some(self.line),
            column: column.to_owned(),
            ..Fault::of_file(&self.table.file, self.text(column).unwrap_or_default(), expected)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Result<Table, Fault> {
        let folder =
            std::env::temp_dir().join(format!("chiso-table-{}-{}", std::process::id(), text.len()));
        std::fs::create_dir_all(folder.join("published")).unwrap();
        std::fs::write(folder.join("published/a.csv"), text).unwrap();
        let table = Published::at(&folder).table("a.csv");
        std::fs::remove_dir_all(&folder).unwrap();
        table
    }

    #[test]
    fn a_cell_that_is_no_number_is_named_with_its_place() {
        let table = table("prov,score\nAn Giang,4.8\nHà Nội,n/a\n").unwrap();
        let fault = table.rows().nth(1).unwrap().number("score").unwrap_err();
        let expected =
            r#"published/a.csv, row 3, column score: found "n/a", expected a number or a blank"#;
        assert_eq!(fault.to_string(), expected);
    }

    #[test]
    fn a_row_with_a_cell_too_few_is_named_with_its_line() {
        let fault = table("prov,score\nAn Giang,4.8\nHà Nội\n").err().unwrap();
        assert!(fault.to_string().starts_with("published/a.csv, row 3: "), "{fault}");
    }
}
