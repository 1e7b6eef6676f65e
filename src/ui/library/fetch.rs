//! Bytes over the network, handed on as they arrive, with no task longer than a few milliseconds and no wait for ever.

use std::cell::RefCell;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{FutureExt, RemoteHandle};
use gloo_net::http::{Request, RequestBuilder, Response};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_streams::ReadableStream;
// gloo-net leaves it to its caller to give a question up.
use web_sys::{AbortController, RequestCache};

use crate::read::problem::Fault;
use crate::state::selection::Package;
use crate::ui::address::site;
use crate::ui::host::{IN_BROWSER, begin};
use crate::ui::library::own;
use crate::ui::pace::waits::{Turn, within};

/// Bytes handed on at once; a few milliseconds of reading on a slow phone.
const STEP_BYTES: usize = 16 * 1024;

/// What a host answers where there is no such file.
const NOT_THERE: u16 = 404;

/// A host that has sent nothing for so long is asked again, and then given up.
const SILENCE: Duration = Duration::from_secs(10);

/// A file that was asked for.
pub struct Arriving(From);

/// Where it comes from.
enum From {
    /// A host, at this address.
    Host(String, Question),
    /// The reader's own package, under this name.
    Own(String),
    /// The folder a page is written from: its bytes, where it is there.
    Folder(Option<Vec<u8>>),
}

/// Gives the bytes of a file of the package; nothing where there is none.
pub type Folder = Box<dyn Fn(&str) -> Option<Vec<u8>>>;

thread_local! {
    /// What pages are written from, in the build.
    static FOLDER: RefCell<Option<Folder>> = const { RefCell::new(None) };
}

/// Takes files from a folder from now on.
pub fn from_folder(folder: Folder) {
    FOLDER.set(Some(folder));
}

impl Arriving {
    /// Asks for a file of a package at once; several may be under way together.
    pub fn ask(package: Package, file: &str) -> Self {
        match package {
            Package::Published if !IN_BROWSER => Self(From::Folder(
                FOLDER.with_borrow(|folder| folder.as_ref().and_then(|folder| folder(file))),
            )),
            Package::Published => Self::at(&site::data_file(file)),
            Package::Own => Self(From::Own(file.to_owned())),
        }
    }

    /// Asks the host for what lies at an address.
    pub fn at(url: &str) -> Self {
        Self(From::Host(url.to_owned(), Question::put(url)))
    }

    /// Hands the file's bytes on piece by piece. A host that falls silent is asked once more, and what has been handed
    /// on already is passed over.
    ///
    /// # Errors
    /// The file is not there, the connection broke off, or the host fell silent twice; what had arrived was handed on.
    pub async fn read(self, take: &mut dyn FnMut(&[u8])) -> Result<(), Fault> {
        let (url, question) = match self.0 {
            From::Host(url, question) => (url, question),
            From::Own(file) => return read_own(&file, take).await,
            From::Folder(bytes) => {
                take(&bytes.ok_or(Fault::NotFound(NOT_THERE))?);
                return Ok(());
            }
        };
        let mut received = 0;
        match question.read(&mut received, take).await {
            Err(Fault::Silent(_)) => Question::repeat(&url).read(&mut received, take).await,
            outcome => outcome,
        }
    }
}

async fn read_own(file: &str, take: &mut dyn FnMut(&[u8])) -> Result<(), Fault> {
    let bytes = own::bytes(file.to_owned()).await.map_err(|_| Fault::Interrupted(0))?;
    let bytes = bytes.await.ok_or(Fault::NotFound(NOT_THERE))?;
    let mut turn = Turn::begin();
    for step in bytes.chunks(STEP_BYTES) {
        take(step);
        turn.hand_over().await;
    }
    Ok(())
}

/// One question to the host; given up when it is dropped.
struct Question {
    answer: RemoteHandle<Result<Response, gloo_net::Error>>,
    giving_up: Option<AbortController>,
}

impl Question {
    fn put(url: &str) -> Self {
        Self::ask(Request::get(url))
    }

    /// Past the browser's store: there the same question may still be waiting for its answer, asked by the page
    /// itself before the program ran, and whoever asks for the same would wait with it.
    fn repeat(url: &str) -> Self {
        Self::ask(Request::get(url).cache(RequestCache::NoStore))
    }

    fn ask(request: RequestBuilder) -> Self {
        let giving_up = AbortController::new().ok();
        let signal = giving_up.as_ref().map(AbortController::signal);
        let request = request.abort_signal(signal.as_ref());
        let (asking, answer) = request.send().remote_handle();
        begin(asking);
        Self { answer, giving_up }
    }

    async fn read(mut self, received: &mut u64, take: &mut dyn FnMut(&[u8])) -> Result<(), Fault> {
        let silent = |received: &u64| Fault::Silent(*received);
        let broken = |received: &u64| Fault::Interrupted(*received);
        let answer = within(SILENCE, &mut self.answer).await.ok_or_else(|| silent(received))?;
        let response = answer.map_err(|_| broken(received))?;
        if !response.ok() {
            return Err(Fault::NotFound(response.status()));
        }
        let Some(body) = response.body() else { return Ok(()) };
        let body = ReadableStream::from_raw(body.unchecked_into());
        let mut pieces = body.try_into_stream().map_err(|_| broken(received))?;
        let mut turn = Turn::begin();
        let mut known = *received;
        while let Some(piece) =
            within(SILENCE, pieces.next()).await.ok_or_else(|| silent(received))?
        {
            let piece = piece.map_err(|_| broken(received))?;
            let bytes = Uint8Array::new(&piece).to_vec();
            let again = usize::try_from(known).map_or(bytes.len(), |known| known.min(bytes.len()));
            known -= again as u64;
            for step in bytes[again..].chunks(STEP_BYTES) {
                *received += step.len() as u64;
                take(step);
                turn.hand_over().await;
            }
        }
        Ok(())
    }
}

impl Drop for Question {
    fn drop(&mut self) {
        if let Some(giving_up) = &self.giving_up {
            giving_up.abort();
        }
    }
}
