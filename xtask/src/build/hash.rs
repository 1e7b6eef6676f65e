//! Names by content: a file whose name holds a hash of its bytes can be cached for ever.

/// The name `stem-HASH.extension`, where HASH is the 64-bit FNV-1a hash of the bytes
/// (Fowler, Noll and Vo, RFC 9923). It tells the builds of one site apart; it is no protection
/// against somebody who wants two files to share a name.
pub fn name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let hash =
        bytes.iter().fold(OFFSET_BASIS, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{stem}-{hash:016x}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn the_hash_agrees_with_the_published_test_vectors() {
        assert_eq!(name("app", "js", b""), "app-cbf29ce484222325.js");
        assert_eq!(name("app", "js", b"foobar"), "app-85944171f73967e8.js");
    }
}
