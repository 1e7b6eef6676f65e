//! The bytes of a file as text: which encoding they are in.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::written::{Oddity, Written};

/// So many bytes show what encoding a file is in.
const SHOWN_BYTES: usize = 1 << 20;

/// The text of a file, in the encoding that was chosen or else the one its bytes show.
pub fn decode<'a>(
    bytes: &'a [u8],
    chosen: Option<&'static Encoding>,
    written: &mut Written,
) -> Cow<'a, str> {
    let marked = Encoding::for_bom(bytes);
    let (bytes, marked) = match marked {
        Some((encoding, length)) => {
            written.meet(Oddity::ByteOrderMark, 0);
            (&bytes[length..], Some(encoding))
        }
        None => (bytes, None),
    };
    let encoding = chosen.or(marked).unwrap_or_else(|| detect(bytes));
    written.encoding = Some(encoding);
    let (text, has_unreadable) = encoding.decode_without_bom_handling(bytes);
    if has_unreadable {
        let times = text.matches(char::REPLACEMENT_CHARACTER).count();
        let first = text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0);
        let line = text[..first].matches('\n').count() + 1;
        written.meet_times(Oddity::UnreadableBytes, u32::try_from(line).unwrap_or(0), times);
    }
    let zeros = memchr::memchr_iter(0, text.as_bytes()).count();
    written.meet_times(Oddity::NulBytes, 0, zeros);
    text
}

/// The encoding of a name, such as `windows-1258`.
pub fn named(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.as_bytes())
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    let shown = &bytes[..bytes.len().min(SHOWN_BYTES)];
    if let Some(encoding) = wide(&shown[..shown.len().min(4096)]) {
        return encoding;
    }
    let is_cut = |error: &std::str::Utf8Error| error.error_len().is_none();
    match std::str::from_utf8(bytes) {
        Ok(_) => return UTF_8,
        Err(error) if is_cut(&error) => return UTF_8,
        Err(_) => {}
    }
    if is_damaged_utf8(bytes) {
        return UTF_8;
    }
    // Where the first bytes are plain, those around the first that are not show more.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    let shown = &bytes[first.saturating_sub(SHOWN_BYTES / 2)..];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&shown[..shown.len().min(SHOWN_BYTES)], true);
    detector.guess(None, Utf8Detection::Deny)
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

    fn check(bytes: &[u8], encoding: &str, text: &str) {
        let mut written = Written::default();
        let found = decode(bytes, None, &mut written).into_owned();
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
        decode(
            "một hai ba bốn năm sáu bảy, điểm thứ hạng ố ộ ờ\n\u{0}x\n".as_bytes(),
            None,
            &mut written,
        );
        assert_eq!(written.met[0].oddity, Oddity::NulBytes);
        let bytes = ["điểm thứ hạng của tỉnh ố ộ ờ ữ ạ ả ấ".as_bytes(), b"\n\xff\n"].concat();
        let mut written = Written::default();
        decode(&bytes, None, &mut written);
        assert_eq!(
            (written.met[0].oddity, &written.met[0].lines[..]),
            (Oddity::UnreadableBytes, &[2][..])
        );
    }
}
