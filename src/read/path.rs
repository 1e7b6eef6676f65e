//! Paths written in the package: only files below its own folder are asked for.

use super::particulars::Refused;
use super::problem::is_unseen;

/// Why a path is refused; `None` when it leads to a file below the folder.
pub fn refused(path: &str) -> Option<Refused> {
    if path.is_empty() {
        return Some(Refused::Blank);
    }
    if let Some(unseen) = path.chars().find(|character| is_unseen(*character)) {
        return Some(Refused::Unseen(unseen as u32));
    }
    if path.contains(':') {
        return Some(Refused::Colon);
    }
    if path.contains('\\') {
        return Some(Refused::Backslash);
    }
    // A host would understand `%2E%2E` as a step out of the folder.
    if let Some(sign) = path.chars().find(|character| matches!(character, '?' | '#' | '%')) {
        return Some(Refused::Sign(sign));
    }
    if path.starts_with('/') {
        return Some(Refused::Root);
    }
    path.split('/').find_map(|part| match part.trim() {
        ".." => Some(Refused::Above),
        "" | "." => Some(Refused::NoName),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_to_a_file_below_the_folder_or_is_refused_by_name() {
        for path in ["units.csv", "scores/papi/2024.csv", "điểm/năm 2024.csv", "a..b/c"] {
            assert_eq!(refused(path), None, "{path}");
        }
        let check = |path: &str, why: Refused| assert_eq!(refused(path), Some(why), "{path:?}");
        check("a\tb.csv", Refused::Unseen(9));
        check("a\nb.csv", Refused::Unseen(10));
        check("a\u{202E}vsc.b", Refused::Unseen(0x202E));
        check("https://example.org/x", Refused::Colon);
        check("C:x", Refused::Colon);
        check("a\\b", Refused::Backslash);
        check("\\\\host\\b", Refused::Backslash);
        check("//example.org/x", Refused::Root);
        check("/etc/x", Refused::Root);
        check("../x", Refused::Above);
        check("a/../../x", Refused::Above);
        check(" ../x", Refused::Above);
        check("a/ .. /x", Refused::Above);
        check("a//b", Refused::NoName);
        check("./a", Refused::NoName);
        check("a/%2e%2e/x", Refused::Sign('%'));
        check("a?b", Refused::Sign('?'));
        check("", Refused::Blank);
    }
}
