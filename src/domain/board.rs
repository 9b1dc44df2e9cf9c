//! The three windows of a roadmap with the hands and the attention left in each (DOMAIN D.2, step 7).

use crate::{
    action::{ActionId, Window, Work},
    catalogue::Catalogue,
    evidence::HAIR,
    sorted::SortedMap,
};

/// Whether a placement also needs a free slot of its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slots {
    /// Gates and the backbone come first, whatever else changes at the time. They take slots from others.
    Ignored,
    /// Attention is scarce, too.
    Needed,
}

/// An action to place, with the person-weeks the team expects.
#[derive(Clone, Copy)]
pub(crate) struct Piece<'a> {
    pub(crate) action: Work<'a>,
    pub(crate) effort_pw: f64,
}

/// What is placed where, and what is left.
#[derive(Clone)]
pub(crate) struct Board<'a> {
    catalogue: &'a Catalogue,
    done: &'a [ActionId],
    free_pw: [f64; 3],
    taken: [[usize; 4]; 3],
    placed: SortedMap<ActionId, Window>,
}

impl<'a> Board<'a> {
    /// Empty windows. What is done holds nothing up.
    pub(crate) const fn new(catalogue: &'a Catalogue, capacity: [f64; 3], done: &'a [ActionId]) -> Self {
        Self { catalogue, done, free_pw: capacity, taken: [[0; 4]; 3], placed: SortedMap::new() }
    }

    /// Where an action stands.
    pub(crate) fn window_of(&self, action: ActionId) -> Option<Window> {
        self.placed.get(&action).copied()
    }

    /// Done or placed.
    pub(crate) fn settled(&self) -> Vec<ActionId> {
        self.done.iter().chain(self.placed.keys()).copied().collect()
    }

    /// Places all pieces, each in the first window that is not before its horizon nor before its prerequisites, with
    /// hands and, where needed, a slot left. All or none.
    pub(crate) fn with(&self, pieces: &[Piece<'_>], slots: Slots) -> Option<Self> {
        let mut board = self.clone();
        for piece in pieces {
            let earliest = board.earliest(&piece.action)?;
            let fits = |w: &Window| {
                board.free(*w) + HAIR >= piece.effort_pw
                    && (slots == Slots::Ignored || board.has_slot(*w, &piece.action))
            };
            let window = Window::ALL.into_iter().filter(|w| *w >= earliest).find(fits)?;
            board.put(piece, window);
        }
        Some(board)
    }

    /// With an action where the team wants it, whatever stands against that.
    pub(crate) fn pinned(&self, piece: &Piece<'_>, window: Window) -> Self {
        let mut board = self.clone();
        board.put(piece, window);
        board
    }

    /// Person-weeks missing to place all pieces, each in the window with the most room: 0 when only slots are full.
    pub(crate) fn missing_pw(&self, pieces: &[Piece<'_>]) -> f64 {
        let mut board = self.clone();
        let mut missing = 0.0;
        for piece in pieces {
            let earliest = board.earliest(&piece.action).unwrap_or(Window::Later);
            let open = || Window::ALL.into_iter().filter(|w| *w >= earliest);
            let roomy = open().find(|w| board.free(*w) + HAIR >= piece.effort_pw);
            let roomiest = || open().max_by(|a, b| board.free(*a).total_cmp(&board.free(*b)));
            if let Some(window) = roomy.or_else(roomiest) {
                let short = (piece.effort_pw - board.free(window)).max(0.0);
                missing += if short <= HAIR { 0.0 } else { short };
                board.put(piece, window);
            }
        }
        missing
    }

    /// The first window after the horizon and the prerequisites; `None` while a prerequisite is neither done nor placed.
    fn earliest(&self, action: &Work<'_>) -> Option<Window> {
        action
            .prerequisites
            .iter()
            .filter(|p| !self.done.contains(p))
            .try_fold(action.horizon, |earliest, p| self.window_of(*p).map(|window| earliest.max(window)))
    }

    fn put(&mut self, piece: &Piece<'_>, window: Window) {
        if let Some(free) = self.free_pw.get_mut(window.index()) {
            *free = (*free - piece.effort_pw).max(0.0);
        }
        if let Some(taken) = self.taken.get_mut(window.index()).and_then(|row| row.get_mut(piece.action.kind as usize))
        {
            *taken += 1;
        }
        self.placed.insert(piece.action.id, window);
    }

    fn free(&self, window: Window) -> f64 {
        self.free_pw.get(window.index()).copied().unwrap_or(0.0)
    }

    fn has_slot(&self, window: Window, action: &Work<'_>) -> bool {
        let taken = self.taken.get(window.index()).and_then(|row| row.get(action.kind as usize)).copied();
        taken.is_some_and(|n| n < self.catalogue.planning.slots(window.index(), action.kind))
    }
}
