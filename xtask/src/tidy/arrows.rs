//! The arrows between the rooms: who may import whom.

use super::rust::{self, Root};
use super::{Breach, Source};

/// A room and the rooms that it may import. A room that is not listed may not exist.
const ARROWS: &[(&str, &[&str])] = &[
    ("gate", &[]),
    ("policy", &["gate"]),
    ("record", &["gate"]),
    ("signals", &["gate"]),
    ("flow", &["policy", "record", "signals"]),
    ("ui", &["policy", "flow"]),
    ("browser", &["gate", "record", "signals"]),
    ("seal", &["policy"]),
    ("api", &["gate", "policy", "record", "signals", "flow", "ui", "browser"]),
    ("programs", &["api"]),
];

/// Programs that know a room which the others do not.
const PROGRAMS: &[(&str, &str)] = &[("src/programs/gate/", "gate"), ("src/programs/cli/", "seal")];

/// Reports each path that leads from one room into a room it may not know.
pub fn rust(source: &Source, breaches: &mut Vec<Breach>) {
    if source.extension() != "rs" {
        return;
    }
    let Some(room) = source.room() else { return };
    let Some((_, known)) = ARROWS.iter().find(|(name, _)| *name == room) else {
        breaches.push(Breach::new(source, 1, format!("`{room}` is no room of the house")));
        return;
    };
    // gate, seal and the programs are packages of their own: `crate` is the room itself there.
    let package = matches!(room, "gate" | "programs" | "seal");
    let paths = match rust::paths(&source.text, rust::depth(&source.path)) {
        Ok(paths) => paths,
        Err(error) => {
            breaches.push(Breach::new(source, 1, format!("cannot be read as Rust: {error}")));
            return;
        }
    };
    for path in paths {
        let into = match &path.root {
            Root::Crate if package => continue,
            Root::Crate => path.name.as_str(),
            Root::Package(name) if name == "menshen" => path.name.as_str(),
            Root::Package(name) if name == "menshen_gate" => "gate",
            Root::Package(name) if name == "menshen_seal" => "seal",
            Root::Package(_) => continue,
        };
        let a_room = ARROWS.iter().any(|(name, _)| *name == into);
        let of_program = PROGRAMS.iter().any(|(folder, own)| source.path.starts_with(folder) && into == *own);
        if a_room && into != room && !known.contains(&into) && !of_program {
            breaches.push(Breach::new(source, path.line, format!("`{room}` may not import `{into}`")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::planted;

    #[test]
    fn each_arrow_against_the_way_of_the_data_is_listed() {
        let text = "//! x\nuse crate::ui::X;\nfn f() { crate::browser::go() }\nuse crate::record::Log;\n";
        assert_eq!(
            planted("src/flow/step.rs", text, rust),
            ["2: `flow` may not import `ui`", "3: `flow` may not import `browser`"]
        );
        assert_eq!(planted("src/policy/mod.rs", "use crate::{gate, record};", rust).len(), 1);
        assert_eq!(planted("src/ui/mod.rs", "use menshen_gate::Verdict;", rust).len(), 1);
    }

    #[test]
    fn a_program_sees_the_facade_alone_and_the_gate_program_the_gate() {
        assert_eq!(planted("src/programs/consent/lib.rs", "use menshen::{api, flow};", rust).len(), 1);
        assert_eq!(planted("src/programs/cli/lib.rs", "use menshen_gate::Gate;", rust).len(), 1);
        assert_eq!(planted("src/programs/gate/lib.rs", "use menshen_gate::Gate;", rust), Vec::<String>::new());
        assert_eq!(planted("src/api/mod.rs", "use crate::{ui, flow, browser, gate};", rust), Vec::<String>::new());
    }

    #[test]
    fn sealing_is_the_command_lines_alone_and_knows_the_policy_alone() {
        assert_eq!(planted("src/programs/cli/lib.rs", "use menshen_seal::page;", rust), Vec::<String>::new());
        assert_eq!(planted("src/programs/rights/lib.rs", "use menshen_seal::page;", rust).len(), 1);
        assert_eq!(planted("src/api/mod.rs", "use menshen_seal::page;", rust).len(), 1);
        assert_eq!(planted("src/seal/csp.rs", "use menshen::policy::Policy;", rust), Vec::<String>::new());
        assert_eq!(planted("src/seal/csp.rs", "use menshen::{record, flow::State};", rust).len(), 2);
    }

    #[test]
    fn a_room_that_is_not_in_the_plan_is_listed() {
        assert_eq!(planted("src/utils/mod.rs", "", rust), ["1: `utils` is no room of the house"]);
    }

    #[test]
    fn a_room_may_use_itself_and_the_map_may_name_all() {
        assert_eq!(planted("src/flow/step.rs", "use crate::flow::state::State;", rust), Vec::<String>::new());
        assert_eq!(planted("src/lib.rs", "pub mod flow; pub use menshen_gate as gate;", rust), Vec::<String>::new());
    }
}
