//! What is wrong about units, in a sentence.

use super::form::sentence;
use crate::format;
use crate::model::language::Language;
use crate::read::unit_fault::{OutsideLife, UnitFault};

/// What is wrong, without its place and without a full stop.
pub fn fault(fault: &UnitFault, language: Language) -> String {
    match fault {
        UnitFault::NamelessLevel(found) => sentence!(language;
            "cấp “{found}” chưa có tên; hiển thị như đã ghi. Đặt tên trong bảng “levels” (level, name, name_en)",
            "the level “{found}” has no name; shown as written. Name it in the table “levels” (level, name, name_en)"),
        UnitFault::Hidden { found, hidden } => sentence!(language;
            "tên “{found}” có ký tự không nhìn thấy ({hidden}); hiển thị không có các ký tự đó",
            "the name “{found}” has characters nobody sees ({hidden}); shown without them"),
        UnitFault::Circle(units) => sentence!(language;
            "các đơn vị thuộc lẫn nhau thành vòng: {units}; đơn vị ở dòng này hiển thị không có đơn vị cấp trên",
            "units stand within each other in a circle: {units}; the one on this line is shown without a parent"),
        UnitFault::SummaryRows { rows, names } => {
            let names = names.join(", ");
            let word = if *rows == 1 { "row" } else { "rows" };
            sentence!(language;
                "{rows} dòng tổng hợp để riêng, không xếp hạng: {names}",
                "{rows} summary {word} kept apart, not ranked: {names}")
        }
        UnitFault::InTwoFiles { found, file, line } => sentence!(language;
            "“{found}” đã có ở {file}, dòng {line}; dòng này không được dùng",
            "“{found}” already stands in {file}, line {line}; the later row is not used"),
        UnitFault::Ended(outside) => {
            let day = format::date(outside.day, language);
            let life = sentence!(language; "chỉ tồn tại đến hết ngày {day}", "ended on {day}");
            outside_life(outside, &life, language)
        }
        UnitFault::NotYet(outside) => {
            let day = format::date(outside.day, language);
            let life = sentence!(language; "chỉ có từ ngày {day}", "began on {day}");
            outside_life(outside, &life, language)
        }
    }
}

/// A row of a period in which its unit did not live, and who may be meant.
fn outside_life(outside: &OutsideLife, life: &str, language: Language) -> String {
    let OutsideLife { found, name, meant, .. } = outside;
    let units = meant.join(", ");
    let meant = match meant.is_empty() {
        true => String::new(),
        false => sentence!(language; "; có thể là {units}", "; perhaps {units} is meant"),
    };
    sentence!(language;
        "“{found}”: {name} {life}; dòng không được dùng{meant}",
        "“{found}”: {name} {life}; the row is not used{meant}")
}
