//! How a table is written, told from its first bytes: its encoding, its line ends, and what separates its cells.

use super::decoder::Encoding;
use crate::read::particulars::Manner;

/// What the first bytes show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// What separates cells.
    pub separator: u8,
    /// Bytes of text before the header: a byte order mark, a line that names the separator.
    pub before_header: usize,
    /// The line of the header, from 1.
    pub line: u64,
    /// What of it is otherwise than promised.
    pub manners: Vec<Manner>,
}

/// The separators that are known; the first is the promised one.
const SEPARATORS: [u8; 4] = *b",;\t|";

/// The encoding of a file that begins with these bytes.
pub fn encoding(start: &[u8]) -> Encoding {
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0);
    let is_mostly_zero = |first: usize| start.len() >= 8 && zeros(first).count() * 3 > start.len();
    if start.starts_with(&[0xFF, 0xFE]) || is_mostly_zero(1) {
        return Encoding::Utf16LittleEnd;
    }
    if start.starts_with(&[0xFE, 0xFF]) || is_mostly_zero(0) {
        return Encoding::Utf16BigEnd;
    }
    let returns = start.iter().filter(|byte| **byte == b'\r').count();
    match (returns, start.contains(&b'\n')) {
        (1.., false) => Encoding::CarriageReturns,
        _ => Encoding::Plain,
    }
}

/// How a table is written whose text begins like this.
pub fn dialect(text: &[u8]) -> Dialect {
    let mark = if text.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    let (mut before_header, mut line, mut manners) = (mark, 1, Vec::new());
    let first = first_line(&text[mark..]);
    let named = first.get(4).filter(|_| first[..4].eq_ignore_ascii_case(b"sep="));
    if named.is_some() && first.trim_ascii_end().len() <= 5 {
        let rest = &text[mark + first.len()..];
        let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).take(2);
        let ends = ends.count().min(if rest.starts_with(b"\r\n") { 2 } else { 1 });
        before_header += first.len() + ends;
        line += 1;
        manners.push(Manner::SeparatorLine);
    }
    let header = first_line(&text[before_header..]);
    let named = named.copied().filter(|_| line > 1);
    let separator = named.filter(|byte| SEPARATORS.contains(byte));
    let separator = separator.unwrap_or_else(|| most_frequent(header));
    if separator != b',' {
        manners.push(Manner::Separator(char::from(separator)));
    }
    Dialect { separator, before_header, line, manners }
}

fn first_line(text: &[u8]) -> &[u8] {
    let end = text.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
    &text[..end.unwrap_or(text.len())]
}

/// The separator that stands most often in a header, outside quotes; the promised one where none does.
fn most_frequent(header: &[u8]) -> u8 {
    let mut counts = [0usize; SEPARATORS.len()];
    let mut is_quoted = false;
    for byte in header {
        if *byte == b'"' {
            is_quoted = !is_quoted;
        } else if !is_quoted && let Some(place) = SEPARATORS.iter().position(|known| known == byte)
        {
            counts[place] += 1;
        }
    }
    // Of equal counts the first is meant.
    let most = (0..counts.len()).rev().max_by_key(|place| counts[*place]);
    most.map_or(b',', |place| SEPARATORS[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: char, header: &str, line: u64) {
        let found = dialect(text.as_bytes());
        assert_eq!((char::from(found.separator), found.line), (separator, line), "{text:?}");
        assert_eq!(&text[found.before_header..], header);
    }

    #[test]
    fn the_header_shows_what_separates_cells() {
        check("a,b\n1;2,3\n", ',', "a,b\n1;2,3\n", 1);
        check("a;b;c\r\n", ';', "a;b;c\r\n", 1);
        check("a\tb", '\t', "a\tb", 1);
        check("\"x;y;z\",b\n", ',', "\"x;y;z\",b\n", 1);
        check("\u{feff}\"a\";\"b\"\n", ';', "\"a\";\"b\"\n", 1);
        check("alone\n", ',', "alone\n", 1);
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_header() {
        check("sep=,\na,b\n", ',', "a,b\n", 2);
        check("\u{feff}sep=;\r\na;b\r\n", ';', "a;b\r\n", 2);
        check("SEP=\t\na\tb\n", '\t', "a\tb\n", 2);
        check("sep=;\n\na;b\n", ';', "\na;b\n", 2);
        check("separator,b\n", ',', "separator,b\n", 1);
    }
}
