//! Takes out of the compiled application what a library offers to JavaScript and nothing calls.
//!
//! `wasm-streams` comes with Leptos for its server functions. This site has no server, but what a library exports to
//! JavaScript counts as used, and every reader would download it.

use super::strip::leb128;
use wasmparser::{ExportSectionReader, Parser, Payload};

/// The classes that are exported in vain: `IntoUnderlyingSource`, `IntoUnderlyingByteSource`, `IntoUnderlyingSink`.
const CLASSES: &str = "intounderlying";

/// Where wasm-bindgen keeps what the crates export and import.
const PROGRAMS: &str = "__wasm_bindgen_unstable";

/// The module without these classes.
pub fn leave_out(module: &[u8]) -> Result<Vec<u8>, String> {
    const HEADER_BYTES: usize = 8;
    let unreadable = |error| format!("The application is unreadable: {error}.");
    let mut kept = module.get(..HEADER_BYTES).unwrap_or(module).to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(unreadable)?;
        let Some((id, range)) = payload.as_section() else { continue };
        // The parser has just read these places in the slice.
        let content = &module[range.start as usize..range.end as usize];
        let content = match payload {
            Payload::ExportSection(exports) => {
                without_exports(exports, module).map_err(unreadable)?
            }
            Payload::CustomSection(section) if section.name() == PROGRAMS => {
                let name = content.len() - section.data().len();
                let programs = without_programs(section.data())
                    .ok_or("What wasm-bindgen keeps of the crates is unreadable.")?;
                [&content[..name], &programs].concat()
            }
            _ => content.to_vec(),
        };
        kept.push(id);
        leb128(content.len(), &mut kept);
        kept.extend(content);
    }
    Ok(kept)
}

fn without_exports(
    exports: ExportSectionReader<'_>,
    module: &[u8],
) -> Result<Vec<u8>, wasmparser::BinaryReaderError> {
    let mut kept: Vec<u8> = Vec::new();
    let mut count = 0;
    let mut ends: Vec<usize> = Vec::new();
    let end = exports.range().end;
    let found: Vec<_> =
        exports.into_iter_with_offsets().collect::<Result<_, wasmparser::BinaryReaderError>>()?;
    ends.extend(found.iter().skip(1).map(|(offset, _)| *offset as usize));
    ends.push(end as usize);
    for ((from, export), to) in found.iter().zip(ends) {
        if !export.name.contains(CLASSES) {
            count += 1;
            kept.extend_from_slice(&module[*from as usize..to]);
        }
    }
    let mut section = Vec::new();
    leb128(count, &mut section);
    section.extend(kept);
    Ok(section)
}

/// The programs of the crates, each after its version, both after their lengths; `None` when they are something else.
fn without_programs(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::new();
    while !rest.is_empty() {
        let (version, after) = piece(rest)?;
        let (program, after) = piece(after)?;
        if !program
            .to_ascii_lowercase()
            .windows(CLASSES.len())
            .any(|part| part == CLASSES.as_bytes())
        {
            kept.extend_from_slice(&rest[..4 + version.len() + 4 + program.len()]);
        }
        rest = after;
    }
    Some(kept)
}

fn piece(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(u32::from_le_bytes(*length) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A section: its number, its length, its content.
    fn section(id: u8, content: &[u8]) -> Vec<u8> {
        let mut section = vec![id];
        leb128(content.len(), &mut section);
        section.extend(content);
        section
    }

    fn named(name: &str, rest: &[u8]) -> Vec<u8> {
        [&[name.len() as u8], name.as_bytes(), rest].concat()
    }

    fn program(text: &str) -> Vec<u8> {
        let piece = |text: &str| [&(text.len() as u32).to_le_bytes(), text.as_bytes()].concat();
        [piece("{}"), piece(text)].concat()
    }

    /// A module with one function, which is exported under these names.
    fn module(exports: &[&str], programs: &[&str]) -> Vec<u8> {
        let exported = exports.iter().flat_map(|name| named(name, &[0, 0]));
        let exported: Vec<u8> = std::iter::once(exports.len() as u8).chain(exported).collect();
        let programs: Vec<u8> = programs.iter().flat_map(|text| program(text)).collect();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[1, 0x60, 0, 0]),
            section(3, &[1, 0]),
            section(7, &exported),
            section(10, &[1, 2, 0, 0x0b]),
            section(0, &named(PROGRAMS, &programs)),
        ]
        .concat()
    }

    #[test]
    fn the_classes_nothing_calls_go_and_everything_else_stays() {
        let given = module(
            &[
                "main",
                "__wbg_intounderlyingsource_free_1",
                "intounderlyingsink_write_2",
                "memory_of",
            ],
            &["console", "a class IntoUnderlyingSource", "fetch"],
        );
        assert_eq!(
            leave_out(&given).unwrap(),
            module(&["main", "memory_of"], &["console", "fetch"])
        );
    }

    #[test]
    fn a_module_without_them_is_left_as_it_is() {
        let given = module(&["main"], &["console"]);
        assert_eq!(leave_out(&given).unwrap(), given);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(leave_out(b"<!doctype html>").is_err());
        let broken = [b"\0asm\x01\0\0\0".to_vec(), section(0, &named(PROGRAMS, &[9, 0, 0, 0, 1]))];
        assert!(leave_out(&broken.concat()).is_err());
    }
}
