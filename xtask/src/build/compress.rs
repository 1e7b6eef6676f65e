//! Compressed siblings: beside `FILE` a `FILE.br` and a `FILE.gz`, for hosts that send them to a
//! browser that accepts them.

use super::layout::files_below;
use super::{read, write};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Files of this many bytes or fewer travel in one packet anyhow.
const SMALL_BYTES: usize = 1024;

/// The kinds of file that shrink.
const KINDS: [&str; 10] =
    ["html", "js", "wasm", "css", "csv", "json", "svg", "txt", "xml", "webmanifest"];

/// Compresses every file of the site that is worth it, on all cores.
pub fn compress(folder: &Path) -> Result<(), String> {
    let files: Vec<PathBuf> = files_below(folder)?
        .into_iter()
        .filter(|path| {
            path.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known))
        })
        .map(|path| folder.join(path))
        .collect();
    let next = AtomicUsize::new(0);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores)
            .map(|_| {
                scope.spawn(|| {
                    while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                        siblings(file)?;
                    }
                    Ok(())
                })
            })
            .collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err("Compressing the site stopped unexpectedly.".into()))
        })
    })
}

/// Writes the siblings of one file.
fn siblings(file: &Path) -> Result<(), String> {
    let bytes = read(file)?;
    if bytes.len() <= SMALL_BYTES {
        return Ok(());
    }
    let failed = |error| format!("{} cannot be compressed: {error}.", file.display());
    write(&with_suffix(file, "br"), &brotli(&bytes).map_err(failed)?)?;
    write(&with_suffix(file, "gz"), &gzip(&bytes).map_err(failed)?)
}

/// The name of a compressed sibling.
pub fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn compressed_bytes_come_back_whole() {
        let bytes = b"unit,score\n01,42.5\n".repeat(100);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&bytes).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, bytes);
        back.clear();
        flate2::read::GzDecoder::new(&gzip(&bytes).unwrap()[..]).read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
    }

    #[test]
    fn the_sibling_keeps_the_whole_name() {
        assert_eq!(with_suffix(Path::new("a/app.js"), "br"), Path::new("a/app.js.br"));
    }
}
