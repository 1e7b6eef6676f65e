//! The parts of a whole by their numbers in the picture.

use super::names::name_of;
use crate::analysis::forms::breakdown::{Breakdown, Line};
use crate::format;
use crate::model::cell::ReadFrom;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::words::labels::SharedLabels;

/// Numbered names, each before its place in the picture.
pub(super) fn numbered(keys: impl Iterator<Item = Key>, language: Language) -> Legend {
    let keys = keys.enumerate().map(|(place, key)| Key {
        sign: Sign::Series(place),
        name: format!("{}. {}", place + 1, key.name),
        ..key
    });
    Legend::Signs(SharedLabels::of(language).legend, keys.collect())
}

/// The legend of the parts that are stacked: with figure and share where one stack alone is the whole.
pub(super) fn parts(
    breakdown: &Breakdown<'_>,
    stacked: &[&Line<'_>],
    language: Language,
) -> Legend {
    let wholes: Vec<&&Line<'_>> = stacked.iter().filter(|line| line.scope.is_none()).collect();
    let only = if let [only] = wholes.as_slice() { Some(**only) } else { None };
    let key = |(place, part): (usize, &&Indicator)| {
        let figure = only.and_then(|line| {
            let found = line.parts.get(place)?.first()?;
            let share = format::percent(found.value.ok()? / line.sum(), 1, language);
            let printed = found.place.printed.trim().to_owned();
            Some((printed, ReadFrom::Passage(found.place.clone()), share))
        });
        Key { figure, ..Key::new(Sign::Series(place), name_of(part, language)) }
    };
    numbered(breakdown.parts.iter().enumerate().map(key), language)
}
