//! Every sentence of the screens has an id here and its text in one file a language beside this.
//!
//! No program links ids or sentences: the compiler draws them into the templates, and writes them into the whole catalogue, one
//! `word` line each in the order of the enum, where a view asks for a word by its number.
use alloc::string::String;
use alloc::vec::Vec;

macro_rules! words {
    ($($name:ident = $id:literal,)+) => {
        /// A sentence or label of the screens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "the id says it, and the text files show it")]
        pub enum Word { $($name,)+ }

        /// Every word with its id in the text files, in order.
        pub const ALL: &[(Word, &str)] = &[$((Word::$name, $id),)+];
    };
}

words! {
    Entry = "entry",
    Back = "back",
    Close = "close",
    Required = "required",
    ChooseTitle = "choose.title",
    ChooseLead = "choose.lead",
    Save = "save",
    RefuseAll = "refuse.all",
    GroupPurpose = "group.purpose",
    GroupUse = "group.use",
    GroupSdk = "group.sdk",
    GroupStorage = "group.storage",
    GroupSharing = "group.sharing",
    Asked = "asked",
    Refused = "refused",
    Withdrawn = "withdrawn",
    Expired = "expired",
    Again = "again",
    Shut = "shut",
    WhySensitive = "why.sensitive",
    WhyBiometric = "why.biometric",
    WhyRecipient = "why.recipient",
    WhyCrossBorder = "why.cross-border",
    WhyDisclosure = "why.disclosure",
    FieldUse = "field.use",
    FieldData = "field.data",
    FieldSensitive = "field.sensitive",
    FieldEffect = "field.effect",
    FieldRecipient = "field.recipient",
    FieldRole = "field.role",
    FieldMethod = "field.method",
    FieldRetention = "field.retention",
    FieldTrigger = "field.trigger",
    FieldRefused = "field.refused",
    FieldWhy = "field.why",
    PartnerPolicy = "field.partner.policy",
    RoleIndependent = "role.independent",
    RoleJoint = "role.joint",
    RoleEntrusted = "role.entrusted",
    NoticeUse = "notice.use",
    NoticeChanged = "notice.changed",
    NoticeWho = "notice.who",
    NoticeForSdk = "notice.for.sdk",
    NoticePrompt = "notice.prompt",
    NoticeLater = "notice.later",
    NoticeAgain = "notice.again",
    NoticePlace = "notice.place",
    Allow = "allow",
    Refuse = "refuse",
    NoteBrowse = "note.browse",
    NoteBasic = "note.basic",
    NoteSaved = "note.saved",
    NoteVisit = "note.visit",
    NoteFailed = "note.failed",
    NoteWithdrawn = "note.withdrawn",
    NoteWithdrawnAll = "note.withdrawn.all",
    NoteNeeded = "note.needed",
    Change = "change",
    Agree = "agree",
    Disagree = "disagree",
    Choose = "choose",
    Sensitive = "sensitive",
    Policy = "policy",
    Permissions = "permissions",
    Collected = "collected",
    Shared = "shared",
    FirstTitle = "first.title",
    FirstAgain = "first.again",
    FirstWho = "first.who",
    FirstPurposes = "first.purposes",
    FirstMeans = "first.means",
    FirstMore = "first.more",
    Contact = "contact",
    NotHere = "not.here",
    Given = "given",
    FieldSource = "field.source",
    FieldCondition = "field.condition",
    FieldDetail = "field.detail",
    ChangedTitle = "changed.title",
    ChangedLead = "changed.lead",
    ToldTitle = "told.title",
    ToldLead = "told.lead",
    ToldDone = "told.done",
    KindService = "kind.service",
    KindControl = "kind.control",
    KindRecipients = "kind.recipients",
    KindRights = "kind.rights",
    KindContact = "kind.contact",
    KindRisk = "kind.risk",
    SettingsLead = "settings.lead",
    SettingsBrowse = "settings.browse",
    SettingsFirst = "settings.first",
    SettingsNone = "settings.none",
    WithdrawAll = "withdraw.all",
    Rights = "rights",
    History = "history",
    Export = "export",
    CollectedLead = "collected.lead",
    SharedLead = "shared.lead",
    HistoryLead = "history.lead",
    ExportLead = "export.lead",
    Empty = "empty",
    Held = "held",
    SignalOrganisation = "signal.organisation",
    SignalSunset = "signal.sunset",
    SignalOptedOut = "signal.opted.out",
    NoteHonoured = "note.honoured",
    NoticeSignal = "notice.signal",
    Search = "search",
    SearchNone = "search.none",
    RightOpen = "right.open",
    ExportFile = "export.file",
    ExportPage = "export.page",
    Erase = "erase",
    EraseTitle = "erase.title",
    EraseLead = "erase.lead",
    EraseYes = "erase.yes",
    Cancel = "cancel",
    Language = "language",
    Size = "size",
    FirstMinor = "first.minor",
    AgeTitle = "age.title",
    AgeLead = "age.lead",
    AgeUnder = "age.under",
    AgeOver = "age.over",
    GuardianTitle = "guardian.title",
    GuardianChild = "guardian.child",
    GuardianAdult = "guardian.adult",
    GuardianNo = "guardian.no",
    GuardianLater = "guardian.later",
    GuardianYes = "guardian.yes",
    GuardianDecides = "guardian.decides",
    ByGuardian = "by.guardian",
    ByMinor = "by.minor",
    AllowOnce = "allow.once",
    AllowVisit = "allow.visit",
    GroupOrganisation = "group.organisation",
    GroupNamed = "group.named",
    Offline = "offline",
}

