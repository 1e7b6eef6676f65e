//! What is found in the full official lists: every unit of the nation by its name, however it is typed.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod shipped;

use chiso::analysis::search::catalogue::Catalogue;
use chiso::model::spellings::Spellings;
use shipped::{spellings, with_register};
use std::time::Instant;

#[test]
fn timing() {
    let publication = with_register();
    let known = spellings(&publication);
    let start = Instant::now();
    let mut catalogue = Catalogue::default();
    catalogue.grow(&publication, &known, usize::MAX);
    println!("{} units, built in {:?}", publication.units.len(), start.elapsed());
    for q in [
        "h",
        "ha",
        "ha noi",
        "phong tho",
        "thi tran phong tho",
        "sin ho",
        "ha tay",
        "sai gon",
        "daklak",
        "dak lak",
        "bac can",
        "hn",
        "tp hcm",
        "hcm",
        "brvt",
        "tt hue",
        "tan lap thai nguyen",
        "tan lap, vo nhai",
        "phogn tho",
        "daklka",
        "q1",
        "papi",
        "xa muong so",
        "thuy",
        "Thuỷ",
        "kiem soat tham nhung",
        "hoa binh",
        "krong pak",
        "buon ma thuot",
        "thanh pho thu duc",
        "x mường so",
        "p ben nghe",
        "tay ho",
        "my tho",
        "mi tho",
        "xyzzy quux foo",
    ] {
        let start = Instant::now();
        let found = catalogue.find(&publication, q);
        let t = start.elapsed();
        let shown: Vec<String> = found
            .iter()
            .take(6)
            .map(|f| match f {
                chiso::analysis::search::catalogue::Thing::Unit(u) => {
                    let u = publication.units.get(*u);
                    format!("{} {} ({})", u.code, u.name.vi, u.level)
                }
                o => format!("{o:?}").chars().take(60).collect(),
            })
            .collect();
        println!("{q:22} {t:>10.1?} {:>5} {}", found.len(), shown.join(" | "));
    }
    let _ = Spellings::default();
}
