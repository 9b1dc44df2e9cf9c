//! An action with what must be done before it (DOMAIN D.2, step 3).

use crate::{
    action::{ActionId, OwnAction},
    catalogue::Catalogue,
    sorted::{SortedMap, SortedSet},
};

/// An action with all its unfinished prerequisites, prerequisites first, alphabetical among equals. Empty when it is
/// done already or not in the catalogue.
#[must_use]
pub fn bundle(catalogue: &Catalogue, action: ActionId, done: &[ActionId]) -> Vec<ActionId> {
    bundle_of(&|id| catalogue.action(id).map(|a| a.prerequisites), action, done)
}

/// The same, where `before` says what must be done before an action; `None` for one that nobody knows.
pub(crate) fn bundle_of<'a>(
    before: &impl Fn(ActionId) -> Option<&'a [ActionId]>,
    action: ActionId,
    done: &[ActionId],
) -> Vec<ActionId> {
    let prerequisites = |id: ActionId| before(id).unwrap_or_default();
    let mut open = SortedSet::new();
    let mut to_visit = vec![action];
    while let Some(id) = to_visit.pop() {
        if !done.contains(&id) && before(id).is_some() && open.insert(id) {
            to_visit.extend(prerequisites(id));
        }
    }
    let mut ordered = Vec::with_capacity(open.len());
    // A circle of prerequisites has no first one; then the smallest id goes first, and placing will refuse it.
    while let Some(&smallest) = open.first() {
        let ready = open.iter().copied().find(|&id| prerequisites(id).iter().all(|p| !open.contains(p)));
        let next = ready.unwrap_or(smallest);
        open.remove(&next);
        ordered.push(next);
    }
    ordered
}

/// What can be named as a prerequisite of an action that the team typed: all others, of the catalogue and its own, but those
/// that wait for it themselves. `None` stands for one that is being typed, for which nothing waits yet.
#[must_use]
pub fn can_precede(
    catalogue: &Catalogue,
    own: &SortedMap<ActionId, OwnAction>,
    action: Option<ActionId>,
) -> Vec<ActionId> {
    let before = |id: ActionId| own.get(&id).map(|own| own.prerequisites.as_slice());
    let waits = |id: ActionId| action.is_some_and(|action| bundle_of(&before, id, &[]).contains(&action));
    let listed = catalogue.actions.iter().map(|action| action.id);
    listed.chain(own.keys().copied()).filter(|id| !waits(*id)).collect()
}
