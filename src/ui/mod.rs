//! The application: signals into markup. No statistics, no rounding, no SVG arithmetic.

pub mod address;
pub mod app;
pub mod by_name;
pub mod components;
pub mod doubts;
pub mod embed;
pub mod erased;
pub mod fetch;
pub mod load;
pub mod long;
pub mod look;
pub mod names;
pub mod pages;
pub mod parts;
pub mod pieces;
pub mod ranked;
pub mod seen;
pub mod shelf;
pub mod site;
pub mod take_away;
pub mod turns;
pub mod view;
