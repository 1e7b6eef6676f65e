//! What the properties of a feature say, as text.

use serde_json::{Map, Value};

/// A property as text; `None` where it is blank or no text.
pub fn written(properties: &Map<String, Value>, key: &str) -> Option<String> {
    let text = match properties.get(key)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}
