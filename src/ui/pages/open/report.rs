//! How the table was read: every guess with what speaks for it and a control to change it, what was set aside, what
//! could not be read.

use std::rc::Rc;

use leptos::prelude::*;

use super::columns::columns;
use super::controls::{control, field, select, select_text};
use super::correcting::Fold;
use super::opening::Opening;
use super::rows::rows;
use super::understood::Understood;
use crate::model::language::Language;
use crate::read::opened::meaning::choices::TableIs;
use crate::read::opened::meaning::left_out::SetAside;
use crate::read::opened::meaning::report::{Guess, Report, Sureness, TableReport, What};
use crate::read::opened::meaning::table::Table;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::open::labels::OpenLabels;
use crate::words::open::written;
use crate::words::opened::{labels, sentences};

/// What is said of all tables together; everything else is said of each.
pub const OF_ALL: [What; 5] = [What::Name, What::Level, What::Best, What::Sum, What::Missing];

/// Whether the reader should decide it.
pub fn is_open(guess: &&Guess) -> bool {
    guess.sureness == Sureness::Open
}

/// The guesses about all tables, each thing once.
pub fn of_all(report: &Report) -> impl Iterator<Item = &Guess> {
    OF_ALL.into_iter().filter_map(|what| {
        let mut own = report.guesses.iter().filter(move |guess| guess.what == what);
        let first = own.clone().next();
        own.find(is_open).or(first)
    })
}

/// The name of a table among several; blank where there is one.
pub fn of_several(understood: &Understood, table: &TableReport) -> String {
    let name = understood.tables.get(table.place).map(Table::name);
    name.filter(|_| understood.tables.len() > 1).unwrap_or_default()
}

/// What was set aside, of which table where there are several.
pub fn aside(aside: &SetAside, understood: &Understood, language: Language) -> String {
    let said = sentences::aside(aside, language);
    if understood.tables.len() > 1 { format!("{}: {said}", aside.file) } else { said }
}

/// The report, folded.
pub fn report(opening: Opening) -> AnyView {
    let address = use_address();
    (move || {
        let language = address.language();
        let understood = opening.understood.get()?;
        Some(of(&understood, opening, language))
    })
    .into_any()
}

fn of(understood: &Rc<Understood>, opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    let report = &understood.meaning.report;
    let shared: Vec<AnyView> =
        of_all(report).map(|guess| line(guess, None, opening, language)).collect();
    let ranks = report.ranks.iter().map(|check| sentences::ranks(check, language)).collect();
    let aside = report.aside.iter().map(|one| aside(one, understood, language)).collect();
    let manner = understood.written.iter().zip(&understood.tables).map(|(manner, table)| {
        let said = written::sentences(manner, language).join(" ");
        format!("{}: {said}", table.name())
    });
    let correcting = opening.correcting;
    let picked = move || {
        let understood = opening.understood.get_untracked()?;
        Some(of_one(&understood, opening.picked(), opening, language))
    };
    view! {
        <details class="report" open=correcting.is_report_open() on:toggle:target=move |event| {
            correcting.fold_report(Fold::of(event.target().open()));
        }>
            <summary>{words.how_read}</summary>
            {pick(understood, opening, language)}
            {picked}
            {guesses(shared, language)}
            {rows(opening, language)}
            {list(ranks)}
            {list(aside)}
            {list(manner.collect())}
            {writing(understood, opening, language)}
        </details>
    }
    .into_any()
}

/// The choice of a table among several, and whether it is read.
fn pick(understood: &Rc<Understood>, opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    if understood.tables.len() < 2 {
        return ().into_any();
    }
    let names: Vec<String> = understood.tables.iter().map(Table::name).collect();
    let now = untrack(|| opening.picked());
    let choices = understood.choices.clone();
    let is_read = move || !choices.is_left_out(opening.picked());
    let choose = move |is_read: bool| {
        let is = if is_read { TableIs::Read } else { TableIs::LeftOut };
        opening.choose_of(untrack(|| opening.picked()), move |own| own.is = is);
    };
    view! {
        <p class="pickers">
            <label>
                <span>{words.table}</span>
                {select_text(words.table, &names, Some(now), move |place| opening.correcting.pick(place))}
            </label>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_read
                    on:change:target=move |event| choose(event.target().checked())
                />
                " "{words.table_is_read}
            </label>
            <span class="of">{words.tables_alike}</span>
        </p>
    }
    .into_any()
}

