//! The last change that can be taken back. One step: enough to forgive a slip, simple enough to trust.

use leptos::prelude::*;
use std::sync::Arc;

type Act = Arc<dyn Fn() + Send + Sync>;

/// Offers to take back the last removal.
#[derive(Clone, Copy)]
pub(crate) struct Undo(RwSignal<Option<(String, Act)>>);

impl Default for Undo {
    fn default() -> Self {
        Self(RwSignal::new(None))
    }
}

impl Undo {
    /// Says what was done and how to take it back; replaces an earlier offer.
    pub(crate) fn offer(self, done: String, take_back: impl Fn() + Send + Sync + 'static) {
        self.0.set(Some((done, Arc::new(take_back))));
    }

    /// What was done, if it can be taken back.
    pub(crate) fn offered(self) -> Option<String> {
        self.0.with(|offer| offer.as_ref().map(|(done, _)| done.clone()))
    }

    /// Takes it back.
    pub(crate) fn take(self) {
        if let Some((_, act)) = self.0.try_update(Option::take).flatten() {
            act();
        }
    }

    /// Leaves it as it is.
    pub(crate) fn forget(self) {
        self.0.set(None);
    }
}
