//! The journeys under `tests/browser/`: Node runs them in a real Chromium on the built site.

use super::Depth;
use crate::program;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node whose test runner knows every option used here.
const OLDEST_NODE: u32 = 20;

/// Where a Chromium may be: commands first, then where macOS keeps its applications.
const CHROMIUMS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC_CHROMIUMS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// How often a page is opened that is measured.
const ROUNDS: &str = "3";

/// Runs every journey on the site in `dist/`.
pub fn journeys(root: &Path, depth: Depth) -> Result<(), String> {
    let folder = root.join("tests/browser");
    check_node()?;
    add_packages(&folder)?;
    let chromium = chromium()?;

    let mut files = journeys_in(&folder)?;
    if depth == Depth::Deep {
        files.extend(journeys_in(&folder.join("deep"))?);
    }
    if files.is_empty() {
        return Err("There is no journey under tests/browser/.".to_owned());
    }
    program::run(
        Command::new("node")
            // A browser that hangs must end the run with a name, not with a timeout of the host. It holds for a whole file of
            // journeys too, which takes minutes on a busy computer.
            .args([
                "--test",
                "--test-reporter=spec",
                "--test-concurrency=2",
                "--test-timeout=900000",
            ])
            .args(files)
            .current_dir(&folder)
            .env("CHISO_DIST", root.join("dist"))
            .env("CHROMIUM", chromium),
    )
}

/// Measures a site in the browser, also with the synthetic packages below a folder.
pub fn pages(root: &Path, site: &Path, packages: &Path) -> Result<Command, String> {
    let folder = root.join("tests/browser");
    check_node()?;
    add_packages(&folder)?;
    let mut command = Command::new("node");
    command
        .args(["bench/pages.mjs", ROUNDS])
        .current_dir(&folder)
        .env("CHISO_DIST", site)
        .env("CHISO_NATION", packages.join("L"))
        .env("CHISO_DECADE", packages.join("XL"))
        .env("CHROMIUM", chromium()?);
    Ok(command)
}

/// The journeys that lie in one folder, in order; none if there is no such folder.
fn journeys_in(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let unread = |error| format!("{} cannot be read: {error}.", folder.display());
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn check_node() -> Result<(), String> {
    let version = program::output(Command::new("node").arg("--version"))
        .ok_or(format!("Install Node {OLDEST_NODE} or later, with npm."))?;
    let major: Option<u32> =
        version.trim_start_matches('v').split('.').next().and_then(|text| text.parse().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(format!("Install Node {OLDEST_NODE} or later; this is {version}.")),
    }
}

/// Installs the packages of the lockfile when they are absent or older than it.
fn add_packages(folder: &Path) -> Result<(), String> {
    let written =
        |path: &str| std::fs::metadata(folder.join(path)).and_then(|file| file.modified()).ok();
    // npm writes the first of them last.
    let installed = written("node_modules/.package-lock.json");
    if installed.is_some() && installed >= written("package-lock.json") {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    program::run(
        Command::new(npm)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(folder),
    )
}

/// A Chromium that is installed, or that can be installed here.
fn chromium() -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        let named = path.to_string_lossy().into_owned();
        return Some(path)
            .filter(|path| path.is_file())
            .or_else(|| program::find(&named))
            .ok_or(format!("CHROMIUM names {named:?}, which does not exist."));
    }
    if let Some(found) = installed_chromium() {
        return Ok(found);
    }
    if may_install() {
        install_chromium()?;
    }
    installed_chromium().ok_or(
        "Install Chromium (Debian: `apt-get install chromium`) or set CHROMIUM to its path.".into(),
    )
}

fn installed_chromium() -> Option<PathBuf> {
    CHROMIUMS
        .iter()
        .find_map(|name| program::find(name))
        .or_else(|| MAC_CHROMIUMS.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// Whether this is Debian itself (whose `chromium` is a package, not a pointer to another store)
/// and the user is root.
fn may_install() -> bool {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let is_debian = system.lines().any(|line| line == "ID=debian");
    is_debian && program::output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn install_chromium() -> Result<(), String> {
    // Without its recommended packages, but not without letters: the fonts hold Vietnamese.
    let install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
    for arguments in [&["update"][..], &install] {
        program::run(
            Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    Ok(())
}
