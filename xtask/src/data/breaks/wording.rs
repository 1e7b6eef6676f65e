//! The evidence of a break in words, in both languages.

use super::super::domain::Domain;
use super::super::text::{Text, figure};
use super::Kind;
use super::shift::Shift;

/// The nodes that a year has and the year before had not, and the other way round.
pub struct Change<'a> {
    begun: Vec<&'a Domain>,
    ended: Vec<&'a Domain>,
}

impl<'a> Change<'a> {
    /// What changes from the nodes of a year to those of the next.
    pub fn between(before: &[&'a Domain], after: &[&'a Domain]) -> Self {
        let without = |nodes: &[&'a Domain], others: &[&'a Domain]| -> Vec<&'a Domain> {
            nodes
                .iter()
                .copied()
                .filter(|node| !others.iter().any(|other| other.id == node.id))
                .collect()
        };
        Self { begun: without(after, before), ended: without(before, after) }
    }

    /// Whether the nodes stay the same.
    pub fn is_none(&self) -> bool {
        self.begun.is_empty() && self.ended.is_empty()
    }

    /// "thêm “…”; bỏ “…”".
    fn text(&self) -> Text {
        let (begun, ended) = (named(&self.begun), named(&self.ended));
        let mut parts = Vec::new();
        if !self.begun.is_empty() {
            parts.push(Text::new(format!("thêm {}", begun.vi), format!("{} added", begun.en)));
        }
        if !self.ended.is_empty() {
            parts.push(Text::new(format!("bỏ {}", ended.vi), format!("{} dropped", ended.en)));
        }
        joined(&parts, "; ")
    }
}

/// Rule 1.
pub fn parts_changed(change: &Change<'_>, whole: &Shift) -> Text {
    let (change, median) = (change.text(), median(whole));
    Text::new(
        format!(
            "Bộ nội dung thành phần thay đổi so với năm {}: {}. {}.",
            whole.before.year, change.vi, median.vi
        ),
        format!(
            "The set of sub-dimensions differs from {}: {}. {}.",
            whole.before.year, change.en, median.en
        ),
    )
}

/// Rule 2.
pub fn divided_anew(change: &Change<'_>, shift: &Shift) -> Text {
    let (change, figures) = (change.text(), figures(shift));
    Text::new(
        format!(
            "Lĩnh vực thay đổi nội dung thành phần ({}) và {}: dấu hiệu điểm của lĩnh vực được chia lại (suy ra từ số liệu).",
            change.vi, figures.vi
        ),
        format!(
            "The dimension's sub-dimensions change ({}) and {}: a sign that the dimension's points are divided anew \
             (derived from the figures).",
            change.en, figures.en
        ),
    )
}

/// Rule 3.
pub fn new_scale(shift: &Shift) -> Text {
    let figures = figures(shift);
    let capital = |text: &str| {
        let mut letters = text.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    };
    Text::new(
        format!("{}: dấu hiệu đổi thang đo (suy ra từ số liệu).", capital(&figures.vi)),
        format!(
            "{}: a sign that the scale changed (derived from the figures).",
            capital(&figures.en)
        ),
    )
}

/// Rule 4.
pub fn parts_rescaled(parts: &[&Domain], whole: &Shift) -> Text {
    let (parts, median) = (named(parts), median(whole));
    Text::new(
        format!("Có dấu hiệu đổi thang đo ở {}. {} (suy ra từ số liệu).", parts.vi, median.vi),
        format!("Signs of a new scale in {}. {} (derived from the figures).", parts.en, median.en),
    )
}

