//! JSON, as much of it as a descriptor needs: texts, numbers, lists and objects.
//!
//! The library everyone uses would cost every first visit some ten kilobytes; the tests hold this reader against it.

use super::json_error::{JsonError, Wanted};

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Named values, in the order written.
    Object(Vec<(String, Json)>),
    /// A number.
    Number(f64),
    /// `true`, `false` or `null`.
    Other,
}

impl Json {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, where it is a whole one from 0 on.
    pub fn count(&self) -> Option<usize> {
        let Self::Number(number) = self else { return None };
        (*number >= 0.0 && number.fract() == 0.0 && *number < 1e15).then_some(*number as usize)
    }

    /// The items, where it is a list.
    pub fn items(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }
}

/// Values lie inside one another at most this deep.
const DEEPEST: usize = 64;

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

/// Reads a whole text.
///
/// # Errors
/// It is not JSON.
pub fn json(text: &str) -> Result<Json, JsonError> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.space();
    if reader.at < text.len() { Err(reader.error(Wanted::End)) } else { Ok(value) }
}

impl Reader<'_> {
    fn error(&self, expected: Wanted) -> JsonError {
        let before = &self.text.as_bytes()[..self.at];
        let line = before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        JsonError { expected, line }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Passes over white space and this sign, if it is there.
    fn passes(&mut self, sign: u8) -> bool {
        self.space();
        let here = self.peek() == Some(sign);
        self.at += usize::from(here);
        here
    }

    fn needs(&mut self, sign: u8, expected: Wanted) -> Result<(), JsonError> {
        if self.passes(sign) { Ok(()) } else { Err(self.error(expected)) }
    }

    fn value(&mut self, depth: usize) -> Result<Json, JsonError> {
        if depth > DEEPEST {
            return Err(self.error(Wanted::Shallower));
        }
        if self.passes(b'[') {
            let mut items = Vec::new();
            while !self.passes(b']') {
                if !items.is_empty() {
                    self.needs(b',', Wanted::Comma)?;
                }
                items.push(self.value(depth + 1)?);
            }
            return Ok(Json::List(items));
        }
        if self.passes(b'{') {
            let mut members = Vec::new();
            while !self.passes(b'}') {
                if !members.is_empty() {
                    self.needs(b',', Wanted::Comma)?;
                }
                self.needs(b'"', Wanted::Name)?;
                let name = self.rest_of_text()?;
                self.needs(b':', Wanted::Colon)?;
                members.push((name, self.value(depth + 1)?));
            }
            return Ok(Json::Object(members));
        }
        if self.passes(b'"') {
            return self.rest_of_text().map(Json::Text);
        }
        self.other()
    }

    fn other(&mut self) -> Result<Json, JsonError> {
        let rest = &self.text[self.at..];
        let ends = |sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '+' | '.'));
        let word = rest.split(ends).next().unwrap_or_default();
        let known = matches!(word, "true" | "false" | "null");
        let signed = word.starts_with(|sign: char| sign == '-' || sign.is_ascii_digit());
        let number = word.parse::<f64>().ok().filter(|_| signed);
        if !known && number.is_none() {
            return Err(self.error(Wanted::Value));
        }
        self.at += word.len();
        Ok(number.map_or(Json::Other, Json::Number))
    }

    /// The text up to its closing quote.
    fn rest_of_text(&mut self) -> Result<String, JsonError> {
        let mut text = String::new();
        loop {
            let mut rest = self.text[self.at..].chars();
            let sign = rest.next().filter(|sign| *sign >= ' ');
            let sign = sign.ok_or_else(|| self.error(Wanted::Quote))?;
            self.at += sign.len_utf8();
            match sign {
                '"' => return Ok(text),
                '\\' => text.push(self.escaped()?),
                sign => text.push(sign),
            }
        }
    }

    /// The sign that a backslash and what follows it stand for.
    fn escaped(&mut self) -> Result<char, JsonError> {
        let sign = match self.peek() {
            Some(sign @ (b'"' | b'\\' | b'/')) => char::from(sign),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.numbered(),
            _ => return Err(self.error(Wanted::Escape)),
        };
        self.at += 1;
        Ok(sign)
    }

    /// A sign by its number; one past `FFFF` is written as a pair.
    fn numbered(&mut self) -> Result<char, JsonError> {
        let first = self.unit()?;
        let pair = (0xD800..0xDC00).contains(&first) && self.text[self.at..].starts_with("\\u");
        let number = if pair {
            self.at += 1;
            let second = self.unit()?;
            0x10000 + ((first - 0xD800) << 10) + second.wrapping_sub(0xDC00) % 0x400
        } else {
            first
        };
        char::from_u32(number).ok_or_else(|| self.error(Wanted::Escape))
    }

    /// `u` and the four digits after it.
    fn unit(&mut self) -> Result<u32, JsonError> {
        let digits = self.text.get(self.at + 1..self.at + 5);
        let plain = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let number = plain.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.at += if number.is_some() { 5 } else { 0 };
        number.ok_or_else(|| self.error(Wanted::Escape))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What the library everyone uses reads, as far as we keep it.
    fn theirs(text: &str) -> Option<Json> {
        fn kept(value: serde_json::Value) -> Json {
            match value {
                serde_json::Value::String(text) => Json::Text(text),
                serde_json::Value::Array(items) => {
                    Json::List(items.into_iter().map(kept).collect())
                }
                serde_json::Value::Object(members) => Json::Object(
                    members.into_iter().map(|(name, value)| (name, kept(value))).collect(),
                ),
                serde_json::Value::Number(number) => {
                    number.as_f64().map_or(Json::Other, Json::Number)
                }
                _ => Json::Other,
            }
        }
        serde_json::from_str(text).ok().map(kept)
    }

    #[test]
    fn values_are_read_as_the_usual_library_does() {
        for text in [
            r#" {"a": [1, -2.5e3, true, null], "b": {"c": "đ\n\u0111\ud83d\ude00\/"}} "#,
            "[]",
            "{}",
            "[[], {}]",
            "\"\"",
            "0",
            "[1,]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "[",
            "\"a",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud83d\"",
            "nul",
            "1 2",
            "",
            "\"a\nb\"",
            "[\"\\u00e1\"]",
            "{\"a\":1}}",
            "-",
            "tru e",
        ] {
            assert_eq!(json(text).ok(), theirs(text), "{text}");
        }
    }

    #[test]
    fn an_error_names_its_line_and_what_was_expected() {
        assert_eq!(json("{\n\"a\" 1}"), Err(JsonError { expected: Wanted::Colon, line: 2 }));
        assert_eq!(json(&"[".repeat(1000)).map_err(|error| error.line), Err(1));
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "\\PC*") {
            let written = serde_json::to_string(&text).unwrap_or_default();
            prop_assert_eq!(json(&written), Ok(Json::Text(text)));
        }

        #[test]
        fn nothing_is_read_that_is_not_json(text in "[\\[\\]{}:,\"a1\\\\u ]{0,12}") {
            if let Some(found) = json(&text).ok().filter(|_| !text.contains("\"a\"") ) {
                prop_assert_eq!(Some(found), theirs(&text));
            }
        }
    }
}
