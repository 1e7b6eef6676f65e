//! Header, navigation and footer.

use leptos::prelude::*;

use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing, watch};
use crate::ui::components::edition;
use crate::ui::components::finder::Finder;
use crate::ui::library::use_library;
use crate::words::labels::SharedLabels;

fn page_name(page: Page, words: &'static SharedLabels) -> &'static str {
    match page {
        Page::Overview => words.overview,
        Page::Rankings => words.rankings,
        Page::Domains => words.domains,
        Page::Trends => words.trends,
        Page::Compare => words.compare,
        Page::Unit => words.unit_page,
        Page::Explain => words.why_rank,
        Page::Indicators => words.statistics,
        Page::Targets => words.plans,
        Page::Audit => words.raised,
        Page::Open => words.own_table,
    }
}

/// The name of the site, the pages, the other language.
#[component]
pub fn Header() -> impl IntoView {
    let address = use_address();
    let words = move || SharedLabels::of(address.language());
    let here = address.page;
    let carried = move || address.selection.with(|selection| selection.carried());
    let other = move || {
        let mut selection = address.selection.get();
        selection.language = match selection.language {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        };
        href(here.get().unwrap_or(Page::Rankings), &selection)
    };
    let other_tag = move || if address.language() == Language::Vi { "en" } else { "vi" };
    // Where there is no room for all pages, the others are behind a button, which names the page the reader is on.
    let opened = RwSignal::new(false);
    watch(move || {
        here.track();
        opened.set(false);
    });
    let elsewhere = move || {
        let at_hand = |page: &Page| *page == Page::Overview || Page::AT_HAND.contains(page);
        here.get().filter(|page| !at_hand(page))
    };
    let more = move || match elsewhere() {
        Some(page) => page_name(page, words()),
        None => words().more_pages,
    };
    let more_spoken = move || match elsewhere() {
        Some(page) => {
            format!("{}: {}", page_name(page, words()), words().more_pages.to_lowercase())
        }
        None => words().more_pages.to_owned(),
    };
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            event.prevent_default();
            if let Some(main) = document().get_element_by_id("main") {
                use wasm_bindgen::JsCast;
                drop(main.unchecked_into::<web_sys::HtmlElement>().focus());
            }
        }>{move || words().skip}</a>
        <header class="site" class:first=move || here.get() == Some(Page::Overview)>
            <p class="name"><a
                href=move || href(Page::Overview, &address.selection.with(Selection::reader))
                aria-current=move || (here.get() == Some(Page::Overview)).then_some("page")
            >"Chỉ Số"</a></p>
            <nav aria-label=move || words().navigation class:open=move || opened.get()>
                {Page::ALL.into_iter().filter(|page| *page != Page::Overview).map(|page| view! {
                    <a
                        class:at-hand=Page::AT_HAND.contains(&page)
                        href=move || href(page, &carried())
                        aria-current=move || (here.get() == Some(page)).then_some("page")
                    >{move || page_name(page, words())}</a>
                }).collect_any()}
                <button
                    type="button"
                    class="more-pages"
                    class:current=move || elsewhere().is_some()
                    aria-expanded=move || opened.get().to_string()
                    aria-label=more_spoken
                    on:click=move |_| opened.update(|opened| *opened = !*opened)
                >{more}</button>
            </nav>
            <Finder/>
            <a class="language" href=other lang=other_tag hreflang=other_tag>{move || words().language_other}</a>
        </header>
    }
}

/// What the site is, and where its figures come from.
#[component]
pub fn Footer() -> impl IntoView {
    let (address, library) = (use_address(), use_library());
    let words = move || SharedLabels::of(address.language());
    view! {
        <footer class="site">
            <p>{move || words().site_claim}". "{move || words().footer}</p>
            <details>
                <summary>{move || words().sources_heading}</summary>
                <ul>
                    {move || library.publication.get().map(|publication| {
                        let language = address.language();
                        publication.sources.iter().map(|source| {
                            let title = source.title.text(language).to_owned();
                            let named = match source.url.clone() {
                                Some(url) => view! { <a href=url rel="noopener noreferrer external">{title}</a> }.into_any(),
                                None => view! { <span>{title}</span> }.into_any(),
                            };
                            let attribution = source.attribution.text(language).to_owned();
                            let note = source.note.text(language).to_owned();
                            view! {
                                <li>
                                    {named}". "{attribution}". "
                                    {words().licence}": "{source.licence.clone()}". "
                                    {note}
                                </li>
                            }
                        }).collect_any()
                    }).or_nothing()}
                </ul>
            </details>
            {edition::keeping()}
        </footer>
    }
}
