//! **Chỉ Số** — published indices of public administration, read in the reader's own browser.
//!
//! The library is the pure core: no I/O, no browser, natively tested. Modules in reading order,
//! and what each may import (`tests/architecture.rs` holds this table):
//!
//! | module | may import | answers |
//! |---|---|---|
//! | [`model`] | — | what does a publication say? |
//! | [`format`] | model | how is a number, a rank, a period written in the reader's language? |
//! | [`read`] | model | what do these bytes say, and what in them cannot be read? |
//! | [`analysis`] | model | who is where, what changed, may these be compared? |
//! | [`audit`] | model, analysis | what is readable but doubtful, and how is that proved? |
//! | [`words`] | model, format, read, analysis, audit | how is a result, a refusal or an error said in a sentence? |
//! | [`charts`] | model, format | what does the picture look like? |
//! | [`export`] | model, format, read, analysis | what does a reader take away, and is it harmless? |
//! | [`state`] | model | what did the reader choose, and how is it spelled in the address? |
//! | `ui` | all | the application: wasm32, and with the feature `prerender` the build that writes its pages |
//!
//! Data flows one way: `bytes → read → model → analysis, audit → words, charts, export → ui`; beside it
//! `address ↔ state → ui`.

#![cfg_attr(feature = "prerender", recursion_limit = "512")]

pub mod analysis;
pub mod audit;
pub mod charts;
pub mod export;
pub mod format;
pub mod model;
pub mod read;
pub mod state;
pub mod words;

#[cfg(any(target_arch = "wasm32", feature = "prerender"))]
pub mod ui;
