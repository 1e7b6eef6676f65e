//! What is newest in one index: who is where in a sentence, all units in a picture, and who moved most.

use leptos::prelude::*;

use crate::analysis::explain::stories::{Story, moves};
use crate::analysis::newest::{Kind, Newest};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::state::page::Page;
use crate::state::selection::Selection;
use crate::ui::address::{href, use_address};
use crate::ui::any_view::{CollectAny, OrNothing};
use crate::ui::figures::ranking::ranking_figure;
use crate::ui::figures::strip::strip_figure;
use crate::ui::in_view::Standing;
use crate::words::explain::told::{Teller, story};
use crate::words::labels::SharedLabels;
use crate::words::{answers, changes, not_ranked, results};

/// The latest table of an index.
pub struct Card<'a> {
    /// What a first page has to know of it.
    pub newest: &'a Newest,
    /// Its ranking with the changes.
    pub standing: &'a Standing,
    /// The reader's language.
    pub language: Language,
}

impl Card<'_> {
    /// The index and the period.
    pub fn name(&self) -> String {
        let view = &self.standing.view;
        let period = format::period(view.period, self.language);
        format!("{} {period}", view.index.short.text(self.language))
    }

    /// Who is first and who is last; nothing of a table that does not show it.
    pub fn finding(&self) -> Option<String> {
        let is_whole = self.newest.kind == Kind::Whole;
        is_whole.then(|| self.answer().trim_end_matches('.').to_owned())
    }

    /// The whole table in a sentence.
    fn answer(&self) -> String {
        let (view, language) = (&self.standing.view, self.language);
        let decimals = view.decimals(view.domain.as_ref());
        answers::table_answer(&self.standing.ranking, |unit| self.unit(unit), decimals, language)
    }

    fn unit(&self, unit: UnitIdx) -> String {
        self.standing.view.name(unit, self.language)
    }

    /// The address of a page about the index.
    fn href(&self, page: Page) -> String {
        let selection = use_address().selection.with_untracked(Selection::reader);
        href(page, &Selection { index: Some(self.standing.view.index.id.clone()), ..selection })
    }

    /// Who moved most, in sentences; or why the table is compared with none before it.
    fn moved(&self) -> AnyView {
        let (standing, language) = (self.standing, self.language);
        let view = &standing.view;
        let changes = match standing.changes.as_ref() {
            Ok(changes) => changes,
            Err(why) => {
                return view! { <p class="rule">{results::refusal(why, language)}</p> }.into_any();
            }
        };
        let domain = |id: &DomainId| {
            results::node_name(&view.publication, &view.index.id, Some(id), language)
        };
        let teller = Teller {
            unit: &|unit| self.unit(unit),
            domain: &domain,
            decimals: &|domain| view.decimals(domain),
            best: standing.ranking.best,
            spans: view.spans(),
            language,
        };
        let in_places = |found: &Story| matches!(found, Story::Places { .. });
        let stories = moves(standing.ranking.best, changes).into_iter().filter(in_places);
        stories.map(|found| view! { <p>{story(&found, &teller)}</p> }).collect_any()
    }

    /// The ways on.
    fn ways(&self) -> AnyView {
        let words = SharedLabels::of(self.language);
        let way = |(page, label): (Page, &'static str)| {
            let spoken = format!("{label}: {}", self.name());
            view! { <a href=self.href(page) aria-label=spoken>{label}</a> }
        };
        let ways = [
            (Page::Rankings, words.rankings),
            (Page::Domains, words.domains),
            (Page::Trends, words.trends),
        ];
        view! { <p class="ways">{ways.into_iter().map(way).collect_any()}</p> }.into_any()
    }
}

/// The newest of all: its sentence is the heading of the page.
pub fn lead(card: &Card<'_>) -> AnyView {
    let standing = card.standing;
    let is_told = card.finding().is_some();
    let picture =
        strip_figure(standing, card.finding()).unwrap_or_else(|| ranking_figure(standing));
    let said = (!is_told).then(|| view! { <p>{card.answer()}</p> });
    let not_ranked = not_ranked::sentence(&standing.ranking, |unit| card.unit(unit), card.language);
    let opened =
        changes::opened_before(&standing.view.passed_over, standing.view.period, card.language);
    view! {
        <div class="shown">
            <div class="main">{picture}</div>
            <div class="answer">
                {said.or_nothing()}
                {card.moved()}
                {(!not_ranked.is_empty()).then(|| view! { <p>{not_ranked}</p> }).or_nothing()}
                {opened.map(|why| view! { <p class="remark" role="note">{why}</p> }).or_nothing()}
                {card.ways()}
            </div>
        </div>
    }
    .into_any()
}

/// Any other.
pub fn card(card: &Card<'_>) -> AnyView {
    let picture = if card.newest.kind == Kind::Whole {
        strip_figure(card.standing, card.finding())
    } else {
        None
    };
    let full = card.standing.view.index.name.text(card.language).to_owned();
    let moved = (card.newest.kind == Kind::Whole).then(|| card.moved());
    view! {
        <article>
            <h2><a href=card.href(Page::Rankings)>{card.name()}</a></h2>
            <p class="full">{full}</p>
            <p>{card.answer()}</p>
            {picture.or_nothing()}
            {moved.or_nothing()}
            {card.ways()}
        </article>
    }
    .into_any()
}
