//! Whether Vietnamese was typed in a font that gives other letters' codes its own shapes: TCVN3 (ABC) or VNI.
//!
//! The text is named, never rewritten: `µ` may be meant. Codes: TCVN 5712:1993, VN3; VNI-Windows of VNI Software.

use super::written::Oddity;

/// So many bytes of a text are looked at.
const SHOWN_BYTES: usize = 64 << 10;

/// Signs and capitals that TCVN3 puts within words, as windows-1252 shows them.
const TCVN3: &str = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬íêëìîïóñòô\u{AD}õøö÷ùúýûüþ";

/// What VNI writes behind a vowel for its tone or shape.
const VNI: &str = "øùûõïâêîôöáàåäãéèæëüúñØÙÛÕÏÂÊÎÔÖÁÀÅÄÃÉÈÆËÜÚ";

/// The font a text seems typed in.
pub fn font(text: &str) -> Option<Oddity> {
    let end = (0..=text.len().min(SHOWN_BYTES)).rev().find(|end| text.is_char_boundary(*end));
    let shown = &text[..end.unwrap_or(0)];
    if shown.is_ascii() {
        return None;
    }
    let (mut words, mut tcvn3, mut vni) = (0usize, 0usize, 0usize);
    // Letters that only true Vietnamese has: where they stand no font is needed.
    let is_true =
        |letter: char| matches!(letter, 'ạ'..='ỹ' | 'Ạ'..='Ỹ' | 'ơ' | 'ư' | 'đ' | 'Ơ' | 'Ư' | 'Đ');
    for word in shown.split(|letter: char| letter.is_ascii_punctuation() || letter.is_whitespace())
    {
        if word.is_ascii() || word.chars().count() > 8 {
            continue;
        }
        if word.chars().any(is_true) {
            return None;
        }
        words += 1;
        tcvn3 += usize::from(is_tcvn3(word));
        vni += usize::from(is_vni(word));
    }
    let is_most = |count: usize| count >= 3 && count * 5 > words * 2;
    match (is_most(tcvn3), is_most(vni)) {
        (_, true) if vni >= tcvn3 => Some(Oddity::VniFont),
        (true, _) => Some(Oddity::Tcvn3Font),
        _ => None,
    }
}

/// Whether a letter of TCVN3 that other languages write in no word stands beside a letter.
fn is_tcvn3(word: &str) -> bool {
    let is_sign =
        |letter: char| TCVN3.contains(letter) && !letter.is_alphabetic() || "µ¹ª".contains(letter);
    let has_letter = word.chars().any(|letter| letter.is_ascii_alphabetic());
    has_letter && word.chars().any(is_sign) || word.starts_with('®')
}

/// Whether a vowel is followed by a sign for its tone, as in `Haø Noäi`.
fn is_vni(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(2).any(|pair| {
        let is_vowel = "aeiouyAEIOUYöôÖÔ".contains(pair[0]);
        is_vowel && VNI.contains(pair[1]) && !(pair[0] == 'u' && pair[1] == 'ê')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fonts_are_named_and_true_letters_are_not() {
        let tcvn3 = "TØnh,Hµ Néi,Thµnh phè,§iÓm,Th¸i B×nh,Qu¶ng Nam";
        assert_eq!(font(tcvn3), Some(Oddity::Tcvn3Font));
        let vni = "Tænh,Haø Noäi,Thaønh phoá,Ñieåm,Thaùi Bình,Quaûng Nam";
        assert_eq!(font(vni), Some(Oddity::VniFont));
        for text in
            ["Tỉnh,Hà Nội,Thành phố", "Orléans,Besançon,Nîmes,Saint-Étienne", "Müller,Größe"]
        {
            assert_eq!(font(text), None, "{text}");
        }
    }
}
