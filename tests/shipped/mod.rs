//! The shipped data folder, read as the application reads it. Nothing in it may have a problem.
#![allow(dead_code)] // Every test uses the parts it needs.

use std::fs;
use std::path::{Path, PathBuf};

use chiso::analysis::derive::derive;
use chiso::model::documents::Documents;
use chiso::model::edition::Edition;
use chiso::model::index::{Index, IndexId};
use chiso::model::period::Period;
use chiso::model::publication::{Publication, ScorePart};
use chiso::model::spellings::Spellings;
use chiso::read::scores::Scores;
use chiso::read::{descriptor, documents as read_documents, spellings, tables};

/// The folder.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")
}

/// A file of the folder.
pub fn bytes(file: &str) -> Vec<u8> {
    fs::read(folder().join(file)).unwrap()
}

/// The tables of the package.
pub fn publication() -> Publication {
    let mut problems = Vec::new();
    let read = descriptor::read(&bytes(descriptor::FILE), &mut problems).unwrap();
    let mut publication = Publication {
        parts: read.parts.clone(),
        documents: read.documents.clone(),
        ..Publication::default()
    };
    for (table, _) in tables::TABLES {
        for file in read.files(table) {
            tables::read(&mut publication, table, &file, &bytes(&file), &mut problems);
        }
    }
    assert_eq!(problems, []);
    publication
}

/// The tables of the package, and behind its units all others of the nation.
pub fn with_register() -> Publication {
    let (mut publication, mut problems) = (publication(), Vec::new());
    let read = descriptor::read(&bytes(descriptor::FILE), &mut problems).unwrap();
    for file in read.files(tables::REGISTER) {
        tables::read(&mut publication, "units", &file, &bytes(&file), &mut problems);
    }
    assert_eq!(problems, []);
    publication
}

/// How documents spell the names of units.
pub fn spellings(publication: &Publication) -> Spellings {
    let (mut problems, mut found) = (Vec::new(), Spellings::default());
    let read = descriptor::read(&bytes(descriptor::FILE), &mut problems).unwrap();
    for file in read.files(spellings::TABLE) {
        spellings::read(publication, &mut found, &file, &bytes(&file), &mut problems);
    }
    assert_eq!(problems, []);
    found
}

/// What the documents print.
pub fn documents(publication: &Publication) -> Documents {
    let (mut problems, mut found) = (Vec::new(), Documents::default());
    for part in &publication.documents {
        let content = bytes(&part.path);
        read_documents::read(
            publication,
            &mut found,
            part.table,
            &part.path,
            &content,
            &mut problems,
        );
    }
    problems.extend(read_documents::dangling(&found));
    assert_eq!(problems, []);
    found
}

/// The editions of a file of scores, as they are printed.
pub fn editions(publication: &Publication, part: &ScorePart) -> Vec<Edition> {
    let mut scores = Scores::new(publication, index(publication, part.index.as_str()), part);
    scores.push(&bytes(&part.path));
    let (editions, problems) = scores.finish();
    assert_eq!(problems, [], "{}", part.path);
    editions
}

/// An index.
pub fn index<'a>(publication: &'a Publication, id: &str) -> &'a Index {
    publication.index(&IndexId::new(id).unwrap()).unwrap()
}

/// The edition of a year, with what is derived from it.
pub fn edition(publication: &Publication, index: &Index, year: u16) -> Edition {
    let part = publication.parts_of(&index.id, Period::year(year))[0].clone();
    derive(publication, index, editions(publication, &part).into_iter().next().unwrap())
}
