# The Privacy page. One message is one paragraph; `pages.rs` lists them in order.

privacy-where = Where your answers are
privacy-where-1 = Your answers stay in this browser, on this device, until you pass them on. There is no account, and no server stores them. The page sends nothing anywhere: no answers, no statistics, no errors.
privacy-where-2 = Clearing this site’s data deletes them. So save a file after each round; the file is yours to keep.

privacy-who = Who can read what
privacy-who-collector = Whoever collects the answers of a round holds all of them on their device. The page shows no single person’s answers, but somebody with patience and tools can read what is stored.
privacy-who-profile = Whoever opens this browser profile can open this page and see what you see. Browser extensions that may read pages can read this one.
privacy-who-file = Whoever holds a saved file, a link or a code with answers, or a report can read what is in it; an invitation that asks what each person can run holds the names of your systems. None of them is encrypted. A saved file also says which responses came after the reveal. Look at whom you send them to.
privacy-who-host = Whoever serves this page sees that a browser fetched it, from which address and when. They do not see answers. They could, like the author of any page, serve another page tomorrow; a copy that you host yourself avoids that.

privacy-confidential = Confidential, not anonymous
privacy-confidential-1 = Answers carry no name, no time and no mark of a device, and their order says nothing. Still, this is confidential and not anonymous: in a small team people may recognise how somebody writes, or know who is called at night. Codes sent by chat show who sent them.
privacy-confidential-2 = Below five answers only the five risks are shown. Questions on nights and strain count only from five answers up, are left out of files below that, and never appear as single answers. People on the maps of knowledge and duties are what you call them; numbers or letters will do. Those labels show on the page where they are typed and stand in the file you save, and nowhere else. A row on systems that somebody sends carries no label, and rows count from five people on.
privacy-confidential-3 = Do not write passwords, keys or names into notes. What the room wrote down, who owns which step and the vote stand in the file you save; a vote carries no name, and how its dots lie shows when it is closed. Leaders are told the steps and their owners, no note and no vote.

privacy-browsers = What browsers delete
privacy-browsers-1 = Some browsers delete a site’s data after seven days without a visit, others when the disk is full, and private windows when they close. This page asks the browser to keep its data; not every browser agrees. A saved file is safe from all of that.
