//! What is wrong with a feature of a file of borders, in a sentence.

use super::form::sentence;
use crate::model::language::Language;
use crate::read::feature_fault::{FeatureFault, Wrong};

/// Which feature, what was found in it and what was expected; without the file and without a full stop.
pub fn fault(fault: &FeatureFault, language: Language) -> String {
    let number = fault.feature;
    let name = fault.name.as_ref().map_or_else(String::new, |name| format!(" (“{name}”)"));
    let wrong = wrong(&fault.wrong, language);
    sentence!(language; "đối tượng thứ {number}{name}: {wrong}", "feature {number}{name}: {wrong}")
}

fn wrong(wrong: &Wrong, language: Language) -> String {
    match wrong {
        Wrong::NoFeature => sentence!(language;
            "không phải một “Feature”, cần “properties” và “geometry”",
            "no “Feature”; expected “properties” and “geometry”"),
        Wrong::NoUnit => sentence!(language;
            "không nói là đơn vị nào, cần thuộc tính “unit” là mã đơn vị; không vẽ lên bản đồ",
            "names no unit; expected its code in the property “unit”; not drawn on the map"),
        Wrong::UnknownUnit(found) => sentence!(language;
            "“{found}” không có trong bảng “units”; không vẽ lên bản đồ",
            "“{found}” is not in the table “units”; not drawn on the map"),
        Wrong::SeveralUnits { found, codes } => {
            let codes = codes.join(", ");
            sentence!(language;
                "“{found}” là tên của nhiều đơn vị ({codes}), cần thuộc tính “unit”; không vẽ lên bản đồ",
                "“{found}” is the name of several units ({codes}); expected the property “unit”; not drawn on the map")
        }
        Wrong::Geometry(found) => sentence!(language;
            "thấy hình “{found}”, cần “Polygon” hoặc “MultiPolygon”",
            "found the geometry “{found}”; expected a “Polygon” or a “MultiPolygon”"),
        Wrong::Coordinates => sentence!(language;
            "“coordinates” không lồng đúng như loại hình, cần các vòng gồm những cặp số",
            "the “coordinates” are not nested as the geometry says; expected rings of pairs of numbers"),
        Wrong::NotDegrees(found) => sentence!(language;
            "thấy tọa độ “{found}”, cần kinh độ và vĩ độ (WGS 84); hãy chuyển từ hệ tọa độ phẳng, như VN-2000, sang",
            "found the place “{found}”; expected degrees east and north (WGS 84): convert them from the projection they are in"),
        Wrong::NothingIn => sentence!(language;
            "không có vòng nào khép được, cần ít nhất ba điểm khác nhau",
            "encloses nothing; expected a ring of three places at least"),
        Wrong::TooMuch => sentence!(language;
            "các đối tượng trước đã có nhiều điểm hơn mức đọc được; hãy lược bớt điểm",
            "the features before have as many places as are read; simplify the borders"),
    }
}
