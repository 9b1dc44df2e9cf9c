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
charts-hour-end = { $n } min
charts-head-part = Part
charts-head-minutes = Minutes

## Count of responses

charts-count = { $n } of { $of } responses are in
charts-head-responses = Responses
charts-head-team = Team
