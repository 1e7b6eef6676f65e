//! What stands on every page that shows the reader's own table: that it is one, and the ways out.

use crate::ui::host::begin;
use leptos::prelude::*;

use crate::state::page::Page;
use crate::state::selection::{Package, Selection};
use crate::ui::address::{href, use_address};
use crate::ui::library::{own, use_library};
use crate::ui::pace::deferred::deferred;
use crate::ui::pace::part::part;
use crate::words::open::labels::OpenLabels;

/// Nothing where the site's own tables are shown.
pub fn banner() -> AnyView {
    match use_library().package {
        Package::Published => ().into_any(),
        Package::Own => deferred(whole()),
    }
}

part! { open:
    fn whole() -> AnyView {
        told()
    }
}

fn told() -> AnyView {
    let (address, library) = (use_address(), use_library());
    let labels = move || OpenLabels::of(address.language());
    let published = move || {
        let language = address.language();
        href(Page::Rankings, &Selection { language, ..Selection::default() })
    };
    let open = move || {
        let language = address.language();
        let package = library.package;
        href(Page::Open, &Selection { language, package, ..Selection::default() })
    };
    (move || match library.own.get() {
        // The page that opens it says all this itself.
        _ if address.page.get() == Some(Page::Open) => ().into_any(),
        None => ().into_any(),
        Some(None) => view! {
            <div class="notice" role="alert">
                <p>{labels().not_here}</p>
                <p class="ways">
                    <a href=open()>{labels().open_one}</a>" "
                    <a href=published()>{labels().back_to_published}</a>
                </p>
            </div>
        }
        .into_any(),
        Some(Some(name)) => view! {
            <div class="notice own" role="note">
                <p><strong>{labels().own}": "</strong><bdi>{name}</bdi>". "{labels().own_where}</p>
                <p class="ways">
                    <a href=open()>{labels().change_reading}</a>" "
                    <a href=published()>{labels().back_to_published}</a>" "
                    <button type="button" on:click=move |_| begin(leave(published()))>{labels().remove}</button>
                </p>
            </div>
        }
        .into_any(),
    })
    .into_any()
}

/// Removes the table, and goes where there are others.
async fn leave(published: String) {
    own::remove().await;
    drop(window().location().set_href(&published));
}
