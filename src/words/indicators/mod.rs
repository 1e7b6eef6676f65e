//! The words of the page of statistics forms.

pub mod sentences;

use crate::model::form::FormKind;
use crate::model::language::Language;

macro_rules! words {
    ($($(#[$meta:meta])* $name:ident: $vi:literal, $en:literal;)*) => {
        /// The labels of the page.
        #[derive(Clone, Copy, Debug)]
        pub struct Words { $($(#[$meta])* pub $name: &'static str,)* }
        static VIETNAMESE: Words = Words { $($name: $vi,)* };
        static ENGLISH: Words = Words { $($name: $en,)* };
    };
}

words! {
    /// Heading of the page.
    title: "Chỉ tiêu thống kê", "Statistical indicators";
    /// What the page is.
    intro: "Biểu thống kê, phụ lục và con số trong lời văn của các văn bản, đúng như in. Bấm vào một con số để đọc đoạn văn bản của nó.",
        "Statistics forms, annexes and figures of running text, exactly as printed. Press a figure to read its passage.";
    /// Heading of the list.
    choose: "Chọn văn bản và biểu", "Choose a document and a form";
    /// Progress.
    waiting: "Đang tải văn bản", "Loading the documents";
    /// Unknown choice.
    unknown_unit: "Không có đơn vị mang mã này. Các văn bản hiện có:", "No unit has this code. The documents there are:";
    /// Unknown choice.
    unknown_form: "Không có biểu mang tên này. Các biểu hiện có:", "No form has this name. The forms there are:";
    /// Unknown choice.
    unknown_source: "Không có văn bản mang tên này. Các văn bản hiện có:", "No document has this name. The documents there are:";
    /// A unit without documents.
    no_document: "Đơn vị đã chọn không có văn bản thống kê nào ở đây. Các văn bản hiện có:", "There is no document with statistics of the chosen unit. The documents there are:";
    /// Link.
    all_documents: "Xem tất cả các văn bản", "See all documents";
    /// The period of the address is not in the form.
    other_period: "Biểu này không có kỳ đã chọn; mọi kỳ của biểu được hiện ra.", "The form does not have the chosen period; all of its periods are shown.";
    /// Kind of form.
    kind_form: "Biểu thống kê", "Statistics form";
    /// Kind of form.
    kind_annex: "Phụ lục", "Annex";
    /// Kind of form.
    kind_text: "Số liệu trong lời văn", "Figures of running text";
    /// A form without rows.
    goals: "Phụ lục này là các mục tiêu: xem ở trang Mục tiêu", "This annex lists goals: see the page of targets";
    /// Picker label.
    document: "Văn bản của", "Document of";
    /// Picker label.
    form: "Biểu", "Form";
    /// Picker label.
    domain: "Lĩnh vực", "Domain";
    /// Picker label.
    period: "Kỳ", "Period";
    /// No filter.
    all: "Tất cả", "All";
    /// Search field.
    search: "Tìm dòng, có dấu hoặc không dấu", "Search rows, with or without tone marks";
    /// Nothing found.
    no_row: "Không có dòng nào khớp.", "No row fits.";
    /// Heading.
    table: "Bảng số liệu", "The table";
    /// Column.
    code: "Mã", "Code";
    /// Column.
    indicator: "Chỉ tiêu", "Indicator";
    /// Column.
    measure: "Đơn vị tính", "Unit of measure";
    /// Column.
    figure: "Số liệu", "Figure";
    /// Column.
    numerator: "Tử số", "Numerator";
    /// Column.
    denominator: "Mẫu số", "Denominator";
    /// Column.
    place: "Nơi in", "Printed at";
    /// Column.
    elsewhere: "In ở chỗ khác", "Printed elsewhere";
    /// Column.
    difference: "Chênh lệch (tính ở đây)", "Difference (derived here)";
    /// No difference.
    no_difference: "không tính được", "cannot be told";
    /// Of a code that is not printed.
    canonical: "mã theo vị trí", "code by place";
    /// Of a coded value.
    printed_as: "mã in", "printed code";
    /// A blank cell.
    blank: "chưa có số liệu", "no figure yet";
    /// The dash in tables of several periods.
    dash: "“–”: ô để trống trong văn bản, chưa có số liệu.", "“–”: blank in the document, no figure yet.";
    /// Since when a figure counts.
    cumulative: "lũy kế", "cumulative";
    /// Since when a figure counts.
    in_period: "trong kỳ", "within the period";
    /// What is said of figures that do not say.
    counting: "“Lũy kế” hay “trong kỳ” chỉ ghi ở dòng mà văn bản nói rõ.", "“Cumulative” or “within the period” stands only where the document says so.";
    /// Chip.
    rank: "hạng", "rank";
    /// A number of the page's own.
    derived: "tính ở đây", "derived here";
    /// Heading.
    completeness: "Mức độ đầy đủ theo lĩnh vực", "Completeness by domain";
    /// Column.
    with_figure: "Dòng có số liệu", "Rows with a figure";
    /// Heading.
    breakdowns: "Cơ cấu", "Composition";
    /// The rule of the pictures.
    breakdown_rule: "Mọi dòng có ít nhất hai phần có số đều được vẽ. Chỉ các phần cộng lại đúng bằng số tổng in (hoặc không in số tổng) mới thành 100 %; tỷ lệ trong hình được tính ở đây.",
        "Every row of which at least two parts have a number is drawn. Only parts that add up to the printed total (or have none printed) make 100 %; the shares are derived here.";
    /// Heading.
    processes: "Từng bước", "Step by step";
    /// The rule of the pictures.
    process_rule: "Mỗi bước là phần đạt được trên mẫu số in cùng nó. Mẫu số của bước sau không nhất thiết là phần đạt được của bước trước: dịch vụ đếm bằng thủ tục, sau đó mới đến hồ sơ.",
        "Each step is the part reached of the denominator printed with it. The denominator of a step need not be what the step before reached: services are counted as procedures, then come their files.";
    /// Legend.
    reached: "đạt được", "reached";
    /// Legend.
    not_reached: "chưa", "not yet";
    /// Heading.
    courses: "Diễn biến", "Over time";
    /// The rule of the pictures.
    course_rule: "Mọi dòng có số ở ít nhất hai kỳ đều được vẽ, tính từ 0. Chỗ trống là kỳ không có số liệu; cột rỗng ruột là kỳ chưa trọn, không so với kỳ trọn.",
        "Every row with a number in at least two periods is drawn, from zero. An empty place is a period without a figure; a hollow column is part of a period, not comparable with a whole one.";
    /// A total.
    total: "Tổng", "Total";
    /// A total that is a sum.
    derived_total: "cộng ở đây", "added up here";
    /// Button.
    download: "Tải bảng đúng như in (CSV)", "Download the table exactly as printed (CSV)";
    /// Source line.
    source: "Nguồn", "Source";
    /// Source line.
    number: "số", "number";
    /// Source line.
    dated: "ngày", "dated";
    /// Source line.
    left_blank: "để trống trong văn bản", "left blank in the document";
    /// Source line.
    whole_text: "Toàn văn", "Full text";
    /// Source line.
    data_file: "Tệp dữ liệu", "Data file";
    /// Place in the document.
    section: "mục", "section";
    /// Place in the document.
    line: "dòng", "line";
    /// Rows of no domain.
    no_domain: "Ngoài các lĩnh vực", "Outside the domains";
    /// The survey, which stands beside the domains.
    survey: "Khảo sát sự hài lòng (SIPAS)", "Survey of satisfaction (SIPAS)";
    /// A row without a figure of its own.
    no_figure: "văn bản không nêu số cho năm này; xem ở trang Mục tiêu", "the document names no figure of the year; see the page of targets";
}

/// The labels in a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Vi => &VIETNAMESE,
        Language::En => &ENGLISH,
    }
}

/// The kind of a form.
pub fn kind(kind: FormKind, language: Language) -> &'static str {
    let words = words(language);
    match kind {
        FormKind::Form => words.kind_form,
        FormKind::Annex => words.kind_annex,
        FormKind::Text => words.kind_text,
    }
}

/// Whose part of the work a row counts; `None` for a word nobody knows.
pub fn scope(scope: &str, language: Language) -> Option<&'static str> {
    let both = match scope {
        "province" => ("cấp tỉnh", "province"),
        "district" => ("cấp huyện", "district level"),
        "commune" => ("cấp xã", "commune level"),
        "school" => ("trường học", "schools"),
        "sector" => ("ngành dọc", "vertical sectors"),
        _ => return None,
    };
    Some(if language == Language::Vi { both.0 } else { both.1 })
}
