//! A file of scores over the network: read as it arrives, and summed table by table.

use std::sync::Arc;

use futures_util::future::{FutureExt, LocalBoxFuture};

use crate::analysis::derive::derive;
use crate::model::edition::Edition;
use crate::model::publication::{Publication, ScorePart};
use crate::read::problem::{Fault, Problem};
use crate::read::scores::Scores;
use crate::ui::library::fetch::Arriving;
use crate::ui::library::long_scores::{Long, read_long};
use crate::ui::pace::waits::next_turn;

/// The editions of a file with their sums, oldest first, and what could not be read.
type Read = (Vec<Arc<Edition>>, Vec<Problem>);

/// Told of every piece of bytes.
type Count = Box<dyn Fn(&[u8])>;

/// Reads a file of scores as it arrives; `count` is told of every piece.
///
/// # Errors
/// It did not arrive whole. Half a table would rank only half the units: nothing of it is shown.
pub fn read_part(
    publication: Arc<Publication>,
    part: ScorePart,
    arriving: Arriving,
    count: impl Fn(&[u8]) + 'static,
) -> LocalBoxFuture<'static, Result<Read, Fault>> {
    // Boxed, so that the code of it is there once.
    let count: Count = Box::new(count);
    async move { read(&publication, &part, arriving, &*count).await }.boxed_local()
}

async fn read(
    publication: &Arc<Publication>,
    part: &ScorePart,
    arriving: Arriving,
    count: &dyn Fn(&[u8]),
) -> Result<Read, Fault> {
    let Some(index) = publication.index(&part.index) else { return Ok((Vec::new(), Vec::new())) };
    let mut scores = Scores::new(publication, index, part);
    let mut take = |step: &[u8]| {
        scores.push(step);
        count(step);
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
        // Each is summed in a task of its own.
        next_turn().await;
        derived.push(Arc::new(derive(publication, index, edition)));
    }
    Ok((derived, problems))
}
