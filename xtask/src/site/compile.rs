//! Compiles the application to WebAssembly with cargo.

use super::paths;
use crate::{program, toolchain};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The name of the application's binary.
const BINARY: &str = "chiso";

/// Lets the build cut the application into parts; the relocations are not in the published files.
const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

/// How the application is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As it is published: small.
    Release,
    /// The same, with what a benchmark of browsers asks a page for.
    Bench,
    /// As a developer waits for it: a change is rebuilt in seconds.
    Start,
}

/// The profile of `cargo xtask start`, given on the command line because nothing else uses it.
/// The usual `dev` profile makes a file a hundred times the released one, which no browser
/// enjoys; without link-time optimisation and debug information it is twice the released one.
const START: [&str; 5] = [
    "profile.start.inherits='release'",
    "profile.start.opt-level=1",
    "profile.start.lto='off'",
    "profile.start.codegen-units=16",
    "profile.start.incremental=true",
];

/// Compiles the binary and gives the path of the WebAssembly file.
pub fn compile(root: &Path, profile: Profile) -> Result<PathBuf, String> {
    toolchain::add_wasm()?;

    let mut command = program::cargo(root);
    command.args(["build", "--target", toolchain::WASM, "--bin", BINARY, "--features", "parts"]);
    let mut options = vec![RELOCATIONS.to_owned()];
    match profile {
        Profile::Release | Profile::Bench => {
            command.arg("--release");
            if profile == Profile::Bench {
                command.args(["--features", "bench"]);
            }
            options.extend(paths::left_out(root));
        }
        Profile::Start => {
            command.args(["--profile", "start", "--features", "failures"]);
            command.args(START.iter().flat_map(|setting| ["--config", setting]));
        }
    }
    command.args(["--config", &flags(&options)]);
    // Cargo's own report names the file it made, wherever the target folder lies.
    command.arg("--message-format=json-render-diagnostics");
    let report = program::written(&mut command, "The application does not compile.")?;
    String::from_utf8_lossy(&report)
        .lines()
        .find_map(wasm_file)
        .ok_or_else(|| format!("Cargo compiled no WebAssembly file for {BINARY:?}."))
}

/// A setting that tells the compiler these options beside those in `.cargo/config.toml`: cargo joins them.
fn flags(options: &[String]) -> String {
    let options: Vec<String> = options.iter().map(|option| format!("'{option}'")).collect();
    format!("target.{}.rustflags=[{}]", toolchain::WASM, options.join(","))
}

/// The WebAssembly file of the binary, if this line of cargo's report is about it.
fn wasm_file(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    let is_binary = message["reason"] == "compiler-artifact"
        && message["target"]["name"] == BINARY
        && message["target"]["kind"][0] == "bin";
    let files = message["filenames"].as_array().filter(|_| is_binary)?;
    files
        .iter()
        .filter_map(Value::as_str)
        .map(PathBuf::from)
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_the_binary_is_found_and_the_library_passed_over() {
        let line = |kind: &str, file: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","target":{{"name":"chiso","kind":["{kind}"]}},"filenames":["{file}"]}}"#
            )
        };
        assert_eq!(wasm_file(&line("lib", "t/libchiso.rlib")), None);
        assert_eq!(wasm_file(&line("bin", "t/chiso.wasm")), Some(PathBuf::from("t/chiso.wasm")));
        assert_eq!(wasm_file("not JSON"), None);
    }
}
