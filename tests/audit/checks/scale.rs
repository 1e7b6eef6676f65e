//! Tables on another scale than the one before, and whose figures a sentence is about.

use chiso::analysis::namesake::in_tables;
use chiso::model::language::Language;
use chiso::words::audit::sentences::message;

use super::check;
use crate::package::Package;

const THEN: &str = "period,unit,total\n2023,a,0.071\n2023,b,0.078\n2023,c,0.064\n2023,d,0.08\n";

/// The totals of the year after these.
fn after(totals: [&str; 4]) -> String {
    let rows = ["a", "b", "c", "d"].into_iter().zip(totals);
    let rows: String = rows.map(|(unit, total)| format!("2024,{unit},{total}\n")).collect();
    format!("{THEN}{rows}")
}

#[test]
fn a_table_of_figures_all_so_many_times_larger_is_doubted_once() {
    let rescaled = after(["7.25", "7.79", "6.6", "8.12"]);
    check(
        &[("scores", &rescaled)],
        &[
            "tables/doubtful Rescaled | scores.csv:2 total; scores.csv:6 total; scores.csv:7 total; scores.csv:8 total; scores.csv:9 total | 0.071 → 7.25",
        ],
    );
    // One figure of the same size as before is a change, not a scale.
    check(&[("scores", &after(["7.25", "7.79", "6.6", "0.08"]))], &[]);
    // Where a change of method is published, it says why.
    let breaks = "index,period,reason,kind\npar,2024,Thang 10,published\n";
    check(&[("breaks", breaks), ("scores", &rescaled)], &[]);
}

#[test]
fn a_sentence_names_which_of_two_namesakes_it_is_about() {
    let units = "unit,name,level,parent\n1,Bắc,district,\n2,Nam,district,\na,Tân Lập,commune,1\n\
        b,Tân Lập,commune,2\nc,C,commune,1\nd,D,commune,2\n";
    let package = Package::written(&[
        ("units", units.to_owned()),
        ("indices", "index,name,max,best,total\npar,PAR,10,highest,sum\n".to_owned()),
        ("scores", after(["72.5", "7.79", "6.6", "8.12"])),
    ]);
    let apart = in_tables(&package.publication.units, &package.editions, Language::En);
    let findings = package.findings();
    let said = findings.iter().map(|finding| {
        message(finding, &package.publication, &package.documents, &apart, Language::En)
    });
    let said: Vec<String> = said.collect();
    assert!(said.iter().any(|text| text.contains("“Tân Lập (Bắc): PAR”")), "{said:#?}");
}
