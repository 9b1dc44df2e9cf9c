# Sentences about knowledge and duties; `src/content/say/knowing/` puts them together. No name of a person stands in any.
# A variable named n, of or total is a count; every other one is text: $count, $vital and $all are counts in words.

## Headline: what one absence leaves

knowing-none = Nobody has entered yet who can run what.
knowing-leaves =
    { $n ->
        [one] If one person leaves, { $count } of { $all } systems has nobody who can work on it alone.
       *[other] If one person leaves, { $count } of { $all } systems have nobody who can work on them alone.
    }
knowing-leaves-all =
    { $n ->
        [one] If one person leaves, nobody can work on the one system alone.
        [2] If one person leaves, neither of two systems has anybody who can work on it alone.
       *[other] If one person leaves, none of { $all } systems has anybody who can work on it alone.
    }
knowing-orphans =
    { $n ->
        [one] { $count } of { $all } systems has nobody who can work on it alone.
       *[other] { $count } of { $all } systems have nobody who can work on them alone.
    }
knowing-orphans-leaves =
    { $n ->
        [one] { $count } of { $all } systems has nobody who can work on it alone; if one person leaves, it is { $then }.
       *[other] { $count } of { $all } systems have nobody who can work on them alone; if one person leaves, it is { $then }.
    }
knowing-orphans-all =
    { $n ->
        [one] Nobody can work on the one system alone.
        [2] Neither of two systems has anybody who can work on it alone.
       *[other] None of { $all } systems has anybody who can work on it alone.
    }
knowing-covered =
    { $n ->
        [one] The one system has at least two people who can work on it alone.
       *[other] Every system has at least two people who can work on it alone.
    }

## Lede: which of them are vital, or how many absences it takes

knowing-lede-none = For each system it takes a level per person, from no knowledge to “can change its design”. What is shown is how many, never who.
knowing-vital-none =
    { $n ->
        [one] It is not a system customers stop without.
        [2] Neither of these two is a system customers stop without.
       *[other] None of these { $count } is a system customers stop without.
    }
knowing-vital-all =
    { $n ->
        [one] It is a system customers stop without: { $systems }.
        [2] Both of these are systems customers stop without: { $systems }.
       *[other] All { $count } of these are systems customers stop without: { $systems }.
    }
knowing-vital-some =
    { $n ->
        [one] { $vital } of these { $count } is a system customers stop without: { $systems }.
       *[other] { $vital } of these { $count } are systems customers stop without: { $systems }.
    }
knowing-more = { $n } more
knowing-takes =
    { $n ->
        [one] One absence leaves more than half of the weight uncovered.
       *[other] It takes { $count } absences at the same time to leave more than half of the weight uncovered.
    }
knowing-takes-at-most = It takes at most { $count } absences at the same time to leave more than half of the weight uncovered.

## Facts: a figure and what it counts

knowing-at-most = at most { $value }
knowing-of = { $part } of { $whole }
knowing-percent = { $share } %
knowing-fact-bus-factor =
    { $n ->
        [0] bus factor: more than half of the weight is uncovered today
       *[other] bus factor: so few absences leave more than half of the weight uncovered
    }
knowing-fact-critical =
    { $n ->
        [one] person can work alone on the least covered system customers stop without
       *[other] people can work alone on the least covered system customers stop without
    }
knowing-fact-hours = hours of operations a week fall to one person
knowing-fact-undone =
    { $n ->
        [one] duties is done by nobody
       *[other] duties are done by nobody
    }
knowing-fact-developers = of the hours of operations are carried by product developers

## Below the solo-ops chart

knowing-solo-foot = A team that shares its duties evenly and has little of them scores near 0, even if developers do all of it.

## Lists in words

knowing-single =
    { $n ->
        [one] One system has one person who can work on it alone: { $systems }.
       *[other] { $count } systems have one person each who can work on them alone: { $systems }.
    }
knowing-nobody =
    { $n ->
        [one] Nobody can run this system: { $systems }.
       *[other] Nobody can run these systems: { $systems }.
    }
knowing-undone =
    { $n ->
        [one] Nobody does this duty: { $duties }.
       *[other] Nobody does these duties: { $duties }.
    }
knowing-absence =
    { $n ->
        [one] After the worst single absence, this system has nobody: { $systems }.
       *[other] After the worst single absence, these systems have nobody: { $systems }.
    }
knowing-absence-same =
    { $n ->
        [one] After the worst single absence, the one system that rests on one person has nobody.
       *[other] After the worst single absence, none of the { $count } systems that rest on one person has anybody.
    }
knowing-absence-none = No single absence leaves a system without anybody.
knowing-absence-no-more = No single absence leaves one more system without anybody.

## Pairing: what one more person changes

knowing-pair = Pair on { $system } first: one more who can work on it alone means that { $effect }.
knowing-pair-nobody = Have somebody learn { $system } first: one who can work on it alone means that { $effect }.
knowing-pair-critical =
    { $n ->
        [one] no system customers stop without is left to nobody
       *[other] every system customers stop without has at least { $count } people who can
    }
knowing-pair-half = at least half of the weight is covered
knowing-pair-factor = it takes { $after } absences, not { $before }, to leave more than half of the weight uncovered
knowing-pair-thin =
    { $n ->
        [0] no system customers stop without rests on fewer than two people
        [one] only one system customers stop without rests on fewer than two people
       *[other] { $count } systems customers stop without, not { $before }, rest on fewer than two people
    }
knowing-pair-people =
    { $n ->
        [one] it no longer stands without anybody
       *[other] it rests on { $count } people
    }
knowing-pair-helper = Somebody can already follow its runbook.
knowing-pair-next =
    { $n ->
        [one] Next comes { $systems }.
       *[other] Next come { $systems }.
    }

## The page on knowledge and duties

knowledge-sub = Every row is sorted on its own, so a column is not a person.
duties-sub = Solid: the most-loaded person. Outline: everyone else together.
solo-title = Solo-ops index
solo-sub = The index adds three parts; each bar is as long as its weight. It enters the sub-risk “{ $part }”.
knowing-enter-knowledge = Enter who can run what
knowing-enter-duties = Enter who carries what
knowing-to-results = Back to the results
knowing-no-matrix-title = Who can run what is not known yet
knowing-no-matrix = It would show which systems rest on one person, and on which one to pair first.
knowing-no-map-title = Who carries what is not known yet
knowing-no-map =
    { $n ->
        [one] It would show who carries operations, and what nobody does. One of { $of } duties is open; the map counts when all are said.
       *[other] It would show who carries operations, and what nobody does. { $n } of { $of } duties are open; the map counts when all are said.
    }
load-title = What operations cost you
load-text = Ranges, since the figures behind them are estimates. Beside each stands what others hold it against.
load-none = Enter the operations hours, the size of the rotation or the night pages, and this says what they come to.
