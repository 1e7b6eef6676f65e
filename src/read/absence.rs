//! The signs that stand for no number, and why there is none.

use crate::model::missing::Missing;

const SIGNS: &[(&str, Missing)] = &[
    ("c", Missing::Suppressed),
    ("d", Missing::Suppressed),
    ("*", Missing::Suppressed),
    ("bảo mật", Missing::Suppressed),
    ("mật", Missing::Suppressed),
    ("suppressed", Missing::Suppressed),
    ("confidential", Missing::Suppressed),
    ("z", Missing::Inapplicable),
    ("không áp dụng", Missing::Inapplicable),
    ("not applicable", Missing::Inapplicable),
    ("không phát sinh", Missing::Inapplicable),
    ("kps", Missing::Inapplicable),
    ("...", Missing::NotCollected),
    ("…", Missing::NotCollected),
    ("w", Missing::NotCollected),
    ("không thu thập", Missing::NotCollected),
    ("chưa thu thập", Missing::NotCollected),
    ("not collected", Missing::NotCollected),
    ("chưa công bố", Missing::NotPublished),
    ("not published", Missing::NotPublished),
    ("..", Missing::NotAvailable),
    (".", Missing::NotAvailable),
    (":", Missing::NotAvailable),
    ("-", Missing::NotAvailable),
    ("--", Missing::NotAvailable),
    ("–", Missing::NotAvailable),
    ("—", Missing::NotAvailable),
    ("−", Missing::NotAvailable),
    ("/", Missing::NotAvailable),
    ("x", Missing::NotAvailable),
    ("n/a", Missing::NotAvailable),
    ("n.a.", Missing::NotAvailable),
    ("n.a", Missing::NotAvailable),
    ("na", Missing::NotAvailable),
    ("#n/a", Missing::NotAvailable),
    ("n/d", Missing::NotAvailable),
    ("s/d", Missing::NotAvailable),
    ("n.d.", Missing::NotAvailable),
    ("nd", Missing::NotAvailable),
    ("null", Missing::NotAvailable),
    ("none", Missing::NotAvailable),
    ("no data", Missing::NotAvailable),
    ("not available", Missing::NotAvailable),
    ("kcsl", Missing::NotAvailable),
    ("không có", Missing::NotAvailable),
    ("không có số liệu", Missing::NotAvailable),
    ("chưa có", Missing::NotAvailable),
    ("chưa có số liệu", Missing::NotAvailable),
];

/// Why there is no number where this sign stands; `None` of what is no sign. In small letters.
pub fn absence(sign: &str) -> Option<Missing> {
    SIGNS.iter().find(|(known, _)| *known == sign).map(|(_, why)| *why)
}
