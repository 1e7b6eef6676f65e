//! The indices: their scales, their publishers, what they measure.

use super::fault::Fault;
use super::output::Output;
use super::table::{Row, Table};
use super::text::{Text, figure};
use super::{dti, papi, pci};

/// Writes the table. `distance` is the largest distance of the DTI on the 34 provinces from the mean of their parts.
/// The indices of the documents follow.
pub fn write(distance: f64, documents: &Table, output: &mut Output) -> Result<(), Fault> {
    let mut rows = [papi(), pci(), dti(), dti_34(distance)]
        .map(|index| index.map(String::from).to_vec())
        .to_vec();
    // The indices of documents go on from no other.
    let of_documents = |row: Row<'_>| {
        let mut cells = row.cells();
        cells.resize(COLUMNS.len(), String::new());
        cells
    };
    rows.extend(documents.rows().map(of_documents));
    output.table(PATH, &COLUMNS.map(|(name, _, _)| name), &rows)
}

fn papi() -> [String; 18] {
    row(Index {
        id: papi::INDEX,
        name: Text::new(
            "Chỉ số Hiệu quả Quản trị và Hành chính công cấp tỉnh (PAPI)",
            "Provincial Governance and Public Administration Performance Index (PAPI)",
        ),
        short: Text::new("PAPI", "PAPI"),
        max: "80",
        decimals: "2",
        total: "sum",
        publisher: Text::new("CECODES, VFF-CRT, RTA và UNDP", "CECODES, VFF-CRT, RTA and UNDP"),
        source: papi::SOURCE,
        description: Text::new(
            "Trải nghiệm của người dân với chính quyền, qua khảo sát. Điểm lĩnh vực là tổng các nội dung thành phần, \
             điểm chung là tổng các lĩnh vực: 6 lĩnh vực, tối đa 60 điểm đến năm 2017; 8 lĩnh vực, tối đa 80 điểm từ \
             năm 2018.",
            "Citizens' experience with government, from a survey. A dimension is the sum of its sub-dimensions, the \
             total the sum of the dimensions: 6 dimensions, at most 60 points until 2017; 8 dimensions, at most 80 \
             points from 2018.",
        ),
        continues: NO_OTHER,
    })
}

fn pci() -> [String; 18] {
    row(Index {
        id: pci::INDEX,
        name: Text::new(
            "Chỉ số Năng lực cạnh tranh cấp tỉnh (PCI)",
            "Provincial Competitiveness Index (PCI)",
        ),
        short: Text::new("PCI", "PCI"),
        max: "100",
        decimals: "2",
        total: "as published",
        publisher: Text::new("VCCI và USAID", "VCCI and USAID"),
        source: pci::DETAILED_SOURCE,
        description: Text::new(
            "Chất lượng điều hành kinh tế của tỉnh theo doanh nghiệp. Điểm chung là điểm có trọng số như công bố; \
             trọng số và bộ chỉ số thành phần thay đổi qua các năm. Từ năm 2017 chỉ có điểm chung.",
            "The quality of a province's economic governance as businesses see it. The total is the weighted score as \
             published; weights and sub-indices changed over the years. From 2017 on only totals are at hand.",
        ),
        continues: NO_OTHER,
    })
}

fn dti() -> [String; 18] {
    row(Index {
        id: dti::INDEX,
        name: Text::new(
            "Chỉ số Chuyển đổi số cấp tỉnh (DTI)",
            "Provincial Digital Transformation Index (DTI)",
        ),
        short: Text::new("DTI", "DTI"),
        description: Text::new(
            "Mức độ chuyển đổi số của 63 tỉnh, thành phố trước ngày 1/7/2025, thang điểm 0–1. Chỉ có điểm chung.",
            "The digital transformation of the 63 provinces before 1 July 2025, on a scale from 0 to 1. Totals only.",
        ),
        ..dti_base()
    })
}

