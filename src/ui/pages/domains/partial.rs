//! A table published in part, as its document shows it: one chart a domain, bounds as bounds, silence said, and what the
//! document prints beside: means, bands, statements. Nothing is ranked and nothing added up.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::partial::{Partial, mean, statistics, telling};
use crate::analysis::ranking::part;
use crate::charts::partial::{Row, Rows, svg};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::cell::ReadFrom;
use crate::model::documents::Documents;
use crate::model::domain::Domain;
use crate::model::edition::Origin;
use crate::model::language::Language;
use crate::model::operator::{Limit, Operator};
use crate::model::statistic::Published;
use crate::model::unit::UnitIdx;
use crate::state::selection::Frame;
use crate::ui::address::use_address;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::figure::Figure;
use crate::ui::components::fold::{Begins, fold};
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::components::passage::sourced;
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::{InView, Standing};
use crate::ui::library::documents::use_shelf;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::labels::SharedLabels;
use crate::words::partial::labels::PartialLabels;
use crate::words::partial::{labels as named, sentences as said};
use crate::words::passage::labels::PassageLabels;
use crate::words::places;

use super::in_part::{printed, units};
use super::matrix;

/// The domains of a table published in part, the one in view first; `None` for a whole table.
fn nodes(standing: &Standing) -> Option<Vec<Domain>> {
    let view = &standing.view;
    let tree = view.publication.tree(&view.index.id);
    let all = tree.children_in(None, view.period);
    let in_part = |node: &Domain| part(&standing.edition, Some(&node.id)).is_some();
    all.iter().any(|node| in_part(node)).then(|| {
        let first = |node: &&&Domain| Some(&node.id) == view.domain.as_ref();
        let others = all.iter().filter(|node| !first(node));
        all.iter().filter(first).chain(others).map(|node| (*node).clone()).collect()
    })
}

/// What the page of such a table finds: how much of it there is.
pub fn finding(standing: &Standing) -> Option<String> {
    let nodes = nodes(standing)?;
    let found: Vec<Partial> = nodes.iter().map(|node| units(standing, node)).collect();
    let exact = |found: &Partial| {
        found.listed.iter().filter(|one| one.value.operator == Operator::Exactly).count()
    };
    let all: usize = found.iter().map(exact).sum();
    let bounds: usize = found.iter().map(|found| found.listed.len() - exact(found)).sum();
    let cells = |found: &Partial| found.listed.len() + found.silent.len() + found.unnamed;
    let cells: usize = found.iter().map(cells).sum();
    Some(said::extent(all, bounds, cells, use_address().language()))
}

/// What must be known of such a table.
pub fn lead(standing: &Standing) -> Option<AnyView> {
    nodes(standing)?;
    let language = use_address().language();
    Some(view! { <p class="remark" role="note">{said::why_all(language)}</p> }.into_any())
}

/// Whether the table is published in part.
pub fn is_in_part(standing: &Standing) -> bool {
    nodes(standing).is_some()
}

/// The sections, one a domain, once their code is here: most tables are published whole.
pub fn sections(standing: Standing) -> AnyView {
    deferred(whole(StoredValue::new(standing)))
}

part! { targets:
    fn whole(standing: StoredValue<Standing>) -> AnyView {
        all_sections(standing)
    }
}

fn all_sections(standing: StoredValue<Standing>) -> AnyView {
    view! { {move || standing.with_value(body)} }.into_any()
}

fn body(standing: &Standing) -> AnyView {
    let nodes = nodes(standing).unwrap_or_default();
    let shelf = use_shelf();
    let source = standing.edition.source.clone().or_else(|| standing.view.index.source.clone());
    if let Some(source) = &source {
        shelf.need(&standing.view.publication, std::slice::from_ref(source));
    }
    // Drawn once, when the document is here: a table a reader has opened stays open.
    if !source.is_none_or(|source| shelf.has(&[source])) {
        let loading = PassageLabels::of(use_address().language()).loading;
        return view! { <p role="status">{loading}" …"</p> }.into_any();
    }
    let documents = shelf.documents.get();
    mark_when_painted();
    let language = use_address().language();
    let tree = standing.view.publication.tree(&standing.view.index.id);
    // Inside another page a picture is shown, where the table is not.
    let embedded =
        use_address().selection.with_untracked(|selection| selection.frame == Frame::Embedded);
    let sections = nodes.iter().enumerate().map(|(nth, node)| {
        let (kept, node, documents) = (standing.clone(), node.clone(), documents.clone());
        let place = tree.children(None).position(|known| known.id == node.id).unwrap_or(0);
        let line = format!("{}. {}", place + 1, node.name.text(language));
        let is_asked = standing.view.asked_domain() == Some(&node.id);
        let is_open = is_asked || (embedded && nth == 0);
        let begins = if is_open { Begins::Open } else { Begins::Closed };
        fold(line, begins, move || section(&kept, &node, &documents))
    });
    let sections = sections.collect_any();
    view! { {matrix::matrix(standing, &nodes)}{sections} }.into_any()
}

