//! A table of which only a part is published: what its own figures say, and what cannot be known.

use leptos::prelude::*;

use super::case::{Case, rank_cell};
use crate::analysis::ranking::Part;
use crate::export::sheet::{Cell, Column, Row, Sheet};
use crate::format;
use crate::model::tie::Tie;
use crate::model::unit::UnitIdx;
use crate::ui::address::use_address;
use crate::ui::components::data_table::DataTable;
use crate::words::explain::climbing;
use crate::words::explain::labels::ExplainLabels;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The unit's domains with the room in each, and what is missing for the rest.
pub fn section(case: &Case, unit: UnitIdx, part: Part) -> AnyView {
    let language = use_address().language();
    let (words, shared) = (ExplainLabels::of(language), SharedLabels::of(language));
    let view = &case.view;
    let nodes = view.publication.tree(&view.index.id).children_in(None, view.period);
    let row = |node: &&crate::model::domain::Domain| -> Row {
        let domain = Some(&node.id);
        let cell = case.edition.cell(unit, domain);
        let printed = case.edition.detail(unit, domain).and_then(|detail| detail.rank);
        let rank = printed.map(|rank| {
            rank_cell(rank.rank as usize, Tie::Alone, rank.of.map(|of| of as usize), language)
        });
        let (score, room) = match cell {
            Ok(score) => {
                let read_from = case.edition.read_from(unit, domain);
                let written = case.score(score.points(), &node.id, language);
                let room = node.max.map(|max| {
                    let room = (max - score.points()).max(0.0);
                    Cell::derived(room, case.score(room, &node.id, language))
                });
                (Cell::number(score.points(), written).opening(read_from), room)
            }
            Err(why) => (Cell::absent(results::missing(why, language)), None),
        };
        let blank = Cell::blank;
        let name = Cell::text(node.name.text(language));
        vec![name, score, rank.unwrap_or_else(blank), room.unwrap_or_else(blank)].into()
    };
    let rows: Vec<Row> = nodes.iter().map(row).collect();
    let sheet = Sheet {
        title: format!(
            "{} {}",
            view.index.short.text(language),
            format::period(view.period, language)
        ),
        columns: vec![
            Column::name(words.domain),
            Column::numbers(words.own_score),
            Column::numbers(shared.published_rank),
            Column::numbers(words.room),
        ],
        rows,
    };
    view! {
        <p class="refusal" role="note">{climbing::in_part(part.scored, part.of, language)}</p>
        {(!nodes.is_empty()).then(|| view! { <section><h2>{words.room_by_domain}</h2><DataTable sheet=sheet/><p class="rule">{words.ways_unknown}</p></section> })}
    }
    .into_any()
}
