//! Serves a folder as a plain file host does: a folder's `index.html`, a redirect to the closing
//! slash, `404.html` for what is absent, and compressed siblings to whoever accepts them.

use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Request, Response, Server, StatusCode};

/// A folder and the path it is served under.
pub struct Site {
    folder: PathBuf,
    /// Starts and ends with a slash: `/`, or `/any/sub/path/`.
    prefix: String,
}

/// What is answered to a request.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// The file at this path, compressed as told.
    Found { file: PathBuf, kind: &'static str, encoding: Option<&'static str> },
    /// The same address with a slash at its end.
    Moved { location: String },
    /// No such file.
    Absent,
}

impl Site {
    /// A site in `folder`, served under `prefix`.
    pub fn new(folder: PathBuf, prefix: &str) -> Self {
        let prefix = format!("/{}/", prefix.trim_matches('/')).replace("//", "/");
        Self { folder, prefix }
    }

    fn answer(&self, address: &str, accepted: &str) -> Answer {
        let (path, query) = match address.split_once('?') {
            Some((path, query)) => (path, format!("?{query}")),
            None => (address, String::new()),
        };
        let moved = || Answer::Moved { location: format!("{path}/{query}") };
        let Some(below) = path.strip_prefix(&self.prefix) else {
            return if format!("{path}/") == self.prefix { moved() } else { Answer::Absent };
        };
        let Some(below) = decode(below) else { return Answer::Absent };
        // `..` and drive letters would lead out of the folder.
        let is_inside =
            Path::new(&below).components().all(|part| matches!(part, Component::Normal(_)));
        if !is_inside {
            return Answer::Absent;
        }
        let mut file = self.folder.join(&below);
        if file.is_dir() {
            if !(below.is_empty() || below.ends_with('/')) {
                return moved();
            }
            file.push("index.html");
        }
        if !file.is_file() {
            return Answer::Absent;
        }
        let kind = kind(&file);
        for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
            let sibling = PathBuf::from(format!("{}.{suffix}", file.display()));
            if accepts(accepted, encoding) && sibling.is_file() {
                return Answer::Found { file: sibling, kind, encoding: Some(encoding) };
            }
        }
        Answer::Found { file, kind, encoding: None }
    }
}

/// Opens a port on this computer only; port 0 takes any that is free.
pub fn listen(port: u16) -> Result<Server, String> {
    Server::http(("127.0.0.1", port)).map_err(|error| {
        format!("Port {port} cannot be opened: {error}. Choose another with --port.")
    })
}

/// Answers requests in the background for as long as the program runs.
pub fn serve(server: Server, site: Site) {
    let (server, site) = (Arc::new(server), Arc::new(site));
    // A browser asks for six files at a time.
    for _ in 0..6 {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || {
            while let Ok(request) = server.recv() {
                // A browser that went away in the middle of an answer is no fault of the server.
                let _ = respond(request, &site);
            }
        });
    }
}

fn respond(request: Request, site: &Site) -> std::io::Result<()> {
    let accepted = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Accept-Encoding"))
        .map_or("", |header| header.value.as_str());
    match site.answer(request.url(), accepted) {
        Answer::Found { file, kind, encoding } => {
            let mut response = Response::from_file(File::open(file)?);
            add(&mut response, "Content-Type", kind);
            add(&mut response, "Vary", "Accept-Encoding");
            add(&mut response, "Cache-Control", "no-cache");
            if let Some(encoding) = encoding {
                add(&mut response, "Content-Encoding", encoding);
            }
            request.respond(response)
        }
        Answer::Moved { location } => {
            let mut response = Response::empty(StatusCode(301));
            add(&mut response, "Location", &location);
            request.respond(response)
        }
        Answer::Absent => match File::open(site.folder.join("404.html")) {
            Ok(page) => {
                let mut response = Response::from_file(page).with_status_code(404);
                add(&mut response, "Content-Type", "text/html; charset=utf-8");
                request.respond(response)
            }
            Err(_) => request.respond(Response::from_string("Not found").with_status_code(404)),
        },
    }
}

/// Adds a header; a value no header may hold is left out.
fn add<R: std::io::Read>(response: &mut Response<R>, name: &str, value: &str) {
    if let Ok(header) = Header::from_bytes(name, value) {
        response.add_header(header);
    }
}

/// Whether an `Accept-Encoding` header names the encoding and does not refuse it by `q=0`.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|choice| {
        let mut parts = choice.split(';').map(str::trim);
        parts.next() == Some(encoding) && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0"))
    })
}

/// Undoes percent-encoding; `None` if what comes out is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.get(..2).filter(|_| *first == b'%');
        let escaped = escaped.and_then(|digits| std::str::from_utf8(digits).ok());
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => (bytes.push(byte), rest = &after[2..]),
            None => (bytes.push(*first), rest = after),
        };
    }
    String::from_utf8(bytes).ok()
}

/// The media type by the file's extension.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
