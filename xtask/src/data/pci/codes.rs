//! The short codes by which the file of totals names the provinces.
//!
//! They are nobody's spelling of a name, so they are no aliases. That each stands for the province given here is checked
//! by the totals of 2016, which the detailed file prints beside the name.

/// Short code → official code, in the order of official codes.
#[rustfmt::skip]
const OFFICIAL: [(&str, &str); 63] = [
    ("HNOI", "01"), ("HGIANG", "02"), ("CBANG", "04"), ("BKAN", "06"), ("TQUANG", "08"),
    ("LCAI", "10"), ("ĐBIEN", "11"), ("LCHAU", "12"), ("SLA", "14"), ("YBAI", "15"),
    ("HBINH", "17"), ("TNGUYEN", "19"), ("LSON", "20"), ("QNINH", "22"), ("BGIANG", "24"),
    ("PTHO", "25"), ("VPHUC", "26"), ("BNINH", "27"), ("HDUONG", "30"), ("HPHONG", "31"),
    ("HYEN", "33"), ("TBINH", "34"), ("HNAM", "35"), ("NĐINH", "36"), ("NBINH", "37"),
    ("THOA", "38"), ("NAN", "40"), ("HTINH", "42"), ("QBINH", "44"), ("QTRI", "45"),
    ("TTHUE", "46"), ("ĐNANG", "48"), ("QNAM", "49"), ("QNGAI", "51"), ("BĐINH", "52"),
    ("PYEN", "54"), ("KHOA", "56"), ("NTHUAN", "58"), ("BTHUAN", "60"), ("KTUM", "62"),
    ("GLAI", "64"), ("ĐLAK", "66"), ("ĐNONG", "67"), ("LĐONG", "68"), ("BPHUOC", "70"),
    ("TNINH", "72"), ("BDUONG", "74"), ("ĐNAI", "75"), ("BRVT", "77"), ("HCM", "79"), ("LAN", "80"),
    ("TGIANG", "82"), ("BTRE", "83"), ("TVINH", "84"), ("VLONG", "86"), ("ĐTHAP", "87"),
    ("AGIANG", "89"), ("KGIANG", "91"), ("CTHO", "92"), ("HAUGIANG", "93"), ("STRANG", "94"),
    ("BLIEU", "95"), ("CMAU", "96"),
];

/// The official code a short code stands for.
pub fn official(code: &str) -> Option<&'static str> {
    OFFICIAL.iter().find(|(short, _)| *short == code).map(|(_, official)| *official)
}
