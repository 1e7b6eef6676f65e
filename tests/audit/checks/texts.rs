//! Names, captions, headings and years of a text; whole tables of scores.

use crate::line;
use crate::package::Package;

/// A document's text under a district with these communes.
fn text(communes: &str, text: &str, expected: &[&str]) {
    let units: String = (0..)
        .zip(communes.split(", "))
        .map(|(code, name)| format!("{code:05},{name},commune,108\n"))
        .collect();
    let tables = [
        ("units", format!("unit,name,level,parent\n108,Huyện Mẫu,district,\n{units}")),
        (
            "sources",
            "source,title,unit,period,text\ndoc,Kết quả thực hiện công tác cải cách hành chính năm 2023,108,2023,doc.txt\n"
                .to_owned(),
        ),
    ];
    let mut package = Package::written(&tables);
    package.texts.push((chiso::model::source::SourceId("doc".to_owned()), text.to_owned()));
    let found: Vec<String> = package.findings().iter().map(line).collect();
    assert_eq!(found, expected);
}

#[test]
fn names_are_held_against_the_list_of_their_parent() {
    let communes = "Sin Suối Hồ, Phổng Lập, Phổng Lái";
    text(communes, "tại xã Sin Suối Hồ và xã Phổng Lập, xã hội", &[]);
    text(communes, "tại xã Sim Suối Hồ", &["names/format Spelling | L1 | “Sim Suối Hồ”"]);
    text(communes, "tại xã Phổng Lá", &["names/format Spelling | L1 | “Phổng Lá”"]);
    text(
        "Phổng Lập, Phổng Lặp",
        "tại xã Phổng Lạp",
        &["names/doubtful Ambiguous | L1 | “Phổng Lạp”"],
    );
    text(communes, "tại xã Bản Mới Xa", &[]);
}

#[test]
fn a_number_left_out_of_the_captions_is_named() {
    let with = |numbers: &[u32]| -> String {
        numbers.iter().map(|number| format!("Biểu đồ {number}: Xếp hạng\n")).collect()
    };
    text("A", &with(&[1, 2, 3, 4]), &[]);
    text("A", &with(&[1, 2, 4, 5]), &["codes/format Numbering | L2; L3 | “Biểu đồ 2”"]);
}

#[test]
fn headings_count_on() {
    text("A", "3.1. Một\n3.2. Hai\n3.3. Ba\n4.1. Bốn\n3.1. Năm", &[]);
    text("A", "3.1. Một\n3.2. Hai\n3.2. Ba", &["codes/format CodeTwice | L2; L3 | “3.2”"]);
}

#[test]
fn a_year_before_the_documents_own_is_looked_at() {
    let subject = "công tác cải cách hành chính";
    text("A", &format!("{subject} huyện năm 2023 đạt kết quả"), &[]);
    text("A", &format!("Kế hoạch số 1 về {subject} năm 2022"), &[]);
    text(
        "A",
        &format!("{subject} huyện năm 2022 đạt kết quả"),
        &["periods/doubtful OtherYear | L1 | “công tác cải cách hành chính huyện năm 2022”"],
    );
}

/// A table of 20 units with these columns; `scores` writes its rows.
fn full(scores: String) -> Vec<String> {
    let units: String = (0..20).map(|u| format!("u{u},U{u},commune,\n")).collect();
    let found = Package::written(&[
        ("units", format!("unit,name,level,parent\n{units}")),
        ("indices", "index,name,max,best\npar,PAR,1000,highest\n".to_owned()),
        ("domains", "index,domain,name\npar,A,A\npar,B,B\npar,C,C\n".to_owned()),
        ("scores", scores),
    ]);
    found.findings().iter().map(line).collect()
}

/// A row a unit.
fn wide(column: impl Fn(usize) -> [u32; 3], expected: &[&str]) {
    let row = |u: usize| {
        let [a, b, c] = column(u);
        format!("2023,u{u},{a},{b},{c}\n")
    };
    let rows: String = (0..20).map(row).collect();
    assert_eq!(full(format!("period,unit,A,B,C\n{rows}")), expected);
}

/// A row a score.
fn long(column: impl Fn(usize) -> [u32; 3], expected: &[&str]) {
    let rows = |u: usize| {
        let [a, b, c] = column(u);
        format!("2023,u{u},A,{a}\n2023,u{u},B,{b}\n2023,u{u},C,{c}\n")
    };
    let rows: String = (0..20).map(rows).collect();
    assert_eq!(full(format!("period,unit,domain,score\n{rows}")), expected);
}

#[test]
fn columns_put_in_order_on_their_own_are_seen() {
    let mixed = |u: usize| ((u * 7) % 20) as u32;
    wide(|u| [mixed(u), mixed(u + 3), mixed(u + 5)], &[]);
    wide(
        |u| [u as u32, 2 * u as u32, 30 - u as u32],
        &["tables/doubtful Sorted | scores.csv:2 A; scores.csv:2 B; scores.csv:2 C"],
    );
}

#[test]
fn identical_rows_and_scores_far_out_are_seen() {
    let mixed = |u: usize| ((u * 7) % 20) as u32;
    wide(
        |u| {
            let u = if u == 9 { 4 } else { u };
            [mixed(u), mixed(u + 3), mixed(u + 5)]
        },
        &["tables/doubtful SameRows | scores.csv:6 A; scores.csv:11 A"],
    );
    wide(
        |u| [if u == 0 { 500 } else { mixed(u) }, mixed(u + 3), mixed(u + 5)],
        &["tables/doubtful Outlier | scores.csv:2 A | 500 > 45"],
    );
}

#[test]
fn a_full_table_with_a_row_a_score_is_looked_at_as_well() {
    let mixed = |u: usize| ((u * 7) % 20) as u32;
    long(
        |u| [if u == 2 { 500 } else { mixed(u) }, mixed(u + 3), mixed(u + 5)],
        &["tables/doubtful Outlier | scores.csv:8 score | 500 > 48"],
    );
}
