//! What every page begins with: its title, in the window too, and what the address asked for in vain.

use leptos::prelude::*;

use crate::analysis::strayed::{strayed, strayed_anywhere};
use crate::format;
use crate::state::query::pairs;
use crate::state::selection::MOST_UNITS;
use crate::ui::address::use_address;
use crate::ui::any_view::{OrNothing, watch_page};
use crate::ui::in_view::InView;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;
use crate::words::strayed::sentence;

/// A page: its name and what it found as the only heading of its rank, then its content.
#[component]
pub fn PageFrame(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What the reader learns here, in a few words.
    #[prop(optional, into)]
    finding: Option<Signal<Option<String>>>,
    /// What is in view, where the address names an index and a period.
    #[prop(optional)]
    view: Option<Memo<Option<InView>>>,
    /// On a page of no one index: the names of the address of whose values it tells itself.
    #[prop(optional)]
    tells: Option<Signal<&'static [&'static str]>>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let (address, library) = (use_address(), use_library());
    watch_page(move || title.with(|title| document().set_title(&format!("{title} — Chỉ Số"))));
    let strayed = Memo::new(move |_| {
        let language = address.language();
        if let Some(tells) = tells {
            let publication = library.publication.get()?;
            let asked = pairs(&address.query());
            let strayed = strayed_anywhere(&asked, &publication, tells.get(), MOST_UNITS);
            return sentence(&strayed, &title.get(), language);
        }
        let Some(view) = view?.get() else {
            // A package that has arrived and has no figures at all.
            let words = SharedLabels::of(language);
            return library
                .publication
                .with(|found| found.as_ref().map(|_| words.nothing_published.to_owned()));
        };
        let asked = pairs(&address.query());
        let strayed = strayed(&asked, &view.publication, &view.index, MOST_UNITS);
        let (index, period) =
            (view.index.short.text(language), format::period(view.period, language));
        sentence(&strayed, &format!("{index} {period}, {}", view.what(language)), language)
    });
    let strayed =
        move || strayed.get().map(|said| view! { <p class="notice" role="alert">{said}</p> });
    view! {
        <h1>{move || match finding.and_then(|finding| finding.get()) {
            Some(finding) => {
                view! { <span class="name">{title.get()}</span>" "<span>{finding}</span> }.into_any()
            }
            None => title.get().into_any(),
        }}</h1>
        {move || strayed().or_nothing()}
        {children().into_any()}
    }
}
