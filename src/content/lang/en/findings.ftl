# Pieces of the sentences about results and plan; `src/content/say/` puts them together. A variable named n, of or total
# is a count; every other one is text: $count and $all are counts in words, $clause is a clause without capital and stop.

## Headline: how bad, and what else

say-your = your { $all }
say-headline-none = There are not enough answers for a score yet
say-headline-critical =
    { $n ->
        [one] One of { $all } risks is critical: { $subject }
       *[other] { $count } of { $all } risks are critical
    }
say-headline-high =
    { $n ->
        [one] One of { $all } risks is high: { $subject }
       *[other] { $count } of { $all } risks are high
    }
say-headline-elevated =
    { $n ->
        [one] One of { $all } risks is elevated: { $subject }
       *[other] { $count } of { $all } risks are elevated
    }
say-headline-watch =
    { $n ->
        [one] None of { $all } risks is urgent; one is worth watching: { $subject }
       *[other] None of { $all } risks is urgent; { $count } are worth watching
    }
say-headline-healthy = All { $all } risks are healthy
say-headline-all-critical = All { $all } risks are critical
say-headline-all-high = All { $all } risks are high
say-headline-all-elevated = All { $all } risks are elevated
say-headline-all-watch = None of { $all } risks is urgent; all are worth watching
say-stop = { $clause }.
say-one-person =
    { $n ->
        [one] it runs through one person
        [2] both run through one person
       *[other] all { $count } run through one person
    }
say-one-person-some = { $count } of them run through one person
say-one-absence = one absence would leave most of your systems without an expert

## Lede

say-lede-none = A sub-risk needs answers to two of its questions before it gets a score.
say-lede-nothing = Nothing stands at 40 or above.
say-lede-highest = “{ $risk }” stands highest, at { $band }.
say-lede-close = The order of the first { $count } is not certain: their ranges overlap.
say-single-experts = { $count } of { $all } systems have a single expert

## Profile

say-profile-none = No risk has enough answers yet
say-profile-first = { $subject } comes first
say-profile-joint = { $subjects } share first place
say-profile-close =
    { $n ->
        [one] { $first }; { $subjects } is too close to call
       *[other] { $first }; { $subjects } are too close to call
    }
say-respondents =
    { $n ->
        [one] One respondent
       *[other] { $count } respondents
    }
say-evidence =
    { $n ->
        [0] no evidence
        [one] one piece of evidence
       *[other] { $count } pieces of evidence
    }

## Confidence and visibility

say-confidence-high = High
say-confidence-medium = Medium
say-confidence-low = Low
say-confidence-line = confidence: { $reasons }
say-confidence-sure = evidence entered, few splits
say-doubt-respondents = few of you answered
say-doubt-dont-know = many answers are “I don’t know”
say-doubt-splits = many questions split you
say-doubt-evidence = no evidence entered
say-visibility = On what a team must know, { $n } of { $of } answers were “I don’t know”.

## Alarms

say-gate-looked = You looked, and it is so.
say-gate-waits = Changes no score until somebody has looked.
say-gate-said = { $who } said so.
say-gate-said-unknown =
    { $n ->
        [one] { $who } said so; one did not know.
       *[other] { $who } said so; { $count } did not know.
    }
say-gate-did-not-know =
    { $n ->
        [one] One of { $all } did not know.
       *[other] { $count } of { $all } did not know.
    }
say-who = { $count } of { $all }
say-who-knew = { $count } of { $all } who knew
say-who-alone = the one who knew
say-who-unknown =
    { $n ->
        [one] { $who }; one did not know
       *[other] { $who }; { $count } did not know
    }

## Where people differ, do not know, or are contradicted by facts

say-split-fact = You do not agree on { $subject }
say-split-experience = { $subject } runs from { $worst } to { $best }
say-split-hidden = Answers on nights and strain lie far apart
say-blind-none = No question left most of you without an answer
say-blind-nobody = Nobody knows { $subject }
say-blind-most =
    { $n ->
        [one] On one question most of you did not know
       *[other] On { $count } questions most of you did not know
    }
say-blind-third =
    { $n ->
        [one] On one question a third of you or more did not know
       *[other] On { $count } questions a third of you or more did not know
    }
say-perception-none = Where you looked, the log and your answers agree
say-perception-several = On { $count } facts the log differs from your answers

