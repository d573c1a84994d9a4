//! The headers of a policy, and how each server writes them.

use crate::{Guard, Seal, Server, Variant, Wish};
use menshen::policy::model::Surface;
use menshen::policy::{Reading, read};

const THREE: &str = include_str!("../../../tests/harness/policies/three.json");
const MESSENGER: &str = include_str!("../../../www/policies/messenger.json");

fn reading(change: impl Fn(&mut serde_json::Value), text: &str) -> Reading {
    let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
    change(&mut value);
    read(&value.to_string()).unwrap()
}

fn wish(origin: &str, server: Server) -> Wish {
    Wish {
        origin: origin.into(),
        surface: Surface::Web,
        guard: Guard::At("/menshen/guard.js".into()),
        server: Some(server),
        any_link: false,
        no_wasm: false,
    }
}

fn seal(reading: Reading, origin: &str, server: Server, page: &str) -> Seal {
    let mut seal = Seal::new(reading, wish(origin, server)).unwrap();
    seal.look(page.as_bytes()).unwrap();
    seal
}

fn value(seal: &Seal, variant: Variant, name: &str) -> String {
    seal.headers(variant).into_iter().find(|header| header.name == name).map(|header| header.value).unwrap_or_default()
}

fn directive(seal: &Seal, variant: Variant, name: &str) -> String {
    let csp = value(seal, variant, "Content-Security-Policy");
    csp.split("; ").find_map(|part| part.strip_prefix(&format!("{name} ")).map(str::to_string)).unwrap_or_default()
}

fn three(page: &str) -> Seal {
    seal(reading(|_| (), THREE), "https://app.example", Server::Nginx, page)
}

#[test]
fn closed_names_no_host_but_where_a_person_may_send_a_form() {
    let closed = three("<script>1</script><script type=text/plain data-menshen=counter>2</script><p onclick=3>");
    let csp = value(&closed, Variant::Closed, "Content-Security-Policy");
    for part in csp.split("; ").filter(|part| !part.starts_with("form-action")) {
        assert!(!part.contains("counter"), "{part}");
    }
    assert_eq!(directive(&closed, Variant::Closed, "form-action"), "'self' https://counter.localhost:*");
    assert_eq!(directive(&closed, Variant::Closed, "object-src"), "'none'");
    assert_eq!(directive(&closed, Variant::Closed, "connect-src"), "'self' wss://app.example data: blob:");
    let script = |variant| directive(&closed, variant, "script-src");
    assert_eq!(script(Variant::Closed), format!("'self' 'wasm-unsafe-eval' {}", crate::script::hash("1")));
    assert!(
        script(Variant::Open).contains(&crate::script::hash("2"))
            && script(Variant::Open).ends_with(" https://counter.localhost:*")
    );
    assert_eq!(
        directive(&closed, Variant::Closed, "script-src-attr"),
        format!("'unsafe-hashes' {}", crate::script::hash("3"))
    );
    for never in ["nonce", "unsafe-eval' ", "strict-dynamic", "require-trusted-types-for"] {
        assert!(!csp.contains(never) || never == "unsafe-eval' " && csp.contains("'wasm-unsafe-eval'"), "{never}");
    }
    assert_eq!(directive(&three("<p>"), Variant::Closed, "script-src-attr"), "'none'");
}

#[test]
fn scripts_in_addresses_are_hashed_with_their_scheme() {
    let page = "<a href=' JavaScript:go( 1 ) '>x</a><form action='javascript:go(2)'>";
    let hashes = ["javascript:go( 1 )", "javascript:go(2)"].map(crate::script::hash);
    let script = directive(&three(page), Variant::Closed, "script-src");
    assert!(script.contains(" 'unsafe-hashes' ") && hashes.iter().all(|hash| script.contains(hash)), "{script}");
}

#[test]
fn open_names_declared_hosts_and_their_sockets() {
    let open = three("<p>");
    assert!(
        directive(&open, Variant::Open, "connect-src")
            .ends_with("https://counter.localhost:* wss://counter.localhost:*")
    );
    let local = seal(reading(|_| (), THREE), "http://localhost:8080", Server::Caddy, "<p>");
    let connect = directive(&local, Variant::Open, "connect-src");
    assert_eq!(connect, "'self' ws://localhost:8080 data: blob: http://counter.localhost:* ws://counter.localhost:*");
}

#[test]
fn what_cannot_be_opened_is_in_no_set() {
    let change = |value: &mut serde_json::Value| {
        value["sdks"][0]["declared"] = false.into();
    };
    let shut = seal(reading(change, THREE), "https://app.example", Server::Nginx, "<p>");
    assert!(!value(&shut, Variant::Open, "Content-Security-Policy").contains("counter"));
    let change = |value: &mut serde_json::Value| {
        value["sdks"][0]["surfaces"] = serde_json::json!(["android"]);
    };
    let elsewhere = seal(reading(change, THREE), "https://app.example", Server::Nginx, "<p>");
    assert!(!value(&elsewhere, Variant::Open, "Content-Security-Policy").contains("counter"));
}

