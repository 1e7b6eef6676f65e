//! What the signs of a picture mean: beside the picture, and in what is taken of it.

use leptos::prelude::*;

use crate::charts::tones::Paint;
use crate::charts::{marker, palette};
use crate::model::cell::ReadFrom;
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::components::passage::opening;

/// What stands before a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Sign {
    /// The line and the marker of a series.
    Series(usize),
    /// A letter-like sign in a colour of its own: its class, and the sign.
    Glyph(&'static str, &'static str),
    /// What fills a shape on a map.
    Filling(Paint),
    /// Nothing: the name says what is drawn, in the colour of the field.
    Context,
    /// Nothing: the name says how it is drawn.
    Plain,
}

/// An entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// What is drawn.
    pub sign: Sign,
    /// What it stands for.
    pub name: String,
    /// Its figure as printed, where that was read, and its share.
    pub figure: Option<(String, ReadFrom, String)>,
}

impl Key {
    /// An entry without a figure.
    pub fn new(sign: Sign, name: impl Into<String>) -> Self {
        Self { sign, name: name.into(), figure: None }
    }

    /// The colour it is drawn in.
    fn colour(&self) -> &'static str {
        match self.sign {
            Sign::Series(place) => palette::series(place),
            Sign::Glyph(..) => palette::ACCENT,
            Sign::Filling(paint) => paint.ground(),
            Sign::Context | Sign::Plain => palette::MUTED,
        }
    }
}

/// The legend of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Legend {
    /// Signs and what they stand for; its label, its entries.
    Signs(&'static str, Vec<Key>),
    /// The names of numbered columns.
    Numbered(Vec<String>),
}

impl Legend {
    /// Colour and name of every entry, for a picture that stands alone.
    pub fn entries(&self) -> Vec<(String, String)> {
        match self {
            Self::Signs(_, keys) => {
                keys.iter().map(|key| (key.colour().to_owned(), key.name.clone())).collect()
            }
            Self::Numbered(names) => {
                let numbered = |(place, name): (usize, &String)| {
                    (palette::MUTED.to_owned(), format!("{}. {name}", place + 1))
                };
                names.iter().enumerate().map(numbered).collect()
            }
        }
    }
}

/// The legend on the page.
pub fn legend(legend: &Legend) -> AnyView {
    match legend {
        Legend::Signs(label, keys) => {
            view! { <ul class="legend" aria-label=*label>{keys.iter().map(entry).collect_any()}</ul> }
                .into_any()
        }
        Legend::Numbered(names) => {
            let count = names.len();
            let names = names.iter().map(|name| view! { <li>{name.clone()}</li> }).collect_any();
            let few = names_have_room(count);
            view! { <ol class="heads" class:few=few>{names}</ol> }.into_any()
        }
    }
}

/// Whether a wide picture has room for so many names over its columns, so that it needs no numbers.
fn names_have_room(count: usize) -> bool {
    const MOST: usize = 9;
    count <= MOST
}

fn entry(key: &Key) -> AnyView {
    let figure = key.figure.clone().map(|(printed, read_from, share)| {
        view! { ": "<span lang="vi">{opening(printed, read_from)}</span>" ("{share}")" }
    });
    let (name, figure) = (key.name.clone(), figure.or_nothing());
    match key.sign {
        Sign::Series(place) => {
            let drawn = marker::key(place).unwrap_or_default();
            view! { <li><span aria-hidden="true" inner_html=drawn></span>{name}{figure}</li> }
                .into_any()
        }
        Sign::Filling(paint) => {
            view! { <li><span aria-hidden="true" inner_html=paint.key()></span>{name}{figure}</li> }
                .into_any()
        }
        Sign::Glyph(class, sign) => {
            view! { <li><span class=class aria-hidden="true">{sign}</span>{name}{figure}</li> }
                .into_any()
        }
        Sign::Context => view! { <li class="context">{name}{figure}</li> }.into_any(),
        Sign::Plain => view! { <li>{name}{figure}</li> }.into_any(),
    }
}
