//! The units in the dictionary's order of the reader's language, which the browser knows.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::{Array, Function, Intl, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::language::Language;
use crate::model::order::Order;
use crate::model::publication::Publication;
use crate::model::spelling::bare_text;
use crate::model::unit::{Unit, UnitIdx};
use crate::ui::host::IN_BROWSER;
use crate::ui::pace::queue::in_steps;

/// The first of the sixteen variation selectors, which no language's order looks at (UTS #10, ignorable elements): they
/// stand for the hexadecimal digits of a unit's place in its table.
const DIGIT_ZERO: u32 = 0xFE00;

/// As many digits for every unit, so that the name ends before them.
const PLACE_DIGITS: usize = 6;

/// Bytes of a digit in UTF-8.
const DIGIT_BYTES: usize = 3;

/// A unit's place in signs that do not count.
fn unseen(place: usize) -> String {
    let digit = |at: usize| char::from_u32(DIGIT_ZERO + (place >> (4 * at) & 15) as u32);
    (0..PLACE_DIGITS).rev().filter_map(digit).collect()
}

/// The name, and the place behind it.
fn apart(text: &str) -> Option<(&str, usize)> {
    let end = text.len().checked_sub(PLACE_DIGITS * DIGIT_BYTES)?;
    let (name, digits) = text.split_at_checked(end)?;
    let place = digits.chars().fold(0, |place, digit| place << 4 | (digit as usize & 15));
    Some((name, place))
}

/// Names put in order before the browser gets a turn.
const AT_ONCE: usize = 500;

thread_local! {
    static KEPT: RefCell<Option<ByName>> = const { RefCell::new(None) };
}

/// The order of all units by name, in the course of being found. The browser sorts the names itself, each with its
/// unit's place behind it: to ask it name by name would cost a hundred thousand calls.
struct ByName {
    publication: Arc<Publication>,
    language: Language,
    sorted: Array,
    /// The place of every unit in the dictionary, by its place in the table of units; equal names have the same.
    places: Arc<Vec<usize>>,
    told: usize,
    /// The name told last, and the place it was given.
    last: (String, usize),
}

impl ByName {
    fn none(publication: &Arc<Publication>, language: Language) -> Self {
        Self {
            places: Arc::new(vec![usize::MAX; publication.units.len()]),
            publication: publication.clone(),
            language,
            sorted: Array::new(),
            told: 0,
            last: (String::new(), 0),
        }
    }

    fn is_of(&self, publication: &Arc<Publication>, language: Language) -> bool {
        Arc::ptr_eq(&self.publication, publication) && self.language == language
    }

    /// Puts more names in order; whether all are.
    fn grow(&mut self, most: usize) -> bool {
        let (units, taken) = (&self.publication.units, self.sorted.length() as usize);
        if taken < units.len() {
            let named = |(unit, known): (UnitIdx, &Unit)| {
                let name = known.name.text(self.language);
                JsValue::from_str(&format!("{name}{}", unseen(unit.place())))
            };
            let more: Array = units.iter().skip(taken).take(most).map(named).collect();
            self.sorted = self.sorted.concat(&more);
            sort(&self.sorted, self.language);
            return false;
        }
        if self.told == units.len() {
            return true;
        }
        let places = Arc::make_mut(&mut self.places);
        let upto = units.len().min(self.told.saturating_add(most));
        for place in self.told..upto {
            let text = self.sorted.get(place as u32).as_string().unwrap_or_default();
            let Some((name, unit)) = apart(&text) else { continue };
            if name != self.last.0 {
                self.last = (name.to_owned(), place);
            }
            if let Some(found) = places.get_mut(unit) {
                *found = self.last.1;
            }
        }
        self.told = upto;
        upto == units.len()
    }
}

/// The place of every unit in the dictionary, by its place in the table of units.
pub fn places(publication: &Arc<Publication>, language: Language) -> Arc<Vec<usize>> {
    if !IN_BROWSER {
        return Arc::new(by_letters(publication, language));
    }
    KEPT.with_borrow_mut(|kept| {
        let kept = of(kept, publication, language);
        while !kept.grow(usize::MAX) {}
        kept.places.clone()
    })
}

/// The order where no browser knows the language: by the letters alone.
fn by_letters(publication: &Publication, language: Language) -> Vec<usize> {
    let mut names: Vec<(String, usize)> = publication
        .units
        .iter()
        .map(|(unit, known)| (bare_text(known.name.text(language)), unit.place()))
        .collect();
    names.arrange();
    let mut places = vec![0; names.len()];
    for (place, (_, unit)) in names.iter().enumerate() {
        if let Some(found) = places.get_mut(*unit) {
            *found = place;
        }
    }
    places
}

/// Finds the order before anybody asks for it, a little at each turn of the browser.
pub fn prepare(publication: &Arc<Publication>, language: Language) {
    if !IN_BROWSER {
        return;
    }
    KEPT.with_borrow_mut(|kept| {
        of(kept, publication, language);
    });
    let publication = publication.clone();
    in_steps(Box::new(move || {
        KEPT.with_borrow_mut(|kept| match kept {
            Some(kept) if kept.is_of(&publication, language) => kept.grow(AT_ONCE),
            // The reader has gone on to another language.
            _ => true,
        })
    }));
}

fn of<'a>(
    kept: &'a mut Option<ByName>,
    publication: &Arc<Publication>,
    language: Language,
) -> &'a mut ByName {
    let known = kept.take().filter(|kept| kept.is_of(publication, language));
    kept.insert(known.unwrap_or_else(|| ByName::none(publication, language)))
}

/// A browser that cannot sort leaves the order of the table.
fn sort(names: &Array, language: Language) {
    let tag = Array::of1(&JsValue::from_str(language.tag()));
    let options = js_sys::Object::new();
    // Numbers by size: Quận 2 stands before Quận 10.
    let numeric = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
    drop(numeric);
    let collator = Intl::Collator::new(&tag, &options);
    let sort: Function = Reflect::get(names, &"sort".into()).unwrap_or_default().unchecked_into();
    drop(sort.call1(names, &collator.compare()));
}
