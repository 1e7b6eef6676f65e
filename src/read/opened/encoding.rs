//! The bytes of a file as text: which encoding they are in.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::turns::Turns;
use super::written::{Oddity, Written};

/// So many bytes show what encoding a file is in.
const SHOWN_BYTES: usize = 1 << 20;

/// So many are searched for what is no UTF-8.
const SEARCHED_BYTES: usize = 8 << 20;

/// So much is decoded in one piece.
const PIECE_BYTES: usize = 1 << 20;

/// The text of a file, in the encoding that was chosen or else the one its bytes show.
pub async fn decode(
    bytes: &[u8],
    chosen: Option<&'static Encoding>,
    written: &mut Written,
    turns: &Turns,
) -> String {
    let marked = Encoding::for_bom(bytes);
    let (bytes, marked) = match marked {
        Some((encoding, length)) => {
            written.meet(Oddity::ByteOrderMark, 0);
            (&bytes[length..], Some(encoding))
        }
        None => (bytes, None),
    };
    let settled = chosen.or(marked).or_else(|| wide(&bytes[..bytes.len().min(4096)]));
    if settled.is_none_or(|encoding| encoding == UTF_8)
        && let Some(text) = utf8(bytes, written, turns).await
    {
        written.encoding = Some(UTF_8);
        return text;
    }
    let encoding = settled.unwrap_or_else(|| detect(bytes));
    written.encoding = Some(encoding);
    let mut decoder = encoding.new_decoder_without_bom_handling();
    // Text in UTF-8 takes no more room than its bytes, but for what the decoder wants to spare.
    let mut text = String::with_capacity(bytes.len() + 64);
    let mut rest = bytes;
    let (mut unreadable, mut first, mut zeros) = (0, 0, 0);
    loop {
        let (piece, after) = rest.split_at(rest.len().min(PIECE_BYTES));
        let from = text.len();
        let has_unreadable = append(&mut decoder, piece, &mut text, after.is_empty());
        let new = text.get(from..).unwrap_or("");
        if has_unreadable {
            if unreadable == 0 {
                first = from + new.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
            }
            unreadable += new.matches(char::REPLACEMENT_CHARACTER).count();
        }
        zeros += memchr::memchr_iter(0, new.as_bytes()).count();
        turns.spend(piece.len() / 128).await;
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    if unreadable > 0 {
        let lines = text.get(..first).map_or(0, |before| before.matches('\n').count()) + 1;
        let line = u32::try_from(lines).unwrap_or(0);
        written.meet_times(Oddity::UnreadableBytes, line, unreadable);
    }
    written.meet_times(Oddity::NulBytes, 0, zeros);
    text
}

/// Appends the text of a piece, and returns whether some of it cannot be read.
fn append(decoder: &mut Decoder, piece: &[u8], text: &mut String, is_last: bool) -> bool {
    let (mut rest, mut has_unreadable) = (piece, false);
    loop {
        let (end, read, was_unreadable) = decoder.decode_to_string(rest, text, is_last);
        has_unreadable |= was_unreadable;
        rest = &rest[read..];
        match end {
            CoderResult::InputEmpty => return has_unreadable,
            CoderResult::OutputFull => text.reserve(rest.len() + 64),
        }
    }
}

/// The encoding of a name, such as `windows-1258`.
pub fn named(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.as_bytes())
}

