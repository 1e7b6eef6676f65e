//! What a newer edition of a table changed, in sentences.

use crate::analysis::explain::revised::{Moved, Revised};
use crate::format;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::publication::Publication;
use crate::model::source::SourceId;
use crate::words::form::{either, sentence};

/// The line behind which they lie.
pub fn heading(period: Period, language: Language) -> String {
    let period = format::period(period, language);
    sentence!(language; "Số liệu {period} đã sửa đổi", "Revised figures of {period}")
}

/// From which edition to which. An edition is named by its source, with the date of the document, or else by its file.
pub fn editions(then: &str, now: &str, language: Language) -> String {
    sentence!(language; "Từ bản trước ({then}) đến bản đang xem ({now}).", "From the earlier edition ({then}) to the one in view ({now}).")
}

/// The name of an edition.
pub fn edition(
    publication: &Publication,
    source: Option<&SourceId>,
    file: &str,
    language: Language,
) -> String {
    let Some(source) = source.and_then(|id| publication.source(id)) else { return file.to_owned() };
    let title = source.title.text(language);
    match source.document.as_ref().map(|document| document.date.trim()) {
        Some(date) if !date.is_empty() => format!("{title}, {date}"),
        _ => format!("{title}, {file}"),
    }
}

/// How many cells changed, whose, and whose ranks moved.
pub fn summary(found: &Revised, language: Language) -> String {
    let (cells, units) = (found.cells.len(), found.units);
    if cells == 0 {
        return either(
            ("Hai bản không khác nhau ở ô nào.", "The two editions differ in no cell."),
            language,
        )
        .to_owned();
    }
    let changed = match (cells, units) {
        (1, _) => sentence!(language; "1 ô đã đổi", "1 figure changed"),
        (_, 1) => {
            sentence!(language; "{cells} ô đã đổi, đều của một đơn vị", "{cells} figures of one unit changed")
        }
        _ => {
            sentence!(language; "{cells} ô của {units} đơn vị đã đổi", "{cells} figures of {units} units changed")
        }
    };
    let Some(moved) = &found.moved else {
        return sentence!(language;
            "{changed}; một trong hai bản không đủ đơn vị nên không so được hạng.",
            "{changed}; one of the editions is not whole, so no ranks are compared.");
    };
    let by_others = moved.iter().filter(|one| one.is_by_others()).count();
    match (moved.len(), by_others) {
        (0, _) => {
            sentence!(language; "{changed}, không đơn vị nào đổi hạng.", "{changed}, and no rank moved.")
        }
        (1, 0) => sentence!(language;
            "{changed}; một đơn vị đổi hạng, vì điểm của chính mình.",
            "{changed}; one unit moved, by its own figures."),
        (1, _) => sentence!(language;
            "{changed}; một đơn vị đổi hạng, chỉ vì điểm của đơn vị khác được sửa.",
            "{changed}; one unit moved, only because the figures of others were revised."),
        (all, 0) => sentence!(language;
            "{changed}; {all} đơn vị đổi hạng, đều vì điểm của chính mình.",
            "{changed}; {all} units moved, all by their own figures."),
        (all, others) => sentence!(language;
            "{changed}; {all} đơn vị đổi hạng, trong đó {others} đơn vị đổi hạng chỉ vì điểm của đơn vị khác được sửa.",
            "{changed}; {all} units moved, {others} of them only because the figures of others were revised."),
    }
}

/// What became of the unit in view.
pub fn of_unit(name: &str, moved: &Moved, language: Language) -> String {
    let rank = |rank: Option<usize>| match rank {
        Some(rank) => rank.to_string(),
        None => either(("không xếp hạng", "not ranked"), language).to_owned(),
    };
    let (then, now) = (rank(moved.ranks.0), rank(moved.ranks.1));
    let why = if moved.is_by_others() {
        either(
            (
                ", dù điểm của chính đơn vị không làm đổi bậc nào",
                ", though its own figures moved it no place",
            ),
            language,
        )
    } else {
        ""
    };
    sentence!(language; "{name}: hạng {then} → {now}{why}.", "{name}: rank {then} → {now}{why}.")
}

/// That other periods have earlier editions too. `periods`: their names.
pub fn elsewhere(periods: &str, language: Language) -> String {
    sentence!(language; "Cũng có số liệu đã sửa đổi: {periods}.", "Revised figures also in: {periods}.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::analysis::explain::revised::revised;
    use crate::model::index::Best;

    fn check(then: &str, now: &str, vi: &str, en: &str) {
        let publication = example::publication("");
        let edition = |table| example::edition(&publication, "2019", table);
        let found = revised(Best::Highest, &edition(then), &edition(now));
        let said = [Language::Vi, Language::En].map(|language| summary(&found, language));
        assert_eq!(said, [vi, en]);
    }

    #[test]
    fn what_changed_is_counted_and_who_moved_by_others_is_told_apart() {
        let then = "unit total\nA 9\nB 7\nC 5";
        check(
            then,
            then,
            "Hai bản không khác nhau ở ô nào.",
            "The two editions differ in no cell.",
        );
        check(
            then,
            "unit total\nA 9\nB 4\nC 5",
            "1 ô đã đổi; 2 đơn vị đổi hạng, trong đó 1 đơn vị đổi hạng chỉ vì điểm của đơn vị khác được sửa.",
            "1 figure changed; 2 units moved, 1 of them only because the figures of others were revised.",
        );
        check(
            then,
            "unit total\nA 9.5\nB 7.5\nC 5",
            "2 ô của 2 đơn vị đã đổi, không đơn vị nào đổi hạng.",
            "2 figures of 2 units changed, and no rank moved.",
        );
    }
}
