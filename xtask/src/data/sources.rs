//! The files the package is made from: who made them, what may be done with them, what to know before using them.

use std::collections::BTreeMap;

use super::fault::Fault;
use super::output::Output;
use super::text::Text;
use super::{dti, papi, pci};

/// A published file or group of files.
pub struct Source {
    /// Its identity.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    publisher: &'static str,
    /// The publication's own site; blank when it is not certain.
    pub url: &'static str,
    licence: &'static str,
    attribution: Text,
    note: Text,
}

/// All sources. `unnamed` is how many rows of PCI's unnamed year have no name, of how many.
pub fn all(unnamed: (usize, usize)) -> Vec<Source> {
    vec![papi(), papi_official(), pci_detailed(unnamed), pci_totals(), dti(), units(), boundaries()]
}

/// Writes the table; the documents follow.
pub fn write(
    sources: &[Source],
    documents: &[BTreeMap<String, String>],
    output: &mut Output,
) -> Result<(), Fault> {
    let row = |source: &Source| {
        let cells: [&str; 10] = [
            source.id,
            &source.title.vi,
            &source.title.en,
            source.publisher,
            source.url,
            source.licence,
            &source.attribution.vi,
            &source.attribution.en,
            &source.note.vi,
            &source.note.en,
        ];
        let mut cells = cells.map(str::to_owned).to_vec();
        cells.resize(COLUMNS.len(), String::new());
        cells
    };
    let mut rows: Vec<Vec<String>> = sources.iter().map(row).collect();
    rows.extend(documents.iter().map(document));
    output.table(PATH, &COLUMNS.map(|(name, _, _)| name), &rows)
}

/// The row of a document. A legal or administrative document is free of copyright by law.
fn document(cells: &BTreeMap<String, String>) -> Vec<String> {
    let cell = |name: &str| {
        match name {
        "licence" => "Văn bản hành chính (điều 15 Luật Sở hữu trí tuệ: không thuộc phạm vi bảo hộ quyền tác giả)".to_owned(),
        "attribution" => cells.get("publisher").cloned().unwrap_or_default(),
        name => cells.get(name).cloned().unwrap_or_default(),
    }
    };
    COLUMNS.iter().map(|(name, ..)| cell(name)).collect()
}

const PAPI_URL: &str = "https://papi.org.vn";
const PCI_URL: &str = "https://pcivietnam.vn";
const PAPI_PUBLISHER: &str = "CECODES, VFF-CRT, RTA, UNDP";

fn papi() -> Source {
    Source {
        id: papi::SOURCE,
        title: Text::new(
            "PAPI 2011–2024, điểm 63 tỉnh, thành phố",
            "PAPI 2011–2024, scores of 63 provinces",
        ),
        publisher: PAPI_PUBLISHER,
        url: PAPI_URL,
        licence: "MIT (compilation, © 2026 Son Hoang); survey © CECODES, VFF-CRT, RTA, UNDP",
        attribution: Text::new(
            "PAPI © CECODES, VFF-CRT, RTA và UNDP; bản tổng hợp của Son Hoang",
            "PAPI © CECODES, VFF-CRT, RTA and UNDP; compiled by Son Hoang",
        ),
        note: Text::new(
            "Tệp chỉ có điểm nội dung thành phần; điểm lĩnh vực và điểm chung là tổng. Tên cột của tệp không cùng nghĩa ở mọi \
             năm: các cột đã được đưa về đúng nội dung, xem ghi chú của từng nội dung thành phần. Ô trống là không công bố.",
            "Only sub-dimensions are in the files; dimensions and totals are sums. The column names do not mean the same \
             in every year: the columns were moved to what they hold, see the note of each sub-dimension. Blank means \
             not published.",
        ),
    }
}

fn papi_official() -> Source {
    Source {
        id: "papi-official-2011-2016",
        title: Text::new(
            "PAPI 2011–2016, số liệu chính thức",
            "PAPI 2011–2016, the official figures",
        ),
        publisher: PAPI_PUBLISHER,
        url: PAPI_URL,
        licence: "CC0 (compilation); survey © CECODES, VFF-CRT, RTA, UNDP",
        attribution: Text::new(
            "PAPI © CECODES, VFF-CRT, RTA và UNDP; bản tổng hợp của Minh D. Trinh (vietnamdata)",
            "PAPI © CECODES, VFF-CRT, RTA and UNDP; compiled by Minh D. Trinh (vietnamdata)",
        ),
        note: Text::new(
            "Dùng để đối chiếu từng giá trị của các năm 2011–2016 và lấy tên tiếng Việt.",
            "Used to check every value of 2011–2016, and for the Vietnamese names.",
        ),
    }
}

fn pci_detailed((unnamed, rows): (usize, usize)) -> Source {
    let year = pci::detailed::UNNAMED_YEAR;
    let named = rows - unnamed;
    Source {
        id: pci::DETAILED_SOURCE,
        title: Text::new(
            "PCI 2005–2016, điểm chung và các chỉ số thành phần",
            "PCI 2005–2016, totals and sub-indices",
        ),
        publisher: "VCCI, USAID",
        url: PCI_URL,
        licence: "CC0 (compilation); © VCCI/USAID",
        attribution: Text::new(
            "PCI © VCCI và USAID; bản tổng hợp của Minh D. Trinh (vietnamdata)",
            "PCI © VCCI and USAID; compiled by Minh D. Trinh (vietnamdata)",
        ),
        note: Text::new(
            format!(
                "Không có năm {year}: trong tệp nguồn, {unnamed} trên {rows} dòng của năm này không ghi tên tỉnh (chỉ \
                 {named} dòng có tên); thứ tự dòng không đủ để gán tên nên cả năm để ngoài. Điểm chung năm 2011 cao hơn \
                 0,00–0,55 điểm so với tổng có trọng số của các chỉ số thành phần; giữ như công bố."
            ),
            format!(
                "{year} is missing: in the source file {unnamed} of {rows} rows of that year name no province (only \
                 {named} do); the order of rows is no proof, so the whole year is left out. The totals of 2011 lie \
                 0.00–0.55 points above the weighted sum of the sub-indices; kept as published."
            ),
        ),
    }
}

