//! The files of this folder as text, and places in them. The only module of the build that reads from the disk.

use std::{cell::RefCell, fmt, fs, io, path::Path, rc::Rc};

/// Folders that hold data files or words.
pub(crate) const FOLDERS: &[&str] = &["questions", "gates", "evidence", "actions", "duties", "samples", "lang"];
/// Data files beside them.
pub(crate) const FILES: &[&str] = &["planning.toml", "sources.toml"];

/// One file.
#[derive(Clone)]
pub(crate) struct File {
    /// Below `src/content`, such as `actions/fix.toml`.
    pub(crate) path: Rc<str>,
    /// What is in it.
    pub(crate) text: String,
    /// Where its lines begin.
    lines: Vec<usize>,
}

/// Every file that is compiled, sorted by path.
#[derive(Clone)]
pub(crate) struct Files(pub(crate) Vec<File>);

impl Files {
    /// Reads all of them.
    pub(crate) fn read(root: &Path) -> io::Result<Self> {
        let mut found = Vec::new();
        for name in FILES {
            found.push(File::new(name, fs::read_to_string(root.join(name))?));
        }
        for folder in FOLDERS {
            read_folder(root, folder, &mut found)?;
        }
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self(found))
    }

    /// The files of a folder with an ending.
    pub(crate) fn of<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.0.iter().filter(move |f| f.path.starts_with(folder) && f.path.ends_with(ending))
    }
}

fn read_folder(root: &Path, folder: &str, found: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(root, &path, found)?;
        } else if path.ends_with(".toml") || path.ends_with(".ftl") {
            found.push(File::new(&path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

impl File {
    /// A file with this text.
    pub(crate) fn new(path: &str, text: String) -> Self {
        let lines = text.match_indices('\n').map(|(end, _)| end + 1).collect();
        Self { path: path.into(), text, lines }
    }

    /// The place of a byte.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let line = self.lines.partition_point(|&start| start <= offset) + 1;
        Place { path: Rc::clone(&self.path), line }
    }
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    path: Rc<str>,
    line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/content/{}:{}", self.path, self.line)
    }
}

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    /// What was read.
    pub(crate) value: T,
    /// Where.
    pub(crate) place: Place,
}

/// Something that does not add up.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    place: Place,
    message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Where problems are collected, so that one build shows all of them.
#[derive(Default)]
pub(crate) struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes one.
    pub(crate) fn add(&self, place: &Place, message: impl Into<String>) {
        self.0.borrow_mut().push(Problem { place: place.clone(), message: message.into() });
    }

    /// Notes one unless `holds`.
    pub(crate) fn check(&self, holds: bool, place: &Place, message: impl FnOnce() -> String) {
        if !holds {
            self.add(place, message());
        }
    }

    /// Whether none was noted yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All of them, file by file and line by line.
    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.0.into_inner();
        all.sort_by(|a, b| (&a.place.path, a.place.line).cmp(&(&b.place.path, b.place.line)));
        all
    }
}
