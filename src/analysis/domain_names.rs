//! What is a domain called that a document speaks of? As the index names it that the document is about.

use crate::model::documents::Documents;
use crate::model::domain::{Domain, DomainId};
use crate::model::index::IndexId;
use crate::model::publication::Publication;
use crate::model::source::SourceId;

/// The domain in the tree of an index the document publishes, else of one it sets targets for, else as every index names
/// it that has it; `None` where those say different things, or nothing.
pub fn named_in<'a>(
    publication: &'a Publication,
    documents: &Documents,
    source: Option<&SourceId>,
    id: &DomainId,
) -> Option<&'a Domain> {
    let of_document = |other: &SourceId| source == Some(other);
    let published = publication.parts.iter().filter(|part| {
        let index = || publication.index(&part.index)?.source.as_ref();
        part.source.as_ref().or_else(index).is_some_and(of_document)
    });
    let aimed = documents.targets.iter().filter(|target| of_document(&target.place.source));
    let published = published.map(|part| &part.index);
    let mut own = published.chain(aimed.filter_map(|target| target.index.as_ref()));
    let node = |index: &IndexId| publication.tree(index).get(id);
    own.find_map(node).or_else(|| {
        let mut all = publication.trees.values().filter_map(|tree| tree.get(id));
        let first = all.next()?;
        all.all(|other| other.name == first.name).then_some(first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::domain::DomainTree;
    use crate::model::language::Name;
    use crate::model::publication::ScorePart;

    fn tree(like: &Domain, names: &[(&str, &str)]) -> DomainTree {
        let mut tree = DomainTree::default();
        for (id, name) in names {
            let (id, name) = (DomainId::new(id).unwrap(), Name::new(*name));
            tree.add(Domain { id, name, ..like.clone() }).unwrap();
        }
        tree
    }

    #[test]
    fn a_domain_is_called_as_by_the_index_its_document_publishes() {
        let [x, y] = ["x", "y"].map(|id| IndexId::new(id).unwrap());
        let mut publication = example::publication("D1");
        let like = publication.tree(&x).get(&DomainId::new("D1").unwrap()).unwrap().clone();
        publication.trees.insert(x.clone(), tree(&like, &[("D1", "Steering"), ("D2", "Money")]));
        let of_y = tree(&like, &[("D1", "Roads"), ("D2", "Money"), ("D3", "Water")]);
        publication.trees.insert(y.clone(), of_y);
        let part = |index: IndexId, source: &str| ScorePart {
            index,
            path: String::new(),
            period: None,
            source: Some(SourceId(source.to_owned())),
            population: None,
        };
        publication.parts = vec![part(x, "of-x"), part(y, "of-y")];
        let documents = Documents::default();
        let name = |source: &str, id: &str| {
            let (source, id) = (SourceId(source.to_owned()), DomainId::new(id).unwrap());
            let found = named_in(&publication, &documents, Some(&source), &id);
            found.map(|domain| domain.name.text(crate::model::language::Language::Vi).to_owned())
        };
        assert_eq!(name("of-x", "D1").as_deref(), Some("Steering"));
        assert_eq!(name("of-y", "D1").as_deref(), Some("Roads"));
        // Of another document only what all indices call alike.
        assert_eq!(name("of-z", "D1"), None);
        assert_eq!(name("of-z", "D2").as_deref(), Some("Money"));
        assert_eq!(name("of-z", "D3").as_deref(), Some("Water"));
        assert_eq!(name("of-z", "D4"), None);
    }
}
