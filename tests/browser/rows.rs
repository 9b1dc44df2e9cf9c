pub(crate) const CASES: &[super::harness::run::Case] = &[];