fn pci_totals() -> Source {
    Source {
        id: pci::TOTALS_SOURCE,
        title: Text::new("PCI 2016–2022, điểm chung", "PCI 2016–2022, totals"),
        publisher: "VCCI, USAID",
        url: PCI_URL,
        licence: "MIT (compilation); © VCCI/USAID",
        attribution: Text::new("PCI © VCCI và USAID", "PCI © VCCI and USAID"),
        note: Text::new(
            "Chỉ có điểm chung, làm tròn hai chữ số. Năm 2016 trùng với tệp chi tiết nên lấy từ tệp chi tiết.",
            "Totals only, rounded to two decimals. 2016 agrees with the detailed file and is taken from there.",
        ),
    }
}

fn dti() -> Source {
    Source {
        id: dti::SOURCE,
        title: Text::new("DTI cấp tỉnh 2022–2024, điểm chung", "Provincial DTI 2022–2024, totals"),
        publisher: "Bộ Thông tin và Truyền thông; Bộ Khoa học và Công nghệ",
        url: "",
        licence: "MIT (compilation, © 2025 Tuan04-D)",
        attribution: Text::new(
            "DTI do Bộ Thông tin và Truyền thông, nay là Bộ Khoa học và Công nghệ, công bố; bản tổng hợp của Tuan04-D",
            "DTI published by the Ministry of Information and Communications, now the Ministry of Science and \
             Technology; compiled by Tuan04-D",
        ),
        note: Text::new(
            "Năm 2024 có hai bảng: 63 tỉnh cũ và 34 tỉnh mới.",
            "2024 comes in two tables: the 63 provinces before and the 34 after 1 July 2025.",
        ),
    }
}

/// The source of the tables of units.
pub const UNITS: &str = "units-2023-2025";

fn units() -> Source {
    Source {
        id: UNITS,
        title: Text::new(
            "Danh mục đơn vị hành chính 2023 và sau ngày 1/7/2025, bảng chuyển đổi",
            "Administrative units of 2023 and after 1 July 2025, with the mapping between them",
        ),
        publisher: "Tran Ngoc Minh Hieu",
        url: "",
        licence: "MIT (© 2025 Tran Ngoc Minh Hieu)",
        attribution: Text::new(
            "Danh mục đơn vị hành chính: Tran Ngoc Minh Hieu",
            "Administrative units: Tran Ngoc Minh Hieu",
        ),
        note: Text::new(
            "Danh mục ghi “Thành phố Đồng Nai”, bảng chuyển đổi ghi tỉnh Đồng Nai.",
            "The list says Đồng Nai city, the mapping Đồng Nai province.",
        ),
    }
}

/// The source of the borders of provinces.
pub const BOUNDARIES: &str = "geoboundaries-vnm-adm1";

fn boundaries() -> Source {
    Source {
        id: BOUNDARIES,
        title: Text::new(
            "Ranh giới các tỉnh trước ngày 1/7/2025 (geoBoundaries VNM ADM1)",
            "Borders of the provinces before 1 July 2025 (geoBoundaries VNM ADM1)",
        ),
        publisher: "geoBoundaries, William & Mary geoLab",
        url: "https://www.geoboundaries.org",
        licence: "Public Domain (boundaries); CC BY 4.0 (derivative works of geoBoundaries)",
        attribution: Text::new(
            "geoBoundaries (Runfola và cộng sự, 2020, PLoS ONE 15(4): e0231866)",
            "geoBoundaries (Runfola et al., 2020, PLoS ONE 15(4): e0231866)",
        ),
        note: Text::new(
            "Ranh giới năm 2008, đã lược bớt điểm, chỉ để vẽ bản đồ: không phải ranh giới pháp lý. Vị trí các đảo của \
             Hoàng Sa (Đà Nẵng) và Trường Sa (Khánh Hòa) do Chỉ Số ghi, làm tròn đến một phần trăm độ.",
            "The borders of 2008 with fewer points, for drawing maps only: no legal boundaries. The places of the \
             islands of Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa) were written by Chỉ Số, to a hundredth of a degree.",
        ),
    }
}

/// The file of the table.
pub const PATH: &str = "sources.csv";

/// The columns of the table: name, type, description.
pub const COLUMNS: [(&str, &str, &str); 17] = [
    ("source", "string", "Identity"),
    ("title", "string", "Title in Vietnamese"),
    ("title_en", "string", "Title in English"),
    ("publisher", "string", "Who published the figures"),
    ("url", "string", "The publication's own site"),
    ("licence", "string", "The licence as stated"),
    ("attribution", "string", "How to name it, in Vietnamese"),
    ("attribution_en", "string", "How to name it, in English"),
    ("note", "string", "What to know before using it, in Vietnamese"),
    ("note_en", "string", "What to know before using it, in English"),
    ("number", "string", "A document's number as printed; often left blank"),
    ("date", "string", "Its date as printed"),
    ("kind", "string", "report, plan or summary; blank for a site or a data file"),
    ("unit", "string", "The unit it reports on"),
    ("period", "string", "The period it reports on"),
    ("addressee", "string", "To whom it is addressed"),
    ("text", "string", "The file of its text"),
];
