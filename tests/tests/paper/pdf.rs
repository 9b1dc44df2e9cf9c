//! A PDF taken apart: what stands on its pages, what each mark means, and everything else that is in it.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, content::Content};
use std::collections::BTreeMap;

/// Some letters in a row.
#[derive(Debug)]
pub(crate) struct Run {
    /// By its sheet, from 0.
    pub(crate) sheet: usize,
    /// What the structure calls it, from the outside in: role and number of the element. Empty for what nobody has to hear.
    pub(crate) roles: Vec<(String, ObjectId)>,
    /// From the top, in points.
    pub(crate) y: f32,
    /// What it says.
    pub(crate) text: String,
}

impl Run {
    /// The innermost element of a role.
    pub(crate) fn within(&self, role: &str) -> Option<ObjectId> {
        self.roles.iter().rev().find(|(found, _)| found == role).map(|(_, id)| *id)
    }

    /// Whether it belongs to a heading.
    pub(crate) fn is_heading(&self) -> bool {
        self.roles.iter().any(|(role, _)| role.len() == 2 && role.starts_with('H'))
    }
}

/// All runs in the order in which they are drawn, which is the order of reading.
pub(crate) fn runs(pdf: &Document) -> Vec<Run> {
    let pages = pdf.get_pages();
    let roles = roles(pdf);
    let mut out = Vec::new();
    for (number, page) in &pages {
        let sheet = *number as usize - 1;
        Reader { pdf, fonts: fonts(pdf, *page), page: *page, sheet, roles: &roles, out: &mut out }.read();
    }
    out
}

/// Words without any space, so that it does not matter where lines end.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{ad}' && *c != '\u{200b}').collect()
}

struct Reader<'a> {
    pdf: &'a Document,
    page: ObjectId,
    sheet: usize,
    fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>>,
    roles: &'a Roles,
    out: &'a mut Vec<Run>,
}

/// What stands open around letters: the number of the content, and the text that is to be read instead.
#[derive(Clone, Default)]
struct Mark {
    number: Option<i64>,
    instead: Option<String>,
}

type Matrix = [f32; 6];

