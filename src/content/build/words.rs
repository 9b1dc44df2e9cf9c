//! From messages to the methods of `Words`: one per message, so that a missing one or a missing argument is an error of
//! the compiler, and nothing of Fluent is in the product.

use super::{
    files::Problems,
    fluent::{Message, Messages, Piece, is_count},
    rust,
};

/// A language's messages with the name of its variant of `Language`.
pub(crate) type Spoken = (String, Messages);

/// Writes `impl Words`. The first language says which messages there are and which arguments each takes.
pub(crate) fn methods(languages: &[Spoken], problems: &Problems) -> String {
    let Some(((_, reference), others)) = languages.split_first() else { return String::new() };
    for (variant, messages) in others {
        check_same(variant, reference, messages, problems);
    }
    let method = |(id, message): (&String, &Message)| {
        check_name(id, message, problems);
        let spoken: Vec<(&str, &Message)> =
            languages.iter().filter_map(|(variant, messages)| Some((variant.as_str(), messages.get(id)?))).collect();
        write_method(id, &arguments(&message.pieces), &spoken)
    };
    let methods: String = reference.iter().map(method).collect();
    format!("impl Words {{\n{methods}}}\n")
}

fn check_same(variant: &str, reference: &Messages, messages: &Messages, problems: &Problems) {
    for (id, message) in reference {
        let Some(translated) = messages.get(id) else {
            problems.add(&message.place, format!("{variant} lacks {id}"));
            continue;
        };
        let known = arguments(&message.pieces);
        for argument in arguments(&translated.pieces).iter().filter(|a| !known.contains(a)) {
            problems.add(&translated.place, format!("{id} has no variable ${argument}"));
        }
    }
    for (id, message) in messages.iter().filter(|(id, _)| !reference.contains_key(*id)) {
        problems.add(&message.place, format!("no other language has {id}"));
    }
}

fn check_name(id: &str, message: &Message, problems: &Problems) {
    let kebab = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    problems.check(kebab && !is_keyword(id), &message.place, || {
        format!("{id} cannot be a method's name: small letters, digits and hyphens, and no word of Rust")
    });
}

/// The variables of a message, in the order in which they first appear.
pub(crate) fn arguments(pieces: &[Piece]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let add = |found: &mut Vec<String>, name: &String| {
        if !found.contains(name) {
            found.push(name.clone());
        }
    };
    for piece in pieces {
        match piece {
            Piece::Variable(name) => add(&mut found, name),
            Piece::Select(select) => {
                add(&mut found, &select.count);
                let variants = select.exact.iter().map(|v| &v.1).chain(select.plural.iter().map(|v| &v.1));
                for pieces in variants.chain([&select.otherwise]) {
                    for name in arguments(pieces) {
                        add(&mut found, &name);
                    }
                }
            }
            Piece::Text(_) | Piece::Reference(_) => {}
        }
    }
    found
}

fn write_method(id: &str, arguments: &[String], spoken: &[(&str, &Message)]) -> String {
    let name = identifier(id);
    let says = spoken.first().map(|(_, message)| preview(&message.pieces)).unwrap_or_default();
    let parameters: String = arguments
        .iter()
        .map(|a| format!(", {}: {}", identifier(a), if is_count(a) { "usize" } else { "&str" }))
        .collect();
    let arms: String = spoken
        .iter()
        .map(|(variant, message)| format!("Language::{variant} => {},\n", body(variant, arguments, &message.pieces)))
        .collect();
    let gives = if arguments.is_empty() { "&'static str" } else { "String" };
    format!("/// {says}\n#[must_use]\npub fn {name}(self{parameters}) -> {gives} {{ match self.0 {{ {arms} }} }}\n")
}

fn body(variant: &str, arguments: &[String], pieces: &[Piece]) -> String {
    if arguments.is_empty() {
        return rust::text(&preview(pieces));
    }
    let argument = |name: &String| {
        let kind = if is_count(name) { "Count" } else { "Text" };
        format!("Argument::{kind}({})", identifier(name))
    };
    let values = rust::list(arguments.iter().map(argument));
    format!("fill(Language::{variant}, {}, &{values})", rust::text(&pattern(arguments, pieces)))
}

/// A message as text with marks, which `fill` in the library's `words.rs` understands.
fn pattern(arguments: &[String], pieces: &[Piece]) -> String {
    let place = |name: &String| arguments.iter().position(|a| a == name).map_or('a', |i| letter('a', i));
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(name) => format!("\u{1}{}", place(name)),
        Piece::Reference(_) => String::new(),
        Piece::Select(select) => {
            let exact = select.exact.iter().map(|(n, pieces)| (letter('a', *n), pieces));
            let plural = select.plural.iter().map(|(category, pieces)| (letter('A', *category as usize), pieces));
            let variants: String = exact
                .chain(plural)
                .chain([('*', &select.otherwise)])
                .map(|(key, pieces)| format!("\u{3}{key}{}", pattern(arguments, pieces)))
                .collect();
            format!("\u{2}{}{variants}\u{4}", place(&select.count))
        }
    };
    pieces.iter().map(piece).collect()
}

fn letter(first: char, n: usize) -> char {
    u8::try_from(n).map_or(first, |n| (first as u8).saturating_add(n) as char)
}

/// What a message says, as text on one line; a selection shows its last variant.
fn preview(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable(name) => format!("`{name}`"),
        Piece::Reference(_) => String::new(),
        Piece::Select(select) => preview(&select.otherwise),
    };
    pieces.iter().map(piece).collect()
}

fn identifier(kebab: &str) -> String {
    let snake = kebab.replace('-', "_");
    if is_keyword(&snake) { format!("r#{snake}") } else { snake }
}

fn is_keyword(name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "as", "async", "await", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "false",
        "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
        "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
        "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
    ];
    KEYWORDS.contains(&name)
}
