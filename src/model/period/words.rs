//! The words and numbers a period is written with.

/// A word that says something of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// A month, or several.
    Month,
    /// A year of accounts or of schools.
    Fiscal,
    /// The end of a year.
    Last,
    /// Nothing of its own.
    Filler,
}

/// The words of each meaning.
const WORDS: [(Word, &str); 6] = [
    (Word::Quarter, "q quý quí quy qtr quarter"),
    (Word::Half, "h s half semester"),
    (Word::Month, "m t tháng thang month months"),
    (Word::Fiscal, "fy fiscal financial school academic học chính khoá khóa"),
    (Word::Last, "cuối cuoi last"),
    (Word::Filler, "tài niên năm nam đầu dau year first of the kỳ độ"),
];

const MONTHS: &str =
    "january february march april may june july august september october november december";

/// A piece of a spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// Four digits.
    Year(u16),
    /// One or two digits: the value, and how many.
    Number(u8, usize),
    /// A word.
    Said(Word),
    /// The name of a month, in English.
    MonthName(u8),
}

/// The text's words and numbers; `None` when one of them means nothing here.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphanumeric());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| kind(c) != kind(first)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        match kind(first) {
            (true, _) => tokens.push(number(token)?),
            (false, true) => tokens.extend(word(token)?),
            _ if token.chars().all(|c| c.is_whitespace() || "-–—−/._,".contains(c)) => {}
            _ => return None,
        }
        if tokens.len() > 8 {
            return None;
        }
    }
    Some(tokens)
}

/// What digits mean; `None` for digits of no length a year or a number has.
pub fn number(digits: &str) -> Option<Token> {
    let value: u16 = digits.parse().ok()?;
    match digits.len() {
        4 => (1900..2200).contains(&value).then_some(Token::Year(value)),
        1 | 2 => Some(Token::Number(u8::try_from(value).ok()?, digits.len())),
        _ => None,
    }
}

fn word(word: &str) -> Option<Vec<Token>> {
    let is_among = |words: &str| words.split(' ').any(|known| known == word);
    if let Some((said, _)) = WORDS.iter().find(|(_, words)| is_among(words)) {
        return Some(vec![Token::Said(*said)]);
    }
    let place = |words: &str, is: &dyn Fn(&str) -> bool| {
        let place = words.split(' ').position(is)?;
        u8::try_from(place + 1).ok()
    };
    let roman = |text: &str| place("i ii iii iv", &|known| known == text);
    if let Some(number) = roman(word) {
        return Some(vec![Token::Number(number, 1)]);
    }
    if let Some(number) = word.strip_prefix('q').and_then(roman) {
        return Some(vec![Token::Said(Word::Quarter), Token::Number(number, 1)]);
    }
    let month = place(MONTHS, &|name| word.len() >= 3 && name.starts_with(word))?;
    Some(vec![Token::MonthName(month)])
}
