//! Are the rows of a text set apart by the sign made for it, U+001E, in place of line ends or before them?

/// The sign that separates records (ISO 646).
const ROW_MARK: char = '\u{1e}';

/// The same text with a line end for each such sign; none where the sign does not separate its rows.
pub fn by_lines(text: &str) -> Option<String> {
    let marks = text.matches(ROW_MARK).count();
    if marks == 0 {
        return None;
    }
    let is_line_end = |c: char| matches!(c, '\n' | '\r');
    let mut rest = text.trim_end_matches(is_line_end).matches(is_line_end).peekable();
    if rest.peek().is_none() {
        return Some(text.replace(ROW_MARK, "\n"));
    }
    // Before every line end, it says no more than that does.
    let mut before = None;
    let mut is_before_all = true;
    for c in text.chars() {
        is_before_all &= !is_line_end(c) || before.is_some_and(|c| c == ROW_MARK || is_line_end(c));
        before = Some(c);
    }
    is_before_all.then(|| text.replace(ROW_MARK, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_rows_become_line_ends() {
        assert_eq!(by_lines("a,b\u{1e}1,2\u{1e}").as_deref(), Some("a,b\n1,2\n"));
        assert_eq!(by_lines("a,b\u{1e}\r\n1,2\u{1e}\r\n").as_deref(), Some("a,b\r\n1,2\r\n"));
        assert_eq!(by_lines("a,b\n1,\u{1e}2\n"), None);
        assert_eq!(by_lines("a,b\n1,2\n"), None);
    }
}
