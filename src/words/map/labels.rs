//! The labels of maps.

use crate::words::form::labels;

labels! {
    /// The labels of maps.
    MapLabels

    figure: "Hình", "Picture";
    on_a_scale: "Thang điểm", "Scale";
    as_map: "Bản đồ", "Map";
    colour_says: "Màu nói", "The colour says";
    by_place: "Hạng so với nhau", "Place among others";
    by_share: "Tỷ lệ so với điểm tối đa", "Share of the maximum";
    drawn_as: "Dạng bản đồ", "Kind of map";
    fitting: "Theo màn hình", "As the screen allows";
    borders: "Ranh giới", "Borders";
    tiles: "Ô vuông", "Tiles";
    class: "Nhóm màu", "Class of colour";
    not_published: "Chưa công bố", "Not published";
    no_score: "Không có điểm", "No score";
    unlisted: "Không có trong bảng", "Not in the table";
    over_the_years: "Qua các năm", "Over the years";
    years_read: "Mỗi năm một bản đồ, màu theo nhóm hạng trong năm đó; hạng so được cả khi cách tính điểm thay đổi.",
        "A map a year, coloured by classes of rank in that year; ranks can be compared even where the method of the scores changed.";
    other_method: "cách tính điểm khác kỳ trước", "scores made otherwise than before";
    coming: "Đang tải ranh giới…", "Loading the borders…";
    no_shapes: "Không vẽ được bản đồ: không đọc được ranh giới nào của các đơn vị trong bảng này. Thay vào đó là thang điểm.",
        "No map can be drawn: no border of the units in this table could be read. In its place stands the scale.";
    no_classes: "Chưa đủ số liệu để tô màu bản đồ.", "Not enough is published to colour a map.";
    enter_opens: "Phím Enter mở trang của đơn vị.", "Enter opens the unit’s page.";
}
