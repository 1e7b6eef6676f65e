//! A finding as a sentence: which figures, why they are in doubt, and the arithmetic.
//!
//! "These figures cannot all be true, because …" only where that is proved; whatever may be right is said to be worth a
//! look. Nothing is called wrong.

pub mod arithmetic;
mod english;
mod vietnamese;

use arithmetic::arithmetic;

use crate::audit::figure::{Figure, Subject};
use crate::audit::finding::{Finding, Grade, Kind};
use crate::format;
use crate::model::documents::Documents;
use crate::model::domain::DomainId;
use crate::model::index::IndexId;
use crate::model::language::Language;
use crate::model::publication::Publication;
use crate::model::statistic::Statistic;

/// The name of a kind of check.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let (vi, en) = match kind {
        Kind::Sums => ("Tổng và thành phần", "Sums and parts"),
        Kind::Ratios => ("Tỷ lệ", "Percentages"),
        Kind::Bounds => ("Giới hạn", "Limits"),
        Kind::Feasibility => ("Trung bình, cao nhất, thấp nhất", "Mean, highest, lowest"),
        Kind::Counts => ("Số đếm", "Counts"),
        Kind::Values => ("Một đại lượng, hai giá trị", "One quantity, two values"),
        Kind::Ranks => ("Thứ hạng", "Ranks"),
        Kind::Targets => ("Mục tiêu", "Targets"),
        Kind::Codes => ("Mã, nhãn, cột", "Codes, labels, columns"),
        Kind::Printed => ("Cách in số", "Numbers as printed"),
        Kind::Periods => ("Thời gian", "Periods"),
        Kind::Names => ("Tên đơn vị", "Names of units"),
        Kind::Tables => ("Bảng điểm", "Tables of scores"),
    };
    pick(language, vi, en)
}

/// The name of a grade.
pub fn grade(grade: Grade, language: Language) -> &'static str {
    let (vi, en) = match grade {
        Grade::Impossible => ("Không thể cùng đúng", "Cannot all be true"),
        Grade::Rounding => ("Do làm tròn", "Rounding"),
        Grade::Format => ("Cách trình bày", "As printed"),
        Grade::Doubtful => ("Nên xem lại", "Worth a look"),
    };
    pick(language, vi, en)
}

fn pick(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}

/// The whole sentence.
pub fn message(
    finding: &Finding,
    publication: &Publication,
    documents: &Documents,
    language: Language,
) -> String {
    // A figure that is alone beyond its scale contradicts nothing but what it is said to measure.
    let alone = finding.figures.len() == 1 && finding.doubt.is_of_one_number();
    let lead = match (finding.grade, language) {
        (Grade::Impossible, Language::Vi) if alone => "Số này không thể đúng như đã ghi, vì ",
        (Grade::Impossible, Language::En) if alone => {
            "This figure cannot be true as printed, because "
        }
        (Grade::Impossible, Language::Vi) => "Các số này không thể cùng đúng, vì ",
        (Grade::Impossible, Language::En) => "These figures cannot all be true, because ",
        (Grade::Rounding, Language::Vi) => "Giải thích được bằng làm tròn: ",
        (Grade::Rounding, Language::En) => "Explained by rounding: ",
        (Grade::Format, Language::Vi) => "Trong văn bản in: ",
        (Grade::Format, Language::En) => "As printed: ",
        (Grade::Doubtful, Language::Vi) => "Có thể đúng, nên xem lại: ",
        (Grade::Doubtful, Language::En) => "May be right, worth a look: ",
    };
    let names: Vec<String> = finding
        .figures
        .iter()
        .map(|figure| name(figure, publication, documents, language))
        .collect();
    let why = match language {
        Language::Vi => vietnamese::reason(finding, &names),
        Language::En => english::reason(finding, &names),
    };
    let shown = arithmetic(finding, &|value| format::plain(value, 4, language));
    let shown = if shown.is_empty() { shown } else { format!(": {shown}") };
    format!("{lead}{why}{shown}.")
}

/// What a figure is a figure of, with the unit and the period where they tell figures apart.
pub fn name(
    figure: &Figure,
    publication: &Publication,
    documents: &Documents,
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
            let unit =
                figure.unit.map_or("", |unit| publication.units.get(unit).name.text(language));
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

fn statistic(statistic: &Statistic, language: Language) -> String {
    let (vi, en) = match statistic {
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
            let lead = pick(language, "số đơn vị có điểm", "units with a score");
            return format!("{lead} {}", limits.join(", "));
        }
    };
    pick(language, vi, en).to_owned()
}

fn first(names: &[String]) -> &str {
    names.first().map_or("", String::as_str)
}

fn second(names: &[String]) -> &str {
    names.get(1).map_or("", String::as_str)
}
