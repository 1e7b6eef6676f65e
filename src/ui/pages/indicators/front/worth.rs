//! The few figures of a document that are worth knowing, by a stated rule, each with why.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::asked::InHand;
use super::super::of_document::figures_of;
use super::super::told::{line, told};
use crate::analysis::forms::telling::{Tells, Told};
use crate::analysis::in_turn::in_turn;
use crate::analysis::namesake::in_tables;
use crate::analysis::plan::{Need, Row, by_gap, periods, rows};
use crate::audit::figure::{Figure, Subject};
use crate::audit::finding::Grade;
use crate::format;
use crate::model::edition::Edition;
use crate::model::index::Index;
use crate::model::order::Order;
use crate::model::place::Place;
use crate::model::source::{Source, SourceId};
use crate::model::statistic::{Published, Statistic};
use crate::model::target::{Goal, Status, Target};
use crate::ui::any_view::CollectAny;
use crate::ui::doubts::{Doubt, use_doubts};
use crate::ui::library::use_library;
use crate::words::audit::sentences::{name, statistic_name};
use crate::words::capital::capitalised;
use crate::words::indicators::front::{FrontLabels, tells};
use crate::words::labels::SharedLabels;
use crate::words::targets::sentences::{lacking, wanted};

/// How many figures are told.
const MOST: usize = 5;

/// A figure that may be told: where it is printed, and its line.
struct Worth {
    place: Place,
    line: AnyView,
}

/// The indices whose tables the document prints.
pub fn indices<'a>(hand: &'a InHand, source: &'a Source) -> impl Iterator<Item = &'a Index> {
    let prints = |index: &&Index| {
        let periods = hand.publication.periods(&index.id);
        let mut parts =
            periods.iter().flat_map(|period| hand.publication.parts_of(&index.id, *period));
        index.source.as_ref() == Some(&source.id)
            || parts.any(|part| part.source.as_ref() == Some(&source.id))
    };
    hand.publication.indices.iter().filter(prints)
}

/// The targets of the document.
pub fn targets<'a>(hand: &'a InHand, source: &SourceId) -> Vec<&'a Target> {
    hand.documents.targets.iter().filter(|target| target.place.source == *source).collect()
}

/// Asks for the tables its targets and its doubts are held against.
pub fn need(hand: &InHand, source: &Source) {
    let library = use_library();
    untrack(|| {
        for index in indices(hand, source) {
            library.need(&index.id, &hand.publication.periods(&index.id));
        }
        for target in targets(hand, &source.id) {
            if let Some(index) = &target.index {
                library.need(index, &periods(&hand.publication, target));
            }
        }
    });
}

/// The doubts about a document, the surest first; a way of printing is none.
pub fn about(source: &SourceId) -> Vec<Doubt> {
    let all = use_doubts().all();
    let is_about = |doubt: &&Doubt| {
        doubt.is_marked()
            && doubt.finding.grade != Grade::Rounding
            && doubt.finding.source.as_ref() == Some(source)
    };
    let mut found: Vec<Doubt> = all.iter().filter(is_about).cloned().collect();
    found.arrange_by_key(|doubt| doubt.finding.grade);
    // One sentence may be found at several places.
    let mut said: Vec<String> = Vec::new();
    found.retain(|doubt| {
        let is_new = !said.contains(&doubt.vi);
        said.push(doubt.vi.clone());
        is_new
    });
    found
}

/// The section; its figures come when the document has been looked through.
pub fn section(hand: &InHand, source: &Source) -> AnyView {
    let words = FrontLabels::of(hand.language());
    let (kept, id) = (hand.clone(), source.id.clone());
    let found = move || {
        if !use_doubts().is_done() {
            return view! { <p role="status">{words.checking}"…"</p> }.into_any();
        }
        let taken = in_turn(groups(&kept, &id), |worth| worth.place.clone(), MOST);
        let lines = taken.into_iter().map(|(_, worth)| worth.line).collect_any();
        view! {
            <ul class="told">{lines}</ul>
            <details class="rule"><summary>{SharedLabels::of(kept.language()).how_made}</summary><p>{words.worth_rule}</p></details>
        }
        .into_any()
    };
    view! { <section class="document" aria-label=words.worth><h2>{words.worth}</h2>{found}</section> }.into_any()
}

/// Whether something is still lacking to a target.
pub fn is_lacking(row: &Row) -> bool {
    row.gap.is_some_and(|gap| matches!(gap.need, Need::Whole | Need::MoreThan))
}

