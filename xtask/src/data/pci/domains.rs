//! The sub-indices of PCI, with the years each was part of it.
//!
//! English names are those of the file's own import guide; Vietnamese names those of the published sheets of 2009 and
//! 2012, and for the two that had ended by then the ones in use in PCI's reports.

use super::super::domain::Domain;
use super::super::text::{Text, figure};
use super::weights;

/// The sub-indices, in the order of the file.
pub const IDS: [&str; 11] = [
    "entry",
    "land",
    "transparency",
    "time",
    "informal",
    "implement",
    "bias",
    "proactive",
    "support",
    "labor",
    "legal",
];

/// All sub-indices, in the order of the file.
pub fn tree() -> Vec<Domain> {
    let node = |id, vi, en| {
        let weights = weights_note(id);
        Domain::new(id, "", vi, en).max("10").note(weights)
    };
    let bias = node("bias", "Cạnh tranh bình đẳng", "Policy Bias");
    let bias_note =
        Text::new("Không công bố các năm 2009–2012.", "Not published from 2009 to 2012.");
    let bias_note = bias_note.then(&bias.note);
    vec![
        node("entry", "Gia nhập thị trường", "Entry Costs"),
        node("land", "Tiếp cận đất đai", "Land Access and Security of Tenure"),
        node("transparency", "Tính minh bạch", "Transparency and Access to Information"),
        node("time", "Chi phí thời gian", "Time Costs and Regulatory Compliance"),
        node("informal", "Chi phí không chính thức", "Informal Charges"),
        Domain::new(
            "implement",
            "",
            "Thực hiện chính sách",
            "Implementation and Consistency of Policies",
        )
        .max("10")
        .to(2005),
        bias.note(bias_note),
        node("proactive", "Tính năng động", "Proactivity of Provincial Leadership"),
        node("support", "Hỗ trợ doanh nghiệp", "Business Support Services"),
        node("labor", "Đào tạo lao động", "Labor and Training").from(2006),
        node("legal", "Thiết chế pháp lý", "Legal Institutions").from(2006),
    ]
}

/// The weights changed over the years, so they cannot stand in the column of weights.
fn weights_note(id: &str) -> Text {
    let share = |weight: f64| figure(weight * 10.0, 0);
    let (mut vi, mut en) = (Vec::new(), Vec::new());
    for method in &weights::METHODS {
        if let Some((_, weight)) = method.weights.iter().find(|(of, _)| *of == id) {
            vi.push(format!("{} % ({}–{})", share(*weight).vi, method.first, method.last));
            en.push(format!("{}% ({}–{})", share(*weight).en, method.first, method.last));
        }
    }
    Text::new(
        format!("Trọng số trong điểm tổng, suy ra từ chính số liệu: {}.", vi.join(", ")),
        format!("Weight in the total, derived from the figures themselves: {}.", en.join(", ")),
    )
}
