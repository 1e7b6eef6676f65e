//! The control that changes a guess: a choice, a word or a number, as the guess wants it.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::opening::Opening;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::period::Period;
use crate::read::opened::meaning::choices::{Decimal, Layout, Meant, Role};
use crate::read::opened::meaning::report::{Found, Guess, Lies, TableReport, What};
use crate::ui::any_view::CollectAny;
use crate::words::open::labels::OpenLabels;
use crate::words::opened::{labels, sentences};

/// Every way a table can lie.
const LAYOUTS: [Layout; 4] = [Layout::Wide, Layout::Long, Layout::UnitsInColumns, Layout::Pairs];

/// A header begins among so many rows.
const HEADED: usize = 2000;

/// The control of a guess about a table, or about all of them; nothing where the columns of the table are chosen one by one.
pub fn control(
    guess: &Guess,
    label: &str,
    table: Option<&TableReport>,
    opening: Opening,
    language: Language,
) -> AnyView {
    match table {
        Some(table) => of_table(guess, label, table, opening, language),
        None => of_all(guess, label, opening, language),
    }
}

/// Of what is said of all tables together.
fn of_all(guess: &Guess, label: &str, opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    match (guess.what, &guess.found) {
        (What::Best, found) => {
            let now = if let Found::Best(best) = found { Some(*best) } else { None };
            let each = [Best::Highest, Best::Lowest, Best::None];
            let each = each.map(|best| (best, labels::best(best, language)));
            select(label, &each, now, move |best| {
                opening.choose(move |_, choices| choices.best = Some(best));
            })
        }
        (What::Level, found) => {
            let now = if let Found::Level(level) = found { level.id() } else { "" };
            field(label, now.to_owned(), "department", words.not_a_level, move |typed| {
                let level = Level::new(&typed);
                let is_one = typed.is_empty() || level.is_some();
                if is_one {
                    opening.choose(move |_, choices| choices.level = level);
                }
                is_one
            })
        }
        (What::Name, found) => {
            let now = if let Found::Text(text) = found { text.as_str() } else { "" };
            field(label, now.to_owned(), "PAR INDEX", "", move |typed| {
                let name = (!typed.trim().is_empty()).then(|| typed.trim().to_owned());
                opening.choose(move |_, choices| choices.name = name);
                true
            })
        }
        (What::Missing, found) => {
            let now = if let Found::Signs(signs) = found { signs.join(" ") } else { String::new() };
            field(label, now, "999 n/a", "", move |typed| {
                let signs = typed.split_whitespace().map(str::to_owned).collect();
                opening.choose(move |_, choices| choices.missing = Some(signs));
                true
            })
        }
        _ => ().into_any(),
    }
}