/// What may be told, a group a reason, in the order of the rule.
fn groups(hand: &InHand, source: &SourceId) -> Vec<Vec<Worth>> {
    let editions: Vec<Arc<Edition>> = use_library().editions.get();
    let targets = targets(hand, source);
    let rows = rows(&hand.publication, &targets, &editions);
    let goals = hand
        .documents
        .goals
        .iter()
        .filter(|goal| goal.place.source == *source && goal.status == Some(Status::NotMet));
    let far = by_gap(&rows).into_iter().filter(|row| is_lacking(row));
    let figures = figures_of(hand, source);
    let figure = |figure: &Told<'_>| Worth {
        place: figure.found.place.clone(),
        line: told(
            figure,
            tells(figure.tells, hand.language()).map(str::to_owned),
            hand.language(),
        ),
    };
    let (ranked, others): (Vec<_>, Vec<_>) =
        figures.iter().partition(|figure| figure.tells == Tells::Rank);
    vec![
        doubted(hand, source, (&figures, &editions)),
        goals.map(|goal| missed(hand, goal)).collect(),
        far.map(|row| lacks(hand, row)).collect(),
        ranked.into_iter().take(MOST).map(figure).collect(),
        others.into_iter().take(MOST).map(figure).collect(),
        statistics(hand, source),
    ]
}

/// The first figure of every doubt that the document prints.
fn doubted(
    hand: &InHand,
    source: &SourceId,
    (figures, editions): (&[Told<'_>], &[Arc<Edition>]),
) -> Vec<Worth> {
    let language = hand.language();
    let words = FrontLabels::of(language);
    let apart = in_tables(&hand.publication.units, editions, language);
    let of = (hand.publication.as_ref(), hand.documents.as_ref(), &apart);
    let worth = |doubt: Doubt| {
        let is_here = |figure: &&Figure| {
            let printed = figure.place.as_ref();
            printed.is_some_and(|place| place.source == *source && !place.printed.trim().is_empty())
                && figure.value.is_some()
        };
        let figure = doubt.finding.figures.iter().find(is_here)?;
        let place = figure.place.clone()?;
        let why = match doubt.finding.grade {
            Grade::Impossible => words.impossible,
            _ => words.doubtful,
        };
        let is_it = |one: &&Told<'_>| {
            figure.of == Subject::Indicator(one.row.id.clone()) && one.found.place == place
        };
        // With the rows it divides, where it stands among the figures of the forms.
        if let Some(known) = figures.iter().find(is_it) {
            let line = told(known, Some(why.to_owned()), language);
            return Some(Worth { place, line });
        }
        let name = name(figure, of, language);
        let name = capitalised(&name.replace(['“', '”'], ""));
        let printed = place.printed.trim().to_owned();
        // The name of a row says its time.
        let when = figure.period.filter(|_| !matches!(figure.of, Subject::Indicator(_)));
        let when = when.map(|period| format::period(period, language));
        let line = line(
            view! { {name} }.into_any(),
            (printed, &place),
            ().into_any(),
            view! { {when} }.into_any(),
            Some(why.to_owned()),
        );
        Some(Worth { place, line })
    };
    about(source).into_iter().filter_map(worth).collect()
}

/// A goal the document judges not reached.
fn missed(hand: &InHand, goal: &Goal) -> Worth {
    let language = hand.language();
    let lang = goal.text.lang(language);
    let text = goal.text.text(language).to_owned();
    let line = line(
        view! { <span lang=lang>{text}</span> }.into_any(),
        (goal.printed_status.clone(), &goal.place),
        ().into_any(),
        view! { {format::period(goal.period, language)} }.into_any(),
        Some(FrontLabels::of(language).not_reached.to_owned()),
    );
    Worth { place: goal.place.clone(), line }
}

/// A target that is still away.
fn lacks(hand: &InHand, row: &Row) -> Worth {
    let language = hand.language();
    let target = &row.target;
    let index = target.index.as_ref().and_then(|id| hand.publication.index(id));
    let index = index.map(|index| index.short.text(language).to_owned());
    let name = target.name.text(language).to_owned();
    let lang = target.name.lang(language);
    let said = index.into_iter().chain([format::period(target.period, language)]);
    let line = line(
        view! { <span lang=lang>{name}</span> }.into_any(),
        (wanted(target, language), &target.place),
        ().into_any(),
        view! { {said.collect::<Vec<_>>().join(", ")} }.into_any(),
        lacking(row, language),
    );
    Worth { place: target.place.clone(), line }
}

/// What the document publishes of a table in place of its scores.
fn statistics(hand: &InHand, source: &SourceId) -> Vec<Worth> {
    let language = hand.language();
    let own = hand.documents.statistics.iter().filter(|found| found.place.source == *source);
    // How the scores lie tells more than how many criteria there are.
    let mut own: Vec<&Published> = own.collect();
    own.arrange_by_key(|found| match found.statistic {
        Statistic::Mean => 0,
        Statistic::Highest | Statistic::Lowest => 1,
        Statistic::Count(_) | Statistic::Units => 2,
        Statistic::Criteria | Statistic::SubCriteria | Statistic::Max => 3,
    });
    let worth = |found: &Published| {
        let name = statistic_name(found, &hand.publication, language);
        let line = line(
            view! { {capitalised(&name)} }.into_any(),
            (found.place.printed.trim().to_owned(), &found.place),
            ().into_any(),
            view! { {format::period(found.period, language)} }.into_any(),
            Some(FrontLabels::of(language).statistic.to_owned()),
        );
        Worth { place: found.place.clone(), line }
    };
    own.into_iter().take(MOST).map(worth).collect()
}