fn times(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

impl Reader<'_> {
    fn read(mut self) {
        let height = self.pdf.get_dictionary(self.page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap()[3]
            .as_float()
            .unwrap();
        let content = Content::decode(&self.pdf.get_page_content(self.page)).unwrap();
        let one = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
        let (mut around, mut kept, mut place) = (one, Vec::new(), one);
        let mut marks: Vec<Mark> = vec![Mark::default()];
        let mut font = BTreeMap::new();
        let numbers = |operands: &[Object]| -> Matrix {
            let all: Vec<f32> = operands.iter().map(|o| o.as_float().unwrap()).collect();
            all.try_into().unwrap()
        };
        for operation in &content.operations {
            let operands = &operation.operands;
            match operation.operator.as_str() {
                "q" => kept.push(around),
                "Q" => around = kept.pop().unwrap(),
                "cm" => around = times(numbers(operands), around),
                "BT" => place = one,
                "Tm" => place = numbers(operands),
                "Td" => {
                    place = times(
                        [1.0, 0.0, 0.0, 1.0, operands[0].as_float().unwrap(), operands[1].as_float().unwrap()],
                        place,
                    );
                }
                "Tf" => font.clone_from(&self.fonts[operands[0].as_name().unwrap()]),
                "BMC" => marks.push(marks.last().unwrap().clone()),
                "BDC" => {
                    let mut mark = marks.last().unwrap().clone();
                    let says = operands[1].as_dict().unwrap();
                    if let Ok(number) = says.get(b"MCID") {
                        mark.number = Some(number.as_i64().unwrap());
                    }
                    if let Ok(text) = says.get(b"ActualText") {
                        mark.instead = Some(string(text.as_str().unwrap()));
                    }
                    marks.push(mark);
                }
                "EMC" => drop(marks.pop().unwrap()),
                "Tj" | "TJ" => {
                    let mark = marks.last().unwrap().clone();
                    let mut codes = Vec::new();
                    each_string(&operands[0], &mut |bytes| {
                        codes.extend(bytes.chunks(2).map(|c| u16::from_be_bytes([c[0], c[1]])));
                    });
                    assert!(!codes.contains(&0), "an empty box is drawn");
                    // The first letters stand for all that is to be read instead of them.
                    let text = match marks.last_mut().unwrap().instead.as_mut() {
                        Some(text) => std::mem::take(text),
                        None => codes.iter().map(|code| font.get(code).map_or("\u{fffd}", String::as_str)).collect(),
                    };
                    self.push(&mark, times(place, around), height, text);
                }
                "'" | "\"" | "Do" => panic!("{} is not read here", operation.operator),
                _ => {}
            }
        }
        assert_eq!((marks.len(), kept.len()), (1, 0), "something is left open");
    }

    fn push(&mut self, mark: &Mark, at: Matrix, height: f32, text: String) {
        let roles = mark.number.and_then(|number| self.roles.get(&(self.page, number))).cloned().unwrap_or_default();
        self.out.push(Run { sheet: self.sheet, roles, y: height - at[5], text });
    }
}

/// What the letters of each font of a page stand for.
fn fonts(pdf: &Document, page: ObjectId) -> BTreeMap<Vec<u8>, BTreeMap<u16, String>> {
    let fonts = pdf.get_page_fonts(page).unwrap();
    let letters = |font: &Dictionary| {
        let map = pdf.dereference(font.get(b"ToUnicode").unwrap()).unwrap().1.as_stream().unwrap();
        to_unicode(&String::from_utf8_lossy(&map.decompressed_content().unwrap_or_else(|_| map.content.clone())))
    };
    fonts.into_iter().map(|(name, font)| (name, letters(font))).collect()
}

fn to_unicode(map: &str) -> BTreeMap<u16, String> {
    let hex = |token: &str| -> Option<Vec<u8>> {
        let digits = token.strip_prefix('<')?.strip_suffix('>')?;
        (0..digits.len() / 2).map(|i| u8::from_str_radix(&digits[i * 2..i * 2 + 2], 16).ok()).collect()
    };
    let code = |token: &str| hex(token).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]));
    let units = |bytes: &[u8]| -> Vec<u16> { bytes.chunks(2).map(|c| u16::from_be_bytes([c[0], c[1]])).collect() };
    let mut out = BTreeMap::new();
    let mut kind = "";
    for line in map.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.last() {
            Some(&"beginbfchar") => kind = "char",
            Some(&"beginbfrange") => kind = "range",
            Some(&("endbfchar" | "endbfrange")) => kind = "",
            _ if kind == "char" => {
                out.insert(code(words[0]).unwrap(), String::from_utf16_lossy(&units(&hex(words[1]).unwrap())));
            }
            _ if kind == "range" => {
                let start = units(&hex(words[2]).unwrap());
                for (i, n) in (code(words[0]).unwrap()..=code(words[1]).unwrap()).enumerate() {
                    let mut to = start.clone();
                    *to.last_mut().unwrap() += i as u16;
                    out.insert(n, String::from_utf16_lossy(&to));
                }
            }
            _ => {}
        }
    }
    out
}

type Roles = BTreeMap<(ObjectId, i64), Vec<(String, ObjectId)>>;

/// Which elements each content is in.
fn roles(pdf: &Document) -> Roles {
    let root = pdf.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let mut out = Roles::new();
    element(pdf, root, None, &[], &mut out);
    out
}

fn element(pdf: &Document, at: &Object, page: Option<ObjectId>, path: &[(String, ObjectId)], out: &mut Roles) {
    let (id, found) = pdf.dereference(at).unwrap();
    match found {
        Object::Integer(number) => drop(out.insert((page.unwrap(), *number), path.to_vec())),
        Object::Array(all) => all.iter().for_each(|kid| element(pdf, kid, page, path, out)),
        Object::Dictionary(dict) => {
            let page = dict.get(b"Pg").ok().map_or(page, |page| Some(page.as_reference().unwrap()));
            if let Ok(number) = dict.get(b"MCID") {
                out.insert((page.unwrap(), number.as_i64().unwrap()), path.to_vec());
                return;
            }
            let mut path = path.to_vec();
            if let Ok(role) = dict.get(b"S") {
                path.push((String::from_utf8_lossy(role.as_name().unwrap()).into_owned(), id.unwrap()));
            }
            if let Ok(kids) = dict.get(b"K") {
                element(pdf, kids, page, &path, out);
            }
        }
        other => panic!("{other:?} in the structure"),
    }
}

