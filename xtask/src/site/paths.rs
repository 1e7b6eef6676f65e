//! Keeps the folders of the machine that builds the site out of the files it publishes.
//!
//! A program names the source file a failure came from, by the path it was compiled from.

use std::path::{Path, PathBuf};

/// Where cargo unpacks the crates it fetched, below its own folder.
const CRATES: &str = "registry/src";

/// The compiler options that leave out the path of the project, of cargo's folder, and of the crates in it.
pub fn left_out(root: &Path) -> Vec<String> {
    let mut folders = vec![root.to_path_buf()];
    if let Some(cargo) = cargo_home() {
        let registries = std::fs::read_dir(cargo.join(CRATES)).into_iter().flatten().flatten();
        let registries: Vec<PathBuf> = registries.map(|entry| entry.path()).collect();
        // Where several fit, the compiler takes the last.
        folders.push(cargo);
        folders.extend(registries);
    }
    folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect()
}

fn cargo_home() -> Option<PathBuf> {
    let told = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    told.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_project_and_the_crates_are_left_out() {
        let options = left_out(Path::new("/srv/site"));
        assert_eq!(options[0], "--remap-path-prefix=/srv/site=");
        assert!(options.iter().skip(2).all(|option| option.contains("registry")), "{options:?}");
    }
}
