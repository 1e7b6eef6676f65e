//! The package made of a table the reader opened: in memory for this visit, and in the browser's store for the next.
//! None of it is sent anywhere.

mod kept;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo_file::{Blob, ObjectUrl};

/// The files the reader opened stand below this name.
const OPENED: &str = "opened/";

/// The files of the package made of them stand below this one.
const PACKAGE: &str = "package/";

/// How the reader corrected the reading.
const CHOICES: &str = "choices.json";

thread_local! {
    static HERE: RefCell<Option<Rc<Own>>> = const { RefCell::new(None) };
    static ADDRESSES: RefCell<BTreeMap<String, ObjectUrl>> = const { RefCell::new(BTreeMap::new()) };
}

/// What the reader opened, and the package made of it.
#[derive(Default)]
pub struct Own {
    files: BTreeMap<String, Vec<u8>>,
}

impl Own {
    /// The files as they were opened, the package made of them, and how the reading was corrected.
    pub fn new(
        opened: impl IntoIterator<Item = (String, Vec<u8>)>,
        package: impl IntoIterator<Item = (String, Vec<u8>)>,
        choices: Vec<u8>,
    ) -> Self {
        let opened = opened.into_iter().map(|(name, bytes)| (format!("{OPENED}{name}"), bytes));
        let package = package.into_iter().map(|(name, bytes)| (format!("{PACKAGE}{name}"), bytes));
        Self { files: opened.chain(package).chain([(CHOICES.to_owned(), choices)]).collect() }
    }

    /// The files as they were opened.
    pub fn opened(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.below(OPENED)
    }

    /// The files of the package.
    pub fn package(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.below(PACKAGE)
    }

    /// How the reading was corrected.
    pub fn choices(&self) -> &[u8] {
        self.files.get(CHOICES).map_or(&[], Vec::as_slice)
    }

    /// A file of the package.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(&format!("{PACKAGE}{path}")).map(Vec::as_slice)
    }

    /// What it is called: the names of the files that were opened.
    pub fn name(&self) -> String {
        self.opened().map(|(name, _)| name).collect::<Vec<_>>().join(", ")
    }

    fn below(&self, room: &'static str) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.filter_map(move |(name, bytes)| Some((name.strip_prefix(room)?, bytes.as_slice())))
    }
}

/// What was opened: in this visit, or in an earlier one.
pub async fn find() -> Option<Rc<Own>> {
    if let Some(own) = here() {
        return Some(own);
    }
    let files = kept::read().await.ok()?.await?;
    let own = Rc::new(Own { files: files.into_iter().collect() });
    HERE.set(Some(own.clone()));
    Some(own)
}

/// What was opened in this visit, or has been found.
pub fn here() -> Option<Rc<Own>> {
    HERE.with_borrow(Clone::clone)
}

/// Whether it will still be there after this visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It will.
    InTheBrowser,
    /// The browser refused to keep it.
    ForThisVisit,
}

/// Takes the place of what was opened before.
pub async fn keep(own: Own) -> Kept {
    let own = Rc::new(own);
    ADDRESSES.take();
    HERE.set(Some(own.clone()));
    let files = own.files.iter().map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
    if written(files).await { Kept::InTheBrowser } else { Kept::ForThisVisit }
}

/// Forgets it. Whether the browser did.
pub async fn remove() -> bool {
    ADDRESSES.take();
    HERE.set(None);
    written(Vec::new()).await
}

async fn written(files: Vec<(String, Vec<u8>)>) -> bool {
    match kept::write(files).await {
        Ok(writing) => writing.await,
        Err(_) => false,
    }
}

/// An address at which a file of the package can be fetched in this window; `None` when there is no such file.
pub fn address(path: &str) -> Option<String> {
    let own = here()?;
    let bytes = own.file(path)?;
    ADDRESSES.with_borrow_mut(|addresses| {
        let made = addresses.entry(path.to_owned()).or_insert_with(|| {
            ObjectUrl::from(Blob::new_with_options(bytes, Some("text/csv;charset=utf-8")))
        });
        Some(made.to_string())
    })
}
