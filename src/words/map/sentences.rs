//! What a map says in sentences: its classes, its rule, and what of the table is not on it.

use crate::analysis::classes::{Class, Classes, Rule, Span};
use crate::analysis::territory::Territories;
use crate::format;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::words::form::sentence;
use crate::words::map::labels::MapLabels;
use crate::words::results::names;

/// At most so many units are named in a sentence.
const MOST_NAMED: usize = 5;

/// What a class holds: `hạng 1–13`, `45–50% điểm tối đa`.
pub fn class(class: &Class, language: Language) -> String {
    match class.span {
        Span::Ranks(from, to) if from == to => sentence!(language; "hạng {from}", "rank {from}"),
        Span::Ranks(from, to) => sentence!(language; "hạng {from}–{to}", "ranks {from}–{to}"),
        Span::Percent(from, to) => {
            sentence!(language; "{from}–{to}\u{a0}% điểm tối đa", "{from}–{to}\u{a0}% of the maximum")
        }
    }
}

/// How many units something holds: `13 đơn vị`.
pub fn units(count: usize, language: Language) -> String {
    let word = if count == 1 { "unit" } else { "units" };
    let count = format::places::count(count, language);
    sentence!(language; "{count} đơn vị", "{count} {word}")
}

/// A class in the legend, with how many units are in it.
pub fn counted(name: &str, count: usize, language: Language) -> String {
    format!("{name} ({})", units(count, language))
}

/// By which rule the colours are given. `max`: index points.
pub fn rule(classes: &Classes, best: Best, max: Option<f64>, language: Language) -> String {
    let count: usize = classes.list.iter().map(|class| class.units.len()).sum();
    let count = format::places::count(count, language);
    let groups = classes.list.len();
    match (classes.rule, best) {
        (Rule::Place, _) if groups == 1 => sentence!(language;
            "{count} đơn vị cùng một hạng nên cùng một màu.",
            "{count} units of one rank have one colour."),
        (Rule::Place, Best::Highest | Best::Lowest) => sentence!(language;
            "{count} đơn vị xếp thành {groups} nhóm theo hạng; màu càng nổi, hạng càng cao.",
            "{count} units in {groups} classes by rank; the stronger the colour, the better the rank."),
        (Rule::Place, Best::None) => sentence!(language;
            "{count} đơn vị xếp thành {groups} nhóm theo thứ tự điểm; màu càng nổi, điểm càng cao.",
            "{count} units in {groups} classes by the order of their scores; the stronger the colour, the higher the score."),
        (Rule::Share, _) => {
            let max = format::plain(max.unwrap_or_default(), 2, language);
            let step = classes.list.first().map_or(0, |class| match class.span {
                Span::Percent(from, to) => to - from,
                Span::Ranks(..) => 0,
            });
            let lowest = best == Best::Lowest;
            match (lowest, language) {
                (true, Language::Vi) => format!(
                    "Màu là tỷ lệ so với điểm tối đa {max}, mỗi nhóm {step} điểm phần trăm; màu càng nổi, tỷ lệ càng thấp, tức là càng tốt."
                ),
                (true, Language::En) => format!(
                    "The colour is the share of the maximum of {max}, in steps of {step} percentage points; the stronger the colour, the lower the share, which is better."
                ),
                (false, Language::Vi) => format!(
                    "Màu là tỷ lệ so với điểm tối đa {max}, mỗi nhóm {step} điểm phần trăm; màu càng nổi, tỷ lệ càng cao."
                ),
                (false, Language::En) => format!(
                    "The colour is the share of the maximum of {max}, in steps of {step} percentage points; the stronger the colour, the higher the share."
                ),
            }
        }
    }
}

/// What of the table and of the borders is drawn otherwise, or not at all; one sentence each.
pub struct OnTheMap<'a> {
    /// The units listed without a score, with the reason.
    pub missing: &'a [(UnitIdx, Missing)],
    /// What is drawn of what.
    pub territories: &'a Territories,
    /// Features of no unit of the package.
    pub strays: usize,
    /// The word for what former units were: provinces, or any units.
    pub former: Former,
}

/// What former units are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Former {
    /// Provinces.
    Provinces,
    /// Units of any other level.
    Units,
}

/// The sentences.
pub fn on_the_map(
    of: &OnTheMap<'_>,
    name: impl Fn(UnitIdx) -> String,
    language: Language,
) -> Vec<String> {
    let named = |units: &[UnitIdx]| {
        names(units.iter().map(|unit| name(*unit)).collect(), MOST_NAMED, language)
    };
    let mut told = Vec::new();
    if let Some((why, hatched)) = hatched(of.missing, language) {
        let units = named(&hatched);
        let why = why.to_lowercase();
        told.push(sentence!(language; "Gạch chéo: {why} ({units}).", "Hatched: {why} ({units})."));
    }
    let joined = of.territories.joined();
    if joined > 0 {
        let count = units(joined, language);
        told.push(match of.former {
            Former::Provinces => sentence!(language;
                "Ghép từ ranh giới các tỉnh cũ: {count}.",
                "Joined from the former provinces’ borders: {count}."),
            Former::Units => sentence!(language;
                "Ghép từ ranh giới các đơn vị cũ: {count}.",
                "Joined from the former units’ borders: {count}."),
        });
    }
    let without = &of.territories.without;
    if !without.is_empty() {
        let (count, units) = (units(without.len(), language), named(without));
        told.push(sentence!(language;
            "Không có ranh giới để vẽ: {count} ({units}).",
            "Without a border to draw: {count} ({units})."));
    }
    for (unit, inside) in &of.territories.including {
        let (unit, inside) = (name(*unit), name(*inside));
        told.push(sentence!(language; "Hình của {unit} gồm cả {inside}.", "The shape of {unit} includes {inside}."));
    }
    let unlisted = of.territories.unlisted.len();
    if unlisted > 0 {
        let count = units(unlisted, language);
        told.push(sentence!(language;
            "Để nhạt vì không có trong bảng: {count}.",
            "Pale, because the table does not list them: {count}."));
    }
    let strays = of.strays;
    if strays > 0 {
        told.push(sentence!(language;
            "Hình không thuộc đơn vị nào của gói số liệu: {strays}.",
            "Shapes of no unit of the package: {strays}."));
    }
    told
}

