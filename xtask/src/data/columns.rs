//! The columns of the documents' tables, with the type and the meaning each has in the package.

use super::schema::Field;

/// Every column: its name, its Frictionless type, its meaning.
const COLUMNS: [(&str, &str, &str); 65] = [
    ("indicator", "string", "The row of the form, unique in the package"),
    ("form", "string", "The form the row stands in"),
    ("code", "string", "The code by the row's place in the tree"),
    ("printed_code", "string", "The code as printed"),
    ("name", "string", "The name or label as printed"),
    ("name_en", "string", "The same in English"),
    ("measure", "string", "The unit of measure as printed"),
    ("measure_en", "string", "The same in English"),
    ("kind", "string", "What it is: one of a short list of words"),
    ("codes", "string", "What codes stand for: code=words, joined by |"),
    ("parent", "string", "The row above, which stands on an earlier line"),
    ("breakdown", "string", "The way of dividing the parent that the row is a part of"),
    (
        "relation",
        "string",
        "topic: the parent is a heading; part: the parts of a breakdown together are the parent; subset: contained in it",
    ),
    (
        "scope",
        "string",
        "Whose part of the work is counted, or the unit whose units a statistic is about; blank: the unit as a whole",
    ),
    ("domain", "string", "The domain; blank: the total, or none"),
    ("numerator", "string", "A rate's numerator: a row, or the printed number"),
    ("denominator", "string", "A rate's denominator: a row, or the printed number"),
    ("follows", "string", "The step of a process that comes before it, on an earlier line"),
    ("at_most", "string", "A row whose value this one cannot exceed by what they mean"),
    ("note", "string", "What a reader should know"),
    ("note_en", "string", "The same in English"),
    ("unit", "string", "The unit, by code"),
    ("units", "string", "The units named, by code, joined by |"),
    ("period", "string", "2023, 2024-Q1, 2024-H1, 2024-9M or 2011/2020"),
    ("value", "number", "The printed number"),
    (
        "operator",
        "string",
        "How the number is meant: >, >=, <, <=, ~; blank: exactly, or for a target the number itself",
    ),
    ("printed", "string", "The text exactly as printed"),
    ("parts", "string", "The numbers of a ratio of three parts, joined by |"),
    ("absence", "string", "Why there is no number: blank, none, not-due, not-applicable"),
    ("basis", "string", "On what it rests, where a quantity is printed twice with a reason"),
    ("from", "string", "First day, where it is not that of the period"),
    ("as_of", "string", "Last day, where it is not that of the period"),
    ("cumulative", "string", "yes: since the beginning; no: in the period; blank: not said"),
    ("rank", "integer", "The rank"),
    ("rank_of", "integer", "Among how many"),
    ("source", "string", "The document"),
    ("at", "string", "Section and line of the document's text"),
    ("cell", "integer", "The cell of a printed table's row, from 1"),
    ("nth", "integer", "Which occurrence of the text is meant; blank: the first"),
    ("cell_rank", "integer", "The cell of the printed rank"),
    ("nth_rank", "integer", "Which occurrence of the printed rank is meant"),
    ("printed_rank", "string", "The rank exactly as printed"),
    ("index", "string", "The index"),
    ("stage", "string", "self, round1, round2 or published; blank: published"),
    ("score", "number", "The score, or for a target the value to be reached"),
    ("bound", "string", "> or <: only a bound is printed; blank: the number itself"),
    ("max", "number", "The largest possible score as printed"),
    ("statistic", "string", "mean, highest, lowest, count, units, criteria, sub-criteria or max"),
    ("condition", "string", "The limits a count is about"),
    ("of", "number", "Among how many, or out of how many points"),
    ("target", "string", "Identity"),
    ("goal", "string", "The goal; for a target the goal it is a threshold of"),
    ("responsible", "string", "Responsible bodies, joined by |"),
    ("lead", "string", "The body named as the lead"),
    ("body", "string", "Identity"),
    ("bodies", "string", "Bodies, joined by |"),
    ("aliases", "string", "Other spellings, joined by |"),
    ("alias", "string", "A spelling found in the document"),
    ("text", "string", "The text as printed"),
    ("text_en", "string", "The same in English"),
    ("status", "string", "met or not-met, as the document says"),
    ("printed_status", "string", "The judgement as printed"),
    ("remark", "string", "Identity"),
    ("direction", "string", "up, down or flat: the course the statement claims"),
    ("period_note", "string", "What the form says of its periods"),
];

/// The fields of a table with this header. A column nobody described is a text.
pub fn of(header: &[String]) -> Vec<Field> {
    header
        .iter()
        .map(|column| {
            let known = COLUMNS.iter().find(|(name, ..)| name == column);
            let (_, kind, description) = known.copied().unwrap_or(("", "string", ""));
            Field { name: column.clone(), kind, description }
        })
        .collect()
}
