//! Exports of paging tools, and amounts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tests::fuzz::pages(bytes));