/// Of what is said of one table.
fn of_table(
    guess: &Guess,
    label: &str,
    table: &TableReport,
    opening: Opening,
    language: Language,
) -> AnyView {
    let (place, words) = (table.place, OpenLabels::of(language));
    match (guess.what, &guess.found) {
        (What::Decimal, found) => {
            let now = if let Found::Decimal(decimal) = found { Some(*decimal) } else { None };
            let each = [Decimal::Point, Decimal::Comma];
            let each = each.map(|decimal| (decimal, labels::decimal(decimal, language)));
            select(label, &each, now, move |decimal| {
                opening.choose_alike(place, |own| own.decimal = Some(decimal));
            })
        }
        (What::Numbers(column), found) => {
            let now = if let Found::Meant(meant) = found { Some(*meant) } else { None };
            let each = match now {
                Some(Meant::Bracketed | Meant::Negative) => [Meant::Bracketed, Meant::Negative],
                _ => [Meant::Decimals, Meant::Thousands],
            };
            let each = each.map(|meant| (meant, labels::meant(meant, language)));
            select(label, &each, now, move |meant| {
                opening.choose_alike(place, |own| {
                    own.numbers.insert(column, meant);
                });
            })
        }
        (What::Layout, found) => {
            let now = if let Found::Layout(layout) = found { Some(*layout) } else { None };
            let each = LAYOUTS.map(|layout| (layout, labels::layout(layout, language)));
            select(label, &each, now, move |layout| {
                opening.choose_alike(place, |own| own.layout = Some(layout));
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
            field(label, now, "2024", words.not_a_period, move |typed| {
                let period: Option<Period> = typed.trim().parse().ok();
                let is_one = typed.trim().is_empty() || period.is_some();
                if is_one {
                    opening.choose_of(place, |own| own.period = period);
                }
                is_one
            })
        }
        (What::Header, _) => header(table, opening, language),
        (What::Unit | What::Total, _) => column(guess, label, table, opening, language),
        _ => ().into_any(),
    }
}

/// One of the columns a guess may be as well, or the text of a column that is the whole.
fn column(
    guess: &Guess,
    label: &str,
    table: &TableReport,
    opening: Opening,
    language: Language,
) -> AnyView {
    let role = if guess.what == What::Unit { Role::Unit } else { Role::Total };
    let mut each: Vec<Found> = Vec::new();
    let all = std::iter::once(&guess.found).chain(&guess.alternatives);
    for found in all.filter(|found| matches!(found, Found::Column(_) | Found::Text(_))) {
        if !each.contains(found) {
            each.push(found.clone());
        }
    }
    // Names of columns come in the order of the table.
    each.sort_by_key(|found| if let Found::Column(column) = found { column.place } else { 0 });
    if each.is_empty() {
        return ().into_any();
    }
    let is_total = guess.what == What::Total;
    if is_total {
        each.push(Found::Nothing);
    }
    let name = |found: &Found| match found {
        Found::Nothing => OpenLabels::of(language).none.to_owned(),
        found => sentences::found(found, language),
    };
    let names: Vec<String> = each.iter().map(name).collect();
    let now = each.iter().position(|found| *found == guess.found);
    let (place, columns) = (table.place, table.columns.clone());
    let was = guess.found.clone();
    let are_texts = each.iter().any(|found| matches!(found, Found::Text(_)));
    select_text(label, &names, now, move |chosen| match each.get(chosen) {
        Some(Found::Column(column)) => {
            opening.choose_alike(place, |own| own.give(column, role, &columns));
        }
        Some(Found::Text(text)) => {
            opening.choose_alike(place, |own| own.total = Some(text.clone()));
        }
        _ if are_texts => opening.choose_alike(place, |own| own.total = Some(String::new())),
        _ => {
            if let Found::Column(column) = &was {
                opening.choose_alike(place, |own| own.give(column, Role::Score, &columns));
            }
        }
    })
}

/// Which rows are the header: the line of the first, and how many they are.
fn header(table: &TableReport, opening: Opening, language: Language) -> AnyView {
    let Some(understood) = opening.understood.get_untracked() else { return ().into_any() };
    let Some(opened) = understood.tables.get(table.place) else { return ().into_any() };
    let (grid, frame) = (&opened.grid, &opened.frame);
    let place = table.place;
    let rows = if table.lies == Lies::Turned { &frame.header } else { &table.header };
    let body = table.body.first().or(frame.body.first());
    let first = rows.first().or(body).copied().unwrap_or(0);
    let count = rows.len();
    let words = OpenLabels::of(language);
    let lines: Vec<u32> = (0..grid.len()).take(HEADED).map(|row| grid.line(row)).collect();
    let typed = move |line: String| {
        let line: Option<u32> = line.trim().parse().ok();
        let row = line.and_then(|line| lines.iter().position(|own| *own == line));
        if let Some(row) = row {
            opening.choose_of(place, |own| own.header = Some((row, count)));
        }
        row.is_some()
    };
    let each: [(usize, &'static str); 7] =
        [(0, "0"), (1, "1"), (2, "2"), (3, "3"), (4, "4"), (5, "5"), (6, "6")];
    let chosen = move |count: usize| {
        opening.choose_of(place, |own| own.header = Some((first, count)));
    };
    let line = grid.line(first).to_string();
    view! {
        <label>
            {words.header_first}" "{field(words.header_first, line, "1", words.not_a_line, typed)}
        </label>
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
    let (values, names): (Vec<Value>, Vec<String>) =
        each.iter().map(|(value, name)| (*value, (*name).to_owned())).unzip();
    let now = values.iter().position(|value| now == Some(*value));
    select_text(label, &names, now, move |place| {
        if let Some(value) = values.get(place) {
            choose(*value);
        }
    })
}

/// A choice among texts, by their places.
pub fn select_text(
    label: &str,
    each: &[String],
    now: Option<usize>,
    choose: impl Fn(usize) + 'static,
) -> AnyView {
    let blank = now.is_none().then(|| view! { <option value="" selected=true>"–"</option> });
    let options = each.iter().enumerate().map(|(place, text)| {
        view! { <option value=place.to_string() selected=now == Some(place)>{text.clone()}</option> }
    });
    view! {
        <select aria-label=label.to_owned() on:change:target=move |event| {
            if let Ok(place) = event.target().value().parse() {
                choose(place);
            }
        }>{blank}{options.collect_any()}</select>
    }
    .into_any()
}

/// A word to type; it is taken when the reader leaves the field or presses Enter. What is not taken is said, and stays for
/// the reader to mend.
pub fn field(
    label: &str,
    now: String,
    placeholder: &'static str,
    not_taken: &'static str,
    choose: impl Fn(String) -> bool + 'static,
) -> AnyView {
    let take = move |input: HtmlInputElement| {
        input.set_custom_validity("");
        if !choose(input.value()) {
            input.set_custom_validity(not_taken);
            input.report_validity();
        }
    };
    view! {
        <input
            type="text"
            aria-label=label.to_owned()
            value=now
            placeholder=placeholder
            on:change:target=move |event| take(event.target())
        />
    }
    .into_any()
}
