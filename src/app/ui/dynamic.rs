//! Parts of a view that change. Each is compiled once, whatever it shows: what differs comes in behind a pointer. (Leptos
//! makes a copy of its own code for every closure type in a view, which is most of what such a page weighs.)

use crate::browser;
use leptos::prelude::*;
use std::sync::Arc;

type Says = Arc<dyn Fn() -> String + Send + Sync>;
type Asks = Arc<dyn Fn() -> bool + Send + Sync>;
type Shows = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// Text that changes.
pub(crate) fn text<T: Into<String>>(says: impl Fn() -> T + Send + Sync + 'static) -> AnyView {
    fn shared(says: Says) -> AnyView {
        (move || says()).into_any()
    }
    shared(Arc::new(move || says().into()))
}

/// A part that is made again whenever something it reads has changed.
pub(crate) fn part(shows: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    fn shared(shows: Shows) -> AnyView {
        (move || shows()).into_any()
    }
    shared(Arc::new(shows))
}

/// A part that is there only while something holds.
pub(crate) fn show(
    when: impl Fn() -> bool + Send + Sync + 'static,
    shows: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    either(when, shows, || ().into_any())
}

/// A part that stands below the first screenful: made when what stands above it has been painted.
pub(crate) fn soon(shows: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let painted = RwSignal::new(false);
    browser::after_paint(move || {
        let _ = painted.try_set(true);
    });
    show(move || painted.get(), shows)
}

/// One part while something holds, another while it does not.
pub(crate) fn either(
    when: impl Fn() -> bool + Send + Sync + 'static,
    shows: impl Fn() -> AnyView + Send + Sync + 'static,
    otherwise: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    fn shared(when: Asks, shows: Shows, otherwise: Shows) -> AnyView {
        let when = Memo::new(move |_| when());
        (move || if when.get() { shows() } else { otherwise() }).into_any()
    }
    shared(Arc::new(when), Arc::new(shows), Arc::new(otherwise))
}

/// A yes or no that changes, for an attribute.
pub(crate) fn yes(asks: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(asks)
}

/// A text that changes, for an attribute.
pub(crate) fn says(says: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(says)
}

/// Views one after the other.
pub(crate) fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<AnyView>>().into_any()
}

/// A list whose lines stay as they are while others come and go. A line is known by a number.
pub(crate) fn list(
    keys: impl Fn() -> Vec<u64> + Send + Sync + 'static,
    line: impl Fn(u64) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    type Keys = Arc<dyn Fn() -> Vec<u64> + Send + Sync>;
    type Line = Arc<dyn Fn(u64) -> AnyView + Send + Sync>;
    fn shared(keys: Keys, line: Line) -> AnyView {
        view! { <For each=move || keys() key=|key| *key children=move |key| line(key) /> }.into_any()
    }
    shared(Arc::new(keys), Arc::new(line))
}

/// A number that tells one text from another (FNV-1a): by it a line is known again.
pub(crate) fn number_of(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
