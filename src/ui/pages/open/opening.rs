//! How far the opening of a table is, and what the reader can do about it.

use std::rc::Rc;

use futures_util::future::{FutureExt, LocalBoxFuture};
use leptos::prelude::*;

use super::correcting::Correcting;
use super::finding::Finding;
use super::known::prepare;
use super::taking::{Course, Refused, Taken};
use super::understood::{Going, Understood, Unreadable};
use crate::export::archive::zip;
use crate::export::file_name::file_name;
use crate::read::opened::choices::Choices as Writing;
use crate::read::opened::kept;
use crate::read::opened::meaning::choices::Choices;
use crate::read::opened::turns::Progress;
use crate::state::page::Page;
use crate::state::selection::{Package, Selection};
use crate::ui::address::{History, href, use_address};
use crate::ui::components::take_away::files;
use crate::ui::host::begin;
use crate::ui::library::own::{self, Own};
use crate::ui::library::{Library, use_library};
use crate::ui::pace::part::part;
use crate::ui::pace::queue::all_done;
use crate::ui::pace::ready::after_ready;

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nothing is under way.
    Idle,
    /// It is being received.
    Receiving,
    /// It is being read.
    Reading,
    /// There was nothing to read.
    Refused(Refused),
    /// It could not be read.
    Unreadable(Unreadable),
}

thread_local! {
    /// What was read last, for the page that is made anew when its table takes the place of the published ones.
    static LAST: std::cell::RefCell<Option<Rc<Understood>>> = const { std::cell::RefCell::new(None) };
}

/// The opening of a table.
#[derive(Clone, Copy)]
pub struct Opening {
    /// How far it is.
    pub stage: RwSignal<Stage>,
    /// So many bytes have been received. Measure: bytes.
    pub received: RwSignal<u64>,
    /// How far the reading is.
    pub progress: RwSignal<Progress>,
    /// What was read.
    pub understood: RwSignal<Option<Rc<Understood>>, LocalStorage>,
    /// Where the reader is correcting it.
    pub correcting: Correcting,
    /// What its table shows.
    pub found: RwSignal<Option<Finding>>,
    course: StoredValue<Course, LocalStorage>,
    library: Library,
    address: crate::ui::address::Address,
}

impl Opening {
    /// Begins with what was read last, where the address is that of the reader's own table.
    pub fn begin() -> Self {
        let (address, library) = (use_address(), use_library());
        let is_own = library.package == Package::Own;
        let understood = LAST.with_borrow(Clone::clone).filter(|_| is_own);
        Self {
            stage: RwSignal::new(Stage::Idle),
            received: RwSignal::new(0),
            progress: RwSignal::new(Progress::default()),
            understood: RwSignal::new_local(understood),
            correcting: Correcting::begin(),
            found: RwSignal::new(None),
            course: StoredValue::new_local(Course::default()),
            library,
            address,
        }
    }

    /// Whether what was read has a result to show.
    pub fn shows_result(self) -> bool {
        self.understood
            .with(|understood| understood.as_ref().is_some_and(|understood| understood.is_whole()))
    }

    /// Whether nothing has been read yet.
    pub fn is_empty(self) -> bool {
        self.understood.with_untracked(Option::is_none)
    }

    /// Where the table is shown.
    pub fn shown_at(self) -> String {
        let selection = self.address.selection.with(|selection| selection.carried());
        href(Page::Rankings, &Selection { package: Package::Own, ..selection })
    }

    /// Hands the package to the reader as a file; its name where the browser took it.
    pub fn save(self) -> Option<String> {
        let understood = self.understood.get_untracked()?;
        let package = zip(understood.package.as_ref()?).ok()?;
        let name = file_name(&understood.names(), "", "zip");
        files::save(&name, &files::blob(&package, "application/zip")).then_some(name)
    }

    /// Forgets the table, and begins anew.
    pub fn remove(self) {
        LAST.take();
        begin(async move {
            own::remove().await;
            let language = self.address.selection.with_untracked(|selection| selection.language);
            let empty = href(Page::Open, &Selection { language, ..Selection::default() });
            drop(window().location().set_href(&empty));
        });
    }

    /// Reads what an earlier visit left in the browser.
    pub fn restore(self) {
        self.stage.set(Stage::Reading);
        begin(async move {
            match reading_kept(self).await {
                Ok(reading) => reading.await,
                Err(why) => self.now(Stage::Unreadable(why.into())),
            }
        });
    }

