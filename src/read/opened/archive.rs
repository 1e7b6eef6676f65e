//! The files in a zip of tables.

use std::io::Read;

use super::refusal::Refusal;
use super::unpacked;

/// A file out of a zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name within the zip, with its folders.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The files of a zip, in its order; those that every system leaves in a zip are left out.
///
/// # Errors
/// It is damaged, or unpacked too large.
pub fn members(bytes: &[u8]) -> Result<Vec<Member>, Refusal> {
    let mut archive = unpacked::bounded(bytes)?;
    let mut members = Vec::new();
    for place in 0..archive.len() {
        let mut opened = match archive.by_index(place) {
            Ok(opened) => opened,
            Err(zip::result::ZipError::UnsupportedArchive(_)) => return Err(Refusal::Locked),
            Err(error) => return Err(unpacked::damaged(error)),
        };
        let name = opened.name().map_or_else(|_| place.to_string(), |name| name.into_owned());
        let file = name.rsplit('/').next().unwrap_or("");
        if opened.is_dir() || file.starts_with('.') || name.starts_with("__MACOSX/") {
            continue;
        }
        let mut bytes = Vec::new();
        opened.read_to_end(&mut bytes).map_err(|error| Refusal::Damaged(error.to_string()))?;
        members.push(Member { name, bytes });
    }
    if members.is_empty() { Err(Refusal::NothingInside) } else { Ok(members) }
}
