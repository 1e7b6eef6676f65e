//! Names of units as they are told apart in the tables of an index: found once, however many rows name them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::namesake::{Apart, namesakes};
use crate::model::by_unit::ByUnit;
use crate::model::edition::Edition;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::unit::UnitIdx;
use crate::words::unit::sentences::name_apart;

/// What tells the units apart that the editions of an index list, so far as they have arrived.
struct Kept {
    publication: Arc<Publication>,
    index: IndexId,
    language: Language,
    editions: usize,
    apart: ByUnit<Apart>,
}

/// What was found last.
#[derive(Clone, Copy)]
pub struct Namesakes(StoredValue<Option<Kept>>);

impl Namesakes {
    /// Nothing yet.
    pub fn none() -> Self {
        Self(StoredValue::new(None))
    }

    /// The name of a unit, with what tells it from others of the same name in the editions of the index.
    pub fn name(
        self,
        editions: &[Arc<Edition>],
        publication: &Arc<Publication>,
        index: &IndexId,
        unit: UnitIdx,
        language: Language,
    ) -> String {
        let is_same = |kept: &Kept| {
            kept.editions == editions.len()
                && kept.language == language
                && kept.index == *index
                && Arc::ptr_eq(&kept.publication, publication)
        };
        if !self.0.with_value(|kept| kept.as_ref().is_some_and(is_same)) {
            let apart = apart(editions, publication, index, language);
            let (publication, index) = (publication.clone(), index.clone());
            let kept = Kept { publication, index, language, editions: editions.len(), apart };
            self.0.set_value(Some(kept));
        }
        let apart = self.0.with_value(|kept| kept.as_ref()?.apart.get(unit).copied());
        match apart {
            Some(apart) => name_apart(&publication.units, unit, apart, language),
            None => publication.units.get(unit).name.text(language).to_owned(),
        }
    }
}

fn apart(
    editions: &[Arc<Edition>],
    publication: &Publication,
    index: &IndexId,
    language: Language,
) -> ByUnit<Apart> {
    let mut listed = vec![false; publication.units.len()];
    let own = editions.iter().filter(|edition| edition.index == *index);
    for unit in own.flat_map(|edition| &edition.units) {
        if let Some(listed) = listed.get_mut(unit.place()) {
            *listed = true;
        }
    }
    let units = publication.units.iter().map(|(unit, _)| unit);
    let listed: Vec<UnitIdx> = units.filter(|unit| listed[unit.place()]).collect();
    namesakes(&publication.units, &listed, language)
}