/// What a hatching says, and of whom; `None` where nobody is hatched.
pub fn hatched(
    missing: &[(UnitIdx, Missing)],
    language: Language,
) -> Option<(&'static str, Vec<UnitIdx>)> {
    let words = MapLabels::of(language);
    let is_unpublished = missing.iter().all(|(_, why)| *why == Missing::NotPublished);
    let why = if is_unpublished { words.not_published } else { words.no_score };
    (!missing.is_empty()).then(|| (why, missing.iter().map(|(unit, _)| *unit).collect()))
}

/// What is spoken of a unit: its result, and its class.
pub fn spoken(result: &str, class: &str, language: Language) -> String {
    sentence!(language; "{result}; nhóm {class}", "{result}; class of {class}")
}

/// How many units of a level have no border, of how many; their names.
pub fn without_border(
    level: &str,
    (without, of): (Vec<String>, usize),
    language: Language,
) -> String {
    let (count, of) =
        (format::places::count(without.len(), language), format::places::count(of, language));
    let named = names(without, MOST_NAMED, language);
    sentence!(language;
        "[{level}] {count} trên {of} đơn vị không có ranh giới để vẽ bản đồ: {named}.",
        "[{level}] {count} of {of} units have no border for a map: {named}.")
}

/// The link to the page of a unit.
pub fn opens(name: &str, language: Language) -> String {
    sentence!(language; "Mở trang {name}", "Open the page of {name}")
}

/// Whose islands a box shows.
pub fn belongs_to(unit: &str) -> String {
    format!("({unit})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::territory::{Ground, Territory};
    use crate::model::language::Name;
    use crate::model::level::Level;
    use crate::model::unit::{Unit, UnitCode, Units};

    #[test]
    fn what_is_drawn_otherwise_or_not_at_all_is_named() {
        let mut units = Units::default();
        for code in ["A", "B", "C", "D", "E", "F"] {
            let (code, name, level) =
                (UnitCode::new(code).unwrap(), Name::new(code), Level::known("province"));
            let (parent, from, to, successors, aliases, printed) =
                (None, None, None, vec![], vec![], None);
            units
                .add(Unit { code, name, level, parent, from, to, successors, aliases, printed })
                .unwrap();
        }
        let at = |code: &str| units.find(code).unwrap();
        let name = |unit: UnitIdx| units.get(unit).code.to_string();
        let territories = Territories {
            drawn: vec![Territory {
                unit: at("A"),
                parts: vec![at("B"), at("C")],
                ground: Ground::Joined,
            }],
            without: vec![at("D")],
            unlisted: vec![at("E")],
            including: vec![(at("A"), at("D"))],
        };
        let of = OnTheMap {
            missing: &[(at("F"), Missing::NotPublished)],
            territories: &territories,
            strays: 2,
            former: Former::Provinces,
        };
        insta::assert_snapshot!(on_the_map(&of, name, Language::Vi).join(" "), @"Gạch chéo: chưa công bố (F). Ghép từ ranh giới các tỉnh cũ: 1 đơn vị. Không có ranh giới để vẽ: 1 đơn vị (D). Hình của A gồm cả D. Để nhạt vì không có trong bảng: 1 đơn vị. Hình không thuộc đơn vị nào của gói số liệu: 2.");
        insta::assert_snapshot!(on_the_map(&of, name, Language::En).join(" "), @"Hatched: not published (F). Joined from the former provinces’ borders: 1 unit. Without a border to draw: 1 unit (D). The shape of A includes D. Pale, because the table does not list them: 1 unit. Shapes of no unit of the package: 2.");
    }

    #[test]
    fn a_rule_says_which_way_the_colours_run() {
        let class = Class { span: Span::Percent(45, 50), tone: 1.0, units: vec![] };
        let shares = Classes { rule: Rule::Share, list: vec![class] };
        insta::assert_snapshot!(rule(&shares, Best::Highest, Some(80.0), Language::Vi), @"Màu là tỷ lệ so với điểm tối đa 80, mỗi nhóm 5 điểm phần trăm; màu càng nổi, tỷ lệ càng cao.");
        insta::assert_snapshot!(rule(&shares, Best::Lowest, Some(80.0), Language::En), @"The colour is the share of the maximum of 80, in steps of 5 percentage points; the stronger the colour, the lower the share, which is better.");
    }
}
