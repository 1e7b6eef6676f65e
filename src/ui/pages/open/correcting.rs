//! Where the reader is while correcting what was read.

use leptos::prelude::*;

/// Where the reader is correcting what was read: it stays so when the table is read again.
#[derive(Clone, Copy)]
pub struct Correcting {
    /// The place of the table that is corrected, among several; the first with figures until the reader picks one.
    pub picked: RwSignal<Option<usize>>,
    /// What is looked for among its rows.
    pub wanted: RwSignal<String>,
    /// Whether the report is unfolded.
    pub is_report_open: StoredValue<bool>,
    /// Whether its list of rows is.
    pub are_rows_open: StoredValue<bool>,
}

impl Correcting {
    /// Nothing is unfolded.
    pub fn begin() -> Self {
        Self {
            picked: RwSignal::new(None),
            wanted: RwSignal::new(String::new()),
            is_report_open: StoredValue::new(false),
            are_rows_open: StoredValue::new(false),
        }
    }
}
