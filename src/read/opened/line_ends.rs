//! What ends the lines of a text.

/// How many lines end with what. `\r\r\n` is what a text becomes that is translated for Windows twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LineEnds {
    /// `\n`
    pub line_feed: usize,
    /// `\r\n`
    pub both: usize,
    /// `\r`
    pub carriage_return: usize,
    /// `\r\r\n`
    pub doubled: usize,
}

impl LineEnds {
    /// How many kinds there are; more than one is a mixed file.
    pub fn kinds(&self) -> usize {
        [self.line_feed, self.both, self.carriage_return, self.doubled]
            .into_iter()
            .filter(|count| *count > 0)
            .count()
    }

    /// Counts the line end that these bytes are.
    pub fn count(&mut self, end: &[u8]) {
        match end {
            b"\n" => self.line_feed += 1,
            b"\r\n" => self.both += 1,
            b"\r" => self.carriage_return += 1,
            b"\r\r\n" => self.doubled += 1,
            _ => {}
        }
    }
}

/// The length in bytes of the line end that the text begins with; 0 where it begins with none.
pub fn length(text: &[u8]) -> usize {
    match text {
        [b'\n', ..] => 1,
        [b'\r', b'\n', ..] => 2,
        [b'\r', b'\r', b'\n', ..] => 3,
        [b'\r', ..] => 1,
        _ => 0,
    }
}

/// The place of the first line end at or behind `from`; the text's length where there is none.
pub fn next(text: &[u8], from: usize) -> usize {
    let rest = text.get(from..).unwrap_or(&[]);
    memchr::memchr2(b'\n', b'\r', rest).map_or(text.len(), |place| from + place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_is_one() {
        let mut ends = LineEnds::default();
        let text = b"a\nb\r\nc\rd\r\r\ne\r\rf";
        let mut place = next(text, 0);
        while place < text.len() {
            let length = length(&text[place..]);
            ends.count(&text[place..place + length]);
            place = next(text, place + length);
        }
        let expected = LineEnds { line_feed: 1, both: 1, carriage_return: 3, doubled: 1 };
        assert_eq!((ends, ends.kinds()), (expected, 4));
    }
}
