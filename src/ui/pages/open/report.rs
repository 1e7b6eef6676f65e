//! How the table was read: every guess with what speaks for it and a control to change it, what was set aside, what
//! could not be read.

use std::rc::Rc;

use leptos::prelude::*;

use super::columns::columns;
use super::controls::{control, field, select};
use super::opening::Opening;
use super::session::Session;
use crate::model::language::Language;
use crate::read::opened::meaning::report::{Guess, Sureness, What};
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::words::open::labels::OpenLabels;
use crate::words::open::{report as words, written};

/// The report; open where something of it is doubtful.
pub fn report(opening: Opening) -> AnyView {
    let address = use_address();
    (move || {
        let language = address.language();
        let session = opening.session.get()?;
        Some(of(&session, opening, language))
    })
    .into_any()
}

fn of(session: &Rc<Session>, opening: Opening, language: Language) -> AnyView {
    let labels = OpenLabels::of(language);
    let report = &session.meaning.report;
    let is_doubtful = report.doubtful();
    let rows = report.guesses.iter().map(|guess| line(guess, opening, language));
    let ranks: Vec<String> =
        report.ranks.iter().map(|check| words::ranks(check, language)).collect();
    let aside: Vec<String> =
        report.aside.iter().map(|aside| words::set_aside(aside, language)).collect();
    let unread = report.unread.iter().map(|unread| words::unread(unread, language));
    let unmatched =
        (!report.unmatched.is_empty()).then(|| words::unmatched(&report.unmatched, language));
    let unread: Vec<String> = unread.chain(unmatched).collect();
    let manner = session.written.iter().zip(&session.tables).flat_map(|(manner, table)| {
        let grid = &table.grid;
        let sheet = grid.sheet.as_ref().map(|sheet| format!(" ▸ {sheet}")).unwrap_or_default();
        let said = written::sentences(manner, language).join(" ");
        Some(format!("{}{sheet}: {said}", grid.file))
    });
    let manner: Vec<String> = manner.collect();
    view! {
        <details class="report" open=is_doubtful>
            <summary>{labels.how_read}</summary>
            {is_doubtful.then(|| view! { <p class="remark" role="note">{labels.to_look_at}</p> }).or_nothing()}
            {list(labels.not_read, unread)}
            <div class="scroll" tabindex="0" role="region" aria-label=labels.how_read>
                <table class="guesses">
                    <thead><tr>
                        <th scope="col">{labels.guess}</th>
                        <th scope="col">{labels.taken_for}</th>
                        <th scope="col">{labels.because}</th>
                        <th scope="col">{labels.change}</th>
                    </tr></thead>
                    <tbody>{rows.collect_any()}</tbody>
                </table>
            </div>
            {columns(session, opening, language)}
            {list("", ranks)}
            {list(labels.set_aside, aside)}
            {list("", manner)}
            {writing(session, opening, language)}
        </details>
    }
    .into_any()
}

/// A guess.
fn line(guess: &Guess, opening: Opening, language: Language) -> AnyView {
    let labels = OpenLabels::of(language);
    let what = words::what(guess.what, language);
    let found = words::found(&guess.found, language);
    let because: Vec<String> =
        guess.evidence.iter().map(|evidence| words::evidence(evidence, language)).collect();
    let is_by_column = matches!(
        guess.what,
        What::Unit | What::Code | What::Group | What::Total | What::Domains | What::Rank
    );
    let change = if is_by_column {
        view! { <span class="of">{labels.see_columns}</span> }.into_any()
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

fn list(title: &'static str, lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let title = (!title.is_empty()).then(|| view! { <h3>{title}</h3> });
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! { {title}<ul>{lines.collect_any()}</ul> }.into_any()
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
fn writing(session: &Session, opening: Opening, language: Language) -> AnyView {
    let labels = OpenLabels::of(language);
    let Some(written) = session.written.first() else { return ().into_any() };
    let Some(dialect) = &written.dialect else { return ().into_any() };
    let now = written.encoding_name();
    let now = ENCODINGS.iter().map(|(name, _)| *name).find(|name| now == Some(name));
    let encoding = select(labels.encoding, &ENCODINGS, now, move |name| {
        opening.choose(move |writing, _| writing.encoded_as(name));
    });
    let delimiter = dialect.delimiter.replace('\t', "\\t");
    let delimiter = field(labels.delimiter, delimiter, ";", move |typed| {
        let typed = typed.replace("\\t", "\t");
        opening.choose(move |writing, _| {
            writing.delimiter = (!typed.is_empty()).then_some(typed);
        });
    });
    view! {
        <p class="pickers">
            <label>{labels.encoding}" "{encoding}</label>
            <label>{labels.delimiter}" "{delimiter}</label>
        </p>
    }
    .into_any()
}
