//! A small package written as text: five units, one index, one period.

use std::sync::Arc;

use chiso::analysis::derive::derive;
use chiso::analysis::ranking::{Ranking, ranking};
use chiso::audit::audit;
use chiso::audit::audited::Audited;
use chiso::audit::finding::Finding;
use chiso::model::documents::Documents;
use chiso::model::domain::DomainId;
use chiso::model::edition::Edition;
use chiso::model::index::Index;
use chiso::model::language::Language;
use chiso::model::period::Period;
use chiso::model::publication::{Publication, ScorePart};
use chiso::model::spellings::Spellings;
use chiso::read::problem::Problem;
use chiso::read::scores::Scores;
use chiso::read::tables;
use chiso::words::rankings::sentences::more_decimals;
use chiso::words::{answers, not_ranked, problems as said};

const UNITS: &str = "unit,name,level\n01,An Bình,district\n02,Bình Minh,district\n03,Đông Sơn,district\n04,Ea Hiu,district\n05,Yên Thuỷ,district\n";

pub struct Package {
    pub publication: Publication,
    pub editions: Vec<Arc<Edition>>,
    /// What cost a figure, a row or more.
    pub problems: Vec<Problem>,
    /// What is doubted, and kept.
    pub doubts: Vec<String>,
}

impl Package {
    /// The package of these tables; the rows of the scores have no period.
    pub fn of(indices: &str, domains: &str, scores: &[&str]) -> Self {
        let (mut publication, mut problems) = (Publication::default(), Vec::new());
        for (table, text) in [("units", UNITS), ("indices", indices), ("domains", domains)] {
            tables::read(&mut publication, table, table, text.as_bytes(), &mut problems);
        }
        let index = &publication.indices[0];
        let part = ScorePart {
            index: index.id.clone(),
            path: "2024.csv".into(),
            period: Some(Period::year(2024)),
            source: None,
            population: None,
        };
        let mut reading = Scores::new(&publication, index, &part);
        reading.push(scores.join("\n").as_bytes());
        reading.push(b"\n");
        let (editions, found) = reading.finish();
        problems.extend(found);
        let (kept, problems): (Vec<Problem>, Vec<Problem>) =
            problems.into_iter().partition(|problem| problem.fault.keeps_the_figure());
        let derived = |edition| Arc::new(derive(&publication, index, edition));
        let editions = editions.into_iter().map(derived).collect();
        let doubts = kept.iter().map(|problem| said::what(&problem.fault, Language::En)).collect();
        Self { publication, editions, problems, doubts }
    }

    fn index(&self) -> &Index {
        &self.publication.indices[0]
    }

    pub fn ranking(&self, domain: Option<&str>) -> Ranking {
        let domain = domain.and_then(DomainId::new);
        let best = self.publication.best(self.index(), domain.as_ref());
        ranking(best, &self.editions[0], domain.as_ref())
    }

    fn decimals(&self, domain: Option<&str>) -> u8 {
        let domain = domain.and_then(DomainId::new);
        self.publication.decimals(self.index(), domain.as_ref())
    }

    /// What the audit finds in it.
    pub fn findings(&self) -> Vec<Finding> {
        audit(&Audited {
            publication: &self.publication,
            spellings: &Spellings::default(),
            documents: &Documents::default(),
            editions: &self.editions,
            texts: &[],
        })
    }

    /// The whole table in sentences.
    pub fn answer(&self, domain: Option<&str>) -> String {
        let name = |unit| self.publication.units.get(unit).name.vi.clone();
        let (ranking, usual) = (self.ranking(domain), self.decimals(domain));
        let answer = answers::table_answer(&ranking, name, usual, Language::En);
        let decimals = more_decimals(ranking.decimals(usual), usual, Language::En);
        let not_ranked = not_ranked::sentence(&ranking, name, Language::En);
        let rest = decimals.into_iter().chain([not_ranked]).filter(|text| !text.is_empty());
        std::iter::once(answer).chain(rest).collect::<Vec<String>>().join(" ")
    }

    /// What its picture shows, in a sentence.
    pub fn spread(&self, domain: Option<&str>) -> String {
        let node = domain.and_then(DomainId::new);
        let max = self.publication.max(self.index(), node.as_ref(), Period::year(2024));
        answers::spread(&self.ranking(domain), self.decimals(domain), max, Language::En)
    }

    /// The cells of a column, `none` where there is no such column.
    pub fn column(&self, domain: Option<&str>) -> String {
        let domain = domain.and_then(DomainId::new);
        let Some(column) = self.editions[0].column(domain.as_ref()) else { return "none".into() };
        let cell = |cell: &chiso::model::missing::Cell| match cell {
            Ok(score) => score.points().to_string(),
            Err(why) => format!("{why:?}"),
        };
        column.cells.iter().map(cell).collect::<Vec<_>>().join(" ")
    }

    /// File, line and column of everything that could not be read.
    pub fn faults(&self) -> String {
        let told = |problem: &Problem| {
            let line = problem.line.unwrap_or(0);
            format!("{} {line} {}", problem.file, problem.column.as_deref().unwrap_or(""))
        };
        self.problems.iter().map(told).collect::<Vec<_>>().join("; ")
    }
}
