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
