//! Is a text a table whose columns are set apart by spaces, as a report for the printer has them?

/// So many lines show it.
const SHOWN_LINES: usize = 200;

/// A line has so many bytes at most, and so many columns, where they begin at the same places.
const LONGEST_LINE: usize = 4096;
const MOST_COLUMNS: usize = 200;

/// So many lines there are at least.
const FEWEST_LINES: usize = 3;

/// The same text with a tab between cells, where no sign separates cells and its columns are set apart by spaces: nearly all
/// lines have as many parts with two spaces or more between them, or all columns begin at the same places.
pub fn tabbed(text: &str) -> Option<String> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SHOWN_LINES);
    if !lines().any(|line| line.trim().contains("  ")) {
        return None;
    }
    // Commas part decimals, and sentences; what parts cells stands equally often in every line.
    let separates = |sign: char| {
        let count = |line: &str| line.matches(sign).count();
        let first = lines().next().map_or(0, count);
        let alike = lines().filter(|line| count(line) == first).count();
        // A few rows may be damaged; decimals stand in no header.
        first > 0 && alike == lines().count()
            || first > 2 && alike * 10 >= lines().count() * 8
            || sign == '|' && first > 0 && alike * 10 >= lines().count() * 6
            || lines().filter(|line| stands_by_quotes(line, sign)).count() * 2 > lines().count()
    };
    if text.contains('\t') || [',', ';', '|'].into_iter().any(separates) {
        return None;
    }
    let counts: Vec<usize> = lines().map(|line| parts(line).count()).collect();
    let most =
        *counts.iter().max_by_key(|count| counts.iter().filter(|one| one == count).count())?;
    let alike = counts.iter().filter(|count| **count == most).count();
    if most < 2 || alike < FEWEST_LINES || alike * 10 < counts.len() * 9 {
        let starts = starts(&lines().collect::<Vec<_>>())?;
        return aligned(text, &starts);
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

/// Whether a sign stands between cells of which one is in quotes.
fn stands_by_quotes(line: &str, sign: char) -> bool {
    let mut signs = line.match_indices(sign).map(|(at, _)| (&line[..at], &line[at + 1..]));
    signs.any(|(before, after)| before.ends_with('"') || after.starts_with('"'))
}

/// The parts of a line that two spaces or more stand between.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    line.trim().split("  ").map(str::trim).filter(|part| !part.is_empty())
}

/// Where the columns of these lines begin, in characters: behind places that are blank in all lines.
fn starts(lines: &[&str]) -> Option<Vec<usize>> {
    // No printer writes longer ones.
    if lines.iter().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let lines: Vec<Vec<char>> =
        lines.iter().map(|line| line.trim_end().chars().collect()).collect();
    let width = lines.iter().map(Vec::len).max()?;
    let is_blank =
        |place: usize| lines.iter().all(|line| line.get(place).is_none_or(|c| *c == ' '));
    // Few lines may be long by chance.
    let is_reached = |place: usize| {
        lines.iter().filter(|line| line.len() > place).count() * 10 >= lines.len() * 6
    };
    let begins = |place: &usize| {
        !is_blank(*place) && (*place == 0 || is_blank(*place - 1)) && is_reached(*place)
    };
    let starts: Vec<usize> = (0..width).filter(begins).collect();
    (lines.len() > FEWEST_LINES && (3..=MOST_COLUMNS).contains(&starts.len())).then_some(starts)
}

/// A text with a tab before what begins at these places; none where a word stands across one.
fn aligned(text: &str, starts: &[usize]) -> Option<String> {
    let mut tabbed = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let ending = &line[line.trim_end_matches(['\n', '\r']).len()..];
        let body: Vec<char> = line.trim_end().chars().collect();
        if body.is_empty() {
            tabbed.push_str(ending);
            continue;
        }
        for (place, start) in starts.iter().enumerate() {
            if place > 0 {
                if body.get(start - 1).is_some_and(|before| *before != ' ') {
                    return None;
                }
                tabbed.push('\t');
            }
            let from = if place == 0 { 0 } else { *start };
            let end = starts.get(place + 1).copied().unwrap_or(body.len()).min(body.len());
            let cell: String = body.get(from..end).unwrap_or(&[]).iter().collect();
            tabbed.push_str(cell.trim());
        }
        tabbed.push_str(ending);
    }
    Some(tabbed)
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
    fn columns_may_begin_at_places_and_have_blank_cells() {
        let text = "Ngày       Huyện     Hạng Ghi chú\n2021-03-04 Sìn Hồ       1 đã duyệt\n2021-03-05 Tân Uyên    12\n\
                    2021-04-11 Than Uyên    3 chờ\n2021-05-30 Mường Tè     4 đã duyệt\n";
        assert_eq!(
            tabbed(text).as_deref(),
            Some(
                "Ngày\tHuyện\tHạng\tGhi chú\n2021-03-04\tSìn Hồ\t1\tđã duyệt\n2021-03-05\tTân Uyên\t12\t\n\
                 2021-04-11\tThan Uyên\t3\tchờ\n2021-05-30\tMường Tè\t4\tđã duyệt\n"
            )
        );
    }

    #[test]
    fn other_texts_are_left_as_they_are() {
        for text in [
            "a,b\n1,2\n3,4\n",
            "a;  b\nx;  1\ny;  2\nz;  3\n",
            "Một câu.  Hai câu.\nBa câu.\nBốn câu. Năm câu.\n",
            "a\tb  c\n1\t2  3\n4\t5  6\n",
            "a title\nname,note\nx,\"see:  a, b\"\ny,\"see:  a\"\nz,\"see:  a, b, c\"\n",
            "",
        ] {
            assert_eq!(tabbed(text), None, "{text}");
        }
    }
}
