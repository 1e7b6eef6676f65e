//! How is a long reading cut into pieces, so that whoever waits for it can do something else between two of them?
//!
//! What may take long is an `async` function that counts what it has done and pauses once that is a piece: each time it
//! is asked on, it does one piece more. Nothing here knows a clock or a browser; who asks says how large a piece is, and
//! may stop asking.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How much is done in one piece, and what has been done so far.
#[derive(Debug)]
pub struct Turns {
    piece: u32,
    left: Cell<u32>,
    at: Cell<Progress>,
}

/// How far a reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub doing: Doing,
    /// So many rows or bytes have been dealt with.
    pub done: usize,
    /// Of so many; 0 where nobody knows.
    pub of: usize,
}

impl Progress {
    /// How far it is, from 0 to 1; `None` where nobody knows.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.done.min(self.of) as f64 / self.of as f64)
    }

    /// Whether nobody who is shown both sees a difference: the same is being done, to the same hundredth.
    pub fn looks_as(self, other: Self) -> bool {
        let hundredth = |one: Self| one.share().map(|share| (share * 100.0) as u8);
        self.doing == other.doing && hundredth(self) == hundredth(other)
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Doing {
    /// The text is divided into cells.
    #[default]
    Cells,
    /// It is told what they mean.
    Meaning,
    /// The figures are written down as a package.
    Package,
}

impl Turns {
    /// Pauses whenever about so many cells have been looked at.
    pub fn of(piece: u32) -> Self {
        Self { piece, left: Cell::new(piece), at: Cell::new(Progress::default()) }
    }

    /// Never pauses.
    pub fn whole() -> Self {
        Self::of(u32::MAX)
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.at.get()
    }

    /// Begins something of which there is so much to do.
    pub fn begin(&self, doing: Doing, of: usize) {
        self.at.set(Progress { doing, done: 0, of });
    }

    /// So much of it has been done.
    pub fn done(&self, done: usize) {
        self.at.set(Progress { done, ..self.at.get() });
    }

    /// Pauses between two works that are small enough to be done at once, and too large to be done together.
    pub async fn pause(&self) {
        self.left.set(self.piece);
        if self.piece < u32::MAX {
            Pause::default().await;
        }
    }

    /// Notes that about so many cells have been looked at, and pauses when it is time.
    pub async fn spend(&self, cells: usize) {
        let cells = u32::try_from(cells).unwrap_or(u32::MAX);
        match self.left.get().checked_sub(cells) {
            Some(left) => self.left.set(left),
            None => self.pause().await,
        }
    }
}

/// Is ready when it is asked for the second time.
#[derive(Default)]
struct Pause {
    was_asked: bool,
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: std::pin::Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.was_asked {
            return Poll::Ready(());
        }
        self.was_asked = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

/// All of a reading at once: piece after piece until it is done.
pub fn at_once<T>(reading: impl Future<Output = T>) -> T {
    let mut reading = pin!(reading);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = reading.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_work_pauses_after_each_piece() {
        let turns = Turns::of(10);
        let mut work = pin!(async {
            for row in 0..25 {
                turns.done(row);
                turns.spend(2).await;
            }
        });
        let mut context = Context::from_waker(Waker::noop());
        let mut pauses = 0;
        while work.as_mut().poll(&mut context).is_pending() {
            pauses += 1;
        }
        assert_eq!((pauses, turns.progress().done), (4, 24));
    }

    #[test]
    fn a_step_of_less_than_a_hundredth_is_not_seen() {
        let at = |doing, done| Progress { doing, done, of: 1000 };
        assert!(at(Doing::Cells, 500).looks_as(at(Doing::Cells, 509)));
        assert!(!at(Doing::Cells, 500).looks_as(at(Doing::Cells, 510)));
        assert!(!at(Doing::Cells, 500).looks_as(at(Doing::Meaning, 500)));
    }

    #[test]
    fn at_once_nothing_is_left_out() {
        let turns = Turns::of(1);
        let sum = at_once(async {
            let mut sum = 0;
            for number in 0..100 {
                turns.spend(1).await;
                sum += number;
            }
            sum
        });
        assert_eq!(sum, 4950);
    }
}
