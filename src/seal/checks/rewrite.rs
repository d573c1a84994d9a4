//! What is made inert, and what is left alone.

use super::{body, inert, sealed, stays};

const OTHER: &str = "https://o.example/x";

#[test]
fn a_script_is_renamed_and_typed() {
    inert(
        "<script src=https://o.example/x></script>",
        "<script data-menshen=\"\" type=\"text/plain\" data-menshen-type=\"\" data-menshen-src=https://o.example/x></script>",
    );
    inert(
        "<script async type='module' src='//o.example/x' crossorigin></script>",
        "<script data-menshen=\"\" type=\"text/plain\" async data-menshen-type='module' data-menshen-src='//o.example/x' crossorigin></script>",
    );
    inert(
        "<script type=\"text/plain\" data-menshen=\"counter\" src=\"//o.example/x\"></script>",
        "<script type=\"text/plain\" data-menshen=\"counter\" data-menshen-src=\"//o.example/x\"></script>",
    );
    inert(
        "<svg><script xlink:href='//o.example/x'/></svg>",
        "<svg><script data-menshen=\"\" type=\"text/plain\" data-menshen-type=\"\" data-menshen-xlink:href='//o.example/x'/></svg>",
    );
}

#[test]
fn every_row_of_the_list_is_held_and_its_own_kind_stays() {
    for markup in [
        "<iframe @src=%></iframe>",
        "<frame @src=%>",
        "<img @src=%>",
        "<image @src=%>",
        "<img @srcset='/a 1x, % 2x'>",
        "<img src=/a @srcset=% sizes=1px>",
        "<picture><source @srcset=%></picture>",
        "<link rel=stylesheet @href=%>",
        "<link rel='preload' as=image @href=% @imagesrcset='% 1x'>",
        "<link rel='preconnect' @href=%>",
        "<link rel=dns-prefetch @href=%>",
        "<link rel=modulepreload @href=%>",
        "<link rel='shortcut icon' @href=%>",
        "<link rel=manifest @href=%>",
        "<link rel=prerender @href=%>",
        "<link rel='alternate stylesheet' @href=%>",
        "<link @href=%>",
        "<object @data=%></object>",
        "<embed @src=%>",
        "<form @action=%></form>",
        "<button @formaction=%></button>",
        "<input @formaction=%>",
        "<input type=image @src=%>",
        "<a href=/x @ping='/a %'>x</a>",
        "<map><area href=/x @ping=%></map>",
        "<video @src=% @poster=%></video>",
        "<audio @src=%></audio>",
        "<video><source @src=%><track @src=%></video>",
        "<svg><image @href=% /><use @xlink:href=% /><feImage @href=% /></svg>",
        "<body @background=%>",
        "<svg><image><set attributeName=href @to=% /></image><animate @values='a;%' /></svg>",
        "<table><td @background=%></table>",
        "<a href=/x @attributionsrc=%>x</a>",
        "<meta http-equiv=refresh @content='0;url=%'>",
        "<meta http-equiv=Link @content='<%>; rel=preload'>",
        "<template><img @src=%></template>",
        "<math><mtext><img @src=%></mtext></math>",
        "<svg><foreignObject><img @src=%></foreignObject></svg>",
        "<select><option><img @src=%></select>",
    ] {
        stays(&markup.replace('@', "").replace('%', "/own/x"));
        // Each element with an `@` carries the mark once, right after its name.
        let mut expected = String::new();
        for (at, tag) in markup.split('<').enumerate() {
            let marked = tag.contains('@') && !tag.starts_with('%');
            let tag = if marked { tag.replacen(' ', " data-menshen=\"\" ", 1) } else { tag.to_string() };
            expected.push_str(if at > 0 { "<" } else { "" });
            expected.push_str(&tag);
        }
        let expected = expected.replace('@', "data-menshen-").replace('%', OTHER);
        inert(&markup.replace('@', "").replace('%', OTHER), &expected);
    }
}

#[test]
fn what_a_person_activates_stays() {
    stays("<a href=https://o.example/x>x</a><area href='//o.example'><svg><a xlink:href='//o.example'></a></svg>");
    stays(
        "<form action=https://counter.localhost:8443/login></form><button formaction='https://counter.localhost/pay'>",
    );
    stays("<link rel=canonical href=https://o.example/><link rel='author license' href='//o.example'>");
    stays("<blockquote cite='//o.example'></blockquote><meta name=x content='https://o.example'>");
}

#[test]
fn looking_up_the_hosts_of_links_is_held() {
    inert(
        "<meta http-equiv=X-DNS-Prefetch-Control content=on>",
        "<meta data-menshen=\"\" http-equiv=X-DNS-Prefetch-Control data-menshen-content=on>",
    );
    stays("<meta http-equiv=x-dns-prefetch-control content=off>");
}

