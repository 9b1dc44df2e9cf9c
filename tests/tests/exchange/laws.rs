//! Merging is commutative, associative and idempotent.

use domain::round::{Round, RoundId};
use exchange::{merge, stored::Settings, write_backup};
use proptest::prelude::*;
use tests::wire::{self, catalogue, copies};

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn merging_knows_no_order(a in copies(), b in copies(), c in copies()) {
        let merged = |a: &Round, b: &Round| merge::rounds(a, b).unwrap();
        let ab = merged(&a, &b);
        prop_assert_eq!(&ab, &merged(&b, &a));
        prop_assert_eq!(merged(&ab, &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(&merged(&a, &a), &a);
        prop_assert_eq!(&merged(&ab, &a), &ab);
        // Neutral: the round before anything was done in it.
        prop_assert_eq!(&merged(&a, &Round { revision: 0, ..wire::empty() }), &a);
        prop_assert!(ab.removed.iter().all(|id| !ab.responses.contains_key(id)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn all_120_orders_of_five_files_give_the_same_bytes(files in proptest::collection::vec(copies(), 5)) {
        let bytes = |order: &[usize]| {
            let merged = order.iter().skip(1).fold(files[order[0]].clone(), |all, &i| merge::rounds(&all, &files[i]).unwrap());
            write_backup(catalogue(), [&merged, &Round { id: RoundId(1), ..merged.clone() }], &Settings::default())
        };
        let first = bytes(&[0, 1, 2, 3, 4]);
        let orders = permutations(5);
        prop_assert_eq!(orders.len(), 120);
        prop_assert!(orders.iter().all(|order| bytes(order) == first));
    }
}

fn permutations(n: usize) -> Vec<Vec<usize>> {
    (0..n).fold(vec![vec![]], |shorter, next| {
        let insert = |order: Vec<usize>| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, next);
                order
            })
        };
        shorter.into_iter().flat_map(insert).collect()
    })
}
