//! A file of scores over the network: read as it arrives, and summed table by table.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use wasm_bindgen_futures::JsFuture;

use super::fetch::{Arriving, next_turn};
use super::load::Library;
use super::long::Long;
use super::pages::deferred::read_long;
use super::site;
use crate::analysis::derive::derive;
use crate::model::edition::Edition;
use crate::model::publication::{Publication, ScorePart};
use crate::read::problem::{Fault, Problem};
use crate::read::scores::Scores;

/// Asks for a file of scores, and reads it as it arrives.
///
/// # Errors
/// It did not arrive whole. Half a table would rank only half the units: nothing of it is shown.
pub fn read_part(library: Library, publication: Arc<Publication>, part: ScorePart) -> Reading {
    let arriving = Arriving::ask(&site::data_file(&part.path));
    // Boxed, so that the code of it is there once.
    Box::pin(async move { read(library, &publication, &part, arriving).await })
}

/// A file of scores that was asked for, and is read when it is waited for.
type Reading = Pin<Box<dyn Future<Output = Result<Read, Fault>>>>;

/// The editions of a file with their sums, oldest first, and what could not be read.
type Read = (Vec<Arc<Edition>>, Vec<Problem>);

async fn read(
    library: Library,
    publication: &Arc<Publication>,
    part: &ScorePart,
    arriving: Arriving,
) -> Result<Read, Fault> {
    let Some(index) = publication.index(&part.index) else { return Ok((Vec::new(), Vec::new())) };
    let mut scores = Scores::new(publication, index, part);
    let mut take = |step: &[u8]| {
        scores.push(step);
        library.count(step);
    };
    arriving.read(&mut take).await?;
    let (editions, problems) = match scores.finish_wide() {
        Ok(finished) => finished,
        Err((table, problems)) => {
            let (publication, part) = (publication.clone(), part.clone());
            let long = read_long(Long { publication, part, table }, problems).await;
            long.map_err(|_| Fault::Interrupted(0))?
        }
    };
    let mut derived = Vec::new();
    for edition in editions {
        // Each is summed in a task of its own. The wait cannot fail.
        drop(JsFuture::from(next_turn()).await);
        derived.push(Arc::new(derive(publication, index, edition)));
    }
    Ok((derived, problems))
}
