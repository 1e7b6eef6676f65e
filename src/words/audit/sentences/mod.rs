//! A finding as a sentence: which figures, why they are in doubt, and the arithmetic.
//!
//! "These figures cannot all be true, because …" only where that is proved; whatever may be right is said to be worth a
//! look. Nothing is called wrong.

pub mod arithmetic;
mod reason;

use arithmetic::arithmetic;
use reason::reason;

use crate::analysis::namesake::ApartInTables;
use crate::audit::figure::{Figure, Subject};
use crate::audit::finding::{Finding, Grade};
use crate::format;
use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::statistic::{Published, Statistic};
use crate::words::form::{either, sentence};
use crate::words::results::node_name;
use crate::words::unit::sentences::name_apart;

/// What the audit found in all: `19 chỗ không thể cùng đúng, trong 3 văn bản`.
pub fn found(impossible: usize, documents: usize, all: usize, language: Language) -> String {
    match (impossible, documents) {
        (0, _) => sentence!(language;
            "{all} nghi vấn, không chỗ nào chắc chắn sai",
            "{all} doubts, none of them proved"),
        (_, 0) => sentence!(language;
            "{impossible} chỗ không thể cùng đúng",
            "{impossible} places that cannot all be true"),
        _ => sentence!(language;
            "{impossible} chỗ không thể cùng đúng, trong {documents} văn bản",
            "{impossible} places that cannot all be true, in {documents} documents"),
    }
}

/// The whole sentence.
pub fn message(
    finding: &Finding,
    publication: &Publication,
    documents: &Documents,
    apart: &ApartInTables,
    language: Language,
) -> String {
    let lead = lead(finding, language);
    let names: Vec<String> = finding
        .figures
        .iter()
        .map(|figure| name(figure, (publication, documents, apart), language))
        .collect();
    let why = reason(finding, &names, language);
    let shown = arithmetic(finding, &|value| format::plain(value, 4, language));
    let shown = if shown.is_empty() { shown } else { format!(": {shown}") };
    format!("{lead}{why}{shown}.")
}

/// The sentence where its grade stands above it as a heading: what is wrong, without how sure that is.
pub fn claim(finding: &Finding, message: &str, language: Language) -> String {
    let why = message.strip_prefix(lead(finding, language)).unwrap_or(message);
    let mut letters = why.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

/// The line behind which the further figures of a doubt stand.
pub fn further_figures(count: usize, language: Language) -> String {
    sentence!(language; "{count} số liệu khác", "{count} more figures")
}

/// How sure a finding is, as the beginning of its sentence.
fn lead(finding: &Finding, language: Language) -> &'static str {
    // A figure that is alone beyond its scale contradicts nothing but what it is said to measure.
    let alone = finding.figures.len() == 1 && finding.doubt.is_of_one_number();
    let lead = match finding.grade {
        Grade::Impossible if alone => (
            "Số này không thể đúng như đã ghi, vì ",
            "This figure cannot be true as printed, because ",
        ),
        Grade::Impossible => {
            ("Các số này không thể cùng đúng, vì ", "These figures cannot all be true, because ")
        }
        Grade::Rounding => ("Giải thích được bằng làm tròn: ", "Explained by rounding: "),
        Grade::Format => ("Trong văn bản in: ", "As printed: "),
        Grade::Doubtful => ("Có thể đúng, nên xem lại: ", "May be right, worth a look: "),
    };
    either(lead, language)
}

/// What a figure is a figure of, with the unit and the period where they tell figures apart.
pub fn name(
    figure: &Figure,
    (publication, documents, apart): (&Publication, &Documents, &ApartInTables),
    language: Language,
) -> String {
    const LONGEST: usize = 90;
    let node = |id: &IndexId, domain: Option<&DomainId>| {
        let index = publication.index(id).map_or("", |index| index.short.text(language));
        match domain.and_then(|domain| publication.tree(id).get(domain)) {
            Some(node) => format!("{index} – {}", node.name.text(language)),
            None => index.to_owned(),
        }
    };
    let text = match &figure.of {
        Subject::Indicator(id) => documents
            .indicator(id)
            .map_or_else(|| id.0.clone(), |row| row.name.text(language).trim().to_owned()),
        Subject::Score(index, domain) => {
            let apart = |unit| apart.get(index).and_then(|apart| apart.get(unit));
            let unit = figure.unit.map(|unit| match apart(unit) {
                Some(apart) => name_apart(&publication.units, unit, *apart, language),
                None => publication.units.get(unit).name.text(language).to_owned(),
            });
            let unit = unit.unwrap_or_default();
            format!("{unit}: {}", node(index, domain.as_ref()))
        }
        Subject::Statistic(index, domain, what) => {
            format!("{} ({})", statistic(what, language), node(index, domain.as_ref()))
        }
        Subject::Target(id) => documents
            .targets
            .iter()
            .find(|target| target.id == *id)
            .map_or_else(|| id.clone(), |target| target.name.text(language).to_owned()),
        Subject::Remark(_) | Subject::Text => figure.printed().to_owned(),
    };
    let mut text: String = if text.chars().count() > LONGEST {
        text.chars().take(LONGEST).chain(['…']).collect()
    } else {
        text
    };
    if let (Subject::Indicator(_), Some(period)) = (&figure.of, figure.period) {
        text.push_str(&format!(", {}", format::period(period, language)));
    }
    format!("“{text}”")
}

/// A published statistic with the index and the domain it is of.
pub fn statistic_name(found: &Published, publication: &Publication, language: Language) -> String {
    let index = publication.index(&found.index).map_or("", |index| index.short.text(language));
    let node = node_name(publication, &found.index, found.domain.as_ref(), language);
    let of = if found.domain.is_some() { format!("{index} – {node}") } else { index.to_owned() };
    format!("{} ({of})", statistic(&found.statistic, language))
}

fn statistic(statistic: &Statistic, language: Language) -> String {
    let name = match statistic {
        Statistic::Mean => ("điểm trung bình", "mean"),
        Statistic::Highest => ("điểm cao nhất", "highest score"),
        Statistic::Lowest => ("điểm thấp nhất", "lowest score"),
        Statistic::Units => ("số đơn vị", "number of units"),
        Statistic::Criteria => ("số tiêu chí", "number of criteria"),
        Statistic::SubCriteria => ("số tiêu chí thành phần", "number of sub-criteria"),
        Statistic::Max => ("điểm tối đa", "maximum"),
        Statistic::Count(limits) => {
            let limits: Vec<String> = limits
                .iter()
                .map(|limit| {
                    format!("{} {}", limit.operator.sign(), format::plain(limit.value, 4, language))
                })
                .collect();
            let lead = either(("số đơn vị có điểm", "units with a score"), language);
            return format!("{lead} {}", limits.join(", "));
        }
    };
    either(name, language).to_owned()
}
