//! Where the reader is while correcting what was read: it stays so when the table is read again, and when the page is made
//! anew because the table takes the place of the published ones.

use std::cell::RefCell;

use leptos::prelude::*;

/// Where the reader is, as it is kept.
#[derive(Clone, Debug, Default)]
struct Place {
    picked: Option<usize>,
    wanted: String,
    report: Fold,
    rows: Fold,
}

/// Whether something is unfolded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fold {
    /// It is folded.
    #[default]
    Folded,
    /// It is unfolded.
    Open,
}

impl Fold {
    /// Of a `<details>`.
    pub fn of(is_open: bool) -> Self {
        if is_open { Self::Open } else { Self::Folded }
    }
}

thread_local! {
    static KEPT: RefCell<Place> = RefCell::default();
}

/// Where the reader is correcting what was read.
#[derive(Clone, Copy)]
pub struct Correcting {
    picked: RwSignal<Option<usize>>,
    wanted: RwSignal<String>,
}

impl Correcting {
    /// Where the reader was.
    pub fn begin() -> Self {
        let kept = KEPT.with_borrow(Clone::clone);
        Self { picked: RwSignal::new(kept.picked), wanted: RwSignal::new(kept.wanted) }
    }

    /// Begins anew, with another table.
    pub fn reset(self) {
        KEPT.take();
        self.picked.set(None);
        self.wanted.set(String::new());
    }

    /// The place of the table that is corrected, among several, once the reader has picked one.
    pub fn picked(self) -> Option<usize> {
        self.picked.get()
    }

    /// The reader picks a table.
    pub fn pick(self, place: usize) {
        KEPT.with_borrow_mut(|kept| kept.picked = Some(place));
        self.picked.set(Some(place));
    }

    /// What is looked for among the rows.
    pub fn wanted(self) -> String {
        self.wanted.get()
    }

    /// The reader looks for rows.
    pub fn look_for(self, wanted: String) {
        KEPT.with_borrow_mut(|kept| kept.wanted.clone_from(&wanted));
        self.wanted.set(wanted);
    }

    /// Whether the report is unfolded.
    pub fn is_report_open(self) -> bool {
        KEPT.with_borrow(|kept| kept.report == Fold::Open)
    }

    /// The reader folds the report, or unfolds it.
    pub fn fold_report(self, fold: Fold) {
        KEPT.with_borrow_mut(|kept| kept.report = fold);
    }

    /// Whether its list of rows is unfolded.
    pub fn are_rows_open(self) -> bool {
        KEPT.with_borrow(|kept| kept.rows == Fold::Open)
    }

    /// The reader folds that list, or unfolds it.
    pub fn fold_rows(self, fold: Fold) {
        KEPT.with_borrow_mut(|kept| kept.rows = fold);
    }
}