/// Tag, what the language calls itself, its text file.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("zh-Hans", "简体中文", include_str!("zh-Hans.txt")),
    ("zh-Hant", "繁體中文", include_str!("zh-Hant.txt")),
    ("en", "English", include_str!("en.txt")),
    ("ja", "日本語", include_str!("ja.txt")),
    ("ko", "한국어", include_str!("ko.txt")),
    ("fr", "Français", include_str!("fr.txt")),
    ("de", "Deutsch", include_str!("de.txt")),
    ("es", "Español", include_str!("es.txt")),
    ("pt", "Português", include_str!("pt.txt")),
    ("ru", "Русский", include_str!("ru.txt")),
    ("ar", "العربية", include_str!("ar.txt")),
];

/// The words of a language as lines of the catalogue, in the order of the enum and without ids; `None` for a language that we
/// do not speak.
pub fn lines(language: &str) -> Option<String> {
    lines_with(language, |_| None)
}

/// The same, with the publisher's own words where `own` has some for an id.
pub fn lines_with<'a>(language: &str, own: impl Fn(&str) -> Option<&'a str>) -> Option<String> {
    let file = file(language)?;
    let mut out = String::new();
    for (_, id) in ALL {
        out.push_str("word\t");
        let said = own(id).or(text(file, id)).unwrap_or("");
        out.extend(said.chars().map(|c| if c.is_control() { ' ' } else { c }));
        out.push('\n');
    }
    Some(out)
}

/// What we say ourselves in a language; `None` for a language or an id that we do not have.
pub fn said(language: &str, id: &str) -> Option<&'static str> {
    text(file(language)?, id)
}

/// The places in a sentence that something is put into, in alphabetical order.
pub fn places(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    found.sort_unstable();
    found
}

/// Yes and no that stand beside each other, or before each other: neither may be more than twice as long.
pub const PAIRS: [(&str, &str); 7] = [
    ("agree", "disagree"),
    ("allow", "refuse"),
    ("save", "refuse.all"),
    ("erase.yes", "cancel"),
    ("age.over", "age.under"),
    ("guardian.yes", "guardian.no"),
    ("guardian.yes", "guardian.later"),
];

/// Are two labels about as long?
pub fn are_equal(one: &str, other: &str) -> bool {
    let (one, other) = (one.chars().count(), other.chars().count());
    one <= 2 * other && other <= 2 * one
}

/// The names of these languages, each in itself, as lines of the catalogue.
pub fn languages<'a>(tags: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for tag in tags {
        let name = LANGUAGES.iter().find(|(there, ..)| *there == tag).map_or("", |(_, name, _)| name);
        for piece in ["language\t", tag, "\t", name, "\n"] {
            out.push_str(piece);
        }
    }
    out
}

fn file(language: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(tag, ..)| *tag == language).map(|(_, _, file)| *file)
}

fn text<'a>(file: &'a str, id: &str) -> Option<&'a str> {
    file.lines().find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(file: &str) -> Vec<&str> {
        file.lines().map(|line| line.split_once(" = ").map_or(line, |(id, _)| id)).collect()
    }

    #[test]
    fn every_language_says_every_word_once_and_in_order() {
        let all: Vec<&str> = ALL.iter().map(|(_, id)| *id).collect();
        for (language, _, file) in LANGUAGES {
            assert_eq!(ids(file), all, "{language}");
        }
        assert!(ALL.iter().enumerate().all(|(number, (word, _))| *word as usize == number));
    }

    #[test]
    fn languages_agree_on_placeholders() {
        for (_, id) in ALL {
            let mut seen = LANGUAGES.iter().map(|(_, _, file)| places(text(file, id).unwrap_or("")));
            let first = seen.next();
            assert!(seen.all(|other| Some(other) == first), "{id}");
        }
    }

    #[test]
    fn every_word_stands_on_a_screen() {
        let sources = concat!(
            include_str!("../first/view.rs"),
            include_str!("../choose/view.rs"),
            include_str!("../notice/view.rs"),
            include_str!("../settings/view.rs"),
            include_str!("../lists/view.rs"),
            include_str!("../history/view.rs"),
            include_str!("../browse/view.rs"),
            include_str!("../item/view.rs"),
            include_str!("../changed/view.rs"),
            include_str!("../held/view.rs"),
            include_str!("../erase/view.rs"),
            include_str!("../age/view.rs"),
            include_str!("../guardian/view.rs"),
            include_str!("../export/view.rs"),
            include_str!("../entry/view.rs"),
            include_str!("../parts/mod.rs"),
            include_str!("../parts/entry.rs"),
            include_str!("../parts/sheet.rs"),
            include_str!("../parts/row.rs"),
            include_str!("../parts/fields.rs"),
        );
        for (word, id) in ALL {
            let used = alloc::format!("Word::{word:?}");
            let is_used = sources.match_indices(&used).any(|(at, _)| {
                !sources.get(at + used.len()..).unwrap_or("").starts_with(|c: char| c.is_alphanumeric())
            });
            assert!(is_used, "{id} is on no screen");
        }
    }

    #[test]
    fn yes_and_no_are_about_as_long() {
        for (language, _, file) in LANGUAGES {
            for (yes, no) in PAIRS {
                let [yes, no] = [yes, no].map(|id| text(file, id).unwrap_or(""));
                assert!(are_equal(yes, no), "{language}: {yes} and {no}");
            }
        }
    }

    #[test]
    fn chinese_uses_its_own_punctuation_and_says_nin() {
        for (_, _, file) in LANGUAGES.iter().filter(|(language, ..)| language.starts_with("zh-")) {
            for line in file.lines() {
                let (_, text) = line.split_once(" = ").unwrap_or_default();
                assert!(!text.contains([',', '.', ';', ':', '?', '"', '!', '你']), "{line}");
            }
        }
    }
}
