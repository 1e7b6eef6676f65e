//! Which texts are written for programs: addresses, marks of pages, formulas, codes?

/// Whether a text is an address, has marks of a page in it, or is a formula.
pub fn is_artful(text: &str) -> bool {
    let calls = |text: &str| {
        let name = text.split('(').next().unwrap_or("");
        text.contains('(') && !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase())
    };
    text.starts_with(['<', '/'])
        || text.starts_with("http")
        || text.starts_with("www.")
        || text.strip_prefix('=').is_some_and(calls)
}

/// Whether a text looks like a code: letters with digits, or a few capitals.
pub fn looks_like_code(text: &str) -> bool {
    let plain =
        text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    let (digits, letters) =
        (text.bytes().any(|b| b.is_ascii_digit()), text.bytes().any(|b| b.is_ascii_alphabetic()));
    plain
        && ((digits && letters) || (2..=3).contains(&text.len()))
        && !text.bytes().any(|b| b.is_ascii_lowercase())
}
