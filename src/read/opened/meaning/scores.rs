//! Which columns hold scores?

use super::choices::Role;

/// Whether a column of this role holds scores.
pub fn is_score(role: Role) -> bool {
    matches!(role, Role::Score | Role::Total | Role::RankAndScore)
}
