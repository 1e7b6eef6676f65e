//! The column a ranking is sorted by.

use crate::model::domain::DomainId;

/// A column of the ranking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The score the ranking is made of.
    #[default]
    Score,
    /// The unit's name.
    Name,
    /// The change since the period before.
    Change,
    /// A node of the tree.
    Domain(DomainId),
}

/// Which end comes first. Missing values come last in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Lowest first, or A first.
    Ascending,
    /// Highest first.
    Descending,
}

/// A column and its order; in the address a leading `-` means descending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// The order.
    pub order: Order,
}

impl Sort {
    /// Reads `-score`, `name`, `change`, `C05`; `None` for anything that names no column.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, order) = match text.strip_prefix('-') {
            Some(name) => (name, Order::Descending),
            None => (text, Order::Ascending),
        };
        let column = match name {
            "score" => Column::Score,
            "name" => Column::Name,
            "change" => Column::Change,
            other => {
                Column::Domain(DomainId::new(other).filter(|id| !id.as_str().starts_with('-'))?)
            }
        };
        Some(Self { column, order })
    }

    /// As in the address.
    pub fn print(&self) -> String {
        let name = match &self.column {
            Column::Score => "score",
            Column::Name => "name",
            Column::Change => "change",
            Column::Domain(id) => id.as_str(),
        };
        match self.order {
            Order::Ascending => name.to_owned(),
            Order::Descending => format!("-{name}"),
        }
    }
}
