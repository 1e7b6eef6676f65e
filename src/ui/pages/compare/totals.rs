//! Scores and ranks of the units, with the mean, the median and the best of the field under them.

use leptos::prelude::*;

use super::chosen::{Compared, Who};
use super::lead::base_name;
use crate::analysis::compare::{Base, Difference, Entry, NoDifference};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::edition::{Edition, Origin};
use crate::ui::address::{History, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::{scored, sourced};
use crate::ui::components::source_line::source_line;
use crate::ui::components::take_away::take_away;
use crate::words::compare::differences::{no_difference, place};
use crate::words::compare::labels::{CompareLabels, word};
use crate::words::labels::SharedLabels;
use crate::words::results;

/// A unit's score as printed, opening its passage where it has one; or why there is none.
pub fn score_cell(compared: &Compared, domain: Option<&DomainId>, entry: &Entry) -> AnyView {
    let language = compared.language;
    let decimals = compared.view().index.decimals;
    let detail = compared.standing.edition.detail(entry.unit, domain);
    let printed = detail.and_then(|detail| detail.place.as_ref());
    let value = entry.score.ok().map(|score| score.points());
    let exact = value.map(|value| value.to_string());
    let shown = match (printed, value) {
        (Some(place), _) => sourced(place.printed.clone(), place),
        (None, Some(value)) => {
            let edition = &compared.standing.edition;
            scored(format::number(value, decimals, language), edition, entry.unit, domain)
        }
        (None, None) => {
            let bound = entry.bound.map(|bound| {
                format!(
                    "{} {}",
                    bound.operator.sign(),
                    format::plain(bound.value, decimals, language)
                )
            });
            let why = entry.score.err().map(|why| results::missing(why, language).to_owned());
            bound.or(why).unwrap_or_default().into_any()
        }
    };
    view! { <td class="number" class:none=value.is_none() data-value=exact>{shown}</td> }.into_any()
}

/// A difference with its sign and its word; or why there is none.
pub fn difference_cell(
    compared: &Compared,
    difference: Result<Difference, NoDifference>,
) -> AnyView {
    let language = compared.language;
    match difference {
        Ok(difference) => {
            let points =
                format::signed(difference.points, compared.view().index.decimals, language);
            let reading = difference.word.map_or("", |found| word(found, language));
            view! {
                <td class="number" data-value=difference.points.to_string()>{points}<span class="reading">" "{reading}</span></td>
            }
            .into_any()
        }
        Err(NoDifference::Itself) => view! { <td class="number none">"–"</td> }.into_any(),
        Err(why) => view! { <td class="none">{no_difference(why, language)}</td> }.into_any(),
    }
}

/// The table.
pub fn totals(compared: &Compared) -> AnyView {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    let view = compared.view();
    let row = &compared.total;
    let caption = format!(
        "{} {}, {}",
        view.index.short.text(language),
        format::period(view.period, language),
        compared.what(row)
    );
    let threshold = row
        .threshold
        .map(|limit| format!(" (±{})", format::number(limit, view.index.decimals, language)));
    let lines = row.entries.iter().enumerate().map(|(place_of, entry)| {
        let first = compared.base == Base::First && place_of == 0;
        view! {
            <tr class:chosen=first>
                <th scope="row">
                    {compared.name(entry.unit)}
                    {first.then(|| view! { <span class="of">" ("{own.is_first}")"</span> }).or_nothing()}
                </th>
                {score_cell(compared, row.domain.as_ref(), entry)}
                <td class="number">{place(entry.place, language)}</td>
                {difference_cell(compared, entry.difference)}
                <td>{make_first(compared, place_of)}</td>
            </tr>
        }
    });
    let decimals = view.index.decimals;
    let field = row.field.zip(row.best).map(|(field, best)| {
        let of = format!(" ({})", field.count);
        [(labels.mean, field.mean), (labels.median, field.median), (own.best, best)]
            .into_iter()
            .map(|(name, value)| {
                view! {
                    <tr class="field">
                        <th scope="row">{name}{of.clone()}</th>
                        <td class="number" data-value=value.to_string()>{format::number(value, decimals, language)}</td>
                        <td></td><td></td><td></td>
                    </tr>
                }
            })
            .collect_any()
    });
    let (kept, edition) = (view.clone(), compared.standing.edition.clone());
    view! {
        <section data-taken="">
            <h2>{own.totals}</h2>
            <div class="scroll" tabindex="0" role="region" aria-label=caption.clone()>
                <table class="compared">
                    <caption>{caption.clone()}</caption>
                    <thead><tr>
                        <th scope="col">{labels.unit}</th>
                        <th scope="col">{labels.score}</th>
                        <th scope="col">{labels.rank}</th>
                        <th scope="col">{own.against}" "{base_name(compared)}{threshold}</th>
                        <th scope="col"><span class="visually-hidden">{own.make_first}</span></th>
                    </tr></thead>
                    <tbody>{lines.collect_any()}{field.or_nothing()}</tbody>
                </table>
            </div>
            {source_line(&kept, &edition, has_sums(&edition))}
            <p class="source">{own.derived}</p>
            {take_away(|| {})}
        </section>
    }
    .into_any()
}

/// Whether an edition holds sums of published scores.
pub fn has_sums(edition: &Edition) -> bool {
    edition.columns.iter().any(|column| column.origin == Origin::Derived)
}

/// A button that makes a unit the one compared with.
fn make_first(compared: &Compared, place: usize) -> AnyView {
    if place == 0 || compared.who != Who::Chosen {
        return ().into_any();
    }
    let own = CompareLabels::of(compared.language);
    let address = use_address();
    let unit = compared.units[place];
    let code = compared.unit(unit).code.clone();
    let press = move |_| {
        address.change(History::Push, |selection| {
            selection.units.retain(|other| *other != code);
            selection.units.insert(0, code.clone());
            selection.against = crate::state::selection::Against::First;
        });
    };
    let label = format!("{}: {}", own.make_first, compared.name(unit));
    view! { <button type="button" class="quiet" aria-label=label on:click=press>{own.make_first}</button> }
        .into_any()
}
