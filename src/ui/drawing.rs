//! Drawing operations: what a view yields and the page's interpreter carries out.
//!
//! A drawing is a JSON array in preorder, one operation a node:
//! `[level, key, tag, attributes | 0, text | 0, action | 0]`. Level 0 is a child of the root. A node of the same key is
//! patched, never re-created, so keys say what a node *is* (its scope), not where it stands.
//!
//! The writer streams into one string: no tree, no formatting machinery, so that it costs the consent program little.
//! Calls on a node go in the order of the wire: attributes, then text, then action.
use super::texts::{Row, Texts};
use super::words::Word;
use alloc::string::String;

/// How far the operation being written has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// No operation is open.
    Closed,
    /// Key and tag are written, nothing after them.
    Tag,
    /// The attributes' brace is open.
    Attributes,
    /// The text's quote is open.
    Text,
    /// The action's quote is open.
    Action,
}

/// A drawing being written.
pub struct Drawing {
    json: String,
    scope: String,
    count: u32,
    level: u32,
    stage: Stage,
}

impl Default for Drawing {
    fn default() -> Self {
        Self::new()
    }
}

impl Drawing {
    /// An empty drawing. Finished as it is, it closes the screen.
    pub fn new() -> Self {
        Drawing { json: String::from("["), scope: String::new(), count: 0, level: 0, stage: Stage::Closed }
    }

    /// From here on keys are `name` and a running letter: what is in one scope keeps its keys when another grows.
    pub fn scope(&mut self, name: &str) {
        self.scope.clear();
        self.scope.push_str(name);
        self.count = 0;
    }

    /// A scope of its own for the item with this number.
    pub fn scope_of(&mut self, name: &str, number: usize) {
        self.scope(name);
        digits(&mut self.scope, number);
        self.scope.push('.');
    }

    /// Begins a node at the present level.
    pub fn add(&mut self, tag: &str) -> &mut Self {
        self.close();
        if self.json.len() > 1 {
            self.json.push(',');
        }
        self.json.push('[');
        digits(&mut self.json, self.level as usize);
        self.json.push_str(",\"");
        self.json.push_str(&self.scope);
        digits(&mut self.json, self.count as usize);
        self.count += 1;
        self.json.push_str("\",\"");
        self.json.push_str(tag);
        self.json.push('"');
        self.stage = Stage::Tag;
        self
    }

    /// Begins a node with a class: the commonest beginning.
    pub fn of(&mut self, tag: &str, class: &str) -> &mut Self {
        self.add(tag).attr("class", class)
    }

    /// Sets an attribute.
    pub fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.attr_of(name, value, "")
    }

    /// Sets an attribute whose value is in two pieces.
    pub fn attr_of(&mut self, name: &str, value: &str, more: &str) -> &mut Self {
        match self.stage {
            Stage::Tag => self.json.push_str(",{\""),
            Stage::Attributes => self.json.push_str(",\""),
            // An attribute after text or action is a slip of the view: dropped, and a test of every screen sees it.
            _ => {
                debug_assert!(false, "attribute after text");
                return self;
            }
        }
        self.stage = Stage::Attributes;
        self.json.push_str(name);
        self.json.push_str("\":\"");
        escape(&mut self.json, value);
        escape(&mut self.json, more);
        self.json.push('"');
        self
    }

    /// Adds to the node's text. A node has text or children, never both.
    pub fn text(&mut self, text: &str) -> &mut Self {
        if self.stage != Stage::Text {
            self.until_text();
            self.json.push_str(",\"");
            self.stage = Stage::Text;
        }
        escape(&mut self.json, text);
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
        if self.stage != Stage::Action {
            self.until_action();
            self.json.push_str(",\"");
            self.stage = Stage::Action;
        }
        escape(&mut self.json, action);
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
    pub fn at(&mut self, level: u32) -> &mut Self {
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
    pub fn finish(mut self) -> String {
        self.close();
        self.json.push(']');
        self.json
    }

    /// Writes what stands before the text.
    fn until_text(&mut self) {
        self.json.push_str(match self.stage {
            Stage::Tag => ",0",
            Stage::Attributes => "}",
            _ => "",
        });
    }

    /// Writes what stands before the action.
    fn until_action(&mut self) {
        if self.stage == Stage::Text {
            self.json.push('"');
        } else {
            self.until_text();
            self.json.push_str(",0");
        }
    }

    /// Ends the open operation. All six places are always written: a place left off would be looked up on the page's
    /// own `Array.prototype`.
    fn close(&mut self) {
        self.json.push_str(match self.stage {
            Stage::Closed => "",
            Stage::Tag => ",0,0,0]",
            Stage::Attributes => "},0,0]",
            Stage::Text => "\",0]",
            Stage::Action => "\"]",
        });
        self.stage = Stage::Closed;
    }
}

/// Writes a number in decimal.
pub fn digits(out: &mut String, number: usize) {
    if number > 9 {
        digits(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

/// Writes text into a JSON string that may stand in a script, too: the two line separators end a line in old engines.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => out.push(' '),
            _ => out.push(c),
        }
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
            concat!(
                r#"[[0,"a0","div",{"class":"sheet","role":"dialog"},0,0],[1,"a1","p",0,"say \"hi\"!",0],"#,
                r#"[1,"a2","button",0,0,"agree\t1"],[1,"a3","button",{"class":"b"},"No","disagree"],[0,"a4","hr",0,0,0]]"#
            )
        );
    }

    #[test]
    fn an_empty_drawing_closes_the_screen() {
        assert_eq!(Drawing::new().finish(), "[]");
    }

    #[test]
    fn a_sentence_takes_its_values_in_whatever_order_a_language_has_them() {
        let mut d = Drawing::new();
        d.add("p").fill("{b} of {a}!", &[("a", "one"), ("b", "two")]);
        assert_eq!(d.finish(), r#"[[0,"0","p",0,"two of one!",0]]"#);
    }

    #[test]
    fn what_one_scope_draws_leaves_the_keys_of_another_alone() {
        let mut d = Drawing::new();
        d.scope_of("i", 12);
        d.add("li");
        d.scope_of("i", 3);
        d.add("li");
        assert_eq!(d.finish(), r#"[[0,"i12.0","li",0,0,0],[0,"i3.0","li",0,0,0]]"#);
    }

    #[test]
    fn control_characters_never_break_the_script_around() {
        let mut d = Drawing::new();
        d.add("p").text("a\u{2028}b\nc\u{1}\\");
        assert_eq!(d.finish(), r#"[[0,"0","p",0,"a b\nc \\",0]]"#);
    }
}
