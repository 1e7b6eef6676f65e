//! Whatever is done to a file, reading it ends, and nothing it says makes the reader fail.

use chiso::export::package::package;
use chiso::model::publication::Publication;
use chiso::model::spellings::Spellings;
use chiso::read::opened::choices::Choices as Writing;
use chiso::read::opened::frame::Frame;
use chiso::read::opened::meaning::choices::Choices;
use chiso::read::opened::meaning::table::Table;
use chiso::read::opened::meaning::understand;
use chiso::read::opened::meaning::who::Known;
use chiso::read::opened::whole;
use proptest::prelude::*;

/// Small texts of several kinds.
const FILES: [&str; 4] = [
    "lai-chau-2021-departments.rebuilt.csv",
    "par-index-2012-first19.rebuilt.csv",
    "egov-2017-provinces.rebuilt.csv",
    "PCI_2009__Tong_Hop.rawsheet.csv",
];

/// What is done to a file.
#[derive(Clone, Debug)]
enum Damage {
    Change(usize, u8),
    Cut(usize),
    Insert(usize, Vec<u8>),
    Repeat(usize, usize),
    Splice(usize, usize),
}

fn bytes(file: usize) -> Vec<u8> {
    let path = format!("{}/tests/opened/{}", env!("CARGO_MANIFEST_DIR"), FILES[file % FILES.len()]);
    std::fs::read(path).unwrap()
}

fn damaged(mut bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    let at = |place: usize, bytes: &[u8]| place % bytes.len().max(1);
    match damage {
        Damage::Change(place, byte) => {
            let place = at(*place, &bytes);
            if let Some(own) = bytes.get_mut(place) {
                *own = *byte;
            }
        }
        Damage::Cut(place) => bytes.truncate(at(*place, &bytes)),
        Damage::Insert(place, new) => {
            let place = at(*place, &bytes);
            drop(bytes.splice(place..place, new.iter().copied()));
        }
        Damage::Repeat(place, length) => {
            let place = at(*place, &bytes);
            let piece = bytes[place..(place + length).min(bytes.len())].to_vec();
            drop(bytes.splice(place..place, piece));
        }
        Damage::Splice(other, place) => {
            let other = self::bytes(*other);
            bytes.truncate(at(*place, &bytes));
            bytes.extend(&other[at(*place, &other)..]);
        }
    }
    bytes
}

/// Reads all that a reader of the page or of the command would.
fn read(bytes: &[u8]) {
    let Ok(opened) = whole::tables("damaged", bytes, &Writing::default()) else { return };
    let tables: Vec<Table> = opened
        .into_iter()
        .map(|opened| Table { frame: Frame::find(&opened.grid), grid: opened.grid })
        .collect();
    let publication = Publication::default();
    let known = Known::new(&publication.units, &Spellings::default());
    let meaning = understand(&tables, &Choices::default(), &known);
    drop(package(&meaning, &tables, &publication.units));
}

fn damage() -> impl Strategy<Value = Damage> {
    let signs = prop::sample::select(vec![
        b"\0".to_vec(),
        b"\"".to_vec(),
        b"\"\"\"".to_vec(),
        b"\r".to_vec(),
        b"\n\n\n".to_vec(),
        b";;;;".to_vec(),
        b"=cmd|' /C calc'!A0".to_vec(),
        b"\xff\xfe".to_vec(),
        vec![b'N'; 5000],
        vec![b','; 3000],
        vec![b'('; 300],
        "\u{300}\u{202e}\u{200b}".as_bytes().to_vec(),
        b"1e999".to_vec(),
        b"9999-99-99".to_vec(),
    ]);
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(place, byte)| Damage::Change(place, byte)),
        any::<usize>().prop_map(Damage::Cut),
        (any::<usize>(), signs).prop_map(|(place, new)| Damage::Insert(place, new)),
        (any::<usize>(), 1usize..400).prop_map(|(place, length)| Damage::Repeat(place, length)),
        (0..FILES.len(), any::<usize>()).prop_map(|(other, place)| Damage::Splice(other, place)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_damage_makes_the_reader_fail(
        file in 0..FILES.len(),
        damages in prop::collection::vec(damage(), 1..6),
    ) {
        let whole = damages.iter().fold(bytes(file), damaged);
        read(&whole);
    }
}

#[test]
fn names_of_five_thousand_letters_and_formulas_are_names() {
    let name = "=HYPERLINK(\"x\")".replace('"', "\"\"") + &"N".repeat(5000);
    let text = format!("Đơn vị,Điểm 2021\n\"{name}\",1\n@SUM(A1),2\n+1,3\n");
    read(text.as_bytes());
}

/// The files that the fuzzer begins with, in the order of their names.
fn corpus() -> Vec<Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/read");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// Numbers without an order, the same in every run. After G. Marsaglia, "Xorshift RNGs" (2003).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (most.max(1) as u64)).unwrap()
    }
}

// What the fuzzer does without an end is done here a few hundred times, the same in every run.
#[test]
fn files_of_the_fuzzer_and_what_becomes_of_them_are_read_to_the_end() {
    const SIGNS: [&[u8]; 12] =
        [b"\"", b"'", b",", b";", b"\n", b"\r", b"\t", b"|", b"(1)", b"2.021", b"%", b"\xc3"];
    let files = corpus();
    assert!(files.len() > 10);
    files.iter().for_each(|file| read(file));
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for _ in 0..300 {
        let mut bytes = files[chance.below(files.len())].clone();
        for _ in 0..=chance.below(6) {
            let place = chance.below(bytes.len());
            let end = (place + chance.below(40)).min(bytes.len());
            let other = &files[chance.below(files.len())];
            let from = chance.below(other.len());
            let new: &[u8] = match chance.below(4) {
                0 => SIGNS[chance.below(SIGNS.len())],
                1 => &other[from..(from + 40).min(other.len())],
                2 => &bytes[place..end].to_vec().repeat(3),
                _ => &[],
            };
            drop(bytes.splice(place..end, new.iter().copied()));
        }
        read(&bytes);
    }
}
