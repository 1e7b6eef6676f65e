//! The figures of running text as cards, by domain: number, numerator and denominator, time, place, rank.

use crate::model::order::Order;
use leptos::prelude::*;

use super::asked::InHand;
use super::figures::{chips, label, note};
use super::listing::listing;
use super::names::{domain_name, scope_name};
use super::printed::source_note;
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::{Sheet, SheetRow};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::form::{Indicator, Kind};
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::sourced;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::indicators::sentences::MOST_DECIMALS;
use crate::words::places;

/// The rows that are kept, by domain; rows that belong to another stand in its card.
pub fn cards(
    hand: &InHand,
    sheet: &Sheet<'_>,
    kept: &[usize],
    shows: &dyn Fn(Moment) -> bool,
) -> AnyView {
    let language = hand.language();
    let rows: Vec<&SheetRow<'_>> = kept.iter().filter_map(|place| sheet.rows.get(*place)).collect();
    let mut domains: Vec<Option<&DomainId>> = Vec::new();
    for row in rows.iter().filter(|row| row.depth == 0) {
        if !domains.contains(&row.indicator.domain.as_ref()) {
            domains.push(row.indicator.domain.as_ref());
        }
    }
    domains.arrange_by_key(Option::is_none);
    let section = |domain: Option<&DomainId>| {
        let here =
            rows.iter().filter(|row| row.depth == 0 && row.indicator.domain.as_ref() == domain);
        let cards = here.map(|row| card(row, &rows, shows, language));
        view! {
            <section>
                <h2>{domain_name(hand, sheet.form, domain)}</h2>
                <ul class="cards">{cards.collect_any()}</ul>
            </section>
        }
    };
    let name = sheet.form.name.text(language).to_owned();
    let sections = domains.into_iter().map(section).collect_any();
    let source = source_note(hand, sheet.form);
    view! { {sections}{listing(&rows, name, shows, (source, language))} }.into_any()
}

fn card(
    row: &SheetRow<'_>,
    rows: &[&SheetRow<'_>],
    shows: &dyn Fn(Moment) -> bool,
    language: Language,
) -> AnyView {
    let below: Vec<AnyView> = rows
        .iter()
        .filter(|other| other.depth > row.depth && is_below(other.indicator, row.indicator, rows))
        .map(|other| {
            let class = format!("depth{}", (other.depth - row.depth).min(4));
            view! { <li class=class>{content(other, shows, language)}</li> }.into_any()
        })
        .collect();
    let parts = (!below.is_empty()).then(|| view! { <ul>{below}</ul> }).or_nothing();
    view! { <li class="card">{content(row, shows, language)}{parts}</li> }.into_any()
}

/// Whether a row stands anywhere below another in the tree.
fn is_below(row: &Indicator, above: &Indicator, rows: &[&SheetRow<'_>]) -> bool {
    let mut next = row.parent.as_ref();
    while let Some(id) = next {
        if *id == above.id {
            return true;
        }
        let parent = rows.iter().find(|row| row.indicator.id == *id);
        next = parent.and_then(|parent| parent.indicator.parent.as_ref());
    }
    false
}

fn content(row: &SheetRow<'_>, shows: &dyn Fn(Moment) -> bool, language: Language) -> AnyView {
    let indicator = row.indicator;
    let shown: Vec<&Observation> = row.printed().filter(|found| shows(Moment::of(found))).collect();
    let silent =
        (shown.is_empty() && indicator.kind != Kind::Heading && row.printed().next().is_none())
            .then(|| view! { <p class="facts">{IndicatorsLabels::of(language).no_figure}</p> })
            .or_nothing();
    let scope = scope_name(&indicator.scope, language);
    let figures = shown.into_iter().map(|found| figure(found, indicator, language));
    view! {
        <p class="name">{label(indicator, language)}{scope.map(|scope| view! { " "<span class="of">"("{scope}")"</span> }).or_nothing()}</p>
        {figures.collect_any()}
        {silent}
        {note(&indicator.note, language)}
    }
    .into_any()
}

fn figure(found: &Observation, row: &Indicator, language: Language) -> AnyView {
    let words = IndicatorsLabels::of(language);
    let printed = found.place.printed.trim().to_owned();
    let (value, measure) = match found.value {
        Ok(value) => {
            let number = sentences::number(value, found.operator, language);
            match row.kind {
                Kind::Percent => (format!("{number}\u{a0}%"), String::new()),
                _ => (number, row.measure.text(language).to_owned()),
            }
        }
        // Words in place of a number are the figure.
        Err(_) => (printed.clone(), String::new()),
    };
    let is_words = found.value.is_err();
    let ratio = found.ratio.map(|(numerator, denominator)| {
        let plain = |value: f64| format::plain(value, MOST_DECIMALS, language);
        let share = (denominator != 0.0).then(|| {
            let share = format::plain(numerator / denominator * 100.0, 2, language);
            format!(" = {share}\u{a0}% ({})", words.derived)
        });
        format!("{}/{}{}", plain(numerator), plain(denominator), share.unwrap_or_default())
    });
    let when = sentences::moment(Moment::of(found), language);
    let place = places::at(&found.place, language);
    let lang = row.measure.lang(language);
    view! {
        <p class="value" class:words=is_words>
            <span lang=is_words.then_some("vi")>{sourced(value, &found.place)}</span>
            {(!measure.is_empty()).then(|| view! { " "<span class="of" lang=lang>{measure}</span> }).or_nothing()}
            {chips(found, language)}
        </p>
        {ratio.map(|ratio| view! { <p class="facts">{ratio}</p> }).or_nothing()}
        <p class="facts">{when}" · "{place}{(!is_words).then(|| view! { " · "<q lang="vi">{printed}</q> }).or_nothing()}</p>
        {note(&found.note, language)}
    }
    .into_any()
}
