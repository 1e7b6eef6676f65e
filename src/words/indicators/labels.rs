//! The labels of the page of statistics forms, and the names of forms and scopes.

use crate::model::form::FormKind;
use crate::model::language::Language;
use crate::model::level::Level;
use crate::model::unit::Units;
use crate::words::form::{either, labels};
use crate::words::levels::noun;

labels! {
    /// The labels of the page of statistics forms.
    IndicatorsLabels

    title: "Thống kê", "Statistics";
    intro:
        "Biểu thống kê, phụ lục và con số trong lời văn của các văn bản, đúng như in. Bấm vào một con số để đọc đoạn văn bản của nó.",
        "Statistics forms, annexes and figures of running text, exactly as printed. Press a figure to read its passage.";
    // Under the figures of all documents.
    telling_rule:
        "Thứ tự: số in kèm thứ hạng trước, rồi tỷ lệ in kèm tử số và mẫu số, rồi dòng là tổng của các dòng khác, rồi các số còn lại; cùng loại thì theo thứ tự trong văn bản. Dòng có số của nhiều thời điểm thì nêu số mới nhất.",
        "In order: figures printed with a rank, rates printed with what they divide, rows that are the whole of others, then the rest, each in the order of the document. Of a row with figures of several times the latest is shown.";
    nothing_here: "Ở đây chưa có văn bản nào có số liệu thống kê.", "There are no documents with statistics here.";
    no_figure_found: "Không có con số nào khớp.", "No figure fits.";
    search_all: "Tìm con số (không cần dấu)", "Find a figure";
    whole_form: "Cả biểu trong một bảng", "The whole form as one table";
    waiting: "Đang tải văn bản", "Loading the documents";
    // An address that names what is not there.
    unknown_unit: "Không có đơn vị mang mã này. Các văn bản hiện có:",
        "No unit has this code. The documents there are:";
    unknown_form: "Không có biểu mang tên này. Các biểu hiện có:",
        "No form has this name. The forms there are:";
    unknown_source: "Không có văn bản mang tên này. Các văn bản hiện có:",
        "No document has this name. The documents there are:";
    no_document: "Đơn vị đã chọn không có văn bản thống kê nào ở đây. Các văn bản hiện có:",
        "There is no document with statistics of the chosen unit. The documents there are:";
    all_documents: "Xem tất cả các văn bản", "See all documents";
    // The period of the address is not in the form.
    other_period: "Biểu này không có kỳ đã chọn; mọi kỳ của biểu được hiện ra.",
        "The form does not have the chosen period; all of its periods are shown.";
    kind_form: "Biểu thống kê", "Statistics form";
    kind_annex: "Phụ lục", "Annex";
    kind_text: "Số liệu trong lời văn", "Figures of running text";
    // In place of a form without rows.
    goals: "Phụ lục này là các mục tiêu: xem ở trang Mục tiêu",
        "This annex lists goals: see the page of targets";
    document: "Văn bản của", "Document of";
    form: "Biểu", "Form";
    domain: "Lĩnh vực", "Domain";
    period: "Thời gian", "Period";
    all: "Tất cả", "All";
    search: "Tìm dòng, có dấu hoặc không dấu", "Search rows, with or without tone marks";
    no_row: "Không có dòng nào khớp.", "No row fits.";
    table: "Bảng số liệu", "The table";
    code: "Mã", "Code";
    indicator: "Chỉ tiêu", "Indicator";
    measure: "Đơn vị tính", "Unit of measure";
    figure: "Số liệu", "Figure";
    // The number of a figure that is printed in words.
    value: "Giá trị", "Value";
    numerator: "Tử số", "Numerator";
    denominator: "Mẫu số", "Denominator";
    place: "Nơi in", "Printed at";
    elsewhere: "In ở chỗ khác", "Printed elsewhere";
    difference: "Chênh lệch (tính ở đây)", "Difference (derived here)";
    no_difference: "không tính được", "cannot be told";
    // Of a code that is not printed.
    canonical: "mã theo vị trí", "code by place";
    // Heads of what is taken away beside a figure.
    meaning: "nghĩa của mã", "meaning of the code";
    counted: "cách tính", "how it counts";
    of: "trong số", "ranked among";
    basis: "căn cứ", "on what it rests";
    note: "ghi chú", "note";
    asked: "trên số dòng", "of rows";
    // Of a coded value.
    printed_as: "mã in", "printed code";
    blank: "chưa có số liệu", "no figure yet";
    dash: "“–”: ô để trống trong văn bản, chưa có số liệu.", "“–”: blank in the document, no figure yet.";
    // Since when a figure counts.
    cumulative: "lũy kế", "cumulative";
    in_period: "trong kỳ", "within the period";
    counting: "“Lũy kế” hay “trong kỳ” chỉ ghi ở dòng mà văn bản nói rõ.",
        "“Cumulative” or “within the period” stands only where the document says so.";
    rank: "hạng", "rank";
    // Marks the page's own numbers.
    derived: "tính ở đây", "derived here";
    completeness: "Mức độ đầy đủ theo lĩnh vực", "Completeness by domain";
    with_figure: "Dòng có số liệu", "Rows with a figure";
    breakdowns: "Cơ cấu", "Composition";
    breakdown_rule:
        "Mọi dòng có ít nhất hai phần có số đều được vẽ. Chỉ các phần cộng lại đúng bằng số tổng in (hoặc không in số tổng) mới thành 100 %; tỷ lệ trong hình được tính ở đây.",
        "Every row of which at least two parts have a number is drawn. Only parts that add up to the printed total (or have none printed) make 100 %; the shares are derived here.";
    processes: "Từng bước", "Step by step";
    process_rule:
        "Mỗi bước là phần đạt được trên mẫu số in cùng nó. Mẫu số của bước sau không nhất thiết là phần đạt được của bước trước: dịch vụ đếm bằng thủ tục, sau đó mới đến hồ sơ.",
        "Each step is the part reached of the denominator printed with it. The denominator of a step need not be what the step before reached: services are counted as procedures, then come their files.";
    reached: "đạt được", "reached";
    not_reached: "chưa", "not yet";
    courses: "Diễn biến", "Over time";
    course_rule:
        "Mọi dòng có số ở ít nhất hai kỳ đều được vẽ, tính từ 0. Chỗ trống là kỳ không có số liệu; cột rỗng ruột là kỳ chưa trọn, không so với kỳ trọn.",
        "Every row with a number in at least two periods is drawn, from zero. An empty place is a period without a figure; a hollow column is part of a period, not comparable with a whole one.";
    total: "Tổng", "Total";
    // Where a total comes from, and why there is none.
    total_from: "Tổng lấy từ", "Total taken from";
    as_printed: "như in", "as printed";
    no_total: "không có một tổng", "no one total";
    // Marks a total that is not printed.
    derived_total: "cộng ở đây", "added up here";
    download: "Tải bảng đúng như in (CSV)", "Download the table exactly as printed (CSV)";
    source: "Nguồn", "Source";
    // Of a document.
    number: "số", "number";
    dated: "ngày", "dated";
    // In place of a number or date the document leaves blank.
    left_blank: "để trống trong văn bản", "left blank in the document";
    whole_text: "Toàn văn", "Full text";
    data_file: "Tệp dữ liệu", "Data file";
    // Place in a document.
    // Rows of no domain.
    no_domain: "Ngoài các lĩnh vực", "Outside the domains";
    // Rows of the survey, which stands beside the domains.
    survey: "Khảo sát sự hài lòng (SIPAS)", "Survey of satisfaction (SIPAS)";
    // In place of a figure.
    no_figure: "văn bản không nêu số cho năm này; xem ở trang Mục tiêu",
        "the document names no figure of the year; see the page of targets";
}

/// The kind of a form.
pub fn kind(kind: FormKind, language: Language) -> &'static str {
    let words = IndicatorsLabels::of(language);
    match kind {
        FormKind::Form => words.kind_form,
        FormKind::Annex => words.kind_annex,
        FormKind::Text => words.kind_text,
    }
}

/// Whose part of the work a row counts: a level as the package names it, else as it is known; `None` for a word nobody
/// knows.
pub fn scope(units: &Units, scope: &str, language: Language) -> Option<String> {
    let level = Level::new(scope).filter(|level| !units.levels.is_nameless(level));
    let named = level.as_ref().filter(|level| units.levels.of(level).is_some());
    if let Some(level) = named {
        return Some(noun(units, level, language));
    }
    let name = match scope {
        "province" => ("cấp tỉnh", "province"),
        "district" => ("cấp huyện", "district level"),
        "commune" => ("cấp xã", "commune level"),
        "school" => ("trường học", "schools"),
        "sector" => ("ngành dọc", "vertical sectors"),
        _ => return level.map(|level| noun(units, &level, language)),
    };
    Some(either(name, language).to_owned())
}
