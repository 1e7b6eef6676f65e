//! What a page that is passed on is about: its answer in both languages, and the picture of it.

use std::sync::Arc;

use chiso::analysis::change::{Changes, changes};
use chiso::analysis::comparable::Refusal;
use chiso::analysis::derive::derive;
use chiso::analysis::fingerprint::fingerprint;
use chiso::analysis::namesake::{ApartInTables, in_tables};
use chiso::analysis::opening::opening;
use chiso::analysis::ranking::{Ranking, ranking};
use chiso::charts::strip::{Dot, Strip};
use chiso::format;
use chiso::model::edition::Edition;
use chiso::model::index::Index;
use chiso::model::language::Language;
use chiso::model::publication::Publication;
use chiso::model::unit::UnitIdx;
use chiso::words::answers::{UnitResult, table_answer, unit_answer};
use chiso::words::cut::in_a_sentence;
use chiso::words::labels::SharedLabels;
use chiso::words::not_ranked;
use chiso::words::results;
use chiso::words::search::sentences::ended;
use chiso::words::unit::sentences::{full_name, lifetime, name_apart};

use crate::check::package::Package;

/// Fewer units make no strip.
const FEWEST: usize = 3;

/// What is said of a subject in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What it is called.
    pub name: String,
    /// What became of it, in sentences; the first is the finding.
    pub sentences: Vec<String>,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its path in the site, with the closing slash.
    pub path: String,
    /// The address in the site where all of it is.
    pub to: String,
    /// In Vietnamese.
    pub vi: Said,
    /// In English.
    pub en: Said,
    /// All units on one scale, in Vietnamese.
    pub strip: Option<Strip>,
    /// Where the figures come from.
    pub source: String,
    /// Of an index: the hash of the figures shown, and since when they are.
    pub edition: Option<(String, String)>,
}

/// The latest table of an index.
struct Table<'a> {
    publication: &'a Publication,
    index: &'a Index,
    edition: Arc<Edition>,
    ranking: Ranking,
    changes: Result<Changes, Refusal>,
    apart: (ApartInTables, ApartInTables),
}

/// Every page there is.
pub fn all(package: &Package) -> Vec<Subject> {
    let publication = &package.publication;
    let tables: Vec<Table<'_>> =
        publication.indices.iter().filter_map(|index| table(package, index)).collect();
    let indices = tables.iter().map(Table::subject);
    let with_documents = publication.with_documents();
    let is_told = |unit: &UnitIdx| {
        let described = publication.units.get(*unit);
        described.parent.is_none() || with_documents.contains(unit)
    };
    let units = publication.units.iter().map(|(unit, _)| unit).filter(is_told);
    let units = units.map(|unit| of_unit(publication, &tables, unit));
    indices.chain(units).chain(documents(publication)).collect()
}

/// The table the site opens on, with its sums and what changed since the one before.
fn table<'a>(package: &'a Package, index: &'a Index) -> Option<Table<'a>> {
    let publication = &package.publication;
    let periods = publication.periods(&index.id);
    let of = |period| {
        let found = package
            .editions
            .iter()
            .filter(|edition| edition.index == index.id && edition.period == period);
        found
            .max_by_key(|edition| edition.units.len())
            .map(|edition| Arc::new(derive(publication, index, Edition::clone(edition))))
    };
    let opened = opening(&periods, of)?;
    let edition = of(opened.period)?;
    let before = opened.period.latest_before(&periods).and_then(of);
    let ranked = |edition: &Edition| ranking(index.best, edition, None);
    let (now, then) = (ranked(&edition), before.as_deref().map(ranked));
    let earlier = before.as_deref().zip(then.as_ref());
    let changes = changes(publication, index, None, (&edition, &now), earlier);
    let all = std::slice::from_ref(&edition);
    let apart = |language| in_tables(&publication.units, all, language);
    let apart = (apart(Language::Vi), apart(Language::En));
    Some(Table { publication, index, edition, ranking: now, changes, apart })
}

