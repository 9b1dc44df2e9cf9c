# Words on and about the charts. A variable named n, of or total is a count; every other one is text.
# Words on marks must be short; in other languages check them at 328 px (the tests of `charts` do).

## Profile

charts-profile = Risk profile
charts-profile-value = { $score } { $band }
charts-profile-says = { $name } { $score } { $band }, range { $low } to { $high }
charts-profile-says-parts = { $risk } ({ $parts })
charts-part-says = { $name } { $score }
charts-not-enough = not enough answers
charts-not-enough-says = { $name }: not enough answers
charts-range = { $low } to { $high }
charts-head-risk = Risk
charts-head-score = Score
charts-head-band = Band
charts-head-range = Range

## Dots: one disc per answer

charts-dots = Answers
charts-dots-says = { $anchor }: { $n }
charts-dont-know = Don’t know
charts-times = × { $n }
charts-head-answer = Answer
charts-head-people = People

## Blind spots

charts-blind = Blind spots
charts-blind-value = { $n } of { $of } don’t know
charts-blind-says = { $question } { $n } of { $of } don’t know
charts-head-question = Question
charts-head-dont-know = Don’t know
charts-head-asked = Asked

## Perception against evidence

charts-perception = Perception against evidence
charts-your-answers = Your answers
charts-log = What the log shows
charts-agree = Answers and log agree
charts-at = { $name }: { $anchor }
charts-perception-says = { $name }: answers { $answers } on the scale 0 to 4, log { $log }
charts-head-fact = Fact
charts-head-answers = Your answers, 0 to 4
charts-head-log = The log, 0 to 4

## Capacity and timeline

charts-capacity = { $window }: { $used } of { $capacity } person-weeks
charts-now = Now
charts-next = Next
charts-later = Later
charts-until = to { $to }
charts-span = { $from } to { $to }
charts-timeline =
    { $n ->
        [one] Timeline of one step
       *[other] Timeline of { $n } steps
    }
charts-timeline-says = { $step } { $effort }
charts-timeline-says-after = { $step } { $effort } { $after }
charts-after = after { $step }
charts-person-weeks = Person-weeks
charts-head-step = Step
charts-head-window = Window
charts-head-after = After
charts-day-month = { $day } { $month }
charts-month-year = { $month } { $year }
charts-month-1 = Jan
charts-month-2 = Feb
charts-month-3 = Mar
charts-month-4 = Apr
charts-month-5 = May
charts-month-6 = Jun
charts-month-7 = Jul
charts-month-8 = Aug
charts-month-9 = Sep
charts-month-10 = Oct
charts-month-11 = Nov
charts-month-12 = Dec

## What if

charts-what-if = What if
charts-today = today
charts-after-now = after the Now steps
charts-if-all = if all is done
charts-what-if-says = { $name }: today { $today }, after the Now steps { $now }, if all is done { $all }
charts-head-today = Today
charts-head-after-now = After Now
charts-head-if-all = If all is done

## History: one risk through the rounds. $count is a count in words

charts-history =
    { $n ->
        [one] Risks in { $count } round
       *[other] Risks in { $count } rounds
    }
charts-history-latest = Risks in the latest { $n } of { $of } rounds
charts-history-at = { $date } { $score }, range { $low } to { $high }
charts-history-at-missing = { $date } not enough answers
charts-history-at-withheld = { $date } not shown
charts-history-says = { $name }: { $points }
charts-history-says-change = { $name }: { $points }, { $change }
charts-day-month-year = { $day } { $month } { $year }
charts-not-shown = not shown
charts-head-last-change = Last change
charts-head-verdict = Verdict

## The hour

charts-hour =
    { $n ->
        [one] The hour in one part
       *[other] The { $n } parts of the hour
    }
charts-hour-1 = Welcome and last actions
charts-hour-2 = Answer alone
charts-hour-3 = Collect and reveal
charts-hour-4 = Two facts
charts-hour-5 = Talk through two topics
charts-hour-6 = Choose and commit
charts-hour-7 = Share
charts-hour-says = { $name } { $n } min
charts-hour-says-now = { $name } { $n } min, now
charts-hour-end = { $n } min
charts-head-part = Part
charts-head-minutes = Minutes

## Count of responses

charts-count = { $n } of { $of } responses are in
charts-head-responses = Responses
charts-head-team = Team

## Knowledge: what rests on one person. $count and $all are counts in words

charts-knowledge = Knowledge per system
charts-knowledge-people = People, most knowledge first
charts-knowledge-people-first = The first { $n } of { $of } people, most knowledge first
charts-knowledge-cover = cover starts here, with two
charts-alone =
    { $n ->
        [0] Nobody
        [1] One person alone
        [one] { $count } person
       *[other] { $count } people
    }
charts-and-help =
    { $n ->
        [0] and nobody who can help
       *[other] and { $count } who can help
    }
