//! The gate's wasm: size, imports, exports, instructions, and no text of a panic.

use crate::build::GATE_EXPORTS;
use std::collections::BTreeSet;
use wasmparser::{Parser, Payload, Validator, WasmFeatures};

/// Small enough for every engine to compile it synchronously.
pub const LIMIT: usize = 4096;
/// What formatting and panics leave in the data.
const TRACES: &[&str] = &["panic", "fmt", "src/", ".rs", "unwrap"];

/// Every promise that these bytes break.
pub fn breaches(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    if bytes.len() > LIMIT {
        found.push(format!("gate.wasm has {} bytes, {LIMIT} are allowed", bytes.len()));
    }
    if let Err(error) = Validator::new_with_features(WasmFeatures::WASM1).validate_all(bytes) {
        found.push(format!("gate.wasm is not wasm of the first release: {error}"));
    }
    for payload in Parser::new(0).parse_all(bytes) {
        match payload {
            Ok(payload) => section(&payload, &mut found),
            Err(error) => {
                found.push(format!("gate.wasm cannot be read: {error}"));
                break;
            }
        }
    }
    found
}

fn section(payload: &Payload<'_>, found: &mut Vec<String>) {
    match payload {
        Payload::ImportSection(imports) => {
            for import in imports.clone().into_imports().flatten() {
                found.push(format!("gate.wasm imports `{}.{}`; it may import nothing", import.module, import.name));
            }
        }
        Payload::ExportSection(exports) => {
            let exported: BTreeSet<&str> = exports.clone().into_iter().flatten().map(|export| export.name).collect();
            let agreed: BTreeSet<&str> = GATE_EXPORTS.iter().copied().collect();
            for name in exported.difference(&agreed) {
                found.push(format!("gate.wasm exports `{name}`, which is not agreed"));
            }
            for name in agreed.difference(&exported) {
                found.push(format!("gate.wasm does not export `{name}`"));
            }
        }
        Payload::DataSection(segments) => {
            for segment in segments.clone().into_iter().flatten() {
                let text = String::from_utf8_lossy(segment.data).into_owned();
                for trace in TRACES.iter().filter(|trace| text.contains(**trace)) {
                    found.push(format!("the data of gate.wasm holds `{trace}`: formatting or a panic got in"));
                }
            }
        }
        Payload::StartSection { .. } => found.push("gate.wasm has a start function".into()),
        Payload::CustomSection(custom) => {
            found.push(format!("gate.wasm carries the section `{}`, which nobody reads", custom.name()));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, Module, ValType};

    /// A module with the agreed exports, to plant breaches in.
    fn clean() -> Module {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        for name in GATE_EXPORTS {
            if *name == "memory" {
                module.exports.add(name, memory);
                continue;
            }
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.func_body().i32_const(0);
            let function = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    fn found(mut module: Module) -> Vec<String> {
        // walrus names itself in a custom section; the build strips it.
        let bytes = module.emit_wasm();
        let mut found = breaches(&bytes);
        found.retain(|breach| !breach.contains("carries the section"));
        found
    }

    #[test]
    fn a_clean_gate_has_no_breach() {
        assert_eq!(found(clean()), Vec::<String>::new());
    }

    #[test]
    fn an_import_is_found() {
        let mut module = clean();
        let kind = module.types.add(&[], &[]);
        module.add_import_func("env", "now", kind);
        assert_eq!(found(module), ["gate.wasm imports `env.now`; it may import nothing"]);
    }

    #[test]
    fn an_export_too_many_and_one_too_few_are_found() {
        let mut module = clean();
        module.exports.remove("shut").unwrap();
        let memory = module.memories.iter().next().unwrap().id();
        module.exports.add("heap", memory);
        let found = found(module);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|breach| breach.contains("`heap`")));
        assert!(found.iter().any(|breach| breach.contains("`shut`")));
    }

    #[test]
    fn the_text_of_a_panic_is_found() {
        let mut module = clean();
        let memory = module.memories.iter().next().unwrap().id();
        let kind = walrus::DataKind::Active { memory, offset: walrus::ConstExpr::Value(walrus::ir::Value::I32(0)) };
        module.data.add(kind, b"panicked at src/gate/table.rs".to_vec());
        assert_eq!(found(module).len(), 3);
    }

    #[test]
    fn a_newer_instruction_is_found() {
        let mut module = clean();
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.func_body().i32_const(0).unop(walrus::ir::UnaryOp::I32Extend8S);
        let function = builder.finish(vec![], &mut module.funcs);
        module.exports.remove("shut").unwrap();
        module.exports.add("until", function);
        assert!(found(module).iter().any(|breach| breach.contains("first release")));
    }

    #[test]
    fn too_many_bytes_and_no_wasm_at_all_are_found() {
        assert!(breaches(&vec![0; LIMIT + 1]).iter().any(|breach| breach.contains("4097 bytes")));
        assert!(!breaches(b"").is_empty());
    }
}
