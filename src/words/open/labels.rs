//! The labels of the page that opens a reader's own table, and of the table on the other pages.

use crate::words::form::labels;

labels! {
    /// The labels of a reader's own table.
    OpenLabels

    // Taking a table.
    title: "Mở bảng của bạn", "Open your own table";
    another: "Mở bảng khác", "Open another table";
    lead: "Bảng tính hay tệp CSV của bạn thành bảng xếp hạng, biểu đồ lĩnh vực, xu hướng và danh sách nghi vấn.",
        "Your spreadsheet or CSV file becomes a ranking, charts of its domains, trends and a list of doubts.";
    private: "Không có gì được gửi đi: tệp được đọc ngay trong trình duyệt này.",
        "Nothing is sent anywhere: the file is read in this very browser.";
    choose: "Chọn tệp", "Choose files";
    formats: "CSV, TSV, XLSX, XLS, ODS, ZIP; có thể chọn nhiều tệp, mỗi năm một tệp. Hoặc thả tệp vào trang này.",
        "CSV, TSV, XLSX, XLS, ODS, ZIP; several at once, one a year. Or drop files on this page.";
    drop: "Thả tệp vào đây", "Drop the files here";
    paste: "Hoặc dán các ô chép từ bảng tính", "Or paste cells copied from a spreadsheet";
    pasted: "ô đã dán", "pasted cells";
    read_pasted: "Đọc các ô này", "Read these cells";

    // On the way.
    receiving: "Đang nhận tệp", "Receiving the file";
    reading: "Đang đọc bảng", "Reading the table";
    kept_before: "Bảng mở lần trước còn trong trình duyệt này",
        "The table opened last is still in this browser";
    header_first: "Dòng đầu", "First line";
    header_count: "Số dòng tiêu đề", "Header rows";
    cancel: "Dừng", "Stop";
    too_large: "Tệp lớn hơn mức trang này đọc được", "The file is larger than this page can read";
    not_received: "Trình duyệt không đưa được tệp này", "The browser could not hand this file over";
    elsewhere: "Tệp nằm ở máy chủ khác: trang này chỉ mở tệp cùng máy chủ. Hãy tải tệp về rồi chọn ở đây.",
        "The file lies on another host: this page opens files of its own host only. Download it, then choose it here.";
    not_fetched: "Không tải được tệp", "The file could not be fetched";

    // What came of it.
    show: "Xem trên mọi trang", "Show on all pages";
    save: "Tải gói dữ liệu (.zip)", "Save as a data package (.zip)";
    saved: "Đã tạo", "Made";
    package_use: "Gói này chép thẳng vào thư mục public/data của trang là thành trang công bố.",
        "Copied into the folder public/data of a site, the package is a publication.";
    kept: "Bảng được giữ trong trình duyệt này đến khi bạn xoá.",
        "The table is kept in this browser until you remove it.";
    for_this_visit: "Trình duyệt không cho giữ bảng: nó chỉ còn đến khi bạn đóng hay tải lại trang.",
        "The browser does not keep the table: it is gone when you close or reload the page.";
    year_needed: "Chọn kỳ của bảng ở dưới để xem trên mọi trang.",
        "Choose the period of the table below to show it on all pages.";
    how_read: "Bảng được đọc thế nào", "How the table was read";
    guess: "Điều được đoán", "What was guessed";
    taken_for: "Hiểu là", "Taken for";
    because: "Vì", "Because";
    change: "Sửa", "Change";
    see_columns: "chọn ở từng cột bên trên", "chosen at each column above";
    to_look_at: "Có điều cần bạn xem lại trước khi dùng kết quả.",
        "Some of this needs a look before the result is used.";
    column: "Cột", "Column";
    columns: "Các hàng đầu của bảng, và từng cột được hiểu là gì",
        "The first rows of the table, and what each column is taken for";
    table: "Bảng", "Table";
    table_is_read: "Đọc bảng này", "Read this table";
    tables_alike: "Điều bạn chọn ở đây dùng cho mọi bảng có cùng tiêu đề cột.",
        "What you choose here is taken for every table with the same header.";
    none: "không có", "none";
    not_a_period: "Ghi kỳ như 2024, 2024-Q1, 2024-H1 hoặc 2024-06",
        "Write a period as 2024, 2024-Q1, 2024-H1 or 2024-06";
    not_a_line: "Không có dòng này trong bảng", "The table has no such line";
    not_a_level: "Ghi bằng chữ thường không dấu, ví dụ department",
        "Write it in small letters, such as department";
    rows_read: "Dòng nào là đơn vị", "Which rows are units";
    rows_lead: "Bỏ chọn dòng không phải đơn vị; chọn dòng bị bỏ nhầm.",
        "Untick what is no unit; tick what was set aside by mistake.";
    rows_find: "Tìm trong các dòng", "Find among the rows";
    rows_more: "còn nữa: hãy gõ để tìm", "there are more: type to find them";
    rows_aside: "Dòng đã bỏ ra", "Rows set aside";
    encoding: "Bảng mã", "Encoding";
    delimiter: "Dấu ngăn ô", "Delimiter";
    preview: "Thứ hạng", "The ranking";
    chosen_lines: "Các đơn vị đã chọn theo thời gian", "The chosen units over time";

    // On every other page.
    own: "Bảng của riêng bạn", "Your own table";
    own_where: "Chỉ có trong trình duyệt này; không phải số liệu trang này công bố.",
        "It is in this browser only, and nothing this site has published.";
    change_reading: "Xem lại cách đọc", "See how it was read";
    back_to_published: "Về số liệu đã công bố", "Back to the published figures";
    remove: "Xoá khỏi trình duyệt", "Remove from this browser";
    not_here: "Địa chỉ này dẫn tới một bảng mở trong trình duyệt khác; ở đây không có.",
        "This address leads to a table opened in another browser; it is not in this one.";
    open_one: "Mở một bảng", "Open a table";
}