/// Rule 5.
pub fn total_of_sums(
    change: &Change<'_>,
    (n_before, n_after): (usize, usize),
    broken: &[&Domain],
    kind: Kind,
) -> Text {
    let mut parts = Vec::new();
    if !change.is_none() {
        let change = change.text();
        // Every dimension has ten points.
        let (max_before, max_after) = (10 * n_before, 10 * n_after);
        parts.push(Text::new(
            format!(
                "Từ {n_before} lĩnh vực thành {n_after} ({}), điểm tối đa từ {max_before} thành {max_after}.",
                change.vi
            ),
            format!(
                "{n_before} dimensions become {n_after} ({}), the maximum goes from {max_before} to {max_after} points.",
                change.en
            ),
        ));
    }
    if !broken.is_empty() {
        let broken = named(broken);
        parts.push(if kind == Kind::Suspected {
            Text::new(
                format!(
                    "Tổng điểm gồm lĩnh vực có dấu hiệu đổi thang đo (suy ra từ số liệu): {}.",
                    broken.vi
                ),
                format!(
                    "The total contains dimensions that show signs of a new scale (derived from the figures): {}.",
                    broken.en
                ),
            )
        } else {
            Text::new(
            format!(
                "Tổng điểm gồm lĩnh vực đã đổi cách tính hoặc có dấu hiệu đổi thang đo: {}.",
                broken.vi
            ),
            format!(
                "The total contains dimensions that changed or show signs of a new scale: {}.",
                broken.en
            ),
        )
        });
    }
    joined(&parts, " ")
}

/// Rule 6, after a pause.
pub fn published_again(first: u16, last: u16) -> Text {
    Text::new(
        format!("Không công bố các năm {first}–{last}, nay công bố lại."),
        format!("Not published from {first} to {last}, now published again."),
    )
}

/// Rule 7.
pub fn total_as_published(change: &Change<'_>, before: u16, new_weights: bool) -> Text {
    let change = change.text();
    let reason = Text::new(
        format!("Bộ chỉ số thành phần thay đổi so với năm {before}: {}.", change.vi),
        format!("The set of sub-indices differs from {before}: {}.", change.en),
    );
    if !new_weights {
        return reason;
    }
    reason.then(&Text::new(
        "Trọng số cũng thay đổi (suy ra từ số liệu).",
        "The weights change too (derived from the figures).",
    ))
}

/// "trung vị cả nước từ 1,82 (2020) lên 2,41 (2021), điểm cao nhất được công bố từ 1,96 lên 2,72".
fn figures(shift: &Shift) -> Text {
    let (before, after) = (figure(shift.before.highest, 2), figure(shift.after.highest, 2));
    let (middle, way) = (median(shift), way(shift.before.highest, shift.after.highest));
    Text::new(
        format!(
            "{}, điểm cao nhất được công bố từ {} {way} {}",
            uncapital(&middle.vi),
            before.vi,
            after.vi
        ),
        format!(
            "{}, the highest published score from {} to {}",
            uncapital(&middle.en),
            before.en,
            after.en
        ),
    )
}

/// "Trung vị cả nước từ 5,61 (2017) xuống 5,26 (2018)".
fn median(shift: &Shift) -> Text {
    let (before, after) = (figure(shift.before.median, 2), figure(shift.after.median, 2));
    let (years, way) =
        ((shift.before.year, shift.after.year), way(shift.before.median, shift.after.median));
    Text::new(
        format!("Trung vị cả nước từ {} ({}) {way} {} ({})", before.vi, years.0, after.vi, years.1),
        format!(
            "The national median goes from {} ({}) to {} ({})",
            before.en, years.0, after.en, years.1
        ),
    )
}

fn way(before: f64, after: f64) -> &'static str {
    if after < before { "xuống" } else { "lên" }
}

fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

/// "“Tri thức công dân”, …".
fn named(nodes: &[&Domain]) -> Text {
    let name =
        |node: &&Domain| Text::new(format!("“{}”", node.name.vi), format!("“{}”", node.name.en));
    joined(&nodes.iter().map(name).collect::<Vec<_>>(), ", ")
}

fn joined(parts: &[Text], between: &str) -> Text {
    let parts = |of: fn(&Text) -> &str| parts.iter().map(of).collect::<Vec<_>>().join(between);
    Text::new(parts(|part| &part.vi), parts(|part| &part.en))
}
