//! What a page shows first, as the build writes it into the page: the application itself, as it is before anybody has
//! done anything.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::href;
use crate::ui::app::App;
use crate::ui::components::written;
use crate::ui::library::fetch::from_folder;

/// Every page in every language: its name, the tag of the language, the markup. A page that cannot be written is left out:
/// the application will show it, and its panic has been told.
pub fn all(folder: &Path) -> BTreeMap<&'static str, BTreeMap<&'static str, String>> {
    let of = |page| {
        let markup = |language| {
            let written = catch_unwind(AssertUnwindSafe(|| write(page, language, folder)));
            Some((language.tag(), written.ok()?))
        };
        let both: Option<Vec<_>> = [Language::Vi, Language::En].into_iter().map(markup).collect();
        Some((page.name(), both?.into_iter().collect()))
    };
    Page::ALL.into_iter().filter_map(of).collect()
}

/// The markup of a page whose address names nothing but a language, of the data in a folder. Addresses in it begin at
/// [`WRITTEN_ROOT`](crate::ui::address::site::WRITTEN_ROOT).
pub fn write(page: Page, language: Language, folder: &Path) -> String {
    let folder = folder.to_owned();
    from_folder(Box::new(move |file| std::fs::read(folder.join(file)).ok()));
    let address = href(page, &Selection { language, ..Selection::default() });
    let owner = Owner::new();
    owner.with(|| {
        provide_context(RequestUrl::new(&address));
        written::begin();
        App().into_view().to_html()
    })
}
