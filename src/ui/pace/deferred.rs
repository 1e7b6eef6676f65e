//! Views whose code is fetched when they are first needed.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;

use crate::ui::address::use_address;
use crate::ui::host::{self, begin};
use crate::ui::pace::part::Missing;
use crate::words::labels::SharedLabels;

/// A view that is still to come.
type Coming = RwSignal<Option<AnyView>, LocalStorage>;

/// The view once its code is here; nothing before, and what went wrong when it does not arrive. Where the page has been
/// left in the meantime, it is not made: nothing of what it would stand in is there any more.
pub fn deferred(view: impl Future<Output = Result<AnyView, Missing>> + 'static) -> AnyView {
    // Boxed, so that the code of it is there once.
    boxed(Box::pin(view))
}

fn boxed(mut view: Pin<Box<dyn Future<Output = Result<AnyView, Missing>>>>) -> AnyView {
    let here: Coming = RwSignal::new_local(None);
    begin(ScopedFuture::new_untracked(async move {
        // Once the code is here, the view is made in the same breath: whether anybody waits for it is asked before that.
        // The code itself goes on coming, for whoever comes back.
        let view = poll_fn(|context| match here.is_disposed() {
            true => Poll::Ready(None),
            false => view.as_mut().poll(context).map(Some),
        });
        if let Some(view) = view.await {
            here.try_set(Some(or_missing(view)));
        }
    }));
    (move || {
        here.track();
        here.try_update_untracked(Option::take).flatten().into_any()
    })
    .into_any()
}

/// The view, or what went wrong and the way to try again.
///
/// A file of the program that is not there has most often been replaced by a newer edition of the site: only the page as
/// a whole can be fetched anew.
pub fn or_missing(view: Result<AnyView, Missing>) -> AnyView {
    view.unwrap_or_else(|Missing| {
        host::reveal_short();
        let address = use_address();
        let words = move || SharedLabels::of(address.language());
        view! {
            <div class="notice" role="alert">
                <p>{move || words().page_code_missing}</p>
                <button type="button" on:click=move |_| drop(window().location().reload())>{move || words().reload}</button>
            </div>
        }
        .into_any()
    })
}
