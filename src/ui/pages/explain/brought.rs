//! What each part brought the whole, domains the total or criteria their domain: a waterfall, or, where they cannot be
//! added up, a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::case::Case;
use crate::analysis::explain::changed_score::{
    Adding, Brought, ChangedScore, changed_domain, changed_score,
};
use crate::analysis::explain::makeup::{Makeup, Member, Weighing};
use crate::charts::waterfall::{Step, Waterfall, svg};
use crate::export::sheet::{Cell, Column, Sheet, Stand};
use crate::format;
use crate::model::domain::DomainId;
use crate::model::index::Best;
use crate::model::language::Language;
use crate::model::period::Period;
use crate::model::unit::UnitIdx;
use crate::ui::address::{History, use_address};
use crate::ui::any_view::OrNothing;
use crate::ui::components::data_table::DataTable;
use crate::ui::components::figure::{Figure, SourceLine};
use crate::words::explain::labels::ExplainLabels;
use crate::words::explain::moved as said;
use crate::words::labels::SharedLabels;
use crate::words::results;

/// The change of the total, or of a domain, in a case.
struct Whole<'a> {
    case: &'a Arc<Case>,
    unit: UnitIdx,
    /// `None`: the total.
    domain: Option<DomainId>,
    found: ChangedScore,
    language: Language,
}

/// The figure, or the table; `None` where there is no earlier table, or one of them is not whole.
pub fn section(case: &Arc<Case>, unit: UnitIdx) -> Option<AnyView> {
    let then = case.before.as_ref()?;
    let (before, now) = (then.makeup.as_ref().ok()?, case.makeup.as_ref().ok()?);
    let (earlier, later) = ((then.edition.as_ref(), before), (case.edition.as_ref(), now));
    let found = changed_score(&case.view.publication, &case.view.index, unit, earlier, later);
    let language = use_address().language();
    let implied = match now.weighing {
        Weighing::Implied { .. } => Some(said::implied(&weights(case, now, language), language)),
        Weighing::Published | Weighing::Unknown => None,
    };
    let implied = implied.map(|text| view! { <p class="rule">{text}</p> });
    let is_added_up = matches!(found.adding, Adding::Up { .. });
    let whole = Whole { case, unit, domain: None, found, language };
    let implied = implied.filter(|_| is_added_up);
    Some(view! { <div>{whole.shown()}{implied.or_nothing()}</div> }.into_any())
}

/// The same of a domain and what lies under it.
pub fn of_domain(case: &Arc<Case>, unit: UnitIdx, domain: DomainId) -> Option<AnyView> {
    let then = case.before.as_ref()?;
    let of = (&case.view.index, &domain);
    let found = changed_domain(&case.view.publication, of, unit, &then.edition, &case.edition);
    let language = use_address().language();
    Some(Whole { case, unit, domain: Some(domain), found, language }.shown())
}

