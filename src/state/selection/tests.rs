use super::*;
use proptest::prelude::*;

#[test]
fn an_address_is_short_and_says_what_was_chosen() {
    let mut selection = Selection::parse("?index=papi&period=2024&unit=22~01&sort=-C05&lang=en");
    assert_eq!(selection.print(), "index=papi&period=2024&unit=22~01&sort=-C05&lang=en");
    selection.toggle(&UnitCode::new("22").unwrap());
    assert_eq!(selection.carried().print(), "index=papi&period=2024&unit=01&lang=en");
    assert_eq!(Selection::default().print(), "");
}

#[test]
fn what_is_not_known_is_passed_over() {
    let selection =
        Selection::parse("index=%3Cscript%3E&period=năm&unit=a b~01~01&utm=x&lang=fr&sort=");
    assert_eq!(selection.print(), "unit=01");
}

#[test]
fn wanted_scores_and_weights_are_kept_as_typed() {
    let text = "unit=12&rank=7&scores=C01:5.25~C03:.5&weights=C01:2~C08:0";
    let selection = Selection::parse(text);
    assert_eq!(selection.print(), "unit=12&rank=7&scores=C01:5.25~C03:.5&weights=C01:2~C08:0");
    let other = selection.with_index(IndexId::new("pci"));
    assert_eq!(other.print(), "index=pci&unit=12", "they belong to the domains of one index");
    assert_eq!(selection.carried().print(), "unit=12");
}

#[test]
fn a_unit_past_the_most_has_no_room() {
    let mut selection = Selection::default();
    for unit in 0..MOST_UNITS {
        assert!(selection.has_room());
        selection.toggle(&UnitCode::new(&unit.to_string()).unwrap());
    }
    selection.toggle(&UnitCode::new("99").unwrap());
    assert_eq!((selection.units.len(), selection.has_room()), (MOST_UNITS, false));
}

#[test]
fn a_sign_of_a_sentence_before_a_space_ends_no_value() {
    for query in ["level=\" ", "level=%22+", "level=%22%20%22", "level=x\"%09 "] {
        let selection = Selection::parse(query);
        assert_eq!(Selection::parse(&selection.print()), selection, "{query}");
    }
}

#[test]
fn a_search_text_keeps_its_marks_and_signs() {
    let selection = Selection { query: "Đắk & =~% Lắk".into(), ..Selection::default() };
    assert_eq!(Selection::parse(&selection.print()), selection);
}

proptest! {
    #[test]
    fn the_address_survives_its_own_spelling(text in "(index|period|unit|sort|against|gap|with|q|lang|show|colour|domain|level|stage|form|kind|data|embed|own|file|rank|scores|weights)=[ -~đạ]{0,12}(&(unit|q|from|sort|parent|source|grade)=[0-9A-Za-z~-]{0,9}){0,4}") {
        let selection = Selection::parse(&text);
        prop_assert_eq!(Selection::parse(&selection.print()), selection);
    }
}
