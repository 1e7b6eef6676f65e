//! The ranking as a value: every figure of a row, at the precision it was published with.

use super::rows::NodeRanking;
use crate::analysis::rank::Ranked;
use crate::export::sheet::{Cell, Column, Row, Sheet, Style};
use crate::format;
use crate::model::among::Among;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::mark::Mark;
use crate::model::missing::Missing;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::components::marked::{self, with_mark};
use crate::ui::in_view::Standing;
use crate::words::labels::SharedLabels;
use crate::words::{moves, results};

/// What rows are made of.
pub struct Lines<'a> {
    /// The ranking.
    pub standing: &'a Standing,
    /// The rankings of the nodes beside it.
    pub nodes: &'a [NodeRanking],
    /// The reader's choices.
    pub selection: &'a Selection,
}

/// The figures of a unit.
pub struct Line {
    /// Its rank, and of how many.
    pub rank: (Cell, Cell),
    /// The rank as the publisher prints it.
    printed_rank: Cell,
    /// The code of the unit.
    pub code: Cell,
    /// Its name, leading to its page.
    pub name: Cell,
    parent: Cell,
    /// Its score.
    pub score: Cell,
    /// Places moved, points gained, and since when.
    pub change: (Cell, Cell, Cell),
    /// The places moved in words, for those who hear the table.
    pub moved: String,
    why_not_ranked: Cell,
    /// Score, rank and of how many in each of the nodes.
    pub nodes: Vec<(Cell, Cell, Cell)>,
    /// The publisher's flags on its score, and on its score in each of the nodes.
    flags: Vec<Cell>,
    /// Whether the reader chose it.
    pub style: Style,
}

