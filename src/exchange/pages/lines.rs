//! The lines of an export and their fields. Quotes, delimiters and line ends are `csv-core`'s business; what a file is
//! separated by, and what to do when a quote never ends, are ours.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// Fields of a line that are looked at.
pub(super) const MOST_FIELDS: usize = 100;
/// What may separate the fields of a line.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// Bytes, and lines, that tell what separates the fields.
const SAMPLE_BYTES: usize = 64 * 1024;
const SAMPLE_LINES: usize = 50;
/// How often a quote without an end is taken for a slip of one line. The next one holds all that follows: each slip costs
/// reading to the end of the file.
const MOST_SLIPS: usize = 20;

/// A text in lines.
pub(super) struct Table<'a> {
    text: &'a [u8],
    delimiter: u8,
    /// Number of the first line.
    begins: u32,
}

/// One line; it may be several lines of the file when a field holds line ends.
pub(super) struct Line<'a> {
    /// Line of the file on which it begins, counted from 1.
    pub(super) number: u32,
    bytes: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Line<'a> {
    /// How many fields it has, at most [`MOST_FIELDS`].
    pub(super) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field without spaces around it; empty if it is not there.
    pub(super) fn field(&self, n: usize) -> &'a [u8] {
        let start = n.checked_sub(1).and_then(|before| self.ends.get(before).copied()).unwrap_or(0);
        let field = self.ends.get(n).and_then(|&end| self.bytes.get(start..end)).unwrap_or_default();
        field.trim_ascii()
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.len()).map(|n| self.field(n))
    }
}

