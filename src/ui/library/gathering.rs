//! Everything that can be found is gathered: names are taken apart, and the register and the rows of forms asked for, a
//! little at each turn of the browser.

use std::sync::Arc;

use crate::ui::host::begin;
use leptos::prelude::*;

use super::everything::{Everything, Extent};
use super::fetch::Arriving;
use super::{Library, whole};
use crate::analysis::search::catalogue::Catalogue;
use crate::model::documents::Documents;
use crate::model::publication::{DocumentPart, Publication};
use crate::model::unit::UnitIdx;
use crate::read::cells;
use crate::read::documents;
use crate::read::tables::Adding;
use crate::ui::pace::waits::Turn;

/// Names taken apart, or rows read, before the browser may get a turn.
const AT_ONCE: usize = 250;

/// The tables of documents whose rows are found.
const OF_FORMS: [&str; 2] = ["forms", "indicators"];

impl Library {
    /// Gathers everything that can be found, unless it is here or under way. Call it again when the package arrives.
    pub fn gather(self) {
        let Some(publication) = self.publication.get() else { return };
        let is_same = |asked: &Option<Arc<Publication>>| {
            asked.as_ref().is_some_and(|asked| Arc::ptr_eq(asked, &publication))
        };
        if !self.everything.asked.with_value(is_same) {
            self.everything.asked.set_value(Some(publication.clone()));
            begin(self.gather_from(publication));
        }
    }

    async fn gather_from(self, publication: Arc<Publication>) {
        let parts = publication.documents.iter();
        let parts: Vec<DocumentPart> =
            parts.filter(|part| OF_FORMS.contains(&part.table)).cloned().collect();
        let files = self.everything.register.get_value();
        let register: Vec<(String, Arriving)> =
            files.into_iter().map(|file| (file.clone(), self.ask(&file))).collect();
        let forms: Vec<(DocumentPart, Arriving)> =
            parts.into_iter().map(|part| (part.clone(), self.ask(&part.path))).collect();
        let mut everything = Everything {
            of_package: publication.units.len(),
            publication: (*publication).clone(),
            catalogue: Catalogue::default(),
            extent: Extent::OfPackage,
        };
        everything.catalogue = self.catalogue(&everything.publication).await;
        if register.is_empty() && forms.is_empty() {
            everything.extent = Extent::Whole;
            return self.show(&publication, everything);
        }
        let mut all = everything.publication.clone();
        self.show(&publication, everything);
        for (file, arriving) in register {
            self.add_units(&mut all, file, arriving).await;
        }
        let mut catalogue = self.catalogue(&all).await;
        for (documents, unit) in self.forms(&publication, forms).await {
            catalogue.add_rows(&documents, unit);
        }
        let of_package = publication.units.len();
        let everything =
            Everything { of_package, publication: all, catalogue, extent: Extent::Whole };
        self.show(&publication, everything);
    }

    /// Shows what was gathered of a package, unless the package has become another.
    fn show(self, publication: &Arc<Publication>, everything: Everything) {
        let asked = self.everything.asked.get_value();
        if asked.is_some_and(|asked| Arc::ptr_eq(&asked, publication)) {
            self.everything.found.set(Some(Arc::new(everything)));
        }
    }

    async fn catalogue(self, publication: &Publication) -> Catalogue {
        let (mut catalogue, mut turn) = (Catalogue::default(), Turn::begin());
        let spellings = self.spellings.get_untracked();
        while !catalogue.grow(publication, &spellings, AT_ONCE) {
            turn.hand_over().await;
        }
        catalogue
    }

    async fn add_units(self, all: &mut Publication, file: String, arriving: Arriving) {
        let (mut problems, mut lost) = (Vec::new(), Vec::new());
        let mut arrived = cells::Arriving::named(&file);
        let mut take = |step: &[u8]| {
            arrived.push(step);
            self.count(step);
        };
        match arriving.read(&mut take).await {
            Ok(()) => {
                let adding = Adding::begin("units", arrived, &mut lost, &mut problems);
                let Some(mut adding) = adding else { return self.report(problems) };
                let mut turn = Turn::begin();
                while !adding.step(all, AT_ONCE, &mut problems) {
                    turn.hand_over().await;
                }
            }
            Err(fault) => problems.push(whole(&file, fault)),
        }
        self.report(problems);
    }

    /// The forms of each document, with the unit it reports on.
    async fn forms(
        self,
        publication: &Publication,
        asked: Vec<(DocumentPart, Arriving)>,
    ) -> Vec<(Documents, Option<UnitIdx>)> {
        let mut read: Vec<(DocumentPart, Documents)> = Vec::new();
        for (part, arriving) in asked {
            // What cannot be read is told where the document is shown.
            let Ok(bytes) = self.bytes(arriving).await else { continue };
            if read.last().is_none_or(|(known, _)| known.source != part.source) {
                read.push((part.clone(), Documents::default()));
            }
            let Some((_, own)) = read.last_mut() else { continue };
            documents::read(publication, own, part.table, &part.path, &bytes, &mut Vec::new());
        }
        let unit = |part: &DocumentPart| {
            let code = publication.source(&part.source)?.document.as_ref()?.unit.clone()?;
            publication.units.find(code.as_str())
        };
        read.into_iter().map(|(part, own)| (own, unit(&part))).collect()
    }
}
