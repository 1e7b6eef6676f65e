//! How the table was read: every guess with what speaks for it and a control to change it, what was set aside, what
//! could not be read.

use std::rc::Rc;

use leptos::prelude::*;

use super::columns::columns;
use super::controls::{control, field, select};
use super::opening::Opening;
use super::understood::Understood;
use crate::model::language::Language;
use crate::read::opened::meaning::report::{Guess, Sureness, What};
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::open::labels::OpenLabels;
use crate::words::open::written;
use crate::words::opened::{labels, sentences};

/// What only the reader can say, before the result; nothing where the table says it all.
pub fn questions(opening: Opening) -> AnyView {
    let address = use_address();
    (move || {
        let language = address.language();
        let understood = opening.understood.get()?;
        let report = &understood.meaning.report;
        let open = report.guesses.iter().filter(|guess| guess.sureness == Sureness::Open);
        let asked: Vec<AnyView> = open.map(|guess| question(guess, opening, language)).collect();
        let unread = report.unread.iter().map(|unread| sentences::unread(unread, language));
        let unmatched = sentences::unmatched(&report.unmatched, language);
        let told: Vec<String> = unread.chain(unmatched).collect();
        if asked.is_empty() && told.is_empty() {
            return None;
        }
        let told = told.into_iter().map(|line| view! { <p>{line}"."</p> }).collect_any();
        Some(view! {
            <div class="notice questions" role="note">
                <p><strong>{OpenLabels::of(language).to_look_at}</strong></p>
                {asked.collect_view()}
                {told}
            </div>
        })
    })
    .into_any()
}

/// An open guess as a line with its control.
fn question(guess: &Guess, opening: Opening, language: Language) -> AnyView {
    let what = what(guess, language);
    let why: Vec<String> =
        guess.evidence.iter().map(|evidence| sentences::evidence(evidence, language)).collect();
    let why = why.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    let found = sentences::found(&guess.found, language);
    view! {
        <p class="question">
            <strong>{what.clone()}": "</strong>{found}" ("{why}") "
            {control(guess, &what, opening, language)}
        </p>
    }
    .into_any()
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
    let rows = report.guesses.iter().map(|guess| line(guess, opening, language));
    let ranks = report.ranks.iter().map(|check| sentences::ranks(check, language)).collect();
    let aside = report.aside.iter().map(|aside| sentences::aside(aside, language)).collect();
    let manner = understood.written.iter().zip(&understood.tables).map(|(manner, table)| {
        let grid = &table.grid;
        let sheet = grid.sheet.as_ref().map(|sheet| format!(" ▸ {sheet}")).unwrap_or_default();
        let said = written::sentences(manner, language).join(" ");
        format!("{}{sheet}: {said}", grid.file)
    });
    view! {
        <details class="report" open=opening.is_report_open()>
            <summary on:click=move |_| opening.toggle_report()>{words.how_read}</summary>
            {columns(understood, opening, language)}
            <div class="scroll" tabindex="0" role="region" aria-label=words.how_read>
                <table class="guesses">
                    <thead><tr>
                        <th scope="col">{words.guess}</th>
                        <th scope="col">{words.taken_for}</th>
                        <th scope="col">{words.because}</th>
                        <th scope="col">{words.change}</th>
                    </tr></thead>
                    <tbody>{rows.collect_any()}</tbody>
                </table>
            </div>
            {list(ranks)}
            {list(aside)}
            {list(manner.collect())}
            {writing(understood, opening, language)}
        </details>
    }
    .into_any()
}

fn what(guess: &Guess, language: Language) -> String {
    let what = labels::what(guess.what, language);
    match guess.what {
        What::Numbers(column) => format!("{what} {}", column + 1),
        _ => what.to_owned(),
    }
}

/// A guess.
fn line(guess: &Guess, opening: Opening, language: Language) -> AnyView {
    let words = OpenLabels::of(language);
    let what = what(guess, language);
    let found = sentences::found(&guess.found, language);
    let because = guess.evidence.iter().map(|evidence| sentences::evidence(evidence, language));
    let sureness = labels::sureness(guess.sureness, language).to_owned();
    let because: Vec<String> = because.filter(|text| !text.is_empty()).chain([sureness]).collect();
    let is_by_column = matches!(
        guess.what,
        What::Unit | What::Code | What::Group | What::Total | What::Domains | What::Rank
    );
    let change = if is_by_column {
        view! { <span class="of">{words.see_columns}</span> }.into_any()
    } else {
        control(guess, &what, opening, language)
    };
    view! {
        <tr class:open=guess.sureness == Sureness::Open>
            <th scope="row">{what}</th>
            <td>{found}</td>
            <td>{because.join("; ")}</td>
            <td>{change}</td>
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
    let now = ENCODINGS.iter().map(|(name, _)| *name).find(|name| now == Some(name));
    let encoding = select(words.encoding, &ENCODINGS, now, move |name| {
        opening.choose(move |writing, _| writing.encoded_as(name));
    });
    let delimiter = dialect.delimiter.replace('\t', "\\t");
    let delimiter = field(words.delimiter, delimiter, ";", move |typed| {
        let typed = typed.replace("\\t", "\t");
        opening.choose(move |writing, _| {
            writing.delimiter = (!typed.is_empty()).then_some(typed);
        });
    });
    view! {
        <p class="pickers">
            <label><span>{words.encoding}</span>{encoding}</label>
            <label><span>{words.delimiter}</span>{delimiter}</label>
        </p>
    }
    .into_any()
}
