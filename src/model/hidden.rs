//! Characters nobody sees that turn, break or hide the text around them.

/// Whether a character would reorder or hide others, or is none that XML allows. Controls are not among them.
pub fn is_hidden(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether a character is no part of a name: hidden, or a control that is not just a space.
fn is_foreign(c: char) -> bool {
    is_hidden(c) || c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// The hidden characters and controls of a text, each once, as `U+202E`; `None` without any.
pub fn hidden(text: &str) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    for c in text.chars().filter(|c| is_foreign(*c)) {
        let code = format!("U+{:04X}", c as u32);
        if !found.contains(&code) {
            found.push(code);
        }
    }
    (!found.is_empty()).then(|| found.join(", "))
}

/// The text without its hidden characters; controls and line breaks become spaces.
pub fn visible(text: &str) -> String {
    if !text.contains(|c: char| is_hidden(c) || c.is_control()) {
        return text.to_owned();
    }
    let shown = text.chars().filter(|c| !is_hidden(*c));
    let spaced: String = shown.map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_named_and_left_out() {
        assert_eq!(hidden("Hà Nội\n"), None);
        assert_eq!(hidden("a\u{202e}b\u{0}c\u{202e}").as_deref(), Some("U+202E, U+0000"));
        assert_eq!(visible("a\u{202e}b\u{0}c\nd"), "ab c d");
        assert_eq!(visible("Ea  H’Leo"), "Ea  H’Leo");
    }
}
