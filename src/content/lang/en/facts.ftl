# What a team looks up and what follows from it: the levels of a number, the load of operations, skills. A variable named n,
# of or total is a count; every other one is text.

## The values at one level: $unit is "pages in 28 days", "%" or "people"

facts-is = { $value } { $unit }
facts-up-to = up to { $high } { $unit }
facts-above = above { $low } { $unit }
facts-above-up-to = above { $low }, up to { $high } { $unit }
facts-or-more = { $low } { $unit } or more
facts-or-never = { $low } { $unit } or more, or never
facts-to = { $low } to { $high } { $unit }
facts-to-under = { $low } to under { $high } { $unit }
facts-under = under { $high } { $unit }

## Where the levels of a number begin

facts-cuts = Levels at { $bounds } ({ $ground })
facts-cuts-quarter = Level = the index divided by 25 ({ $ground })
facts-ground = { $sources }; { $strength }
facts-published = published
facts-derived = derived from published numbers
facts-judgement = our judgement

## Why raw numbers give no figure; $field is what the number is called

facts-incomplete = A number is missing.
facts-negative = “{ $field }” cannot be below 0.
facts-not-whole = “{ $field }” is a whole number.
facts-zero = With 0 for “{ $field }” there is nothing to divide by. Leave it open if you cannot count it.
facts-part-above-whole = “{ $part }” cannot be more than “{ $whole }”.
facts-downtime = The downtime is longer than the days you looked at.
facts-target = The target is a percentage above 1 and below 100, such as 99.9. A target of 100 leaves no budget to use.
facts-too-large = This number is too large to be read as what it stands for.

## The load of operations: names, values with their unit, a sentence each, and what to hold it against. $source is "S01".

load-name-share = Working time for operations
load-name-heaviest = Operations hours of the person with the most
load-name-night-pages = Pages at night for a person in a month
load-name-rotation = People in the rotation
load-name-after-pages = Work after pages in an on-call week
load-to = { $low } to { $high }
load-up-to = up to { $high }
load-percent = { $value } %
load-hours =
    { $n ->
        [one] { $value } hour
       *[other] { $value } hours
    }
load-pages =
    { $n ->
        [one] { $value } page
       *[other] { $value } pages
    }
load-people =
    { $n ->
        [one] { $value } person
       *[other] { $value } people
    }
load-people-of = { $value } of { $of }
load-says-share = Operations take { $value } of your working time, by { $from }.
load-from-duties = the duty map
load-from-hours = the hours per developer
load-from-both = the duty map and the hours per developer
load-says-heaviest = The person with the most operations work spends { $value } a week on it.
load-says-no-nights = Nobody is woken by a page.
load-says-most-woken = The most-woken person gets { $value } at night in a month.
load-says-one-woken = One person takes every night: { $value } in a month.
load-says-woken = In a month a person in the rotation gets { $value } at night: the larger figure is the most-woken person’s, the smaller one spreads it over all who take turns.
load-says-rotation-enough = Enough people take turns for a service that is promised around the clock.
load-says-rotation-short =
    { $n ->
        [one] { $count } person is missing for turns around the clock with room to rest. More people are one way; the other is to decide which pages may wait until the morning.
       *[other] { $count } people are missing for turns around the clock with room to rest. More people are one way; the other is to decide which pages may wait until the morning.
    }
load-says-office-enough = Enough people take turns for cover in office hours.
load-says-office-short =
    { $n ->
        [one] { $count } person is missing for cover in office hours that survives holidays and illness.
       *[other] { $count } people are missing for cover in office hours that survives holidays and illness.
    }
