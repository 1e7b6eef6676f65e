//! Is every line of a text one quoted cell that is a line of a table itself, as tables are that were saved twice? And are its
//! quotes those of print?

use super::line_ends;

/// So many lines show it at least.
const FEWEST: usize = 3;

/// The same text without the quotes around its lines; none where they are not so, or cells are not equally many in all.
pub fn unquoted(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if lines().take(FEWEST).filter_map(inner).count() < FEWEST {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let (mut at, mut counts) = (0, None);
    while at < text.len() {
        let end = line_ends::next(text.as_bytes(), at);
        let next = end + line_ends::length(&text.as_bytes()[end..]);
        let line = text[at..end].trim_end();
        if !line.is_empty() {
            let line = inner(line)?.replace("\"\"", "\"");
            let own = [',', ';', '\t'].map(|sign| outside(&line, sign));
            let same = |(one, other): (&usize, &usize)| *one > 0 && one == other;
            let all = *counts.get_or_insert(own);
            if !all.iter().zip(&own).any(same) {
                return None;
            }
            plain.push_str(&line);
        }
        plain.push_str(&text[end..next]);
        at = next;
    }
    Some(plain)
}

/// The same text with straight quotes, where cells stand in those of print: `“Hà Nội”,“82,5”`.
pub fn straightened(text: &str) -> Option<String> {
    let first = text.lines().next()?.trim();
    let is_of = |(open, close): &(char, char)| {
        let between = [',', ';', '\t'].map(|sign| format!("{close}{sign}{open}"));
        first.starts_with(*open)
            && first.ends_with(*close)
            && between.iter().any(|sign| first.contains(sign))
    };
    let (open, close) = [('“', '”'), ('«', '»')].into_iter().find(is_of)?;
    Some(text.replace('"', "\"\"").replace([open, close], "\""))
}

/// What stands between the quotes of a line; none where a quote in it ends a cell.
fn inner(line: &str) -> Option<&str> {
    let inner = line.trim_end().strip_prefix('"')?.strip_suffix('"')?;
    let single = inner.replace("\"\"", "");
    (!inner.is_empty() && !single.contains('"')).then_some(inner)
}

/// How often a sign stands outside of quotes.
fn outside(line: &str, sign: char) -> usize {
    line.split('"').step_by(2).map(|part| part.matches(sign).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_quoted_whole_are_lines_of_a_table() {
        let text =
            "\"Rank,Country,Score\"\r\n\"1,Norway,9.5\"\r\n\"2,\"\"Korea, Rep.\"\",9.2\"\r\n";
        assert_eq!(
            unquoted(text).unwrap(),
            "Rank,Country,Score\r\n1,Norway,9.5\r\n2,\"Korea, Rep.\",9.2\r\n"
        );
    }

    #[test]
    fn quotes_of_print_are_quotes() {
        let text = "“Tỉnh”,“Điểm”\n“Hà Nội”,“82,5”\n";
        assert_eq!(straightened(text).unwrap(), "\"Tỉnh\",\"Điểm\"\n\"Hà Nội\",\"82,5\"\n");
        assert_eq!(straightened("Tên,Ghi chú\nHuế,“cũ”\n"), None);
    }

    #[test]
    fn quoted_cells_and_a_column_of_sentences_are_what_they_are() {
        assert_eq!(unquoted("\"a\",\"b\"\n\"c\",\"d\"\n\"e\",\"f\"\n"), None);
        assert_eq!(unquoted("\"Name\"\n\"Korea, Rep.\"\n\"Gambia, The\"\n"), None);
        assert_eq!(unquoted("a,b\nc,d\ne,f\n"), None);
    }
}
