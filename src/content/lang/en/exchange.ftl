# Why a file is not taken in, and what the preview says about one that is. A variable named n, of or total is a count;
# every other one is text. $place is where a value stands in the file, such as rounds[2].responses[0].answers.1.1a.

-exchange-safe = Nothing was changed.
-exchange-again = Choose the file that Unsolo saved, as it was saved.
-exchange-edited = If somebody edited the file, undo that; otherwise ask for a new copy.

## The file as a whole

exchange-too-large = This file is larger than { $of } MB, more than any file of Unsolo that can be taken in. { -exchange-safe } { -exchange-again }
exchange-empty = This file is empty. { -exchange-safe } Ask for a new copy, or save the file again.
exchange-pdf = This PDF carries no round. { -exchange-safe } A report can be taken in when it was saved with the round in it; ask for that one, or for the file ending in .json.
exchange-pdf-damaged = This PDF is damaged, cut off, or far larger than a report. { -exchange-safe } Ask for a new copy, or for the round’s file ending in .json.
exchange-pdf-saved-again = Another program has saved this PDF again, and the round in it cannot be taken out. { -exchange-safe } Choose the report as Unsolo saved it, or the round’s file ending in .json.
exchange-pdf-round = The round in this PDF is damaged. { -exchange-safe } Ask for a new copy, or for the round’s file ending in .json.
exchange-pdf-not-opened = This PDF could not be opened here. { -exchange-safe } Try again; if that does not help, ask for the round’s file ending in .json.
exchange-zip = This is a ZIP archive or an office document, and it was not opened. { -exchange-safe } Unpack it first, then choose the file ending in .json.
exchange-gzip = This is a compressed file, and it was not opened. { -exchange-safe } Unpack it first, then choose the file ending in .json.
exchange-utf16 = This text is saved as UTF-16. { -exchange-safe } Save it again as UTF-8, or choose the file as Unsolo saved it.
exchange-not-text = This file is not text. { -exchange-safe } { -exchange-again }
exchange-damaged = This file is damaged in line { $line }, at character { $column }; it may be cut off. { -exchange-safe } { -exchange-edited }
exchange-too-deep = Lists and fields in this file are nested more than { $of } levels deep. Unsolo saves no such file. { -exchange-safe } { -exchange-again }
exchange-not-ours = This is not a file of Unsolo. { -exchange-safe } { -exchange-again }
exchange-newer = This file was made by a newer version of Unsolo (format { $version }). { -exchange-safe } The file is whole; reload this page to update it, then choose the file again.

## One value in it

exchange-missing = { $place } is missing from this file. { -exchange-safe } { -exchange-edited }
exchange-twice = { $place } is in this file twice, so it is not clear which one holds. { -exchange-safe } { -exchange-edited }
exchange-not-fields = { $place } should be a group of named fields and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-list = { $place } should be a list and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-words = { $place } should be a text and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-whole = { $place } should be a whole number and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-yes-or-no = { $place } should be true or false and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-answer = { $place } should be an answer from 0 to 4, “dk” or “na”, and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-id = { $place } should be an id of 32 hexadecimal digits and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-day = { $place } should be a day such as 2026-11-20 and is something else. { -exchange-safe } { -exchange-edited }
exchange-not-known = { $place } holds a word that has no meaning there. { -exchange-safe } { -exchange-edited }
exchange-out-of-range = { $place } should be from { $least } to { $most }. { -exchange-safe } { -exchange-edited }
exchange-too-long = { $place } has { $n } characters; at most { $of } fit. { -exchange-safe } Shorten it where it was written and save the file again.
exchange-too-many = { $place } has { $n } entries; at most { $of } fit. { -exchange-safe } { -exchange-edited }
exchange-count =
    { $n ->
        [one] This file says that it holds { $of } responses, and there is one in it: something is lost. { -exchange-safe } { -exchange-edited }
       *[other] This file says that it holds { $of } responses, and there are { $n } in it: something is lost or added. { -exchange-safe } { -exchange-edited }
    }
exchange-invisible = { $place } is a name in which nothing can be seen. { -exchange-safe } { -exchange-edited }

## A round that cannot be merged

exchange-other-round = These answers belong to a round that is not on this device. { -exchange-safe } Take in a file of that round first, then these answers.
exchange-other-questions = This round was answered with version { $theirs } of the questions, and the one here with version { $mine }. { -exchange-safe } Whoever has the lower one reloads the page and saves the file again.
exchange-too-many-responses = Together the two copies have { $n } responses; a round holds at most { $of }. { -exchange-safe } Remove responses that do not belong to the team, then choose the file again.
exchange-no-room = There is no room for this file in the browser’s storage. { -exchange-safe } Save everything as a file, delete an old round, then choose the file again.

## What the preview adds

exchange-ignored =
    { $n ->
        [one] One field is unknown to this version and is left out: { $places }.
       *[other] { $n } fields are unknown to this version and are left out, among them { $places }.
    }
exchange-cleaned =
    { $n ->
        [one] One text held signs that cannot be shown safely; they were taken out: { $places }.
       *[other] { $n } texts held signs that cannot be shown safely; they were taken out, among them { $places }.
    }
exchange-replaced =
    { $n ->
        [one] One response that is here is replaced by a newer version of itself.
       *[other] { $n } responses that are here are replaced by newer versions of themselves.
    }
exchange-removed-here =
    { $n ->
        [one] One response in it was removed on this device before. It stays removed unless you take it back.
       *[other] { $n } responses in it were removed on this device before. They stay removed unless you take them back.
    }
exchange-removed-elsewhere =
    { $n ->
        [one] One response that is here was removed elsewhere. It goes unless you keep it.
       *[other] { $n } responses that are here were removed elsewhere. They go unless you keep them.
    }

## Why a stored value was set aside

exchange-aside-damaged = It is damaged.
exchange-aside-sum = Its checksum does not fit, so something in it changed by itself.
exchange-aside-other = Something else stands under its name.
exchange-aside-orphan = Its round is not here. It joins the round again when that is taken in from a file.