#[test]
fn links_and_declared_forms_are_noted() {
    let html = "<a href='//o.example:8443/a'>x</a><a href=/x></a><a href='mailto:a@b.example'></a><form action=https://counter.localhost/login>";
    let found = sealed(html.as_bytes()).unwrap().1;
    assert_eq!(Vec::from_iter(found.links), ["https://counter.localhost", "https://o.example:8443"]);
}

#[test]
fn handlers_go_with_their_element_and_stay_without() {
    inert(
        "<img src=//o.example onerror='f()' ONLOAD=g()>",
        "<img data-menshen=\"\" data-menshen-src=//o.example data-menshen-onerror='f()' data-menshen-ONLOAD=g()>",
    );
    stays("<img src=/x onerror='f()'><body onload=\"g()\">");
    let found = sealed(b"<img src=//o.example onerror='f()'><button onclick='g(&quot;x&quot;)'>").unwrap().1;
    assert_eq!(Vec::from_iter(found.handlers), [crate::script::hash("g(\"x\")")]);
    assert_eq!(Vec::from_iter(found.later_handlers), [crate::script::hash("f()")]);
}

#[test]
fn no_second_attribute_takes_the_place_of_the_first() {
    inert(
        "<img src=//o.example src=//p.example SRC='/x'>",
        "<img data-menshen=\"\" data-menshen-src=//o.example data-menshen-src=//p.example data-menshen-SRC='/x'>",
    );
    stays("<img src=/x src=//o.example>");
    stays("<a data-menshen=counter data-menshen-href=//o.example>x</a>");
}

#[test]
fn a_frame_that_holds_a_document_holds_it_sealed() {
    stays("<iframe srcdoc='<p>x<script>1</script><img src=/x>'></iframe>");
    let out = body("<iframe srcdoc=\"<img src='//o.example'>&amp;amp;\" title=x></iframe>");
    assert!(out.starts_with("<iframe data-menshen=\"\" data-menshen-srcdoc=\"&lt;img"), "{out}");
    let value = out.split('"').nth(3).unwrap();
    assert_eq!(htmlize::unescape_attribute(value), "<img data-menshen=\"\" data-menshen-src='//o.example'>&amp;");
    let found = sealed(b"<iframe srcdoc='<script>1</script>'></iframe>").unwrap().1;
    assert_eq!(Vec::from_iter(found.scripts), [crate::script::hash("1")]);
}

#[test]
fn what_engines_without_scripts_would_load_is_inert_too() {
    inert(
        "<noscript><img src=//o.example><img src=/x></noscript><p>",
        "<noscript><img data-menshen=\"\" data-menshen-src=//o.example><img src=/x></noscript><p>",
    );
    stays("<noscript><img src=/x><b>&nbsp;</b></noscript>");
    let found = sealed(b"<noscript><script>1</script><a onclick=2></noscript>").unwrap().1;
    assert!(found.scripts.is_empty() && found.handlers.is_empty());
}

#[test]
fn rules_that_name_others_are_inert_and_own_scripts_are_hashed() {
    inert(
        "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"//o.example\"]}]}</script>",
        "<script data-menshen=\"\" type=\"text/plain\" data-menshen-type=speculationrules>{\"prefetch\":[{\"urls\":[\"//o.example\"]}]}</script>",
    );
    let html = "<meta charset=gbk><script>a\r\nb</script><script type=importmap>{\"imports\":{\"x\":\"//o.example\"}}</script>\
        <script type=text/plain data-menshen=counter>c</script><script type=application/json>d</script><script type=importmap>{}</script>";
    let found = sealed(html.as_bytes()).unwrap().1;
    let hashes = |texts: &[&str]| {
        Vec::from_iter(texts.iter().map(|text| crate::script::hash(text)).collect::<std::collections::BTreeSet<_>>())
    };
    assert_eq!(Vec::from_iter(found.scripts), hashes(&["a\nb", "{}"]));
    assert_eq!(Vec::from_iter(found.later_scripts), hashes(&["c"]));
    let odd =
        sealed(b"<svg><script src=/x>a</script></svg><script href=/x>b</script><svg><script href=/x>c</script></svg>")
            .unwrap()
            .1;
    assert_eq!(Vec::from_iter(odd.scripts), hashes(&["a", "b"]));
    let gbk = sealed(b"<meta charset=gbk><script>\xc4\xe3</script>").unwrap().1;
    assert_eq!(Vec::from_iter(gbk.scripts), [crate::script::hash("\u{4f60}")]);
}

#[test]
fn a_base_elsewhere_takes_relative_addresses_with_it() {
    inert(
        "<base href='//o.example/'><img src=x>",
        "<base href='//o.example/'><img data-menshen=\"\" data-menshen-src=x>",
    );
    stays("<base href='/deep/'><img src=x><base target=_blank>");
}
