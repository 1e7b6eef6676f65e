//! Reads and writes files; every error names the file.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

/// The text of a UTF-8 file.
pub fn read_text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|_| format!("{} is not UTF-8.", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let folders = path.parent().map_or(Ok(()), fs::create_dir_all);
    folders
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}

/// Removes a folder, if there is one.
pub fn remove(folder: &Path) -> Result<(), String> {
    if !folder.is_dir() {
        return Ok(());
    }
    fs::remove_dir_all(folder)
        .map_err(|error| format!("{} cannot be removed: {error}.", folder.display()))
}

/// Every file below a folder, in order: its path from there, with `/` between its parts.
pub fn below(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry =
            entry.map_err(|error| format!("{} cannot be read: {error}.", folder.display()))?;
        if let (true, Ok(path)) = (entry.file_type().is_file(), entry.path().strip_prefix(folder)) {
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(found)
}
