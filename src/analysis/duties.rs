//! What a document sets its bodies to do beside its index targets: measures by level, tasks by body, goals by status.

use crate::model::documents::Documents;
use crate::model::form::Kind;
use crate::model::observation::Observation;
use crate::model::order::Order;
use crate::model::remark::{Remark, RemarkKind};
use crate::model::source::SourceId;
use crate::model::target::{Body, Goal, Status, Target};

use super::plan::{Outcome, outcome};

/// A body's part in a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is named as the lead ("chủ trì").
    Lead,
    /// It carries out or follows.
    Responsible,
}

/// A body's part in a target; `None` when it is not named.
pub fn role(target: &Target, body: &Body) -> Option<Role> {
    if target.lead.as_ref() == Some(&body.id) {
        return Some(Role::Lead);
    }
    target.responsible.contains(&body.id).then_some(Role::Responsible)
}

/// The bodies with a part in at least one of the targets, in the order of their table.
pub fn bodies<'a>(documents: &'a Documents, targets: &[&Target]) -> Vec<&'a Body> {
    let named = |body: &&Body| targets.iter().any(|target| role(target, body).is_some());
    documents.bodies.iter().filter(named).collect()
}

/// Targets of measures, by whose part of the work they are about: the unit as a whole first, then in printed order.
pub fn by_scope<'a>(targets: &[&'a Target]) -> Vec<(&'a str, Vec<&'a Target>)> {
    let mut groups: Vec<(&str, Vec<&Target>)> = Vec::new();
    for target in targets.iter().filter(|target| target.index.is_none() && target.goal.is_none()) {
        match groups.iter_mut().find(|(scope, _)| *scope == target.scope) {
            Some((_, group)) => group.push(target),
            None => groups.push((&target.scope, vec![target])),
        }
    }
    groups.arrange_by_key(|(scope, _)| !scope.is_empty());
    groups
}

/// What was observed of a target's indicator in the target's own period, and whether that reaches it. A partial
/// period decides nothing, nor does a quantity of another kind: 1319 files are no answer to "100 %".
pub fn observed<'a>(
    documents: &'a Documents,
    target: &Target,
) -> Option<(&'a Observation, Option<Outcome>)> {
    let indicator = documents.indicator(target.indicator.as_ref()?)?;
    if (indicator.kind == Kind::Percent) != (target.measure == "%") {
        return None;
    }
    let found = documents.observations.iter().find(|found| {
        found.indicator == indicator.id
            && found.unit == target.unit
            && found.period == target.period
            && found.value.is_ok()
    })?;
    let whole = found.value.ok().zip(target.value).filter(|_| !found.is_partial());
    Some((found, whole.map(|(at, to)| outcome(target.operator, at, to))))
}

/// The tasks of a document, by the bodies they are given to; those given to nobody by name last.
pub fn tasks<'a>(
    documents: &'a Documents,
    source: &SourceId,
) -> Vec<(&'a [String], Vec<&'a Remark>)> {
    let mut groups: Vec<(&[String], Vec<&Remark>)> = Vec::new();
    let tasks = documents.remarks.iter().filter(|remark| remark.kind == RemarkKind::Task);
    for task in tasks.filter(|task| task.place.source == *source) {
        match groups.iter_mut().find(|(bodies, _)| *bodies == task.bodies) {
            Some((_, group)) => group.push(task),
            None => groups.push((&task.bodies, vec![task])),
        }
    }
    groups.arrange_by_key(|(bodies, _)| bodies.is_empty());
    groups
}

/// The goals of a document with their thresholds.
#[derive(Clone, Debug)]
pub struct Board<'a> {
    /// Not reached first, then not judged, then reached; otherwise in printed order.
    pub goals: Vec<(&'a Goal, Vec<&'a Target>)>,
    /// How many were reached.
    pub met: usize,
    /// How many were not.
    pub not_met: usize,
}