fn each_string(object: &Object, take: &mut dyn FnMut(&[u8])) {
    match object {
        Object::String(bytes, _) => take(bytes),
        Object::Array(all) => all.iter().for_each(|one| each_string(one, take)),
        _ => {}
    }
}

/// A text: UTF-16 or bytes.
pub(crate) fn string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units: Vec<u16> = rest.chunks(2).map(|c| u16::from_be_bytes([c[0], *c.last().unwrap()])).collect();
            String::from_utf16_lossy(&units)
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Everything that is in a file.
#[derive(Default)]
pub(crate) struct Inside {
    /// All names, those that values have and those of entries.
    pub(crate) names: Vec<String>,
    /// All texts.
    pub(crate) strings: Vec<String>,
    /// All streams, unpacked: what kind, and the bytes.
    pub(crate) streams: Vec<(String, Vec<u8>)>,
}

/// Takes all objects of a file apart.
pub(crate) fn inside(pdf: &Document) -> Inside {
    let mut out = Inside::default();
    for object in pdf.objects.values() {
        walk(object, &mut out);
    }
    entries(&pdf.trailer, &mut out);
    out
}

fn walk(object: &Object, out: &mut Inside) {
    match object {
        Object::Name(name) => out.names.push(String::from_utf8_lossy(name).into_owned()),
        Object::String(bytes, _) => out.strings.push(string(bytes)),
        Object::Array(all) => all.iter().for_each(|one| walk(one, out)),
        Object::Dictionary(dict) => entries(dict, out),
        Object::Stream(Stream { dict, content, .. }) => {
            entries(dict, out);
            let name = |key: &[u8]| {
                dict.get(key).and_then(Object::as_name).map(|name| String::from_utf8_lossy(name).into_owned())
            };
            let kind = name(b"Type").or_else(|_| name(b"Subtype")).unwrap_or_default();
            let packed = dict.has(b"Filter");
            let bytes = match object.as_stream() {
                Ok(stream) if packed => stream.decompressed_content().unwrap(),
                _ => content.clone(),
            };
            out.streams.push((kind, bytes));
        }
        _ => {}
    }
}

fn entries(dict: &Dictionary, out: &mut Inside) {
    for (key, value) in dict {
        out.names.push(String::from_utf8_lossy(key).into_owned());
        walk(value, out);
    }
}

/// The bytes of a file that are in no stream, and whether each stream is as long as it says.
pub(crate) fn outside_of_streams(bytes: &[u8]) -> (Vec<u8>, Vec<StreamEnd>) {
    let find = |from: usize, what: &[u8]| bytes[from..].windows(what.len()).position(|w| w == what).map(|at| from + at);
    let (mut out, mut ends, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(start) = find(at, b"stream\n") {
        let before = &bytes[at..start];
        out.extend(before);
        let text = String::from_utf8_lossy(before);
        let length = text.rsplit("/Length ").next().unwrap().split(|c: char| !c.is_ascii_digit()).next().unwrap();
        let end = start + b"stream\n".len() + length.parse::<usize>().unwrap();
        ends.push(StreamEnd {
            fits: bytes[end..].starts_with(b"\nendstream"),
            carriage_return: bytes[end - 1] == b'\r',
        });
        at = end + b"\nendstream".len();
    }
    out.extend(&bytes[at..]);
    (out, ends)
}

/// How a stream ends.
pub(crate) struct StreamEnd {
    /// Where it says.
    pub(crate) fits: bool,
    /// Its last byte is 0x0D.
    pub(crate) carriage_return: bool,
}
