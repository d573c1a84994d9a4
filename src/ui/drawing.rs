//! Drawing operations: what a view yields and the page's interpreter carries out.
//!
//! A drawing is text: pieces that each begin with a control character, which no content holds. A node is `\f`, its level (a digit; 0
//! is a child of the root), its scope and `:` where another than before begins, its tag, and a space and its classes if it has any. What
//! belongs to it follows: `\x08` name `=` value for an attribute, `\r` for its text, `\x08=` for its action. Nodes come in preorder.
//!
//! The key of a node is its scope and its number in the scope. A node of the same key is patched, never re-created, so scopes say what
//! a node *is*, not where it stands.
//!
//! Where a drawing has `\x0e`, a template stands, filled as the four numbers and the letters behind it say: see [`super::template`].
//!
//! The writer streams into one string: no tree, no formatting machinery. Calls on a node go in the order of the wire: attributes,
//! then text, then action.
use super::template;
use super::texts::{Row, Texts};
use super::words::Word;
use alloc::string::String;

/// Begins a node.
const NODE: char = '\u{c}';
/// Begins an attribute; one without a name is the action.
const ATTRIBUTE: char = '\u{8}';
/// Begins a text.
const TEXT: char = '\r';

/// A drawing being written.
#[derive(Default)]
pub struct Drawing {
    out: String,
    scope: String,
    level: u8,
    /// What was written last: the marks of text and action stand once, whatever is added to either.
    last: char,
}

impl Drawing {
    /// An empty drawing. Finished as it is, it closes the screen.
    pub fn new() -> Self {
        Self::default()
    }

    /// From here on keys are `name` and a running number: what is in one scope keeps its keys when another grows.
    pub fn scope(&mut self, name: &str) {
        self.scope.clear();
        self.scope.push_str(name);
        self.scope.push(':');
    }

    /// Where calls of templates are written, see [`template::Call`].
    pub fn calls(&mut self) -> &mut String {
        &mut self.out
    }

    /// In a template: what is drawn only where one of these has a value.
    pub fn when(&mut self, names: &[&str], children: impl FnOnce(&mut Self)) {
        self.condition("", names, children);
    }

    /// In a template: what is drawn only where this has none.
    pub fn unless(&mut self, name: &str, children: impl FnOnce(&mut Self)) {
        self.condition("!", &[name], children);
    }

    /// In a template: what belongs to each letter that has a value.
    pub fn cases<T: Copy>(&mut self, cases: &[(&str, T)], mut draw: impl FnMut(&mut Self, T)) {
        for (letter, what) in cases {
            self.when(&[*letter], |d| draw(d, *what));
        }
    }

    fn condition(&mut self, not: &str, names: &[&str], children: impl FnOnce(&mut Self)) {
        self.out.push(template::WHEN);
        self.out.push_str(not);
        self.out.extend(names.iter().copied());
        self.out.push(template::THEN);
        children(self);
        self.out.push(template::END);
    }

    /// Begins a node at the present level.
    pub fn add(&mut self, tag: &str) -> &mut Self {
        self.last = NODE;
        self.out.push(NODE);
        self.out.push(char::from(b'0' + self.level));
        self.out.push_str(&self.scope);
        self.scope.clear();
        self.out.push_str(tag);
        self
    }

    /// Begins a node with classes: the commonest beginning.
    pub fn of(&mut self, tag: &str, class: &str) -> &mut Self {
        self.add(tag);
        self.out.push(' ');
        self.out.push_str(class);
        self
    }

