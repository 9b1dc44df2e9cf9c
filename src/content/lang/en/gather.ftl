# Many people, one result: invitations, answering on one's own device, the ways back, and what comes in.

close = Close
share = Share
copy-done = Copied.
copy-by-hand = The browser did not copy it. It is selected: copy it by hand.

## The invitation, as the facilitator shows it

invite-scan = Scan, or open
invite-enter = and choose “Answer with a code”:
invite-label = QR code of the invitation { $code }
invite-confidential = Confidential, not anonymous:
invite-confidential-text = whoever collects holds the answers. They carry no name; a chat or a camera shows who sent them.
invite-link = Or send this link
invite-copy = Copy the link
invite-share = Answer a few questions
invite-systems = Ask each person what they can run, too. The link then holds the names of your systems; the ten letters have no room for them.
invite-name = Put the team’s name into the link
invite-print-button = Print the invitation
invite-print = { $team }, { $date }: answer on your own device

## Where letters are typed

join-title = Answer with a code
join-lede = Somebody who runs a round gave you ten letters and digits, or a link. You answer on this device; nothing leaves it until you send it.
join-letters = Code of the round
join-letters-hint = Like K7QM 42DX 9W. Capitals, spaces and hyphens do not matter.
join-button = Go to the questions
join-mistyped = This is not a code of a round: it has ten letters and digits. Nothing was changed. Compare it with the screen once more, or open the link instead.
join-newer = This code was made by a later version of Unsolo. Nothing was changed. Reload this page to get it, then enter the code again.
join-other-questions = This round asks another version of the questions than this page knows. Nothing was changed. Reload this page; if that does not help, whoever runs the round reloads theirs and shows a new code.

## Answering on one's own device

own-title = You are invited to answer
own-title-team = { $team } invites you to answer
own-lede = { $n } questions, about { $of } minutes, alone. Every answer is stored on this device at once: you can stop and go on later.
own-private-title = Confidential, not anonymous
own-private = Your answers stay on this device until you send them. Whoever collects them holds all of them; they carry no name, no time and no mark of your device. How you send them may show that they are yours: a chat shows who wrote, a camera sees who holds the phone.
own-private-strain = Questions on nights and strain count only when five or more answer them. They are never shown one by one.
own-private-device = Nothing goes to a server. Whoever opens this browser can read what is stored in it; you can delete your answers when you have sent them.
own-begin = Start answering
own-go-on = Go on
own-so-far = { $n } of { $of } answered
own-discard = Delete my answers from this device
own-to-end = To the end
own-gone-title = No answers here
own-gone = There are no answers of yours on this device for this round. Open the link again, or enter the code of the round.
own-list = You answer
own-list-team = A round that somebody else runs
own-list-open = Go on with your answers

## The ways back

send-nothing-title = Nothing answered yet
send-lede = Send them to whoever collects, by one of three ways. All bring the same answers.
send-again = Your answers have changed: send them again, by any way. The newer ones replace the older ones.
send-mark = Yours are called { $mark }; the name says nothing about you.
send-picture = Show a picture
send-picture-text = Hold it in front of the camera of whoever collects. The room sees that it is yours.
send-picture-label = QR code of your answers
send-picture-none = Your notes are too long for a picture that a camera could read. Use the link or a file.
send-link = Send a link
send-link-text = The answers are in the link itself, behind #; no server gets them. Whoever has the link can read them, and a chat shows who sent it.
send-link-label = Link with your answers
send-link-copy = Copy the link
send-link-title = My answers
send-link-long = This link is long, and some programs cut it. A file is safer.
send-code = Say or type a code
send-code-text = Read it out, write it on paper, or paste it where only your team reads. The answers are in the code: whoever has it can read them.
send-code-notes =
    { $n ->
        [one] Your note does not fit into it: picture, link and file bring it.
       *[other] Your { $n } notes do not fit into it: picture, link and file bring them.
    }
