//! What the page asks the report worker for. The worker gets a job and a file, and computes everything else again.

/// Who reads a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// The team: distributions, notes, everything that is not sensitive.
    Team,
    /// Those who decide: what the team asks for, bands, commitments. No answer, no quote, no count by question.
    Leadership,
}

impl Audience {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Team, Self::Leadership];

    /// As in the names of files and of jobs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Leadership => "leadership",
        }
    }

    /// The audience of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.name() == name)
    }
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// As in jobs and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// The paper of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }
}

/// A table of a report that programs may want.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Table {
    /// Risks with scores, bands and ranges.
    Scores,
    /// How many chose which answer; only where that may be shown.
    Answers,
    /// Steps with windows, efforts, owners and dates.
    Plan,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Scores, Self::Answers, Self::Plan];

    /// As in the document and in the names of files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scores => "scores",
            Self::Answers => "answers",
            Self::Plan => "plan",
        }
    }
}

/// What is to come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Want {
    /// A PDF, with the round in it or without.
    Pdf {
        /// Whether the file carries the round. For the team alone.
        attach: bool,
    },
    /// Every page as a picture, to be looked at before there is a file.
    Sheets,
    /// Markdown.
    Markdown,
    /// A table of numbers as CSV.
    Csv(Table),
    /// The report's contents for programs.
    Json,
    /// Every chart as a picture.
    Pictures,
    /// The round that a PDF carries; the file is the PDF.
    Open,
}

impl Want {
    const ALL: [Self; 10] = [
        Self::Pdf { attach: false },
        Self::Pdf { attach: true },
        Self::Sheets,
        Self::Markdown,
        Self::Csv(Table::Scores),
        Self::Csv(Table::Answers),
        Self::Csv(Table::Plan),
        Self::Json,
        Self::Pictures,
        Self::Open,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Pdf { attach: false } => "pdf",
            Self::Pdf { attach: true } => "pdf-with-round",
            Self::Sheets => "sheets",
            Self::Markdown => "markdown",
            Self::Csv(Table::Scores) => "csv-scores",
            Self::Csv(Table::Answers) => "csv-answers",
            Self::Csv(Table::Plan) => "csv-plan",
            Self::Json => "json",
            Self::Pictures => "pictures",
            Self::Open => "open",
        }
    }
}

/// One job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Job {
    /// What is to come back.
    pub want: Want,
    /// For whom.
    pub audience: Audience,
    /// On which paper.
    pub paper: Paper,
}

impl Job {
    /// As it goes to the worker: `pdf team a4`.
    #[must_use]
    pub fn write(self) -> String {
        [self.want.name(), self.audience.name(), self.paper.name()].join(" ")
    }

    /// A job as it came; `None` if it is none of ours.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let (want, audience, paper) = (words.next()?, words.next()?, words.next()?);
        let want = Want::ALL.into_iter().find(|known| known.name() == want)?;
        Some(Self { want, audience: Audience::parse(audience)?, paper: Paper::parse(paper)? })
            .filter(|_| words.next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_come_back_as_they_went() {
        for want in Want::ALL {
            for audience in Audience::ALL {
                for paper in Paper::ALL {
                    let job = Job { want, audience, paper };
                    assert_eq!(Job::read(&job.write()), Some(job));
                }
            }
        }
        for wrong in ["", "pdf", "pdf team", "pdf team a4 more", "PDF team a4", "pdf boss a4", "pdf team a5"] {
            assert_eq!(Job::read(wrong), None, "{wrong}");
        }
    }
}
