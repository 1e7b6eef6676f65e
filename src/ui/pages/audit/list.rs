//! The doubts one by one, each with its arithmetic and the figures it concerns.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::Listed;
use crate::audit::figure::Figure;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::data_table::{content, heads};
use crate::ui::components::take_away::take_away;
use crate::ui::components::take_away::taken::Taken;
use crate::ui::doubts::Doubt;
use crate::ui::pace::pieces::{Make, in_pieces};
use crate::words::audit::labels::AuditLabels;

/// Rows shown at first, and added by each press of the button.
const STEP: usize = 60;

/// Rows made before the browser gets a turn.
const PIECE: usize = 15;

/// The list as a table. It grows by the button; what is taken of it is all of it.
pub fn list(listed: Listed) -> AnyView {
    let labels = AuditLabels::of(listed.language);
    if listed.doubts.is_empty() {
        return view! { <p>{labels.none}</p> }.into_any();
    }
    let count = RwSignal::new(STEP);
    let total = listed.doubts.len();
    let heads = heads(&listed.columns());
    let (title, sources) = (labels.caption.to_owned(), listed.sources());
    let listed = Arc::new(listed);
    let whole = listed.clone();
    let taken = Taken::of_table(title, Arc::new(move || whole.sheet()), sources);
    let make: Make = Arc::new(move |places: Range<usize>| {
        listed.doubts[places].iter().map(|doubt| row(&listed, doubt)).collect_any()
    });
    let lines = move || in_pieces(count.get().min(total), PIECE, make.clone());
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=labels.caption>
            <table class="doubts">
                <caption>{labels.caption}" ("{total}")"</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        {move || (total > count.get()).then(|| view! {
            <p class="more"><button type="button" on:click=move |_| count.update(|count| *count += STEP)>{labels.show_more}</button></p>
        }).or_nothing()}
        {take_away(taken)}
    }
    .into_any()
}

/// A doubt. On the page its figures are a list in one cell: they are read together.
fn row(listed: &Listed, doubt: &Doubt) -> AnyView {
    let [grade, finding, kind, document] = listed.words(doubt).map(|cell| content(&cell));
    let figure = |figure: &Figure| {
        let [printed, _, place] = listed.figure(figure);
        view! { <li>{content(&printed)}" "<span class="of">{place.shown}</span></li> }
    };
    let figures = doubt.finding.figures.iter().map(figure).collect_any();
    view! {
        <tr class=doubt.finding.grade.id()>
            <th scope="row">{grade}</th>
            <td>{finding}</td>
            <td><ul class="printed" lang="vi">{figures}</ul></td>
            <td>{kind}</td>
            <td>{document}</td>
        </tr>
    }
    .into_any()
}
