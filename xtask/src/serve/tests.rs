use super::*;

/// A site of `index.html`, `rankings/index.html` and a compressed `a b.csv`, in a folder that is
/// removed with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("chiso-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("rankings")).unwrap();
        for file in ["index.html", "rankings/index.html", "a b.csv", "a b.csv.br", "a b.csv.gz"] {
            std::fs::write(folder.join(file), file).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// The answer in a few words: the file below the folder and its encoding, `→ address`, or `absent`.
fn answer(name: &str, prefix: &str, address: &str, accepted: &str) -> String {
    let folder = Folder::new(name);
    match Site::new(folder.0.clone(), prefix).answer(address, accepted) {
        Answer::Found { file, encoding, .. } => {
            let file = file.strip_prefix(&folder.0).unwrap().display().to_string();
            format!("{file} {}", encoding.unwrap_or("plain")).replace('\\', "/")
        }
        Answer::Moved { location } => format!("→ {location}"),
        Answer::Absent => "absent".to_owned(),
    }
}

#[test]
fn a_folder_shows_its_page_and_an_address_without_its_slash_is_moved() {
    let answer = |address| answer("folder", "/", address, "");
    assert_eq!(answer("/"), "index.html plain");
    assert_eq!(answer("/rankings/?period=2024"), "rankings/index.html plain");
    assert_eq!(answer("/rankings?period=2024"), "→ /rankings/?period=2024");
    assert_eq!(answer("/nothing"), "absent");
}

#[test]
fn a_site_under_a_sub_path_is_found_there_only() {
    let answer = |address| answer("prefix", "any/sub/path", address, "");
    assert_eq!(answer("/any/sub/path/"), "index.html plain");
    assert_eq!(answer("/any/sub/path"), "→ /any/sub/path/");
    assert_eq!(answer("/any/sub/path/rankings/"), "rankings/index.html plain");
    assert_eq!(answer("/rankings/"), "absent");
}

#[test]
fn a_compressed_sibling_goes_to_whoever_accepts_it() {
    let answer = |accepted| answer("accept", "/", "/a%20b.csv", accepted);
    assert_eq!(answer("gzip, deflate, br"), "a b.csv.br br");
    assert_eq!(answer("gzip, br;q=0"), "a b.csv.gz gzip");
    assert_eq!(answer("identity"), "a b.csv plain");
}

#[test]
fn no_address_leads_out_of_the_folder() {
    for address in
        ["/../secret", "/%2e%2e/secret", "/rankings/../../secret", "//etc/passwd", "/%ff"]
    {
        assert_eq!(answer("outside", "/", address, ""), "absent", "{address}");
    }
}
