# Words of the report. A variable named n, of or total is a count; every other one is text.

report-title = { $team }, { $date }
report-risk = Risk
report-score = Score
report-band = Band
report-alarms = Alarms that no average can hide
report-window = { $name }, { $dates }: { $capacity }
report-step = { $title }. { $because } On Monday: { $monday }
