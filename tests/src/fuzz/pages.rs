//! A paging tool's export, and amounts as people type them.

use domain::{Date, evidence::Thousandths};
use exchange::{
    limits::AMOUNT,
    number::{read_amount, read_amounts},
    pages::{Choice, MOST_SKIPPED, Pick, figures, read_pages},
};

/// The bytes as an export under every choice of columns, and as amounts.
pub fn pages(bytes: &[u8]) {
    let column = |n: u8| if n.is_multiple_of(3) { Pick::Find } else { Pick::Column(usize::from(n % 5)) };
    let first = bytes.first().copied().unwrap_or_default();
    let chosen = Choice {
        time: None,
        person: column(first),
        action: column(first / 5),
        day_first: Some(first.is_multiple_of(2)),
    };
    for choice in [Choice::default(), chosen, Choice { time: Some(usize::from(first % 4)), ..Choice::default() }] {
        export(bytes, &choice);
    }
    let text = String::from_utf8_lossy(bytes);
    if let Ok(amount) = read_amount(&text) {
        amount_holds(amount);
    }
    if let Ok(amounts) = read_amounts(&text) {
        amounts.into_iter().for_each(amount_holds);
    }
}

fn export(bytes: &[u8], choice: &Choice) {
    let today = Date::from_ordinal_date(2026, 330).unwrap();
    let Ok(pages) = read_pages(bytes, choice, today, &|_| 60) else { return };
    assert!(pages.first <= pages.last && pages.last <= today);
    assert_eq!(i64::from(pages.days), (pages.last - pages.first).whole_days() + 1);
    assert!(pages.pages > 0 && pages.night_pages <= pages.pages && pages.most_woken <= pages.night_pages);
    assert!(pages.needed_action.is_none_or(|(yes, of)| yes <= of && of <= pages.pages));
    assert!(pages.skipped.len() <= MOST_SKIPPED && pages.skipped.len() <= pages.skipped_total as usize);
    for acted in [None, Some(pages.pages), Some(u32::MAX)] {
        let found = figures(&pages, u32::MAX - pages.days, acted);
        assert!(found.iter().all(|figure| figure.value.0 >= 0), "{found:?}");
    }
    let _ = figures(&pages, pages.days, None);
}

fn amount_holds(amount: Thousandths) {
    assert!((0..=AMOUNT * 1000).contains(&amount.0));
    assert_eq!(read_amount(&amount.to_string()), Ok(amount));
}