impl Lines<'_> {
    fn language(&self) -> Language {
        self.selection.language
    }

    fn number(&self, value: f64) -> String {
        format::number(value, self.standing.decimals(), self.language())
    }

    /// The columns, in the order of a line's cells.
    fn columns(&self) -> Vec<Column> {
        let words = SharedLabels::of(self.language());
        let what = self.standing.view.what(self.language());
        let mut columns = vec![
            Column::numbers(words.rank),
            Column::numbers(words.rank_of).beside(),
            Column::numbers(words.published_rank).file_only(),
            Column::words(words.code).file_only(),
            Column::name(words.unit),
            Column::words(words.parent).file_only(),
            Column::numbers(what),
            Column::numbers(words.change_of_rank),
            Column::numbers(words.change_of_score).beside(),
            Column::words(words.compared_with).file_only(),
            Column::words(words.why_not_ranked).file_only(),
        ];
        for node in self.nodes {
            columns.push(Column::numbers(&node.name));
            columns.push(Column::numbers(format!("{}: {}", node.name, words.rank)).beside());
            columns.push(Column::numbers(format!("{}: {}", node.name, words.rank_of)).beside());
        }
        columns.push(Column::words(words.flags).file_only());
        let flags = |node: &NodeRanking| format!("{}: {}", node.name, words.flags);
        columns.extend(self.nodes.iter().map(|node| Column::words(flags(node)).file_only()));
        columns
    }

    /// A ranked unit.
    pub fn ranked(&self, row: &Ranked) -> Line {
        let ranking = &self.standing.ranking;
        let among = ranking.among();
        let rank = if ranking.find(row.unit).is_some_and(|row| ranking.tells(row)) {
            let shown = format::places::rank(row.rank, row.shared, self.language());
            (Cell::count(row.rank, shown), of_all(among, self.language()))
        } else {
            (Cell::text("–"), Cell::blank())
        };
        let view = &self.standing.view;
        let score = Cell::number(row.score.points(), self.number(row.score.points()))
            .opening(self.standing.edition.read_from(row.unit, view.domain.as_ref()));
        let score = with_mark(score, self.mark(row.unit, view.domain.as_ref()), self.language());
        Line { rank, score, ..self.unit(row.unit) }
    }

    /// A unit without a rank.
    fn unranked(&self, unit: UnitIdx, why: Missing) -> Line {
        let (language, mark) =
            (self.language(), self.mark(unit, self.standing.view.domain.as_ref()));
        let why_not_ranked = Cell::text(results::missing(why, language));
        // What cannot be true is taken away as it is printed, with the reason beside it.
        let score = why.printed().map_or_else(Cell::blank, |score| {
            Cell::number(score.points(), results::exactly(score, language))
        });
        let score = match why.printed() {
            Some(_) => with_mark(score, mark, language),
            None => marked::absent(score, why, mark, language),
        };
        Line { why_not_ranked, score, ..self.unit(unit) }
    }

    /// What stands in a unit's cell of a node beside its number.
    fn mark(&self, unit: UnitIdx, domain: Option<&DomainId>) -> Option<&Mark> {
        self.standing.edition.mark(unit, domain)
    }

    /// What is known of a unit whether it is ranked or not.
    fn unit(&self, unit: UnitIdx) -> Line {
        let (view, language) = (&self.standing.view, self.language());
        let known = view.publication.units.get(unit);
        let chosen = self.selection.units.contains(&known.code);
        let mut to = self.selection.carried();
        to.units = vec![known.code.clone()];
        let parent = known.parent.as_ref().map_or_else(String::new, |code| {
            let parent = view.publication.units.find(code.as_str());
            parent.map_or_else(|| code.to_string(), |parent| view.name(parent, language))
        });
        let detail = self.standing.edition.detail(unit, view.domain.as_ref());
        let printed_rank = detail.and_then(|detail| detail.rank);
        Line {
            rank: (Cell::blank(), Cell::blank()),
            printed_rank: printed_rank.map_or_else(Cell::blank, |rank| {
                Cell::number(rank.rank as f64, rank.rank.to_string())
            }),
            code: Cell::text(known.code.as_str()),
            name: Cell::text(view.whole_name(unit, language)).leading_to(href(Page::Unit, &to)),
            parent: Cell::text(parent),
            score: Cell::blank(),
            change: self.change(unit),
            moved: match self.standing.change(unit) {
                Some(Ok(change)) => moves::moved(change, language),
                _ => String::new(),
            },
            why_not_ranked: Cell::blank(),
            nodes: self.nodes.iter().map(|node| self.in_node(node, unit)).collect(),
            flags: [view.domain.as_ref()]
                .into_iter()
                .chain(self.nodes.iter().map(|node| Some(&node.domain)))
                .map(|domain| marked::flags(self.mark(unit, domain), language))
                .collect(),
            style: if chosen { Style::Chosen } else { Style::Plain },
        }
    }

    fn change(&self, unit: UnitIdx) -> (Cell, Cell, Cell) {
        let language = self.language();
        match self.standing.change(unit) {
            Some(Ok(change)) => {
                let decimals = self.standing.decimals();
                let moved = match (change.places.signum(), moves::distance(change.places, language))
                {
                    _ if !change.is_plain() => moves::ranks(change, language),
                    (1, places) => format!("▲{places}"),
                    (-1, places) => format!("▼{places}"),
                    _ => "=".to_owned(),
                };
                (
                    Cell::number(change.places as f64, moved),
                    Cell::derived(
                        change.score,
                        format::difference(change.scores.1, change.scores.0, decimals, language),
                    ),
                    Cell::text(format::period(change.since, language)),
                )
            }
            Some(Err(refusal)) => {
                (Cell::absent(results::refusal(refusal, language)), Cell::blank(), Cell::blank())
            }
            None => (Cell::text("–"), Cell::blank(), Cell::blank()),
        }
    }

    fn in_node(&self, node: &NodeRanking, unit: UnitIdx) -> (Cell, Cell, Cell) {
        let mark = self.mark(unit, Some(&node.domain));
        let Some(row) = node.ranking.find(unit) else {
            let why = node.ranking.missing(unit).unwrap_or(Missing::NotPublished);
            let absent = Cell::absent(results::missing(why, self.language()));
            let absent = marked::absent(absent, why, mark, self.language());
            return (absent, Cell::blank(), Cell::blank());
        };
        let points = row.score.points();
        let score = Cell::number(points, format::number(points, node.decimals, self.language()))
            .opening(self.standing.edition.read_from(unit, Some(&node.domain)));
        let score = with_mark(score, mark, self.language());
        if !node.ranking.tells(row) {
            return (score, Cell::blank(), Cell::blank());
        }
        let (rank, of) =
            (format::places::rank(row.rank, row.shared, self.language()), node.ranking.among());
        (score, Cell::count(row.rank, format!(" #{rank}")), of_all(of, self.language()))
    }

    /// The whole sheet: these rows, then those without a rank.
    pub fn sheet(&self, rows: &[Ranked], unranked: &[(UnitIdx, Missing)]) -> Sheet {
        let (view, language) = (&self.standing.view, self.language());
        let words = SharedLabels::of(language);
        let ranked = rows.iter().map(|row| self.ranked(row));
        let unranked = unranked.iter().map(|(unit, why)| self.unranked(*unit, *why));
        Sheet {
            title: format!(
                "{} {} {}, {}",
                words.rankings,
                view.index.short.text(language),
                format::period(view.period, language),
                view.what(language)
            ),
            columns: self.columns(),
            rows: ranked.chain(unranked).map(Line::into_row).collect(),
        }
    }
}

impl Line {
    /// The cells in the order of the columns.
    fn into_row(self) -> Row {
        let (rank, of) = self.rank;
        let (places, points, since) = self.change;
        let mut cells = vec![
            rank,
            of,
            self.printed_rank,
            self.code,
            self.name,
            self.parent,
            self.score,
            places,
            points,
            since,
            self.why_not_ranked,
        ];
        cells.extend(self.nodes.into_iter().flat_map(|(score, rank, of)| [score, rank, of]));
        cells.extend(self.flags);
        Row { cells, style: self.style }
    }
}

/// Among how many a rank is; blank where not all are known.
fn of_all(among: Among, language: Language) -> Cell {
    among
        .whole()
        .map_or_else(Cell::blank, |of| Cell::count(of, format::places::of(among, language)))
}
