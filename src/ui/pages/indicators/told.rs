//! Figures one by one: what is counted, the number with its measure, when, and the passage behind it.

use leptos::prelude::*;

use super::figures::{chips, label, rank};
use super::names::scope_name;
use crate::analysis::forms::moment::Moment;
use crate::analysis::forms::telling::Told;
use crate::format;
use crate::model::form::{Indicator, Kind};
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::model::place::Place;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::sourced;
use crate::words::indicators::sentences;

/// A list of figures.
pub fn list(figures: &[Told<'_>], language: Language) -> AnyView {
    let lines = figures.iter().map(|figure| told(figure, None, language)).collect_any();
    view! { <ul class="told">{lines}</ul> }.into_any()
}

/// A figure of a form; `why` it is told, where that is said.
pub fn told(figure: &Told<'_>, why: Option<String>, language: Language) -> AnyView {
    let above = figure.above.iter().map(|row| view! { {label(row, language)}" – " });
    let scope = scope_name(&figure.row.scope, language);
    let name = view! {
        {above.collect_any()}{label(figure.row, language)}
        {scope.map(|scope| view! { " "<span class="of">"("{scope}")"</span> }).or_nothing()}
    };
    let (value, measure) = value(figure.row, figure.found, language);
    let lang = figure.row.measure.lang(language);
    let measure = (!measure.is_empty())
        .then(|| view! { " "<span class="of" lang=lang>{measure}</span> })
        .or_nothing();
    let when = sentences::moment(Moment::of(figure.found), language);
    let ratio = figure.found.ratio.map(|(numerator, denominator)| {
        let plain = |value: f64| format::plain(value, sentences::MOST_DECIMALS, language);
        format!(" · {}/{}", plain(numerator), plain(denominator))
    });
    let said = view! { {when}{ratio}{chips(figure.found, language)} }.into_any();
    line(name.into_any(), (value, &figure.found.place), measure, said, why)
}

/// One line: a name, the figure, its measure, what is said of it, and why it is told.
pub fn line(
    name: AnyView,
    (value, place): (String, &Place),
    measure: AnyView,
    said: AnyView,
    why: Option<String>,
) -> AnyView {
    let why = why.map(|why| view! { <span class="why">{why}</span> });
    view! {
        <li>
            <span class="name">{why.or_nothing()}{name}</span>
            <span class="value">{sourced(value, place)}{measure}</span>
            <span class="facts">{said}</span>
        </li>
    }
    .into_any()
}

/// A figure with its rank in words: `Tỷ lệ hồ sơ xử lý trực tuyến: 85 %, hạng 4/12`; `None` without a rank.
pub fn in_words(figure: &Told<'_>, language: Language) -> Option<String> {
    let (value, measure) = value(figure.row, figure.found, language);
    let (name, rank) = (figure.row.name.text(language), rank(figure.found, language)?);
    let value = format!("{value} {measure}");
    Some(format!("{name}: {}, {rank}", value.trim_end()))
}

/// A number as it is meant, and its measure.
fn value(row: &Indicator, found: &Observation, language: Language) -> (String, String) {
    let Ok(value) = found.value else {
        return (found.place.printed.trim().to_owned(), String::new());
    };
    let number = sentences::number(value, found.operator, language);
    match row.kind {
        Kind::Percent => (format!("{number}\u{a0}%"), String::new()),
        _ => (number, row.measure.text(language).to_owned()),
    }
}