/// The weights of all domains, as `name 0,5`.
fn weights(case: &Case, makeup: &Makeup, language: Language) -> String {
    let one = |member: &Member| {
        let weight = format::plain(member.weight?, 3, language);
        Some(format!("{} {weight}", case.domain(&member.domain, language)))
    };
    makeup.members.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

impl Whole<'_> {
    /// The picture, or the table where the parts cannot be added up; nothing where no part can be compared.
    fn shown(&self) -> AnyView {
        let words = ExplainLabels::of(self.language);
        match (self.found.adding, &self.found.totals) {
            (Adding::Up { rest }, Ok(totals)) => self.waterfall(*totals, rest),
            (adding, _) => {
                let told = self.found.domains.iter().any(|brought| brought.scores.is_ok());
                let lead = match (adding, &self.domain) {
                    (Adding::NoChange, _) => words.only_comparable,
                    (_, None) => words.weights_unknown,
                    (_, Some(_)) => words.parts_unknown,
                };
                told.then(|| {
                    let sheet = self.sheet(words.domain);
                    view! { <div><p>{lead}</p><DataTable sheet=sheet/></div> }
                })
                .or_nothing()
            }
        }
    }

    /// The name of the domain; `None` for the total.
    fn name(&self) -> Option<String> {
        self.domain.as_ref().map(|domain| self.case.domain(domain, self.language))
    }

    fn decimals(&self) -> u8 {
        self.case.view.decimals(self.domain.as_ref())
    }

    fn since(&self) -> Period {
        let case = self.case;
        case.before.as_ref().map_or(case.view.period, |then| then.edition.period)
    }

    fn caption(&self) -> String {
        let period = self.case.view.period;
        said::waterfall(self.name().as_deref(), self.since(), period, self.language)
    }

    /// A bar of the total opens its domain, where that has anything under it.
    fn opens(&self) -> Option<Callback<usize>> {
        let (view, address) = (&self.case.view, use_address());
        let tree = view.publication.tree(&view.index.id);
        let drawn = self.found.domains.iter().filter(|brought| brought.points.is_some());
        let has_parts = |id: &DomainId| !tree.children_in(Some(id), view.period).is_empty();
        let opening = |brought: &Brought| Some(brought.domain.clone()).filter(has_parts);
        let domains: Vec<Option<DomainId>> = drawn.map(opening).collect();
        let any = self.domain.is_none() && domains.iter().any(Option::is_some);
        any.then(|| {
            Callback::new(move |at: usize| {
                if let Some(Some(domain)) = domains.get(at).cloned() {
                    address.change(History::Push, |choices| choices.domain = Some(domain.clone()));
                }
            })
        })
    }

    fn waterfall(&self, totals: (f64, f64), rest: f64) -> AnyView {
        let (case, found, language) = (self.case, &self.found, self.language);
        let words = ExplainLabels::of(language);
        let decimals = self.decimals();
        let name = self.name();
        let signed = |points: f64| format::signed(points, decimals, language);
        let step = |brought: &Brought| {
            let (points, label) = (brought.points?, case.domain(&brought.domain, language));
            let (from, to) = brought.scores.as_ref().ok()?;
            let written = |score: f64| case.score(score, &brought.domain, language);
            let text = signed(points);
            let scores = (written(*from), written(*to));
            let scores = (scores.0.as_str(), scores.1.as_str());
            let spoken = said::step(&label, scores, &text, name.as_deref(), language);
            Some(Step { label, points, text, spoken })
        };
        let mut steps: Vec<Step> = found.domains.iter().filter_map(step).collect();
        // What only the noise of rounding leaves is not drawn.
        let least = 0.5 * 10f64.powi(-i32::from(decimals));
        if rest.abs() >= least {
            let (label, text) = (words.rest.to_owned(), signed(rest));
            let spoken = format!("{label}: {text}");
            steps.push(Step { label, points: rest, text, spoken });
        }
        let end = |period, total| {
            let period = format::period(period, language);
            format!("{period}: {}", format::number(total, decimals, language))
        };
        let drawn = Waterfall {
            unit: self.unit,
            from: (totals.0, end(self.since(), totals.0)),
            to: (totals.1, end(case.view.period, totals.1)),
            steps,
            good: match case.view.best(self.domain.as_ref()) {
                Best::Highest => 1.0,
                Best::Lowest => -1.0,
                Best::None => 0.0,
            },
        };
        let named = |brought: Option<&Brought>| {
            let brought = brought?;
            Some((case.domain(&brought.domain, language), brought.points?))
        };
        let (up, down) = (named(found.most(1.0)), named(found.most(-1.0)));
        let sentence = said::brought(
            up.as_ref().map(|(name, points)| (name.as_str(), *points)),
            down.as_ref().map(|(name, points)| (name.as_str(), *points)),
            decimals,
            language,
        );
        let sheet = self.sheet(words.domain);
        let choose = self.opens();
        view! {
            <Figure
                choose=choose
                caption=self.caption()
                sentence=sentence.unwrap_or_default()
                draw=move |width| svg(&drawn, width)
                sheet=Arc::new(move || sheet.clone())
                sources=vec![case.source(language)]
                shown=SourceLine::OfPage
            />
        }
        .into_any()
    }

    /// Every part with its two scores and what it brought.
    fn sheet(&self, title: &str) -> Sheet {
        let (case, found, language) = (self.case, &self.found, self.language);
        let words = ExplainLabels::of(language);
        // Without a change of the whole there is nothing to have brought.
        let brings = matches!(found.adding, Adding::Up { .. });
        let decimals = self.decimals();
        let row = |brought: &Brought| {
            let written =
                |score: f64| Cell::number(score, case.score(score, &brought.domain, language));
            let name = Cell::text(case.domain(&brought.domain, language));
            let mut cells = match &brought.scores {
                Ok((from, to)) => {
                    let usual = case.view.decimals(Some(&brought.domain));
                    let change = format::difference(*to, *from, usual, language);
                    vec![name, written(*from), written(*to), Cell::derived(to - from, change)]
                }
                Err(why) => {
                    let why = results::refusal(why, language);
                    vec![name, Cell::absent(why), Cell::blank(), Cell::blank()]
                }
            };
            if brings {
                let points = brought.points.map(|points| {
                    Cell::derived(points, format::signed(points, decimals, language))
                });
                cells.push(points.unwrap_or_else(Cell::blank));
            }
            let caution = brought.caution.map(|why| Cell::text(results::caution(why, language)));
            cells.push(caution.unwrap_or_else(Cell::blank));
            cells.into()
        };
        let shared = SharedLabels::of(language);
        let mut columns = vec![
            Column::name(title),
            Column::numbers(format::period(self.since(), language)),
            Column::numbers(format::period(case.view.period, language)),
            Column::numbers(shared.change),
        ];
        if brings {
            let brought = self.name().map(|name| said::brought_to(&name, language));
            columns.push(Column::numbers(brought.unwrap_or_else(|| words.brought.to_owned())));
        }
        columns.push(Column::words(words.caution).standing(Stand::Note));
        let by_domain = case.view.spans().said(words.by_domain, language);
        let title = match (brings, self.name()) {
            (true, _) => self.caption(),
            (false, Some(name)) => format!("{name}: {}", by_domain),
            (false, None) => by_domain,
        };
        Sheet { title, columns, rows: found.domains.iter().map(row).collect() }
    }
}
