//! Header, navigation and footer.

use leptos::prelude::*;

use crate::model::language::Language;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
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
        Page::Audit => words.audit,
        Page::Open => words.open_page,
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
            <nav aria-label=move || words().navigation>
                {Page::ALL.into_iter().filter(|page| *page != Page::Overview).map(|page| view! {
                    <a
                        href=move || href(page, &carried())
                        aria-current=move || (here.get() == Some(page)).then_some("page")
                    >{move || page_name(page, words())}</a>
                }).collect_any()}
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
        </footer>
    }
}
