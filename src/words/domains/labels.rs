//! The labels of the page of domains.

use crate::words::form::labels;

labels! {
    /// The labels of the page of domains.
    DomainsLabels

    // Behind what the picture of all units and domains shows.
    heat_heading: "phần trăm của điểm tối đa", "per cent of the maximum";
    // In place of it where the maxima are not published.
    heat_relative: "phần trăm của điểm cao nhất đã công bố (điểm tối đa không có trong tệp)",
        "per cent of the highest published score (the maximum is not in the files)";
    // In place of it where some have no maximum, or lie below zero.
    heat_spread: "phần trăm của điểm tối đa; nơi không có, chính con số, tô từ thấp nhất đến cao nhất",
        "per cent of the maximum; where there is none the figure itself, shaded from lowest to highest";
    // In place of it where none has a maximum.
    heat_all_spread: "chính con số, tô từ thấp nhất đến cao nhất của từng lĩnh vực",
        "the figure itself, shaded from the lowest to the highest of each domain";
    // In place of all where the reader did not ask for shares.
    heat_places: "điểm của từng lĩnh vực, tô từ thấp nhất đến cao nhất của chính lĩnh vực đó",
        "the score in each domain, shaded from the lowest to the highest of that domain";
    shade_by: "Tô màu theo", "Shaded by";
    by_place: "Vị trí trong từng lĩnh vực", "Place within each domain";
    by_share: "Phần trăm điểm tối đa", "Per cent of the maximum";
    all_units: "Bảng tô màu: mọi đơn vị × mọi lĩnh vực", "Heat table: all units × all domains";
    one_domain: "Xếp hạng đầy đủ", "Ranking in full";
    key_median: "trung vị", "median";
    parts: "Nội dung thành phần của", "Sub-dimensions of";
    back_up: "Trở lại các lĩnh vực", "Back to the domains";
    // Before the units that hold the maximum.
    full_marks: "Đạt điểm tối đa", "Full marks";
    full_low_marks: "Đạt điểm thấp nhất có thể, là tốt nhất",
        "At the lowest possible score, which is the best";
}
