//! Which columns of figures does a table have, and of which domains?

use std::collections::BTreeMap;

use super::choices::{Choices, Layout};
use super::gather::Gathered;
use super::numbers::Said;
use super::reading::Reading;
use super::scored::{Figures, HasScore};
use super::settled::Settled;
use super::vocabulary::folded;

impl Gathered {
    /// The columns of figures of a table, their domains noted.
    pub(super) fn figures(
        &mut self,
        reading: &Reading<'_>,
        settled: &Settled,
        choices: &Choices,
    ) -> Vec<Figures> {
        let mut figures = Vec::new();
        let mut node_of: BTreeMap<usize, u32> = BTreeMap::new();
        for column in &settled.scores {
            let key = reading.keys.of.get(column).cloned().unwrap_or_default();
            let node = match reading.layout {
                Layout::Long => None,
                _ => self.nodes.place(&key.path, key.other.as_deref()),
            };
            node.map(|node| node_of.insert(*column, node));
            if let Some(max) = reading.maxima.get(column) {
                self.maxima.entry(node).or_insert(*max);
            }
            figures.push(Figures {
                column: *column,
                node,
                period: key.period.map(Some),
                rank: settled.ranks.get(column).copied(),
                name: reading.names.get(column).copied(),
                named_ranks: BTreeMap::new(),
                score: HasScore::Yes,
            });
        }
        for column in &settled.ranks_alone {
            let key = reading.keys.beside.get(column).cloned().unwrap_or_default();
            let node = self.nodes.place(&key.path, None);
            let name = reading.names.get(column).copied();
            figures.push(Figures {
                column: *column,
                node,
                period: key.period.map(Some),
                rank: None,
                name,
                named_ranks: BTreeMap::new(),
                score: HasScore::RankAlone,
            });
        }
        for (part, whole) in &settled.parts {
            if let (Some(part), Some(whole)) = (node_of.get(part), node_of.get(whole)) {
                self.parts.insert(*part, *whole);
            }
        }
        // Ranks of pairs stand beside names of their own.
        for (column, rank) in &settled.ranks {
            let (own, other) = (reading.names.get(column), reading.names.get(rank));
            let one = figures.iter_mut().find(|one| one.column == *column);
            let (Some(one), Some(names)) = (one.filter(|_| own != other), other) else { continue };
            one.rank = None;
            for kept in &reading.rows.kept {
                if let Said::Number(number) = reading.said(kept.row, *rank, choices) {
                    one.named_ranks.insert(folded(reading.sheet.cell(kept.row, *names)), number);
                }
            }
        }
        figures
    }
}