/// The encoding of bytes that are not all UTF-8.
fn detect(bytes: &[u8]) -> &'static Encoding {
    // Where the first bytes are plain, those around the first that are not show more.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let shown = &bytes[first.saturating_sub(SHOWN_BYTES / 2)..];
    if is_damaged_utf8(&shown[..shown.len().min(SEARCHED_BYTES)]) {
        return UTF_8;
    }
    let shown = &shown[..shown.len().min(SHOWN_BYTES)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(shown, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The text of bytes that are all UTF-8, but for a letter that is cut off at the end.
async fn utf8(bytes: &[u8], written: &mut Written, turns: &Turns) -> Option<String> {
    let mut decoder = UTF_8.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len() + 64);
    let mut zeros = 0;
    for piece in bytes.chunks(PIECE_BYTES) {
        turns.spend(piece.len() / 128).await;
        zeros += memchr::memchr_iter(0, piece).count();
        let mut rest = piece;
        loop {
            let (end, read) = decoder.decode_to_string_without_replacement(rest, &mut text, false);
            rest = &rest[read..];
            match end {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => text.reserve(rest.len() + 64),
                DecoderResult::Malformed(..) => return None,
            }
        }
    }
    if text.len() < bytes.len() {
        text.push(char::REPLACEMENT_CHARACTER);
        let line = u32::try_from(text.matches('\n').count() + 1).unwrap_or(0);
        written.meet_times(Oddity::UnreadableBytes, line, 1);
    }
    written.meet_times(Oddity::NulBytes, 0, zeros);
    Some(text)
}

/// Text in UTF-16 shows by its zeros: every other byte of plain letters and digits is one.
fn wide(shown: &[u8]) -> Option<&'static Encoding> {
    let zeros =
        |first: usize| shown.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let is_mostly_zero = |count: usize, other: usize| {
        shown.len() >= 4 && count * 5 > shown.len() && other * 10 < count
    };
    if is_mostly_zero(odd, even) {
        return Some(UTF_16LE);
    }
    is_mostly_zero(even, odd).then_some(UTF_16BE)
}

/// Whether nearly all letters beyond ASCII are UTF-8: a file that was cut or patched together.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 10 * bad
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opened::turns::at_once;

    fn all(bytes: &[u8], written: &mut Written) -> String {
        at_once(decode(bytes, None, written, &Turns::whole()))
    }

    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let mut written = Written::default();
        let found = all(bytes, &mut written);
        assert_eq!((written.encoding.unwrap().name(), found.as_str()), (encoding, text));
    }

    #[test]
    fn an_encoding_is_told_from_its_bytes() {
        let text = "tên,điểm\nHà Nội,7\n";
        check(text.as_bytes(), "UTF-8", text);
        check(format!("\u{feff}{text}").as_bytes(), "UTF-8", text);
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&wide, "UTF-16LE", text);
        let wide: Vec<u8> = "\u{feff}tên".encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&wide, "UTF-16BE", "tên");
        check(
            b"d\xe9partement,r\xe9gion\nOrl\xe9ans,1\n",
            "windows-1252",
            "département,région\nOrléans,1\n",
        );
        let words = "Thµnh phố Hà Nội, tỉnh Bắc Giang, được xếp hạng về cải cách hành chính"
            .replace('µ', "à");
        // As the encoding has it: the tone behind its letter.
        let apart = words
            .replace('ố', "ô\u{301}")
            .replace('ộ', "ô\u{323}")
            .replace('ỉ', "i\u{309}")
            .replace('ắ', "ă\u{301}")
            .replace('ợ', "ơ\u{323}")
            .replace('ế', "ê\u{301}")
            .replace('ạ', "a\u{323}")
            .replace('ề', "ê\u{300}")
            .replace('ả', "a\u{309}");
        let (bytes, _, is_lost) = encoding_rs::WINDOWS_1258.encode(&apart);
        assert!(!is_lost);
        check(&bytes, "windows-1258", &apart);
    }

    #[test]
    fn what_cannot_be_read_is_counted() {
        let mut written = Written::default();
        all("một hai ba bốn năm sáu bảy, điểm thứ hạng ố ộ ờ\n\u{0}x\n".as_bytes(), &mut written);
        assert_eq!(written.met[0].oddity, Oddity::NulBytes);
        let bytes = ["điểm thứ hạng của tỉnh ố ộ ờ ữ ạ ả ấ".as_bytes(), b"\n\xff\n"].concat();
        let mut written = Written::default();
        all(&bytes, &mut written);
        assert_eq!(
            (written.met[0].oddity, &written.met[0].lines[..]),
            (Oddity::UnreadableBytes, &[2][..])
        );
    }
}
