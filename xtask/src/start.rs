//! `cargo xtask start`: the site on this computer, rebuilt whenever a source file changes.

use crate::{serve, site};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// The port when none is asked for.
pub const PORT: u16 = 8000;

/// An editor writes several files, or one file in several steps; this much silence ends a change.
const SILENCE: Duration = Duration::from_millis(150);

/// Builds, serves and rebuilds until the program is stopped.
pub fn start(root: &Path, port: u16) -> Result<(), String> {
    // The port first: a minute of compiling for a port that is taken would be wasted.
    let listener = serve::listen(port)?;
    let address = listener.local_addr().map_err(|error| format!("Port {port}: {error}."))?;
    // Before the first build, so that a change made during it is not missed. The watcher works
    // for as long as it is held.
    let (_watcher, changes) = watch(root)?;
    let folder = site::draft(root)?;
    serve::serve(listener, &folder, "/")?;
    println!("Chỉ Số is on http://{address} — stop it with Ctrl+C.");

    while let Some(name) = next_change(&changes, root) {
        println!("{name} changed.");
        let begun = Instant::now();
        match site::draft(root) {
            Ok(_) => println!("Rebuilt in {:.1} s.", begun.elapsed().as_secs_f64()),
            // The site as it was before the mistake stays open.
            Err(message) => eprintln!("{message}"),
        }
    }
    Err("The files can no longer be watched.".to_owned())
}

/// Reports what happens to the sources.
fn watch(root: &Path) -> Result<(RecommendedWatcher, Receiver<Event>), String> {
    let failed = |error: notify::Error| format!("The files cannot be watched: {error}.");
    let (sender, receiver) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Ok(event) = event {
            // Nobody listens any more when the program is ending.
            let _ = sender.send(event);
        }
    })
    .map_err(failed)?;
    // Editors replace a file rather than change it, so its folder is watched.
    watcher.watch(root, RecursiveMode::NonRecursive).map_err(failed)?;
    for folder in ["src", "public"] {
        watcher.watch(&root.join(folder), RecursiveMode::Recursive).map_err(failed)?;
    }
    Ok((watcher, receiver))
}

/// Waits for a change of a source file and for the silence after it; gives the file's name.
fn next_change(changes: &Receiver<Event>, root: &Path) -> Option<String> {
    let name = loop {
        if let Some(name) = source(&changes.recv().ok()?, root) {
            break name;
        }
    };
    while changes.recv_timeout(SILENCE).is_ok() {}
    Some(name)
}

/// The source file an event is about, if it changed one.
fn source(event: &Event, root: &Path) -> Option<String> {
    // The build itself reads the files, which is no change.
    if matches!(event.kind, EventKind::Access(_) | EventKind::Other) {
        return None;
    }
    event.paths.iter().find_map(|path| {
        let below = path.strip_prefix(root).ok()?;
        let is_source = ["src", "public"].iter().any(|folder| below.starts_with(folder))
            || ["index.html", "Cargo.toml"].iter().any(|file| below == Path::new(file));
        is_source.then(|| below.display().to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, ModifyKind};

    fn source_of(kind: EventKind, path: &str) -> Option<String> {
        source(&Event::new(kind).add_path(path.into()), Path::new("/project"))
    }

    #[test]
    fn a_changed_source_file_is_a_change() {
        let changed = EventKind::Modify(ModifyKind::Any);
        assert_eq!(source_of(changed, "/project/src/lib.rs").as_deref(), Some("src/lib.rs"));
        assert_eq!(source_of(changed, "/project/index.html").as_deref(), Some("index.html"));
        assert_eq!(source_of(changed, "/project/Cargo.lock"), None);
        assert_eq!(source_of(changed, "/project/dist"), None);
    }

    #[test]
    fn reading_a_source_file_is_no_change() {
        assert_eq!(source_of(EventKind::Access(AccessKind::Any), "/project/src/lib.rs"), None);
    }
}
