//! The control that changes a guess: a choice, a word or a number, as the guess wants it.

use leptos::prelude::*;

use super::opening::Opening;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::read::opened::meaning::choices::{Choices, Decimal, Layout, Meant};
use crate::read::opened::meaning::report::{Found, Guess, What};
use crate::ui::any_view::CollectAny;
use crate::words::open::labels::OpenLabels;
use crate::words::opened::labels as words;

/// Every way a table can lie.
const LAYOUTS: [Layout; 4] = [Layout::Wide, Layout::Long, Layout::UnitsInColumns, Layout::Pairs];

/// A header begins among so many rows.
const HEADED: usize = 2000;

/// The control of a guess; nothing where the columns of the table are chosen one by one.
pub fn control(guess: &Guess, label: &str, opening: Opening, language: Language) -> AnyView {
    let choose = move |change: Box<dyn FnOnce(&mut Choices)>| {
        opening.choose(move |_, choices| change(choices));
    };
    match (guess.what, &guess.found) {
        (What::Best, found) => {
            let now = if let Found::Best(best) = found { Some(*best) } else { None };
            let each = [Best::Highest, Best::Lowest, Best::None];
            let each = each.map(|best| (best, words::best(best, language)));
            select(label, &each, now, move |best| {
                choose(Box::new(move |all| all.best = Some(best)))
            })
        }
        (What::Decimal, found) => {
            let now = if let Found::Decimal(decimal) = found { Some(*decimal) } else { None };
            let each = [Decimal::Point, Decimal::Comma];
            let each = each.map(|decimal| (decimal, words::decimal(decimal, language)));
            select(label, &each, now, move |decimal| {
                choose(Box::new(move |all| all.decimal = Some(decimal)));
            })
        }
        (What::Numbers(column), found) => {
            let now = if let Found::Meant(meant) = found { Some(*meant) } else { None };
            let each = match now {
                Some(Meant::Bracketed | Meant::Negative) => [Meant::Bracketed, Meant::Negative],
                _ => [Meant::Decimals, Meant::Thousands],
            };
            let each = each.map(|meant| (meant, words::meant(meant, language)));
            select(label, &each, now, move |meant| {
                choose(Box::new(move |all| {
                    all.numbers.insert(column, meant);
                }));
            })
        }
        (What::Layout, found) => {
            let now = if let Found::Layout(layout) = found { Some(*layout) } else { None };
            let each = LAYOUTS.map(|layout| (layout, words::layout(layout, language)));
            select(label, &each, now, move |layout| {
                choose(Box::new(move |all| all.layout = Some(layout)));
            })
        }
        (What::Period, found) => {
            let now = match found {
                Found::Periods(periods) => match periods.as_slice() {
                    [one] => one.to_string(),
                    _ => String::new(),
                },
                _ => String::new(),
            };
            field(label, now, "2024", move |typed| {
                let period: Option<Period> = typed.parse().ok();
                choose(Box::new(move |all| all.period = period));
            })
        }
        (What::Header, _) => header(opening, language),
        (What::Level, found) => {
            let now = if let Found::Level(level) = found { level.id() } else { "" };
            field(label, now.to_owned(), "department", move |typed| {
                let level = Level::new(&typed);
                choose(Box::new(move |all| all.level = level));
            })
        }
        (What::Name, found) => {
            let now = if let Found::Text(text) = found { text.as_str() } else { "" };
            field(label, now.to_owned(), "PAR INDEX", move |typed| {
                let name = (!typed.trim().is_empty()).then(|| typed.trim().to_owned());
                choose(Box::new(move |all| all.name = name));
            })
        }
        (What::Missing, found) => {
            let now = if let Found::Signs(signs) = found { signs.join(" ") } else { String::new() };
            field(label, now, "999 n/a", move |typed| {
                let signs = typed.split_whitespace().map(str::to_owned).collect();
                choose(Box::new(move |all| all.missing = Some(signs)));
            })
        }
        _ => ().into_any(),
    }
}

/// Which rows are the header: the line of the first, and how many they are.
fn header(opening: Opening, language: Language) -> AnyView {
    let Some(understood) = opening.understood.get_untracked() else { return ().into_any() };
    let Some(table) = understood.tables.first() else { return ().into_any() };
    let (grid, frame) = (&table.grid, &table.frame);
    let guessed = (frame.header.first().or(frame.body.first()).copied(), frame.header.len());
    let (first, count) = understood.choices.header.unwrap_or((guessed.0.unwrap_or(0), guessed.1));
    let words = OpenLabels::of(language);
    let lines: Vec<u32> = (0..grid.len()).take(HEADED).map(|row| grid.line(row)).collect();
    let typed = move |line: String| {
        let line: Option<u32> = line.trim().parse().ok();
        let row = line.and_then(|line| lines.iter().position(|own| *own == line));
        if let Some(row) = row {
            opening.choose(move |_, choices| choices.header = Some((row, count)));
        }
    };
    let each: [(usize, &'static str); 7] =
        [(0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (6, "6")];
    let chosen = move |count: usize| {
        opening.choose(move |_, choices| choices.header = Some((first, count)));
    };
    view! {
        <label>{words.header_first}" "{field(words.header_first, grid.line(first).to_string(), "1", typed)}</label>
        " "
        <label>{words.header_count}" "{select(words.header_count, &each, Some(count), chosen)}</label>
    }
    .into_any()
}

/// A choice among a few values.
pub fn select<Value: Copy + PartialEq + 'static>(
    label: &str,
    each: &[(Value, &'static str)],
    now: Option<Value>,
    choose: impl Fn(Value) + 'static,
) -> AnyView {
    let values: Vec<Value> = each.iter().map(|(value, _)| *value).collect();
    let blank = now.is_none().then(|| view! { <option value="" selected=true>"–"</option> });
    let options = each.iter().enumerate().map(|(place, (value, text))| {
        view! { <option value=place.to_string() selected=now == Some(*value)>{*text}</option> }
    });
    view! {
        <select aria-label=label.to_owned() on:change:target=move |event| {
            let place: Option<usize> = event.target().value().parse().ok();
            if let Some(value) = place.and_then(|place| values.get(place)) {
                choose(*value);
            }
        }>{blank}{options.collect_any()}</select>
    }
    .into_any()
}

/// A word to type; it is taken when the reader leaves the field or presses Enter.
pub fn field(
    label: &str,
    now: String,
    placeholder: &'static str,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <input
            type="text"
            aria-label=label.to_owned()
            value=now
            placeholder=placeholder
            on:change:target=move |event| choose(event.target().value())
        />
    }
    .into_any()
}
