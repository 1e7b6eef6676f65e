//! Every domain as a strip of all units, the chosen ones pointed out; without any, the first of each domain.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::rank;
use crate::analysis::ranking::Ranking;
use crate::charts::strips;
use crate::charts::strips::rows::{Dot, Row, Strips};
use crate::export::sheet::{Cell, Column, Sheet};
use crate::format;
use crate::model::domain::{Domain, DomainId};
use crate::model::edition::{Edition, Origin};
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::ui::components::figure::Figure;
use crate::ui::components::legend::{Key, Legend, Sign};
use crate::ui::components::marked::with_mark;
use crate::ui::components::source_line::source_of;
use crate::ui::in_view::InView;
use crate::ui::library::use_library;
use crate::words::domains::labels::DomainsLabels;
use crate::words::domains::sentences;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// What is drawn of: an edition of an index in view.
pub type Table<'a> = (&'a InView, &'a Arc<Edition>);

/// A domain with its ranking.
#[derive(Clone)]
pub struct Ranked {
    /// The domain.
    pub id: DomainId,
    /// Its name.
    pub name: String,
    /// Decimals its scores are shown with.
    pub decimals: u8,
    /// Who is where.
    pub ranking: Arc<Ranking>,
}

/// The domains of a table, ranked.
pub fn ranked(table: Table, nodes: &[Domain], language: Language) -> Vec<Ranked> {
    let (view, edition) = table;
    let ranked = |node: &Domain| {
        let best = view.best(Some(&node.id));
        let ranking = use_library().rankings.of(best, edition, Some(&node.id));
        let decimals = ranking.decimals(view.decimals(Some(&node.id)));
        let name = node.name.text(language).to_owned();
        Ranked { id: node.id.clone(), name, decimals, ranking }
    };
    nodes.iter().map(ranked).collect()
}

/// The figure: the units pointed out, in the order of their colours.
pub fn strips_figure(
    table: Table,
    domains: Vec<Ranked>,
    chosen: &[UnitIdx],
    finding: Option<String>,
    language: Language,
) -> AnyView {
    let (view, edition) = table;
    let rows = domains.iter().map(|domain| row(table, domain, chosen, language)).collect();
    let strips = Strips { rows };
    let turned = domains.iter().filter(|domain| domain.ranking.best == Best::Lowest);
    let turned: Vec<String> = turned.map(|domain| domain.name.clone()).collect();
    let units = domains.iter().map(|domain| domain.ranking.rows.len()).max().unwrap_or(0);
    let caption =
        format!("{} {}", view.index.short.text(language), format::period(view.period, language));
    let name = |(colour, unit): (usize, &UnitIdx)| {
        Key::new(Sign::Series(colour), view.name(*unit, language))
    };
    let mut keys: Vec<Key> = chosen.iter().enumerate().map(name).collect();
    keys.push(Key::new(Sign::Glyph("key-mean", "┃"), DomainsLabels::of(language).key_median));
    let (kept, listed, title) = (view.clone(), edition.clone(), caption.clone());
    view! {
        <Figure
            caption=caption
            sentence=sentences::strips(units, &turned, language)
            finding=finding
            draw=move |width| strips::svg(&strips, width)
            legend=Legend::Signs(SharedLabels::of(language).legend, keys)
            sheet=Arc::new(move || sheet((&kept, &listed), &domains, title.clone(), language))
            sources=vec![source_of(view, edition, Origin::Derived, language)]
        />
    }
    .into_any()
}

