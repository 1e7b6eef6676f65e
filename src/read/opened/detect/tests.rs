use super::*;
use crate::read::opened::dialect::{Escape, Quote};
use crate::read::opened::turns::at_once;

fn check(text: &str, delimiter: &str, quote: Quote, escape: Escape) {
    let found = at_once(detect(text, &Choices::default(), &Turns::whole()));
    let told = (found.delimiter.as_str(), found.quote, found.escape);
    assert_eq!(told, (delimiter, quote, escape), "{text}");
}

const USUAL: Quote = Quote::Sign(b'"');

#[test]
fn what_separates_cells_is_seen() {
    check("a,b\n1,2\n3,4\n", ",", USUAL, Escape::Doubled);
    check("tên;điểm;hạng\nHà Nội;7,12;1\nHuế;8,30;2\n", ";", USUAL, Escape::Doubled);
    check("a\tb c\n1,5\t2\n1,6\t2\n", "\t", USUAL, Escape::Doubled);
    check("a|b\n1|2\n", "|", USUAL, Escape::Doubled);
    check("name, score\nA, 1.5\nB, 2.5\n", ", ", USUAL, Escape::Doubled);
    check("a||b||c\n1||2||\n", "||", USUAL, Escape::Doubled);
    check("a::b::c\nx::2::4\ny::3::4\n", "::", USUAL, Escape::Doubled);
    check("a  b  c\nx y  2  4\ny z  3  4\n", "  ", USUAL, Escape::Doubled);
    check("a b c\nx 2 4\ny 3 4\n", " ", USUAL, Escape::Doubled);
    check("a<>b<>c\nx, y<>2<>\nz, u<><>4\nv, w<>5<>6\n", "<>", USUAL, Escape::Doubled);
    check("a~|~b~|~c\n\"x\"~|~2~|~4\ny~|~~|~4\n", "~|~", USUAL, Escape::Doubled);
    check("a,b\nx (<>),2\ny <>,3\nz <>,4\n", ",", USUAL, Escape::Doubled);
    check("a^b^c\nx^2^4\ny^3^4\n", "^", USUAL, Escape::Doubled);
}

#[test]
fn a_sign_nobody_uses_separates_cells_where_every_line_has_it_as_often() {
    let rows = |sign: &str| {
        let names = ["Anna", "Bruno", "Carla", "Dario", "Elena"];
        let row = |name: &str| format!("{}\n", [name, "Rome", "open", "2.5"].join(sign));
        let head = format!("{}\n", ["name", "town", "state", "price"].join(sign));
        head + &names.map(row).concat()
    };
    for sign in ["@", "!", "$", "\u{a0}", "§", ":", "#"] {
        check(&rows(sign), sign, USUAL, Escape::Doubled);
    }
    // Blanks around cells, quotes around whole lines, and signs that stand before quotes by chance are no such.
    check("  id ,  name \n  1 ,  Anna \n  2 ,  Bruno \n", ",", USUAL, Escape::Doubled);
    check(
        "\"Phone\"\n\"+44 256 928\"\n\"+39 348 170\"\n\"+49 519 140\"\n",
        ",",
        USUAL,
        Escape::Doubled,
    );
    check(
        "a,b,c\n1,\"{\"\"p\"\": \"\"/p\"\", \"\"o\"\": 0}\",2\n2,\"x\",3\n",
        ",",
        USUAL,
        Escape::Doubled,
    );
}

#[test]
fn what_quotes_cells_is_seen() {
    check("a,b\n'x, y',2\n'z',4\n", ",", Quote::Sign(b'\''), Escape::Doubled);
    check("a,b\n\"x \\\"y\\\", z\",2\n\"z\",4\n", ",", USUAL, Escape::Sign(b'\\'));
    check("a,b\n\"x \"\"y\"\", z\",2\n\"z\",4\n", ",", USUAL, Escape::Doubled);
    check("tên\nHà Nội\nĐà Nẵng\nHải Phòng\n", ",", USUAL, Escape::Doubled);
}

#[test]
fn lines_with_quotes_behind_the_sample_are_taken_whole_and_once() {
    let sample = "a,b\n";
    let text = "a,b\n1,đ\r\n'x',\"y\"\r\n2,3\n4,it's\r5,6\n7,\"z\"";
    assert_eq!(quoted_lines(text, sample), "a,b\n'x',\"y\"\n4,it's\n7,\"z\"\n");
}
