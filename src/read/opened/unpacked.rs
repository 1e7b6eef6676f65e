//! Whether a zip, once unpacked, keeps within bounds. A few kilobytes can be made to unpack into all the memory there is.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use super::refusal::Refusal;

/// A zip may unpack into so many megabytes.
const MOST_MEGABYTES: u64 = 400;

/// A zip has so many members at most; a workbook of a hundred sheets has some hundred.
const MOST_MEMBERS: usize = 4096;

/// A zip that unpacks within bounds. The sizes it states itself are not believed: it is unpacked into nothing first.
///
/// # Errors
/// It is damaged, locked or too large.
pub fn bounded(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    within(bytes, MOST_MEGABYTES)
}

fn within(bytes: &[u8], megabytes: u64) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let most = megabytes << 20;
    let too_large = Refusal::TooLargeUnpacked { megabytes };
    if archive.len() > MOST_MEMBERS {
        return Err(too_large);
    }
    let mut total = 0;
    for member in 0..archive.len() {
        let opened = archive.by_index(member);
        let Ok(mut opened) = opened else { continue };
        if total + opened.size() > most {
            return Err(too_large);
        }
        let read = copy(&mut opened.by_ref().take(most + 1 - total), &mut sink());
        total += read.map_err(|error| Refusal::Damaged(error.to_string()))?;
        if total > most {
            return Err(too_large);
        }
    }
    Ok(archive)
}

/// What a damaged zip is refused with.
pub fn damaged(error: zip::result::ZipError) -> Refusal {
    Refusal::Damaged(error.to_string())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    #[test]
    fn what_unpacks_too_large_is_refused() {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file("zeros.csv", SimpleFileOptions::default()).unwrap();
        writer.write_all(&vec![b'0'; 3 << 20]).unwrap();
        let bytes = writer.finish().unwrap().into_inner();
        assert!(bytes.len() < 20_000);
        assert!(within(&bytes, 4).is_ok());
        assert_eq!(within(&bytes, 2).err(), Some(Refusal::TooLargeUnpacked { megabytes: 2 }));
        assert!(bounded(&bytes[..bytes.len() / 2]).is_err());
    }
}
