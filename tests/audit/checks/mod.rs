//! Each check on text small enough to check in the head.

mod documents;
mod forms;
mod scale;
mod statistics;
mod texts;

use crate::line;
use crate::package::Package;

const UNITS: &str = "unit,name,level,parent\n10,Tỉnh,province,\n108,Huyện,district,10\n\
    a,A,commune,108\nb,B,commune,108\nc,C,commune,108\nd,D,commune,108\n";
const INDICES: &str = "index,name,max,best,total\npar,PAR,10,highest,sum\n";
const SOURCES: &str = "source,title\ndoc,Document\n";

/// The findings of these tables, one a line.
pub fn check(given: &[(&str, &str)], expected: &[&str]) {
    let mut tables: Vec<(&str, String)> = vec![
        ("units", UNITS.to_owned()),
        ("indices", INDICES.to_owned()),
        ("sources", SOURCES.to_owned()),
        ("forms", "form,name,kind\nf,Form,form\n".to_owned()),
    ];
    tables.extend(given.iter().map(|(table, text)| (*table, (*text).to_owned())));
    let found: Vec<String> = Package::written(&tables).findings().iter().map(line).collect();
    assert_eq!(found, expected);
}
