# What a team talks through: what is asked about every case, and the answers to when it last almost happened.

case-here = Could this happen here by Friday?
case-almost = When did it last almost happen?
case-almost-month = This month
case-almost-year = This year
case-almost-never = Never
case-almost-dk = Don’t know
