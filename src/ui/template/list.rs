//! All templates of a language.
use super::{LAST_ASKING, Template};
use crate::ui::drawing::Drawing;
use crate::ui::texts::Texts;
use crate::ui::{browse, choose, item, lists, notice, parts::row};
use alloc::{string::String, vec::Vec};

type Draw = fn(&mut Drawing, &Texts);

/// In the order of the enum.
const ALL: [(Template, Draw); 8] = [
    (Template::Note, browse::template),
    (Template::Choose, choose::head),
    (Template::Group, row::group_template),
    (Template::Row, row::template),
    (Template::Foot, choose::foot),
    (Template::Notice, notice::template),
    (Template::About, item::template),
    (Template::Shared, lists::template),
];

/// The templates of a whole catalogue, in the order of [`Template`].
pub fn whole(texts: &str) -> Vec<String> {
    let texts = Texts::new(texts);
    let drawn = ALL.iter().map(|(_, draw)| {
        let mut d = Drawing::new();
        if let Some(texts) = &texts {
            draw(&mut d, texts);
        }
        d.finish()
    });
    drawn.collect()
}

/// Those of them that a program calls which only asks.
pub fn asking(texts: &str) -> Vec<String> {
    let mut drawn = whole(texts);
    drawn.truncate(LAST_ASKING as usize + 1);
    drawn
}

/// Those that it calls while nothing is unfolded; a first visit pays for them.
pub fn folded(texts: &str) -> Vec<String> {
    let mut drawn = asking(texts);
    drawn.pop();
    if let (Some(row), Some(texts)) = (drawn.get_mut(Template::Row as usize), Texts::new(texts)) {
        let mut d = Drawing::new();
        row::folded(&mut d, &texts);
        *row = d.finish();
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::texts::field;

    #[test]
    fn the_desk_knows_fields_and_the_notice_by_the_same_names() {
        let [marks, name] = [field::MARKS, field::NAME].map(crate::ui::template::field);
        let constants = alloc::format!("MARKS = \"{marks}\", NAME = \"{name}\", DETAILS = {};", field::DATA);
        assert!(include_str!("../../web/desk/fill.ts").contains(&constants), "{constants}");
        let notice = alloc::format!("NOTICE = /^\\x0e{}/,", Template::Notice as usize);
        assert!(include_str!("../../web/desk/programs.ts").contains(&notice), "{notice}");
    }

    #[test]
    fn each_stands_at_its_own_place() {
        assert!(ALL.iter().enumerate().all(|(place, (one, _))| *one as usize == place));
    }
}
