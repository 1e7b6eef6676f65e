//! Takes out of a WebAssembly file what only tools read: names, relocations, producers.

use wasmparser::{Parser, Payload};

/// The module without its custom sections.
pub fn strip(module: &[u8]) -> Result<Vec<u8>, String> {
    const HEADER_BYTES: usize = 8;
    let mut stripped = module.get(..HEADER_BYTES).unwrap_or(module).to_vec();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload
            .map_err(|error| format!("A part of the application is unreadable: {error}."))?;
        let custom = matches!(payload, Payload::CustomSection(_));
        if let Some((id, range)) = payload.as_section().filter(|_| !custom) {
            // The parser has just read these places in the slice.
            let content = &module[range.start as usize..range.end as usize];
            stripped.push(id);
            leb128(content.len(), &mut stripped);
            stripped.extend_from_slice(content);
        }
    }
    Ok(stripped)
}

/// An unsigned number in the variable length encoding of WebAssembly.
pub fn leb128(mut number: usize, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
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
    fn a_length_of_several_bytes_is_written_as_the_format_asks() {
        let mut out = Vec::new();
        leb128(300, &mut out);
        assert_eq!(out, [0xac, 0x02]);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(strip(b"<!doctype html>").is_err());
    }
}
