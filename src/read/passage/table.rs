//! A printed table as it stands in a document's text: a line a row, a tab between cells.

/// The rows of the table that has `lines` among its own, its head and its page ends as printed, blank lines left out.
///
/// A heading between two parts of a table is a row of one cell. The marks of italics are not part of the text.
pub fn table(text: &str, (first, last): (u32, u32)) -> Vec<Vec<String>> {
    let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
    let at = |line: u32| usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
    let is_row = |place: usize| lines.get(place).is_some_and(|line| line.contains('\t'));
    let (mut from, mut to) = (at(first), at(last));
    while from > 0 && is_row(from - 1) {
        from -= 1;
    }
    while is_row(to + 1) {
        to += 1;
    }
    let rows = lines.iter().take(to.saturating_add(1)).skip(from);
    rows.filter(|line| !line.trim().is_empty())
        .map(|line| line.split('\t').map(plain).collect())
        .collect()
}

fn plain(cell: &str) -> String {
    cell.replace("<i>", "").replace("</i>", "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_head_and_its_blank_cells() {
        let text = "Phụ lục\n\nSTT\tTên\tSố\n1.\t<i>Một</i>\t01\n\n-\tHai\t\nGhi chú: không";
        let rows = table(text, (4, 4));
        assert_eq!(rows, [["STT", "Tên", "Số"], ["1.", "Một", "01"]]);
        assert_eq!(table(text, (4, 6))[2], ["-", "Hai", ""]);
        assert!(table(text, (90, 95)).is_empty());
    }
}