impl<'a> Table<'a> {
    pub(super) fn new(text: &'a [u8]) -> Self {
        let mut table = Self { text, delimiter: b',', begins: 1 };
        // A spreadsheet's own way to say it: a first line such as "sep=;".
        if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter, rest @ ..] = text
            && let [b'\n', text @ ..] | [b'\r', b'\n', text @ ..] = rest
            && DELIMITERS.contains(delimiter)
        {
            return Self { text, delimiter: *delimiter, begins: 2 };
        }
        table.delimiter = table.separator();
        table
    }

    /// The one with which most lines have the same number of fields, and more than one.
    fn separator(&self) -> u8 {
        let sample = Self { text: self.text.get(..SAMPLE_BYTES).unwrap_or(self.text), ..*self };
        let mut best = (b',', (0, 0));
        for delimiter in DELIMITERS {
            let mut lengths = Vec::new();
            Self { delimiter, ..sample }.each(&mut |line| {
                lengths.push(line.len());
                lengths.len() < SAMPLE_LINES
            });
            for &length in lengths.iter().filter(|&&length| length > 1) {
                let like = lengths.iter().filter(|&&other| other == length).count();
                if (like, length) > best.1 {
                    best = (delimiter, (like, length));
                }
            }
        }
        best.0
    }

    /// Goes through the lines in which anything stands, for as long as `take` says so.
    pub(super) fn each(&self, take: &mut dyn FnMut(&Line) -> bool) {
        let is_break = |at: usize| match self.text.get(at) {
            Some(b'\n') => true,
            Some(b'\r') => self.text.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        let breaks = |from: usize, to: usize| (from..to).filter(|&at| is_break(at)).count() as u32;
        // Never cloned: a clone of a `Reader` has lost half of its tables.
        let mut reader = ReaderBuilder::new().delimiter(self.delimiter).build();
        let mut bytes = vec![0; 1024];
        // A few places more than fields: those are filled again and again.
        let mut ends = [0; MOST_FIELDS + 16];
        let (mut at, mut number, mut slips) = (0, self.begins, 0);
        let mut until = self.text.len();
        loop {
            while matches!(self.text.get(at), Some(b'\r' | b'\n')) {
                number += breaks(at, at + 1);
                at += 1;
            }
            let start = at;
            let (mut filled, mut n, mut at_end) = (0, 0, false);
            loop {
                let is_over = at >= until;
                let rest = match self.text.get(at..until) {
                    Some(rest) if !is_over => rest,
                    _ if at_end => b"",
                    _ => b"\n",
                };
                let (place, free) = (bytes.get_mut(filled..), ends.get_mut(n..));
                let (result, read, wrote, ended) =
                    reader.read_record(rest, place.unwrap_or_default(), free.unwrap_or_default());
                (filled, n) = (filled + wrote, n + ended);
                at += if is_over { 0 } else { read };
                match result {
                    ReadRecordResult::Record => break,
                    ReadRecordResult::End => return,
                    ReadRecordResult::OutputFull => bytes.resize(bytes.len() * 2, 0),
                    ReadRecordResult::OutputEndsFull => n = MOST_FIELDS,
                    ReadRecordResult::InputEmpty if !is_over => {}
                    ReadRecordResult::InputEmpty => {
                        at_end = true;
                        // A line end was no end of the line, so a quote is open. If that was a slip, the line ends where it
                        // ends, and the next is one of its own.
                        let end = (start..until).find(|&at| is_break(at)).filter(|_| slips < MOST_SLIPS);
                        if let Some(end) = end {
                            (at, filled, n, at_end, until) = (start, 0, 0, false, end);
                            slips += 1;
                            reader.reset();
                        }
                    }
                }
            }
            let ends = ends.get(..n.min(MOST_FIELDS)).unwrap_or_default();
            let line = Line { number, bytes: &bytes, ends };
            if line.fields().any(|field| !field.is_empty()) && !take(&line) {
                return;
            }
            number += breaks(start, at);
            if until < self.text.len() {
                until = self.text.len();
                reader.reset();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "1 a|b" is line 1 with fields a and b.
    fn read(text: &str) -> Vec<String> {
        let mut lines = Vec::new();
        Table::new(text.as_bytes()).each(&mut |line| {
            let fields: Vec<_> = line.fields().map(String::from_utf8_lossy).collect();
            lines.push(format!("{} {}", line.number, fields.join("|")));
            true
        });
        lines
    }

    #[test]
    fn fields() {
        let check = |text: &str, lines: &[&str]| assert_eq!(read(text), lines, "{text:?}");
        check("", &[]);
        check("a", &["1 a"]);
        check("a,b\nc,d\n", &["1 a|b", "2 c|d"]);
        check("a;b\r\nc;d", &["1 a|b", "2 c|d"]);
        check("a\tb\rc\td\r", &["1 a|b", "2 c|d"]);
        check("a|b\nc|d", &["1 a|b", "2 c|d"]);
        check("a;b\n1,5;2\n3;4,7\n", &["1 a|b", "2 1,5|2", "3 3|4,7"]);
        check("sep=;\r\na,b;c\nd,e;f", &["2 a,b|c", "3 d,e|f"]);
        check("sep=,;\nd,e;f", &["1 sep=|;", "2 d|e;f"]);
        check("SEP=\"\na", &["1 SEP=\"", "2 a"]);
        check("\n\r\n a , b \n\n,,\n  \nc,d", &["3 a|b", "7 c|d"]);
        check("\"a,1\",\"b \"\"2\"\"\"\n\"c\r\nd\",e\nf,g", &["1 a,1|b \"2\"", "2 c\r\nd|e", "4 f|g"]);
        check("a,b\nc\nd,e,f\n", &["1 a|b", "2 c", "3 d|e|f"]);
        check("ä,=1+1\n日,@x", &["1 ä|=1+1", "2 日|@x"]);
    }

    #[test]
    fn quotes_without_end() {
        let check = |text: &str, lines: &[&str]| assert_eq!(read(text), lines, "{text:?}");
        check("a,\"b", &["1 a|b"]);
        check("\"", &[]);
        check("a,\"b\nc,d\ne,f", &["1 a|b", "2 c|d", "3 e|f"]);
        check("a,\"b\r\n\nc,\"d\r\ne,f\r\n", &["1 a|b\r\n\nc,d", "4 e|f"]);
        check("a,\"b\rc,\"\"d\re,f", &["1 a|b", "2 c|d", "3 e|f"]);
        let many = "x\"y,\"z\n".repeat(50);
        assert_eq!(read(&many).len(), MOST_SLIPS + 1);
    }

    #[test]
    fn wide_and_long() {
        let wide = format!("{}z\na,b\n", "y,".repeat(10_000));
        let mut lengths = Vec::new();
        Table::new(wide.as_bytes()).each(&mut |line| {
            lengths.push(line.len());
            assert!(line.fields().all(|field| field.len() == 1));
            true
        });
        assert_eq!(lengths, [MOST_FIELDS, 2]);
        let long = "x".repeat(1_000_000);
        assert_eq!(read(&format!("{long},b\nc,d")), [format!("1 {long}|b"), "2 c|d".to_owned()]);
    }
}
