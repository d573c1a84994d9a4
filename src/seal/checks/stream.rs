//! Pieces of any length give the same page, and a page with nothing of others comes out as it went in.

use super::{GUARD, pieces, sealed};
use quickcheck::{Arbitrary, Gen, QuickCheck};

/// A page put together from bits of markup.
#[derive(Clone, Debug)]
struct Page(Vec<u8>);

/// Bits with nothing of others, in every state that a parser can be in.
const OWN: &[&str] = &[
    "<!doctype html>",
    "<html>",
    "<head>",
    "</head>",
    "<body onload='f()'>",
    "<meta charset=utf-8>",
    "<title>t</title>",
    "<title>",
    " ",
    "\n",
    "\r\n",
    "text",
    "<!-- c -->",
    "<!--",
    "-->",
    "<p class=a>",
    "</p>",
    "<img src=/x alt=\"'\">",
    "<img srcset='a 1x, b 2x'>",
    "<script>let a = '<img>';</script>",
    "<script src=/a.js></script>",
    "<script>",
    "</script>",
    "<style>a{}</style>",
    "<svg>",
    "</svg>",
    "<![CDATA[",
    "]]>",
    "<math>",
    "<mtext>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<iframe srcdoc='<p>&amp;'>",
    "</iframe>",
    "<textarea>",
    "</textarea>",
    "<a href=//o.example>",
    "&amp;&#x2f;",
    "<",
    ">",
    "\"",
    "'",
    "=",
    "\0",
    "\u{fc}",
    "<form action=/x>",
    "<link rel=stylesheet href=a.css>",
    "<script type=importmap>{\"imports\":{}}</script>",
    "<IMG SRC=A>",
    "</",
];

/// Bits that must be held.
const OTHERS: &[&str] = &[
    "<img src=//o.example>",
    "<script src=https://o.example/x></script>",
    "<iframe src='//o.example'></iframe>",
    "<noscript><img src=//o.example></noscript>",
    "<iframe srcdoc='<img src=//o.example>'></iframe>",
    "<base href=//o.example>",
    "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"//o.example\"]}]}</script>",
    "<link rel=preconnect href=//o.example>",
    "<script src=/menshen/guard.js></script>",
];

impl Arbitrary for Page {
    fn arbitrary(g: &mut Gen) -> Self {
        let count = usize::arbitrary(g) % 24;
        Page((0..count).flat_map(|_| g.choose(OWN).unwrap().bytes()).collect())
    }
}

/// The same with bits of others in it.
#[derive(Clone, Debug)]
struct Mixed(Vec<u8>);

impl Arbitrary for Mixed {
    fn arbitrary(g: &mut Gen) -> Self {
        let count = usize::arbitrary(g) % 24;
        let bit = |g: &mut Gen| if bool::arbitrary(g) { *g.choose(OWN).unwrap() } else { *g.choose(OTHERS).unwrap() };
        Mixed((0..count).flat_map(|_| bit(g).bytes()).collect())
    }
}

fn many() -> QuickCheck {
    QuickCheck::new().tests(800).max_tests(8000)
}

#[test]
fn a_page_with_nothing_of_others_is_itself_and_the_guard() {
    fn same(page: Page) -> bool {
        let Ok((out, found)) = sealed(&page.0) else { return true };
        let at = out.windows(GUARD.len()).position(|part| part == GUARD.as_bytes()).unwrap();
        let without = [out.get(..at).unwrap(), out.get(at + GUARD.len()..).unwrap()].concat();
        without == page.0 && found.held.is_empty()
    }
    many().quickcheck(same as fn(Page) -> bool);
}

#[test]
fn any_pieces_give_the_same_page() {
    fn same(page: Mixed, lengths: Vec<u8>) -> bool {
        pieces(&page.0, &lengths.iter().map(|length| length % 9).collect::<Vec<_>>()) == sealed(&page.0)
    }
    many().quickcheck(same as fn(Mixed, Vec<u8>) -> bool);
}

#[test]
fn sealing_takes_nothing_away() {
    fn all(page: Mixed) -> bool {
        let Ok((out, _)) = sealed(&page.0) else { return true };
        // What was put in holds none of these bytes, so the rest is a subsequence of the page.
        let mut input = page.0.iter();
        let mut wanted = input.next();
        for byte in &out {
            if wanted == Some(byte) {
                wanted = input.next();
            }
        }
        let changed = ["srcdoc", "guard.js"].iter().any(|what| String::from_utf8_lossy(&page.0).contains(what));
        wanted.is_none() || changed
    }
    many().quickcheck(all as fn(Mixed) -> bool);
}

#[test]
fn a_script_of_mathml_is_known_whole_though_another_ends_within_it() {
    let page = b"<math><script><script type=importmap>{}</script><iframe src='//o.example'></iframe></script>";
    for at in 0..page.len() {
        assert_eq!(pieces(page, &[at.try_into().unwrap()]), sealed(page), "cut at {at}");
    }
}
