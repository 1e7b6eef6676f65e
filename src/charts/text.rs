//! Text in pictures: published names made harmless, and cut to the room there is.
//!
//! Widths are estimated from the kind of each character, never measured: a browser and a test agree.

use crate::model::hidden::is_hidden;

/// The text without what could reorder, break or hide it: control characters become spaces, marks of writing
/// direction and characters XML forbids are left out. Escaping is plotters' part.
pub fn clean(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|&c| !is_hidden(c))
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The room a text takes at 12 px, rather too much than too little.
pub(super) fn width_px(text: &str) -> f64 {
    text.chars().map(char_width_px).sum()
}

fn char_width_px(c: char) -> f64 {
    match c {
        '\u{300}'..='\u{36f}' => 0.0,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | ':' | '\'' | '(' | ')'
        | '|' | '-' => 4.5,
        'm' | 'w' | 'M' | 'W' | '…' | '%' | '@' => 11.0,
        c if c.is_uppercase() => 9.0,
        c if c as u32 >= 0x1100 && !('\u{1e00}'..='\u{22ff}').contains(&c) => 12.5,
        _ => 7.2,
    }
}

/// Where a text is cut in a room smaller than this, only its beginning is kept.
const BOTH_ENDS_PX: f64 = 60.0;

/// What is kept of the end of a text that is cut, as a share of the room.
const END_SHARE: f64 = 0.4;

/// The cleaned text, its middle replaced by `…` when it needs more than `room_px`: long names begin alike, and differ at
/// their end. In a small room the end is replaced; blank when not even one character has room.
pub(super) fn shorten(text: &str, room_px: f64) -> String {
    let text = clean(text);
    if width_px(&text) <= room_px {
        return text;
    }
    let room_px = room_px - char_width_px('…');
    let end_px = if room_px < BOTH_ENDS_PX { 0.0 } else { room_px * END_SHARE };
    let mut end: Vec<char> = fitting(text.chars().rev(), end_px).collect();
    end.reverse();
    let end: String = end.into_iter().collect();
    // A mark without its letter would stand on the dots.
    let is_mark = |c: char| matches!(c, '\u{300}'..='\u{36f}');
    let end = end.trim_start_matches(|c: char| is_mark(c) || c.is_whitespace());
    let start: String = fitting(text.chars(), room_px - width_px(end)).collect();
    let start = start.trim_end();
    if start.is_empty() { String::new() } else { format!("{start}…{end}") }
}

/// The cleaned text broken between words into at most so many lines of so much room; what is left over is cut.
pub(super) fn lines(text: &str, room_px: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in clean(text).split(' ') {
        let room = lines.len() < most;
        match lines.last_mut() {
            Some(line) if width_px(line) + width_px(" ") + width_px(word) <= room_px || !room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| shorten(line, room_px)).collect()
}

/// The first characters, as far as they have room.
fn fitting(text: impl Iterator<Item = char>, room_px: f64) -> impl Iterator<Item = char> {
    text.scan(0.0, |taken, c| {
        *taken += char_width_px(c);
        Some((*taken, c))
    })
    .take_while(move |(taken, _)| *taken <= room_px)
    .map(|(_, c)| c)
}

/// The room a cleaned label takes; a chosen one is written in bold, which is wider.
pub(super) fn label_px(text: &str, chosen: bool) -> f64 {
    width_px(&clean(text)) * if chosen { 1.08 } else { 1.0 }
}

/// The widest of the texts, after cleaning.
pub(super) fn widest_px<'a>(texts: impl IntoIterator<Item = &'a str>) -> f64 {
    texts.into_iter().map(|text| width_px(&clean(text))).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_direction_and_controls_are_left_out() {
        assert_eq!(clean("Hà\u{202e} Nội\u{0}\n\u{200f}\u{2066}x\u{feff}"), "Hà Nội x");
    }

    #[test]
    fn a_long_name_is_cut_to_its_room() {
        let short = shorten("Thành phố Hồ Chí Minh", 80.0);
        assert_eq!(short, "Thành p…inh");
        assert!(width_px(&short) <= 80.0);
        assert_eq!(shorten("Thành phố Hồ Chí Minh", 50.0), "Thành…");
        assert_eq!(shorten("Huế", 80.0), "Huế");
        assert_eq!(shorten("Huế", 5.0), "");
    }

    #[test]
    fn a_name_is_broken_between_words_and_cut_in_its_last_line() {
        let name = "Tham gia của người dân ở cấp cơ sở";
        assert_eq!(lines(name, 140.0, 2), ["Tham gia của người", "dân ở cấp cơ sở"]);
        assert_eq!(lines(name, 400.0, 2), [name]);
        let cut = lines(&format!("{name}, {name}"), 140.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.iter().all(|line| width_px(line) <= 140.0), "{cut:?}");
        assert_eq!(lines("", 140.0, 2), [""]);
    }

    #[test]
    fn names_that_begin_alike_are_told_apart_where_they_are_cut() {
        let name = |end: &str| {
            format!("Kết quả thực hiện việc tiếp nhận và trả kết quả tại bộ phận một cửa {end}")
        };
        let [one, other] = ["cấp huyện", "cấp xã"].map(|end| shorten(&name(end), 200.0));
        assert_ne!(one, other);
        assert!(one.starts_with("Kết quả") && one.ends_with("cấp huyện"), "{one}");
    }

    #[test]
    fn a_decomposed_name_takes_no_more_room() {
        assert_eq!(width_px("Hue\u{302}\u{301}"), width_px("Huế"));
    }
}