## What a question adds to a score

say-component-missing = Nobody answered.
say-component-withheld = Counts from five answers on.
say-component-not-asked-of-you = Does not apply to most of you.
say-component-nobody = Nobody knows.
say-component-at = “{ $anchor }”
say-component-between = between “{ $better }” and “{ $worse }”
say-component-unknown =
    { $n ->
        [one] { $answer }; one of you did not know
       *[other] { $answer }; { $count } of you did not know
    }
say-component-measured = { $answer } by what was looked up: { $fact }
say-component-measured-against = { $answer } by what was looked up: { $fact }; your answers: { $answers }
say-measured = { $value } { $unit }
say-never = never
say-about = about { $value }

## Because

say-because = Because { $clause }.
say-because-own = you want it
say-because-who = { $clause } ({ $who })
say-because-also = { $clause } (and { $fact })
say-because-who-also = { $clause } ({ $who }, and { $fact })
say-because-risk = “{ $risk }” stands at { $band }
say-because-answers =
    { $n ->
        [one] one answer says { $claim }
       *[other] { $count } answers say { $claim }
    }
say-because-paas = { $count } of five checks fit a managed platform, and you are { $engineers }
say-because-shared-duty = you are { $engineers }, too few for a specialist role
say-because-platform = { $count } product teams can share it
say-because-sre = the service runs around the clock and incidents hurt more than infrastructure
say-because-owner = one documented road needs one named owner

## Plan

say-window-now = Now
say-window-next = Next
say-window-later = Later
say-window-dates = { $from } to { $to }
say-capacity = { $used } of { $capacity } person-weeks
say-plan-none = Nothing fits into the first four weeks
say-plan-headline =
    { $n ->
        [one] One step by { $date } goes after { $subjects } first
       *[other] { $count } steps by { $date } go after { $subjects } first
    }
say-plan-headline-plain =
    { $n ->
        [one] One step by { $date }
       *[other] { $count } steps by { $date }
    }
say-plan-lede = Planned with { $percent } % of { $people }: { $pw } person-weeks every week. Leave a step out with a reason, change its effort, or say that you have it; the rest is planned again at once.
say-people =
    { $n ->
        [one] one person
       *[other] { $count } people
    }
say-timeline-none = No step is planned
say-timeline-big = Small steps first; “{ $step }” takes most of { $window }
say-timeline-plain =
    { $n ->
        [one] One step in { $weeks } weeks
       *[other] { $count } steps in { $weeks } weeks
    }
say-if-all =
    { $n ->
        [one] If this step is done, { $bands }
       *[other] If all { $count } steps are done, { $bands }
    }
say-if-all-first =
    { $n ->
        [one] one risk reaches “{ $band }”
       *[other] { $count } risks reach “{ $band }”
    }
say-if-all-more = { $count } “{ $band }”

## The way out

say-choice-title = Way out: { $choice }
say-choice-paas = a managed platform
say-choice-shared-duty = share the duty
say-choice-platform = a platform team
say-choice-sre = an SRE role
say-choice-owner = a named owner
say-choice-rule-1 = You are fewer than 30 engineers, and { $count } of five checks fit.
say-choice-rule-2 = You are fewer than ten engineers: too few for a specialist role without making a new single point. Share the duty, use managed services, narrow the promise, and think of a partner for nights.
say-choice-rule-3 = Three product teams or more do the same work by hand, and infrastructure hurts at least as much as incidents.
say-choice-rule-4 = The service runs around the clock, incidents hurt more than infrastructure, and operations take { $fte } full-time jobs.
say-choice-rule-5 = Three product teams or more can share one road to production.
say-choice-rule-6 = One named part-time owner and a deputy keep one documented road. Look again when you have three product teams.
say-choice-runner-up = Runner-up: { $choice }.
say-choice-another-team = With one more product team this becomes: { $choice }.
say-choice-stays = One more product team would not change this.

## Who looked into an alarm: a part somebody plays

checker-developer = a developer
checker-operations = somebody of operations
checker-platform = somebody of the platform team
checker-security = somebody of security
checker-lead = a team lead
checker-facilitator = the facilitator
checked-by-on = Looked into by { $who } on { $day }.
checked-by = Looked into by { $who }.
checked-on = Looked into on { $day }.
