//! Runs another program and says in one sentence what went wrong.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The cargo that runs this program, so that both use the same toolchain.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// Runs the command to its end; its output goes to the terminal. It gets no input: a question
/// nobody can answer must fail, not wait.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status =
        command.stdin(Stdio::null()).status().map_err(|error| unstarted(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status}).", words(command))) }
}

/// Runs the command and gives what it printed, or `None` if it is absent or failed.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs the command to its end and gives what it wrote; what it has to say goes to the terminal. `failed` is the sentence
/// for one that did not succeed.
pub fn written(command: &mut Command, failed: &str) -> Result<Vec<u8>, String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| unstarted(command, &error))?;
    if output.status.success() { Ok(output.stdout) } else { Err(failed.to_owned()) }
}

/// Where a program lies that is called by its bare name.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| {
            [folder.join(name), folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))]
        })
        .find(|file| file.is_file())
}

/// The sentence for a program that could not even be started.
pub fn unstarted(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {error}.", words(command))
}

/// The command as one would type it, without the folder the program lies in.
pub fn words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    std::iter::once(program.file_name().unwrap_or(program.as_os_str()))
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_program_is_named_with_its_arguments() {
        let error = run(Command::new("git").arg("no-such-command").stderr(Stdio::null()));
        assert!(error.unwrap_err().starts_with("`git no-such-command` failed ("));
    }

    #[test]
    fn an_absent_program_says_so() {
        let error = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(error.starts_with("`no-such-program` could not be started: "), "{error}");
    }
}
