//! The few figures of the unit's documents that say most: those with a rank, then rates.

use leptos::prelude::*;

use super::documents::source_line;
use super::printed::printed;
use super::sheet::{Column, division, link, list, paragraph, section, table, text};
use super::subject::Subject;
use crate::analysis::plan::way::published_changes;
use crate::format;
use crate::model::domain::DomainId;
use crate::model::form::{Form, Indicator, IndicatorId, Kind};
use crate::model::observation::Observation;
use crate::state::page::Page;
use crate::ui::address::href;
use crate::words::labels::SharedLabels;
use crate::words::unit::labels::UnitLabels;
use crate::words::unit::sentences::{form as form_link, up_to};

/// The most figures.
const MOST: usize = 10;
/// The most rates of one domain.
const MOST_OF_A_DOMAIN: usize = 2;

/// A row of a form with its figure of the latest period.
type Figure<'a> = (&'a Indicator, &'a Observation);

/// The section; `None` when the documents hold no figure of the unit.
pub fn figures(subject: &Subject) -> Option<AnyView> {
    let words = UnitLabels::of(subject.language);
    let own: Vec<&Observation> =
        subject.documents.observations.iter().filter(|found| found.unit == subject.unit).collect();
    let forms = subject.documents.forms.iter().filter_map(|form| form_of(subject, form, &own));
    let forms = list("", forms.collect())?;
    let lead = paragraph("", vec![text(format!("{}:", words.all_indicators))]);
    let shown = chosen(subject, &own);
    // Without a figure to show only the ways to the forms are left, which are no use on paper.
    let class = if shown.is_empty() { "screen" } else { "" };
    let mut content = Vec::new();
    if !shown.is_empty() {
        content.push(sheet(subject, &shown));
        content.push(source_line(subject, shown.iter().map(|(_, one)| &one.place.source)));
    }
    content.push(division("screen", vec![lead, forms]));
    Some(section(class, words.figures, content))
}

/// The figures shown, each the latest of its row.
fn chosen<'a>(subject: &'a Subject, own: &[&'a Observation]) -> Vec<Figure<'a>> {
    // By row, the latest period first; of one period the one that stands first.
    let mut latest: Vec<&Observation> =
        own.iter().filter(|one| one.value.is_ok()).copied().collect();
    latest
        .sort_by(|one, next| one.indicator.cmp(&next.indicator).then(next.period.cmp(&one.period)));
    latest.dedup_by(|next, first| next.indicator == first.indicator);
    let latest = |id: &IndicatorId| {
        let place = latest.binary_search_by(|one| one.indicator.cmp(id)).ok()?;
        latest.get(place).copied()
    };
    let above: Vec<&Observation> = subject
        .listed()
        .flat_map(|latest| {
            let (index, period) = (&latest.view.index.id, latest.view.period);
            published_changes(&subject.documents, subject.unit, index, period)
        })
        .collect();
    let rows = subject.documents.indicators.iter();
    let found = rows.filter_map(|row| Some((row, latest(&row.id)?)));
    let (ranked, rest): (Vec<Figure>, Vec<Figure>) = found
        .filter(|(_, one)| !above.iter().any(|known| known.place == one.place))
        .partition(|(_, one)| one.rank.is_some());
    let mut taken: Vec<Option<&DomainId>> = Vec::new();
    let rates = rest.into_iter().filter(|(row, _)| row.kind == Kind::Percent).filter(|(row, _)| {
        let domain = row.domain.as_ref();
        taken.push(domain);
        taken.iter().filter(|known| **known == domain).count() <= MOST_OF_A_DOMAIN
    });
    ranked.into_iter().chain(rates).take(MOST).collect()
}

fn sheet(subject: &Subject, shown: &[Figure]) -> AnyView {
    let (words, labels, language) =
        (UnitLabels::of(subject.language), SharedLabels::of(subject.language), subject.language);
    let row = |(row, one): &Figure| {
        let rank = one.rank.map(|rank| match rank.of {
            Some(of) => format!("{}/{of}", rank.rank),
            None => rank.rank.to_string(),
        });
        // Often the rank stands in the printed words already.
        let rank = rank.filter(|rank| !one.place.printed.contains(rank.as_str()));
        let rank = rank.map(|rank| format!(" ({} {rank})", labels.rank.to_lowercase()));
        let until = one.as_of.map(|day| up_to(&format::date(day, language), language));
        let until = until.map_or_else(String::new, |until| format!(", {until}"));
        vec![
            text(row.name.text(language)),
            vec![printed(&one.place), text(rank.unwrap_or_default())].into_any(),
            text(format!("{}{until}", format::period(one.period, language))),
        ]
    };
    let head = |label: &str| (label.to_owned(), Column::Words);
    let heads = vec![head(labels.indicators), head(words.value), head(labels.period)];
    table(words.figures_rule, heads, shown.iter().map(row).collect())
}

/// A form with figures of the unit, as a link to its page.
fn form_of(subject: &Subject, form: &Form, own: &[&Observation]) -> Option<Vec<AnyView>> {
    let mine = |row: &&Indicator| own.iter().any(|one| one.indicator == row.id);
    let count = subject.documents.rows_of(&form.id).into_iter().filter(mine).count();
    let mut selection = subject.selection();
    selection.form = Some(form.id.0.clone());
    let name = form_link(form.name.text(subject.language), count, subject.language);
    (count > 0).then(|| vec![link(href(Page::Indicators, &selection), name)])
}
