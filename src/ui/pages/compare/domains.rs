//! Every domain: a row a domain, a mark a unit; then the differences, the largest first.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Compared;
use super::domain_sheet::sheet;
use super::dots::dots;
use crate::analysis::compare::{by_gap, measured};
use crate::charts::dots::{Dots, Known, svg};
use crate::export::source_note::SourceNote;
use crate::format;
use crate::ui::components::data_table::table;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::words::compare::labels::CompareLabels;
use crate::words::compare::{labels as named, sentences};
use crate::words::labels::SharedLabels;

/// The section.
pub fn domains(compared: &Compared) -> AnyView {
    let language = compared.language;
    let (own, labels) = (CompareLabels::of(language), SharedLabels::of(language));
    if compared.rows.is_empty() {
        return view! {
            <section><h2>{own.domains}</h2><p class="remark" role="note">{labels.totals_only}</p></section>
        }
        .into_any();
    }
    let view = compared.view();
    let scale = measured(&compared.rows);
    let dots = dots(compared, scale);
    let caption = format!(
        "{} {}: {}",
        view.index.short.text(language),
        format::period(view.period, language),
        own.domains.to_lowercase()
    );
    let sentence = sentences::dots(compared.units().len(), dots.rows.len(), scale, language);
    let legend = legend(compared, &dots);
    let (listed, title) = (compared.clone(), caption.clone());
    view! {
        <section>
            <h2>{own.domains}</h2>
            <Figure
                caption=caption
                sentence=sentence
                draw=move |width| svg(&dots, width)
                sheet=Arc::new(move || sheet(&listed, &listed.rows, title.clone()))
                sources=vec![compared.source()]
                legend=legend
            />
            {gaps(compared)}
        </section>
    }
    .into_any()
}

/// The units with their markers, and what else the picture has.
fn legend(compared: &Compared, dots: &Dots) -> Legend {
    let own = CompareLabels::of(compared.language);
    let units = compared.names().into_iter().enumerate();
    let units = units.map(|(place, name)| Key::new(Sign::Series(place), name));
    let means = dots.rows.iter().any(|row| row.mean.is_some());
    let bounded = dots.rows.iter().flat_map(|row| &row.dots).any(|dot| dot.known != Known::Exactly);
    let others = [means.then_some(own.mean_tick), bounded.then_some(own.bound_legend)];
    let others = others.into_iter().flatten().map(|text| Key::new(Sign::Context, text));
    Legend::Signs(SharedLabels::of(compared.language).legend, units.chain(others).collect())
}

/// The same numbers, the widest difference first, with what they are put in order by.
fn gaps(compared: &Compared) -> AnyView {
    let own = CompareLabels::of(compared.language);
    let mut sorted = compared.rows.clone();
    let order = named::measured(by_gap(&mut sorted), compared.language);
    let sheet = sheet(compared, &sorted, own.gaps.to_owned());
    let table = table(&sheet, "compared");
    let source = compared.source();
    let source = SourceNote { note: format!("{} {}", source.note, own.derived), ..source };
    let taken = Taken::of_table(sheet.title.clone(), Arc::new(move || sheet.clone()), vec![source]);
    view! {
        <div class="gaps">
            {table}
            <p class="source">{order}" "{own.derived}</p>
            {take_away(taken)}
        </div>
    }
    .into_any()
}
