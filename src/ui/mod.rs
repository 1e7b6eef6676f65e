//! The application: signals into markup. No statistics, no rounding, no SVG arithmetic.
//!
//! A room may import the rooms above it in this table, never those below; pages never import each other
//! (`tests/architecture.rs` holds it):
//!
//! | room | answers |
//! |---|---|
//! | [`host`] | where does the application run? |
//! | [`any_view`] | how are views of one type made, whatever is in them? |
//! | [`address`] | what did the reader choose, and how is that kept in the browser's address? |
//! | [`pace`] | how does the browser get its turn, and where does a part of the program begin? |
//! | [`library`] | what has been loaded? |
//! | `bench` | what does a benchmark of browsers ask of a page? With the feature `bench` only |
//! | [`in_view`] | what does the address mean for the data at hand? |
//! | [`over_time`] | what do its periods show, one after the other? |
//! | [`doubts`] | what is doubtful about the figures that are here? |
//! | [`components`] | what are pages made of? |
//! | [`figures`] | which pictures do several pages show? |
//! | [`pages`] | one folder a route |
//! | [`app`] | the routes, and what stands on every page |
//! | `prerender` | what does a page show before the program runs? Not in the browser: for the build |

pub mod address;
pub mod any_view;
pub mod app;
#[cfg(all(feature = "bench", target_arch = "wasm32"))]
pub mod bench;
pub mod components;
pub mod doubts;
pub mod figures;
pub mod host;
pub mod in_view;
pub mod library;
pub mod over_time;
pub mod pace;
pub mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
