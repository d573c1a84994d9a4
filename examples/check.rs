//! `cargo run --example check -- policy.json`: says what is wrong with a policy. The shipped command is `menshen check`.

use menshen::policy;

fn main() -> std::process::ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: check policy.json");
        return 2.into();
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return 2.into();
        }
    };
    match policy::read(&text) {
        Ok(reading) => {
            for (index, item) in policy::item::list(&reading.policy).iter().enumerate() {
                let apart: Vec<_> = item.reasons(&reading.policy).iter().map(|reason| reason.word()).collect();
                println!(
                    "{index:3} {:?} {} flags {} surfaces {} apart: {}",
                    item.kind(),
                    item.id,
                    item.flags(&reading.policy),
                    item.surfaces.bits,
                    apart.join(", ")
                );
            }
            println!("{path}: no faults");
            0.into()
        }
        Err(faults) => {
            for fault in &faults {
                println!("{fault}");
            }
            println!("{path}: {} faults", faults.len());
            1.into()
        }
    }
}
