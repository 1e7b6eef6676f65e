//! The list of everything a reader may keep for a time without a network, as the build writes it.

use serde::Deserialize;

/// All files of figures.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Everything {
    /// What they weigh together on their way. Measure: bytes.
    pub bytes: u64,
    /// Their paths from the root of the site.
    pub files: Vec<String>,
}

/// Reads the list; nothing where it is none.
pub fn read(bytes: &[u8]) -> Option<Everything> {
    serde_json::from_slice(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_and_anything_else_is_none() {
        let list = read(br#"{"bytes":7,"files":["data/a.csv"]}"#);
        assert_eq!(list, Some(Everything { bytes: 7, files: vec!["data/a.csv".to_owned()] }));
        for other in ["", "<!doctype html>", "{}", r#"{"bytes":-1,"files":[]}"#] {
            assert_eq!(read(other.as_bytes()), None, "{other}");
        }
    }
}
