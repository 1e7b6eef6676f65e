//! Which texts in columns of figures stand for no number: `n/a`, and numbers that programs write which know no blank, `-99`,
//! `9999`?

use super::choices::{Choices, Role};
use super::numbers::{Said, said};
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Sureness, What};
use super::rows::is_value;

/// Such numbers below zero, where nothing else is, or nothing as low.
const BELOW: [f64; 11] =
    [-9.0, -55.0, -66.0, -77.0, -88.0, -99.0, -888.0, -999.0, -8888.0, -9999.0, -99999.0];

/// Such numbers that are far above all others.
const ABOVE: [f64; 8] = [99.0, 888.0, 999.0, 7777.0, 8888.0, 9999.0, 99999.0, 999_999.0];

/// So many times as large as the largest other one.
const FAR: f64 = 5.0;

/// Of fewer numbers none is far from the others.
const FEWEST: usize = 3;

/// So many signs are told.
const TOLD: usize = 12;

impl Reading<'_> {
    /// Finds the numbers that stand for none, unless the reader named such signs.
    pub(super) fn take_signs(&mut self, choices: &Choices) {
        self.signs = match &choices.missing {
            Some(signs) => signs.clone(),
            None => self.stand_ins(),
        };
    }

    fn stand_ins(&self) -> Vec<String> {
        let mut signs: Vec<String> = Vec::new();
        for column in
            self.columns.iter().filter(|column| matches!(column.role, Role::Score | Role::Total))
        {
            let written = self.written.get(&column.place).copied().unwrap_or_default();
            let kept = self.rows.kept.iter().map(|kept| kept.row);
            let stands = self.sheet.stands(kept, column.place);
            let texts = self.sheet.texts(column.place).iter().zip(stands);
            let numbers = texts.filter(|(_, stands)| *stands).filter_map(|(text, _)| {
                match said(text, written, &[]) {
                    Said::Number(value) => Some((*text, value)),
                    _ => None,
                }
            });
            for text in far_ones(&numbers.collect::<Vec<_>>()) {
                if !signs.iter().any(|known| known == text) {
                    signs.push(text.to_owned());
                }
            }
        }
        signs
    }

    /// Tells what stands for no number, so that the reader may name more.
    pub(super) fn tell_signs(&mut self, choices: &Choices) {
        let mut told = self.signs.clone();
        let columns = self.columns.iter().filter(|column| is_value(column.role));
        for column in columns {
            let Some(own) = self.said.get(column.place) else { continue };
            let texts = self.sheet.texts(column.place).iter().zip(own);
            for (text, _) in texts.filter(|(_, said)| matches!(said, Said::Absent(_))) {
                if told.len() < TOLD && !told.iter().any(|known| known == text) {
                    told.push((*text).to_owned());
                }
            }
        }
        let (evidence, sureness) = match (&choices.missing, self.signs.first()) {
            (Some(_), _) => (Some(Evidence::Chosen), Sureness::Chosen),
            (None, Some(sign)) => (Some(Evidence::Cell(sign.clone())), Sureness::Open),
            (None, None) => (None, Sureness::Likely),
        };
        self.guesses.push(Guess {
            what: What::Missing,
            found: Found::Signs(told),
            evidence: evidence.into_iter().collect(),
            alternatives: Vec::new(),
            sureness,
        });
    }
}

/// Of the different numbers of a column those that programs write for none, far from all others.
fn far_ones<'a>(numbers: &[(&'a str, f64)]) -> Vec<&'a str> {
    let is = |list: &[f64], value: f64| list.contains(&value);
    type Numbers<'a> = Vec<(&'a str, f64)>;
    let (found, others): (Numbers<'_>, Numbers<'_>) =
        numbers.iter().partition(|(_, value)| is(&BELOW, *value) || is(&ABOVE, *value));
    if others.len() < FEWEST {
        return Vec::new();
    }
    let others = || others.iter().map(|(_, value)| *value);
    let (least, most) = (others().fold(f64::MAX, f64::min), others().fold(f64::MIN, f64::max));
    let is_far = |value: f64| match value < 0.0 {
        // Nothing else below zero, or nothing near.
        true => least >= 0.0 || value <= least * FAR,
        false => most > 0.0 && value >= most * FAR,
    };
    found.into_iter().filter(|(_, value)| is_far(*value)).map(|(text, _)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::opened::meaning::numbers::Written;

    fn check(texts: &[&str], expected: &[&str]) {
        let numbers: Vec<(&str, f64)> = texts
            .iter()
            .filter_map(|text| match said(text, Written::default(), &[]) {
                Said::Number(value) => Some((*text, value)),
                _ => None,
            })
            .collect();
        assert_eq!(far_ones(&numbers), expected, "{texts:?}");
    }

    #[test]
    fn numbers_that_stand_for_none_lie_far_from_all_others() {
        check(&["55.5", "9999", "61", "48"], &["9999"]);
        check(&["25.5", "-99", "33", "18"], &["-99"]);
        check(&["-10", "9", "3", "-66", "-88"], &["-66", "-88"]);
        check(&["0.4", "1.2", "2", "-999"], &["-999"]);
        check(&["97", "98", "99", "96"], &[]);
        check(&["-3", "-9", "2", "4"], &[]);
        check(&["900", "999", "950", "870"], &[]);
        check(&["99", "1"], &[]);
    }
}