charts-but-help = but { $count } who can help
charts-knowledge-covered =
    { $n ->
        [one] The one system has two people or more who can work on it alone
       *[other] Each of { $all } systems has two people or more who can work on it alone
    }
charts-knowledge-short =
    { $n ->
        [one] { $count } system, { $vital }, stops short of two people
       *[other] { $count } systems, { $vital }, stop short of two people
    }
charts-vital-it = a vital one
charts-vital-not = not a vital one
charts-vital-both = both of them vital
charts-vital-all = all of them vital
charts-vital-some =
    { $n ->
        [0] none of them vital
       *[other] { $count } of them vital
    }
charts-knowledge-says = { $name }: { $design } can change its design, { $alone } can work alone, { $help } can help
charts-head-system = System
charts-head-weight = Weight
charts-head-design = Can change its design
charts-head-alone = Can work alone
charts-head-help = Can help
charts-head-no-knowledge = No knowledge

## Cover: a caption of whole sentences. $count and $all are counts in words

charts-cover-systems =
    { $n ->
        [one] { $count } system. Each disc is a person who can work on it alone.
       *[other] { $count } systems. Each disc is a person who can work on one alone.
    }
charts-cover-systems-first = The { $n } of { $of } systems that fewest people can work on. Each disc is a person who can work on one alone.
charts-cover-more-systems =
    { $n ->
        [one] one more system is left out
       *[other] { $n } more systems are left out
    }
charts-cover-more-people =
    { $n ->
        [one] one more person has no place in the columns
       *[other] { $n } more people have no place in the columns
    }
charts-cover-people =
    { $n ->
        [0] None of { $all } people has answered yet.
        [one] { $count } of { $all } people answered: the one disc.
       *[other] { $count } of { $all } people answered. Each disc is one of them.
    }
charts-cover-all =
    { $n ->
        [0] Nobody has been asked yet.
        [one] The one person asked has answered.
       *[other] All { $all } people answered. Each disc is one of them.
    }
charts-cover-alone = The one person asked has not answered yet.

## Duties: who carries operations. $count and $all are counts in words

charts-duties = Duty map
charts-duties-hours = Hours a week
charts-duties-who-else = Who else could do it today
charts-duties-nobody = nobody does this
charts-duties-company = a company does this
charts-duties-and-company = { $hours } and a company
charts-else =
    { $n ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }
charts-else-narrow = else: { $who }
charts-duties-says = { $name }: { $does }, who else could do it: { $who }
charts-duties-says-hours = { $hours } hours a week, { $top } of them by the most loaded person
charts-duties-says-company = { $does }, and a company
charts-duties-all-done =
    { $n ->
        [one] The one duty is done by somebody
       *[other] Each of { $all } duties is done by somebody
    }
charts-duties-none-done =
    { $n ->
        [one] The one duty is done by nobody
       *[other] All { $all } duties are done by nobody
    }
charts-duties-undone =
    { $n ->
        [one] { $count } of { $all } duties is done by nobody
       *[other] { $count } of { $all } duties are done by nobody
    }
charts-duties-share = { $clause }; { $share }
charts-share-all = one person carries all of the hours
charts-share-nearly-all = one person carries nearly all of the hours
charts-share-most = one person carries more than half of the hours
charts-share-spread = nobody carries more than half of the hours
charts-head-duty = Duty
charts-head-top-hours = Hours of the most loaded person

## Solo-ops: what the index is made of

charts-solo-index = Solo-ops index { $index }, { $band }
charts-solo-load = Load
charts-solo-concentration = Concentration
charts-solo-cover = No cover
charts-solo-points = { $points } of { $most }
charts-solo-hours = { $hours } hours of at most { $most }
charts-solo-hours-over = { $hours } hours, { $most } of them count
charts-solo-share = { $percent } % on one person
charts-solo-no-hours = no hours entered
charts-solo-duties =
    { $of ->
        [one] { $n } of { $of } duty
       *[other] { $n } of { $of } duties
    }
charts-solo-says = { $name } { $points }: { $why }
charts-solo-the-load = load
charts-solo-the-concentration = concentration
charts-solo-the-cover = missing cover
charts-solo-title-nearly =
    { $n ->
        [one] { $parts } is nearly at the end of its scale
       *[other] { $parts } are nearly at the end of their scales
    }
charts-solo-title-end =
    { $n ->
        [one] { $parts } is at the end of its scale
       *[other] { $parts } are at the end of their scales
    }
charts-solo-title-near = { $parts } are at the end of their scales or nearly so
charts-solo-title-most =
    { $n ->
        [one] { $parts } weighs most
       *[other] { $parts } weigh most
    }
charts-solo-title-shared = Duties are shared and covered
charts-solo-title-no-hours = No hours are entered, so only missing cover can count
charts-head-points = Points
charts-head-most = At most
charts-head-rests-on = Rests on