send-code-label = Code of your answers
send-code-copy = Copy the code
send-file = Save as a file
send-file-text = For when nothing else works. Whoever collects drops it on their page.
send-stays = Your answers stay on this device, so that you can change them and send them again.
send-change = Change my answers
send-too-often-title = Changed too often
send-too-often = You have sent these answers 63 times, and a code cannot count further. They are safe on this device. To send them once more, delete them here and answer again; ask whoever collects to remove the older ones.
send-here-title = This device collects
send-here = The round is on this device, so your answers need no way at all.
send-here-removed = These answers were taken out of the round on this device before. Nothing was changed. Paste your code on the Collect step and tick “Take it in again”.
send-here-button = Hand them in here

## What comes in

gather-paste = Paste links or codes
gather-paste-hint = One or many, with the chat around them. They show who sent them; the answers inside carry no name.
gather-files = Take in files
gather-add =
    { $n ->
        [0] Add
        [one] Add 1 response
       *[other] Add { $n } responses
    }
gather-leave = Leave them out
gather-added =
    { $n ->
        [one] One added at { $time }.
       *[other] { $n } added at { $time }.
    }
gather-added-late =
    { $n ->
        [one] One added at { $time }. The results were shown before, so it waits.
       *[other] { $n } added at { $time }. The results were shown before, so they wait.
    }
gather-late-before = The results were shown before. What comes now waits, and does not change them at once.
gather-nothing = No link and no code of a response in this text. Nothing was changed. A code has 20 or 32 letters and digits; a link holds “#r1.”.
gather-new = is new.
gather-replaces =
    { $n ->
        [one] is newer, and replaces the one that is here.
       *[other] is newer, and replaces { $n } that are here.
    }
gather-same = is here already. It counts once.
gather-removed = was removed on this device before.
gather-again = Take it in again
gather-whole = All questions are answered.
gather-partly = Some questions are open.
gather-holds-round = This round as another device has it, with { $n } responses.
gather-too-long = is too long: { $n } characters, and at most { $of } are looked at. Nothing was changed. Paste it in parts.
gather-damaged = is a link that was cut or changed on its way. Nothing was changed. Ask for a file, or for the code.
gather-mistyped = looks like a code, but a letter is missing or wrong. Nothing was changed. Compare it with the sender’s once more.
gather-newer = was made by a later version of Unsolo. Nothing was changed. Reload this page, then take it in again.
gather-other-questions = belongs to another version of the questions. Nothing was changed. Ask the sender to reload the page and send it again.
gather-other-round = belongs to another round. Nothing was changed. Open that round and take it in there.
gather-other-list = is a vote on another list. Nothing was changed. Ask the sender to open the newest link to the vote and to vote again.
gather-other-file = holds other rounds, not this one. Nothing was changed. Take it in on the page “Import a file”.

undo-gathered =
    { $n ->
        [0] Responses were replaced.
        [one] One response was added.
       *[other] { $n } responses were added.
    }
undo-discarded-own = Your answers are deleted from this device.
undo-removed-response = Response { $mark } was removed.

## A link that was opened

arrival-title = A link with answers
arrival-for = A response for { $team }, { $date }
arrival-go = Go to the round
arrival-not-taken = This link cannot be read
arrival-elsewhere = These answers belong to a round that is not on this device
arrival-elsewhere-text = Nothing was changed. Open this link in the browser that collects the round, or paste it there. The link was taken out of the address line, so that nobody reads it there; here it is.

## After the reveal

late-title =
    { $n ->
        [one] One response came after the reveal
       *[other] { $n } responses came after the reveal
    }
late-one = It waits for another one: if the results changed with one response, everybody could read that person’s answers off the change.
late-one-agrees = Its person agrees that it counts now
late-one-button = Count it now
late-more = They wait until you count them, all together.
late-more-button = Count { $n } late responses

## Taking out

remove-title = Take a response out
remove-text = Everybody sees the name of their response on their own device. Here it says nothing about who it is.
remove-opened = After the reveal no response is taken out: the change would show that person’s answers.
remove-button = Take out
remove-label = Take out response { $mark }

collect-sample = This is the sample: nothing comes in here. Start a round of your own to invite people.
