//! A query string as names and values, also when a messenger has changed it on the way.
//!
//! Undone are: `&` written as `&amp;`, signs encoded twice or as a whole, another question mark in place of `&`, and
//! the signs of a sentence (`.`, `)`, `"`, `>`) that were taken for the end of the address.

use form_urlencoded::parse;

/// Signs of a sentence around an address; none of them ends a value that the site writes.
const OF_A_SENTENCE: [char; 17] =
    [')', ']', '}', '>', '.', ',', ';', ':', '!', '"', '\'', '”', '’', '»', '…', '*', '|'];

/// The same where they were encoded on the way, and the spaces behind them.
const ENCODED: [&str; 13] = [
    "%29",
    "%22",
    "%27",
    "%3e",
    "%5d",
    "%7d",
    "%e2%80%9d",
    "%c2%bb",
    "%20",
    "%09",
    "%0a",
    "%0d",
    "%c2%a0",
];

/// The text searched for: a reader may have typed any sign there.
const SEARCH: &str = "q";

/// Names and values in the order written, decoded; names in small letters.
pub fn pairs(query: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut text = query.trim_start_matches('?').to_owned();
    if !text.contains('=') && text.to_ascii_lowercase().contains("%3d") {
        text = decoded(&text);
    }
    add(&text, &mut pairs);
    pairs
}

fn add(text: &str, pairs: &mut Vec<(String, String)>) {
    for piece in text.split(['&', '?']) {
        let mut piece = piece;
        // `&amp;unit=` is read as the sign and a name that begins with `amp;`.
        while let Some(rest) = piece.strip_prefix("amp;").or(piece.strip_prefix("#38;")) {
            piece = rest;
        }
        let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
        let name = decoded(name).trim().to_ascii_lowercase();
        let value = decoded(without_sentence(value, &name));
        if name == SEARCH {
            pairs.push((name, value));
            continue;
        }
        // What was encoded as a whole holds the other choices too.
        let (value, more) = value.split_once('&').unwrap_or((&value, ""));
        pairs.push((name, value.trim().to_owned()));
        if more.contains('=') {
            add(more, pairs);
        }
    }
    pairs.retain(|(name, _)| !name.is_empty());
}

/// A value without the signs of a sentence behind it.
fn without_sentence<'a>(value: &'a str, name: &str) -> &'a str {
    let mut value = value;
    loop {
        let mut cut = value.trim_end_matches(OF_A_SENTENCE);
        if name != SEARCH {
            cut = cut.trim_end_matches(['+', ' ']);
            for sign in ENCODED {
                let start = cut.len().saturating_sub(sign.len());
                if cut.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(sign)) {
                    cut = &cut[..start];
                }
            }
        }
        if cut.len() == value.len() {
            return value;
        }
        value = cut;
    }
}

/// A text decoded as often as it was encoded.
fn decoded(text: &str) -> String {
    let once = |text: &str| {
        // The whole text is the name: `=` and `&` in it are no longer signs of the address.
        let whole = text.replace('&', "%26").replace('=', "%3D");
        parse(whole.as_bytes()).next().map(|(name, _)| name.into_owned()).unwrap_or_default()
    };
    let mut text = once(text);
    while is_encoded(&text) {
        // A plus sign that was encoded is one.
        text = once(&text.replace('+', "%2B"));
    }
    text
}

fn is_encoded(text: &str) -> bool {
    let digit = |byte: &u8| byte.is_ascii_hexdigit();
    text.as_bytes().windows(3).any(|three| three[0] == b'%' && three[1..].iter().all(digit))
}

/// A value so that it survives the end of a sentence: its own full stop is encoded.
pub fn kept_whole(value: String) -> String {
    match value.strip_suffix('.') {
        Some(rest) => format!("{rest}%2E"),
        None => match value.strip_suffix('*') {
            Some(rest) => format!("{rest}%2A"),
            None => value,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, expected: &str) {
        let written: Vec<String> =
            pairs(query).iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(written.join(" "), expected, "{query}");
    }

    #[test]
    fn what_a_messenger_makes_of_an_address_is_undone() {
        let usual = "index=papi period=2024 unit=22~01";
        check("?index=papi&period=2024&unit=22~01", usual);
        check("?index=papi&amp;period=2024&amp;unit=22~01", usual);
        check("?index=papi&amp;amp;period=2024&#38;unit=22~01", usual);
        check("?index=papi&period=2024&unit=22%7E01", usual);
        check("?index=papi&period=2024&unit=22%257E01", usual);
        check("?index=papi&period=2024&unit=22%25257E01", usual);
        check("?index%3Dpapi%26period%3D2024%26unit%3D22~01", usual);
        check("?index=papi%26period%3D2024%26unit%3D22~01", usual);
        check("?index=papi%26amp%3Bperiod=2024&unit=22~01", usual);
        for end in [").", ",", "\"", ">", "%22", "%22%3E", ").\u{201d}", "...", "%29.", ";", "]"] {
            check(&format!("?index=papi&period=2024&unit=22~01{end}"), usual);
        }
        check("?Index=papi&PERIOD=2024+&unit=+22~01", usual);
        check("?index=papi&period=2024&unit=22~01?fbclid=x", &format!("{usual} fbclid=x"));
    }

    #[test]
    fn a_search_text_is_decoded_and_kept() {
        check("q=tay+ninh", "q=tay ninh");
        check("q=tay%2520ninh", "q=tay ninh");
        check("q=a%26b%29", "q=a&b)");
        check("q=100%", "q=100%");
    }

    #[test]
    fn nothing_asked_is_nothing() {
        check("", "");
        check("?", "");
        check("?&&amp;", "");
    }

    #[test]
    fn a_code_may_end_in_a_full_stop() {
        check(&format!("domain={}", kept_whole("1.".into())), "domain=1.");
    }
}
