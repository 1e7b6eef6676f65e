//! Rows of a CSV file, parsed as its bytes arrive: no whole-file string, and a place for every row.

use csv_core::{ReadRecordResult, Reader};

use super::problem::{Fault, Problem};

/// A row: its line in the file and its cells.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The line its first cell stands on, from 1.
    pub line: u64,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Record<'a> {
    /// The cell at a place; `None` past the last one.
    pub fn get(&self, place: usize) -> Option<&'a str> {
        let end = *self.ends.get(place)?;
        let start = if place == 0 { 0 } else { *self.ends.get(place - 1)? };
        self.text.get(start..end)
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        (0..self.ends.len()).filter_map(|place| self.get(place))
    }

    /// How many cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether the row has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Who takes the rows.
pub trait Sink {
    /// Takes the header. An error ends the reading: without its header a table means nothing.
    fn header(&mut self, header: &Record<'_>) -> Result<(), Fault>;
    /// Takes a row that has as many cells as the header.
    fn row(&mut self, row: &Record<'_>, problems: &mut Vec<Problem>);
}

/// A CSV file in the course of arriving. RFC 4180, any line ends, a byte order mark is passed over.
pub struct Records {
    file: String,
    reader: Reader,
    output: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    ended: usize,
    seen: u64,
    last: u8,
    width: Option<usize>,
    failed: bool,
    start: Vec<u8>,
}

impl Records {
    /// An empty file of this name.
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            reader: Reader::new(),
            output: vec![0; 4096],
            written: 0,
            ends: vec![0; 64],
            ended: 0,
            seen: 0,
            last: b'\n',
            width: None,
            failed: false,
            start: Vec::new(),
        }
    }

    /// Takes the next bytes and hands every row they complete to `sink`.
    pub fn push(&mut self, bytes: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        if self.failed || bytes.is_empty() {
            return;
        }
        self.seen += bytes.len() as u64;
        self.last = bytes[bytes.len() - 1];
        // The first bytes are held back until they show what kind of file this is.
        if self.seen <= 512 {
            self.start.extend_from_slice(bytes);
            return;
        }
        let held = std::mem::take(&mut self.start);
        if !held.is_empty() || self.seen == bytes.len() as u64 {
            let first: Vec<u8> = [held.as_slice(), bytes].concat();
            self.begin(&first, sink, problems);
        } else {
            self.parse(bytes, sink, problems);
        }
    }

    /// Ends the file: the last row is handed over, or reported when the file ends inside it.
    pub fn finish(&mut self, sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        if self.failed {
            return;
        }
        if self.seen == 0 {
            return self.fail(None, Fault::Empty, problems);
        }
        let held = std::mem::take(&mut self.start);
        if !held.is_empty() {
            self.begin(&held, sink, problems);
        }
        if !self.failed {
            self.parse(&[], sink, problems);
        }
        if !self.failed && self.width.is_none() {
            self.fail(None, Fault::Empty, problems);
        }
    }

    fn begin(&mut self, bytes: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        match looks_like(bytes) {
            Some(fault) => self.fail(None, fault, problems),
            None => self.parse(bytes, sink, problems),
        }
    }

    fn parse(&mut self, mut bytes: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        let at_end = bytes.is_empty();
        while !self.failed {
            let (result, read, written, ended) = self.reader.read_record(
                bytes,
                &mut self.output[self.written..],
                &mut self.ends[self.ended..],
            );
            let closed_by_newline = read > 0 && bytes[read - 1] == b'\n';
            bytes = &bytes[read..];
            self.written += written;
            self.ended += ended;
            match result {
                ReadRecordResult::OutputFull => self.output.resize(self.output.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => {
                    // Counted back from its end: blank lines before a row are passed over unseen.
                    let inside =
                        self.output[..self.written].iter().filter(|byte| **byte == b'\n').count();
                    let after = self.reader.line().saturating_sub(u64::from(closed_by_newline));
                    self.record(after.saturating_sub(inside as u64), at_end, sink, problems);
                    self.written = 0;
                    self.ended = 0;
                }
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return,
            }
        }
    }

    fn record(
        &mut self,
        line: u64,
        at_end: bool,
        sink: &mut dyn Sink,
        problems: &mut Vec<Problem>,
    ) {
        let Ok(text) = std::str::from_utf8(&self.output[..self.written]) else {
            return self.fail(Some(line), Fault::NotUtf8(None), problems);
        };
        let record = Record { line, text, ends: &self.ends[..self.ended] };
        let Some(width) = self.width else {
            match sink.header(&record) {
                Ok(()) => self.width = Some(record.len()),
                Err(fault) => self.fail(Some(line), fault, problems),
            }
            return;
        };
        if record.len() == width {
            return sink.row(&record, problems);
        }
        let cut = at_end && self.last != b'\n' && record.len() < width;
        let fault = if cut {
            Fault::Truncated
        } else {
            Fault::CellCount { found: record.len(), expected: width }
        };
        problems.push(Problem::new(&self.file, Some(line), None, fault));
    }

    fn fail(&mut self, line: Option<u64>, fault: Fault, problems: &mut Vec<Problem>) {
        self.failed = true;
        problems.push(Problem::new(&self.file, line, None, fault));
    }
}

/// What the first bytes of a file say it is, when it is no UTF-8 table.
pub fn looks_like(bytes: &[u8]) -> Option<Fault> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Some(Fault::NotUtf8(Some("UTF-16")));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(Fault::NotUtf8(Some("XLSX / ODS / ZIP")));
    }
    let text = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes).trim_ascii_start();
    if text.is_empty() && bytes.len() < 512 {
        return Some(Fault::Empty);
    }
    text.starts_with(b"<").then_some(Fault::WebPage)
}

#[cfg(test)]
mod tests;
