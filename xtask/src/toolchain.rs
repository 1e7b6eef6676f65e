//! Adds what a bare Rust installation lacks: the WebAssembly target, rustfmt and clippy.

use crate::program;
use std::path::Path;
use std::process::Command;

/// The target of the application.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target when it is missing.
pub fn add_wasm() -> Result<(), String> {
    let folder =
        program::output(Command::new(rustc()).args(["--print", "target-libdir", "--target", WASM]));
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", WASM])
}

/// Adds rustfmt and clippy when they are missing.
pub fn add_checkers(root: &Path) -> Result<(), String> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if program::output(program::cargo(root).args([command, "--version"])).is_none() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

fn rustup(arguments: &[&str]) -> Result<(), String> {
    program::run(Command::new("rustup").args(arguments)).map_err(|error| {
        format!("{error} Install it by hand: this project needs `rustup {}`.", arguments.join(" "))
    })
}
