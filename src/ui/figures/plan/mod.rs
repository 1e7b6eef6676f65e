//! The targets of a document as a picture: each row's result, its target, and how far that is.

pub mod aims;
pub mod bullets;
pub mod rows;
pub mod source;
