//! The edition of the site that is open: whether a newer one is there, and keeping all of this one for a time without a
//! network. The build's own script (`offline.js`) has it kept and tells of others.

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::CustomEvent;

use crate::format;
use crate::read::offline::{self, Everything};
use crate::ui::address::{site, use_address};
use crate::ui::any_view::OrNothing;
use crate::ui::host::{IN_BROWSER, begin};
use crate::ui::library::fetch::Arriving;
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::edition::labels::EditionLabels;
use crate::words::labels::SharedLabels;

/// What the script tells of.
const TOLD: &str = "chiso-edition";

/// What it is told: that the reader goes over to the newer edition.
const GO_OVER: &str = "chiso-go-over";

/// What has become of the edition that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum News {
    /// A newer one is here, whole, and waits for the reader.
    Newer,
    /// Another window has gone over to a newer one.
    Taken,
    /// Somebody has replaced the figures.
    Changed,
}

impl News {
    fn told(word: &str) -> Option<Self> {
        match word {
            "newer" => Some(Self::Newer),
            "taken" => Some(Self::Taken),
            "changed" => Some(Self::Changed),
            _ => None,
        }
    }
}

/// Says so when there is a newer edition. Nothing is changed before the reader asks for it.
pub fn notice() -> AnyView {
    if !IN_BROWSER {
        return ().into_any();
    }
    let news = RwSignal::new(None::<News>);
    let listener = EventListener::new(&document(), TOLD, move |event| {
        let word = event.unchecked_ref::<CustomEvent>().detail().as_string();
        // Whoever has asked for the newer one is given it.
        let is_asked =
            document().document_element().is_some_and(|root| root.has_attribute(GO_OVER));
        match word.as_deref().and_then(News::told) {
            Some(News::Taken) if is_asked => drop(window().location().reload()),
            Some(told) => drop(news.try_set(Some(told))),
            None => {}
        }
    });
    let kept = StoredValue::new_local(Some(listener));
    on_cleanup(move || kept.set_value(None));
    (move || news.get().map(|news| deferred(told(news))).or_nothing()).into_any()
}

part! { take_away:
    fn told(news: News) -> AnyView {
        said(news)
    }
}

fn said(news: News) -> AnyView {
    let address = use_address();
    let labels = move || EditionLabels::of(address.language());
    let go_over = move |_| match news {
        News::Newer => {
            if let Some(root) = document().document_element() {
                drop(root.set_attribute(GO_OVER, ""));
            }
            if let Ok(event) = CustomEvent::new(GO_OVER) {
                drop(document().dispatch_event(&event));
            }
        }
        News::Taken | News::Changed => drop(window().location().reload()),
    };
    let what = move || match news {
        News::Newer | News::Taken => labels().newer,
        News::Changed => labels().changed,
    };
    view! {
        <div class="notice" role="status">
            <p>{what}</p>
            <button type="button" on:click=go_over>{move || match news {
                News::Newer | News::Taken => labels().read_newer,
                News::Changed => SharedLabels::of(address.language()).reload,
            }}</button>
        </div>
    }
    .into_any()
}

/// In the footer: what is kept, and keeping everything. Nothing where the site is not made to be kept.
pub fn keeping() -> AnyView {
    // A page that is written belongs to a site that is.
    let is_kept = !IN_BROWSER || site::offline_list().is_some();
    if !is_kept {
        return ().into_any();
    }
    let address = use_address();
    let open = RwSignal::new(false);
    view! {
        <details class="offline" on:toggle:target=move |event| open.set(event.target().has_attribute("open"))>
            <summary>{move || EditionLabels::of(address.language()).offline}</summary>
            {move || open.get().then(|| deferred(whole())).or_nothing()}
        </details>
    }
    .into_any()
}

part! { take_away:
    fn whole() -> AnyView {
        all()
    }
}

/// How far keeping everything is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Course {
    /// Not begun.
    Idle,
    /// So many files have been asked for.
    Under(usize),
    /// All have been; those that did not come.
    Done(usize),
}

fn all() -> AnyView {
    let address = use_address();
    let labels = move || EditionLabels::of(address.language());
    // The script says so once the service worker answers.
    let is_kept = document().document_element().is_some_and(|root| root.has_attribute("data-kept"));
    if !is_kept {
        return view! { <p>{move || labels().not_kept}</p> }.into_any();
    }
    let list = RwSignal::new(None::<Everything>);
    let course = RwSignal::new(Course::Idle);
    begin(async move {
        let Some(url) = site::offline_list() else { return };
        let mut bytes = Vec::new();
        let arrived = Arriving::at(&url).read(&mut |step| bytes.extend_from_slice(step)).await;
        list.try_set(offline::read(&bytes).filter(|_| arrived.is_ok()));
    });
    let keep = move |_| {
        let Some(everything) = list.get_untracked() else { return };
        course.set(Course::Under(0));
        begin(keep_all(everything, course));
    };
    let button = move || {
        let everything = list.get()?;
        let language = address.language();
        Some(match course.get() {
            Course::Idle => {
                let weight = format::bytes(everything.bytes, language);
                view! { <button type="button" on:click=keep>{labels().keep_all}" ("{weight}")"</button> }
                    .into_any()
            }
            Course::Under(done) => view! {
                <progress aria-label=labels().keeping max=everything.files.len().to_string() value=done.to_string()></progress>
                " "<span>{labels().keeping}" "{done}"/"{everything.files.len()}</span>" "
                <button type="button" on:click=move |_| course.set(Course::Idle)>{labels().stop}</button>
            }
            .into_any(),
            Course::Done(0) => view! { <span>{labels().kept}</span> }.into_any(),
            Course::Done(left) => view! { <span>{labels().kept_but}": "{left}</span> }.into_any(),
        })
    };
    view! { <p>{move || labels().what_is_kept}</p><p role="status">{move || button().or_nothing()}</p> }
        .into_any()
}

/// Asks for every file, one after the other: what is asked for is kept.
async fn keep_all(everything: Everything, course: RwSignal<Course>) {
    let mut left = 0;
    for (at, file) in everything.files.iter().enumerate() {
        let arriving = Arriving::at(&format!("{}{file}", site::root()));
        if arriving.read(&mut |_| {}).await.is_err() {
            left += 1;
        }
        // Stopped, or the page has gone.
        if !course.try_get_untracked().is_some_and(|course| matches!(course, Course::Under(_))) {
            return;
        }
        course.try_set(Course::Under(at + 1));
    }
    course.try_set(Course::Done(left));
}