    /// Sets an attribute.
    pub fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.attr_of(name, value, "")
    }

    /// Sets an attribute whose value is in two pieces.
    pub fn attr_of(&mut self, name: &str, value: &str, more: &str) -> &mut Self {
        // An attribute after text or action is a slip of the view, which every test of the screens finds.
        debug_assert!(self.last == NODE, "attribute after text");
        self.out.push(ATTRIBUTE);
        self.out.push_str(name);
        self.out.push('=');
        escape(&mut self.out, value);
        escape(&mut self.out, more);
        self
    }

    /// Adds to the node's text. A node has text or children, never both.
    pub fn text(&mut self, text: &str) -> &mut Self {
        if self.last != TEXT {
            self.last = TEXT;
            self.out.push(TEXT);
        }
        escape(&mut self.out, text);
        self
    }

    /// Adds a sentence of ours to the node's text.
    pub fn say(&mut self, texts: &Texts, word: Word) -> &mut Self {
        self.text(texts.word(word))
    }

    /// Adds a field of the catalogue to the node's text.
    pub fn cell(&mut self, row: &Row, place: usize) -> &mut Self {
        self.text(row.get(place))
    }

    /// Adds to the node's action: what comes back as a `tap`.
    pub fn action(&mut self, action: &str) -> &mut Self {
        if self.last != ATTRIBUTE {
            self.last = ATTRIBUTE;
            self.out.push(ATTRIBUTE);
            self.out.push('=');
        }
        escape(&mut self.out, action);
        self
    }

    /// Adds a sentence to the node's text, with what stands in its places: `{name}`.
    pub fn fill(&mut self, sentence: &str, values: &[(&str, &str)]) -> &mut Self {
        for piece in sentence.split('{') {
            let (name, rest) = piece.split_once('}').unwrap_or(("", piece));
            for (place, value) in values {
                if *place == name {
                    self.text(value);
                }
            }
            self.text(rest);
        }
        self
    }

    /// What follows is drawn at this level: how a part leaves the pen where its caller goes on.
    pub fn at(&mut self, level: u8) -> &mut Self {
        self.level = level;
        self
    }

    /// Draws the children of the node just begun.
    pub fn inside(&mut self, children: impl FnOnce(&mut Self)) {
        self.level += 1;
        children(self);
        self.level -= 1;
    }

    /// The finished drawing.
    pub fn finish(self) -> String {
        self.out
    }
}

/// Writes a number in decimal.
pub fn digits(out: &mut String, number: usize) {
    if number > 9 {
        digits(out, number / 10);
    }
    let digit = number % 10;
    // A piece of a text: to push a letter that the compiler does not know costs the program that asks an encoder.
    out.push_str("0123456789".get(digit..=digit).unwrap_or_default());
}

/// Writes content: without the marks, and without the two line separators, which end a line of a script in old engines. A place for
/// a value means something in a template alone.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        out.push(match c {
            '\n' | '\t' | template::VALUE => c,
            '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => ' ',
            _ => c,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_is_written_with_only_what_it_has() {
        let mut d = Drawing::new();
        d.scope("a");
        d.of("div", "sheet").attr("role", "dialog");
        d.inside(|d| {
            d.add("p").text("say \"hi\"").text("!");
            d.add("button").action("agree").action("\t1");
            d.of("button", "b").text("No").action("disagree");
        });
        d.add("hr");
        assert_eq!(
            d.finish(),
            "\u{c}0a:div sheet\u{8}role=dialog\u{c}1p\rsay \"hi\"!\u{c}1button\u{8}=agree\t1\
             \u{c}1button b\rNo\u{8}=disagree\u{c}0hr"
        );
    }

    #[test]
    fn an_empty_drawing_closes_the_screen() {
        assert_eq!(Drawing::new().finish(), "");
    }

    #[test]
    fn a_sentence_takes_its_values_in_whatever_order_a_language_has_them() {
        let mut d = Drawing::new();
        d.add("p").fill("{b} of {a}!", &[("a", "one"), ("b", "two")]);
        assert_eq!(d.finish(), "\u{c}0p\rtwo of one!");
    }

    #[test]
    fn what_one_scope_draws_leaves_the_keys_of_another_alone() {
        let mut d = Drawing::new();
        d.scope("i12.");
        d.add("li");
        d.add("li");
        d.scope("i3.");
        d.add("li");
        assert_eq!(d.finish(), "\u{c}0i12.:li\u{c}0li\u{c}0i3.:li");
    }

    #[test]
    fn no_content_brings_a_mark_or_breaks_the_script_around() {
        let mut d = Drawing::new();
        d.add("p").text("a\u{2028}b\nc\u{c}\u{8}\r\\");
        assert_eq!(d.finish(), "\u{c}0p\ra b\nc   \\");
    }
}
