//! Text in pictures: published names made harmless, and cut to the room there is.
//!
//! Widths are estimated from the kind of each character, never measured: a browser and a test agree.

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

/// Whether a character would reorder or hide others, or is none that XML allows.
pub fn is_hidden(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
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

/// The cleaned text, its end replaced by `…` when it needs more than `room_px`; blank when not even one
/// character has room.
pub(super) fn shorten(text: &str, room_px: f64) -> String {
    let text = clean(text);
    if width_px(&text) <= room_px {
        return text;
    }
    let mut taken = char_width_px('…');
    let kept: String = text
        .chars()
        .take_while(|&c| {
            taken += char_width_px(c);
            taken <= room_px
        })
        .collect();
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
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
        assert!(short.ends_with('…') && width_px(&short) <= 80.0, "{short}");
        assert_eq!(shorten("Huế", 80.0), "Huế");
        assert_eq!(shorten("Huế", 5.0), "");
    }

    #[test]
    fn a_decomposed_name_takes_no_more_room() {
        assert_eq!(width_px("Hue\u{302}\u{301}"), width_px("Huế"));
    }
}