fn row((view, edition): Table, domain: &Ranked, chosen: &[UnitIdx], language: Language) -> Row {
    let ranking = &domain.ranking;
    let number = |value: f64| format::number(value, domain.decimals, language);
    let is_asked = chosen.iter().any(|unit| ranking.find(*unit).is_some());
    let is_crowded = ranking.rows.len() > strips::MOST_DOTS;
    let last = ranking.rows.len().saturating_sub(1);
    let is_drawn = |(place, row): &(usize, &rank::Ranked)| {
        !is_crowded || *place == 0 || *place == last || chosen.contains(&row.unit)
    };
    let dots = ranking.rows.iter().enumerate().filter(is_drawn).map(|(place, row)| {
        let name = view.name(row.unit, language);
        let told = results::told(ranking, row, language);
        let told = told.map(|told| format!(", {told}")).unwrap_or_default();
        let colour = chosen.iter().position(|unit| *unit == row.unit);
        Dot {
            unit: row.unit,
            value: row.score.points(),
            spoken: format!("{}, {name}: {}{told}", domain.name, number(row.score.points())),
            colour: colour.or((!is_asked && place == 0).then_some(0)),
        }
    });
    let said = |unit: UnitIdx| {
        let row = ranking.find(unit)?;
        let points = number(row.score.points());
        let rank = format::places::rank_of(row.rank, row.shared, ranking.among(), language);
        Some(if ranking.tells(row) { format!("{points} · {rank}") } else { points })
    };
    let absent = |unit: UnitIdx| {
        let mark = edition.mark(unit, Some(&domain.id));
        results::absent(ranking.missing(unit).unwrap_or(Missing::NotPublished), mark, language)
    };
    let of_chosen = chosen.iter().enumerate();
    let mut aside: Vec<(String, usize)> = of_chosen
        .map(|(colour, unit)| (said(*unit).unwrap_or_else(|| absent(*unit)), colour))
        .collect();
    if let Some(first) = ranking.rows.first().filter(|_| chosen.is_empty()) {
        let sharing = ranking.rows.iter().filter(|row| row.rank == first.rank).count();
        aside.push((
            match sharing {
                1 => view.name(first.unit, language),
                _ => results::counted(ranking, sharing, language),
            },
            0,
        ));
    }
    let summary = ranking.summary;
    let (low, high) = summary.map_or((0.0, 0.0), |summary| (summary.lowest, summary.highest));
    let (left, right) = if ranking.best == Best::Lowest { (high, low) } else { (low, high) };
    Row {
        label: domain.name.clone(),
        dots: if summary.is_some() { dots.collect() } else { Vec::new() },
        ends: [(left, number(left)), (right, number(right))],
        median: summary.map(|summary| summary.median),
        middle_half: ranking.middle_half().filter(|_| is_crowded && summary.is_some()),
        aside,
        empty: SharedLabels::of(language).nothing_to_show.to_owned(),
    }
}

/// A row a unit: its score and rank in every domain.
fn sheet((view, edition): Table, domains: &[Ranked], title: String, language: Language) -> Sheet {
    let words = SharedLabels::of(language);
    let mut columns = vec![Column::words(words.code).file_only(), Column::name(words.unit)];
    for domain in domains {
        columns.push(Column::numbers(&domain.name));
        columns.push(Column::numbers(format!("{}: {}", domain.name, words.rank)).beside());
    }
    let total = use_library().rankings.of(view.index.best, edition, None);
    let ranked = total.rows.iter().map(|row| row.unit);
    let units: Vec<UnitIdx> =
        ranked.chain(total.not_ranked.iter().map(|(unit, _)| *unit)).collect();
    let row = |unit: &UnitIdx| {
        let code = view.publication.units.get(*unit).code.as_str();
        let mut cells = vec![Cell::text(code), Cell::text(view.whole_name(*unit, language))];
        for domain in domains {
            let mark = edition.mark(*unit, Some(&domain.id));
            match domain.ranking.find(*unit) {
                Some(row) => {
                    let points = row.score.points();
                    let shown = format::number(points, domain.decimals, language);
                    let score = Cell::number(points, shown)
                        .opening(edition.read_from(*unit, Some(&domain.id)));
                    cells.push(with_mark(score, mark, language));
                    let rank =
                        format!(" ({})", format::places::rank(row.rank, row.shared, language));
                    cells.push(match domain.ranking.tells(row) {
                        true => Cell::count(row.rank, rank),
                        false => Cell::blank(),
                    });
                }
                None => {
                    let why = domain.ranking.missing(*unit).unwrap_or(Missing::NotPublished);
                    cells.push(Cell::absent_in_words(results::missing(why, language)));
                    cells.push(Cell::blank());
                }
            }
        }
        cells.into()
    };
    Sheet { title, columns, rows: units.iter().map(row).collect() }
}
