//! Which columns of figures does a table have, and of which domains?

use std::collections::BTreeMap;

use super::choices::Layout;
use super::gather::Gathered;
use super::numbers::Said;
use super::reading::Reading;
use super::scored::{Figures, HasScore};
use super::settled::Settled;
use super::vocabulary::{folded, has_any, stem};
use crate::model::period::Period;

impl Gathered {
    /// The columns of figures of a table, their domains noted.
    pub(super) fn figures(&mut self, reading: &Reading<'_>, settled: &Settled) -> Vec<Figures> {
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
        let beside = |column: &usize| reading.keys.beside.get(column).cloned().unwrap_or_default();
        let mut are_named: Vec<Option<Period>> = Vec::new();
        for column in &settled.ranks_alone {
            let key = beside(column);
            // Of several ranks without scores, each is of what its header names.
            let alike = settled.ranks_alone.iter().map(beside).filter(|other| *other == key);
            let is_one_of_several = key.path.is_empty() && alike.count() > 1;
            let head = reading.columns[*column].head();
            let is_whole =
                !is_one_of_several || is_of_whole(&head) && !are_named.contains(&key.period);
            let path = if is_whole { key.path } else { vec![head] };
            are_named.extend((is_one_of_several && is_whole).then_some(key.period));
            let node = self.nodes.place(&path, None);
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
                if let Said::Number(number) = reading.said(kept.row, *rank) {
                    one.named_ranks.insert(folded(reading.sheet.cell(kept.row, *names)), number);
                }
            }
        }
        figures
    }
}

/// Whether a header of ranks says that they are of the whole.
fn is_of_whole(head: &str) -> bool {
    const WHOLE: [&str; 7] = ["chung", "tong", "tong hop", "overall", "total", "index", "chi so"];
    stem(head).is_empty() || has_any(&folded(head), &WHOLE)
}
