# Bands, numbers and dates: what every other file leans on. A variable named n, of or total is a count; every other one
# is text.

-product = Unsolo

## Bands (C.7): a name, and what to do

band-healthy = Healthy
band-healthy-says = Keep doing it.
band-watch = Watch
band-watch-says = Fine now; look again next quarter.
band-elevated = Elevated
band-elevated-says = Plan something this quarter.
band-high = High
band-high-says = Start this month.
band-critical = Critical
band-critical-says = Start this week.

## Counts in words, up to ten, inside a sentence

number =
    { $n ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
       *[other] { $n }
    }

## Lists: nouns without, clauses with a comma before the last

list-comma = { $before }, { $item }
list-and = { $before } and { $item }
list-semicolon = { $before }; { $item }
list-clause-and = { $before }, and { $item }

## Dates

date-day-month = { $day } { $month }
date-day-month-year = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