/// The goals of a document with their thresholds, as the document itself judges them.
pub fn board<'a>(documents: &'a Documents, source: &SourceId) -> Board<'a> {
    let thresholds = |goal: &Goal| {
        let of_goal = |target: &&Target| target.goal.as_ref() == Some(&goal.id);
        documents.targets.iter().filter(of_goal).collect()
    };
    let own = documents.goals.iter().filter(|goal| goal.place.source == *source);
    let mut goals: Vec<(&Goal, Vec<&Target>)> = own.map(|goal| (goal, thresholds(goal))).collect();
    let count = |status| goals.iter().filter(|(goal, _)| goal.status == Some(status)).count();
    let (met, not_met) = (count(Status::Met), count(Status::NotMet));
    let place = |goal: &Goal| match goal.status {
        Some(Status::NotMet) => 0,
        None => 1,
        Some(Status::Met) => 2,
    };
    goals.arrange_by_key(|(goal, _)| place(goal));
    Board { goals, met, not_met }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example;
    use crate::model::language::Name;
    use crate::model::operator::Operator;
    use crate::model::period::Period;
    use crate::model::place::{Place, Row};
    use crate::model::unit::UnitIdx;

    fn place(source: &str, printed: &str) -> Place {
        Place {
            source: SourceId(source.to_owned()),
            section: "III".to_owned(),
            lines: (52, 52),
            cell: None,
            nth: 1,
            printed: printed.to_owned(),
        }
    }

    fn unit() -> UnitIdx {
        example::at(&example::publication(""), "A")
    }

    fn target(id: &str, scope: &str, responsible: &[&str], lead: Option<&str>) -> Target {
        Target {
            id: id.to_owned(),
            goal: None,
            index: None,
            domain: None,
            indicator: None,
            period: Period::year(2023),
            unit: unit(),
            scope: scope.to_owned(),
            name: Name::new(id),
            operator: Operator::AtLeast,
            value: Some(50.0),
            measure: "%".to_owned(),
            rank: None,
            responsible: responsible.iter().map(ToString::to_string).collect(),
            lead: lead.map(str::to_owned),
            place: place("doc", "50%"),
            rank_place: None,
            note: Name::default(),
            row: Row::default(),
        }
    }

    fn body(id: &str) -> Body {
        Body { id: id.to_owned(), unit: None, name: Name::new(id), aliases: Vec::new() }
    }

    fn task(source: &str, bodies: &[&str]) -> Remark {
        Remark {
            id: String::new(),
            unit: unit(),
            units: Vec::new(),
            index: None,
            domain: None,
            period: None,
            kind: RemarkKind::Task,
            bodies: bodies.iter().map(ToString::to_string).collect(),
            claim: None,
            place: place(source, "…"),
            row: Row::default(),
        }
    }

    fn goal(code: &str, status: Option<Status>) -> Goal {
        Goal {
            id: code.to_owned(),
            unit: unit(),
            period: Period::year(2020),
            code: code.to_owned(),
            text: Name::default(),
            status,
            printed_status: String::new(),
            bodies: Vec::new(),
            domain: None,
            place: place("doc", ""),
            note: Name::default(),
            row: Row::default(),
        }
    }

    #[test]
    fn only_a_body_named_as_the_lead_leads() {
        // sin-ho-2023 L36 "Phòng Nội vụ chủ trì"; L35 names an office without a role.
        let leads = target("D4", "", &["nv"], Some("nv"));
        let named = target("D3", "", &["vp"], None);
        assert_eq!(role(&leads, &body("nv")), Some(Role::Lead));
        assert_eq!(role(&named, &body("vp")), Some(Role::Responsible));
        assert_eq!(role(&named, &body("nv")), None);
        let documents =
            Documents { bodies: ["tp", "vp", "nv"].map(body).into(), ..Documents::default() };
        let found: Vec<&str> =
            bodies(&documents, &[&leads, &named]).iter().map(|body| body.id.as_str()).collect();
        assert_eq!(found, ["vp", "nv"]);
    }

    #[test]
    fn measures_stand_by_level_the_unit_as_a_whole_first() {
        // sin-ho-2023 L118: 60 % for the district, 50 % for the communes; L116 for both together.
        let district = target("60", "district", &[], None);
        let commune = target("50", "commune", &[], None);
        let both = target("100", "", &[], None);
        let threshold = Target { goal: Some("g".into()), ..both.clone() };
        let found = by_scope(&[&district, &threshold, &commune, &both]);
        let scopes: Vec<(&str, usize)> = found.iter().map(|(s, group)| (*s, group.len())).collect();
        assert_eq!(scopes, [("", 1), ("district", 1), ("commune", 1)]);
    }

    #[test]
    fn tasks_stand_by_the_bodies_they_are_given_to() {
        let all = [
            task("doc", &[]),
            task("doc", &["nv"]),
            task("doc", &["a", "b"]),
            task("doc", &["nv"]),
            task("other", &["nv"]),
        ];
        let documents = Documents { remarks: all.into(), ..Documents::default() };
        let found = tasks(&documents, &SourceId("doc".to_owned()));
        let sizes: Vec<(usize, usize)> =
            found.iter().map(|(bodies, group)| (bodies.len(), group.len())).collect();
        assert_eq!(sizes, [(1, 2), (2, 1), (0, 1)]);
    }

    #[test]
    fn the_goal_that_was_not_reached_comes_first() {
        let goals =
            [goal("1.", Some(Status::Met)), goal("2.", None), goal("16.", Some(Status::NotMet))];
        let threshold = Target { goal: Some("16.".into()), ..target("100", "", &[], None) };
        let documents =
            Documents { goals: goals.into(), targets: vec![threshold], ..Documents::default() };
        let found = board(&documents, &SourceId("doc".to_owned()));
        let order: Vec<&str> = found.goals.iter().map(|(goal, _)| goal.code.as_str()).collect();
        assert_eq!((order, found.met, found.not_met), (vec!["16.", "2.", "1."], 1, 1));
        assert_eq!(found.goals[0].1.len(), 1);
    }
}
