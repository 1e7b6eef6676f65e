//! Takes out of a WebAssembly file what only tools read: names, relocations, producers.

use wasm_encoder::{Module, RawSection};
use wasmparser::{BinaryReaderError, Parser, Payload};

/// The module without its custom sections.
pub fn strip(module: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
    let mut stripped = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let is_custom = matches!(payload, Payload::CustomSection(_));
        if let Some((id, range)) = payload.as_section().filter(|_| !is_custom) {
            // The parser has just read these places in the slice.
            stripped.section(&RawSection {
                id,
                data: &module[range.start as usize..range.end as usize],
            });
        }
    }
    Ok(stripped.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_go_and_all_others_stay() {
        let header = b"\0asm\x01\0\0\0";
        let types = [1, 1, 0];
        let module = [&header[..], &[0, 3, 1, b'x', 9], &types, &[0, 2, 1, b'y']].concat();
        assert_eq!(strip(&module).unwrap(), [&header[..], &types].concat());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(strip(b"<!doctype html>").is_err());
    }
}
