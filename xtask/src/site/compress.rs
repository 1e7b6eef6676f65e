//! Compressed siblings: beside `FILE` a `FILE.br` and a `FILE.gz`, for hosts that send them to a browser that accepts
//! them.

use std::io::Write;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;

use super::files;

/// Files of this many bytes or fewer travel in one packet anyhow.
const SMALL_BYTES: usize = 1024;

/// The kinds of file that shrink.
const KINDS: [&str; 9] = ["html", "js", "wasm", "css", "csv", "json", "geojson", "svg", "txt"];

/// Compresses every file of the site that is worth it, on all cores.
pub fn compress(folder: &Path) -> Result<(), String> {
    let all = files::below(folder)?;
    let shrinking =
        |name: &&String| name.rsplit_once('.').is_some_and(|(_, kind)| KINDS.contains(&kind));
    all.par_iter().filter(shrinking).try_for_each(|name| siblings(folder, name))
}

/// Writes the siblings of one file.
fn siblings(folder: &Path, name: &str) -> Result<(), String> {
    let bytes = files::read(&folder.join(name))?;
    if bytes.len() <= SMALL_BYTES {
        return Ok(());
    }
    let failed = |error| format!("{name} cannot be compressed: {error}.");
    let (brotli, gzip) = (brotli(&bytes).map_err(failed)?, gzip(&bytes).map_err(failed)?);
    files::write(&folder.join(format!("{name}.br")), &brotli)?;
    files::write(&folder.join(format!("{name}.gz")), &gzip)
}

/// The bytes after brotli.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
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
}
