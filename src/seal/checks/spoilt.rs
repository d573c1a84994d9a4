//! Markup as it should not be, and as people write it all the same.

use super::{body, inert, sealed, stays};
use crate::Fault;

/// The one image in it is held, however its address is written.
fn held(address: &str) {
    let out = body(&format!("<img src={address}>"));
    assert_eq!(out, format!("<img data-menshen=\"\" data-menshen-src={address}>"));
}

#[test]
fn an_address_is_read_as_a_browser_reads_it() {
    for address in [
        "'&#x2f;&#x2f;o.example/x'",
        "'&sol;&sol;o&period;example'",
        "'&#47&#47o.example'",
        "\"ht\ntps:/\t/o.example\"",
        "'\\\\o.example\\x'",
        "'/\\o.example'",
        "' \u{1} //o.example'",
        "'&Tab;//o.example'",
        "'https&colon;//o.example'",
        "//b\u{fc}cher.example/x",
        "'https://\u{5b98}\u{7f51}.example'",
        "'https:////o.example'",
        "'https://'",
        "'HTTPS://O.EXAMPLE'",
        "'https://user@o.example'",
    ] {
        held(address);
    }
    for own in ["'&#x2f;x'", "https&colon;//app.example/x", "'\\x'", "'https://app.ex\nample/'", "x&copy=1"] {
        stays(&format!("<img src={own}>"));
    }
}

#[test]
fn tags_are_found_however_they_are_written() {
    inert("<IMG\nSRC\n=\n'//o.example'\n>", "<IMG data-menshen=\"\"\ndata-menshen-SRC\n=\n'//o.example'\n>");
    inert("<img/src='//o.example'/>", "<img data-menshen=\"\"/data-menshen-src='//o.example'/>");
    inert("<img alt='>' src='//o.example'alt2>", "<img data-menshen=\"\" alt='>' data-menshen-src='//o.example'alt2>");
    inert("<p <img src=//o.example>x", "<p <img src=//o.example>x");
    inert("<scr\0ipt src=//o.example>", "<scr\0ipt src=//o.example>");
    inert(
        "</p src=//o.example><img =src src=//o.example>",
        "</p src=//o.example><img data-menshen=\"\" =src data-menshen-src=//o.example>",
    );
}

#[test]
fn text_that_looks_like_tags_stays() {
    stays("<!-- <img src=//o.example> --><script>'<img src=//o.example>'</script><style><img src=//o.example></style>");
    stays(
        "<textarea><img src=//o.example></textarea><title><img src=//o.example></title><xmp><img src=//o.example></xmp>",
    );
    stays("<svg><![CDATA[<img src=//o.example>]]></svg><iframe><img src=//o.example></iframe>");
    stays("<img alt='<script src=//o.example>'>&lt;img src=//o.example&gt;");
    stays("<script><!--<script>'</script>'<img src=//o.example>--></script>");
    inert("<![CDATA[<img src=//o.example>]]>", "<![CDATA[<img src=//o.example>]]>");
    inert("<!-->\n<img src=//o.example>-->", "<!-->\n<img data-menshen=\"\" data-menshen-src=//o.example>-->");
}

#[test]
fn a_page_that_breaks_off_stays_as_it_is() {
    for end in ["<img src=//o.example", "<img src='//o.example", "<!-- x", "<script>1", "<script src="] {
        stays(end);
    }
    inert(
        "<script src=//o.example>",
        "<script data-menshen=\"\" type=\"text/plain\" data-menshen-type=\"\" data-menshen-src=//o.example>",
    );
}

#[test]
fn bytes_of_another_encoding_are_kept() {
    let html =
        b"<meta charset=gbk><p title=\xc4\xe3>\xff\xfe\x80<img src=//o.example alt='\xc4\xe3'><!-- \xff -->\0\r\n";
    let out = sealed(html).unwrap().0;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace("<guard>", "");
    let plain = text(&out).replace(" data-menshen=\"\"", "").replace("data-menshen-", "");
    assert_eq!(plain, text(html));
    assert!(out.windows(4).filter(|four| four == b"\xff\xfe\x80<").count() == 1);
}

#[test]
fn encodings_without_ascii_tags_are_refused() {
    for html in [&b"\xff\xfe<\0p\0"[..], b"\xfe\xff\0<\0p", b"<meta charset=iso-2022-jp>"] {
        assert!(matches!(sealed(html), Err(Fault::Charset(_))), "{html:?}");
    }
}

#[test]
fn what_cannot_be_told_is_refused_and_says_why() {
    let fault = sealed(b"<select><xmp><script src=//o.example></script></select>").unwrap_err();
    assert!(matches!(&fault, Fault::Ambiguous(what) if what.contains("<xmp>")), "{fault}");
    assert_eq!(sealed(b"<meta name=menshen content=sealed>").unwrap_err(), Fault::Sealed);
    assert!(matches!(sealed(b"<noscript><select><xmp></select></noscript>"), Err(Fault::Ambiguous(_))));
}

#[test]
fn what_browsers_without_scripts_see_is_sealed_to_its_end() {
    inert("<noscript><img src=//o.example>", "<noscript><img data-menshen=\"\" data-menshen-src=//o.example>");
    for beyond in [
        "<noscript><!--</noscript>-->",
        "<noscript><a title='</noscript>'>",
        "<noscript><style></noscript></style>",
        "<noscript><p </noscript>",
    ] {
        assert!(matches!(sealed(beyond.as_bytes()), Err(Fault::Ambiguous(_))), "{beyond}");
    }
    stays("<noscript></noscript><noscript>x</noscript><noscript><style>a</style><!-- x --></noscript>");
}

#[test]
fn a_huge_attribute_is_an_attribute() {
    let long = "x".repeat(2_000_000);
    inert(
        &format!("<img alt={long} src=//o.example/{long}>"),
        &format!("<img data-menshen=\"\" alt={long} data-menshen-src=//o.example/{long}>"),
    );
    let many: String = (0..20_000).map(|n| format!(" a{n}")).collect();
    stays(&format!("<p{many}>"));
}

#[test]
fn nesting_does_not_hide_anything() {
    let deep = format!("{}<img src=//o.example>", "<template><svg><desc><div>".repeat(200));
    assert!(body(&deep).ends_with("<img data-menshen=\"\" data-menshen-src=//o.example>"));
    inert(
        "<math><annotation-xml encoding=text/html><script src=//o.example></script></annotation-xml></math>",
        "<math><annotation-xml encoding=text/html><script data-menshen=\"\" type=\"text/plain\" data-menshen-type=\"\" \
         data-menshen-src=//o.example></script></annotation-xml></math>",
    );
    inert("<svg><p><img src=//o.example></svg>", "<svg><p><img data-menshen=\"\" data-menshen-src=//o.example></svg>");
}