fn section(standing: &Standing, node: &Domain, documents: &Arc<Documents>) -> AnyView {
    let language = use_address().language();
    let name = node.name.text(language).to_owned();
    let found = statistics(documents, &standing.edition, Some(&node.id));
    let figure = figure(standing, node, name, mean(&found), language);
    let words = PartialLabels::of(language);
    let told = telling(&found, node.max).map(|telling| {
        view! { <p class="remark" role="note">{said::telling(telling, language)}</p> }
    });
    let line = |one: &&Published| {
        let note = Some(one.note.text(language).to_owned()).filter(|note| !note.is_empty());
        let note = note.map(|note| view! { <span class="note">{note}</span> }).or_nothing();
        view! { <li>{named::statistic(&one.statistic, language)}": "{sourced(one.place.printed.clone(), &one.place)}{note}</li> }
    };
    let statistics = found.iter().map(line).collect_any();
    let own = documents.remarks.iter().filter(|remark| {
        remark.domain.as_ref() == Some(&node.id)
            && remark.index.as_ref() == Some(&standing.edition.index)
            && remark.period.is_none_or(|period| period == standing.edition.period)
    });
    let remarks: Vec<AnyView> = own
        .map(|remark| {
            let place = &remark.place;
            let at = places::at(place, language);
            view! {
                <li><strong>{named::kind(remark.kind, language)}": "</strong><span lang="vi">{place.printed.clone()}" "</span>{sourced(at, place)}</li>
            }
            .into_any()
        })
        .collect();
    let remarks = (!remarks.is_empty()).then(|| {
        let heading = format!("{} ({})", words.remarks, remarks.len());
        view! { <details><summary>{heading}</summary><ul class="remarks">{remarks.into_any()}</ul></details> }
    });
    let beside =
        (!found.is_empty()).then(|| view! { <h3>{words.beside}</h3><ul>{statistics}</ul> });
    view! {
        <section class="part">
            <div class="beside">
                {figure}
                <div>{told.or_nothing()}{beside.or_nothing()}{remarks.or_nothing()}</div>
            </div>
        </section>
    }
    .into_any()
}

/// A unit in the picture and in its table.
struct Line {
    row: Row,
    cells: Vec<Cell>,
}

fn figure(
    standing: &Standing,
    node: &Domain,
    name: String,
    mean: Option<&Published>,
    language: Language,
) -> AnyView {
    let (words, labels, view) =
        (PartialLabels::of(language), SharedLabels::of(language), &standing.view);
    let chosen = use_address().selection.with(|selection| selection.units.clone());
    let found = units(standing, node);
    let listed = found.listed.iter().map(|one| (one.unit, Some(one.value)));
    let silent = found.silent.iter().map(|unit| (*unit, None));
    let line = |(unit, value): (UnitIdx, Option<Limit>)| {
        let (place, rank) = printed(standing, unit, node);
        let text = match (&place, value) {
            (Some(place), _) => place.printed.clone(),
            (None, Some(limit)) => format::plain(limit.value, 2, language),
            (None, None) => words.silent.to_owned(),
        };
        let exact = value.filter(|limit| limit.operator == Operator::Exactly);
        let score = match (&place, value) {
            (Some(place), _) => Cell::printed(text.clone(), exact.map(|limit| limit.value))
                .opening(ReadFrom::Passage(place.clone())),
            (None, Some(limit)) => Cell::number(limit.value, text.clone()),
            (None, None) => Cell::absent_in_words(words.silent),
        };
        let (place_of, of) = match rank {
            Some(rank) => (
                Cell::number(rank.rank as f64, rank.rank.to_string()),
                rank.of.map_or_else(Cell::blank, |of| Cell::number(of as f64, format!("/{of}"))),
            ),
            None => (Cell::blank(), Cell::blank()),
        };
        let (label, code) = (view.name(unit, language), &view.publication.units.get(unit).code);
        let told =
            rank.map(|_| format!(", {} {}{}", words.rank.to_lowercase(), place_of.shown, of.shown));
        let spoken = format!("{label}: {text}{}", told.unwrap_or_default());
        let cells = vec![Cell::text(code.as_str()), Cell::text(label.clone()), score, place_of, of];
        let chosen = chosen.contains(code);
        Line { row: Row { unit, label, value, text, spoken, chosen }, cells }
    };
    let lines: Vec<Line> = listed.chain(silent).map(line).collect();
    let (words_max, highest) = (labels.maximum, lines.iter().filter_map(|line| line.row.value));
    let highest = highest.map(|limit| limit.value).fold(0.0, f64::max);
    let (end_name, end) = node.max.map_or((labels.highest, highest), |max| (words_max, max));
    let rows = Rows {
        rows: lines.iter().map(|line| line.row.clone()).collect(),
        end,
        end_text: format!("{end_name} {}", format::plain(end, 2, language)),
        mean: mean.map(|mean| (mean.value, format!("{} {}", words.mean, mean.place.printed))),
    };
    let mut sentence = said::sentence(&found, language);
    if found.unnamed > 0 {
        sentence = format!("{sentence} ({})", said::unnamed(found.unnamed, language));
    }
    let sheet = Sheet {
        title: name.clone(),
        columns: vec![
            Column::words(labels.code).file_only(),
            Column::name(labels.unit),
            Column::numbers(words.printed),
            Column::numbers(words.rank),
            Column::numbers(labels.rank_of).beside(),
        ],
        rows: lines.into_iter().map(|line| line.cells.into()).collect(),
    };
    let legend = Legend::Signs(
        labels.legend,
        vec![Key::new(Sign::Plain, words.solid), Key::new(Sign::Plain, words.hatched)],
    );
    let in_node = InView { domain: Some(node.id.clone()), ..view.clone() };
    let source = source_of(&in_node, &standing.edition, Origin::Published, language);
    view! {
        <Figure
            caption=name
            sentence=sentence
            draw=move |width| svg(&rows, width)
            legend=legend
            sheet=Arc::new(move || sheet.clone())
            sources=vec![source]
        />
    }
    .into_any()
}
