//! The islands of Hoàng Sa and Trường Sa that Vietnamese maps show beside the mainland.
//!
//! Written by hand: the main islands and reefs of both archipelagoes, their places as gazetteers give them, rounded to a
//! hundredth of a degree (about a kilometre). The islets of the published topology are as small and no more exact. On
//! 9 December 1982 Hoàng Sa became a district of what is Đà Nẵng, Trường Sa one of what is Khánh Hòa.

/// An archipelago that is shown in a box of its own.
pub struct Archipelago {
    /// Its name.
    pub name: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// The province it belongs to.
    pub province: &'static str,
    /// Its islands: name, and degrees east and north.
    pub islets: &'static [(&'static str, [f64; 2])],
    /// West, south, east and north, in degrees.
    bounds: [f64; 4],
}

impl Archipelago {
    /// Whether a place lies in it.
    pub fn holds(&self, [lon, lat]: [f64; 2]) -> bool {
        let [west, south, east, north] = self.bounds;
        (west..east).contains(&lon) && (south..north).contains(&lat)
    }
}

/// Both, from north to south.
pub const ARCHIPELAGOES: [Archipelago; 2] = [
    Archipelago {
        name: "Hoàng Sa",
        name_en: "Hoang Sa",
        province: "Đà Nẵng",
        islets: &[
            ("Hoàng Sa", [111.61, 16.53]),
            ("Hữu Nhật", [111.59, 16.51]),
            ("Quang Ảnh", [111.51, 16.45]),
            ("Quang Hòa", [111.70, 16.45]),
            ("Duy Mộng", [111.74, 16.47]),
            ("Tri Tôn", [111.20, 15.78]),
            ("Bạch Quy", [111.77, 16.05]),
            ("Bông Bay", [112.50, 16.05]),
            ("Linh Côn", [112.73, 16.67]),
            ("Phú Lâm", [112.34, 16.83]),
            ("Cây", [112.27, 16.98]),
        ],
        bounds: [110.5, 15.0, 113.5, 17.6],
    },
    Archipelago {
        name: "Trường Sa",
        name_en: "Truong Sa",
        province: "Khánh Hòa",
        islets: &[
            ("Song Tử Tây", [114.33, 11.43]),
            ("Song Tử Đông", [114.36, 11.45]),
            ("Thị Tứ", [114.28, 11.05]),
            ("Bình Nguyên", [115.82, 10.82]),
            ("Vĩnh Viễn", [115.80, 10.73]),
            ("Loại Ta", [114.42, 10.67]),
            ("Ba Bình", [114.37, 10.38]),
            ("Sơn Ca", [114.48, 10.38]),
            ("Nam Yết", [114.37, 10.18]),
            ("Sinh Tồn", [114.33, 9.89]),
            ("Sinh Tồn Đông", [114.56, 9.90]),
            ("Phan Vinh", [113.69, 8.97]),
            ("Trường Sa Đông", [112.35, 8.92]),
            ("Trường Sa", [111.92, 8.64]),
            ("An Bang", [112.92, 7.87]),
        ],
        bounds: [111.0, 6.5, 117.0, 12.0],
    },
];