fn dti_34(distance: f64) -> [String; 18] {
    let distance = figure(distance, 5);
    row(Index {
        id: dti::INDEX_34,
        name: Text::new(
            "Chỉ số Chuyển đổi số năm 2024 theo 34 tỉnh, thành phố (DTI)",
            "Digital Transformation Index 2024 of the 34 provinces (DTI)",
        ),
        short: Text::new("DTI (34 tỉnh)", "DTI (34 provinces)"),
        description: Text::new(
            format!(
                "DTI năm 2024 theo 34 tỉnh, thành phố sau ngày 1/7/2025; để riêng vì không xếp hạng chung với bảng 63 \
                 tỉnh. Đối chiếu hai bảng: điểm của tỉnh mới bằng trung bình cộng điểm các tỉnh hợp thành, sai khác lớn \
                 nhất {} điểm (suy ra từ số liệu).",
                distance.vi
            ),
            format!(
                "DTI 2024 of the 34 provinces after 1 July 2025; kept apart, since it is not ranked with the 63. \
                 Comparing the two tables: a new province's score is the plain mean of the provinces it was made of, \
                 within {} points (derived from the figures).",
                distance.en
            ),
        ),
        continues: (dti::INDEX, "mean"),
        ..dti_base()
    })
}

/// What both maps of the DTI share.
fn dti_base() -> Index {
    Index {
        id: dti::INDEX,
        name: Text::default(),
        short: Text::new("DTI", "DTI"),
        max: "1",
        decimals: "4",
        total: "as published",
        publisher: Text::new(
            "Bộ Thông tin và Truyền thông, từ 2025: Bộ Khoa học và Công nghệ",
            "Ministry of Information and Communications, from 2025: Ministry of Science and Technology",
        ),
        source: dti::SOURCE,
        description: Text::default(),
        continues: NO_OTHER,
    }
}

/// Of an index that goes on from no other.
const NO_OTHER: (&str, &str) = ("", "");

struct Index {
    id: &'static str,
    name: Text,
    short: Text,
    max: &'static str,
    decimals: &'static str,
    total: &'static str,
    publisher: Text,
    source: &'static str,
    description: Text,
    /// The index of the units before, and the rule that joins both.
    continues: (&'static str, &'static str),
}

fn row(index: Index) -> [String; 18] {
    [
        index.id.to_owned(),
        index.name.vi,
        index.name.en,
        index.short.vi,
        index.short.en,
        index.max.to_owned(),
        "điểm".to_owned(),
        "points".to_owned(),
        "highest".to_owned(),
        index.decimals.to_owned(),
        index.total.to_owned(),
        index.publisher.vi,
        index.publisher.en,
        index.source.to_owned(),
        index.description.vi,
        index.description.en,
        index.continues.0.to_owned(),
        index.continues.1.to_owned(),
    ]
}

/// The file of the table.
pub const PATH: &str = "indices.csv";

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 18] = [
    ("index", "string", "Identity, as in the names of the score files"),
    ("name", "string", "Name in Vietnamese"),
    ("name_en", "string", "Name in English"),
    ("short", "string", "The name in running text, in Vietnamese"),
    ("short_en", "string", "The name in running text, in English"),
    ("max", "number", "The largest possible total"),
    ("measure", "string", "The word for its points, in Vietnamese"),
    ("measure_en", "string", "The word for its points, in English"),
    ("best", "string", "highest or lowest: which end is rank 1"),
    ("decimals", "integer", "Decimals a score is shown with"),
    ("total", "string", "sum: of the domains; as published: never recomputed"),
    ("publisher", "string", "Who publishes it, in Vietnamese"),
    ("publisher_en", "string", "Who publishes it, in English"),
    ("source", "string", "The source of its figures"),
    ("description", "string", "What it measures, in Vietnamese"),
    ("description_en", "string", "What it measures, in English"),
    ("continues", "string", "The index of a row above whose units became those of this one"),
    (
        "rule",
        "string",
        "mean: what a unit’s score would have been is the plain mean of those it was made of",
    ),
];
