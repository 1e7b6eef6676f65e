use super::*;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::time::Duration;

/// A site of `index.html`, `rankings/index.html`, `404.html` and a compressed `a b.csv`, on a port of its own; the
/// folder is removed with it.
struct Host {
    folder: PathBuf,
    address: SocketAddr,
}

impl Host {
    fn new(name: &str, prefix: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("chiso-{name}-{}", std::process::id()));
        let site = folder.join("site");
        std::fs::create_dir_all(site.join("rankings")).unwrap();
        std::fs::write(folder.join("secret"), "secret").unwrap();
        let files = [
            "index.html",
            "rankings/index.html",
            "404.html",
            "a b.csv",
            "a b.csv.br",
            "a b.csv.gz",
        ];
        for file in files {
            std::fs::write(site.join(file), file).unwrap();
        }
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        serve(listener, &site, prefix).unwrap();
        Self { folder, address }
    }

    fn connect(&self) -> Connection {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Connection(BufReader::new(stream))
    }

    fn answer(&self, path: &str, accepted: &str) -> String {
        self.connect().answer(path, accepted)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.folder).unwrap();
    }
}

/// A connection that is kept open.
struct Connection(BufReader<TcpStream>);

impl Connection {
    /// The answer in a few words: its status, and where it leads or what it holds.
    fn answer(&mut self, path: &str, accepted: &str) -> String {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accepted}\r\n\r\n"
        );
        self.0.get_mut().write_all(request.as_bytes()).unwrap();
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            head.push(line.trim().to_owned());
        }
        let field = |name: &str| {
            let fields = head.iter().filter_map(|line| line.split_once(": "));
            fields.clone().find(|(field, _)| *field == name).map(|(_, value)| value.to_owned())
        };
        assert_eq!(field("cache-control").as_deref(), Some("no-cache"));
        let length = field("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).unwrap();
        let status = head[0].split(' ').nth(1).unwrap();
        let rest = field("location").unwrap_or_else(|| String::from_utf8(body).unwrap());
        format!("{status} {rest}")
    }
}

#[test]
fn a_folder_shows_its_page_and_an_address_without_its_slash_is_moved() {
    let host = Host::new("folder", "/");
    assert_eq!(host.answer("/", ""), "200 index.html");
    assert_eq!(host.answer("/rankings/?period=2024", ""), "200 rankings/index.html");
    assert_eq!(host.answer("/rankings?period=2024", ""), "307 /rankings/?period=2024");
    assert_eq!(host.answer("/nothing/at/all", ""), "404 404.html");
}

#[test]
fn a_site_under_a_sub_path_is_found_there_only() {
    let host = Host::new("prefix", "any/sub/path");
    assert_eq!(host.answer("/any/sub/path/", ""), "200 index.html");
    assert_eq!(host.answer("/any/sub/path?lang=en", ""), "308 /any/sub/path/?lang=en");
    assert_eq!(host.answer("/any/sub/path/rankings?a=1", ""), "307 /any/sub/path/rankings/?a=1");
    assert_eq!(host.answer("/any/sub/path/rankings/", ""), "200 rankings/index.html");
    assert_eq!(host.answer("/any/sub/path/nothing", ""), "404 404.html");
    assert_eq!(host.answer("/rankings/", ""), "404 404.html");
}

#[test]
fn a_compressed_sibling_goes_to_whoever_accepts_it() {
    let host = Host::new("accept", "/");
    assert_eq!(host.answer("/a%20b.csv", "gzip, deflate, br"), "200 a b.csv.br");
    assert_eq!(host.answer("/a%20b.csv", "gzip, br;q=0"), "200 a b.csv.gz");
    assert_eq!(host.answer("/a%20b.csv", "identity"), "200 a b.csv");
}

#[test]
fn no_address_leads_out_of_the_folder() {
    let host = Host::new("outside", "/");
    for address in
        ["/../secret", "/%2e%2e/secret", "/rankings/../../secret", "//etc/passwd", "/%ff"]
    {
        let answer = host.answer(address, "");
        assert!(answer.starts_with("404") || answer.starts_with("400"), "{address}: {answer}");
    }
}

#[test]
fn connections_that_are_kept_open_starve_nobody() {
    let host = Host::new("kept", "/");
    let mut connections: Vec<Connection> = (0..12).map(|_| host.connect()).collect();
    for _ in 0..2 {
        for connection in &mut connections {
            assert_eq!(connection.answer("/rankings/", ""), "200 rankings/index.html");
        }
    }
}