#[test]
fn undeclared_hosts_that_are_only_reported_are_let_through_when_open() {
    let change = |value: &mut serde_json::Value| {
        value["undeclared"] = serde_json::json!({ "hosts": "report" });
    };
    let report = seal(reading(change, THREE), "https://app.example", Server::Nginx, "<p>");
    assert_eq!(directive(&report, Variant::Open, "img-src"), "'self' data: blob: https:");
    assert_eq!(directive(&report, Variant::Closed, "img-src"), "'self' data: blob:");
    assert_eq!(value(&report, Variant::Open, "Connection-Allowlist"), "");
}

#[test]
fn permissions_are_off_until_they_are_open() {
    let policy = seal(reading(|_| (), MESSENGER), "https://app.example", Server::Nginx, "<p>");
    let closed = value(&policy, Variant::Closed, "Permissions-Policy");
    let open = value(&policy, Variant::Open, "Permissions-Policy");
    for (name, before, after) in [("usb", "()", "()"), ("camera", "()", "(self"), ("geolocation", "()", "(self")] {
        assert!(closed.split(", ").any(|one| one == format!("{name}={before}")), "{name} in {closed}");
        assert!(open.split(", ").any(|one| one.starts_with(&format!("{name}={after}"))), "{name} in {open}");
    }
}

#[test]
fn connections_follow_the_links_of_a_person() {
    let page = "<a href=https://link.example/x>x</a><form action=https://counter.localhost:81/pay></form>";
    let links = three(page);
    assert_eq!(
        value(&links, Variant::Closed, "Connection-Allowlist"),
        "(response-origin \"https://counter.localhost:81\" \"https://link.example\");redirects=allow;webrtc=block"
    );
    assert!(value(&links, Variant::Open, "Connection-Allowlist").contains("\"https://counter.localhost:*\""));
    assert!(links.say().contains("https://link.example"));
}

#[test]
fn static_hosting_gets_the_open_set_in_lines_that_it_takes() {
    let messenger = seal(reading(|_| (), MESSENGER), "https://app.example", Server::Cloudflare, "<script>1</script>");
    let files = messenger.files().unwrap();
    let text = files.first().unwrap().text.clone();
    assert!(text.lines().all(|line| line.len() <= 2000));
    let lines: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  Content-Security-Policy: ")).collect();
    assert!(lines.len() > 1 && lines.iter().all(|line| !line.contains("default-src")));
    let whole = value(&messenger, Variant::Open, "Content-Security-Policy");
    let mut together: Vec<&str> = lines.iter().flat_map(|line| line.split("; ")).collect();
    together.insert(0, "default-src 'self'");
    assert_eq!(together.join("; "), whole);
    let scripts: String = (0..60).map(|n| format!("<script>{n}</script>")).collect();
    let long = seal(reading(|_| (), MESSENGER), "https://app.example", Server::Cloudflare, &scripts);
    assert!(long.files().unwrap_err().to_string().contains("move inline scripts"));
    let netlify = seal(reading(|_| (), MESSENGER), "https://app.example", Server::Netlify, &scripts).files().unwrap();
    assert!(netlify.first().unwrap().text.contains("default-src"));
}

#[test]
fn a_page_on_disk_carries_its_own_scripts_alone_and_declared_hosts() {
    let wish = Wish { guard: Guard::At("menshen/guard.js".into()), ..wish("file://", Server::Meta) };
    let mut seal = Seal::new(reading(|_| (), THREE), wish).unwrap();
    seal.look(b"<script>1</script>").unwrap();
    seal.look(b"<script>2</script>").unwrap();
    let page = String::from_utf8(seal.write(b"<meta charset=utf-8><script>1</script>", "../").unwrap()).unwrap();
    assert!(page.contains("content=\"sealed meta ") && page.contains("<script src=\"../menshen/guard.js\">"));
    assert!(page.contains(&crate::script::hash("1")) && !page.contains(&crate::script::hash("2")));
    assert!(
        page.contains("https://counter.localhost:*") && page.contains(" file:") && !page.contains("frame-ancestors")
    );
    assert!(page.find("http-equiv").unwrap() < page.find("<script").unwrap());
}

#[test]
fn pages_of_a_build_without_webassembly_let_none_run() {
    let wish = Wish { no_wasm: true, ..wish("https://app.example", Server::Nginx) };
    let mut seal = Seal::new(reading(|_| (), THREE), wish).unwrap();
    seal.look(b"<p>").unwrap();
    for variant in [Variant::Closed, Variant::Open] {
        assert!(!value(&seal, variant, "Content-Security-Policy").contains("wasm"));
    }
}

#[test]
fn an_address_that_a_configuration_could_take_for_something_else_is_refused() {
    for bad in
        ["", "/a b", "/a\"b", "/a;b", "/$a", "/{a}", "//o.example/g.js", "https://o.example/g.js", "/../g.js", "/a\\b"]
    {
        let wish = Wish {
            origin: "https://app.example".into(),
            surface: Surface::Web,
            guard: Guard::At(bad.into()),
            server: None,
            any_link: false,
            no_wasm: false,
        };
        assert!(Seal::new(reading(|_| (), THREE), wish).is_err(), "{bad}");
    }
}
