//! What is said of a unit beside another: its place, why there is no difference, why it is suggested.

use super::labels::CompareLabels;
use crate::analysis::compare::{Measured, NoDifference, Place};
use crate::analysis::peers::Why;
use crate::format;
use crate::model::language::Language;
use crate::model::unit::UnitIdx;
use crate::words::form::sentence;
use crate::words::results;

/// Why there is no difference.
pub fn no_difference(why: NoDifference, language: Language) -> String {
    match why {
        NoDifference::Itself => CompareLabels::of(language).is_first.to_owned(),
        NoDifference::Missing(why) => results::missing(why, language),
        NoDifference::BaseMissing(why) => {
            let why = results::missing(why, language);
            sentence!(language;
                "mốc so sánh không có điểm: {why}",
                "the unit compared with has no score: {why}")
        }
        NoDifference::FieldUnknown => sentence!(language;
            "không tính được trung bình, trung vị hay điểm tốt nhất, vì không công bố điểm của mọi đơn vị",
            "mean, median and best are not known, because not every unit's score is published"),
        NoDifference::OtherLevel => sentence!(language;
            "khác cấp với mốc so sánh",
            "of another level than the one compared with"),
    }
}

/// A rank of how many; a dash where there is none.
pub fn place(place: Option<Place>, language: Language) -> String {
    match place {
        Some(Place { rank, shared, of: Some(of) }) => {
            format::places::rank_of(rank, shared, of, language)
        }
        Some(Place { rank, shared, of: None }) => format::places::rank(rank, shared, language),
        None => "–".to_owned(),
    }
}

/// Why a unit is suggested; `name` gives the name of its parent.
pub fn why(why: &Why, name: impl Fn(UnitIdx) -> String, language: Language) -> String {
    match why {
        Why::Neighbour { rank, shared, of } => {
            let rank = format::places::rank_of(*rank, *shared, *of, language);
            sentence!(language;
                "kề bên trong bảng xếp hạng, hạng {rank}",
                "next in the ranking, rank {rank}")
        }
        Why::SameParent(parent) => {
            let parent = name(*parent);
            sentence!(language; "cùng thuộc {parent}", "also part of {parent}")
        }
        Why::Similar { distance, domains, measured: Measured::ShareOfMax } => {
            let distance = format::percent(*distance, 1, language);
            sentence!(language;
                "cơ cấu điểm giống nhất, cách {distance} điểm tối đa qua {domains} lĩnh vực",
                "most similar profile, {distance} of the maximum apart over {domains} domains")
        }
        Why::Similar { distance, domains, .. } => {
            let distance = format::percent(*distance, 1, language);
            sentence!(language;
                "cơ cấu giống nhất, cách {distance} khoảng từ thấp nhất đến cao nhất qua {domains} lĩnh vực",
                "most similar profile, {distance} of the way from lowest to highest apart over {domains} domains")
        }
    }
}
