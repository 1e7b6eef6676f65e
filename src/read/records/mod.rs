//! Rows of a CSV file, parsed as its bytes arrive: no whole-file string, and a place for every row.

mod decoder;
mod dialect;
pub mod sink;
mod swallowed;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::particulars::{Manner, Swallowed};
use super::problem::{Fault, Problem};
use decoder::{Decoder, Encoding};
use sink::{IsRow, Needs, Record, Sink};

/// So many bytes at the beginning of a file show what kind it is.
const HELD_BYTES: u64 = 512;

/// A CSV file in the course of arriving. RFC 4180, any line ends, a byte order mark is passed over; another separator
/// or UTF-16 is read as what it is, and told.
pub struct Records {
    file: String,
    reader: Reader,
    decoder: Decoder,
    separator: u8,
    output: Vec<u8>,
    written: usize,
    ends: Vec<usize>,
    ended: usize,
    seen: u64,
    last: u8,
    width: Option<usize>,
    named_and_not: usize,
    told_encoding: bool,
    failed: bool,
    start: Vec<u8>,
}

impl Records {
    /// An empty file of this name.
    pub fn new(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            reader: Reader::new(),
            decoder: Decoder::default(),
            separator: b',',
            output: vec![0; 4096],
            written: 0,
            ends: vec![0; 64],
            ended: 0,
            seen: 0,
            last: b'\n',
            width: None,
            named_and_not: 0,
            told_encoding: false,
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
        // The first bytes are held back until they show what kind of file this is.
        if self.seen <= HELD_BYTES {
            self.start.extend_from_slice(bytes);
            return;
        }
        let held = std::mem::take(&mut self.start);
        if !held.is_empty() || self.seen == bytes.len() as u64 {
            let first: Vec<u8> = [held.as_slice(), bytes].concat();
            self.begin(&first, sink, problems);
        } else {
            self.decoded(bytes, sink, problems);
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
            self.rows_of(&[], sink, problems);
        }
        if !self.failed && self.width.is_none() {
            self.fail(None, Fault::Empty, problems);
        }
    }

    fn begin(&mut self, bytes: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        let shown = &bytes[..bytes.len().min(HELD_BYTES as usize)];
        let encoding = dialect::encoding(shown);
        self.decoder = Decoder::of(encoding);
        let is_plain = matches!(encoding, Encoding::Plain | Encoding::CarriageReturns);
        if let Some(fault) = looks_like(bytes).filter(|_| is_plain) {
            return self.fail(None, fault, problems);
        }
        let found = dialect::dialect(&Decoder::of(encoding).decode(shown));
        let text = self.decoder.decode(bytes).into_owned();
        self.separator = found.separator;
        self.reader = ReaderBuilder::new().delimiter(found.separator).build();
        self.reader.set_line(found.line);
        let manner = match encoding {
            Encoding::Plain => None,
            Encoding::CarriageReturns => Some(Manner::CarriageReturns),
            Encoding::Utf16LittleEnd | Encoding::Utf16BigEnd => Some(Manner::Utf16),
        };
        for manner in manner.into_iter().chain(found.manners) {
            problems.push(Problem::new(&self.file, None, None, Fault::ReadAs(manner)));
        }
        self.parse(&text[found.before_header..], sink, problems);
    }

    fn decoded(&mut self, bytes: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        let mut decoder = std::mem::take(&mut self.decoder);
        self.parse(&decoder.decode(bytes), sink, problems);
        self.decoder = decoder;
    }

    fn parse(&mut self, text: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
        // To the parser an empty text would be the end of the file.
        if let Some(last) = text.last() {
            self.last = *last;
            self.rows_of(text, sink, problems);
        }
    }

