//! Joining the parts of a chart's sentence.

/// "Name. One; two; three", "Question? One; two".
pub(crate) fn sentence<T: AsRef<str>>(name: &str, parts: impl IntoIterator<Item = T>) -> String {
    let mut all = name.to_owned();
    let mut before = if name.ends_with(['.', '?', '!']) { " " } else { ". " };
    for part in parts {
        all.push_str(before);
        all.push_str(part.as_ref());
        before = "; ";
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, parts: &[&str], expected: &str) {
        assert_eq!(sentence(name, parts), expected);
    }

    #[test]
    fn joins_with_the_right_marks() {
        check("Profile", &["a 1", "b 2"], "Profile. a 1; b 2");
        check("How long?", &["a 1"], "How long? a 1");
        check("Nothing", &[], "Nothing");
    }
}
