//! The tags of a page and the text between them.

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// An opening tag of those that matter here.
    Open {
        /// Its name.
        name: &'static str,
        /// What stands behind its name.
        attributes: &'a str,
    },
    /// A closing tag of those that matter here.
    Close(&'static str),
    /// Text, its character references as they stand.
    Text(&'a str),
}

/// The tags that matter to a table.
const NAMES: [&str; 13] =
    ["table", "tr", "td", "th", "br", "p", "div", "li", "caption", "h1", "h2", "h3", "h4"];

/// Whose text is none.
const SILENT: [&str; 4] = ["style", "script", "head", "title"];

/// The pieces of a page in order.
pub struct Pieces<'a> {
    text: &'a str,
    /// Whether a tag whose text is none was closed nowhere: then no other is looked for to the end again.
    is_unclosed: bool,
}

impl<'a> Pieces<'a> {
    /// Those of a text.
    pub fn of(text: &'a str) -> Self {
        Self { text, is_unclosed: false }
    }

    /// Passes over what a tag begins that is no text.
    fn pass(&mut self, name: &str) {
        let end = format!("</{name}");
        let bytes = self.text.as_bytes();
        if self.is_unclosed {
            return;
        }
        let found =
            bytes.windows(end.len()).position(|part| part.eq_ignore_ascii_case(end.as_bytes()));
        // One that is never closed hides nothing.
        match found {
            Some(found) => self.text = self.text.get(found..).unwrap_or(""),
            None => self.is_unclosed = true,
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let Some(rest) = self.text.strip_prefix('<') else {
                if self.text.is_empty() {
                    return None;
                }
                let end = self.text.find('<').unwrap_or(self.text.len());
                let (text, rest) = self.text.split_at(end);
                self.text = rest;
                return Some(Piece::Text(text));
            };
            if let Some(comment) = rest.strip_prefix("!--") {
                let end = comment.find("-->").map_or(comment.len(), |end| end + 3);
                self.text = &comment[end..];
                continue;
            }
            if !rest.starts_with(|sign: char| sign.is_ascii_alphabetic() || "/!?".contains(sign)) {
                // `<` in a text, as in `< 5`.
                self.text = rest;
                return Some(Piece::Text("<"));
            }
            let end = rest.find('>').unwrap_or(rest.len());
            let (tag, after) = rest.split_at(end);
            self.text = after.strip_prefix('>').unwrap_or(after);
            let (is_closing, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
            let length = tag.find(|sign: char| !sign.is_ascii_alphanumeric()).unwrap_or(tag.len());
            let (name, attributes) = tag.split_at(length);
            if let Some(silent) =
                SILENT.iter().find(|silent| !is_closing && name.eq_ignore_ascii_case(silent))
            {
                self.pass(silent);
                continue;
            }
            let Some(name) = NAMES.into_iter().find(|known| name.eq_ignore_ascii_case(known))
            else {
                continue;
            };
            return Some(if is_closing {
                Piece::Close(name)
            } else {
                Piece::Open { name, attributes }
            });
        }
    }
}

/// The number an attribute has; 1 where there is none.
pub fn number(attributes: &str, name: &str) -> usize {
    let lower = attributes.to_ascii_lowercase();
    let value = lower.split_once(name).and_then(|(_, value)| value.trim_start().strip_prefix('='));
    let value = value.unwrap_or("").trim_start_matches([' ', '"', '\'']);
    let end = value.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(value.len());
    value[..end].parse().ok().filter(|number| *number > 0).unwrap_or(1)
}

/// Adds a text to a cell, its blanks as a page shows them: one for many, none at a beginning.
pub fn append(cell: &mut String, text: &str) {
    let text = html_escape::decode_html_entities(text);
    for letter in text.chars() {
        let is_blank = matches!(letter, ' ' | '\n' | '\r' | '\t');
        if !is_blank {
            cell.push(letter);
        } else if !cell.is_empty() && !cell.ends_with([' ', '\n']) {
            cell.push(' ');
        }
    }
}