load-at-least = at least { $count }
load-says-no-pages = No page has brought work in an on-call week.
load-says-after-pages = An on-call week brings { $value } of work after pages, if an incident takes six hours at most.
load-against-share = Google lets specialists spend at most half of their time on operations ({ $source }); no published cap exists for product developers.
load-against-heaviest = 20 hours are half of a 40-hour week, the most that Google lets full-time specialists spend ({ $source }); no published cap exists for product developers.
load-against-night-pages = PagerDuty counts two interruptions outside office hours in a month as good and seven as bad; nineteen is where its burnt-out top tenth stands ({ $source }: a vendor’s data, and not only nights).
load-against-rotation = For turns around the clock Google asks for eight full-time specialists at one site, or six at each of two ({ $source }).
load-against-office = Six is our own reading: one level below the eight full-time specialists that Google asks for around the clock ({ $source }).
load-against-after-pages = Google plans six hours for an incident, from repair to write-up, and half of a 40-hour week, 20 hours, for operations; both are for full-time specialists ({ $source }).

## Skills: a name, what doing it alone means, a clause after "can", and a noun after "holds"

skill-name-containers = Containers
skill-means-containers = Writes the image of a new service and finds out why one does not start.
skill-can-containers = build a container image
skill-noun-containers = the containers
skill-name-orchestration = Orchestration
skill-means-orchestration = Rolls a service out on the cluster, rolls it back, and moves it off a failing machine.
skill-can-orchestration = orchestrate containers
skill-noun-orchestration = the cluster
skill-name-pipelines = Pipelines
skill-means-pipelines = Builds the road from a merge to production and repairs it when it is stuck.
skill-can-pipelines = run a pipeline
skill-noun-pipelines = the pipelines
skill-name-cloud = Cloud
skill-means-cloud = Sets up network, storage and rights at your provider, and can say what the bill is made of.
skill-can-cloud = set up what the service needs in the cloud
skill-noun-cloud = the cloud account
skill-name-infrastructure-code = Infrastructure as code
skill-means-infrastructure-code = Changes machines and databases through files, and brings what was made by hand under them.
skill-can-infrastructure-code = change infrastructure through code
skill-noun-infrastructure-code = the infrastructure code
skill-name-monitoring = Monitoring
skill-means-monitoring = Chooses what to measure, writes the alert for it, and removes alerts that nobody acts on.
skill-can-monitoring = set up monitoring
skill-noun-monitoring = the monitoring
skill-name-incident-response = Incident response
skill-means-incident-response = Leads from the first page to the all-clear: finds the cause, decides, and keeps customers informed.
skill-can-incident-response = lead an incident
skill-noun-incident-response = the incidents

command-not-used = We do not use it
command-outside = We need help from outside
command-one = One of us can, alone
command-several = Two or more of us can, alone

skills-or = { $before } or { $item }
skills-nobody = nobody on the team can { $things } alone
skills-one = one person alone holds { $things }
skills-both = { $nobody }; { $one }
skills-covered = Two or more of you command each skill that you said you use.
skills-outside =
    { $n ->
        [one] { $count } of { $all } skills needs help from outside
       *[other] { $count } of { $all } skills need help from outside
    }
skills-thin =
    { $n ->
        [one] { $count } of { $all } skills hangs on one person
       *[other] { $count } of { $all } skills hang on one person
    }
skills-outside-and-thin =
    { $n ->
        [one] { $outside }, and { $count } hangs on one person
       *[other] { $outside }, and { $count } hang on one person
    }

## Entering facts

facts-pages = Facts
facts-page-evidence = Look up
facts-page-knowledge = Who can run what
facts-page-duties = Who carries what
facts-page-skills = Skills
undo-removed-system = { $name } is no longer on the list of systems.
undo-removed-person = { $name } is no longer on the list of people.

## Who can run what: levels, and one person's own row

knows-0 = I know nothing of it
knows-1 = I can follow a runbook with help
knows-2 = I can work alone: release, undo, find faults, restore
knows-3 = I can change its design and teach it
systems-title = What you can run
systems-lede = Think of a day on which nobody else is there. What could you do on each of these systems?
systems-private = Your row goes along with your answers. The team sees how many people can run a system, from five rows on, and never whose row it is.
systems-some =
    { $n ->
        [one] One system is open. Your row goes along when all are rated; your answers go along in any case.
       *[other] { $n } systems are open. Your row goes along when all are rated; your answers go along in any case.
    }