    /// Hands the rows of a text over; an empty one is the end of the file.
    fn rows_of(&mut self, mut bytes: &[u8], sink: &mut dyn Sink, problems: &mut Vec<Problem>) {
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
        if std::str::from_utf8(&self.output[..self.written]).is_err() {
            if sink.needs() == Needs::Text {
                return self.fail(Some(line), Fault::NotUtf8(None), problems);
            }
            // Codes and numbers are the same in every encoding; the words beside them are not read.
            let words = self.output[..self.written].iter_mut().filter(|byte| !byte.is_ascii());
            words.for_each(|byte| *byte = b'?');
            if !self.told_encoding {
                self.told_encoding = true;
                let fault = Fault::ReadAs(Manner::OtherEncoding);
                problems.push(Problem::new(&self.file, None, None, fault));
            }
        }
        let Ok(text) = std::str::from_utf8(&self.output[..self.written]) else { return };
        let record = Record { line, text, ends: &self.ends[..self.ended] };
        let Some(width) = self.width else {
            // A spreadsheet leaves empty columns behind the last one.
            let header = record.without_blank_end(0);
            match sink.header(&header, problems) {
                Ok(()) => {
                    self.width = Some(header.len());
                    self.named_and_not = record.len();
                }
                Err(fault) => self.fail(Some(line), fault, problems),
            }
            return;
        };
        let mut record = record.without_blank_end(width);
        // What stands in a column without a name belongs to nothing.
        if record.len() <= self.named_and_not {
            record.ends = &record.ends[..record.len().min(width)];
        }
        // It leaves empty rows, too.
        if record.cells().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if let Some(lines) = swallowed::lines(&record, self.separator)
            && self.open(&record, &lines, width, sink, problems)
        {
            return;
        }
        if sink.noted(&record) {
            return;
        }
        if record.len() == width {
            return sink.row(&record, problems);
        }
        let cut = at_end && self.last != b'\n' && record.len() < width;
        let count = Fault::CellCount { found: record.len(), expected: width };
        let fault = if cut { Fault::Truncated } else { count };
        sink.lost(1);
        problems.push(Problem::new(&self.file, Some(line), None, fault));
    }

    /// Takes a row apart that holds rows a stray quote has swallowed. Whether it is such a one.
    fn open(
        &self,
        record: &Record<'_>,
        lines: &str,
        width: usize,
        sink: &mut dyn Sink,
        problems: &mut Vec<Problem>,
    ) -> bool {
        let separator = self.separator;
        let is_row = |line: &str| {
            let (text, ends) = swallowed::cells(line, separator);
            let inner = Record { line: record.line, text: &text, ends: &ends };
            if ends.len() == width { sink.is_row(&inner) } else { IsRow::No }
        };
        let inner = || lines.split('\n').skip(1).map(is_row);
        let rows = inner().filter(|found| *found == IsRow::Surely).count();
        let first =
            lines.split('\n').next().map_or(0, |line| swallowed::cells(line, separator).1.len());
        let is_evident = first == width && inner().all(|found| found != IsRow::No);
        if rows == 0 && !is_evident {
            return false;
        }
        let last = record.line + inner().count() as u64;
        let fault = Fault::Swallowed {
            last,
            rows: if is_evident { Swallowed::ReadAgain } else { Swallowed::Lost },
        };
        problems.push(Problem::new(&self.file, Some(record.line), None, fault));
        if !is_evident {
            sink.lost(rows as u64 + 1);
            return true;
        }
        for (line, text) in (record.line..).zip(lines.split('\n')) {
            let (text, ends) = swallowed::cells(text, separator);
            sink.row(&Record { line, text: &text, ends: &ends }, problems);
        }
        true
    }

    fn fail(&mut self, line: Option<u64>, fault: Fault, problems: &mut Vec<Problem>) {
        self.failed = true;
        problems.push(Problem::new(&self.file, line, None, fault));
    }
}

/// The bytes of a whole file as text, whatever its encoding is read as.
pub fn text(bytes: &[u8]) -> String {
    let shown = &bytes[..bytes.len().min(HELD_BYTES as usize)];
    let mut decoder = Decoder::of(dialect::encoding(shown));
    String::from_utf8_lossy(&decoder.decode(bytes)).into_owned()
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
    if text.is_empty() && (bytes.len() as u64) < HELD_BYTES {
        return Some(Fault::Empty);
    }
    text.starts_with(b"<").then_some(Fault::WebPage)
}

#[cfg(test)]
mod tests;
