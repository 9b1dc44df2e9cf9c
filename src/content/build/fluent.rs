//! Words in Fluent syntax, `lang/<code>/*.ftl`: what is understood of it, and nothing else.
//!
//! Text, `{ $variable }`, `{ "literal" }`, `{ message }`, `{ -term }` and `{ $n -> ... }`. A variable named `n`, `of`
//! or `total` is a count; every other one is text. Only counts can be selected on. A new line is a space.

use super::{
    files::{File, Files, Place, Problems},
    language::Plural,
};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, PatternElement, VariantKey},
    parser,
};
use std::collections::BTreeMap;

/// A part of a message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece {
    Text(String),
    Variable(String),
    Reference(String),
    Select(Select),
}

/// Words that depend on a count.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Select {
    pub(crate) count: String,
    pub(crate) exact: Vec<(usize, Vec<Piece>)>,
    pub(crate) plural: Vec<(Plural, Vec<Piece>)>,
    pub(crate) otherwise: Vec<Piece>,
}

/// A message (or, with a leading `-`, a term).
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) place: Place,
    pub(crate) pieces: Vec<Piece>,
}

/// The messages of a language by id, references resolved, terms left out.
pub(crate) type Messages = BTreeMap<String, Message>;

/// Whether a variable is a count.
pub(crate) fn is_count(name: &str) -> bool {
    matches!(name, "n" | "of" | "total")
}

/// Reads every file of a language.
pub(crate) fn read(files: &Files, code: &str, problems: &Problems) -> Messages {
    let mut raw = Messages::new();
    for file in files.of(&format!("lang/{code}/"), ".ftl") {
        read_file(file, &mut raw, problems);
    }
    let resolved = |(id, message): (&String, &Message)| {
        let pieces = resolve(&message.pieces, &raw, &message.place, problems, 0);
        (id.clone(), Message { place: message.place.clone(), pieces: join(pieces) })
    };
    raw.iter().filter(|(id, _)| !id.starts_with('-')).map(resolved).collect()
}

fn read_file(file: &File, found: &mut Messages, problems: &Problems) {
    let (resource, errors) = match parser::parse(file.text.as_str()) {
        Ok(resource) => (resource, Vec::new()),
        Err(partly) => partly,
    };
    for error in errors {
        problems.add(&file.place(error.pos.start), error.kind.to_string());
    }
    for entry in &resource.body {
        let (id, name, pattern, attributes) = match entry {
            Entry::Message(m) => (m.id.name, m.id.name.to_owned(), m.value.as_ref(), &m.attributes),
            Entry::Term(t) => (t.id.name, format!("-{}", t.id.name), Some(&t.value), &t.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        // The parser hands out slices of the text it was given.
        let place = file.place((id.as_ptr() as usize).saturating_sub(file.text.as_ptr() as usize));
        let Some(pattern) = pattern else {
            problems.add(&place, format!("{name} says nothing"));
            continue;
        };
        problems.check(attributes.is_empty(), &place, || format!("{name} has attributes, which are not supported"));
        let pieces = read_pattern(&pattern.elements, &place, problems);
        if let Some(first) = found.insert(name.clone(), Message { place: place.clone(), pieces }) {
            problems.add(&place, format!("{name} exists twice; it is at {} already", first.place));
        }
    }
}

fn read_pattern(elements: &[PatternElement<&str>], place: &Place, problems: &Problems) -> Vec<Piece> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text(value.replace('\n', " "))),
        PatternElement::Placeable { expression } => read_expression(expression, place, problems),
    };
    elements.iter().filter_map(piece).collect()
}

fn read_expression(expression: &Expression<&str>, place: &Place, problems: &Problems) -> Option<Piece> {
    match expression {
        Expression::Inline(inline) => read_inline(inline, place, problems),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } if is_count(id.name) => {
            let mut select = Select { count: id.name.to_owned(), exact: vec![], plural: vec![], otherwise: vec![] };
            for variant in variants {
                let pieces = join(read_pattern(&variant.value.elements, place, problems));
                if pieces.iter().any(|piece| matches!(piece, Piece::Select(_))) {
                    problems.add(place, "a selection inside a selection is not supported");
                }
                match (&variant.key, variant.default) {
                    (_, true) => select.otherwise = pieces,
                    (VariantKey::NumberLiteral { value }, _) => match value.parse() {
                        Ok(number @ 0..=25) => select.exact.push((number, pieces)),
                        _ => problems.add(place, format!("[{value}] is not a count from 0 to 25")),
                    },
                    (VariantKey::Identifier { name }, _) => match category(name) {
                        Some(category) => select.plural.push((category, pieces)),
                        None => problems.add(place, format!("[{name}] is not a plural category")),
                    },
                }
            }
            Some(Piece::Select(select))
        }
        Expression::Select { .. } => {
            problems.add(place, "only $n, $of and $total can be selected on");
            None
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, place: &Place, problems: &Problems) -> Option<Piece> {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Some(Piece::Text((*value).to_owned()))
        }
        InlineExpression::VariableReference { id } => Some(Piece::Variable(id.name.to_owned())),
        InlineExpression::MessageReference { id, attribute: None } => Some(Piece::Reference(id.name.to_owned())),
        InlineExpression::TermReference { id, attribute: None, arguments: None } => {
            Some(Piece::Reference(format!("-{}", id.name)))
        }
        InlineExpression::Placeable { expression } => read_expression(expression, place, problems),
        _ => {
            problems.add(place, "functions, attributes and arguments of terms are not supported");
            None
        }
    }
}

fn category(name: &str) -> Option<Plural> {
    let known = [
        ("zero", Plural::Zero),
        ("one", Plural::One),
        ("two", Plural::Two),
        ("few", Plural::Few),
        ("many", Plural::Many),
        ("other", Plural::Other),
    ];
    known.iter().find(|(category, _)| *category == name).map(|(_, variant)| *variant)
}

/// Puts in what references point to.
fn resolve(pieces: &[Piece], all: &Messages, place: &Place, problems: &Problems, depth: usize) -> Vec<Piece> {
    if depth > 8 {
        problems.add(place, "references go round in a circle");
        return Vec::new();
    }
    let inner = |pieces: &[Piece]| join(resolve(pieces, all, place, problems, depth));
    let mut resolved = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Reference(id) => match all.get(id) {
                Some(target) => resolved.extend(resolve(&target.pieces, all, place, problems, depth + 1)),
                None => problems.add(place, format!("there is no message {id}")),
            },
            Piece::Select(select) => resolved.push(Piece::Select(Select {
                count: select.count.clone(),
                exact: select.exact.iter().map(|(n, pieces)| (*n, inner(pieces))).collect(),
                plural: select.plural.iter().map(|(c, pieces)| (*c, inner(pieces))).collect(),
                otherwise: inner(&select.otherwise),
            })),
            Piece::Text(_) | Piece::Variable(_) => resolved.push(piece.clone()),
        }
    }
    resolved
}

/// Makes neighbouring texts one.
fn join(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match (joined.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => joined.push(piece),
        }
    }
    joined
}
