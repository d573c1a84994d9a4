//! A call of a template, as programs write it into a drawing.
use super::{CALL, Template};
use crate::ui::drawing::digits;
use alloc::string::String;

/// A template and what it is filled with.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// Which.
    pub template: Template,
    /// The item that it is about.
    pub item: Option<usize>,
    /// Another item that it names.
    pub other: Option<usize>,
    /// Two numbers.
    pub numbers: [usize; 2],
    /// What is to be seen: letters of [`super::when`].
    pub letters: &'a str,
}

impl<'a> Call<'a> {
    /// A template about no item.
    pub fn new(template: Template, letters: &'a str) -> Self {
        Self { template, item: None, other: None, numbers: [0; 2], letters }
    }

    /// A template about an item.
    pub fn of(template: Template, item: usize, letters: &'a str) -> Self {
        Self { item: Some(item), ..Self::new(template, letters) }
    }

    /// Writes it: the mark, the template, item, other and both numbers with `,` behind each, the letters.
    pub fn write(&self, out: &mut String) {
        out.push(CALL);
        digits(out, self.template as usize);
        let [place, count] = self.numbers;
        for number in [self.item, self.other, Some(place), Some(count)] {
            if let Some(number) = number {
                digits(out, number);
            }
            out.push(',');
        }
        out.push_str(self.letters);
    }
}
