//! The package made of a table the reader opened: in memory for this visit, and in the browser's store for the next.
//! None of it is sent anywhere.

mod kept;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use futures_util::future::{FutureExt, LocalBoxFuture};
use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::{ArcRwSignal, Set};

use crate::ui::pace::part::part;

/// The files the reader opened stand below this name.
const OPENED: &str = "opened/";

/// The files of the package made of them stand below this one.
const PACKAGE: &str = "package/";

/// How the reader corrected the reading.
const CHOICES: &str = "choices.json";

/// More than this takes a moment.
const LARGE_BYTES: usize = 4 << 20;

thread_local! {
    static KEPT: ArcRwSignal<Option<Kept>> = ArcRwSignal::new(None);
    static HERE: RefCell<Option<Rc<Own>>> = const { RefCell::new(None) };
    static ADDRESSES: RefCell<Vec<(String, ObjectUrl)>> = const { RefCell::new(Vec::new()) };
}

/// The bytes of a file: held once, however many read them.
type Bytes = Rc<[u8]>;

/// What the reader opened, and the package made of it.
#[derive(Default)]
pub struct Own {
    files: BTreeMap<String, Bytes>,
}

impl Own {
    /// The files as they were opened, the package made of them, and how the reading was corrected.
    pub fn new(
        opened: impl IntoIterator<Item = (String, Bytes)>,
        package: impl IntoIterator<Item = (String, Vec<u8>)>,
        choices: Vec<u8>,
    ) -> Self {
        let opened = opened.into_iter().map(|(name, bytes)| (format!("{OPENED}{name}"), bytes));
        let package =
            package.into_iter().map(|(name, bytes)| (format!("{PACKAGE}{name}"), bytes.into()));
        let choices = (CHOICES.to_owned(), choices.into());
        Self { files: opened.chain(package).chain([choices]).collect() }
    }

    /// The files as they were opened.
    pub fn opened(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.below(OPENED)
    }

    /// The files of the package.
    pub fn package(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.below(PACKAGE)
    }

    /// How the reading was corrected.
    pub fn choices(&self) -> &[u8] {
        self.files.get(CHOICES).map_or(&[], AsRef::as_ref)
    }

    /// A file of the package.
    pub fn file(&self, path: &str) -> Option<&Bytes> {
        self.files.get(&format!("{PACKAGE}{path}"))
    }

    /// Whether it takes a moment to hand it over to the browser's store: that is done once the table is shown.
    pub fn is_large(&self) -> bool {
        self.files.values().map(|bytes| bytes.len()).sum::<usize>() > LARGE_BYTES
    }

    /// What it is called: the names of the files that were opened.
    pub fn name(&self) -> String {
        self.opened().map(|(name, _)| name).collect::<Vec<_>>().join(", ")
    }

    fn below(&self, room: &'static str) -> impl Iterator<Item = (&str, &Bytes)> {
        let files = self.files.iter();
        files.filter_map(move |(name, bytes)| Some((name.strip_prefix(room)?, bytes)))
    }
}

/// What a package is called, and the addresses in this window at which its files can be fetched.
pub struct Found {
    /// The names of the files that were opened.
    pub name: String,
    /// File by file.
    pub addresses: Vec<(String, String)>,
}

part! { open:
    /// The package, if there is one in this browser.
    pub fn found() -> LocalBoxFuture<'static, Option<Found>> {
        async {
            let own = find().await?;
            Some(Found { name: own.name(), addresses: addresses(&own) })
        }
        .boxed_local()
    }
}

part! { open:
    /// The bytes of a file of the package.
    pub fn bytes(file: String) -> LocalBoxFuture<'static, Option<Bytes>> {
        async move { find().await?.file(&file).cloned() }.boxed_local()
    }
}

/// What was opened: in this visit, or in an earlier one.
pub async fn find() -> Option<Rc<Own>> {
    if let Some(own) = here() {
        return Some(own);
    }
    let files = kept::read().await.ok()?.await?;
    let own = Rc::new(Own {
        files: files.into_iter().map(|(name, bytes)| (name, bytes.into())).collect(),
    });
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

/// Whether what is here will be; `None` until the browser has said.
pub fn kept() -> ArcRwSignal<Option<Kept>> {
    KEPT.with(Clone::clone)
}

/// Takes the place of what was opened before, for this visit.
pub fn hold(own: Own) -> Rc<Own> {
    let own = Rc::new(own);
    ADDRESSES.take();
    HERE.set(Some(own.clone()));
    kept().set(None);
    own
}

/// Has the browser keep it for the next visit, unless something else has taken its place meanwhile.
pub async fn keep(own: Rc<Own>) {
    if !here().is_some_and(|here| Rc::ptr_eq(&here, &own)) {
        return;
    }
    let files = own.files.iter().map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
    let is_kept = written(files).await;
    kept().set(Some(if is_kept { Kept::InTheBrowser } else { Kept::ForThisVisit }));
}

/// Forgets it. Whether the browser did.
pub async fn remove() -> bool {
    ADDRESSES.take();
    HERE.set(None);
    written(Vec::new()).await
}

async fn written(files: Vec<(String, Bytes)>) -> bool {
    match kept::write(files).await {
        Ok(writing) => writing.await,
        Err(_) => false,
    }
}

/// An address for each file of the package, good for as long as the package is not replaced.
fn addresses(own: &Own) -> Vec<(String, String)> {
    let made = own.package().map(|(name, bytes)| {
        let file = Blob::new_with_options(bytes.as_ref(), Some("text/csv;charset=utf-8"));
        (name.to_owned(), ObjectUrl::from(file))
    });
    let made: Vec<(String, ObjectUrl)> = made.collect();
    let addresses = made.iter().map(|(name, url)| (name.clone(), url.to_string())).collect();
    ADDRESSES.set(made);
    addresses
}
