//! The bytes of a file as UTF-8 with line ends the parser counts, piece by piece as they arrive.

use std::borrow::Cow;

/// How the bytes of a file are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with line feeds.
    #[default]
    Plain,
    /// UTF-8 whose lines end with a carriage return alone.
    CarriageReturns,
    /// UTF-16, the low byte first.
    Utf16LittleEnd,
    /// UTF-16, the high byte first.
    Utf16BigEnd,
}

/// The bytes that a character of the next piece needs.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    encoding: Encoding,
    half: Option<u8>,
    surrogate: Option<u16>,
}

impl Decoder {
    /// Nothing decoded yet.
    pub fn of(encoding: Encoding) -> Self {
        Self { encoding, ..Self::default() }
    }

    /// The next bytes as UTF-8. What is no UTF-16 becomes the sign for a character that cannot be read.
    pub fn decode<'a>(&mut self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        let join = match self.encoding {
            Encoding::Plain => return Cow::Borrowed(bytes),
            Encoding::CarriageReturns => {
                let line_feed = |byte: &u8| if *byte == b'\r' { b'\n' } else { *byte };
                return Cow::Owned(bytes.iter().map(line_feed).collect());
            }
            Encoding::Utf16LittleEnd => u16::from_le_bytes,
            Encoding::Utf16BigEnd => u16::from_be_bytes,
        };
        let mut text = String::new();
        for byte in bytes {
            let Some(first) = self.half.take() else {
                self.half = Some(*byte);
                continue;
            };
            let unit = join([first, *byte]);
            let units = self.surrogate.take().into_iter().chain([unit]);
            if (0xD800..0xDC00).contains(&unit) && units.clone().count() == 1 {
                self.surrogate = Some(unit);
                continue;
            }
            text.extend(
                char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)),
            );
        }
        Cow::Owned(text.into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn utf_16_comes_back_however_it_arrives(text in "[a-c,\n đợ😀]{0,40}", step in 1usize..9) {
            for (encoding, bytes) in [
                (Encoding::Utf16LittleEnd, u16::to_le_bytes as fn(u16) -> [u8; 2]),
                (Encoding::Utf16BigEnd, u16::to_be_bytes),
            ] {
                let bytes: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
                let mut decoder = Decoder::of(encoding);
                let pieces = bytes.chunks(step).map(|piece| decoder.decode(piece).into_owned());
                prop_assert_eq!(pieces.collect::<Vec<_>>().concat(), text.as_bytes());
            }
        }

        #[test]
        fn any_bytes_can_be_decoded(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            for encoding in [Encoding::Plain, Encoding::CarriageReturns, Encoding::Utf16LittleEnd, Encoding::Utf16BigEnd] {
                Decoder::of(encoding).decode(&bytes);
            }
        }
    }
}
