//! The tree of PAPI: dimensions and sub-dimensions, with the years each was part of it.
//!
//! English names are those of the codebook and, for the two boards, of the published sheet of 2013; Vietnamese names
//! those of the published sheets of 2013 and 2016, and for what began later the ones in use in PAPI's reports.

use super::super::domain::Domain;
use super::super::text::Text;

/// Every dimension before its sub-dimensions.
pub fn tree() -> Vec<Domain> {
    let dimension = |id, vi, en| Domain::new(id, "", vi, en).max("10");
    let c01 = |id, vi, en| Domain::new(id, "C01", vi, en);
    let c02 = |id, vi, en| Domain::new(id, "C02", vi, en);
    let c03 = |id, vi, en| Domain::new(id, "C03", vi, en);
    let c04 = |id, vi, en| Domain::new(id, "C04", vi, en);
    let c05 = |id, vi, en| Domain::new(id, "C05", vi, en);
    let c06 = |id, vi, en| Domain::new(id, "C06", vi, en);
    let c07 = |id, vi, en| Domain::new(id, "C07", vi, en).from(2018);
    let c08 = |id, vi, en| Domain::new(id, "C08", vi, en).from(2018);
    vec![
        dimension("C01", "Tham gia của người dân ở cấp cơ sở", "Participation"),
        c01("SC11", "Tri thức công dân", "Civic Knowledge"),
        c01("SC12", "Cơ hội tham gia", "Opportunities for Participation in Elections"),
        c01("SC13", "Chất lượng bầu cử", "Quality of Village Head Elections"),
        c01("SC14", "Đóng góp tự nguyện", "Voluntary Contributions"),
        dimension("C02", "Công khai, minh bạch", "Transparency of Local Decision-making"),
        c02("SC21", "Tiếp cận thông tin", "Access to Information").from(2018),
        c02("SC22", "Danh sách hộ nghèo", "Poverty List Transparency").note(moved("SC21", 2011)),
        c02("SC23", "Thu, chi ngân sách cấp xã/phường", "Communal Budget Transparency")
            .note(moved("SC22", 2011)),
        c02(
            "SC24",
            "Kế hoạch sử dụng đất, khung giá đền bù",
            "Transparent Land-Use Plan/Price Frames",
        )
        .note(moved("SC23", 2011)),
        dimension("C03", "Trách nhiệm giải trình với người dân", "Vertical Accountability"),
        c03(
            "SC31",
            "Hiệu quả tương tác với các cấp chính quyền",
            "Interactions With Local Authorities",
        ),
        c03("SC32", "Đáp ứng kiến nghị của người dân", "Governments Responsive to Citizen Appeals")
            .from(2016)
            .note(placed_2017()),
        c03("SC33", "Tiếp cận dịch vụ tư pháp", "Access to Justice Services").from(2018),
        c03("SC3A", "Ban thanh tra nhân dân", "People's Inspection Boards")
            .to(2017)
            .note(inspection()),
        c03("SC3B", "Ban giám sát đầu tư cộng đồng", "Community Investment Boards")
            .to(2015)
            .note(investment()),
        dimension(
            "C04",
            "Kiểm soát tham nhũng trong khu vực công",
            "Control of Corruption in the Public Sector",
        ),
        c04(
            "SC41",
            "Kiểm soát tham nhũng trong chính quyền",
            "Limits on Corruption in Local Governments",
        ),
        c04(
            "SC42",
            "Kiểm soát tham nhũng trong cung ứng dịch vụ công",
            "Limits on Corruption in Service Delivery",
        ),
        c04("SC43", "Công bằng trong tuyển dụng vào nhà nước", "Equity in State Employment"),
        c04("SC44", "Quyết tâm chống tham nhũng", "Willingness to Fight Corruption"),
        dimension("C05", "Thủ tục hành chính công", "Public Administrative Procedures"),
        c05("SC51", "Chứng thực/xác nhận", "Certification Procedures"),
        c05("SC52", "Giấy phép xây dựng", "Construction Permits").to(2020),
        c05("SC53", "Giấy chứng nhận quyền sử dụng đất", "Land Title Procedures"),
        c05("SC54", "Thủ tục hành chính cấp xã/phường", "Personal Procedures"),
        dimension("C06", "Cung ứng dịch vụ công", "Public Service Delivery"),
        c06("SC61", "Y tế công lập", "Public Healthcare"),
        c06("SC62", "Giáo dục tiểu học công lập", "Primary Education"),
        c06("SC63", "Cơ sở hạ tầng căn bản", "Basic Infrastructure"),
        c06("SC64", "An ninh, trật tự", "Law and Order"),
        dimension("C07", "Quản trị môi trường", "Environmental Governance").from(2018),
        c07("SC71", "Nghiêm túc trong bảo vệ môi trường", "Environmental Protection"),
        c07("SC72", "Chất lượng không khí", "Quality of Air"),
        c07("SC73", "Chất lượng nước", "Quality of Water"),
        dimension("C08", "Quản trị điện tử", "E-Governance").from(2018),
        c08(
            "SC81",
            "Sử dụng cổng thông tin điện tử của chính quyền địa phương",
            "Access to E-Government Portals",
        ),
        c08("SC82", "Tiếp cận và sử dụng internet tại địa phương", "Access to the Internet"),
        c08(
            "SC83",
            "Phúc đáp qua cổng thông tin điện tử",
            "E-Responsiveness of Provincial Authorities",
        )
        .from(2019),
    ]
}

/// The domain stood in another column until 2017.
fn moved(column: &str, first: u16) -> Text {
    Text::new(
        format!("Trong tệp nguồn, nội dung này nằm ở cột {column} các năm {first}–2017."),
        format!(
            "In the source files this sub-dimension stands in column {column} from {first} to 2017."
        ),
    )
    .then(&compared())
}

fn inspection() -> Text {
    Text::new(
        "Trong tệp nguồn, nội dung này nằm ở cột SC32 các năm 2011–2015 và cột SC33 các năm 2016–2017.",
        "In the source files this sub-dimension stands in column SC32 from 2011 to 2015 and in column SC33 in 2016 and 2017.",
    )
    .then(&compared())
}

fn investment() -> Text {
    Text::new(
        "Trong tệp nguồn, nội dung này nằm ở cột SC33 các năm 2011–2015; đã đối chiếu từng giá trị với số liệu chính thức.",
        "In the source files this sub-dimension stands in column SC33 from 2011 to 2015; compared value by value with the official figures.",
    )
}

fn compared() -> Text {
    Text::new(
        "Các năm 2011–2016 đã đối chiếu từng giá trị với số liệu chính thức.",
        "The years 2011–2016 were compared value by value with the official figures.",
    )
    .then(&placed_2017())
}

fn placed_2017() -> Text {
    Text::new(
        "Vị trí của năm 2017 suy ra từ tính liên tục của trung vị với năm 2016, chưa có số liệu chính thức để đối chiếu.",
        "The place of 2017 is inferred from the continuity of its median with 2016; there is no official figure to compare with.",
    )
}