impl Table<'_> {
    fn unit(&self, unit: UnitIdx, language: Language) -> String {
        let (units, id) = (&self.publication.units, &self.index.id);
        let apart = if language == Language::Vi { &self.apart.0 } else { &self.apart.1 };
        let apart = apart.get(id).and_then(|apart| apart.get(unit));
        in_a_sentence(&match apart {
            Some(apart) => name_apart(units, unit, *apart, language),
            None => units.get(unit).name.text(language).to_owned(),
        })
    }

    fn decimals(&self) -> u8 {
        self.publication.decimals(self.index, None)
    }

    fn name(&self, language: Language) -> String {
        let period = format::period(self.edition.period, language);
        format!("{} {period}", self.index.short.text(language))
    }

    fn subject(&self) -> Subject {
        let said = |language| {
            let unit = |unit| self.unit(unit, language);
            let answer = table_answer(&self.ranking, unit, self.decimals(), language);
            let silent = not_ranked::sentence(&self.ranking, unit, language);
            let about = format!(
                "{}. {}",
                self.index.name.text(language),
                self.index.description.text(language)
            );
            let sentences = [answer, silent, about].into_iter().filter(|one| !one.is_empty());
            Said { name: self.name(language), sentences: sentences.collect() }
        };
        let id = &self.index.id;
        let hash = fingerprint(self.publication, &self.edition);
        Subject {
            path: format!("link/index/{id}/"),
            to: format!("rankings/?index={id}"),
            vi: said(Language::Vi),
            en: said(Language::En),
            strip: self.strip(None),
            source: self.source(),
            edition: Some((hash, self.edition.period.to_string())),
        }
    }

    fn source(&self) -> String {
        let id = self.edition.source.as_ref().or(self.index.source.as_ref());
        let source = id.and_then(|id| self.publication.source(id));
        source.map_or_else(String::new, |source| source.title.vi.clone())
    }

    /// All units on one scale, one of them pointed out, or the first and the last.
    fn strip(&self, chosen: Option<UnitIdx>) -> Option<Strip> {
        let (ranking, language) = (&self.ranking, Language::Vi);
        let summary = ranking.summary.filter(|all| all.lowest < all.highest)?;
        if ranking.rows.len() < FEWEST || ranking.part.is_some() {
            return None;
        }
        let decimals = ranking.decimals(self.decimals());
        let number = |value: f64| format::number(value, decimals, language);
        let last = ranking.rows.len() - 1;
        let is_named = |place: usize, unit: UnitIdx| match chosen {
            Some(chosen) => chosen == unit,
            None => place == 0 || place == last,
        };
        let dots = ranking.rows.iter().enumerate().map(|(place, row)| {
            let (name, text) = (self.unit(row.unit, language), number(row.score.points()));
            let rank = format::places::rank(row.rank, row.shared, language);
            let named = is_named(place, row.unit).then(|| (format!("{rank} {name} {text}"), 0));
            let spoken = format!("{name}: {text}");
            Dot { unit: row.unit, value: row.score.points(), spoken, named }
        });
        let median = SharedLabels::of(language).median.to_lowercase();
        let median = (summary.median, format!("{median} {}", number(summary.median)));
        let ends = (summary.lowest, summary.highest);
        Some(Strip::over(dots.collect(), ends, Some(median), language))
    }

    /// What became of a unit; `None` where the table does not list it.
    fn result(&self, unit: UnitIdx, language: Language) -> Option<String> {
        self.edition.row(unit)?;
        let what = results::node_name(self.publication, &self.index.id, None, language);
        let result = UnitResult {
            name: self.index.short.text(language),
            measure: self.publication.measure(self.index, None).text(language),
            decimals: self.decimals(),
            what: &what,
            period: self.edition.period,
            ranked: self.ranking.find(unit),
            missing: self.ranking.missing(unit),
            ranking: &self.ranking,
            change: self.changes.as_ref().ok().and_then(|changes| changes.get(unit)),
        };
        Some(unit_answer(&result, language))
    }
}

fn of_unit(publication: &Publication, tables: &[Table<'_>], unit: UnitIdx) -> Subject {
    let described = publication.units.get(unit);
    let said = |language| {
        let results = tables.iter().filter_map(|table| table.result(unit, language));
        let mut sentences: Vec<String> = results.collect();
        let life = ended(&publication.units, unit, language);
        sentences.push(format!("{}.", life.unwrap_or_else(|| lifetime(described, language))));
        Said { name: full_name(described, language).to_owned(), sentences }
    };
    let listed = tables.iter().find(|table| table.ranking.find(unit).is_some());
    Subject {
        path: format!("link/unit/{}/", described.code),
        to: format!("unit/?unit={}", described.code),
        vi: said(Language::Vi),
        en: said(Language::En),
        strip: listed.and_then(|table| table.strip(Some(unit))),
        source: listed.map_or_else(String::new, Table::source),
        edition: None,
    }
}

fn documents(publication: &Publication) -> impl Iterator<Item = Subject> + use<'_> {
    let documents = publication.sources.iter();
    let documents = documents.filter_map(|source| Some((source, source.document.as_ref()?)));
    documents.map(|(source, document)| {
        let unit = document.unit.as_ref().and_then(|code| publication.units.find(code.as_str()));
        let said = |language| {
            let unit = unit.map(|unit| full_name(publication.units.get(unit), language));
            let name = unit.map_or_else(|| source.publisher.clone(), str::to_owned);
            let title = format!("{}.", source.title.text(language).trim_end_matches('.'));
            Said { name, sentences: vec![title] }
        };
        let code = document.unit.as_ref();
        Subject {
            path: format!("link/document/{}/", source.id.0),
            to: code.map_or_else(|| "indicators/".to_owned(), |code| format!("unit/?unit={code}")),
            vi: said(Language::Vi),
            en: said(Language::En),
            strip: None,
            source: source.publisher.clone(),
            edition: None,
        }
    })
}
