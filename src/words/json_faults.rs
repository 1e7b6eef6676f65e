//! What is wrong with a JSON file, in a sentence.

use super::form::sentence;
use crate::model::language::Language;
use crate::read::particulars::JsonFault;

/// What is wrong, without its place and without a full stop.
pub fn json(fault: &JsonFault, language: Language) -> String {
    match (fault, language) {
        (JsonFault::Syntax { character, found }, Language::Vi) => {
            format!("JSON sai cú pháp ở ký tự thứ {character} của dòng, thấy “{found}”")
        }
        (JsonFault::Syntax { character, found }, Language::En) => {
            format!(
                "the JSON breaks its rules at character {character} of the line: found “{found}”"
            )
        }
        (JsonFault::Ends, Language::Vi) => {
            "JSON bị cắt ở đây: còn thiếu phần sau và các dấu đóng".into()
        }
        (JsonFault::Ends, Language::En) => {
            "the JSON ends here: the rest and its closing brackets are missing".into()
        }
        (JsonFault::NoResources, Language::Vi) => {
            "cần một đối tượng JSON có danh sách “resources”".into()
        }
        (JsonFault::NoResources, Language::En) => {
            "expected a JSON object with a list of “resources”".into()
        }
        (JsonFault::NoFeatures { found }, language) => {
            let found = found.as_deref().unwrap_or("?");
            sentence!(language;
                "thấy “{found}”, cần “FeatureCollection” của GeoJSON với danh sách “features”",
                "found “{found}”; expected a GeoJSON “FeatureCollection” with a list of “features”")
        }
        (JsonFault::TooLarge { megabytes, most }, language) => sentence!(language;
            "tệp {megabytes} MB, lớn hơn mức {most} MB được đọc; hãy lược bớt điểm của các ranh giới",
            "the file has {megabytes} MB, more than the {most} MB that are read; simplify its borders"),
        (JsonFault::Resource { place, name }, Language::Vi) => format!(
            "mục thứ {place} của “resources”{} không được dùng: cần một đối tượng có “path” là tên tệp hoặc danh sách tên tệp; “name”, “table”, “index”, “source” là chữ; “population” là số nguyên",
            named(name.as_deref())
        ),
        (JsonFault::Resource { place, name }, Language::En) => format!(
            "item {place} of “resources”{} is not used: expected an object whose “path” is a file name or a list of them, whose “name”, “table”, “index” and “source” are texts and whose “population” is a whole number",
            named(name.as_deref())
        ),
    }
}

fn named(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| format!(" (“{name}”)"))
}
