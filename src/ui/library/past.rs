//! The earlier editions that a package ships.

use std::sync::Arc;

use crate::analysis::derive::derive;
use crate::model::edition::Edition;
use crate::model::publication::{Publication, ScorePart};
use crate::read::scores::Scores;
use crate::ui::library::fetch::Arriving;

/// An earlier edition of the table of the same units; `None` where it does not arrive or has no such table.
pub async fn earlier(
    publication: &Arc<Publication>,
    past: &ScorePart,
    now: &Edition,
    arriving: Arriving,
) -> Option<Edition> {
    let index = publication.index(&past.index)?;
    let mut scores = Scores::new(publication, index, past);
    arriving.read(&mut |bytes| scores.push(bytes)).await.ok()?;
    let units = &publication.units;
    let is_same = |edition: &Edition| {
        edition.period == now.period && edition.level(units) == now.level(units)
    };
    let edition = scores.finish().0.into_iter().find(is_same)?;
    Some(derive(publication, index, edition))
}
