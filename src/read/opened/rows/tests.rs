use proptest::prelude::*;

use crate::read::opened::choices::Choices;
use crate::read::opened::dialect::{Escape, Quote};
use crate::read::opened::file::{Content, Opened, open};
use crate::read::opened::turns::{Turns, at_once};

fn opened(text: &[u8], choices: &Choices) -> Option<Opened> {
    match at_once(open("made-up.csv", text, choices, &Turns::whole())) {
        Ok(Content::Tables(tables)) => tables.into_iter().next(),
        _ => None,
    }
}

fn rows(opened: &Opened) -> Vec<Vec<String>> {
    let grid = &opened.grid;
    (0..grid.len()).map(|row| grid.row(row).map(str::to_owned).collect()).collect()
}

fn check(text: &str, expected: &[&[&str]]) {
    let found = rows(&opened(text.as_bytes(), &Choices::default()).unwrap());
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_stray_quote_costs_no_other_row() {
    check(
        "a,b,c,d\n1,\"x,2,3\n4,y,5,6\n7,\"z\",8,9\n",
        &[
            &["a", "b", "c", "d"],
            &["1", "\"x", "2", "3"],
            &["4", "y", "5", "6"],
            &["7", "z", "8", "9"],
        ],
    );
    check(
        "\"a\",\"b\",\"c\"\n\"1\",\"x\"y\",\"2\"\n\"3\",\"z\"\",\"4\"\n\"5\",\"\"w\",\"6\"\n\"7\",\"v\",\"8\"\"\n\"9\",\"u\",\"0\"\n",
        &[
            &["a", "b", "c"],
            &["1", "x\"y", "2"],
            &["3", "z\"", "4"],
            &["5", "\"w", "6"],
            &["7", "v", "8\""],
            &["9", "u", "0"],
        ],
    );
    check(
        "a,b,c\n1,5\" pipe,x\n2,\"7\"\" pipe\",y\n3,\"two\nlines\",z\n",
        &[
            &["a", "b", "c"],
            &["1", "5\" pipe", "x"],
            &["2", "7\" pipe", "y"],
            &["3", "two\nlines", "z"],
        ],
    );
}

#[test]
fn a_delimiter_that_lacks_behind_a_quote_glues_no_rows() {
    check(
        "a,b,c,d\n1,\"x \"\"y\"\" z\"2,3\n4,\"u, v\",5,6\n7,\"p, q\",8,9\n",
        &[
            &["a", "b", "c", "d"],
            &["1", "\"x \"\"y\"\" z\"2", "3"],
            &["4", "u, v", "5", "6"],
            &["7", "p, q", "8", "9"],
        ],
    );
}

#[test]
fn a_remark_of_several_lines_with_quotes_of_its_own_is_one_cell() {
    check(
        "a,b,c,d\n\"said \"so\" twice\nand left\",1,2,3\n\"4, x\",5,6,7\n\"8, y\",9,0,1\n",
        &[
            &["a", "b", "c", "d"],
            &["said \"so\" twice\nand left", "1", "2", "3"],
            &["4, x", "5", "6", "7"],
            &["8, y", "9", "0", "1"],
        ],
    );
}

#[test]
fn a_row_with_too_many_or_too_few_cells_is_one_row() {
    check(
        "a;b;c\n1;2;3;4\n5;6\n7;8;9",
        &[&["a", "b", "c"], &["1", "2", "3", "4"], &["5", "6"], &["7", "8", "9"]],
    );
}

#[test]
fn a_row_written_otherwise_than_the_rest_is_read_in_its_own_way() {
    let table = |odd: &str| {
        let rows = [
            "\"a\",\"b\",\"c\",\"d\"",
            odd,
            "\"3\",\"x\",\"2018\",\"y\"",
            "\"4\",\"say \"\"z\"\"\",\"2019\",\"w\"",
            "\"5\",\"x\",\"2020\",\"v\"",
        ];
        rows.join("\n") + "\n"
    };
    for (odd, expected) in [
        ("\"1\";\"p, q\";\"2\";\"r\"", ["1", "p, q", "2", "r"]),
        ("'1','p, q','2','it''s'", ["1", "p, q", "2", "it's"]),
        ("\"1\",\"p\\\"q\\\"\",\"2\",\"r\"", ["1", "p\"q\"", "2", "r"]),
        ("1 \"p q\" 2 12:30", ["1", "p q", "2", "12:30"]),
        ("1 p 2 12:30", ["1", "p", "2", "12:30"]),
    ] {
        let found = opened(table(odd).as_bytes(), &Choices::default()).unwrap();
        assert_eq!(rows(&found)[1], expected, "{odd}");
    }
    let sentence = "four words are here";
    let found = opened(table(sentence).as_bytes(), &Choices::default()).unwrap();
    assert_eq!(rows(&found)[1], [sentence]);
}

#[test]
fn a_column_of_dates_is_one_column() {
    check("DATE\n20/05/2018\n01/12/2018\n", &[&["DATE"], &["20/05/2018"], &["01/12/2018"]]);
    check(
        "\"TIME\"\n\"10:30\"\n\"11:45\"\n\"12:00\"\n",
        &[&["TIME"], &["10:30"], &["11:45"], &["12:00"]],
    );
}

#[test]
fn one_quote_too_many_costs_no_other_cell_of_its_row() {
    let others = "a,b,c,d,e\n1,2,3,4,5\n6,7,8,9,10\n11,12,13,14,15\n";
    let row = |line: &str| {
        let text = format!("{others}{line}\n16,17,\"18, 19\",20,21\n");
        let found = rows(&opened(text.as_bytes(), &Choices::default()).unwrap());
        assert_eq!(found[5..], [["16", "17", "18, 19", "20", "21"]], "{text}");
        found[4].clone()
    };
    assert_eq!(row("x,\"y,z,\"v, w\",u"), ["x", "\"y", "z", "v, w", "u"]);
    assert_eq!(row("x,\"y, z\"\",w,\"a \"\"b\"\", c\",u"), ["x", "y, z\"", "w", "a \"b\", c", "u"]);
    assert_eq!(row("x,y,'v, w',z,u"), ["x", "y", "v, w", "z", "u"]);
    assert_eq!(row("x,y,z,w,\"a \"\"b\"\", c\"\""), ["x", "y", "z", "w", "a \"b\", c\""]);
    assert_eq!(row("x,y,z,w,\"a\nb\"\""), ["x", "y", "z", "w", "a\nb\""]);
}

#[test]
fn a_sign_that_ends_words_escapes_where_it_stands_before_every_inner_quote() {
    for sign in ['%', '!', '?', '.', ':', '\\', '/'] {
        let text = format!(
            "a,b,c\n1,\"x {sign}\"y{sign}\", z\",2\n3,\"u {sign}\"v{sign}\"\",4\n5,\"w, x\",6\n7,\"a {sign}\"b{sign}\" c\",8\n"
        );
        let found = rows(&opened(text.as_bytes(), &Choices::default()).unwrap());
        assert_eq!(
            [&found[1][1], &found[2][1], &found[4][1]],
            ["x \"y\", z", "u \"v\"", "a \"b\" c"],
            "{text}"
        );
    }
    check(
        "a,b,c\n1,\"he said \"\"no.\"\" twice\",2\n3,\"15%\"\" or so\",4\n",
        &[&["a", "b", "c"], &["1", "he said \"no.\" twice", "2"], &["3", "15%\" or so", "4"]],
    );
}

/// Writes a table in a dialect.
fn written(
    rows: &[Vec<String>],
    delimiter: &str,
    quote: char,
    escape: Option<char>,
    end: &str,
) -> String {
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            text.push_str(if column > 0 { delimiter } else { "" });
            let is_plain = !cell.is_empty() && cell.chars().all(char::is_alphanumeric);
            if is_plain {
                text.push_str(cell);
                continue;
            }
            text.push(quote);
            for sign in cell.chars() {
                if sign == quote || Some(sign) == escape {
                    text.push(escape.unwrap_or(quote));
                }
                text.push(sign);
            }
            text.push(quote);
        }
        text.push_str(end);
    }
    text
}