/// What was guessed of one table.
fn of_one(
    understood: &Rc<Understood>,
    place: usize,
    opening: Opening,
    language: Language,
) -> AnyView {
    let mut tables = understood.meaning.report.tables.iter();
    let Some(table) = tables.find(|table| table.place == place) else { return ().into_any() };
    let own = table.guesses.iter().filter(|guess| !OF_ALL.contains(&guess.what));
    let own = own.map(|guess| line(guess, Some(table), opening, language)).collect();
    view! {
        {columns(understood, table, opening, language)}
        {guesses(own, language)}
    }
    .into_any()
}

/// A table of guesses.
fn guesses(lines: Vec<AnyView>, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.how_read>
            <table class="guesses">
                <thead><tr>
                    <th scope="col">{words.guess}</th>
                    <th scope="col">{words.taken_for}</th>
                    <th scope="col">{words.because}</th>
                    <th scope="col">{words.change}</th>
                </tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What a guess is about.
pub fn what(guess: &Guess, language: Language) -> String {
    let what = labels::what(guess.what, language);
    match guess.what {
        What::Numbers(column) => format!("{what} {}", column + 1),
        _ => what.to_owned(),
    }
}

/// A guess.
fn line(
    guess: &Guess,
    table: Option<&TableReport>,
    opening: Opening,
    language: Language,
) -> AnyView {
    let words = OpenLabels::of(language);
    let what = what(guess, language);
    let found = sentences::found(&guess.found, language);
    let because = guess.evidence.iter().map(|evidence| sentences::evidence(evidence, language));
    let sureness = labels::sureness(guess.sureness, language).to_owned();
    let because: Vec<String> = because.filter(|text| !text.is_empty()).chain([sureness]).collect();
    let is_by_column = matches!(guess.what, What::Code | What::Group | What::Domains | What::Rank);
    let change = if is_by_column {
        view! { <span class="of">{words.see_columns}</span> }.into_any()
    } else {
        control(guess, &what, table, opening, language)
    };
    view! {
        <tr class:open=guess.sureness == Sureness::Open>
            <th scope="row">{what}</th>
            <td data-head=words.taken_for>{found}</td>
            <td data-head=words.because>{because.join("; ")}</td>
            <td data-head=words.change>{change}</td>
        </tr>
    }
    .into_any()
}

fn list(lines: Vec<String>) -> AnyView {
    let items = lines.iter().map(|line| view! { <li>{line.clone()}</li> });
    (!lines.is_empty()).then(|| view! { <ul>{items.collect_any()}</ul> }).or_nothing()
}

/// The encodings a reader may choose from.
const ENCODINGS: [(&str, &str); 5] = [
    ("UTF-8", "UTF-8"),
    ("windows-1258", "windows-1258"),
    ("windows-1252", "windows-1252"),
    ("UTF-16LE", "UTF-16 LE"),
    ("UTF-16BE", "UTF-16 BE"),
];

/// How the text is written, for whoever sees the wrong letters or cells.
fn writing(understood: &Understood, opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    let Some(written) = understood.written.first() else { return ().into_any() };
    let Some(dialect) = &written.dialect else { return ().into_any() };
    let now = written.encoding_name();
    // The one it is written in stays among them, whichever it is.
    let known = |name: &str| ENCODINGS.iter().any(|(own, _)| *own == name);
    let other = now.filter(|name| !known(name)).map(|name| (name, name));
    let each: Vec<(&'static str, &'static str)> = ENCODINGS.into_iter().chain(other).collect();
    let encoding = select(words.encoding, &each, now, move |name| {
        opening.choose(move |writing, _| writing.encoded_as(name));
    });
    let delimiter = dialect.delimiter.replace('\t', "\\t");
    let delimiter = field(words.delimiter, delimiter, ";", "", move |typed| {
        let typed = typed.replace("\\t", "\t");
        opening.choose(move |writing, _| {
            writing.delimiter = (!typed.is_empty()).then_some(typed);
        });
        true
    });
    view! {
        <p class="pickers">
            <label><span>{words.encoding}</span>{encoding}</label>
            <label><span>{words.delimiter}</span>{delimiter}</label>
        </p>
    }
    .into_any()
}
