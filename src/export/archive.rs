//! One archive of a view, with the checksums of its files.

use std::io::{Cursor, Write};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The file that lists the checksums, as `sha256sum -c` reads it.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// A zip archive of these files, each with its name, and of their checksums.
///
/// The files are stored as they are: they are small, and any reader opens them.
///
/// # Errors
/// Two files have the same name, or the archive grows past what the format holds.
pub fn zip(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    let mut sums = String::new();
    for (name, bytes) in files {
        sums += &format!("{}  {name}\n", sha256(bytes));
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let listed = [(CHECKSUMS.to_owned(), sums.into_bytes())];
    for (name, bytes) in files.iter().chain(&listed) {
        writer.start_file(name.as_str(), options).map_err(|error| error.to_string())?;
        writer.write_all(bytes).map_err(|error| error.to_string())?;
    }
    writer.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_archive_opens_and_its_checksums_hold() {
        let files = [
            ("a.csv".to_owned(), b"x\r\n1\r\n".to_vec()),
            ("b.svg".to_owned(), b"<svg/>".to_vec()),
        ];
        let bytes = zip(&files).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut sums = String::new();
        archive.by_name(CHECKSUMS).unwrap().read_to_string(&mut sums).unwrap();
        for (name, bytes) in &files {
            let mut read = Vec::new();
            archive.by_name(name).unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(read, *bytes);
            assert!(sums.contains(&format!("{}  {name}\n", sha256(bytes))));
        }
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // FIPS 180-2, appendix B.1.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256(b"abc"), abc);
    }

    #[test]
    fn two_files_of_one_name_are_refused() {
        let twice = [("a".to_owned(), Vec::new()), ("a".to_owned(), Vec::new())];
        assert!(zip(&twice).is_err());
    }
}