    /// Reads what arrives, in the place of what was there.
    pub fn take<Arriving>(self, arrive: impl FnOnce(Course, Received) -> Arriving + 'static)
    where
        Arriving: Future<Output = Result<Vec<Taken>, Refused>> + 'static,
    {
        self.stop();
        let course = Course::default();
        self.course.set_value(course.clone());
        self.received.set(0);
        self.correcting.reset();
        self.stage.set(Stage::Receiving);
        let received: Received = Box::new(move |bytes| {
            self.received.try_set(bytes);
        });
        // Who reads asks for it again where it does not arrive.
        begin(async { _ = prepare().await });
        begin(async move {
            match arrive(course.clone(), received).await {
                _ if course.is_stopped() => {}
                Ok(taken) => self.read(taken, Writing::default(), Choices::default(), course).await,
                Err(why) => self.now(Stage::Refused(why)),
            }
        });
    }

    /// Gives up what is under way.
    pub fn stop(self) {
        self.course.with_value(Course::stop);
        self.stage.set(Stage::Idle);
    }

    /// Reads the same files again, as the reader says they are written and meant.
    pub fn read_again(self, understood: &Understood, writing: Writing, choices: Choices) {
        self.course.with_value(Course::stop);
        let course = Course::default();
        self.course.set_value(course.clone());
        let taken = understood.taken.clone();
        begin(async move { self.read(taken, writing, choices, course).await });
    }

    /// Reads with the code that is fetched for it.
    async fn read(self, taken: Vec<Taken>, writing: Writing, choices: Choices, course: Course) {
        self.progress.try_set(Progress::default());
        self.now(Stage::Reading);
        match reading(self, taken, writing, choices, course).await {
            Ok(reading) => reading.await,
            Err(why) => self.now(Stage::Unreadable(why.into())),
        }
    }

    /// How a reading goes on, told to the page.
    fn going(self, course: &Course) -> Going {
        Going::new(course.clone(), move |progress| {
            // Of a piece that moves nothing the page need not be drawn again.
            let is_further = self.progress.try_with_untracked(|before| !progress.looks_as(*before));
            if is_further == Some(true) {
                self.progress.try_set(progress);
            }
        })
    }

    fn keep_understood(self, understood: Understood) -> Rc<Understood> {
        let understood = Rc::new(understood);
        LAST.set(Some(understood.clone()));
        self.understood.try_set(Some(understood.clone()));
        understood
    }

    /// Puts the package in the place of the one before, and shows it.
    async fn show(self, understood: &Understood) {
        let Some(package) = understood.package.clone() else { return };
        let opened = understood.taken.iter().map(|file| (file.name.clone(), file.bytes.clone()));
        let choices = kept::written(&understood.writing, &understood.choices);
        let own = own::hold(Own::new(opened, package, choices));
        if own.is_large() {
            begin(async {
                after_ready().await;
                all_done().await;
                own::keep(own).await;
            });
        } else {
            own::keep(own).await;
        }
        match self.library.package {
            Package::Own => self.library.reopen(),
            // Another site, with the same page: what was read is waiting for it.
            Package::Published => {
                self.address.change(History::Push, |selection| selection.package = Package::Own);
            }
        }
    }

    /// The page may have gone while it waited.
    fn now(self, stage: Stage) {
        self.stage.try_set(stage);
    }
}

part! { reader:
    /// Reads what was taken and shows it.
    fn reading(
        opening: Opening,
        taken: Vec<Taken>,
        writing: Writing,
        choices: Choices,
        course: Course,
    ) -> LocalBoxFuture<'static, ()> {
        async move {
            let read = Understood::read(taken, writing, choices, opening.going(&course)).await;
            if course.is_stopped() {
                return;
            }
            match read {
                Ok(understood) => {
                    opening.show(&opening.keep_understood(understood)).await;
                    opening.now(Stage::Idle);
                }
                Err(why) => opening.now(Stage::Unreadable(why)),
            }
        }
        .boxed_local()
    }
}

part! { reader:
    /// Reads what an earlier visit left.
    fn reading_kept(opening: Opening) -> LocalBoxFuture<'static, ()> {
        async move {
            let Some(own) = own::find().await else { return opening.now(Stage::Idle) };
            let file = |(name, bytes): (&str, &Rc<[u8]>)| Taken {
                name: name.to_owned(),
                bytes: bytes.clone(),
            };
            let (writing, choices) = kept::read(own.choices());
            let course = Course::default();
            opening.course.set_value(course.clone());
            let taken = own.opened().map(file).collect();
            match Understood::read(taken, writing, choices, opening.going(&course)).await {
                Ok(understood) => {
                    opening.keep_understood(understood);
                    opening.now(Stage::Idle);
                }
                Err(why) => opening.now(Stage::Unreadable(why)),
            }
        }
        .boxed_local()
    }
}

/// Told how many bytes there are so far.
pub type Received = Box<dyn Fn(u64)>;
