# Sentences about what would move if something were otherwise; `src/content/say/what_if.rs` puts them together. No name
# of a person stands in any. A variable named n, of or total is a count; every other one is text: $count is a count in
# words.

## A score: its bands, its numbers, and what moves it

what-if-falls = “{ $name }” falls from { $before } to { $after }, { $from } to about { $to }: { $why }
what-if-falls-within = “{ $name }” falls within { $band }, { $from } to about { $to }: { $why }
what-if-rises = “{ $name }” rises from { $before } to { $after }, { $from } to about { $to }: { $why }
what-if-rises-within = “{ $name }” rises within { $band }, { $from } to about { $to }: { $why }
what-if-lower =
    { $n ->
        [one] { $actions } lowers it
       *[other] { $actions } lower it
    }
what-if-action = “{ $title }”
what-if-more = { $n } more
what-if-departure = the departure raises it
what-if-pages = more pages raise it
what-if-still =
    { $n ->
        [one] One risk does not move.
       *[other] { $count } risks do not move.
    }
what-if-none = No risk moves.

## A departure

what-if-leaves = If one person leaves, the bus factor { $change }; { $systems }.
what-if-drops = drops from { $from } to { $to }
what-if-stays = stays at { $to }
what-if-nobody =
    { $n ->
        [0] every system still has somebody who can work on it alone
        [one] one system has nobody who can work on it alone
       *[other] { $count } systems have nobody who can work on them alone
    }
what-if-nobody-more = { $systems }, today { $count }
what-if-nobody-same = { $systems }, as today

## Twice the pages

what-if-incidents = Incidents per on-call week double from { $from } to { $to }.
what-if-incidents-past = Incidents per on-call week double from { $from } to { $to }: at six hours each, past the 20 hours a week that Google plans for operations at most, for full-time specialists ({ $source }).
what-if-nights = Night pages of the most-woken person double from { $from } to { $to } in 28 days.
what-if-nights-past-good = Night pages of the most-woken person double from { $from } to { $to } in 28 days: past the two interruptions in a month that PagerDuty counts as good ({ $source }: a vendor’s data, and not only nights).
what-if-nights-past-bad = Night pages of the most-woken person double from { $from } to { $to } in 28 days: past the seven interruptions in a month that PagerDuty counts as bad ({ $source }: a vendor’s data, and not only nights).
what-if-nights-past-burnt-out = Night pages of the most-woken person double from { $from } to { $to } in 28 days: past the nineteen interruptions in a month of PagerDuty’s burnt-out top tenth ({ $source }: a vendor’s data, and not only nights).
what-if-pages-missing = Not looked up, so nothing to double: { $figures }.

## What to keep in mind

what-if-caveat = A planning assumption, not a forecast: everything else stays as it is.
what-if-caveat-actions = How much a step lowers a score is our own estimate; only a new round lifts an alarm.
what-if-caveat-departure = The departure is the one that leaves most behind, whoever that is; answers, duties and the rotation stay as they are.
what-if-caveat-pages = Only the figures double; the answers about nights stay as they are.
