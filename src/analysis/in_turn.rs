//! A few of many, one of each kind in turn.

/// At most `most` of all, the first of each group, then the second of each, and so on; none whose key was taken before.
/// Each comes with the place of its group.
pub fn in_turn<T, K: PartialEq>(
    groups: Vec<Vec<T>>,
    key: impl Fn(&T) -> K,
    most: usize,
) -> Vec<(usize, T)> {
    let mut groups: Vec<_> = groups.into_iter().map(Vec::into_iter).collect();
    let mut taken: Vec<(usize, T)> = Vec::new();
    loop {
        let before = taken.len();
        for (place, group) in groups.iter_mut().enumerate() {
            let is_new = |one: &T| taken.iter().all(|(_, known)| key(known) != key(one));
            let next = if taken.len() < most { group.find(is_new) } else { None };
            taken.extend(next.map(|one| (place, one)));
        }
        if taken.len() == before {
            return taken;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(groups: &[&str], most: usize, expected: &str) {
        let groups = groups.iter().map(|group| group.chars().collect()).collect();
        let taken: String = in_turn(groups, |one| *one, most).iter().map(|(_, one)| *one).collect();
        assert_eq!(taken, expected);
    }

    #[test]
    fn one_of_each_group_comes_before_a_second_of_any() {
        check(&["abc", "d", "ef"], 5, "adebf");
        check(&["", "ab", ""], 5, "ab");
        check(&["abc"], 2, "ab");
        check(&[], 5, "");
    }

    #[test]
    fn what_stands_in_two_groups_is_taken_once_and_the_next_in_its_place() {
        check(&["ab", "ac"], 5, "acb");
        check(&["aa", "aab"], 5, "ab");
    }

    proptest! {
        #[test]
        fn nothing_is_left_out_while_there_is_room(groups in proptest::collection::vec(proptest::collection::vec(0_u8..20, 0..6), 0..5)) {
            let mut all: Vec<u8> = groups.iter().flatten().copied().collect();
            all.sort_unstable();
            all.dedup();
            let mut taken: Vec<u8> = in_turn(groups, |one| *one, usize::MAX).into_iter().map(|(_, one)| one).collect();
            taken.sort_unstable();
            prop_assert_eq!(taken, all);
        }
    }
}
