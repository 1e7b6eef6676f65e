//! Is a text a table whose columns are set apart by spaces, as a report for the printer has them?

/// So many lines show it.
const SHOWN_LINES: usize = 200;

/// So many lines there are at least.
const FEWEST_LINES: usize = 3;

/// The same text with a tab between cells, where nearly all its lines have as many parts with two spaces or more between
/// them, and no sign that separates cells elsewhere does so here.
pub fn tabbed(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SHOWN_LINES);
    let counts: Vec<usize> = lines().map(|line| parts(line).count()).collect();
    let most =
        *counts.iter().max_by_key(|count| counts.iter().filter(|one| one == count).count())?;
    let alike = counts.iter().filter(|count| **count == most).count();
    if most < 2 || alike < FEWEST_LINES || alike * 10 < counts.len() * 9 {
        return None;
    }
    // Commas part decimals, and sentences; what parts cells stands equally often in every line.
    let separates = |sign: char| {
        let first = lines().next().map_or(0, |line| line.matches(sign).count());
        first > 0 && lines().all(|line| line.matches(sign).count() == first)
    };
    if text.contains('\t') || [',', ';', '|'].into_iter().any(separates) {
        return None;
    }
    let mut tabbed = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        for (place, part) in parts(body).enumerate() {
            if place > 0 {
                tabbed.push('\t');
            }
            tabbed.push_str(part);
        }
        tabbed.push_str(&line[body.len()..]);
    }
    Some(tabbed)
}

/// The parts of a line that two spaces or more stand between.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    line.trim().split("  ").map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_set_apart_by_spaces_are_parted_by_tabs() {
        let text = "TT   Tỉnh        Điểm\n1    Hà Nội      30,85\n12   Huế          9,02\n";
        assert_eq!(
            tabbed(text).as_deref(),
            Some("TT\tTỉnh\tĐiểm\n1\tHà Nội\t30,85\n12\tHuế\t9,02\n")
        );
    }

    #[test]
    fn other_texts_are_left_as_they_are() {
        for text in [
            "a,b\n1,2\n3,4\n",
            "a;  b\nx;  1\ny;  2\nz;  3\n",
            "Một câu.  Hai câu.\nBa câu.\nBốn câu. Năm câu.\n",
            "a\tb  c\n1\t2  3\n4\t5  6\n",
            "",
        ] {
            assert_eq!(tabbed(text), None, "{text}");
        }
    }
}
