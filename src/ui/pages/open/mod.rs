//! A table of the reader's own: taken, read with a report of how, and shown like any publication.

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::ui::address::use_address;
use crate::ui::components::page::PageFrame;
use crate::ui::pace::deferred::or_missing;
use crate::ui::pace::part::part;
use crate::ui::pace::ready::mark_when_painted;
use crate::words::open::labels::OpenLabels;

/// The page that opens a table; its code comes when it is opened.
pub struct OpenPage;

impl LazyRoute for OpenPage {
    fn data() -> Self {
        Self
    }

    async fn view(_: Self) -> AnyView {
        or_missing(whole().await)
    }
}

part! { open:
    fn whole() -> AnyView {
        page()
    }
}

fn page() -> AnyView {
    let address = use_address();
    let labels = move || OpenLabels::of(address.language());
    mark_when_painted();
    view! {
        <PageFrame title=Signal::derive(move || labels().title.to_owned())>
            <p class="answer">{move || labels().lead}" "<strong>{move || labels().private}</strong></p>
        </PageFrame>
    }
    .into_any()
}
