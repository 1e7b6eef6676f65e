//! How the whole of the tables was read: how they lie, where the header is, how the total comes about.

use super::choices::{Choices, Layout};
use super::reading::Reading;
use super::report::{Evidence, Found, Guess, Makes, Sureness, What};
use crate::model::index::Total;

pub fn sum((sum, mean, of, parts): (usize, usize, usize, usize)) -> (Total, Option<Guess>) {
    if of == 0 {
        return (Total::AsPublished, None);
    }
    let is = |agree: usize| of >= 4 && agree * 5 >= of * 4;
    let (total, makes, agree) = match (is(sum), is(mean)) {
        (true, _) => (Total::Sum, Makes::Sum, sum),
        (_, true) => (Total::AsPublished, Makes::Mean, mean),
        _ => (Total::AsPublished, Makes::Neither, sum),
    };
    let guess = Guess {
        what: What::Sum,
        found: Found::Sum(makes),
        evidence: vec![Evidence::Adds { agree, of, parts }],
        alternatives: Vec::new(),
        sureness: if makes == Makes::Neither { Sureness::Likely } else { Sureness::Shown },
    };
    (total, Some(guess))
}

pub fn layout_guess(layout: Layout, choices: &Choices) -> Guess {
    let all = [Layout::Wide, Layout::Long, Layout::UnitsInColumns, Layout::Pairs];
    Guess {
        what: What::Layout,
        found: Found::Layout(layout),
        evidence: match (choices.layout, layout) {
            (Some(_), _) => vec![Evidence::Chosen],
            (None, Layout::Wide) => Vec::new(),
            (None, _) => vec![Evidence::NothingShows],
        },
        alternatives: all.into_iter().filter(|other| *other != layout).map(Found::Layout).collect(),
        sureness: if choices.layout.is_some() { Sureness::Chosen } else { Sureness::Likely },
    }
}

pub fn header_guess(reading: &Reading<'_>, choices: &Choices) -> Guess {
    let lines: Vec<u32> = match reading.sheet.is_turned() {
        true => reading
            .sheet
            .table
            .frame
            .header
            .iter()
            .map(|row| reading.sheet.table.grid.line(*row))
            .collect(),
        false => reading.sheet.header.iter().map(|row| reading.sheet.line(*row)).collect(),
    };
    let sureness = match (choices.header, lines.is_empty()) {
        (Some(_), _) => Sureness::Chosen,
        (None, true) => Sureness::Open,
        _ => Sureness::Likely,
    };
    Guess {
        what: What::Header,
        found: Found::Lines(lines),
        evidence: Vec::new(),
        alternatives: Vec::new(),
        sureness,
    }
}
