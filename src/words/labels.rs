//! The labels several pages share.

use crate::words::form::labels;

labels! {
    /// The labels several pages share.
    SharedLabels

    // The frame of every page.
    site_claim: "Đọc các chỉ số hành chính công đã công bố, ngay trong trình duyệt của bạn",
        "Read published indices of public administration, in your own browser";
    skip: "Tới nội dung chính", "Skip to the main content";
    navigation: "Các trang", "Pages";
    language_other: "English", "Tiếng Việt";
    footer: "Số liệu mở ngay trong trình duyệt; không có gì bạn đọc hay mở rời khỏi máy của bạn.",
        "The data is opened in your browser; nothing you read or open leaves your computer.";
    sources_heading: "Nguồn số liệu và ghi công", "Sources and attribution";
    licence: "Giấy phép", "Licence";
    open_site: "Mở trên Chỉ Số", "Open on Chỉ Số";

    // The pages.
    overview: "Tổng quan", "Overview";
    rankings: "Xếp hạng", "Rankings";
    domains: "Lĩnh vực", "Domains";
    trends: "Xu hướng", "Trends";
    compare: "So sánh", "Compare";
    unit_page: "Đơn vị", "Unit";
    explain: "Giải thích hạng", "Explain a rank";
    indicators: "Chỉ tiêu", "Indicators";
    // Opens the other pages, where there is no room for them all.
    more_pages: "Thêm", "More";
    targets: "Mục tiêu", "Targets";
    // The same pages in the navigation, named for what a reader finds there.
    statistics: "Thống kê", "Statistics";
    plans: "Kế hoạch", "Plans";
    why_rank: "Giải thích", "Explain";
    raised: "Nghi vấn", "Doubts";
    own_table: "Mở bảng", "Your table";
    audit: "Nghi vấn số liệu", "Doubts";
    open_page: "Mở bảng của bạn", "Open your table";

    // What a reader chooses.
    index: "Chỉ số", "Index";
    period: "Thời gian", "Period";
    domain: "Lĩnh vực", "Domain";
    total: "Điểm chung", "Total";
    level: "Cấp", "Level";
    parent: "Thuộc", "Within";
    all: "Tất cả", "All";
    chosen: "đã chọn", "chosen";
    choose: "Chọn", "Choose";
    remove: "Bỏ", "Remove";
    search_results: "Kết quả tìm", "Search results";
    show_as: "Vẽ theo", "Draw as";
    as_score: "Điểm", "Score";
    source_more: "tệp số liệu, cách làm", "files, and how it was made";
    how_made: "Cách tính", "How it is made";
    as_rank: "Hạng", "Rank";

    // Columns and statistics.
    rank: "Hạng", "Rank";
    unit: "Đơn vị", "Unit";
    score: "Điểm", "Score";
    change: "Thay đổi", "Change";
    mean: "Trung bình", "Mean";
    median: "Trung vị", "Median";
    highest: "Cao nhất", "Highest";
    maximum: "Tối đa", "Maximum";

    // Columns of the files a reader takes away.
    rank_of: "Trong số", "Of";
    published_rank: "Hạng công bố", "Published rank";
    code: "Mã", "Code";
    domain_code: "Mã lĩnh vực", "Domain code";
    change_of_rank: "Thay đổi hạng (bậc)", "Change of rank (places)";
    change_of_score: "Thay đổi điểm", "Change of score";
    compared_with: "So với", "Compared with";
    why_not_ranked: "Lý do không có hạng", "Why not ranked";
    flags: "Ký hiệu của nơi công bố", "Publisher’s flags";
    method_changed: "Đổi phương pháp trước kỳ này", "Method changed before this period";

    // Around pictures and tables.
    as_table: "Xem số liệu dạng bảng", "See the numbers as a table";
    legend: "Chú giải", "Legend";
    keyboard_hint: "Phím mũi tên: đi qua từng đơn vị", "Arrow keys: walk the units";
    not_drawn: "Không vẽ được hình này; số liệu của nó ở bảng bên dưới.",
        "This picture cannot be drawn; its numbers stand in the table below it.";
    totals_only: "Chỉ số này chỉ công bố điểm chung trong kỳ này; chưa có điểm lĩnh vực.",
        "Only totals of this index are published for this period; there are no domain scores.";
    decides_nothing: "Mọi đơn vị bằng điểm nhau: lĩnh vực này không quyết định thứ hạng.",
        "All units have the same score: this domain decides no rank.";

    // Where figures come from.
    source: "Nguồn", "Source";
    data_file: "Tệp số liệu", "Data file";
    derived_note:
        "Điểm lĩnh vực và điểm chung là tổng do trang này cộng từ điểm nội dung thành phần đã công bố; hạng do trang này xếp.",
        "Domain and total scores are sums made by this site from the published sub-dimensions; ranks are made by this site.";
    total_made:
        "Điểm chung là tổng do trang này cộng từ điểm lĩnh vực đã công bố; hạng do trang này xếp.",
        "The total is a sum made by this site from the published domain scores; ranks are made by this site.";
    nodes_made:
        "Điểm lĩnh vực chưa in là tổng do trang này cộng từ điểm thành phần đã công bố; hạng do trang này xếp.",
        "Domain scores that are not printed are sums made by this site from the published parts; ranks are made by this site.";
    joined_note:
        "Điểm từ trước khi sắp xếp đơn vị là dựng lại: trung bình cộng điểm của các đơn vị hợp thành; hạng do trang này xếp.",
        "Scores from before the units were merged are reconstructed: the plain mean of the units each was made of; ranks are made by this site.";
    ranks_note: "Hạng do trang này xếp từ điểm đã công bố (bằng điểm cùng hạng).",
        "Ranks are made by this site from the published scores (equal scores share a rank).";

    // What is on its way, cannot be shown, or is not there.
    as_built: "Như lúc trang được dựng:", "As when the page was built:";
    loading: "Đang tải số liệu", "Loading the data";
    retry: "Thử lại", "Try again";
    reload: "Tải lại", "Reload";
    page_code_missing:
        "Chưa mở được trang này: một tệp của trang web không tải được. Các trang đã mở vẫn dùng được.",
        "This page could not be opened: one of the site’s files did not arrive. Pages opened before still work.";
    problems: "Có chỗ không đọc được", "Some of the data could not be read";
    doubts: "Có số liệu đáng ngờ", "Some figures are doubtful";
    still_shown: "Phần không bị ảnh hưởng vẫn được hiển thị bên dưới.",
        "Everything that is not affected is still shown below.";
    and_more: "Các loại lỗi khác", "Other kinds of faults";
    nothing_to_show: "Không có số liệu nào hiển thị được.", "There are no figures to show.";
    not_found_title: "Không có trang này", "There is no such page";
    not_found: "Địa chỉ này không có trang nào. Hãy bắt đầu từ trang xếp hạng.",
        "There is no page at this address. Start from the rankings.";
    nothing_published: "Ở đây chưa công bố số liệu của chỉ số nào.",
        "No figures of any index have been published here yet.";
}
