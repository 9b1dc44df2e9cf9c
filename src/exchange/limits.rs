//! How much is taken in. Everything beyond is refused with its name before it costs anything.

/// Bytes of a file.
pub const FILE_BYTES: usize = 2 * 1024 * 1024;
/// Bytes of a PDF that may carry a round; a report on 200 responses has a fifth of it.
pub const PDF_BYTES: usize = 8 * 1024 * 1024;
/// Levels of lists and maps within each other, in fields nobody knows as well.
pub const DEPTH: usize = 32;
/// Responses of one round.
pub const RESPONSES: usize = 500;
/// People, systems, duties, carriers: lines of any other list.
pub const LINES: usize = 200;
/// Keys of a map whose keys are data, such as answers; rounds of a backup.
pub const ENTRIES: usize = 500;
/// Ids of removed responses of a round; values in what the last screen saves.
pub const KEYS: usize = 5_000;
/// Characters of a note.
pub const NOTE_CHARS: usize = 4000;
/// Signs as a reader counts them, of a name or a label.
pub const NAME_CLUSTERS: usize = 80;
/// Marks that may stand on one letter.
pub const MARKS: usize = 4;
/// UTF-16 units in the browser's storage from which a warning is due. Engines hold about five million, one of them
/// half of that for text that is not Latin.
pub const STORED_UNITS_WARN: usize = 1_500_000;
/// UTF-16 units in the browser's storage beyond which nothing more is imported.
pub const STORED_UNITS: usize = 2_200_000;
/// Characters of a link that is taken in, the address included.
pub const LINK_CHARS: usize = 8_000;
/// Characters of a link that is made, the address included: some programs cut what is longer.
pub const MADE_LINK_CHARS: usize = 2_000;
/// Bytes that what a link holds may unpack to.
pub const INFLATED_BYTES: usize = 256 * 1024;
/// Characters of pasted text that is looked through for links and codes.
pub const PASTED_CHARS: usize = 400_000;
/// Largest amount of anything that is measured, in its unit.
pub const AMOUNT: i64 = 1_000_000_000;
/// Bytes of an amount as it is typed.
pub const AMOUNT_BYTES: usize = 100;
/// Bytes of a paging tool's export.
pub const PAGES_BYTES: usize = 16 * 1024 * 1024;
/// Lines of a paging tool's export in which anything stands, the names of its columns among them.
pub const PAGES_LINES: u32 = 200_000;
