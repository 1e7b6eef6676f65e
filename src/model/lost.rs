//! What stood in a row or a file that could not be read: whoever refers to it refers to nothing.

use super::domain::DomainId;
use super::index::IndexId;

/// A row, or a whole file, of one of the package's tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The table: `units`, `indices`, `domains`, …
    pub table: &'static str,
    /// The file, relative to the data folder.
    pub file: String,
    /// The line of the row; `None` when the whole file is lost.
    pub line: Option<u64>,
    /// What others call the row by; `None` when that cannot be told.
    pub code: Option<String>,
    /// The index the row belongs to; `None` when that cannot be told, or when its table knows of none.
    pub index: Option<String>,
    /// The node a domain stands under, blank for the index itself; `None` when that cannot be told.
    pub under: Option<String>,
}

impl Lost {
    /// A whole file of a table.
    pub fn file(table: &'static str, file: &str) -> Self {
        Self { table, file: file.to_owned(), line: None, code: None, index: None, under: None }
    }

    /// Whether something of this table may have belonged to the index.
    pub fn concerns(&self, table: &str, index: &IndexId) -> bool {
        self.table == table && self.index.as_deref().is_none_or(|own| own == index.as_str())
    }

    /// Whether a node (`None`: the index itself) may lack a node under it.
    pub fn is_under(&self, index: &IndexId, node: Option<&DomainId>) -> bool {
        let node = node.map_or("", DomainId::as_str);
        self.concerns("domains", index) && self.under.as_deref().is_none_or(|under| under == node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_belong_to_any_index_concerns_each() {
        let lost = Lost::file("domains", "domains.csv");
        let [papi, pci] = ["papi", "pci"].map(|id| IndexId::new(id).unwrap());
        assert!(lost.concerns("domains", &papi) && !lost.concerns("breaks", &papi));
        let of_one = Lost { index: Some("pci".into()), ..lost };
        assert!(of_one.concerns("domains", &pci) && !of_one.concerns("domains", &papi));
    }

    #[test]
    fn a_node_lacks_what_stood_under_it() {
        let (pci, node) = (IndexId::new("pci").unwrap(), DomainId::new("C1").unwrap());
        let lost = Lost { under: Some("C1".into()), ..Lost::file("domains", "domains.csv") };
        assert!(lost.is_under(&pci, Some(&node)) && !lost.is_under(&pci, None));
        let of_index = Lost { under: Some(String::new()), ..lost.clone() };
        assert!(!of_index.is_under(&pci, Some(&node)) && of_index.is_under(&pci, None));
        assert!(Lost { under: None, ..lost }.is_under(&pci, None));
    }
}