fn dialect() -> impl Strategy<Value = (&'static str, char, Option<char>, &'static str)> {
    (
        prop::sample::select(vec![",", ";", "\t", "|", " ", ", ", "||", "::", "~", "^", ":"]),
        prop::sample::select(vec!['"', '\'']),
        prop::sample::select(vec![None, Some('\\')]),
        prop::sample::select(vec!["\n", "\r\n", "\r", "\r\r\n"]),
    )
}

proptest! {
    #[test]
    fn a_table_written_in_a_told_dialect_reads_back(
        table in prop::collection::vec(prop::collection::vec("[a-z0-9 ,;|:\"'\\\\đợ.-]{0,8}", 4), 1..20),
        (delimiter, quote, escape, end) in dialect(),
    ) {
        let text = written(&table, delimiter, quote, escape, end);
        let choices = Choices {
            encoding: Some(encoding_rs::UTF_8),
            delimiter: Some(delimiter.to_owned()),
            quote: Some(Quote::Sign(quote as u8)),
            escape: Some(escape.map_or(Escape::Doubled, |sign| Escape::Sign(sign as u8))),
        };
        if let Some(found) = opened(text.as_bytes(), &choices) {
            prop_assert_eq!(rows(&found), table, "{}", text);
        }
    }

    #[test]
    fn a_table_of_names_and_numbers_reads_back_untold(
        table in prop::collection::vec(("[A-Z][a-z]{2,6}( [A-Z][a-z,đợ'\"-]{2,6})?[a-z]", 1..9999u32, 0..100u32, 0..9999u32), 6..30),
        (delimiter, quote, escape, end) in dialect(),
    ) {
        let mut rows_ = vec![["name", "code", "score", "rank"].map(str::to_owned).to_vec()];
        for (name, code, whole, part) in table {
            rows_.push(vec![name, code.to_string(), format!("{whole}.{part:04}"), (code % 63).to_string()]);
        }
        let text = written(&rows_, delimiter, quote, escape, end);
        let found = opened(text.as_bytes(), &Choices::default()).unwrap();
        prop_assert_eq!(rows(&found), rows_, "{:?}\n{}", found.written.dialect, text);
    }

    #[test]
    fn well_written_text_is_read_as_csv_core_reads_it(
        table in prop::collection::vec(prop::collection::vec("[a-c\",\n đ]{0,6}x", 3), 1..30),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in &table { writer.write_record(row).unwrap(); }
        let text = writer.into_inner().unwrap();
        let choices = Choices { delimiter: Some(",".into()), quote: Some(Quote::Sign(b'"')), escape: Some(Escape::Doubled), ..Choices::default() };
        let found = opened(&text, &choices).unwrap();
        prop_assert_eq!(rows(&found), table);
    }

    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..900)) {
        opened(&bytes, &Choices::default());
    }

    #[test]
    fn no_signs_make_it_fail(text in "[a,;\"'\\\\\n\r\t#< >=1.đ\\x00]{0,300}") {
        if let Some(found) = opened(text.as_bytes(), &Choices::default()) {
            let frame = crate::read::opened::frame::Frame::find(&found.grid);
            let mut listed = [frame.titles, frame.header, frame.body, frame.between, frame.notes].concat();
            for (first, last) in frame.others { listed.extend(first..=last); }
            listed.sort_unstable();
            prop_assert_eq!(listed, (0..found.grid.len()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_row_that_begins_with_a_number_sign_and_goes_on_below_is_no_comment() {
    check(
        "No,item,note,n\n#1,a,x,1\n#2,b,\"two\nlines\",3\n#3,c,y,4\n",
        &[
            &["No", "item", "note", "n"],
            &["#1", "a", "x", "1"],
            &["#2", "b", "two\nlines", "3"],
            &["#3", "c", "y", "4"],
        ],
    );
}
