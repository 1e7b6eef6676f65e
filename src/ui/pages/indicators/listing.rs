//! The figures of running text as a table: one line a figure, to be read on, copied and taken away.

use leptos::prelude::*;

use super::figures::{place_text, quoted};
use crate::analysis::forms::SheetRow;
use crate::analysis::forms::moment::Moment;
use crate::format;
use crate::model::form::Indicator;
use crate::model::language::Language;
use crate::model::observation::Observation;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::take_away::take_away;
use crate::words::indicators::labels::IndicatorsLabels;
use crate::words::indicators::sentences;
use crate::words::indicators::sentences::MOST_DECIMALS;
use crate::words::labels::SharedLabels;

/// The figures of these rows in these moments, behind a button.
pub fn listing(
    rows: &[&SheetRow<'_>],
    caption: String,
    shows: &dyn Fn(Moment) -> bool,
    language: Language,
) -> AnyView {
    let all = rows.iter().flat_map(|row| row.printed().map(|found| (row.indicator, found)));
    let shown: Vec<(Indicator, Observation)> = all
        .filter(|(_, found)| shows(Moment::of(found)))
        .map(|(row, found)| (row.clone(), found.clone()))
        .collect();
    let open = RwSignal::new(false);
    view! {
        <details class="numbers" data-taken="" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
            <summary>{SharedLabels::of(language).as_table}</summary>
            {move || open.get().then(|| table(&shown, caption.clone(), language)).or_nothing()}
        </details>
    }
    .into_any()
}

fn table(shown: &[(Indicator, Observation)], caption: String, language: Language) -> AnyView {
    let (words, name) = (IndicatorsLabels::of(language), caption.clone());
    let heads = [
        words.indicator,
        words.figure,
        words.measure,
        words.numerator,
        words.denominator,
        words.period,
        words.place,
    ];
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_any();
    let rows = shown.iter().map(|(row, found)| line(row, found, language)).collect_any();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {take_away(|| {})}
    }
    .into_any()
}

fn line(row: &Indicator, found: &Observation, language: Language) -> AnyView {
    let number = |value: f64| {
        let text = format::plain(value, MOST_DECIMALS, language);
        view! { <td class="number" data-value=value.to_string()>{text}</td> }.into_any()
    };
    let ratio = match found.ratio {
        Some((numerator, denominator)) => [number(numerator), number(denominator)].into_any(),
        None => view! { <td></td><td></td> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{row.name.text(language).to_owned()}</th>
            <td>{quoted(found.place.printed.trim(), &found.place, language)}</td>
            <td>{row.measure.text(language).to_owned()}</td>
            {ratio}
            <td>{sentences::moment(Moment::of(found), language)}</td>
            <td>{place_text(&found.place, language)}</td>
        </tr>
    }
    .into_any()
}
