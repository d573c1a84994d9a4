//! Where the guard is put.

use super::{GUARD, sealed};

/// `|` is where it goes.
fn goes(marked: &str) {
    let out = sealed(marked.replace('|', "").as_bytes()).unwrap().0;
    assert_eq!(String::from_utf8_lossy(&out), marked.replace('|', GUARD));
}

#[test]
fn right_after_the_charset() {
    goes("<!doctype html><html><head><meta charset=\"utf-8\">|<script>1</script></head>");
    goes(
        "<!doctype html><html><head>\n<!-- c --><title>a | b</title><meta charset=utf-8>|</head>"
            .replace("a | b", "a b")
            .as_str(),
    );
    goes(
        "<HTML><HEAD><META NAME=viewport CONTENT=x><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=utf-8'>|<LINK>",
    );
    goes("<!doctype html><meta charset=utf-8>|<p>");
    goes("\u{feff}<!doctype html>\n<meta charset=utf-8>|\n<p>");
}

#[test]
fn else_first_in_the_head_before_anything_that_loads() {
    goes("<!doctype html><html><head>|<script>1</script><meta charset=utf-8></head>");
    goes("<!doctype html><html><head>|\n<title>x</title><link rel=icon href=x></head>");
    goes("<html><head>|</head><body><meta charset=utf-8>");
    goes("<html><head>|<title>x</title></head><body><p>");
    goes("<head>|<noscript><meta charset=x></noscript>");
    goes("<head>|<base href=/><meta charset=utf-8>");
    goes("<head>|<meta name=viewport>");
    goes("<head>|<title>never closed <meta charset=utf-8><script>1</script>");
}

#[test]
fn else_where_the_head_would_begin() {
    goes("<!doctype html><html lang=en>|<body onload=x()><p>");
    goes("<!doctype html> |Hello");
    goes("<!-- c --><!doctype html><!-- d -->|<p>x");
    goes("|Hello");
    goes("|<script>1</script>");
    goes("<!doctype html>|</p><meta charset=utf-8>");
    goes("|");
    goes("\u{feff}|");
    goes("<!doctype html>|\n");
    goes("<html>|<frameset><frame src=/a></frameset>");
    goes("|<title>x</title><p>");
    goes("<!doctype html><html>|<svg><title>x</title></svg><meta charset=utf-8>");
}

#[test]
fn a_comment_or_a_text_that_looks_like_a_head_is_none() {
    goes("<!-- <head><meta charset=utf-8> --><html><head>|</head>");
    goes("<head><title><meta charset=utf-8></title><meta charset=utf-8>|");
    goes("<head>|<style><meta charset=utf-8></style>");
}

#[test]
fn a_guard_that_the_page_brings_along_gives_way_to_ours() {
    for (html, expected) in [
        ("<meta charset=utf-8><script src='/menshen/guard.js'></script><p>", "<meta charset=utf-8><guard><p>"),
        ("<head><script src=menshen/guard.js> </script >x", "<head><guard>x"),
        ("<p><SCRIPT defer src=https://app.example/menshen/guard.js></SCRIPT><p>", "<guard><p><p>"),
    ] {
        assert_eq!(String::from_utf8_lossy(&sealed(html.as_bytes()).unwrap().0), expected);
    }
}
