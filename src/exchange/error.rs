//! Why something cannot be read. Fields, not sentences: the page makes the sentence.

/// Why a file is not taken in. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Larger than [`crate::limits::FILE_BYTES`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most that is read.
        of: usize,
    },
    /// Nothing but white space.
    Empty,
    /// Another kind of file, whatever its name ends in.
    OtherKind(OtherKind),
    /// Bytes that are no UTF-8.
    NotText,
    /// Text that is no JSON; where it goes wrong, both counted from 1.
    Damaged {
        /// Line.
        line: usize,
        /// Character of the line.
        column: usize,
    },
    /// Lists and maps within each other deeper than [`crate::limits::DEPTH`].
    TooDeep {
        /// The most that is read.
        of: usize,
    },
    /// JSON, but no file of ours.
    NotOurs,
    /// Ours, of a version that is not made yet.
    Newer {
        /// Its version.
        v: i64,
    },
    /// Ours, with a value that cannot be.
    At {
        /// Where it stands, such as `rounds[2].responses[0].answers.1.1a`.
        place: String,
        /// What is wrong with it.
        what: Wrong,
    },
}

/// Kinds of files that are told by their first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherKind {
    /// A PDF.
    Pdf,
    /// A ZIP archive, which may also be an office document. It is not opened.
    Zip,
    /// Compressed with gzip. It is not opened.
    Gzip,
    /// Text in UTF-16.
    Utf16,
}

/// What is wrong with one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not there.
    Missing,
    /// The same key, or the same id, is there twice.
    Twice,
    /// It is something else.
    NotA(Expected),
    /// A whole number outside of its range.
    OutOfRange {
        /// The smallest that can be.
        least: i64,
        /// The largest that can be.
        most: i64,
    },
    /// A text with too many characters, or a name with too many signs.
    TooLong {
        /// As many as there are.
        n: usize,
        /// The most that can be.
        of: usize,
    },
    /// A list with too many lines.
    TooMany {
        /// As many as there are.
        n: usize,
        /// The most that can be.
        of: usize,
    },
    /// The file says that it holds another number of responses than are in it.
    Count {
        /// As many as there are.
        n: usize,
        /// As many as it says.
        of: usize,
    },
    /// A name in which nothing can be seen.
    Invisible,
}

/// What should stand in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Fields with names.
    Fields,
    /// A list.
    List,
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    YesOrNo,
    /// 0 to 4, `"dk"` or `"na"`.
    Answer,
    /// 32 hexadecimal digits.
    Id,
    /// A day such as `2026-11-20`.
    Day,
    /// One of the words this place knows.
    Word,
}
