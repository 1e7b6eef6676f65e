//! What the reader chooses, drops, pastes or names in the address, as names and bytes.

use std::cell::Cell;
use std::rc::Rc;

use gloo_file::futures::read_as_bytes;
use gloo_file::{File, FileList};
use leptos::prelude::window;
use web_sys::{ClipboardEvent, DataTransfer, Url};

use crate::read::problem::Fault;
use crate::ui::library::fetch::Arriving;
use crate::ui::pace::waits::next_turn;

/// The most bytes of all files together that a page reads: a browser gives one page little more memory than what
/// reading so much takes.
pub const MOST_BYTES: u64 = 200 * 1024 * 1024;

/// So much of a file is handed over at once.
const STEP_BYTES: u64 = 4 * 1024 * 1024;

/// A file by its name.
#[derive(Clone)]
pub struct Taken {
    /// Its name, without a path.
    pub name: String,
    /// All of it.
    pub bytes: Rc<[u8]>,
}

/// Why there is nothing to read.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// More than a page can read. Measure: bytes.
    TooLarge(u64),
    /// The browser did not hand the file over.
    NotHandedOver(String),
    /// It lies on another host.
    Elsewhere(String),
    /// It did not arrive.
    NotFetched(String, Fault),
    /// The reader stopped it.
    Stopped,
}

/// Whether to go on, and how far it is.
#[derive(Clone, Default)]
pub struct Course {
    stopped: Rc<Cell<bool>>,
}

impl Course {
    /// Stops it.
    pub fn stop(&self) {
        self.stopped.set(true);
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.stopped.get()
    }
}

/// The files of a list that is still good for this turn only.
pub fn listed(files: Option<web_sys::FileList>) -> Vec<File> {
    files.map(|files| FileList::from(files).to_vec()).unwrap_or_default()
}

/// All bytes of chosen files; `received` is told how many there are so far.
pub async fn read(
    files: Vec<File>,
    course: &Course,
    received: impl Fn(u64),
) -> Result<Vec<Taken>, Refused> {
    let size = files.iter().map(|file| file.size()).sum();
    if size > MOST_BYTES {
        return Err(Refused::TooLarge(size));
    }
    let (mut taken, mut so_far) = (Vec::new(), 0);
    for file in files {
        let mut bytes = Vec::new();
        let size = file.size();
        while (bytes.len() as u64) < size {
            let start = bytes.len() as u64;
            let piece = file.slice(start, size.min(start + STEP_BYTES));
            let piece = read_as_bytes(&piece).await;
            let piece = piece.ok().filter(|piece| !piece.is_empty());
            bytes.extend(piece.ok_or_else(|| Refused::NotHandedOver(file.name()))?);
            received(so_far + bytes.len() as u64);
            next_turn().await;
            if course.is_stopped() {
                return Err(Refused::Stopped);
            }
        }
        so_far += bytes.len() as u64;
        taken.push(Taken { name: file.name(), bytes: bytes.into() });
    }
    Ok(taken)
}

/// A file of this host, by its address or its path.
pub async fn fetch(
    address: &str,
    course: &Course,
    received: impl Fn(u64),
) -> Result<Taken, Refused> {
    let elsewhere = || Refused::Elsewhere(address.to_owned());
    let here = window().location().href().unwrap_or_default();
    let url = Url::new_with_base(address, &here).map_err(|_| elsewhere())?;
    if Ok(url.origin()) != window().location().origin() {
        return Err(elsewhere());
    }
    let mut bytes = Vec::new();
    let too_large = Cell::new(false);
    let mut take = |step: &[u8]| {
        let size = bytes.len() as u64 + step.len() as u64;
        if size > MOST_BYTES || course.is_stopped() {
            too_large.set(size > MOST_BYTES);
            return;
        }
        bytes.extend_from_slice(step);
        received(size);
    };
    let arrived = Arriving::at(&url.href()).read(&mut take).await;
    if course.is_stopped() {
        return Err(Refused::Stopped);
    }
    if too_large.get() {
        return Err(Refused::TooLarge(MOST_BYTES));
    }
    arrived.map_err(|fault| Refused::NotFetched(url.pathname(), fault))?;
    let path = url.pathname();
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = js_sys::decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from);
    Ok(Taken { name, bytes: bytes.into() })
}

/// The cells on the clipboard: as a table where the spreadsheet gave one, otherwise as text.
pub fn pasted(event: &ClipboardEvent, name: &str) -> Option<Taken> {
    let clipboard: DataTransfer = event.clipboard_data()?;
    let html = clipboard.get_data("text/html").ok().filter(|html| html.contains("<table"));
    match html {
        Some(html) => Some(Taken { name: format!("{name}.html"), bytes: html.into_bytes().into() }),
        None => typed(&clipboard.get_data("text/plain").ok()?, name),
    }
}

/// Cells that were typed.
pub fn typed(text: &str, name: &str) -> Option<Taken> {
    let is_blank = text.trim().is_empty();
    (!is_blank)
        .then(|| Taken { name: format!("{name}.txt"), bytes: text.as_bytes().to_vec().into() })
}
